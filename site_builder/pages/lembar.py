"""A list of activities on as many pages as it needs: of a month, of a year, of a subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal, panjang
from .lists import Sheet, day_beside, planned, sheets
from .poktan import PoktanRow
from .sekitar import Sekitar

SIZE = 50
TANPA_TANGGAL = "tanpa-tanggal"


class Pager(NamedTuple):
    """Neighbouring pages of a long list; `` where there is none. `nomor` counts from the oldest, 0 is the newest."""

    nomor: int
    lebih_baru_url: str
    lebih_lama_url: str


class Shelf(NamedTuple):
    """A year, a month or a subject with its number of activities; `url` is `` where it has no page of its own.
    `seksi`: the section, where it is one.
    """

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
    `seksi`: the section it is all about; `poktan`: groups that belong to it.
    """

    judul: str
    remah: tuple[Tautan, ...]
    url: str
    tampil_kampung: bool = True
    tetangga: tuple[Tautan | None, Tautan | None] = (None, None)
    seksi: str = ""
    poktan: tuple[PoktanRow, ...] = ()


@dataclass(frozen=True, slots=True)
class LembarView:
    """One page of a list: plans ahead of what took place, that under the headings of its months."""

    template: ClassVar[str] = "lembar.html"
    layout: Layout
    kepala: Kepala
    rencana: tuple[KegiatanRow, ...]
    bagian: tuple[tuple[str, tuple[KegiatanRow, ...]], ...]
    pager: Pager
    url: str
    per: Tanggal | None


def sheet(
    layout: Layout,
    kepala: Kepala,
    rencana: tuple[KegiatanRow, ...],
    rows: tuple[KegiatanRow, ...],
    pager: Pager,
    url: str,
    per: Tanggal | None,
) -> LembarView:
    return LembarView(layout, kepala, rencana, _by_month(rows), pager, url, per)


def sheet_pages(sekitar: Sekitar, kepala: Kepala, rows: list[KegiatanRow]) -> Iterator[Page]:
    """The pages of one list; `rows` run from the oldest to the newest. Plans stand on the newest page."""
    ahead = planned(rows, sekitar.hari_ini)
    past = [row for row in rows if row not in ahead] if ahead else rows
    for part in sheets(past, SIZE):
        at = _numbered(kepala.url, part.number)
        shown = () if part.number else ahead
        per = day_beside(shown, sekitar.hari_ini)
        args = (sekitar.layout, kepala, shown, part.rows, _pager(part, kepala.url), at, per)
        yield Page(sekitar.urls.path(at), "templat", sheet, args)


def _by_month(rows: tuple[KegiatanRow, ...]) -> tuple[tuple[str, tuple[KegiatanRow, ...]], ...]:
    """Rows under the name of their month; one month alone needs no heading."""
    parts: dict[str, list[KegiatanRow]] = {}
    for row in rows:
        parts.setdefault(_month_heading(row.tanggal), []).append(row)
    if len(parts) <= 1:
        return tuple(("", tuple(part)) for part in parts.values())
    return tuple((name, tuple(part)) for name, part in parts.items())


def _month_heading(tanggal: Tanggal | None) -> str:
    if tanggal is None:
        return "Tanggal tidak tercatat"
    return panjang(Tanggal(tanggal.tahun, tanggal.bulan)) if tanggal.bulan else f"{tanggal.tahun}, bulan tidak tercatat"


def _numbered(url: str, number: int) -> str:
    return f"{url}hal-{number}/" if number else url


def _pager(part: Sheet, url: str) -> Pager:
    newer = "" if part.newer is None else _numbered(url, part.newer)
    return Pager(part.number, newer, "" if part.older is None else _numbered(url, part.older))
