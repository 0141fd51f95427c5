"""The 38 provinces: official code, the spelling that is shown, the others that people use, and which came from which.

Codes are the ministry's (decree of 2025). Shown are the short names that everybody uses; of the decree only Jakarta and
Yogyakarta are longer. Kabupaten and kecamatan stand in `wilayah/daftar.txt`, below these codes.
"""

from typing import NamedTuple

from .vocabulary import Daftar, Pilihan, plain, slug


class _Row(NamedTuple):
    kode: str
    nama: str
    ejaan: tuple[str, ...] = ()


_ROWS = (
    _Row("11", "Aceh", ("Nanggroe Aceh Darussalam", "NAD", "Daerah Istimewa Aceh", "DI Aceh")),
    _Row("12", "Sumatera Utara", ("Sumatra Utara", "Sumut")),
    _Row("13", "Sumatera Barat", ("Sumatra Barat", "Sumbar")),
    _Row("14", "Riau"),
    _Row("15", "Jambi"),
    _Row("16", "Sumatera Selatan", ("Sumatra Selatan", "Sumsel")),
    _Row("17", "Bengkulu"),
    _Row("18", "Lampung"),
    _Row("19", "Kepulauan Bangka Belitung", ("Bangka Belitung", "Kep. Bangka Belitung", "Babel", "Kep. Babel")),
    _Row("21", "Kepulauan Riau", ("Kep. Riau", "Kepri")),
    _Row(
        "31",
        "DKI Jakarta",
        ("Jakarta", "DKI", "Daerah Khusus Ibukota Jakarta", "Daerah Khusus Jakarta", "DKJ", "Jakarta Raya"),
    ),
    _Row("32", "Jawa Barat", ("Jabar",)),
    _Row("33", "Jawa Tengah", ("Jateng",)),
    _Row(
        "34",
        "DI Yogyakarta",
        ("Daerah Istimewa Yogyakarta", "Yogyakarta", "DIY", "Jogjakarta", "Jogja", "DI Jogjakarta"),
    ),
    _Row("35", "Jawa Timur", ("Jatim",)),
    _Row("36", "Banten"),
    _Row("51", "Bali"),
    _Row("52", "Nusa Tenggara Barat", ("NTB",)),
    _Row("53", "Nusa Tenggara Timur", ("NTT",)),
    _Row("61", "Kalimantan Barat", ("Kalbar",)),
    _Row("62", "Kalimantan Tengah", ("Kalteng",)),
    _Row("63", "Kalimantan Selatan", ("Kalsel",)),
    _Row("64", "Kalimantan Timur", ("Kaltim",)),
    _Row("65", "Kalimantan Utara", ("Kaltara",)),
    _Row("71", "Sulawesi Utara", ("Sulut",)),
    _Row("72", "Sulawesi Tengah", ("Sulteng",)),
    _Row("73", "Sulawesi Selatan", ("Sulsel",)),
    _Row("74", "Sulawesi Tenggara", ("Sultra",)),
    _Row("75", "Gorontalo"),
    _Row("76", "Sulawesi Barat", ("Sulbar",)),
    _Row("81", "Maluku"),
    _Row("82", "Maluku Utara", ("Malut",)),
    _Row("91", "Papua", ("Irian Jaya",)),
    _Row("92", "Papua Barat", ("Irian Jaya Barat",)),
    _Row("93", "Papua Selatan"),
    _Row("94", "Papua Tengah"),
    _Row("95", "Papua Pegunungan"),
    _Row("96", "Papua Barat Daya"),
)

PROVINSI = Daftar("provinsi", *(Pilihan(slug(row.nama), row.nama, row.ejaan) for row in _ROWS))
KODE = {slug(row.nama): row.kode for row in _ROWS}
NAMA = {row.kode: row.nama for row in _ROWS}

_WORDS = ("provinsi", "propinsi", "prov", "prop")


def find_provinsi(text: str) -> str:
    """The official code of a province as people write it, with or without the word for it; `` where there is none."""
    written = plain(text)
    bare = next((written.removeprefix(word) for word in _WORDS if written.startswith(word)), written)
    found = PROVINSI.find(written) or PROVINSI.find(bare)
    return KODE[found] if found else ""


class Asal(NamedTuple):
    """Which province one was carved out of, and the first year whose targets count it by itself."""

    kode: str
    sasaran_sejak: int


# UU 20/2012; UU 14, 15, 16 and 29 of 2022. The guide of 2023 still counts by 34 provinces.
ASAL = {
    "65": Asal("64", 2014),
    "93": Asal("91", 2024),
    "94": Asal("91", 2024),
    "95": Asal("91", 2024),
    "96": Asal("92", 2024),
}


def sasaran(kode: str, tahun: int) -> str:
    """The province whose target of a year a province of today belongs to."""
    asal = ASAL.get(kode)
    return asal.kode if asal and tahun < asal.sasaran_sejak else kode
