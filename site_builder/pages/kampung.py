"""A kampung: its profile, its Pokja and Poktan, what happened last and what is still to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import DokumenTampil, FotoTampil, KampungFacts, Layout, Prose, Tautan
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow
from ..model.tanggal import Tanggal
from ..model.urls import in_year, rincian_dari
from ..summaries.fungsi_tahunan import FungsiTahunan, fungsi_tahunan
from ..summaries.jumlah import KampungNumbers, OpenTask, numbers_of_kampung, open_tasks
from ..summaries.kalender import Kalender, kalender, tercatat
from ..summaries.laporan_masuk import LaporanMasuk, laporan_masuk, pengirim
from .bagan.fungsi import BaganFungsi, bagan_fungsi
from .bagan.kalender import BaganKalender, bagan_kalender
from .bagan.laporan import BaganLaporan, bagan_laporan
from .lists import dated_first, day_beside, newest_held, planned
from .pokok import section_urls
from .poktan import PoktanRak, PoktanRow, by_kind, rows_of
from .rumah_dataku import has_page
from .sekitar import Sekitar

NEWEST = 5
NEWEST_PHOTOS = 6


@dataclass(frozen=True, slots=True)
class KampungView:
    """`poktan` are active, `poktan_lain` are not; `terlambat`: how many of `tugas` are late; `pelapor`: groups whose
    page tells what they have reported; `arsip_tahun_url`: the archive of the year of `angka`, `` where it has none;
    `rincian_url`: what is counted in that year.
    """

    template: ClassVar[str] = "kampung.html"
    layout: Layout
    kampung: KampungRow
    fakta: KampungFacts
    gambaran: Prose
    angka: KampungNumbers
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    poktan: tuple[PoktanRak, ...]
    poktan_lain: tuple[PoktanRow, ...]
    foto: tuple[FotoTampil, ...]
    tugas: tuple[OpenTask, ...]
    terlambat: int
    kalender: BaganKalender | None
    fungsi_tahunan: BaganFungsi | None
    laporan: BaganLaporan | None
    pelapor: tuple[Tautan, ...]
    remah: tuple[Tautan, ...]
    rumah_dataku_url: str
    arsip_url: str
    arsip_tahun_url: str
    rincian_url: str
    seksi_url: dict[str, str]
    rkm: DokumenTampil | None
    per: Tanggal | None


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: KampungFacts,
    gambaran: Prose,
    angka: KampungNumbers,
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    poktan: tuple[PoktanRow, ...],
    foto: tuple[FotoTampil, ...],
    tugas: tuple[OpenTask, ...],
    kalender: Kalender | None,
    fungsi_tahunan: FungsiTahunan | None,
    laporan: LaporanMasuk | None,
    pelapor: tuple[Tautan, ...],
    remah: tuple[Tautan, ...],
    rumah_dataku_url: str,
    arsip_url: str,
    arsip_tahun_url: str,
    rincian_url: str,
    seksi_url: tuple[tuple[str, str], ...],
    rkm: DokumenTampil | None,
    per: Tanggal | None,
) -> KampungView:
    return KampungView(
        layout,
        kampung,
        fakta,
        gambaran,
        angka,
        rencana,
        terbaru,
        by_kind(row for row in poktan if row.keadaan == "aktif"),
        tuple(row for row in poktan if row.keadaan != "aktif"),
        foto,
        tugas,
        sum(one.terlambat for one in tugas),
        bagan_kalender(kalender),
        bagan_fungsi(fungsi_tahunan),
        bagan_laporan(laporan),
        pelapor,
        remah,
        rumah_dataku_url,
        arsip_url,
        arsip_tahun_url,
        rincian_url,
        dict(seksi_url),
        rkm,
        per,
    )


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    urls, today = sekitar.urls, sekitar.hari_ini
    rows = [k.baris for k in kampung.kegiatan]
    ahead, tasks = dated_first(planned(rows, today)), open_tasks(kampung)
    slug, sections = kampung.fakta.slug, section_urls(urls)
    numbers = numbers_of_kampung(kampung, today.year)

    def year_url(tahun: int) -> str:
        return urls.arsip_kampung(slug, str(tahun))

    def month_url(tahun: int, bulan: int) -> str:
        return in_year(year_url(tahun), Tanggal(tahun, bulan))

    args = (
        sekitar.layout,
        kampung.baris,
        kampung.fakta,
        kampung.gambaran,
        numbers,
        ahead,
        newest_held(rows, NEWEST),
        rows_of(kampung),
        _photos(kampung),
        tasks,
        kalender((tercatat(kampung),), sekitar.bulan_ini, year_url, month_url),
        fungsi_tahunan(kampung, today.year, year_url, dict(sections).__getitem__),
        laporan_masuk((pengirim(kampung, sekitar.bulan_laporan),), sekitar.bulan_laporan, sekitar.kiriman),
        _reporters(kampung),
        sekitar.remah,
        urls.rumah_dataku(slug) if has_page(kampung) else "",
        urls.arsip_kampung(slug),
        year_url(numbers.tahun) if numbers.tahun else "",
        rincian_dari(kampung.baris.url, numbers.tahun) if numbers.tahun else "",
        sections,
        kampung.rkm.tampil if kampung.rkm else None,
        day_beside(ahead, today, tasks),
    )
    yield Page(urls.path(kampung.baris.url), "templat", view, args, kampung.sumber)


def _reporters(kampung: Kampung) -> tuple[Tautan, ...]:
    """Its groups that are in any report."""
    told = {url for one in kampung.laporan for url, _ in one.jawaban}
    groups = (p.kelompok for p in kampung.poktan)
    return tuple(Tautan(group.nama_lengkap, group.url) for group in groups if group.url in told)


def _photos(one: Kampung) -> tuple[FotoTampil, ...]:
    """Its own, then one from each of the newest activities that have some; the same photo once."""
    newest = [k.foto[0] for k in reversed(one.kegiatan) if k.foto][:NEWEST_PHOTOS]
    shown: dict[str, FotoTampil] = {}
    for foto in (*one.foto, *newest):
        shown.setdefault(foto.besar_url, foto)
    return tuple(shown.values())
