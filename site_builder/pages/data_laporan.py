"""Data files of figures: monthly reports of groups, targets of a programme, published totals."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..model.arti import ARTI
from ..model.data_package import Field, Resource
from ..model.figures import AngkaRekap, LaporanKelompok, RekapFacts, SetoranFacts, TargetFacts, Triwulan
from ..model.provinsi import PROVINSI
from ..model.site import Kampung, Setoran
from ..model.tanggal import Tanggal
from ..model.vocabulary import PENERIMA
from ..summaries.lingkup import Lingkup
from .data_berkas import (
    KAMPUNG,
    NOMOR,
    POKTAN,
    DataFile,
    Kolom,
    Line,
    answers,
    fields,
    key,
    of,
    of_records,
    one_of,
    url_of,
    written,
)
from .data_kampung import KE_POKTAN
from .ringkasan import Series

# The time, region and name of a table's edition.
Edited = tuple[Tanggal | None, tuple[str, ...], str]


class _Laporan(NamedTuple):
    kampung: str
    poktan: str
    bulan: Tanggal
    tanggal_masuk: Tanggal | None
    jawaban: LaporanKelompok
    url: str


class _Setoran(NamedTuple):
    setoran: str
    bulan: Tanggal
    provinsi: str
    kabupaten: str
    kepada: str
    dihitung: bool
    fakta: SetoranFacts
    url: str


class _Target(NamedTuple):
    tahun: int
    kode_provinsi: str
    provinsi: str
    target: int | None
    fakta: TargetFacts
    url: str


class _Rekap(NamedTuple):
    rekap: str
    tahun: int
    triwulan: int
    fakta: RekapFacts
    nomor: int
    angka: AngkaRekap
    url: str


def laporan(baris: tuple[_Laporan, ...]) -> Iterator[Line]:
    return written(_LAPORAN, baris)


def target(fakta: tuple[TargetFacts, ...], urls: tuple[str, ...]) -> Iterator[Line]:
    lines = (
        _Target(one.tahun, kode, PROVINSI[kode].nama, jumlah, one, url)
        for one, url in zip(fakta, urls, strict=True)
        for kode, jumlah in one.provinsi
    )
    return written(_TARGET, lines)


def rekap(fakta: tuple[RekapFacts, ...], urls: tuple[str, ...]) -> Iterator[Line]:
    lines = (
        _Rekap(one.slug, *_quarter(one.slug), one, nomor, angka, url)
        for one, url in zip(fakta, urls, strict=True)
        for nomor, angka in enumerate(one.angka, start=1)
    )
    return written(_REKAP, lines)


def setoran(baris: tuple[_Setoran, ...]) -> Iterator[Line]:
    return written(_SETORAN, baris)


def files(lingkup: Lingkup, series: tuple[Series, ...]) -> Iterator[DataFile]:
    """Targets and totals are read in the summary tables, so their addresses are found there."""
    site = lingkup.site
    reports, number = answers(lingkup, partial(_reports, origin=site.urls.origin))
    yield of_records(LAPORAN_FILE, laporan, (reports,), number)
    absolute = site.urls.absolute
    at = {one.ringkasan.slug: one.at for one in series}
    sent = tuple(_sent(one, at.get("kelengkapan", {}), absolute) for one in site.setoran)
    yield of_records(SETORAN_FILE, setoran, (sent,), len(sent))
    targets = tuple(sorted(site.target, key=lambda one: one.tahun))
    years = (at.get("target", {}).get((Tanggal(one.tahun), (), ""), "") for one in targets)
    args = (targets, tuple(absolute(url) if url else "" for url in years))
    yield of_records(TARGET_FILE, target, args, sum(len(one.provinsi) for one in targets))
    totals = tuple(sorted(site.rekap, key=lambda one: one.slug))
    quarters = (at.get("rekap", {}).get((None, (), one.slug), "") for one in totals)
    told = (totals, tuple(absolute(url) if url else "" for url in quarters))
    yield of_records(REKAP_FILE, rekap, told, sum(len(one.angka) for one in totals))


def _reports(kampung: Kampung, origin: str) -> tuple[_Laporan, ...]:
    """Of two answers of a group for one month the last counts, as in the tables."""
    slugs = {one.kelompok.url: one.fakta.slug for one in kampung.poktan}
    return tuple(
        _Laporan(kampung.fakta.slug, slugs[url], one.fakta.bulan, one.fakta.tanggal_masuk, said, origin + url)
        for one in kampung.laporan
        for url, said in dict(one.jawaban).items()
    )


def _sent(one: Setoran, tables: dict[Edited, str], absolute: Callable[[str], str]) -> _Setoran:
    """Its page is the table of the month: the region's own, else that of the whole site; none where it does not
    count."""
    found = (tables.get((one.fakta.bulan, jalan, ""), "") for jalan in (one.jalan, ()) if one.dihitung)
    url = next((url for url in found if url), "")
    provinsi, kabupaten = (*one.jalan, "", "")[:2]
    link = absolute(url) if url else ""
    return _Setoran(one.fakta.slug, one.fakta.bulan, provinsi, kabupaten, one.kepada, one.dihitung, one.fakta, link)


def _quarter(slug: str) -> tuple[int, int]:
    """`2023-tw2-kabupaten-contoh` is checked for this form when it is loaded."""
    year, quarter, _ = slug.split("-", 2)
    return int(year), int(quarter.removeprefix("tw"))


_YES_NO = (
    *("sosialisasi_kebijakan", "orientasi_pek", "kemitraan_permodalan_pemasaran", "monitoring_evaluasi"),
    *("materi_kie", "sosialisasi_kie", "orientasi_akseptor", "fasilitasi", "pencegahan_stunting"),
    *("identifikasi_data", "penyusunan_laporan", "bimbingan_teknis", "lainnya", "uppka_lama_dibina"),
)
_DIHITUNG = Field("dihitung", "Dihitung", "ya-tidak", "Tidak kalau wilayah, tanggal, atau tujuannya tidak mungkin.")
_BERUPA = Field("lainnya_berupa", "Lainnya, berupa", "teks", "Apa kegiatan lainnya itu, bila disebut.")
_NILAI = of("AngkaRekap", "angka.nilai", wajib=True)
_LAPORAN: tuple[Kolom, ...] = (
    key("kampung", KAMPUNG),
    key("poktan", POKTAN),
    key("bulan", ("Bulan", "Bulan yang dilaporkan."), "bulan"),
    of("Laporan", "tanggal_masuk", "tanggal"),
    *(of("LaporanKelompok", f"jawaban.{name}", "ya-tidak") for name in _YES_NO[:-1]),
    Kolom(_BERUPA, "jawaban.lainnya_berupa"),
    of("LaporanKelompok", f"jawaban.{_YES_NO[-1]}", "ya-tidak"),
    of("Anggaran", "jawaban.anggaran.pagu", "rupiah", satuan="rupiah"),
    of("Anggaran", "jawaban.anggaran.realisasi", "rupiah", satuan="rupiah"),
    of("LaporanKelompok", "jawaban.keluarga_tergabung", "bilangan", satuan="keluarga"),
    of("LaporanKelompok", "jawaban.keterangan"),
    url_of("halaman kelompok"),
)
_TARGET: tuple[Kolom, ...] = (
    key("tahun", ("Tahun", "Tahun target."), "tahun"),
    key("kode_provinsi", ("Alamat provinsi", "Nama provinsi dengan huruf kecil dan tanda hubung.")),
    of("Wilayah", "provinsi", wajib=True),
    Kolom(Field("target", "Target", "bilangan", ARTI["Target"]["provinsi"].kalimat), "target"),
    of("Target", "fakta.satuan"),
    *(of("Triwulan", f"fakta.triwulan.{name}", "persen", satuan="persen") for name in Triwulan._fields),
    of("Target", "fakta.program"),
    of("Target", "fakta.sumber"),
    url_of("tabel target"),
)
_REKAP: tuple[Kolom, ...] = (
    key("rekap", ("Alamat rekap", "Nama berkas rekapnya: tahun, triwulan, wilayah.")),
    key("nomor", NOMOR, "bilangan"),
    key("tahun", ("Tahun", "Tahun rekap."), "tahun"),
    key("triwulan", ("Triwulan", "Triwulan rekap, 1 sampai 4."), "bilangan"),
    of("Rekap", "fakta.wilayah", wajib=True),
    of("Rekap", "fakta.jumlah_kelompok", "bilangan", satuan="kelompok", wajib=True),
    of("AngkaRekap", "angka.apa", wajib=True),
    _NILAI._replace(field=_NILAI.field._replace(pola=r"^([1-9]\d*0|kurang dari 10)$")),
    of("Rekap", "fakta.sumber"),
    of("Rekap", "fakta.catatan"),
    url_of("tabel rekap"),
)
_SETORAN: tuple[Kolom, ...] = (
    key("setoran", ("Alamat setoran", "Nama berkas setorannya: bulan dan wilayah.")),
    key("bulan", ("Bulan", "Bulan yang dilaporkan."), "bulan"),
    of("Wilayah", "provinsi"),
    of("Wilayah", "kabupaten"),
    of("Setoran", "fakta.wilayah", wajib=True),
    one_of(of("Setoran", "kepada"), PENERIMA),
    of("Setoran", "fakta.tanggal", "tanggal", wajib=True),
    Kolom(_DIHITUNG, "dihitung"),
    of("Setoran", "fakta.catatan"),
    url_of("tabel kelengkapan bulan itu"),
)
LAPORAN_FILE = Resource(
    "laporan",
    "laporan.csv",
    "Laporan bulanan UPPKA",
    "Jawaban yang boleh diumumkan dari laporan bulanan, satu baris satu kelompok dan bulan.",
    fields(_LAPORAN),
    ("kampung", "poktan", "bulan"),
    (KE_POKTAN,),
)
SETORAN_FILE = Resource(
    "setoran",
    "setoran.csv",
    "Setoran laporan UPPKA",
    "Kapan kabupaten/kota mengirim laporan sebulan ke provinsi, dan provinsi ke pusat, satu baris satu pengiriman.",
    fields(_SETORAN),
    ("setoran",),
)
TARGET_FILE = Resource(
    "target",
    "target.csv",
    "Target",
    "Target program menurut provinsi, satu baris satu tahun dan provinsi.",
    fields(_TARGET),
    ("tahun", "kode_provinsi"),
)
REKAP_FILE = Resource(
    "rekap",
    "rekap.csv",
    "Rekap yang diumumkan",
    "Jumlah satu wilayah dan triwulan seperti diumumkan kantornya, satu baris satu angka; tidak boleh dijumlahkan.",
    fields(_REKAP),
    ("rekap", "nomor"),
)
