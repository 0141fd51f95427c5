"""A form's table in a spreadsheet: title, grouped headings that repeat, a line for each group, totals, signatures."""

from collections.abc import Callable
from math import ceil
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_range

from .canvas import Canvas
from .columns import Asal, Baris, Dokumen, Jenis, Kolom
from .headings import depth, headings, numbers
from .marks import DIISI, JUMLAH, KE_BAWAH, TULISAN_JUMLAH
from .printed import Total, computed, totals

# The column of hidden names stands among the visible ones, so that sorting those takes it along.
KUNCI = 1
TURNED = 18  # narrower columns have their headings turned, in millimetres
_HEADING_HEIGHTS = (20, 20, 20, 126)
_LINE, _LETTER = 13, 2.0  # height of a line in points, width of a letter in millimetres

Write = Callable[[int, int, int, Kolom], None]


class Lines(NamedTuple):
    """Rows of the sheet, counted from 0."""

    heads: int
    numbers: int
    names: int
    first: int
    last: int

    @property
    def total(self) -> int:
        return self.last + 1


def column_of(at: int) -> int:
    """The sheet's column of a form's column, past the hidden one."""
    return at if at < KUNCI else at + 1


def draw_table(canvas: Canvas, sheet: Any, document: Dokumen, title: tuple[str, ...], note: str, write: Write) -> Lines:
    """Everything but the cells of groups, which `write(row, column, place, kolom)` makes."""
    kolom = document.formulir.kolom
    heads = len(title) + 1
    number_line = heads + depth(kolom)
    lines = Lines(heads, number_line, number_line + 1, number_line + 2, number_line + 1 + len(document.baris))
    last = column_of(len(kolom) - 1)
    canvas.widths(sheet, {column_of(at): one.lebar for at, one in enumerate(kolom)})
    sheet.set_column(KUNCI, KUNCI, 12, None, {"hidden": True})
    for row, text in enumerate(title):
        sheet.merge_range(row, 0, row, last, text, canvas.style(bold=True, align="center", font_size=12))
    sheet.merge_range(heads - 1, 0, heads - 1, last, note, canvas.style(italic=True, font_size=9))
    _headings(canvas, sheet, kolom, lines)
    sheet.set_row(lines.names, None, None, {"hidden": True})
    for place in range(len(document.baris)):
        sheet.set_row(lines.first + place, _height(document, place))
        for at, one in enumerate(kolom):
            write(lines.first + place, column_of(at), place, one)
    _totals(canvas, sheet, document, lines)
    sheet.freeze_panes(lines.first, column_of(last_name(kolom)) + 1)
    canvas.page(sheet, (lines.heads, lines.numbers))
    canvas.sign(sheet, lines.total + 3, document, _blocks([one.lebar for one in kolom]))
    return lines


def mark_names(sheet: Any, document: Dokumen, lines: Lines, corner: str = KE_BAWAH) -> None:
    """The hidden names by which the table is read back; none lies below merged cells, where programs drop it."""
    sheet.write_string(lines.names, KUNCI, corner)
    for at, one in enumerate(document.formulir.kolom):
        sheet.write_string(lines.names, column_of(at), one.nama)
    for place, row in enumerate(document.baris):
        sheet.write_string(lines.first + place, KUNCI, str(row.kunci))
    sheet.write_string(lines.total, KUNCI, JUMLAH)
    sheet.write_string(lines.total + 1, KUNCI, DIISI)


def write_province(canvas: Canvas, sheet: Any, document: Dokumen) -> Write:
    """Cells of the province's table: answers, running numbers, and the percentage as a formula."""
    formulir = document.formulir
    pagu, realisasi = (column_of(formulir.posisi(nama)) for nama in ("pagu", "realisasi"))

    def write(row: int, column: int, place: int, kolom: Kolom) -> None:
        if kolom.jenis is Jenis.PERSEN:
            a, b = xl_range(row, pagu, row, pagu), xl_range(row, realisasi, row, realisasi)
            text = f'=IF(AND(ISNUMBER({a}),ISNUMBER({b})),IF({a}>0,{b}/{a},""),"")'
            canvas.formula(sheet, row, column, kolom, text, computed(document, kolom, place))
        elif kolom.jenis is Jenis.NOMOR:
            sheet.write_number(row, column, place + 1, canvas.cell_style(kolom))
        else:
            answers: Baris = document.baris[place]
            canvas.answer(sheet, row, column, kolom, answers.nilai[formulir.posisi(kolom.nama)])

    return write


def _height(document: Dokumen, place: int) -> int:
    """Of a line whose longest text wraps: not every program finds that by itself."""
    texts = zip(document.formulir.kolom, document.baris[place].nilai, strict=True)
    wrapped = (ceil(len(text) * _LETTER / (kolom.lebar - 1)) for kolom, text in texts if isinstance(text, str))
    return _LINE * max(wrapped, default=1) + 6


