"""What a form is: its columns, each described once. The blank form, reading, checks, print and guide follow from it."""

from enum import Enum
from typing import NamedTuple

from ..model.tanggal import Tanggal
from .keys import Kunci

Nilai = int | bool | str | None


class Jenis(Enum):
    """What a cell holds."""

    NOMOR = "nomor urut"
    TEKS = "teks"
    JUMLAH = "jumlah"
    RUPIAH = "rupiah"
    PERSEN = "persen"
    TAHUN = "tahun"
    YA_TIDAK = "Ya/Tidak"
    YA_ATAU_APA = "Ya/Tidak atau uraian"
    CENTANG = "centang"


class Asal(Enum):
    """Where a value comes from, and so where it may go.

    NAMA tells whose answers these are, always as the records have it; PROFIL is a group's public profile, which the
    form may complete; PUBLIK is a public answer of the month, which an import takes over; KANTOR stays in the form;
    HITUNG is computed.
    """

    NAMA = "nama"
    PROFIL = "profil"
    PUBLIK = "publik"
    KANTOR = "kantor"
    HITUNG = "hitung"


class Kolom(NamedTuple):
    """One column: its printed number, its name in data, its heading below the group headings; width in millimetres.

    Neighbours with the same number share one printing of it. `wajib`: a report without it is not complete.
    """

    nomor: str
    nama: str
    judul: str
    kelompok: tuple[str, ...]
    jenis: Jenis
    asal: Asal
    lebar: int
    wajib: bool = True


class Bagian(NamedTuple):
    """A part that cannot be greater than its whole; `severity` says how certain the guide makes that; `sebab`: the
    column that may say why it is greater all the same."""

    bagian: str
    keseluruhan: str
    severity: str
    sebab: str = ""


class Formulir(NamedTuple):
    """`kode` is the report's name; `versi` changes with the layout.

    `tingkat`: the kinds of region that it can be made for, each by the levels that name it, the usual one first.
    """

    kode: str
    versi: int
    judul: tuple[str, ...]
    tingkat: tuple[tuple[str, ...], ...]
    kolom: tuple[Kolom, ...]
    bagian: tuple[Bagian, ...]

    def posisi(self, nama: str) -> int:
        return next(i for i, kolom in enumerate(self.kolom) if kolom.nama == nama)


class Baris(NamedTuple):
    """The answers of one group, aligned with the form's columns; None is "not given".

    `sebutan`: how a message names the group.
    """

    kunci: Kunci
    sebutan: str
    nilai: tuple[Nilai, ...]


class Dokumen(NamedTuple):
    """A form of a region and month: blank as far as the records go, or as an office filled it."""

    formulir: Formulir
    wilayah: tuple[str, ...]
    bulan: Tanggal
    baris: tuple[Baris, ...]


def nilai_of(formulir: Formulir, baris: Baris, nama: str) -> Nilai:
    return baris.nilai[formulir.posisi(nama)]
