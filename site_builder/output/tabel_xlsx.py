"""Tables as Excel files: real numbers and dates, merged heads, a frozen head, ready to print; the same bytes always."""

import datetime
import io
from decimal import Decimal
from typing import Any

import xlsxwriter

from ..model.tables import BELUM_MELAPOR, TIDAK_BERLAKU, Cell, Column, Jenis, Row, Table
from ..model.tanggal import Tanggal, panjang

# Excel writes the time of its making into a file; a fixed one keeps the bytes the same.
_CREATED = datetime.datetime(2020, 1, 1)
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_FORMATS: dict[Jenis, str] = {"bilangan": "#,##0", "rupiah": "#,##0", "desimal": "General", "persen": "0.00%"}
_WIDEST = 42
_ABSENT = {TIDAK_BERLAKU: "tidak berlaku", BELUM_MELAPOR: "belum"}


def print_xlsx(table: Table) -> bytes:
    """One sheet: title, head, rows, totals, notes."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _OPTIONS)
    book.set_properties({"title": table.judul, "created": _CREATED})
    _Sheet(book, table).write()
    book.close()
    return file.getvalue()


class _Sheet:
    """Writes one table top down."""

    def __init__(self, book: Any, table: Table) -> None:
        self.table = table
        self.shown_keys = _shown_keys(table)
        self.headings = [*(table.kunci[i] for i in self.shown_keys), *table.kepala]
        self.columns = [*self.headings, *table.kolom]
        self.sheet = book.add_worksheet("Tabel")
        self.title = book.add_format({"bold": True, "font_size": 13})
        self.head = book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "vcenter",
                "align": "center",
                "border": 1,
                "bg_color": "#E8EFE6",
            }
        )
        self.note = book.add_format({"italic": True, "font_color": "#444444"})
        self.plain = {c.jenis: self._format(book, c.jenis) for c in self.columns}
        self.bold = {c.jenis: self._format(book, c.jenis, bold=True, top=2) for c in self.columns}
        self.missing = book.add_format({"align": "right", "font_color": "#777777", "border": 1})
        self.none = book.add_format({"align": "right", "font_color": "#777777", "border": 1, "pattern": 14})

    @staticmethod
    def _format(book: Any, jenis: Jenis, **more: Any) -> Any:
        what: dict[str, Any] = {"border": 1, "valign": "top", **more}
        if jenis in _FORMATS:
            what["num_format"] = _FORMATS[jenis]
        elif jenis == "tanggal":
            what |= {"num_format": "d mmm yyyy", "align": "left"}
        else:
            what |= {"text_wrap": True}
        return book.add_format(what)

    def write(self) -> None:
        self.sheet.write_string(0, 0, self.table.judul, self.title)
        first = self._head(2)
        line = first
        for row in self.table.baris:
            cells = [*(Cell(row.kunci[i]) for i in self.shown_keys), *row.kepala, *row.sel]
            self._row(line, cells, self.plain)
            line += 1
        if self.table.jumlah:
            self._totals(line, self.table.jumlah)
            line += 1
        for i, note in enumerate(self._notes()):
            self.sheet.write_string(line + 1 + i, 0, note, self.note)
        self._set_up(first)

    def _head(self, top: int) -> int:
        """Headings in one row, or in two where some have a common one; gives the first row below."""
        grouped = any(column.kelompok for column in self.columns)
        bottom = top + 1 if grouped else top
        at = 0
        while at < len(self.columns):
            column = self.columns[at]
            wide = 1
            if column.kelompok:
                while at + wide < len(self.columns) and self.columns[at + wide].kelompok == column.kelompok:
                    wide += 1
                self._merged(top, at, top, at + wide - 1, column.kelompok)
                for i in range(wide):
                    self.sheet.write_string(bottom, at + i, _heading(self.columns[at + i]), self.head)
            else:
                self._merged(top, at, bottom, at, _heading(column))
            at += wide
        return bottom + 1

    def _merged(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        if (top, left) == (bottom, right):
            self.sheet.write_string(top, left, text, self.head)
        else:
            self.sheet.merge_range(top, left, bottom, right, text, self.head)

    def _row(self, line: int, cells: list[Cell], formats: dict[Jenis, Any]) -> None:
        for at, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            self._cell(line, at, cell, column, formats[column.jenis])

    def _cell(self, line: int, at: int, cell: Cell, column: Column, style: Any) -> None:
        value = cell.nilai
        if value is None:
            word = _ABSENT.get(cell.sebab, "–")
            self.sheet.write_string(line, at, word, self.none if cell.sebab == TIDAK_BERLAKU else self.missing)
        elif isinstance(value, bool):
            self.sheet.write_string(line, at, "Ya" if value else "Tidak", style)
        elif isinstance(value, Tanggal):
            self._date(line, at, value, style)
        elif isinstance(value, str):
            self.sheet.write_string(line, at, value, style)
        else:
            self.sheet.write_number(line, at, _share(value) if column.jenis == "persen" else value, style)

    def _date(self, line: int, at: int, value: Tanggal, style: Any) -> None:
        """A whole date is a date to Excel; of a month or a year alone it would make a first day."""
        if value.penuh:
            self.sheet.write_datetime(line, at, datetime.datetime.combine(value.awal, datetime.time()), style)
        else:
            self.sheet.write_string(line, at, value.iso, style)

    def _totals(self, line: int, total: Row) -> None:
        name = str(total.kepala[0].nilai)
        style = self.bold.get("teks") or self.head
        wide = len(self.headings)
        if wide > 1:
            self.sheet.merge_range(line, 0, line, wide - 1, name, style)
        else:
            self.sheet.write_string(line, 0, name, style)
        for i, (column, cell) in enumerate(zip(self.table.kolom, total.sel, strict=True)):
            # Of Ya and Tidak the total is a number.
            style = self.bold[column.jenis]
            self._cell(line, wide + i, cell, column, style)

    def _notes(self) -> list[str]:
        table = self.table
        notes = list(table.catatan)
        if table.liputan:
            n = table.liputan
            notes.append(f"{n.pelapor} dari {n.dari} {n.siapa} {n.apa}.")
        if table.sumber:
            notes.append(f"Sumber: {table.sumber[0].lower()}{table.sumber[1:]}.")
        if table.per:
            notes.append(f"Data per {panjang(table.per)}.")
        return notes

    def _set_up(self, first: int) -> None:
        """Widths, the frozen head, and landscape A4 with the head on every page."""
        wide = len(self.headings)
        self.sheet.freeze_panes(first, wide)
        widths = [self._width(at, column) for at, column in enumerate(self.columns)]
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)
        # Excel fits rows to wrapped text by itself, but not to merged heads.
        lines = max(-(-len(_heading(c)) // int(w - 1)) for c, w in zip(self.columns, widths, strict=True))
        self.sheet.set_row(first - 1, 15 * max(lines, 1) + 3)
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(2, first - 1)
        self.sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self.sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")

    def _width(self, at: int, column: Column) -> float:
        keys, heads = len(self.shown_keys), len(self.headings)
        if at < keys:
            longest = max((len(str(row.kunci[self.shown_keys[at]])) for row in self.table.baris), default=0)
        elif at < heads:
            longest = max((len(str(row.kepala[at - keys].nilai)) for row in self.table.baris), default=0)
        else:
            longest = max((_length(row.sel[at - heads]) for row in self.table.baris), default=0)
        word = max((len(part) for part in _heading(column).split()), default=0)
        return min(max(longest, word, 6) + 2, _WIDEST)


def _shown_keys(table: Table) -> list[int]:
    """Addresses name a row for programs; people know it by its name, and the region by the title. A form with a region
    of its own stays as it is."""
    told = ("provinsi", "kabupaten", "kecamatan")[: len(table.jalan)]
    keys = [i for i, column in enumerate(table.kunci) if column.jenis == "teks" and column.key not in told]
    headings = {column.judul.casefold() for column in table.kepala}
    return [] if any(table.kunci[i].judul.casefold() in headings for i in keys) else keys


def _share(percent: float) -> float:
    """As Excel holds it, without the crumbs of a division."""
    return float(Decimal(str(percent)) / 100)


def _heading(column: Column) -> str:
    told = column.satuan in column.judul.casefold()
    return column.judul if told or column.jenis not in ("rupiah", "persen") else f"{column.judul} ({column.satuan})"


def _length(cell: Cell) -> int:
    if isinstance(cell.nilai, Tanggal):
        return 11
    if isinstance(cell.nilai, (int, float)) and not isinstance(cell.nilai, bool):
        return len(f"{cell.nilai:,.0f}")
    return len(str(cell.nilai)) if cell.nilai is not None else 2
