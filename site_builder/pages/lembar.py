"""A list of activities on as many pages as it needs: of a month, of a year, of a subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal
from .isi_lembar import Bagian, Letak, contents, letak_of
from .lists import dated_first, day_beside, planned, sheets
from .poktan import PoktanRow
from .sekitar import Sekitar

# A sheet has so many rows; the newest at least LEAST of its own and fewer than both together.
SIZE, LEAST = 50, 10


class Shelf(NamedTuple):
    """A year, a month, a region or a subject with its number of activities; `seksi`: the section, where it is one."""

    nama: str
    url: str
    jumlah: int
    seksi: str = ""


class TopicShelf(NamedTuple):
    """A way to sort activities, with a shelf for each of its values."""

    judul: str
    isi: tuple[Shelf, ...]


class Kepala(NamedTuple):
    """What a list is of. `url`: its own address, that of its newest page; `tetangga`: the time before and after;
    `seksi`: the section it is all about; `poktan`: groups that belong to it; `wilayah`: the same list by region, where
    it is long; `loncat`: by what one can jump in it; `rincian_url`: the same activities by what counts them.
    """

    judul: str
    remah: tuple[Tautan, ...]
    url: str
    tampil_kampung: bool = True
    tetangga: tuple[Tautan | None, Tautan | None] = (None, None)
    seksi: str = ""
    poktan: tuple[PoktanRow, ...] = ()
    wilayah: TopicShelf | None = None
    loncat: Literal["", "tahun", "bulan"] = ""
    rincian_url: str = ""


@dataclass(frozen=True, slots=True)
class LembarView:
    """One page of a list: plans ahead of what took place, that by month and day. `lipat`: further plans, folded."""

    template: ClassVar[str] = "lembar.html"
    layout: Layout
    kepala: Kepala
    rencana: tuple[KegiatanRow, ...]
    lipat: tuple[KegiatanRow, ...]
    bagian: tuple[Bagian, ...]
    letak: Letak
    url: str
    per: Tanggal | None


# More plans than these are folded.
_PLANS = 5


def sheet(
    layout: Layout,
    kepala: Kepala,
    rencana: tuple[KegiatanRow, ...],
    rows: tuple[KegiatanRow, ...],
    letak: Letak,
    url: str,
    per: Tanggal | None,
) -> LembarView:
    return LembarView(
        layout, kepala, rencana[:_PLANS], rencana[_PLANS:], contents(rows, kepala.loncat), letak, url, per
    )


def sheet_pages(sekitar: Sekitar, kepala: Kepala, rows: list[KegiatanRow]) -> Iterator[Page]:
    """The pages of one list; `rows` run from the oldest to the newest. Plans stand on the newest page.

    A sheet follows from its own rows and older ones: of what is newer it knows the next sheet, and the list's own
    address. So a new record changes the newest page alone, until that is cut.
    """
    ahead = dated_first(planned(rows, sekitar.hari_ini))
    addresses = {row.url for row in ahead}
    past = [row for row in rows if row.url not in addresses] if ahead else rows
    cut = sheets(past, SIZE, LEAST)
    for part, letak in zip(cut, letak_of(cut, past, kepala.url, kepala.loncat, SIZE), strict=True):
        at = letak.url
        shown = () if part.number else ahead
        per = day_beside(shown, sekitar.hari_ini)
        args = (sekitar.layout, _head_of(kepala, part.number), shown, part.rows, letak, at, per)
        yield Page(sekitar.urls.path(at), "templat", sheet, args)


def _head_of(kepala: Kepala, number: int) -> Kepala:
    """What stands on the newest page only is no matter of the others; the oldest has the time before it."""
    if not number:
        return kepala
    before = kepala.tetangga[0] if number == 1 else None
    return kepala._replace(poktan=(), wilayah=None, tetangga=(before, None), rincian_url="")
