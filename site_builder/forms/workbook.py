"""A form as a spreadsheet file: blank for an office to fill, or as the checked result for signature."""

from ..model.tanggal import nama_bulan
from .canvas import BlankCanvas, Canvas
from .columns import Asal, Dokumen, Jenis, Kolom
from .kabupaten import KABUPATEN
from .marks import REKAP
from .paper import Kertas
from .printed import printed
from .provinsi import PROVINSI
from .recap import recap_of
from .sheet_group import JAWAB, draw_group
from .sheet_table import column_of, draw_table, mark_names, write_province
from .signatures import province_of

FORMULIR = {form.kode: form for form in (PROVINSI, KABUPATEN)}

_OFFICE = "Kuning: hanya untuk kantor, tidak pernah masuk situs. "
_PUBLIC = "Hijau: ikut diumumkan bila formulir ini diimpor. Kosongkan yang belum diketahui."


def blank(document: Dokumen, kertas: Kertas) -> bytes:
    """A form with everything public filled in."""
    has_office = any(one.asal is Asal.KANTOR for one in document.formulir.kolom)
    return _draw(BlankCanvas(document, kertas), _OFFICE + _PUBLIC if has_office else _PUBLIC)


def result(document: Dokumen, kertas: Kertas, note: str) -> bytes:
    """A filled form for signature; `note` tells where it is not complete."""
    return _draw(Canvas(document, kertas), note)


def title_of(document: Dokumen) -> tuple[str, ...]:
    """The lines over a table: the guide's title, the region, month and year."""
    where = [province_of(document)] if document.formulir.kode == PROVINSI.kode else []
    where += [f"KABUPATEN/KOTA: {name}" for name in document.wilayah[1:]]
    month = f"BULAN {nama_bulan(document.bulan.bulan)} TAHUN {document.bulan.tahun}"
    return (*document.formulir.judul, *(line.upper() for line in (*where, month)))


def _draw(canvas: Canvas, note: str) -> bytes:
    if canvas.document.formulir.kode == PROVINSI.kode:
        _province(canvas, note)
    else:
        _kabupaten(canvas, note)
    return canvas.data()


def _province(canvas: Canvas, note: str) -> None:
    document = canvas.document
    sheet = canvas.book.add_worksheet("Laporan")
    lines = draw_table(canvas, sheet, document, title_of(document), note, write_province(canvas, sheet, document))
    mark_names(sheet, document, lines)
    for at, kolom in enumerate(document.formulir.kolom):
        canvas.guard(sheet, lines.first, lines.last, column_of(at), kolom)


def _kabupaten(canvas: Canvas, note: str) -> None:
    """The recap stands first and draws every cell from the sheets behind it."""
    document = canvas.document
    recap = canvas.book.add_worksheet("Rekap")
    names = [_sheet_name(place, row.sebutan) for place, row in enumerate(document.baris, start=1)]
    places = [
        draw_group(canvas, canvas.book.add_worksheet(name), document, row, note)
        for name, row in zip(names, document.baris, strict=True)
    ]
    table = recap_of(document)
    plain = Canvas.cell_style

    def write(row: int, column: int, place: int, kolom: Kolom) -> None:
        style = plain(canvas, kolom)
        if kolom.jenis is Jenis.NOMOR:
            recap.write_number(row, column, place + 1, style)
            return
        value = table.baris[place].nilai[table.formulir.posisi(kolom.nama)]
        cell = f"'{names[place].replace(chr(39), chr(39) * 2)}'!{chr(65 + JAWAB)}{places[place][kolom.nama] + 1}"
        shown = value if isinstance(value, int) and not isinstance(value, bool) else printed(kolom, value)
        recap.write_formula(row, column, f'=IF({cell}="","",{cell})', style, shown)

    mark_names(recap, table, draw_table(canvas, recap, table, title_of(table), note, write), REKAP)


def _sheet_name(place: int, name: str) -> str:
    """At most 31 characters, none of those that spreadsheets refuse."""
    return f"{place} {''.join(c for c in name if c not in '[]:*?/' + chr(92))}"[:31].rstrip(" '")
