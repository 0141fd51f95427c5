"""A kabupaten's sheet of one group, as the guide lays it out: parts A and C line by line."""

from typing import Any

from ..model.tanggal import nama_bulan
from .canvas import Canvas
from .columns import Baris, Dokumen, Kolom
from .kabupaten import BAGIAN_B
from .marks import KE_KANAN

# Columns of the sheet: hidden names, number, question over two of them, answer.
NAMA, NOMOR, TANYA, TANYA_AKHIR, JAWAB = range(5)
_WIDTHS: dict[int, float] = {NOMOR: 12, TANYA: 50, TANYA_AKHIR: 55, JAWAB: 68}
_SIGNED = ((NOMOR, TANYA), (TANYA_AKHIR, TANYA_AKHIR), (JAWAB, JAWAB))


def draw_group(canvas: Canvas, sheet: Any, document: Dokumen, row: Baris, note: str) -> dict[str, int]:
    """The sheet of a group; gives the row of every field, counted from 0."""
    canvas.widths(sheet, _WIDTHS)
    sheet.set_column(NAMA, NAMA, 12, None, {"hidden": True})
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.write_string(0, NAMA, KE_KANAN)
    sheet.write_string(0, JAWAB, str(row.kunci))
    at = _title(canvas, sheet, document, note)
    places: dict[str, int] = {}
    above: tuple[str, ...] = ()
    for kolom, value in zip(document.formulir.kolom, row.nilai, strict=True):
        at = _headings(canvas, sheet, at, above, kolom)
        above = kolom.kelompok
        _question(canvas, sheet, at, kolom)
        canvas.answer(sheet, at, JAWAB, kolom, value)
        canvas.guard(sheet, at, at, JAWAB, kolom)
        places[kolom.nama] = at
        at += 1
    canvas.page(sheet, None)
    canvas.sign(sheet, at + 1, document, _SIGNED)
    return places


def head_lines(document: Dokumen) -> tuple[tuple[str, str], ...]:
    """The head of a group's sheet: label and value."""
    return (
        ("KABUPATEN/KOTA", document.wilayah[1]),
        ("BULAN", nama_bulan(document.bulan.bulan).upper()),
        ("TAHUN", str(document.bulan.tahun)),
    )


def begins(above: tuple[str, ...], kolom: Kolom) -> tuple[tuple[int, str], ...]:
    """Group headings that begin at a field, with their level: 0 is a part, 1 a question with several answers."""
    return tuple(
        (level, name) for level, name in enumerate(kolom.kelompok) if above[: level + 1] != kolom.kelompok[: level + 1]
    )


def number_of(kolom: Kolom) -> str:
    """A question with several answers carries the number itself."""
    return kolom.nomor if len(kolom.kelompok) < 2 else ""


def is_after_b(name: str) -> bool:
    return name.startswith("C.")


def _title(canvas: Canvas, sheet: Any, document: Dokumen, note: str) -> int:
    at = 1
    for text in document.formulir.judul:
        sheet.merge_range(at, NOMOR, at, JAWAB, text, canvas.style(bold=True, align="center", font_size=11))
        sheet.set_row(at, 18)
        at += 1
    for label, value in head_lines(document):
        sheet.merge_range(at, NOMOR, at, TANYA_AKHIR, label, canvas.style(bold=True))
        sheet.write_string(at, JAWAB, value, canvas.style(bold=True))
        at += 1
    sheet.merge_range(at, NOMOR, at, JAWAB, note, canvas.style(italic=True, font_size=9))
    sheet.set_row(at, 28)
    return at + 1


def _headings(canvas: Canvas, sheet: Any, at: int, above: tuple[str, ...], kolom: Kolom) -> int:
    for level, name in begins(above, kolom):
        if is_after_b(name):
            at = _wide(canvas, sheet, at, BAGIAN_B, 30)
        if level == 0:
            at = _wide(canvas, sheet, at, name, 20, bold=True, bg_color="#EFEFEF")
        else:
            sheet.write_string(at, NOMOR, kolom.nomor, canvas.style(align="center", border=1))
            sheet.merge_range(at, TANYA, at, JAWAB, name, canvas.style(border=1))
            at += 1
    return at


def _wide(canvas: Canvas, sheet: Any, at: int, text: str, height: int, **style: Any) -> int:
    sheet.merge_range(at, NOMOR, at, JAWAB, text, canvas.style(border=1, **style))
    sheet.set_row(at, height)
    return at + 1


def _question(canvas: Canvas, sheet: Any, at: int, kolom: Kolom) -> None:
    sheet.write_string(at, NAMA, kolom.nama)
    sheet.write_string(at, NOMOR, number_of(kolom), canvas.style(border=1, align="center"))
    indent = {"indent": 1} if len(kolom.kelompok) > 1 else {}
    sheet.merge_range(at, TANYA, at, TANYA_AKHIR, kolom.judul, canvas.style(border=1, **indent))
    if len(kolom.judul) > 55:
        sheet.set_row(at, 27)
