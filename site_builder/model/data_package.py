"""Open data as a value: files with their columns, and how they hang together (Frictionless Data Package)."""

from typing import Literal, NamedTuple

from .tables import Column, Jenis

# Besides what a table's column can hold: a month with its year, an address of the web.
JenisData = Jenis | Literal["bulan", "url"]


class Field(NamedTuple):
    """A column of a data file. `wajib`: never empty; `pilihan`: all the values that it can have, () for any;
    `pola`: the regular expression that its text fits.
    """

    key: str
    judul: str
    jenis: JenisData
    arti: str
    satuan: str = ""
    wajib: bool = False
    pilihan: tuple[str, ...] = ()
    pola: str = ""


class Reference(NamedTuple):
    """Columns that name a row of another file, where they have the same names."""

    kolom: tuple[str, ...]
    ke: str


class Resource(NamedTuple):
    """One data file; `kunci`: the columns that name a row, () where none do. `path` is below the package."""

    nama: str
    path: str
    judul: str
    arti: str
    kolom: tuple[Field, ...]
    kunci: tuple[str, ...]
    rujukan: tuple[Reference, ...] = ()


class Package(NamedTuple):
    nama: str
    judul: str
    arti: str
    url: str
    lembaga: str
    isi: tuple[Resource, ...]


def field_of(column: Column, arti: str, wajib: bool) -> Field:
    """A table's column as a column of a data file."""
    judul = f"{column.kelompok}: {column.judul}" if column.kelompok else column.judul
    return Field(column.key, judul, column.jenis, arti, column.satuan, wajib)
