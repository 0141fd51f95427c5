"""What a form says in its heading and by its file name, held against its hidden sheet: last month's file with a new
heading is nobody's report."""

import datetime
import re
from collections.abc import Iterator

from ..model.diagnostics import GALAT
from ..model.tanggal import Tanggal, nama_bulan, nomor_bulan, panjang
from ..model.vocabulary import slug
from ..model.wrong import quoted, tidy
from ..wilayah import dalam_teks
from .findings import Letak, Temuan
from .grid import Table
from .keys import code_of
from .marks import KE_KANAN
from .workbook_in import Cell, Sheet

_REGION = (
    re.compile(r"(?i)provinsi\b[ :.…]*(.*?)(?: tahun \d{4})?"),
    re.compile(r"(?i)kabupaten ?/ ?kota\b[ :.…]*(.*)"),
)
_MONTH = re.compile(r"(?i)bulan\b[ :.…]*(.*)")
_YEAR = re.compile(r"(?i)(?:bulan|tahun)\b.*?(\d{4})")


def head_faults(sheet: Sheet, table: Table, wilayah: tuple[str, ...], bulan: Tanggal) -> Iterator[Temuan]:
    """A heading that names another month or region, or none."""
    lines = list(_lines(sheet, table))
    yield from _month(sheet, table, lines, bulan)
    for level, (pattern, name) in enumerate(zip(_REGION, wilayah, strict=False)):
        written = next(((row, m[1]) for row, text in lines if (m := pattern.fullmatch(text))), None)
        if written is None or not written[1]:
            if level == len(wilayah) - 1:
                why = f"Judul lembar ini tidak menyebut wilayahnya; lembar tersembunyinya menyebut {quoted(name)}."
                yield Temuan(GALAT, Letak(sheet.nama), why, f"Tulis `{_REGION_LABELS[level]} {name}` di judulnya.")
        elif not is_same_region(written[1], wilayah[: level + 1]):
            why = f"Judulnya menyebut {quoted(written[1])}, tetapi lembar tersembunyinya {quoted(name)}."
            remedy = "Betulkan judulnya, atau pakai formulir kosong yang dibuat untuk wilayah itu."
            yield Temuan(GALAT, Letak(sheet.nama, f"baris {written[0]}"), why, remedy)


def file_name_faults(name: str, wilayah: tuple[str, ...], bulan: Tanggal) -> Iterator[Temuan]:
    """A file name that tells another month or region than the form; one that tells none, or the right one beside
    others, says nothing against it."""
    told = _months_of(name)
    if told and not any(one.bulan == bulan.bulan and one.tahun in (0, bulan.tahun) for one in told):
        other = told[0]
        month = panjang(other) if other.tahun else f"bulan {nama_bulan(other.bulan)}"
        why = f"Nama berkasnya menyebut {month}, tetapi lembar tersembunyinya {panjang(bulan)}."
        yield Temuan(GALAT, Letak(), why, _RENAME)
    kode = code_of(wilayah)
    named = dalam_teks(name.rpartition(".")[0]) if kode[:1].isdigit() else {}
    if named and not any(kode == one or kode.startswith(f"{one}.") for one in named):
        why = f"Nama berkasnya menyebut {next(iter(named.values()))}, tetapi lembar tersembunyinya {wilayah[-1]}."
        yield Temuan(GALAT, Letak(), why, _RENAME)


_RENAME = "Periksa apakah berkasnya benar, lalu ganti namanya."


def is_same_region(written: str, jalan: tuple[str, ...]) -> bool:
    """Whether a spelling names the region at the end of `jalan`, the names from the province down."""
    return _bare(written) == _bare(jalan[-1]) or code_of((*jalan[:-1], written)) == code_of(jalan)


_REGION_LABELS = ("PROVINSI", "KABUPATEN/KOTA:")
_WORDS = ("provinsi-", "kabupaten-", "kab-")


def _bare(name: str) -> str:
    found = slug(name)
    return next((found.removeprefix(word) for word in _WORDS if found.startswith(word)), found)


def _month(sheet: Sheet, table: Table, lines: list[tuple[int, str]], bulan: Tanggal) -> Iterator[Temuan]:
    row, text = next(((row, m[1]) for row, text in lines if (m := _MONTH.fullmatch(text))), (0, ""))
    month = next((n for word in re.findall("[a-z]+", tidy(text)) if (n := nomor_bulan(word))), 0)
    year = next((int(m[1]) for _, text in lines if (m := _YEAR.match(text))), 0)
    if not month or not year:
        why = f"Judul lembar ini tidak menyebut bulan dan tahunnya; lembar tersembunyinya {panjang(bulan)}."
        name = nama_bulan(bulan.bulan).upper()
        wanted = f"`BULAN {name} TAHUN {bulan.tahun}`" if table.down else f"`{name}` dan `{bulan.tahun}`"
        yield Temuan(GALAT, Letak(sheet.nama), why, f"Tulis {wanted} di judulnya.")
    elif (year, month) != (bulan.tahun, bulan.bulan):
        other = Tanggal(year, month)
        why = f"Judulnya menyebut {panjang(other)}, tetapi lembar tersembunyinya {panjang(bulan)}."
        remedy = (
            f"Untuk {panjang(other)}, buat formulir kosong dengan --bulan {other.iso} dan salin isinya; "
            f"kalau isinya {panjang(bulan)}, betulkan judulnya."
        )
        yield Temuan(GALAT, Letak(sheet.nama, f"baris {row}"), why, remedy)


def _lines(sheet: Sheet, table: Table) -> Iterator[tuple[int, str]]:
    """What stands above the table, row by row."""
    fields = (cell.row for cell in table.names if cell is not table.corner and not cell.kosong)
    end = min(fields, default=0) if table.corner.value == KE_KANAN else table.corner.row
    for cells in sheet.rows[: max(end - 1, 0)]:
        text = " ".join(_text(cell) for cell in cells if not cell.kosong)
        if text:
            yield cells[0].row, " ".join(text.split())


def _text(cell: Cell) -> str:
    """Spreadsheets make a date of `Juli 2024`."""
    value = cell.value
    if isinstance(value, datetime.date):
        return f"{nama_bulan(value.month)} {value.year}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


_SEP = r"[-_. ]?"
_FULL_DATE = re.compile(rf"(?<!\d)(?:20\d\d{_SEP}\d\d{_SEP}\d\d|\d\d?[-_. ](?:\d\d?|[a-z]{{3,9}})[-_. ]20\d\d)(?!\d)")
_YEAR_FIRST = re.compile(rf"(?<!\d)(20\d\d){_SEP}(0[1-9]|1[0-2])(?!\d)")
_YEAR_LAST = re.compile(rf"(?<!\d)(0[1-9]|1[0-2]){_SEP}(20\d\d)(?!\d)")


def _months_of(name: str) -> list[Tanggal]:
    """The months that a file name tells; the day on which a file was saved tells none. Year 0 where it has none."""
    text = _FULL_DATE.sub(" ", tidy(name.rpartition(".")[0]))
    found = [Tanggal(int(y), int(m)) for y, m in _YEAR_FIRST.findall(text)]
    found += [Tanggal(int(y), int(m)) for m, y in _YEAR_LAST.findall(text)]
    years = [int(y) for y in re.findall(r"(?<!\d)20\d\d(?!\d)", text)] or [0]
    words = [n for word in re.findall("[a-z]+", text) if (n := nomor_bulan(word))]
    return [*found, *(Tanggal(year, n) for n in words for year in years)]
