"""The summary tables: which there are, and each of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import Site
from ..model.tables import Table
from ..summaries.kegiatan_per_bulan import kegiatan_per_bulan, years


@dataclass(frozen=True, slots=True)
class RingkasanView:
    """`daftar`: each table's name with the links to its printings (a year, a region)."""

    template: ClassVar[str] = "ringkasan.html"
    layout: Layout
    daftar: tuple[tuple[str, str, tuple[Tautan, ...]], ...]
    url: str


@dataclass(frozen=True, slots=True)
class TabelView:
    """One table; `lain`: the same table of other years."""

    template: ClassVar[str] = "tabel.html"
    layout: Layout
    judul: str
    remah: tuple[Tautan, ...]
    tabel: Table
    lain: tuple[Tautan, ...]
    url: str


def overview(layout: Layout, daftar: tuple[tuple[str, str, tuple[Tautan, ...]], ...], url: str) -> RingkasanView:
    return RingkasanView(layout, daftar, url)


def table(
    layout: Layout, judul: str, remah: tuple[Tautan, ...], tabel: Table, lain: tuple[Tautan, ...], url: str
) -> TabelView:
    return TabelView(layout, judul, remah, tabel, lain, url)


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    urls = site.urls
    home = urls.ringkasan()
    by_year = tuple(Tautan(str(tahun), urls.ringkasan("kegiatan-per-bulan", str(tahun))) for tahun in years(site))
    what = "Berapa kegiatan tiap kampung dari bulan ke bulan, dan bulan mana yang belum ada catatannya."
    daftar = (("Kegiatan per kampung dan bulan", what, by_year),) if by_year else ()
    yield Page(urls.path(home), "templat", overview, (layout, daftar, home))
    for link in by_year:
        made = kegiatan_per_bulan(site.kampung, int(link.nama))
        others = tuple(other for other in by_year if other != link)
        args = (layout, made.judul, (Tautan("Ringkasan", home),), made, others, link.url)
        yield Page(urls.path(link.url), "templat", table, args)
