"""Home: what this site covers, the newest activities, every kampung."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..model.site import Kampung, KegiatanRow
from ..model.tanggal import Tanggal
from ..summaries.kalender import Kalender, kalender, tercatat
from ..summaries.lingkup import Lingkup, gathered
from ..summaries.situs import SiteNumbers, numbers_of_site
from . import arsip
from .bagan.kalender import BaganKalender, bagan_kalender
from .direktori import ALL_AT_ONCE, RegionGroup, RegionRow, by_name, directory
from .lists import day_beside, newest_held, next_planned, planned
from .peta import Peta, map_of
from .rak import NEWEST, in_time, newest, plans
from .ringkasan import table_url
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class BerandaView:
    """`kelompok`: every kampung, where they are few; else `anak`: the regions, each with its numbers.
    `arsip_tahun_url`: the archive of the year of `angka`; `poktan_url`: the directory of groups."""

    template: ClassVar[str] = "beranda.html"
    layout: Layout
    isi: Prose
    angka: SiteNumbers
    rencana: tuple[KegiatanRow, ...]
    rencana_lain: int
    terbaru: tuple[KegiatanRow, ...]
    kalender: BaganKalender | None
    anak: tuple[RegionRow, ...]
    kelompok: tuple[RegionGroup, ...]
    peta: Peta | None
    arsip_url: str
    arsip_tahun_url: str
    poktan_url: str
    direktori_url: str
    istilah_url: str
    per: Tanggal | None


def view(
    layout: Layout,
    isi: Prose,
    angka: SiteNumbers,
    rencana: tuple[KegiatanRow, ...],
    rencana_lain: int,
    terbaru: tuple[KegiatanRow, ...],
    kalender: Kalender | None,
    anak: tuple[RegionRow, ...],
    kelompok: tuple[RegionGroup, ...],
    arsip_url: str,
    arsip_tahun_url: str,
    poktan_url: str,
    direktori_url: str,
    istilah_url: str,
    per: Tanggal | None,
) -> BerandaView:
    few = sum(len(group.kampung) for group in kelompok) <= ALL_AT_ONCE
    return BerandaView(
        layout,
        isi,
        angka,
        rencana,
        rencana_lain,
        terbaru,
        bagan_kalender(kalender),
        anak,
        kelompok if few else (),
        map_of(kelompok, anak, direktori_url),
        arsip_url,
        arsip_tahun_url,
        poktan_url,
        direktori_url,
        istilah_url,
        per,
    )


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    site, urls = lingkup.site, sekitar.urls
    year, month = partial(arsip.year_url, urls=urls), partial(arsip.month_url, urls=urls)
    angka = numbers_of_site(lingkup)
    ahead, more = next_planned(planned(_in_time(lingkup, plans), sekitar.hari_ini), NEWEST)
    regions, groups = directory(urls, lingkup.pohon)
    if len(lingkup.anggota) <= ALL_AT_ONCE:
        regions = ()
    else:
        groups = by_name(regions, groups)
    args = (
        sekitar.layout,
        site.beranda,
        angka,
        ahead,
        more,
        newest_held(_in_time(lingkup, newest), NEWEST),
        gathered(
            partial(kalender, bulan_ini=sekitar.bulan_ini, url_of=year, month_url=month),
            [one.part(tercatat) for one in lingkup.anggota],
        ),
        regions,
        groups,
        urls.arsip(),
        year(angka.tahun) if angka.tahun else "",
        table_url(urls, "poktan") if angka.poktan else "",
        urls.direktori(),
        urls.tetap("istilah"),
        day_beside(ahead, sekitar.hari_ini),
    )
    yield Page(urls.path(urls.beranda()), "templat", view, args, "situs.yaml")


def _in_time(lingkup: Lingkup, question: Callable[[Kampung], tuple[KegiatanRow, ...]]) -> list[KegiatanRow]:
    return in_time(row for one in lingkup.anggota for row in one.tell(question))
