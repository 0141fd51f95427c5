"""A workbook in the making: formats, cells by kind, page, hidden sheet; a blank form adds colours and checks."""

import datetime
import io
from typing import Any, ClassVar

import xlsxwriter

from ..model.tanggal_kata import TAHUN_AKHIR, TAHUN_AWAL
from .cells import CENTANG
from .columns import Asal, Dokumen, Jenis, Kolom, Nilai
from .keys import code_of
from .marks import HASIL, ISIAN_LEMBAR, KELOMPOK, KOSONG, LEMBAR
from .paper import Kertas
from .printed import printed
from .signatures import GARIS, signatures

_PIXELS = 96 / 25.4
_NUMBER = {Jenis.JUMLAH: "[$-421]#,##0", Jenis.RUPIAH: "[$-421]#,##0", Jenis.PERSEN: "[$-421]0.0%"}
_RIGHT = frozenset((Jenis.JUMLAH, Jenis.RUPIAH, Jenis.PERSEN))
_LEFT = frozenset((Jenis.TEKS, Jenis.YA_ATAU_APA))
# Fixed, so that the same report has the same bytes.
_MADE = datetime.datetime(2023, 1, 1, tzinfo=datetime.UTC)


class Canvas:
    """The printed result. Sheets come from `book`; `data` closes it."""

    jenis: ClassVar[str] = HASIL

    def __init__(self, document: Dokumen, kertas: Kertas) -> None:
        self._out = io.BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self.document = document
        self.kertas = kertas
        self.book = xlsxwriter.Workbook(self._out, options)
        self.book.set_properties({"title": document.formulir.kode, "comments": "kampung-kb", "created": _MADE})
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def data(self) -> bytes:
        """The file; the hidden sheet comes last."""
        sheet = self.book.add_worksheet(LEMBAR)
        document = self.document
        form, wilayah = document.formulir, document.wilayah
        told = (form.kode, str(form.versi), self.jenis, "/".join(wilayah), code_of(wilayah), document.bulan.iso)
        named = [at for at, kolom in enumerate(form.kolom) if kolom.asal is Asal.NAMA]
        groups = ((KELOMPOK, str(row.kunci), *(str(row.nilai[at] or "") for at in named)) for row in document.baris)
        for row, line in enumerate((*zip(ISIAN_LEMBAR, told, strict=True), *groups)):
            for column, text in enumerate(line):
                sheet.write_string(row, column, text)
        sheet.hide()
        self.book.close()
        return self._out.getvalue()

    def style(self, **properties: Any) -> Any:
        """A format, made once."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            base = {"font_name": "Arial", "font_size": 10, "valign": "vcenter", "text_wrap": True}
            self._formats[key] = self.book.add_format({**base, **properties})
        return self._formats[key]

    def answer(self, sheet: Any, row: int, column: int, kolom: Kolom, nilai: Nilai) -> None:
        """A group's cell, with its value or blank."""
        style = self.cell_style(kolom)
        if nilai is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(nilai, int) and not isinstance(nilai, bool):
            sheet.write_number(row, column, nilai, style)
        else:
            sheet.write_string(row, column, printed(kolom, nilai), style)

    def formula(self, sheet: Any, row: int, column: int, kolom: Kolom, formula: str, value: Any, **more: Any) -> None:
        """A computed cell with the value that it has now, for programs that do not compute."""
        style = self.cell_style(kolom, **more)
        sheet.write_formula(row, column, formula, style, "" if value is None else value)

    def cell_style(self, kolom: Kolom, **more: Any) -> Any:
        align = "right" if kolom.jenis in _RIGHT else "left" if kolom.jenis in _LEFT else "center"
        number = {"num_format": _NUMBER[kolom.jenis]} if kolom.jenis in _NUMBER else {}
        colour = {"bg_color": shade} if (shade := self.shade(kolom)) and not more else {}
        return self.style(border=1, align=align, **number, **colour, **more)

    def shade(self, kolom: Kolom) -> str:
        return ""

    def guard(self, sheet: Any, first: int, last: int, column: int, kolom: Kolom) -> None:
        """Rows of a column take only what fits it; a result takes nothing more, so that nothing is to be guarded."""

    def page(self, sheet: Any, repeated: tuple[int, int] | None) -> None:
        """Landscape with repeated heads for a table; upright on one page for a sheet of one group."""
        sheet.set_paper(self.kertas.excel)
        sheet.set_margins(left=0.3, right=0.3, top=0.45, bottom=0.55)
        sheet.center_horizontally()
        sheet.set_footer("&L&8&A&R&8Halaman &P dari &N")
        sheet.hide_gridlines(2)
        if repeated:
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(*repeated)
        else:
            sheet.fit_to_pages(1, 1)

    def widths(self, sheet: Any, millimetres: dict[int, float]) -> None:
        for column, width in millimetres.items():
            sheet.set_column_pixels(column, column, round(width * _PIXELS))

    def sign(self, sheet: Any, row: int, document: Dokumen, blocks: tuple[tuple[int, int], ...]) -> None:
        """Three blocks in one tall row: a row is never cut, so neither is a signature."""
        sheet.set_row(row, 118)
        style = self.style(align="center", valign="top")
        for (first, last), lines in zip(blocks, signatures(document), strict=True):
            text = "\n".join((*lines, "", "", "", "", GARIS))
            if first == last:
                sheet.write_string(row, first, text, style)
            else:
                sheet.merge_range(row, first, row, last, text, style)


class BlankCanvas(Canvas):
    """A form to be filled: drop-downs and number checks, and a colour that tells what is never published."""

    jenis: ClassVar[str] = KOSONG

    def shade(self, kolom: Kolom) -> str:
        return {Asal.KANTOR: "#FFF3C4", Asal.PUBLIK: "#E6F2E6"}.get(kolom.asal, "")

    def guard(self, sheet: Any, first: int, last: int, column: int, kolom: Kolom) -> None:
        if kolom.jenis in _CHECKS:
            sheet.data_validation(first, column, last, column, {"error_title": "Periksa lagi", **_CHECKS[kolom.jenis]})


def _between(low: int, high: int, message: str) -> dict[str, Any]:
    return {
        "validate": "integer",
        "criteria": "between",
        "minimum": low,
        "maximum": high,
        "error_message": message,
    }


def _one_of(*names: str) -> dict[str, Any]:
    return {"validate": "list", "source": list(names), "error_message": f"Pilih dari daftar: {' atau '.join(names)}."}


_CHECKS = {
    Jenis.JUMLAH: _between(0, 999_999, "Tulis bilangan bulat, paling kecil 0."),
    Jenis.RUPIAH: _between(0, 10**14 - 1, "Tulis rupiah utuh tanpa titik dan koma, misalnya 1500000."),
    Jenis.TAHUN: _between(TAHUN_AWAL, TAHUN_AKHIR, "Tulis tahun dengan empat angka."),
    Jenis.YA_TIDAK: _one_of("Ya", "Tidak"),
    Jenis.CENTANG: _one_of(CENTANG),
}
