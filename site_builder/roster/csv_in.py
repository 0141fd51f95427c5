"""A table as text, as spreadsheet programs save it: any of their separators and encodings → a sheet."""

import csv
import io
from pathlib import Path

from xlsxwriter.utility import xl_col_to_name

from ..content.sheets import ANGGOTA, LARGE, look
from ..model.blocked import Blocked
from ..spreadsheet.findings import Letak
from ..spreadsheet.reading import MAX_COLUMNS, MAX_ROWS, Cell, Sheet, bytes_of, lists_people
from .heads import table_of

ENDINGS = (".csv", ".tsv")
_SEPARATORS = ";,\t"


def read_csv(place: Path, shown: Path) -> Sheet:
    """With the separator that makes the most of its headings. Raises Blocked."""
    text = _decoded(bytes_of(place, shown))
    if len(text) > LARGE or "\x00" in text:
        raise Blocked(f"{shown} terlalu besar, atau bukan berkas teks. Simpan lagi dari Excel sebagai CSV UTF-8.")
    if look(text.encode()).jenis == ANGGOTA:
        raise lists_people(shown)
    if text[:4].lower() == "sep=":  # what Excel writes for itself
        return _sheet(text.partition("\n")[2], text[4:5], shown, 2)
    sheets = [_sheet(text, separator, shown) for separator in _SEPARATORS]
    return max(sheets, key=_columns)


def _columns(sheet: Sheet) -> tuple[int, int]:
    tabel = table_of(sheet)
    return len(tabel.kolom) if tabel else 0, max((len(row) for row in sheet.rows), default=0)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _sheet(text: str, separator: str, shown: Path, first: int = 1) -> Sheet:
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error:
        rows = []
    width = max(map(len, rows), default=0)
    if len(rows) > MAX_ROWS or width > MAX_COLUMNS:
        raise Blocked(f"{shown} terlalu besar: paling banyak {MAX_ROWS} baris dan {MAX_COLUMNS} kolom.")
    return Sheet("", tuple(_row(row, number, width, shown.name) for number, row in enumerate(rows, start=first)))


def _row(row: list[str], number: int, width: int, name: str) -> tuple[Cell, ...]:
    padded = [*row, *[""] * (width - len(row))]
    return tuple(
        Cell(number, column, Letak("", f"{xl_col_to_name(column - 1)}{number}", name), text or None)
        for column, text in enumerate(padded, start=1)
    )