def _headings(canvas: Canvas, sheet: Any, kolom: tuple[Kolom, ...], lines: Lines) -> None:
    heights = _HEADING_HEIGHTS[-depth(kolom) :]
    for line, height in enumerate(heights):
        sheet.set_row(lines.heads + line, height)
    style = {"border": 1, "bold": True, "align": "center", "font_size": 9, "bg_color": "#EFEFEF"}
    for head in headings(kolom):
        own = head.baris + head.tinggi == len(heights)
        turned = {"rotation": 90} if own and kolom[head.kolom].lebar < TURNED and kolom[head.kolom].nama != "no" else {}
        text = with_choice(head.judul, kolom[head.kolom]) if own else head.judul
        first, row = column_of(head.kolom), lines.heads + head.baris
        _spanned(sheet, row, first, row + head.tinggi - 1, column_of(head.kolom + head.lebar - 1), text,
                 canvas.style(**style, **turned))  # fmt: skip
    for number in numbers(kolom):
        first, last = column_of(number.kolom), column_of(number.kolom + number.lebar - 1)
        text = f"({number.judul})" if number.judul else ""
        _spanned(
            sheet, lines.numbers, first, lines.numbers, last, text, canvas.style(border=1, align="center", font_size=8)
        )


def with_choice(judul: str, kolom: Kolom) -> str:
    """A heading with what is asked for, as the guide prints it."""
    return f"{judul} ({_CHOICES[kolom.jenis]})" if kolom.jenis in _CHOICES else judul


_CHOICES = {Jenis.YA_TIDAK: "Ya/Tidak", Jenis.YA_ATAU_APA: "Tidak, atau sebutkan"}


def _spanned(sheet: Any, row: int, column: int, last_row: int, last_column: int, text: str, style: Any) -> None:
    if (row, column) == (last_row, last_column):
        sheet.write_string(row, column, text, style)
    else:
        sheet.merge_range(row, column, last_row, last_column, text, style)


def _totals(canvas: Canvas, sheet: Any, document: Dokumen, lines: Lines) -> None:
    """Sums over the groups, and below each how many of them it covers."""
    formulir = document.formulir
    named = last_name(formulir.kolom)
    sheet.set_row(lines.total, 20)
    for row, text in ((lines.total, TULISAN_JUMLAH), (lines.total + 1, "Diisi (dari semua kelompok)")):
        label = canvas.style(
            border=1, bold=row == lines.total, align="right", font_size=10 if row == lines.total else 8
        )
        sheet.write_blank(row, 0, None, label)
        sheet.merge_range(row, KUNCI + 1, row, column_of(named), text, label)
    for at, (kolom, total) in enumerate(zip(formulir.kolom, totals(document), strict=True)):
        if at > named:
            _total(canvas, sheet, document, kolom, total, lines)


def _total(canvas: Canvas, sheet: Any, document: Dokumen, kolom: Kolom, total: Total | None, lines: Lines) -> None:
    at = column_of(document.formulir.posisi(kolom.nama))
    small = canvas.style(border=1, align="center", font_size=8)
    if total is None:
        sheet.write_blank(lines.total, at, None, canvas.style(border=1))
        sheet.write_blank(lines.total + 1, at, None, small)
        return
    cells = xl_range(lines.first, at, lines.last, at)
    sheet_sum, count = _SUMS.get(kolom.jenis, _SUMS[Jenis.JUMLAH])
    if kolom.jenis is Jenis.PERSEN:
        pagu, realisasi = (column_of(document.formulir.posisi(nama)) for nama in ("pagu", "realisasi"))
        a = xl_range(lines.first, pagu, lines.last, pagu)
        b = xl_range(lines.first, realisasi, lines.last, realisasi)
        both = f'{a},">=0",{b},">=0"'
        sheet_sum, count = f'=IFERROR(SUMIFS({b},{both})/SUMIFS({a},{both}),"")', f"COUNTIFS({both})"
    canvas.formula(sheet, lines.total, at, kolom, sheet_sum.format(cells), total.nilai, bold=True)
    shown = f"{total.diisi}/{len(document.baris)}"
    sheet.write_formula(lines.total + 1, at, f'={count.format(cells)}&"/"&ROWS({cells})', small, shown)


_SUMS = {
    Jenis.JUMLAH: ('=IF(COUNT({0})>0,SUM({0}),"")', "COUNT({0})"),
    Jenis.YA_TIDAK: (
        '=IF(COUNTIF({0},"Ya")+COUNTIF({0},"Tidak")>0,COUNTIF({0},"Ya"),"")',
        '(COUNTIF({0},"Ya")+COUNTIF({0},"Tidak"))',
    ),
    Jenis.YA_ATAU_APA: (
        '=IF(SUMPRODUCT(--(LEN({0})>0))>0,SUMPRODUCT((LEN({0})>0)*({0}<>"Tidak")),"")',
        "SUMPRODUCT(--(LEN({0})>0))",
    ),
}


def last_name(kolom: tuple[Kolom, ...]) -> int:
    """The last of the leading columns that say whose line it is."""
    return next(i for i, one in enumerate(kolom) if one.asal not in (Asal.NAMA, Asal.HITUNG)) - 1


def _blocks(widths: list[int]) -> tuple[tuple[int, int], ...]:
    """Three stretches of columns of about the same width."""
    whole = sum(widths)
    ends = [next(i for i in range(len(widths)) if sum(widths[: i + 1]) >= whole * part / 3 - 1) for part in (1, 2, 3)]
    starts = [0, ends[0] + 1, ends[1] + 1]
    return tuple((column_of(start), column_of(end)) for start, end in zip(starts, ends, strict=True))
