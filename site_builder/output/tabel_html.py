"""The rows of a table as HTML: thousands of cells a page, so that a template's macros would take most of a build."""

from markupsafe import Markup, escape

from ..model.angka import format_angka, format_tepat, format_terpotong
from ..model.tables import BELUM_MELAPOR, TIDAK_BERLAKU, Cell, Column, Row, Table
from ..model.tanggal import Tanggal, pendek

_DASH = '<span aria-hidden="true">–</span>'
_NONE = f'{_DASH}<span class="tersembunyi">belum ada catatan</span>'
_NOT_APPLICABLE = '<td class="tiada"><span class="tersembunyi">tidak berlaku</span></td>'
_ALIGNED = {"teks": "teks", "tanggal": "teks", "ya-tidak": "jawab"}
# Columns whose text does not say how they are sorted.
_SORTED_BY_DATA = ("tanggal", "desimal", "persen")


def rows(table: Table) -> Markup:
    """What stands in `tbody`. The last heading names its row: it stays in sight when the table is pushed sideways."""
    classes = [column_class(column) for column in table.kolom]
    heads = [_heading_class(column, column is table.kepala[-1]) for column in table.kepala]
    return Markup(
        "\n".join(f"<tr>{_headings(row, heads)}{_cells(row, table.kolom, classes)}</tr>" for row in table.baris)
    )


def totals(table: Table) -> Markup:
    """The cells of the row of totals."""
    if table.jumlah is None:
        return Markup()
    return Markup(_cells(table.jumlah, table.kolom, [column_class(column) for column in table.kolom]))


def column_class(column: Column) -> str:
    """How a column is aligned, its heading too; `` for numbers."""
    return "jumlah" if column.key == "jumlah" else _ALIGNED.get(column.jenis, "")


def cell_text(value: object, jenis: str) -> str:
    """A value as people read it; shares are cut, so that nothing looks reached that is not; thresholds are exact."""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, int) and jenis != "tahun":
        return format_angka(value)
    if isinstance(value, Tanggal):
        return pendek(value)
    if isinstance(value, float):
        return format_terpotong(value) if jenis == "persen" else format_tepat(value)
    return str(value)


def _heading_class(column: Column, is_last: bool) -> str:
    name = "nama" if is_last else "nomor" if column.jenis == "bilangan" else ""
    return f" class={name}" if name else ""


def _headings(row: Row, classes: list[str]) -> str:
    return "".join(
        f'<th scope="row"{name}>{_linked(cell, str(cell.nilai))}{_detail(cell)}</th>'
        for cell, name in zip(row.kepala, classes, strict=True)
    )


def _cells(row: Row, kolom: tuple[Column, ...], classes: list[str]) -> str:
    return "".join(_cell(*one) for one in zip(row.sel, kolom, classes, strict=True))


def _cell(cell: Cell, column: Column, name: str) -> str:
    value = cell.nilai
    if value is None and cell.sebab == TIDAK_BERLAKU:
        return _NOT_APPLICABLE
    if value is None and cell.sebab == BELUM_MELAPOR:
        return '<td class="belum lapor">belum</td>'
    if value is None:
        shown = f"{_DASH}{_detail(cell)}" if cell.rincian else _NONE
        return f'<td class="belum {name}">{shown}</td>' if name else f'<td class="belum">{shown}</td>'
    sorted_by = ""
    if column.jenis in _SORTED_BY_DATA:
        sorted_by = f' data-u="{value.iso if isinstance(value, Tanggal) else value}"'
    named = f' class="{name}"' if name else ""
    return f"<td{named}{sorted_by}>{_linked(cell, cell_text(value, column.jenis))}{_detail(cell)}</td>"


def _linked(cell: Cell, text: str) -> str:
    shown = escape(text)
    return f'<a href="{escape(cell.url)}">{shown}</a>' if cell.url else str(shown)


def _detail(cell: Cell) -> str:
    return f"<small>{escape(cell.rincian)}</small>" if cell.rincian else ""
