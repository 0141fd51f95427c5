"""Spreadsheets that lie where records do: what their headings tell, found out cheaply and with limits.

Whatever reads them is imported only where there is one.
"""

import io
import itertools
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..privacy import asks_office, lists_members

# Bytes packed and unpacked, of what is text in a workbook; then how much of it is looked at.
LARGE, UNPACKED, PARTS = 20_000_000, 60_000_000, 3_000
_ROWS, _COLUMNS, _CELLS = 20_000, 100, 400_000
OURS, _FIRST_WORD = "kampung-kb", "formulir"  # the hidden sheet of our own forms and its first word

# A list of members, a form with columns of the office, one of our forms without, any other table, what nobody can open.
ANGGOTA, KANTOR, FORMULIR, LAIN, TERTUTUP = "anggota", "kantor", "formulir", "lain", "tertutup"


class Isi(NamedTuple):
    """What a file turned out to be, and the number of the sheet that tells; 0 for the whole file."""

    jenis: str
    lembar: int = 0


def look(data: bytes) -> Isi:
    """Headings alone: as soon as these say what a table is, nothing more of it is read."""
    if not data.startswith(b"PK"):
        return _text(data)
    try:
        return _workbook(data) if is_bearable(data) else Isi(TERTUTUP)
    except Exception:  # a damaged file fails in many ways deep inside openpyxl
        return Isi(TERTUTUP)


def sheet_of_members(data: bytes) -> int:
    """The number of the first sheet of a workbook that lists people, counted from 1; 0 where none does."""
    return next((number for number, sheet in _sheets(data) if lists_members(_rows(sheet))), 0)


def look_batch(batch: tuple[tuple[bytes, bytes], ...]) -> tuple[tuple[bytes, Isi], ...]:
    """Several files at once: digest and bytes."""
    return tuple((made, look(data)) for made, data in batch)


def is_bearable(data: bytes) -> bool:
    """Whether unpacking a workbook costs no more than a big one does; its pictures are never unpacked.

    Raises BadZipFile.
    """
    import zipfile

    entries = zipfile.ZipFile(io.BytesIO(data)).infolist()
    texts = sum(one.file_size for one in entries if one.filename.endswith((".xml", ".rels")))
    return len(data) <= LARGE and texts <= UNPACKED and len(entries) <= PARTS


def _workbook(data: bytes) -> Isi:
    found = Isi(LAIN)
    for number, sheet in _sheets(data):
        if lists_members(_rows(sheet)):
            return Isi(ANGGOTA, number)
        if asks_office(_rows(sheet)):
            return Isi(KANTOR, number)
        if sheet.title == OURS and _FIRST_WORD in next(_rows(sheet), ()):
            found = Isi(FORMULIR)
    return found


def _sheets(data: bytes) -> Iterator[tuple[int, Any]]:
    """The sheets of a workbook with their numbers, read line by line as they are asked for."""
    import warnings

    from openpyxl import load_workbook

    with warnings.catch_warnings():  # of features that openpyxl passes over
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        yield from enumerate(book.worksheets, start=1)


def _rows(sheet: Any) -> Iterator[tuple[object, ...]]:
    """The rows of a sheet that may be looked at; a sheet does not always tell its size rightly."""
    sheet.reset_dimensions()
    cells = 0
    for row in itertools.islice(sheet.iter_rows(max_col=_COLUMNS, values_only=True), _ROWS):
        yield row
        cells += len(row)
        if cells > _CELLS:
            return


def _text(data: bytes) -> Isi:
    """A table as text, with any of the separators that programs write; other files are closed to us."""
    text = data[:UNPACKED].decode("utf-8-sig", "replace")
    if "\x00" in text or len(data) > LARGE:
        return Isi(TERTUTUP)
    lines = text.splitlines()[:_ROWS]
    tables = [list(_fields(lines, separator)) for separator in ",;\t"]
    if any(lists_members(rows) for rows in tables):
        return Isi(ANGGOTA)
    return Isi(KANTOR if any(asks_office(rows) for rows in tables) else LAIN)


def _fields(lines: list[str], separator: str) -> Iterator[list[str]]:
    import csv

    try:
        yield from csv.reader(lines, delimiter=separator)
    except csv.Error:
        return
