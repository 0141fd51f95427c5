"""Every summary table there is. A new one is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from .fungsi import fungsi
from .jangkauan import instansi, jangkauan_fungsi
from .kegiatan_per_bulan import kegiatan_per_bulan
from .kelengkapan import kelengkapan
from .lingkup import Edition, Lingkup
from .pembinaan import pembinaan
from .poktan import poktan
from .poktan_tanpa_pembinaan import poktan_tanpa_pembinaan
from .profil import profil
from .rapat_pokja import rapat_pokja
from .rekap import rekap
from .sasaran import sasaran
from .target import target
from .uppka_kabupaten import uppka_kabupaten
from .uppka_provinsi import uppka_provinsi


class Ringkasan(NamedTuple):
    """A table in all its editions: its address, its name, what it is for."""

    slug: str
    nama: str
    guna: str
    terbitan: Callable[[Lingkup], Iterator[Edition]]


RINGKASAN: tuple[Ringkasan, ...] = (
    Ringkasan(
        "kegiatan-per-bulan",
        "Kegiatan per kampung dan bulan",
        "Berapa kegiatan tiap kampung dari bulan ke bulan, dan bulan mana yang belum ada catatannya.",
        kegiatan_per_bulan,
    ),
    Ringkasan(
        "fungsi",
        "Fungsi keluarga per kampung",
        "Fungsi keluarga mana yang sudah dilayani tiap kampung dalam setahun, dan mana yang belum.",
        fungsi,
    ),
    Ringkasan(
        "jangkauan-fungsi",
        "Jangkauan fungsi keluarga",
        "Berapa kampung yang melayani tiap fungsi keluarga, dan fungsi mana yang tertinggal di suatu wilayah.",
        jangkauan_fungsi,
    ),
    Ringkasan(
        "rapat-pokja",
        "Rapat Pokja",
        "Seberapa sering Pokja berapat, kapan terakhir, dan tindak lanjut mana yang belum selesai.",
        rapat_pokja,
    ),
    Ringkasan(
        "pembinaan",
        "Pembinaan Poktan dan pertemuan IMP",
        "Berapa pembinaan tiap jenis Poktan dan pertemuan IMP, dan bulan mana yang tanpa pertemuan IMP.",
        pembinaan,
    ),
    Ringkasan(
        "poktan-tanpa-pembinaan",
        "Poktan tanpa pembinaan",
        "Kelompok aktif mana yang tiga bulan ini belum tercatat dibina, untuk menyusun jadwal kunjungan.",
        poktan_tanpa_pembinaan,
    ),
    Ringkasan(
        "poktan",
        "Direktori Poktan",
        "Kelompok apa saja yang ada di tiap kampung, di mana berkumpulnya, dan apa usahanya.",
        poktan,
    ),
    Ringkasan(
        "uppka-provinsi",
        "Laporan UPPKA provinsi",
        "Laporan bulanan kelompok UPPKA seprovinsi menurut formulir pedoman 2023, kolom yang boleh diumumkan.",
        uppka_provinsi,
    ),
    Ringkasan(
        "uppka-kabupaten",
        "Laporan UPPKA kabupaten/kota",
        "Laporan bulanan tiap kelompok UPPKA di satu kabupaten atau kota, bagian A dan C formulirnya.",
        uppka_kabupaten,
    ),
    Ringkasan(
        "target",
        "Target Pro PN",
        "Berapa kelompok UPPKA yang sudah dibina di tiap provinsi, dibandingkan dengan target tiap triwulan.",
        target,
    ),
    Ringkasan(
        "profil",
        "Profil kampung",
        "Klasifikasi, sarana, sumber dana, regulasi, dan kriteria semua kampung berdampingan.",
        profil,
    ),
    Ringkasan(
        "sasaran",
        "Sasaran kegiatan",
        "Untuk siapa kegiatan tiap kampung dalam setahun.",
        sasaran,
    ),
    Ringkasan(
        "instansi",
        "Instansi pembina kegiatan",
        "Instansi mana yang ikut membina, dalam berapa kegiatan, dan di berapa kampung.",
        instansi,
    ),
    Ringkasan(
        "kelengkapan",
        "Kelengkapan laporan UPPKA",
        "Kampung mana yang sudah melapor dan kapan, serta siapa yang masih perlu diingatkan.",
        kelengkapan,
    ),
    Ringkasan(
        "rekap",
        "Rekap yang diumumkan",
        "Jumlah sekabupaten atau seprovinsi yang diumumkan kantornya, seperti yang tertulis di sana.",
        rekap,
    ),
)
