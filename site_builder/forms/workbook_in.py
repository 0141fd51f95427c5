"""A spreadsheet file as values with their cells; whatever is not one of our forms is refused."""

import io
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..model.wrong import cause, tidy
from ..output.publish import Blocked
from .findings import Letak
from .marks import ISIAN_LEMBAR, KELOMPOK, LEMBAR

_MAX_BYTES, _MAX_UNPACKED = 20_000_000, 200_000_000
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
    if path.suffix.lower() in _SHEETS:
        name = path.with_suffix(".xlsx").name
        raise Blocked(
            f"{option}: {path} belum berbentuk .xlsx. Buka di Excel atau LibreOffice, lalu simpan sebagai {name}."
        )
    raise Blocked(f"{option}: formulir berakhiran .xlsx, sedangkan yang disebut {path}. Sebut berkas formulirnya.")


_SHEETS = (".xls", ".ods", ".xlsm", ".xlsb", ".fods", ".csv", ".numbers")


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
        raise Blocked(f"Formulir {shown} tidak bisa dibaca ({cause(fault)}).") from None
    try:
        unpacked = sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile:
        raise _not_xlsx(shown) from None
    if len(data) > _MAX_BYTES or unpacked > _MAX_UNPACKED:
        raise Blocked(f"{shown} terlalu besar untuk sebuah formulir. Hapus gambar dan lembar lain dari berkas itu.")
    return data


def _open(data: bytes, shown: Path) -> tuple[Any, Any]:
    """The workbook twice: computed values, and formulas to tell an empty cell from one not yet computed."""
    try:
        from openpyxl import load_workbook
    except ImportError:
        raise Blocked("Membaca formulir perlu openpyxl. Pasang dengan: pip install 'kampung-kb[formulir]'") from None
    try:
        with warnings.catch_warnings():  # of features that openpyxl passes over, such as drop-downs
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=True), load_workbook(io.BytesIO(data))
    except Exception:  # a damaged file fails in many ways deep inside openpyxl; none of them helps an office
        raise _not_xlsx(shown) from None


def _not_xlsx(shown: Path) -> Blocked:
    return Blocked(
        f"{shown} bukan berkas Excel (.xlsx) yang utuh. Simpan lagi dari Excel atau LibreOffice sebagai .xlsx."
    )


def _sheet(values: Any, formulas: Any) -> Sheet:
    limits = {"max_row": min(values.max_row, _MAX_ROWS), "max_col": min(values.max_column, _MAX_COLUMNS)}
    rows = tuple(
        tuple(_cell(values.title, value, formula) for value, formula in zip(row, formula_row, strict=True))
        for row, formula_row in zip(values.iter_rows(**limits), formulas.iter_rows(**limits), strict=True)
    )
    return Sheet(values.title, rows)


def _cell(sheet: str, value: Any, formula: Any) -> Cell:
    found, computed = value.value, formula.data_type == "f"
    if found is None and computed:
        found = BELUM_DIHITUNG
    return Cell(value.row, value.column, Letak(sheet, value.coordinate), found, computed)
