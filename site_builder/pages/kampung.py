"""A kampung: its profile, its Pokja and Poktan, what happened last and what is still to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from ..model.facets import DokumenTampil, FotoTampil, KampungFacts, Layout, Prose, Tautan
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from ..summaries.fungsi_tahunan import FungsiTahunan, fungsi_tahunan
from ..summaries.jumlah import KampungNumbers, OpenTask, numbers_of_kampung, open_tasks
from ..summaries.kalender import Kalender, kalender, tercatat
from ..summaries.laporan_masuk import LaporanMasuk, laporan_masuk, pengirim
from .bagan.fungsi import BaganFungsi, bagan_fungsi
from .bagan.kalender import BaganKalender, bagan_kalender
from .bagan.laporan import BaganLaporan, bagan_laporan
from .lists import day_beside, newest_held, planned
from .poktan import PoktanRow, rows_of
from .rumah_dataku import has_page
from .sekitar import Sekitar

NEWEST = 10
NEWEST_PHOTOS = 6


@dataclass(frozen=True, slots=True)
class KampungView:
    template: ClassVar[str] = "kampung.html"
    layout: Layout
    kampung: KampungRow
    fakta: KampungFacts
    gambaran: Prose
    angka: KampungNumbers
    poktan: tuple[PoktanRow, ...]
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    tugas: tuple[OpenTask, ...]
    kalender: BaganKalender | None
    fungsi_tahunan: BaganFungsi | None
    laporan: BaganLaporan | None
    foto: tuple[FotoTampil, ...]
    remah: tuple[Tautan, ...]
    rumah_dataku_url: str
    arsip_url: str
    rkm: DokumenTampil | None
    per: Tanggal | None


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: KampungFacts,
    gambaran: Prose,
    angka: KampungNumbers,
    poktan: tuple[PoktanRow, ...],
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    tugas: tuple[OpenTask, ...],
    kalender: Kalender | None,
    fungsi_tahunan: FungsiTahunan | None,
    laporan: LaporanMasuk | None,
    foto: tuple[FotoTampil, ...],
    remah: tuple[Tautan, ...],
    rumah_dataku_url: str,
    arsip_url: str,
    rkm: DokumenTampil | None,
    per: Tanggal | None,
) -> KampungView:
    return KampungView(
        layout,
        kampung,
        fakta,
        gambaran,
        angka,
        poktan,
        rencana,
        terbaru,
        tugas,
        bagan_kalender(kalender),
        bagan_fungsi(fungsi_tahunan),
        bagan_laporan(laporan),
        foto,
        remah,
        rumah_dataku_url,
        arsip_url,
        rkm,
        per,
    )


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    urls, today = sekitar.urls, sekitar.hari_ini
    rows = [k.baris for k in kampung.kegiatan]
    ahead, tasks = planned(rows, today), open_tasks(kampung)
    slug = kampung.fakta.slug
    args = (
        sekitar.layout,
        kampung.baris,
        kampung.fakta,
        kampung.gambaran,
        numbers_of_kampung(kampung, today.year),
        rows_of(kampung),
        ahead,
        newest_held(rows, NEWEST),
        tasks,
        kalender((tercatat(kampung),), sekitar.bulan_ini, partial(_year_url, urls, slug)),
        fungsi_tahunan(kampung, today.year),
        laporan_masuk((pengirim(kampung, sekitar.bulan_laporan),), sekitar.bulan_laporan, sekitar.kiriman),
        _photos(kampung),
        sekitar.remah,
        urls.rumah_dataku(slug) if has_page(kampung) else "",
        urls.arsip_kampung(slug),
        kampung.rkm.tampil if kampung.rkm else None,
        day_beside(ahead, today, tasks),
    )
    yield Page(urls.path(kampung.baris.url), "templat", view, args, kampung.sumber)


def _year_url(urls: Urls, slug: str, tahun: int) -> str:
    return urls.arsip_kampung(slug, str(tahun))


def _photos(one: Kampung) -> tuple[FotoTampil, ...]:
    """Its own, then one from each of the newest activities that have some; the same photo once."""
    newest = [k.foto[0] for k in reversed(one.kegiatan) if k.foto][:NEWEST_PHOTOS]
    shown: dict[str, FotoTampil] = {}
    for foto in (*one.foto, *newest):
        shown.setdefault(foto.besar_url, foto)
    return tuple(shown.values())
