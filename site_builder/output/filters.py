"""Template filters: a value in, its printed Indonesian form out. Nothing here knows the site."""

from collections.abc import Callable
from typing import Any

from ..model import vocabulary as v
from ..model.angka import format_angka, format_desimal, format_rupiah
from ..model.jam import format_jam
from ..model.masa import KEADAAN
from ..model.rentang import panjang_rentang
from ..model.tanggal import Tanggal, dengan_hari, nama_bulan, nama_bulan_pendek, panjang, pendek
from ..model.terang import guna_poktan, terang
from ..model.vocabulary import Daftar
from . import tabel_html


def _name_in(daftar: Daftar) -> Callable[[str], str]:
    return lambda kode: daftar[kode].nama


def _in_words(daftar: Daftar) -> Callable[[str], str]:
    return lambda kode: terang(daftar, kode)


def _all_in_words(daftar: Daftar) -> Callable[[tuple[str, ...]], str]:
    return lambda kode: ", ".join(terang(daftar, k) for k in kode)


def _names_in(daftar: Daftar) -> Callable[[tuple[str, ...]], str]:
    return lambda kode: ", ".join(daftar[k].nama for k in kode)


def _bulan(tanggal: Tanggal) -> str:
    return nama_bulan(tanggal.bulan)


def _bulan_pendek(tanggal: Tanggal) -> str:
    return nama_bulan_pendek(tanggal.bulan)


def _nomor_seksi(kode: str) -> int:
    """Place of a section in the official list, from 1: its colour and petal; 9 is "Lainnya"."""
    return v.SEKSI.order(kode) + 1


def _file_size(size: int) -> str:
    """`240 KB`, `1,2 MB`: thousands of bytes, as file managers tell it; nothing has 0."""
    if size < 1_000_000:
        return f"{max(round(size / 1000), 1)} KB"
    return f"{format_desimal(size / 1_000_000, 1)} MB"


FILTERS: dict[str, Callable[..., Any]] = {
    "tanggal_panjang": panjang,
    "tanggal_pendek": pendek,
    "tanggal_dengan_hari": dengan_hari,
    "rentang_bulan": panjang_rentang,
    "bulan": _bulan,
    "bulan_pendek": _bulan_pendek,
    "jam": format_jam,
    "angka": format_angka,
    "rupiah": format_rupiah,
    "ukuran_berkas": _file_size,
    "nomor_seksi": _nomor_seksi,
    "nama_jenis": _name_in(v.JENIS_KEGIATAN),
    "jenis_terang": _in_words(v.JENIS_KEGIATAN),
    "poktan_terang": _in_words(v.JENIS_POKTAN),
    "guna_poktan": guna_poktan,
    "nama_status": _name_in(v.STATUS),
    "nama_poktan": _name_in(v.JENIS_POKTAN),
    "nama_bentuk": _name_in(v.BENTUK),
    "nama_seksi": _name_in(v.SEKSI),
    "nama_klasifikasi": _name_in(v.KLASIFIKASI),
    "nama_keadaan": _name_in(v.KEADAAN_SARANA),
    "keadaan_kelompok": KEADAAN.__getitem__,
    "nama_acara": _name_in(v.ACARA_MEKANISME),
    "nama_frekuensi": _name_in(v.FREKUENSI),
    "nama_jenis_kelompok": _name_in(v.JENIS_POKTAN),
    "nama_jenis_desa": _name_in(v.JENIS_DESA),
    "daftar_sasaran": _all_in_words(v.SASARAN),
    "daftar_instansi": _all_in_words(v.INSTANSI),
    "daftar_peran_imp": _all_in_words(v.PERAN_IMP),
    "daftar_usaha": _names_in(v.JENIS_USAHA),
    "daftar_dana": _all_in_words(v.SUMBER_DANA),
    "daftar_regulasi": _all_in_words(v.REGULASI),
    "daftar_data": _all_in_words(v.PENGGUNAAN_DATA),
    "daftar_kriteria": _all_in_words(v.KRITERIA),
}

# What templates call for a whole table at once.
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "kelas_kolom": tabel_html.column_class,
    "baris_tabel": tabel_html.rows,
    "jumlah_tabel": tabel_html.totals,
}
