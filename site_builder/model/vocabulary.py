"""The fixed lists of the domain: each value once, with its address, its first spelling and the others people use."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from .instansi import EJAAN_INSTANSI, KATA_UMUM


class Pilihan(NamedTuple):
    """One value of a fixed list: `kode` in addresses and facets, `nama` on pages, `ejaan` accepted in records."""

    kode: str
    nama: str
    ejaan: tuple[str, ...] = ()


class Daftar:
    """A fixed list, in its official order."""

    def __init__(self, nama: str, *pilihan: Pilihan, umum: Collection[str] = ()) -> None:
        """`umum`: words in many of its names, which make no two of them alike."""
        self.nama = nama
        self.pilihan = pilihan
        self.umum = umum
        self._by_kode = {p.kode: p for p in pilihan}
        self._order = {p.kode: place for place, p in enumerate(pilihan)}
        self._by_spelling = {plain(text): p.kode for p in pilihan for text in (p.kode, p.nama, *p.ejaan)}

    def find(self, text: str) -> str | None:
        """The `kode` of a value as people write it; None where the list does not know it."""
        return self._by_spelling.get(plain(text))

    def suggest(self, text: str, is_whole: bool = False) -> tuple[str, ...]:
        """The first spellings of what a misspelt or (but for `is_whole`) shortened value most likely means; () where
        nothing is near."""
        from .likeness import meant  # only a fault needs it

        known = {ejaan: p.kode for p in self.pilihan for ejaan in (p.nama, *p.ejaan, p.kode)}
        return tuple(self[kode].nama for kode in meant(text, known, self.umum, is_whole))

    def __getitem__(self, kode: str) -> Pilihan:
        return self._by_kode[kode]

    def __iter__(self) -> Iterator[Pilihan]:
        return iter(self.pilihan)

    def __len__(self) -> int:
        return len(self.pilihan)

    def order(self, kode: str) -> int:
        """The place of a value in the list, from 0."""
        return self._order[kode]


def plain(text: str) -> str:
    """A spelling without case, spaces and punctuation, so that `PIK R`, `pik-r` and `PIK-R` are one."""
    return re.sub(r"[\W_]+", "", text.casefold())


def nearest(text: str, known: Iterable[str], cutoff: float = 0.7) -> str | None:
    """The known word that a misspelt one most likely means; None where nothing is near, as the cutoff between 0 and 1
    has it."""
    import difflib  # only a fault needs it

    found = difflib.get_close_matches(text[:200], list(known), n=1, cutoff=cutoff)
    return found[0] if found else None


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Lower-case letters, digits and hyphens: the form of an address and of a file name."""
    return "-".join(re.findall(r"[a-z0-9]+", text.casefold()))


def _daftar(nama: str, *rows: str | tuple[str, ...], umum: Collection[str] = ()) -> Daftar:
    """A list from its first spellings; a tuple adds other spellings; the address comes from the first spelling."""
    spelled = [(row,) if isinstance(row, str) else row for row in rows]
    return Daftar(nama, *(Pilihan(slug(names[0]), names[0], tuple(names[1:])) for names in spelled), umum=umum)


JENIS_KEGIATAN = Daftar(
    "jenis kegiatan",
    Pilihan("rapat-pokja", "Rapat Pokja", ("Pertemuan Pokja", "Rapat Kelompok Kerja")),
    Pilihan("pembinaan-poktan", "Pembinaan Poktan", ("Pembinaan Kelompok Kegiatan", "Pembinaan")),
    Pilihan("pertemuan-imp", "Pertemuan IMP", ("Pertemuan PPKBD", "Pembinaan IMP", "Pembinaan PPKBD")),
    Pilihan("rumah-dataku", "Pertemuan Rumah DataKu", ("Rumah DataKu", "Rumah Data")),
    Pilihan("kegiatan-lain", "Kegiatan lain", ("Lainnya", "Kegiatan")),
)

# Kinds that are meetings: what they talk about is not yet done for anybody.
RAPAT = frozenset(("rapat-pokja", "pertemuan-imp", "rumah-dataku"))

STATUS = _daftar(
    "status", ("Rencana", "Direncanakan"), ("Terlaksana", "Selesai", "Dilaksanakan"), "Ditunda", ("Batal", "Dibatalkan")
)

BENTUK = _daftar("bentuk", ("Kampung KB", "Kampung Keluarga Berkualitas"), ("Desa", "Kelurahan"))
PENERIMA = _daftar("penerima setoran", ("Provinsi", "Ke provinsi"), ("Pusat", "Ke pusat", "Kementerian", "BKKBN"))

# The first eight are the functions of the family of PP 87/2014, in its order.
SEKSI = _daftar(
    "seksi",
    ("Keagamaan", "Agama"),
    ("Sosial Budaya", "Sosbud"),
    ("Cinta Kasih", "Kasih Sayang", "Cinta dan Kasih Sayang"),
    ("Perlindungan", "Melindungi"),
    ("Reproduksi", "Kesehatan Reproduksi"),
    ("Sosialisasi dan Pendidikan", "Pendidikan", "Sosialisasi & Pendidikan", "Sosialisasi"),
    "Ekonomi",
    ("Pembinaan Lingkungan", "Lingkungan"),
    ("Lainnya", "Lain-lain"),
)
FUNGSI = tuple(p.kode for p in SEKSI)[:8]

