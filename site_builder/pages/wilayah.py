"""Directory of kampung: all of them, and every region with its own totals and coverage."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from ..summaries.kalender import Kalender, kalender, tercatat
from ..summaries.laporan_masuk import LaporanMasuk, laporan_masuk, pengirim
from ..summaries.lingkup import Lingkup, gathered
from ..summaries.wilayah import TINGKAT, KampungCard, Region, RegionNumbers, all_regions
from .bagan.kalender import BaganKalender, bagan_kalender
from .bagan.laporan import BaganLaporan, bagan_laporan
from .peta import Peta, map_of
from .sekitar import Sekitar

# Where a directory lists the kampung that name no region below its own.
WITHOUT_REGION = "wilayah-belum-dicatat"


class RegionRow(NamedTuple):
    """A region below the one that is shown; `tingkat` as in `TINGKAT`. `nama` is `` for kampung that name none."""

    nama: str
    tingkat: str
    url: str
    angka: RegionNumbers


class RegionGroup(NamedTuple):
    """Kampung under the name of their region; `` where it is not recorded."""

    nama: str
    kampung: tuple[KampungCard, ...]


@dataclass(frozen=True, slots=True)
class WilayahView:
    """`tingkat` as in `TINGKAT`, `` for the whole site."""

    template: ClassVar[str] = "wilayah.html"
    layout: Layout
    judul: str
    tingkat: str
    remah: tuple[Tautan, ...]
    angka: RegionNumbers
    kalender: BaganKalender | None
    laporan: BaganLaporan | None
    anak: tuple[RegionRow, ...]
    kelompok: tuple[RegionGroup, ...]
    peta: Peta | None
    url: str


def view(
    layout: Layout,
    judul: str,
    tingkat: str,
    remah: tuple[Tautan, ...],
    angka: RegionNumbers,
    kalender: Kalender | None,
    laporan: LaporanMasuk | None,
    anak: tuple[RegionRow, ...],
    kelompok: tuple[RegionGroup, ...],
    url: str,
) -> WilayahView:
    charts = (bagan_kalender(kalender), bagan_laporan(laporan))
    return WilayahView(layout, judul, tingkat, remah, angka, *charts, anak, kelompok, map_of(cards_in(kelompok)), url)


def cards_in(kelompok: tuple[RegionGroup, ...]) -> tuple[KampungCard, ...]:
    return tuple(card for group in kelompok for card in group.kampung)


def directory(urls: Urls, region: Region) -> tuple[tuple[RegionRow, ...], tuple[RegionGroup, ...]]:
    """The regions below one, and its kampung under the names of theirs; a level with a single region is passed over."""
    while len(region.anak) == 1 and not region.kampung:
        (region,) = region.anak
    rows = [RegionRow(one.nama, _level(one), urls.wilayah(*one.jalan), one.angka) for one in region.anak]
    if rows and region.kampung:
        rows.append(RegionRow("", rows[0].tingkat, f"{_url(urls, region)}#{WITHOUT_REGION}", region.sisa))
    return tuple(rows), _groups(region)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls, months = sekitar.urls, sekitar.bulan_laporan
    senders = partial(pengirim, bulan=months)
    for region in all_regions(lingkup.pohon):
        url = _url(urls, region)
        judul = region.nama or "Semua kampung"
        members = _members(lingkup, region)
        args = (
            sekitar.layout,
            judul,
            _level(region),
            way_to(urls, region.jalan)[:-1],
            region.angka,
            gathered(partial(kalender, bulan_ini=sekitar.bulan_ini), [one.part(tercatat) for one in members])
            if len(members) > 1
            else None,
            gathered(partial(_reports, bulan=months), [lingkup.kiriman, *(one.part(senders) for one in members)]),
            *directory(urls, region),
            url,
        )
        yield Page(urls.path(url), "templat", view, args)


def _members(lingkup: Lingkup, region: Region) -> tuple[Anggota, ...]:
    inside = {card.baris.url for below in all_regions(region) for card in below.kampung}
    return tuple(one for one in lingkup.anggota if one.baris.url in inside)


def _reports(answers: tuple[Any, ...], bulan: tuple[Tanggal, ...]) -> LaporanMasuk | None:
    """`answers`: what was sent on, then those of each kampung."""
    return laporan_masuk(answers[1:], bulan, answers[0])


def _url(urls: Urls, region: Region) -> str:
    return urls.wilayah(*region.jalan) if region.jalan else urls.direktori()


def _level(region: Region) -> str:
    return ("", *TINGKAT)[len(region.jalan)]


def way_to(urls: Urls, jalan: tuple[str, ...]) -> tuple[Tautan, ...]:
    """The directories that lead to a region, from the whole site down to itself."""
    regions = (Tautan(jalan[i], urls.wilayah(*jalan[: i + 1])) for i in range(len(jalan)))
    return (Tautan("Kampung", urls.direktori()), *regions)


def _groups(region: Region) -> tuple[RegionGroup, ...]:
    """Every kampung of the region under the region that it belongs to most closely."""
    groups = []
    for one in all_regions(region):
        if one.kampung:
            below = one.jalan[len(region.jalan) :]
            groups.append(RegionGroup(", ".join(reversed(below)), one.kampung))
    named = [group for group in groups if group.nama]
    return (*named, *(group for group in groups if not group.nama))
