"""A spreadsheet file as values with their cells; whatever is not one of our forms is refused."""

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..content.sheets import is_bearable, sheet_of_members
from ..content.source import SHEETS
from ..model.wrong import cause, tidy
from ..output.publish import Blocked
from .findings import Letak
from .marks import ISIAN_LEMBAR, KELOMPOK, LEMBAR

_MAX_ROWS, _MAX_COLUMNS = 20_000, 300
# A cell whose formula no program has computed yet.
BELUM_DIHITUNG = object()


class Cell(NamedTuple):
    """Row and column count from 1. `value` is what openpyxl gives, or BELUM_DIHITUNG; `rumus`: computed, not typed."""

    row: int
    column: int
    letak: Letak
    value: object
    rumus: bool = False

    @property
    def kosong(self) -> bool:
        """Whether nothing is to be seen in it."""
        return self.value is None or (isinstance(self.value, str) and not self.teks)

    @property
    def teks(self) -> str:
        """What is typed in it, without case and superfluous blanks; `` for a number."""
        return tidy(self.value) if isinstance(self.value, str) else ""


class Sheet(NamedTuple):
    nama: str
    rows: tuple[tuple[Cell, ...], ...]

    def cells(self) -> Iterator[Cell]:
        """Every cell that holds anything."""
        return (cell for row in self.rows for cell in row if not cell.kosong)


class Book(NamedTuple):
    """What the hidden sheet says, by `ISIAN_LEMBAR`, and all other sheets.

    `kelompok`: the groups that the form was made for, each with its key and its names.
    """

    formulir: str
    versi: str
    jenis: str
    wilayah: str
    kode: str
    bulan: str
    kelompok: tuple[tuple[str, ...], ...]
    sheets: tuple[Sheet, ...]


def read_book(place: Path, shown: Path) -> Book:
    """A form as it lies on the disk; `shown` is how a person named it. Raises Blocked."""
    values, formulas = _open(_bytes(place, shown), shown)
    if LEMBAR not in values.sheetnames:
        raise Blocked(
            f"{shown} bukan formulir buatan kampung-kb, atau lembar tersembunyi “{LEMBAR}” di dalamnya terhapus. "
            "Buat formulir kosong dengan --kosong, lalu isi yang itu."
        )
    told = _told(values[LEMBAR])
    names = [sheet.title for sheet in values.worksheets if sheet.title != LEMBAR]
    sheets = tuple(_sheet(values[name], formulas[name]) for name in names)
    groups = tuple(line[1:] for line in told if line[0] == KELOMPOK)
    first = {line[0]: line[1] for line in reversed(told)}
    formulir, versi, jenis, wilayah, kode, bulan = (first.get(name, "") for name in ISIAN_LEMBAR)
    return Book(formulir, versi, jenis, wilayah, kode, bulan, groups, sheets)


def need_xlsx(path: Path, option: str) -> None:
    """Raises Blocked for another kind of file, with how it becomes one that can be read."""
    if path.suffix.lower() == ".xlsx":
        return
    if path.suffix.lower() in SHEETS:
        raise Blocked(f"{option}: {path} belum berbentuk .xlsx. {_SAVE_AS}, di luar folder situs.")
    raise Blocked(f"{option}: formulir berakhiran .xlsx, sedangkan yang disebut {path}. Sebut berkas formulirnya.")


def _told(sheet: Any) -> list[tuple[str, ...]]:
    """The lines of the hidden sheet."""
    lines = sheet.iter_rows(max_row=min(sheet.max_row, _MAX_ROWS), min_col=1, max_col=8, values_only=True)
    return [tuple("" if value is None else str(value) for value in line) for line in lines]


def _bytes(place: Path, shown: Path) -> bytes:
    try:
        data = place.read_bytes()
    except IsADirectoryError:
        raise Blocked(f"{shown} adalah folder. Sebut berkas formulirnya.") from None
    except FileNotFoundError:
        raise Blocked(f"Formulir {shown} tidak ada. Periksa nama dan foldernya.") from None
    except OSError as fault:
        raise Blocked(f"Formulir {shown} tidak bisa dibaca: {cause(fault)}.") from None
    if data.startswith(_OLD):
        raise Blocked(f"{shown} berbentuk .xls lama atau dikunci kata sandi. {_SAVE_AS} tanpa kata sandi.")
    try:
        bearable = is_bearable(data)
        members = sheet_of_members(data) if bearable else 0
    except Exception:  # as below
        raise _not_xlsx(shown) from None
    if not bearable:
        raise Blocked(f"{shown} terlalu besar untuk sebuah formulir. Hapus gambar dan lembar lain dari berkas itu.")
    if members:
        raise Blocked(
            f"Lembar ke-{members} di {shown} memuat daftar nama anggota (bagian B pedoman). Isinya tidak dibaca. "
            "Pindahkan lembar itu ke berkas lain yang tetap di kantor, hapus dari berkas ini, lalu ulangi."
        )
    return data


def _open(data: bytes, shown: Path) -> tuple[Any, Any]:
    """The workbook twice: computed values, and formulas to tell an empty cell from one not yet computed."""
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # of features that openpyxl passes over, such as drop-downs
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=True), load_workbook(io.BytesIO(data))
    except Exception:  # a damaged file fails in many ways deep inside openpyxl; none of them helps an office
        raise _not_xlsx(shown) from None


def _not_xlsx(shown: Path) -> Blocked:
    return Blocked(f"{shown} bukan berkas Excel (.xlsx) yang utuh. {_SAVE_AS}.")


# Workbooks of Excel up to 2003, and encrypted ones.
_OLD = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx"


def _sheet(values: Any, formulas: Any) -> Sheet:
    if any(cell.row > _MAX_ROWS or cell.column > _MAX_COLUMNS for cell in _filled(formulas)):
        raise Blocked(
            f"Lembar “{values.title}” terisi sampai di luar baris {_MAX_ROWS} atau kolom {_MAX_COLUMNS}. "
            "Hapus isi yang di luar tabel formulir."
        )
    limits = {"max_row": min(values.max_row, _MAX_ROWS), "max_col": min(values.max_column, _MAX_COLUMNS)}
    rows = tuple(
        tuple(_cell(values.title, value, formula) for value, formula in zip(row, formula_row, strict=True))
        for row, formula_row in zip(values.iter_rows(**limits), formulas.iter_rows(**limits), strict=True)
    )
    return Sheet(values.title, rows)


def _filled(sheet: Any) -> Iterator[Any]:
    """Cells with anything in them; a sheet that is formatted down to its end has a million without."""
    return (cell for cell in sheet._cells.values() if cell.value is not None)


def _cell(sheet: str, value: Any, formula: Any) -> Cell:
    found, computed = value.value, formula.data_type == "f"
    if found is None and computed:
        found = BELUM_DIHITUNG
    return Cell(value.row, value.column, Letak(sheet, value.coordinate), found, computed)