SASARAN = _daftar(
    "sasaran",
    ("Seluruh Penduduk", "Semua Penduduk", "Masyarakat", "Warga"),
    ("PUS", "Pasangan Usia Subur"),
    ("Remaja", "Pemuda"),
    ("Lansia", "Lanjut Usia"),
    ("Balita", "Anak Balita"),
    ("Keluarga yang memiliki Balita", "Keluarga Balita", "Orang Tua Balita"),
    ("Keluarga yang memiliki Remaja", "Keluarga Remaja", "Orang Tua Remaja"),
    ("Keluarga yang memiliki Lansia", "Keluarga Lansia"),
    ("Lainnya", "Lain-lain"),
)

INSTANSI = _daftar("instansi", *EJAAN_INSTANSI, umum=KATA_UMUM)

# UPPKA was UPPKS from 1990 to 2020 (regulation 17/2020 brought the first name back): one kind, shown as written.
JENIS_POKTAN = Daftar(
    "jenis Poktan",
    Pilihan("bkb", "BKB", ("Bina Keluarga Balita",)),
    Pilihan("bkr", "BKR", ("Bina Keluarga Remaja",)),
    Pilihan("bkl", "BKL", ("Bina Keluarga Lansia",)),
    Pilihan("uppka", "UPPKA", ("UPPKS", "Usaha Peningkatan Pendapatan Keluarga Akseptor")),
    Pilihan("pik-r", "PIK-R", ("PIK Remaja", "PIKR", "Pusat Informasi dan Konseling Remaja")),
)

# Six roles of the village volunteers ("6 peran bhakti IMP").
PERAN_IMP = _daftar(
    "peran IMP",
    "Pengorganisasian",
    "Pertemuan",
    ("KIE dan Konseling", "KIE", "Konseling", "KIE & Konseling"),
    ("Pencatatan dan Pelaporan", "Pencatatan", "Pencatatan & Pelaporan"),
    ("Pelayanan Kegiatan", "Pelayanan"),
    "Kemandirian",
)

KLASIFIKASI = _daftar("klasifikasi", "Dasar", "Berkembang", "Mandiri", "Berkelanjutan")

JENIS_USAHA = _daftar(
    "jenis usaha",
    ("Pertanian/Peternakan", "Pertanian", "Peternakan"),
    "Perikanan",
    ("Pelayanan/Jasa", "Jasa", "Pelayanan"),
    ("Kuliner", "Makanan", "Olahan Pangan"),
    "Kerajinan",
    ("Lainnya", "Lain-lain"),
)

SUMBER_DANA = _daftar(
    "sumber dana",
    "APBN",
    "APBD",
    ("Dana Desa", "DD"),
    ("Donasi/Hibah Masyarakat", "Donasi", "Hibah", "Hibah Masyarakat"),
    ("Perusahaan (CSR)", "CSR"),
    ("Swadaya Masyarakat", "Swadaya"),
)

REGULASI = _daftar(
    "regulasi",
    ("SK/Instruksi/SE Gubernur", "SK Gubernur", "Instruksi Gubernur", "SE Gubernur"),
    ("SK/Instruksi/SE Bupati/Wali Kota", "SK Bupati", "SK Wali Kota", "Instruksi Bupati", "SE Bupati"),
    ("SK Kecamatan", "SK Camat"),
    ("SK Kepala Desa/Lurah", "SK Kepala Desa", "SK Lurah", "SK Kades"),
)

PENGGUNAAN_DATA = _daftar(
    "penggunaan data",
    ("PK dan Pemutakhiran Data", "Pendataan Keluarga", "PK"),
    ("Data Rutin BKKBN", "Data Rutin"),
    ("Potensi Desa", "Podes"),
    "Data Sektoral",
    ("Lainnya", "Lain-lain"),
)

ACARA_MEKANISME = _daftar(
    "mekanisme operasional",
    ("Rapat perencanaan kegiatan", "Rapat perencanaan"),
    ("Rapat koordinasi dengan dinas/instansi terkait", "Rapat koordinasi"),
    ("Sosialisasi kegiatan", "Sosialisasi"),
    ("Monitoring dan evaluasi kegiatan", "Monitoring dan evaluasi", "Monev"),
    ("Penyusunan laporan", "Laporan"),
)
FREKUENSI = _daftar("frekuensi", "Mingguan", "Bulanan", "Triwulan", "Semesteran", "Tahunan", ("Lainnya", "Lain-lain"))

KRITERIA = _daftar(
    "kriteria",
    ("Keluarga pra-sejahtera di atas rata-rata", "Pra Sejahtera"),
    ("Peserta KB di bawah rata-rata", "Peserta KB rendah"),
    "Desa stunting",
    "Kumuh",
    ("Pesisir/nelayan", "Pesisir", "Nelayan"),
    ("Daerah aliran sungai", "DAS", "Daerah Aliran Sungai (DAS)"),
    "Bantaran kereta api",
    ("Kawasan miskin", "Kawasan miskin termasuk miskin perkotaan"),
    "Terpencil",
    "Perbatasan",
    "Kawasan industri",
    "Kawasan wisata",
    "Padat penduduk",
)

KEADAAN_SARANA = Daftar(
    "keadaan sarana",
    Pilihan("ada", "Ada", ("Ya", "Sudah ada", "true")),
    Pilihan("tidak-ada", "Tidak Ada", ("Tidak", "Belum ada", "false")),
    Pilihan("belum-diisi", "Belum Diisi", ("Belum",)),
)

JENIS_DESA = _daftar("jenis desa", "desa", "kelurahan", "gampong", "nagari", "kalurahan", "kampung", "desa adat")

ZONA = _daftar("zona waktu", "WIB", "WITA", "WIT")
SELISIH_UTC = {"wib": 7, "wita": 8, "wit": 9}
