"""Home: what this site covers, the newest activities, every kampung."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..model.site import KegiatanRow, Site
from ..summaries.jumlah import SiteNumbers, numbers_of_site
from ..summaries.wilayah import region_tree
from .lists import newest_held, planned
from .peta import Peta, map_of
from .wilayah import RegionGroup, RegionRow, cards_in, directory

NEWEST = 8
# More kampung than this are found by region.
ALL_AT_ONCE = 24


@dataclass(frozen=True, slots=True)
class BerandaView:
    """`kelompok`: every kampung, where they are few; else `anak`: the regions, each with its numbers."""

    template: ClassVar[str] = "beranda.html"
    layout: Layout
    isi: Prose
    angka: SiteNumbers
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    anak: tuple[RegionRow, ...]
    kelompok: tuple[RegionGroup, ...]
    peta: Peta | None
    arsip_url: str
    direktori_url: str


def view(
    layout: Layout,
    isi: Prose,
    angka: SiteNumbers,
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    anak: tuple[RegionRow, ...],
    kelompok: tuple[RegionGroup, ...],
    arsip_url: str,
    direktori_url: str,
) -> BerandaView:
    cards = cards_in(kelompok)
    if len(cards) <= ALL_AT_ONCE or not anak:
        anak = ()
    else:
        kelompok = ()
    return BerandaView(layout, isi, angka, rencana, terbaru, anak, kelompok, map_of(cards), arsip_url, direktori_url)


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    rows = [k.baris for k in site.kegiatan]
    regions, groups = directory(site, region_tree(site))
    args = (
        layout,
        site.beranda,
        numbers_of_site(site),
        planned(rows, site.hari_ini)[:NEWEST],
        newest_held(rows, NEWEST),
        regions,
        groups,
        site.urls.arsip(),
        site.urls.direktori(),
    )
    yield Page(site.urls.path(site.urls.beranda()), "templat", view, args, "situs.yaml")
