"""Every summary table there is, in groups. A new one is one function and one line here."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from .empat_kegiatan import empat_kegiatan
from .fungsi import fungsi
from .jangkauan import instansi, jangkauan_fungsi
from .jangkauan_program import jangkauan_program
from .kampung_dibina import kampung_dibina
from .kegiatan_per_bulan import kegiatan_per_bulan
from .kelengkapan import kelengkapan
from .lingkup import Edition, Lingkup
from .lokus_belum_dibina import lokus_belum_dibina
from .pembinaan import pembinaan
from .peran_imp import peran_imp
from .poktan import poktan
from .poktan_tanpa_pembinaan import poktan_tanpa_pembinaan
from .profil import profil
from .program import program
from .rapat_pokja import rapat_pokja
from .rekap import rekap
from .sasaran import sasaran
from .target import target
from .uppka_kabupaten import uppka_kabupaten
from .uppka_provinsi import uppka_provinsi
from .usaha import jenis_usaha, produk


class Ringkasan(NamedTuple):
    """A table in all its editions: its address, its name, what it is for."""

    slug: str
    nama: str
    guna: str
    terbitan: Callable[[Lingkup], Iterator[Edition]]


class Golongan(NamedTuple):
    """Tables of one matter, in the order in which they are listed."""

    nama: str
    tabel: tuple[Ringkasan, ...]


DAFTAR: tuple[Golongan, ...] = (
    Golongan(
        "Rapat dan kegiatan",
        (
            Ringkasan(
                "kegiatan-per-bulan",
                "Kegiatan per kampung dan bulan",
                "Berapa kegiatan tiap kampung dari bulan ke bulan, dan bulan mana yang belum ada catatannya.",
                kegiatan_per_bulan,
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
                "Kelompok aktif mana yang tiga bulan ini tanpa catatan pembinaan, untuk menyusun jadwal kunjungan.",
                poktan_tanpa_pembinaan,
            ),
            Ringkasan(
                "peran-imp",
                "Peran IMP per kampung",
                "Peran IMP mana dari yang enam sudah dijalankan di tiap kampung dalam setahun, dan mana yang belum.",
                peran_imp,
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
                "program",
                "Program per kampung",
                "Kampung mana yang menjalankan DASHAT, Sekolah Lansia, GENTING, dan program lain dalam setahun.",
                program,
            ),
            Ringkasan(
                "jangkauan-program",
                "Jangkauan program",
                "Program apa saja yang dijalankan dari tahun ke tahun, dalam berapa kegiatan, dan di berapa kampung.",
                jangkauan_program,
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
        ),
    ),
    Golongan(
        "Laporan UPPKA",
        (
            Ringkasan(
                "kelengkapan",
                "Kelengkapan laporan UPPKA",
                "Kampung mana yang sudah melapor dan kapan, serta siapa yang masih perlu diingatkan.",
                kelengkapan,
            ),
            Ringkasan(
                "uppka-kabupaten",
                "Laporan UPPKA kabupaten/kota",
                "Laporan bulanan tiap kelompok UPPKA di satu kabupaten atau kota, bagian A dan C formulirnya.",
                uppka_kabupaten,
            ),
            Ringkasan(
                "uppka-provinsi",
                "Laporan UPPKA provinsi",
                "Laporan bulanan kelompok UPPKA seprovinsi menurut formulir pedoman 2023, kolom yang boleh diumumkan.",
                uppka_provinsi,
            ),
            Ringkasan(
                "empat-kegiatan",
                "Empat kegiatan kelompok UPPKA",
                "Mana dari empat kegiatan formulir provinsi yang diterima tiap kelompok, per triwulan dan setahun.",
                empat_kegiatan,
            ),
            Ringkasan(
                "target",
                "Target Pro PN",
                "Berapa kelompok UPPKA yang sudah dibina di tiap provinsi, dibandingkan dengan target tiap triwulan.",
                target,
            ),
            Ringkasan(
                "kampung-dibina",
                "Kampung dengan kelompok yang dibina",
                "Kampung mana yang kelompok lokus Pro PN-nya sudah dibina, dari triwulan ke triwulan.",
                kampung_dibina,
            ),
            Ringkasan(
                "lokus-belum-dibina",
                "Kelompok lokus Pro PN yang belum dibina",
                "Kelompok lokus Pro PN mana yang pada akhir tiap triwulan belum dibina, dengan namanya.",
                lokus_belum_dibina,
            ),
            Ringkasan(
                "rekap",
                "Rekap yang diumumkan",
                "Jumlah sekabupaten atau seprovinsi yang diumumkan kantornya, seperti yang tertulis di sana.",
                rekap,
            ),
        ),
    ),
    Golongan(
        "Profil",
        (
            Ringkasan(
                "profil",
                "Profil kampung",
                "Klasifikasi, sarana, sumber dana, regulasi, dan kriteria semua kampung berdampingan.",
                profil,
            ),
            Ringkasan(
                "poktan",
                "Direktori Poktan",
                "Kelompok apa saja yang ada di tiap kampung, di mana berkumpulnya, dan apa usahanya.",
                poktan,
            ),
            Ringkasan(
                "jenis-usaha",
                "Jenis usaha UPPKA",
                "Berapa kelompok UPPKA menjalankan tiap jenis usaha, dan di berapa kampung.",
                jenis_usaha,
            ),
            Ringkasan(
                "produk",
                "Produk UPPKA",
                "Apa saja yang dibuat kelompok UPPKA, oleh berapa kelompok, dan di berapa kampung.",
                produk,
            ),
        ),
    ),
)
RINGKASAN = tuple(one for golongan in DAFTAR for one in golongan.tabel)
