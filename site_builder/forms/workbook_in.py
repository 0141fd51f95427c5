"""A form as it came back: what its hidden sheet says, and its other sheets; whatever is not one of ours is refused."""

from pathlib import Path
from typing import Any, NamedTuple

from ..model.blocked import Blocked
from ..spreadsheet.reading import MAX_ROWS, Sheet, open_workbook
from .marks import ISIAN_LEMBAR, KELOMPOK, LEMBAR


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
    book = open_workbook(place, shown)
    if LEMBAR not in book.names:
        raise Blocked(
            f"{shown} bukan formulir buatan kampung-kb, atau lembar tersembunyi “{LEMBAR}” di dalamnya terhapus. "
            "Buat formulir kosong dengan --kosong, lalu isi yang itu."
        )
    told = _told(book.values[LEMBAR])
    sheets = tuple(book.sheet(name) for name in book.names if name != LEMBAR)
    groups = tuple(line[1:] for line in told if line[0] == KELOMPOK)
    first = {line[0]: line[1] for line in reversed(told)}
    formulir, versi, jenis, wilayah, kode, bulan = (first.get(name, "") for name in ISIAN_LEMBAR)
    return Book(formulir, versi, jenis, wilayah, kode, bulan, groups, sheets)


def _told(sheet: Any) -> list[tuple[str, ...]]:
    """The lines of the hidden sheet."""
    lines = sheet.iter_rows(max_row=min(sheet.max_row, MAX_ROWS), min_col=1, max_col=8, values_only=True)
    return [tuple("" if value is None else str(value) for value in line) for line in lines]
