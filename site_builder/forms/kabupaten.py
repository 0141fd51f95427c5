"""The monthly form of a kabupaten or kota: a sheet for each UPPKA group (guide 2023, appendix), parts A and C.

Part B lists members with their contraception. It has no field here and never will (product: "What never enters").
"""

from ..model.vocabulary import JENIS_USAHA
from .columns import Asal, Formulir, Jenis, Kolom

USAHA = tuple((f"usaha_{p.kode.replace('-', '_')}", p.kode) for p in JENIS_USAHA)

_A, _ALAMAT, _USAHA = "A. IDENTITAS KELOMPOK", "Alamat Kelompok", "Jenis Usaha"
_C, _LAINNYA = "C. JENIS KEGIATAN", "Kegiatan Lainnya (Diisi oleh Perwakilan BKKBN Provinsi)"
_T, _Y = Jenis.TEKS, Jenis.YA_TIDAK


def _usaha(nama: str, kode: str) -> Kolom:
    return Kolom("5", nama, JENIS_USAHA[kode].nama, (_A, _USAHA), Jenis.CENTANG, Asal.PROFIL, 10, False)


def _kegiatan(nomor: str, nama: str, judul: str) -> Kolom:
    return Kolom(nomor, nama, judul, (_C,), _Y, Asal.PUBLIK, 13)


def _lainnya(nama: str, judul: str) -> Kolom:
    return Kolom("6", nama, judul, (_C, _LAINNYA), _Y, Asal.PUBLIK, 13, False)


KABUPATEN = Formulir(
    "uppka-kabupaten",
    2,
    (
        "LAPORAN PENINGKATAN PEMBERDAYAAN EKONOMI KELUARGA",
        "BAGI KELUARGA AKSEPTOR KB DAN STUNTING DI KAMPUNG KELUARGA BERKUALITAS",
    ),
    (("provinsi", "kabupaten"),),
    (
        Kolom("", "kampung", "NAMA KAMPUNG KB", (), _T, Asal.NAMA, 30),
        Kolom("1", "kelompok", "Nama Kelompok", (_A,), _T, Asal.NAMA, 30),
        Kolom("2", "tahun_terbentuk", "Tahun Terbentuk", (_A,), Jenis.TAHUN, Asal.PROFIL, 13),
        Kolom("3", "tempat", "Jalan (dusun/RW atau bangunan umum)", (_A, _ALAMAT), _T, Asal.PROFIL, 30, False),
        Kolom("3", "desa", "Desa/Kelurahan", (_A, _ALAMAT), _T, Asal.PROFIL, 23),
        Kolom("3", "kecamatan", "Kecamatan", (_A, _ALAMAT), _T, Asal.PROFIL, 23),
        Kolom("3", "kabupaten", "Kabupaten/Kota", (_A, _ALAMAT), _T, Asal.NAMA, 23),
        Kolom("3", "provinsi", "Provinsi", (_A, _ALAMAT), _T, Asal.NAMA, 23),
        Kolom("4", "jumlah_anggota", "Jumlah Anggota Kelompok", (_A,), Jenis.JUMLAH, Asal.PROFIL, 13),
        *(_usaha(nama, kode) for nama, kode in USAHA),
        _kegiatan(
            "1",
            "materi_kie",
            "Mendapatkan materi dan media KIE serta pengembangan materi sesuai karakteristik lokal",
        ),
        _kegiatan("2", "sosialisasi_kie", "Sosialisasi materi dan media KIE Pemberdayaan Ekonomi Keluarga akseptor"),
        _kegiatan("3", "orientasi_akseptor", "Orientasi Pemberdayaan Ekonomi Keluarga Akseptor"),
        _kegiatan("4", "fasilitasi", "Fasilitasi Pemberdayaan Ekonomi Keluarga Akseptor (ATTG atau lainnya)"),
        _kegiatan(
            "5",
            "pencegahan_stunting",
            "Pengembangan PEK melalui strategi jenis usaha dalam rangka mendukung pencegahan stunting",
        ),
        _lainnya("identifikasi_data", "Identifikasi dan Inventarisasi Data"),
        _lainnya("penyusunan_laporan", "Menyusun Laporan Pelaksanaan Kegiatan"),
        _lainnya("bimbingan_teknis", "Melakukan bimbingan teknis Pelaksanaan kegiatan"),
        _lainnya("lainnya", "Lainnya")._replace(jenis=Jenis.YA_ATAU_APA, lebar=30),
    ),
    (),
)

BAGIAN_B = (
    "B. IDENTITAS ANGGOTA KELOMPOK: tidak ada dalam berkas ini. Nama, umur, dan kesertaan ber-KB tiap anggota "
    "diisi di kertas atau di SIGA, di luar berkas ini."
)
