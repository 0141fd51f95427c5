"""Lists of activities of a whole site: what each kampung puts on a shelf, and the pages of a shelf."""

import datetime
from collections.abc import Iterator, Sequence

from ..model import digest
from ..model.lazy import Lazy
from ..model.page import Bundle, Page
from ..model.site import Kampung, KegiatanRow
from ..model.tanggal import Tanggal
from .lembar import Kepala, sheet_pages
from .lists import newest_held
from .sekitar import Sekitar

NEWEST = 8
# As many as the page of all activities shows.
MOST = 10
Rows = tuple[KegiatanRow, ...]


def by_month(kampung: Kampung) -> Iterator[tuple[tuple[int, int], Rows]]:
    """Its activities by year and month; (0, 0) has those without a year."""
    shelves: dict[tuple[int, int], list[KegiatanRow]] = {}
    for k in kampung.kegiatan:
        date = k.fakta.tanggal
        shelves.setdefault((date.tahun, date.bulan) if date else (0, 0), []).append(k.baris)
    return ((key, tuple(rows)) for key, rows in shelves.items())


def shelf(sekitar: Sekitar, kepala: Kepala, parts: Sequence[Lazy[Rows]]) -> Bundle:
    """The pages of a shelf, of what each kampung has put there."""
    given = digest.of_value((sekitar.urls, sekitar.layout, kepala))

    def pages(hari: datetime.date) -> tuple[Page, ...]:
        return tuple(
            sheet_pages(sekitar._replace(hari_ini=hari), kepala, in_time(row for part in parts for row in part.value()))
        )

    return Bundle(digest.join([given, *(part.digest for part in parts)]), pages)


def newest(kampung: Kampung) -> Rows:
    """Its last activities that took place, as many as any page shows that is not its own."""
    return newest_held([k.baris for k in kampung.kegiatan], MOST)


def plans(kampung: Kampung) -> Rows:
    """All that was ever planned and not said to be held since."""
    return tuple(k.baris for k in kampung.kegiatan if k.fakta.status == "rencana")


def in_time(rows: Iterator[KegiatanRow]) -> list[KegiatanRow]:
    """From the oldest to the newest, those without a date first."""
    return sorted(rows, key=lambda row: (row.tanggal or Tanggal(0), row.url))
