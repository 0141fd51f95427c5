"""Home: what this site covers, the newest activities, every kampung."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal
from ..summaries.kalender import Kalender, kalender
from ..summaries.lingkup import Lingkup
from ..summaries.situs import SiteNumbers, numbers_of_site
from .bagan.kalender import BaganKalender, bagan_kalender
from .lists import day_beside, newest_held, planned
from .peta import Peta, map_of
from .sekitar import Sekitar
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
    kalender: BaganKalender | None
    anak: tuple[RegionRow, ...]
    kelompok: tuple[RegionGroup, ...]
    peta: Peta | None
    arsip_url: str
    direktori_url: str
    per: Tanggal | None


def view(
    layout: Layout,
    isi: Prose,
    angka: SiteNumbers,
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    kalender: Kalender | None,
    anak: tuple[RegionRow, ...],
    kelompok: tuple[RegionGroup, ...],
    arsip_url: str,
    direktori_url: str,
    per: Tanggal | None,
) -> BerandaView:
    cards = cards_in(kelompok)
    if len(cards) <= ALL_AT_ONCE or not anak:
        anak = ()
    else:
        kelompok = ()
    chart, peta = bagan_kalender(kalender), map_of(cards)
    return BerandaView(layout, isi, angka, rencana, terbaru, chart, anak, kelompok, peta, arsip_url, direktori_url, per)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    site, urls = lingkup.site, sekitar.urls
    rows = [k.baris for k in site.kegiatan]
    ahead = planned(rows, site.hari_ini)[:NEWEST]
    regions, groups = directory(urls, lingkup.pohon)
    args = (
        sekitar.layout,
        site.beranda,
        numbers_of_site(lingkup),
        ahead,
        newest_held(rows, NEWEST),
        kalender(site.kampung, site.hari_ini, lambda tahun: urls.arsip(str(tahun))),
        regions,
        groups,
        urls.arsip(),
        urls.direktori(),
        day_beside(ahead, site.hari_ini),
    )
    yield Page(urls.path(urls.beranda()), "templat", view, args, "situs.yaml")
