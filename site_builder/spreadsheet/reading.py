"""A workbook as values with their cells, read with limits; what nobody may or can read is refused."""

import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from ..content.sheets import is_bearable, sheet_of_members
from ..content.source import SHEETS
from ..model.blocked import Blocked
from ..model.wrong import cause, tidy
from .findings import Letak

MAX_ROWS, MAX_COLUMNS = 20_000, 300
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


class Area(NamedTuple):
    """Cells that are merged into one, both corners among them."""

    row: int
    column: int
    last_row: int
    last_column: int


class Sheet(NamedTuple):
    nama: str
    rows: tuple[tuple[Cell, ...], ...]
    gabungan: tuple[Area, ...] = ()
    tersembunyi: bool = False

    def cells(self) -> Iterator[Cell]:
        """Every cell that holds anything."""
        return (cell for row in self.rows for cell in row if not cell.kosong)


class Workbook(NamedTuple):
    """The workbook twice: computed values, and formulas to tell an empty cell from one not yet computed."""

    values: Any
    formulas: Any

    @property
    def names(self) -> list[str]:
        return [sheet.title for sheet in self.values.worksheets]

    def sheet(self, name: str) -> Sheet:
        """Raises Blocked for one that reaches too far."""
        return _sheet(self.values[name], self.formulas[name])


def open_workbook(place: Path, shown: Path) -> Workbook:
    """A workbook as it lies on the disk; `shown` is how a person named it. Raises Blocked."""
    from openpyxl import load_workbook

    data = _workbook_bytes(place, shown)
    try:
        with warnings.catch_warnings():  # of features that openpyxl passes over, such as drop-downs
            warnings.simplefilter("ignore")
            return Workbook(load_workbook(io.BytesIO(data), data_only=True), load_workbook(io.BytesIO(data)))
    except Exception:  # a damaged file fails in many ways deep inside openpyxl; none of them helps an office
        raise _not_xlsx(shown) from None


def need_xlsx(path: Path, option: str = "") -> None:
    """Raises Blocked for another kind of file, with how it becomes one that can be read."""
    if path.suffix.lower() == ".xlsx":
        return
    if path.suffix.lower() in SHEETS:
        raise Blocked(
            f"{f'{option}: ' if option else ''}{path} belum berbentuk .xlsx. {_SAVE_AS}, di luar folder situs."
        )
    raise Blocked(f"{option}: formulir berakhiran .xlsx, sedangkan yang disebut {path}. Sebut berkas formulirnya.")


def bytes_of(place: Path, shown: Path) -> bytes:
    """Raises Blocked where the file cannot be read."""
    try:
        return place.read_bytes()
    except IsADirectoryError:
        raise Blocked(f"{shown} adalah folder. Sebut berkasnya.") from None
    except FileNotFoundError:
        raise Blocked(f"Berkas {shown} tidak ada. Periksa nama dan foldernya.") from None
    except OSError as fault:
        raise Blocked(f"Berkas {shown} tidak bisa dibaca: {cause(fault)}.") from None


def lists_people(shown: Path, sheet: int = 0) -> Blocked:
    """What is told of a list of people, of which nothing is read; `sheet` counts from 1, 0 is the whole file."""
    where = f"Lembar ke-{sheet} di {shown}" if sheet else str(shown)
    what = "lembar itu" if sheet else "daftar itu"
    away = f"Pindahkan {what} ke berkas lain yang tetap di kantor, hapus dari berkas ini, lalu ulangi."
    return Blocked(
        f"{where} memuat daftar nama anggota (bagian B pedoman), atau nama orang di samping umur atau nomornya. "
        f"Isinya tidak dibaca. {away} Kalau itu daftar kampung, ganti judul kolom “Nama” menjadi “Nama kampung”."
    )


def _workbook_bytes(place: Path, shown: Path) -> bytes:
    data = bytes_of(place, shown)
    if data.startswith(_OLD):
        raise Blocked(f"{shown} berbentuk .xls lama atau dikunci kata sandi. {_SAVE_AS} tanpa kata sandi.")
    try:
        bearable = is_bearable(data)
        members = sheet_of_members(data) if bearable else 0
    except Exception:  # as above
        raise _not_xlsx(shown) from None
    if not bearable:
        raise Blocked(f"{shown} terlalu besar untuk dibaca. Hapus gambar dan lembar lain dari berkas itu.")
    if members:
        raise lists_people(shown, members)
    return data


def _not_xlsx(shown: Path) -> Blocked:
    return Blocked(f"{shown} bukan berkas Excel (.xlsx) yang utuh. {_SAVE_AS}.")


# Workbooks of Excel up to 2003, and encrypted ones.
_OLD = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx"


def _sheet(values: Any, formulas: Any) -> Sheet:
    if any(cell.row > MAX_ROWS or cell.column > MAX_COLUMNS for cell in _filled(formulas)):
        raise Blocked(
            f"Lembar “{values.title}” terisi sampai di luar baris {MAX_ROWS} atau kolom {MAX_COLUMNS}. "
            "Hapus isi yang di luar tabel."
        )
    limits = {"max_row": min(values.max_row, MAX_ROWS), "max_col": min(values.max_column, MAX_COLUMNS)}
    rows = tuple(
        tuple(_cell(values.title, value, formula) for value, formula in zip(row, formula_row, strict=True))
        for row, formula_row in zip(values.iter_rows(**limits), formulas.iter_rows(**limits), strict=True)
    )
    areas = tuple(Area(one.min_row, one.min_col, one.max_row, one.max_col) for one in values.merged_cells.ranges)
    return Sheet(values.title, rows, areas, values.sheet_state != "visible")


def _filled(sheet: Any) -> Iterator[Any]:
    """Cells with anything in them; a sheet that is formatted down to its end has a million without."""
    return (cell for cell in sheet._cells.values() if cell.value is not None)


def _cell(sheet: str, value: Any, formula: Any) -> Cell:
    found, computed = value.value, formula.data_type == "f"
    if found is None and computed:
        found = BELUM_DIHITUNG
    return Cell(value.row, value.column, Letak(sheet, value.coordinate), found, computed)
