"""Facets of figures: monthly reports, targets of a programme, published totals of a region."""

from typing import NamedTuple

from .tanggal import Tanggal


class Anggaran(NamedTuple):
    """Rupiah."""

    pagu: int | None
    realisasi: int | None


class LaporanKelompok(NamedTuple):
    """`lainnya_berupa`: what the other activities were, where the report says it; None where it does not."""

    poktan: str
    sosialisasi_kebijakan: bool | None
    orientasi_pek: bool | None
    kemitraan_permodalan_pemasaran: bool | None
    monitoring_evaluasi: bool | None
    materi_kie: bool | None
    sosialisasi_kie: bool | None
    orientasi_akseptor: bool | None
    fasilitasi: bool | None
    pencegahan_stunting: bool | None
    identifikasi_data: bool | None
    penyusunan_laporan: bool | None
    bimbingan_teknis: bool | None
    lainnya: bool | None
    lainnya_berupa: str | None
    uppka_lama_dibina: bool | None
    anggaran: Anggaran
    keluarga_tergabung: int | None
    keterangan: str


class LaporanFacts(NamedTuple):
    bulan: Tanggal
    tanggal_masuk: Tanggal | None
    kelompok: tuple[LaporanKelompok, ...]


class Triwulan(NamedTuple):
    tw1: float | None
    tw2: float | None
    tw3: float | None
    tw4: float | None


class TargetFacts(NamedTuple):
    tahun: int
    program: str
    sumber: str
    satuan: str
    triwulan: Triwulan
    provinsi: tuple[tuple[str, int | None], ...]


class SetoranFacts(NamedTuple):
    """What a region sent on of a month; `kepada`: a code of `PENERIMA`, `` where the region's level tells it."""

    slug: str
    bulan: Tanggal
    wilayah: str
    tanggal: Tanggal
    kepada: str
    catatan: str


class AngkaRekap(NamedTuple):
    apa: str
    nilai: str


class RekapFacts(NamedTuple):
    slug: str
    wilayah: str
    jumlah_kelompok: int
    sumber: str
    catatan: str
    angka: tuple[AngkaRekap, ...]
