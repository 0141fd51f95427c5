"""Directories: of all kampung, and of every region with what is coming, what was last, its totals and its coverage."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar

from ..model.anggota import Anggota
from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal, panjang
from ..model.urls import Urls
from ..summaries.kalender import Kalender, kalender, tercatat
from ..summaries.laporan_masuk import LaporanMasuk, laporan_masuk, pengirim
from ..summaries.lingkup import Lingkup, gathered
from ..summaries.wilayah import TINGKAT, Jenjang, RegionNumbers, all_regions, inner, shown, with_pages
from . import redirect
from .bagan.kalender import BaganKalender, bagan_kalender
from .bagan.laporan import BaganLaporan, bagan_laporan
from .direktori import RegionGroup, RegionRow, by_name, directory, shape_of, url_of, way_to
from .lists import dated_first, day_beside, newest_held, planned
from .peta import Peta, map_of
from .rak import in_time, newest, plans
from .sekitar import Sekitar
from .tujuan import Lists, Tujuan

AHEAD, NEWEST = 3, 5


@dataclass(frozen=True, slots=True)
class WilayahView:
    """`tingkat` as in `TINGKAT`, `` for the whole site; `letak`: the names of regions that hold the very same kampung;
    `bentuk`: how kampung are listed, as `kartu`, by `nama`, or `` where they are found by region; `tujuan`:
    where `angka` leads."""

    template: ClassVar[str] = "wilayah.html"
    layout: Layout
    judul: str
    letak: str
    tingkat: str
    remah: tuple[Tautan, ...]
    angka: RegionNumbers
    kalender: BaganKalender | None
    laporan: BaganLaporan | None
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    anak: tuple[RegionRow, ...]
    kelompok: tuple[RegionGroup, ...]
    bentuk: str
    peta: Peta | None
    arsip: Tautan
    tujuan: Tujuan
    per: Tanggal | None
    url: str


def view(
    layout: Layout,
    judul: str,
    letak: str,
    tingkat: str,
    remah: tuple[Tautan, ...],
    angka: RegionNumbers,
    kalender: Kalender | None,
    laporan: LaporanMasuk | None,
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    anak: tuple[RegionRow, ...],
    kelompok: tuple[RegionGroup, ...],
    bentuk: str,
    arsip: Tautan,
    tujuan: Tujuan,
    per: Tanggal | None,
    url: str,
) -> WilayahView:
    return WilayahView(
        layout,
        judul,
        letak,
        tingkat,
        remah,
        angka,
        bagan_kalender(kalender),
        bagan_laporan(laporan),
        rencana,
        terbaru,
        anak,
        kelompok,
        bentuk,
        map_of(kelompok, anak, f"{url}#kampung"),
        arsip,
        tujuan,
        per,
        url,
    )


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    by_url, lists = {one.baris.url: one for one in lingkup.anggota}, Lists(lingkup, sekitar.urls)
    for one in with_pages(lingkup.pohon):
        inside = [by_url[card.baris.url] for below in all_regions(one.wilayah) for card in below.kampung]
        yield _page(lingkup, sekitar, one, inside, lists)
        yield from _passed_over(sekitar.urls, one)


def moved(ke_url: str, absolute_url: str, judul: str) -> redirect.RedirectView:
    """The address of a region without a page of its own leads to the one that has its kampung."""
    return redirect.view(ke_url, absolute_url, judul)


def ways(lingkup: Lingkup, urls: Urls) -> dict[str, tuple[Tautan, ...]]:
    """By the address of each kampung: the directories that lead to it."""
    found: dict[str, tuple[Tautan, ...]] = {}
    for one in with_pages(lingkup.pohon):
        way = way_to(urls, (*one.di_atas, one.wilayah) if one.wilayah.jalan else ())
        found |= {card.baris.url: way for card in shown(one.wilayah).kampung}
    return found


def _page(lingkup: Lingkup, sekitar: Sekitar, one: Jenjang, members: list[Anggota], lists: Lists) -> Page:
    urls, months, region = sekitar.urls, sekitar.bulan_laporan, one.wilayah
    senders = partial(pengirim, bulan=months)
    url = url_of(urls, region)
    coming = planned(in_time(row for its in members for row in its.tell(plans)), sekitar.hari_ini)
    ahead = dated_first(coming)[:AHEAD]
    rows, groups = directory(urls, region)
    bentuk = shape_of(region)
    terbaru = newest_held(in_time(row for its in members for row in its.tell(newest)), NEWEST)
    args = (
        sekitar.layout,
        region.nama or "Kampung",
        _around(one),
        ("", *TINGKAT)[len(region.jalan)],
        way_to(urls, one.di_atas) if region.jalan else (),
        region.angka,
        gathered(
            partial(
                kalender,
                bulan_ini=sekitar.bulan_ini,
                url_of=lists.years(members),
                month_url=lists.months(members),
            ),
            [its.part(tercatat) for its in members],
        )
        if len(members) > 1
        else None,
        gathered(
            partial(_reports, bulan=months, month_url=lists.reports(members)),
            [lingkup.kiriman, *(its.part(senders) for its in members)],
        ),
        ahead,
        terbaru,
        rows,
        groups if bentuk == "kartu" else by_name(rows, groups),
        bentuk,
        _archive(urls, members, lists, terbaru if region.jalan else None),
        lists.of(members, region.angka.tahun, region.angka.poktan),
        day_beside(ahead, sekitar.hari_ini),
        url,
    )
    return Page(urls.path(url), "templat", view, args)


def _around(one: Jenjang) -> str:
    """The names of the regions that hold the very same kampung and have no page."""
    names = inner(one.wilayah).jalan if not one.wilayah.jalan else one.dilewati[-1] if one.dilewati else ()
    return ", ".join(reversed(names))


def _archive(urls: Urls, members: list[Anggota], lists: Lists, terbaru: tuple[KegiatanRow, ...] | None) -> Tautan:
    """What follows on the last activities. `terbaru`: those of a region, None for the whole site: a region leads on to
    the month of its last one, where that has a list of its own."""
    if len(members) == 1:
        return Tautan("Semua kegiatan kampung ini", urls.arsip_kampung(members[0].slug))
    if terbaru is None:
        return Tautan("Semua kegiatan menurut tahun dan bulan", urls.arsip())
    last = terbaru[0].tanggal if terbaru else None
    if last and last.bulan and (url := lists.busy_month(members, last)):
        return Tautan(f"Semua kegiatan {panjang(Tanggal(last.tahun, last.bulan))} di wilayah ini", url)
    return Tautan("Semua kegiatan di situs ini menurut tahun dan bulan", urls.arsip())


def _passed_over(urls: Urls, one: Jenjang) -> Iterator[Page]:
    to = url_of(urls, one.wilayah)
    for jalan in one.dilewati:
        args = (to, urls.absolute(to), one.wilayah.nama or "Kampung")
        yield Page(urls.path(urls.wilayah(*jalan)), "templat", moved, args)


def _reports(
    answers: tuple[Any, ...], bulan: tuple[Tanggal, ...], month_url: Callable[[Tanggal], str] | None
) -> LaporanMasuk | None:
    """`answers`: what was sent on, then those of each kampung."""
    return laporan_masuk(answers[1:], bulan, answers[0], month_url)
