"""A summary table as a value; HTML, CSV, XLSX and print are printings of it."""

from typing import NamedTuple

# What a cell can hold instead of a value: nobody has recorded anything, or the question does not arise.
BELUM = "belum"
TIDAK_BERLAKU = "tidak-berlaku"


class Column(NamedTuple):
    """`key` is the vocabulary's word, for data files; `kelompok` a common heading over neighbouring columns."""

    key: str
    judul: str
    satuan: str = ""
    kelompok: str = ""


class Cell(NamedTuple):
    """A number or a text; where there is none, `sebab` says why (`belum`, `tidak-berlaku`)."""

    nilai: int | float | str | None
    sebab: str = ""


class Row(NamedTuple):
    judul: str
    url: str
    sel: tuple[Cell, ...]


class Table(NamedTuple):
    """`kepala` heads the column of row headings; `jumlah` is the row of totals, over `pelapor` of `semua` rows."""

    judul: str
    kepala: str
    kolom: tuple[Column, ...]
    baris: tuple[Row, ...]
    jumlah: Row | None
    pelapor: int
    semua: int
    catatan: tuple[str, ...]
    sumber: str


def value(nilai: int | float | str | None) -> Cell:
    """A cell with its value; None means that nothing is recorded."""
    return Cell(None, BELUM) if nilai is None else Cell(nilai)
