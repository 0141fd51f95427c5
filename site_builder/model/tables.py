"""A summary table as a value; HTML, CSV, XLSX and print are printings of it."""

from typing import Literal, NamedTuple

from .tanggal import Tanggal

# What a cell can hold instead of a value: nobody has recorded anything, whoever was asked has not answered yet, or the
# question does not arise.
BELUM = "belum"
BELUM_MELAPOR = "belum-melapor"
TIDAK_BERLAKU = "tidak-berlaku"

# What a column holds. `bilangan` and `rupiah` are added up, of `ya-tidak` the Ya are counted, the rest has no total.
# `alamat` is the last part of a record's address: it names a row in data files and is not shown to people.
Jenis = Literal["bilangan", "desimal", "persen", "rupiah", "tahun", "tanggal", "ya-tidak", "teks", "alamat"]


class Column(NamedTuple):
    """`key` is the vocabulary's word, for data files; `kelompok` a common heading over neighbouring columns;
    `arti` one sentence for the description of the data file, where the heading does not say it all; `pendek` stands on
    screens in the place of a long heading of an official form, which paper and files have.
    """

    key: str
    judul: str
    jenis: Jenis = "bilangan"
    satuan: str = ""
    kelompok: str = ""
    arti: str = ""
    pendek: str = ""


# What stands in a cell of a table or of a data file; None where there is nothing.
Value = bool | int | float | str | Tanggal | None


class Cell(NamedTuple):
    """A value of its column's kind; where there is none, `sebab` says why (`belum`, `belum-melapor`, `tidak-berlaku`).

    `url` is where a heading or a date leads, `rincian` a smaller line below it, or below the dash where there is none.
    """

    nilai: Value
    sebab: str = ""
    url: str = ""
    rincian: str = ""


class Row(NamedTuple):
    """`kunci`, `kepala` and `sel` stand under the columns of the same names."""

    kunci: tuple[str | int, ...]
    kepala: tuple[Cell, ...]
    sel: tuple[Cell, ...]


class Liputan(NamedTuple):
    """Over how many of all the totals are: 12 `dari` 30 `siapa` (kampung) that `apa` (ada catatannya)."""

    pelapor: int
    dari: int
    siapa: str
    apa: str


class Table(NamedTuple):
    """`kunci` name a row in data files (region, address); `kepala` are the row headings that people read.

    `jumlah` is the row of totals, its first heading names it. `per` is the date of the data: the day that the table
    was reckoned for, where the day matters; else the newest record that went in; None where neither is known.
    `salinan` is a text to copy into a message; `jalan`: the region that the title names, from the province down.
    """

    judul: str
    kunci: tuple[Column, ...]
    kepala: tuple[Column, ...]
    kolom: tuple[Column, ...]
    baris: tuple[Row, ...]
    jumlah: Row | None
    liputan: Liputan | None
    catatan: tuple[str, ...]
    sumber: str
    per: Tanggal | None = None
    salinan: str = ""
    jalan: tuple[str, ...] = ()

    @property
    def ada_tidak_berlaku(self) -> bool:
        """Whether a cell stands where the question does not arise."""
        return any(cell.sebab == TIDAK_BERLAKU for row in self._rows for cell in row.sel)

    @property
    def kolom_kosong(self) -> tuple[bool, ...]:
        """Which columns say nothing in any row; none where all of them do."""
        empty = tuple(not any(map(_says, cells)) for cells in zip(*(row.sel for row in self._rows), strict=True))
        return empty if not all(empty) else (False,) * len(self.kolom)

    @property
    def _rows(self) -> tuple[Row, ...]:
        return (*self.baris, self.jumlah) if self.jumlah else self.baris


def _says(cell: Cell) -> bool:
    return cell.nilai is not None or cell.sebab == BELUM_MELAPOR or bool(cell.rincian)


def value(nilai: Value) -> Cell:
    """A cell with its value; None and an empty text mean that nothing is recorded."""
    return Cell(None, BELUM) if nilai is None or nilai == "" else Cell(nilai)


def totals(kolom: tuple[Column, ...], baris: tuple[Row, ...]) -> tuple[Cell, ...]:
    """One cell for each column: the sum of what is recorded, or that nothing is, or that a total says nothing.

    A sum is 0 only where every row says 0: what is not recorded is not nothing.
    """
    return tuple(_total(column, [row.sel[i] for row in baris]) for i, column in enumerate(kolom))


def _total(column: Column, cells: list[Cell]) -> Cell:
    if column.jenis not in ("bilangan", "rupiah", "ya-tidak"):
        return Cell(None, TIDAK_BERLAKU)
    numbers = [cell.nilai for cell in cells if isinstance(cell.nilai, int)]
    is_known = column.jenis == "ya-tidak" or not any(cell.sebab in (BELUM, BELUM_MELAPOR) for cell in cells)
    return Cell(sum(numbers)) if any(numbers) or (numbers and is_known) else Cell(None, BELUM)
