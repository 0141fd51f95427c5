"""A form's rows as values that tests move about, and what reading the changed form brings."""

import datetime
from pathlib import Path
from typing import NamedTuple

from site_builder.forms.checks import check_form, incomplete
from site_builder.forms.columns import Asal, Dokumen, Formulir, Jenis
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.known import as_filled, from_itself
from site_builder.forms.printed import totals
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.read import TERISI, filled
from site_builder.forms.workbook_in import Book, read_book
from site_builder.spreadsheet.findings import Letak, Temuan, has_errors
from site_builder.spreadsheet.reading import Cell, Sheet
from tests.conftest import Village
from tests.forms.office import Office, fill, plausible, write_groups

TODAY = datetime.date(2023, 4, 1)


TITLED = 4  # lines of the title; below them a note and the heads


class Value(NamedTuple):
    """What a cell holds, wherever it is moved to."""

    value: object = None
    rumus: bool = False


Rows = list[list[Value]]


class Outcome(NamedTuple):
    dokumen: Dokumen
    temuan: tuple[Temuan, ...]

    @property
    def refused(self) -> bool:
        return has_errors(self.temuan)


def book_of(folder: Path, formulir: Formulir) -> Book:
    site = folder / "situs"
    site.mkdir()
    village = write_groups(Village(site).write({"situs.yaml": "nama: Contoh\n"}), 3)
    office = Office(village, folder / "kantor")
    form = fill(office.blank(formulir, wilayah="Kabupaten 0" if formulir is KABUPATEN else ""), plausible, formulir)
    return read_book(form, form)


def rows_of(book: Book, sheet: int = 0) -> Rows:
    return [[Value(cell.value, cell.rumus) for cell in row] for row in book.sheets[sheet].rows]


def with_rows(book: Book, rows: Rows, sheet: int = 0) -> Book:
    """The book with other rows in one sheet, all of them as long as the longest."""
    wide = max(map(len, rows))
    name = book.sheets[sheet].nama
    cells = tuple(
        tuple(
            Cell(y, x, Letak(name, f"R{y}K{x}"), *(row[x - 1] if x <= len(row) else Value()))
            for x in range(1, wide + 1)
        )
        for y, row in enumerate(rows, start=1)
    )
    made = Sheet(name, cells)
    return book._replace(sheets=(*book.sheets[:sheet], made, *book.sheets[sheet + 1 :]))


def outcome_of(book: Book, formulir: Formulir = PROVINSI) -> Outcome:
    form = filled(book, formulir, TERISI)
    known = from_itself(form)
    found = (*check_form(form, known, TODAY), *incomplete(form, known))
    return Outcome(as_filled(form, known), found)


def seen_sums(rows: Rows) -> dict[str, int]:
    """The sums of what a person sees in each column: between the title and the signatures, and in rows like a group's
    below these; the lines of sums left out."""
    columns = {name.value: at for at, name in enumerate(names_of(rows))}
    key = columns["kampung-kb: kelompok ke bawah"]
    below = [row for row in rows[TITLED:] if row != names_of(rows)]
    signed = next((at for at, row in enumerate(below) if says(row, "mengetahui")), len(below))
    lines = [
        row
        for at, row in enumerate(below)
        if str(row[key].value).count("/") == 3
        or (not says(row, "jumlah", "diisi") and (at < signed or len(answers_in(row, columns)) > 1))
    ]
    sums = {}
    for kolom in PROVINSI.kolom:
        if kolom.jenis in (Jenis.JUMLAH, Jenis.RUPIAH) and kolom.nama in columns:
            cells = [row[columns[kolom.nama]] for row in lines if columns[kolom.nama] < len(row)]
            sums[kolom.nama] = sum(c.value for c in cells if isinstance(c.value, int) and not c.rumus)
    return sums


def answers_in(row: list[Value], columns: dict[object, int]) -> list[object]:
    asked = [columns[k.nama] for k in PROVINSI.kolom if k.asal in (Asal.PUBLIK, Asal.KANTOR) and k.nama in columns]
    return [row[at].value for at in asked if at < len(row) and isinstance(row[at].value, int)]


def says(row: list[Value], *words: str) -> bool:
    return any(str(cell.value).lower().startswith(words) for cell in row)


def names_of(rows: Rows) -> list[Value]:
    return next(row for row in rows if any(cell.value == "kampung-kb: kelompok ke bawah" for cell in row))


def assert_refused_or_right(book: Book, rows: Rows, what: object) -> None:
    outcome = outcome_of(with_rows(book, rows))
    if outcome.refused:
        errors = [one for one in outcome.temuan if one.severity == "galat"]
        assert any(one.letak.lembar or one.pesan.startswith("Tidak ada satu pun") for one in errors), what
        return
    sums = {
        kolom.nama: total.nilai or 0
        for kolom, total in zip(PROVINSI.kolom, totals(outcome.dokumen), strict=True)
        if total and kolom.jenis in (Jenis.JUMLAH, Jenis.RUPIAH)
    }
    assert sums == seen_sums(rows), what


def assert_is_told(before: Outcome, after: Outcome, what: object) -> None:
    is_told = after.dokumen.baris != before.dokumen.baris or bool(set(after.temuan) - set(before.temuan))
    assert is_told, what
