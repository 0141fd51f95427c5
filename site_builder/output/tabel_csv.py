"""Tables as CSV: the vocabulary's keys as header row, one line for each row, no totals; UTF-8.

Two forms. `,` with decimal points is for programs (RFC 4180). `;` with decimal commas and a byte order mark opens right
in Excel with Indonesian settings.
"""

import csv
import io
import re
from collections.abc import Iterable

from ..model.tables import TIDAK_BERLAKU, Cell, Table, Value
from ..model.tanggal import Tanggal

# What stands in a cell to which the question does not apply; a cell of which nothing is recorded is empty.
TIDAK_BERLAKU_TEXT = "tidak berlaku"
_BOM = "\ufeff"
# A spreadsheet runs a cell that begins so. It may be set to another separator than the file's, and then a cell begins
# in the middle of a text, behind any of these.
_FORMULA = re.compile(r'(^|[,;\t\r\n])([\s"]*)([=+\-@])')
_SAME_LOOK = "\u2011"


def print_csv(table: Table) -> bytes:
    return csv_bytes(_lines(table))


def print_csv_for_excel(table: Table) -> bytes:
    return csv_bytes_for_excel(_lines(table))


def csv_bytes(lines: Iterable[Iterable[Value]]) -> bytes:
    """The form for programs."""
    plain = ([one if one is None or isinstance(one, str) else _text(one) for one in line] for line in lines)
    return _written(plain, ",").encode()


def csv_bytes_for_excel(lines: Iterable[Iterable[Value]]) -> bytes:
    """The form for Excel: no text in it can become a formula, whatever separator it is opened with."""
    plain = ([one if one is None else _text_for_excel(one) for one in line] for line in lines)
    return (_BOM + _written(plain, ";")).encode()


def _written(lines: Iterable[list[str | None]], separator: str) -> str:
    """None becomes an empty cell."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(lines)
    return text.getvalue()


def _lines(table: Table) -> Iterable[list[Value]]:
    yield [column.key for column in (*table.kunci, *table.kepala, *table.kolom)]
    for row in table.baris:
        yield [*row.kunci, *(_value(cell) for cell in (*row.kepala, *row.sel))]


def _value(cell: Cell) -> Value:
    return TIDAK_BERLAKU_TEXT if cell.nilai is None and cell.sebab == TIDAK_BERLAKU else cell.nilai


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, Tanggal):
        return value.iso
    return str(value)


def _text_for_excel(value: Value) -> str:
    if isinstance(value, str):
        return _FORMULA.sub(_defused, value)
    return str(value).replace(".", ",") if isinstance(value, float) else _text(value)


def _defused(opening: re.Match[str]) -> str:
    """An apostrophe before the sign; within a text (`Rp 1.000.000,-`) a hyphen that is none to a spreadsheet."""
    start, blank, sign = opening.groups()
    return f"{start}{blank}{_SAME_LOOK}" if start and sign == "-" else f"{start}{blank}'{sign}"
