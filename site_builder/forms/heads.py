"""What a form says in its heading and by its file name, held against its hidden sheet: last month's file with a new
heading is nobody's report."""

import datetime
import re
from collections.abc import Iterable, Iterator

from ..model.diagnostics import GALAT
from ..model.tanggal import Tanggal, nama_bulan, nomor_bulan, panjang
from ..model.tanggal_kata import TAHUN_AKHIR, TAHUN_AWAL
from ..model.vocabulary import slug
from ..model.wrong import quoted, tidy
from ..spreadsheet.findings import Letak, Temuan
from ..spreadsheet.reading import Cell, Sheet
from ..wilayah import dalam_teks
from .grid import Table
from .keys import code_of
from .marks import KE_KANAN

_REGION = (
    re.compile(r"(?i)provinsi\b[ :.…]*(.*?)(?: tahun \d{4})?"),
    re.compile(r"(?i)kabupaten ?/ ?kota\b[ :.…]*(.*)"),
)
_MONTH = re.compile(r"(?i)bulan\b.*")
_YEAR = re.compile(r"(?i)(?:bulan|tahun)\b.*\d{4}.*")


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


def is_title(text: str) -> bool:
    """Whether a row names the month, the year or the region of a form."""
    return any(pattern.fullmatch(text) for pattern in (*_REGION, _MONTH, _YEAR))


def text_of(cells: Iterable[Cell]) -> str:
    """A row as one reads it."""
    return " ".join(" ".join(_text(cell) for cell in cells if not cell.kosong).split())


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
    """All months and years that are told, so that two of them are not read as the right one."""
    told = [(row, _without_days(text)) for row, text in lines if _MONTH.fullmatch(text) or _YEAR.fullmatch(text)]
    months = [(row, n) for row, text in told if _MONTH.fullmatch(text) for n in _months_in(text)]
    years = [(row, int(year)) for row, text in told for year in re.findall(r"\d{4,}", text)]
    if not months or not years:
        why = f"Judul lembar ini tidak menyebut bulan dan tahunnya; lembar tersembunyinya {panjang(bulan)}."
        name = nama_bulan(bulan.bulan).upper()
        wanted = f"`BULAN {name} TAHUN {bulan.tahun}`" if table.down else f"`{name}` dan `{bulan.tahun}`"
        yield Temuan(GALAT, Letak(sheet.nama), why, f"Tulis {wanted} di judulnya.")
        return
    other = [row for row, month in months if month != bulan.bulan]
    if other or any(year != bulan.tahun for _, year in years):
        names = [nama_bulan(n) for n in dict.fromkeys(n for _, n in months)]
        numbers = [str(n) for n in dict.fromkeys(n for _, n in years)]
        why = (
            f"Judulnya menyebut {' dan '.join(names)} {' dan '.join(numbers)}, "
            f"tetapi lembar tersembunyinya {panjang(bulan)}."
        )
        remedy = f"Tulis {panjang(bulan)} saja di judulnya."
        if len(names) == len(numbers) == 1 and TAHUN_AWAL <= years[0][1] <= TAHUN_AKHIR:
            one = Tanggal(years[0][1], months[0][1])
            remedy = (
                f"Untuk {panjang(one)}, buat formulir kosong dengan --bulan {one.iso} dan salin isinya; "
                f"kalau isinya {panjang(bulan)}, betulkan judulnya."
            )
        yield Temuan(GALAT, Letak(sheet.nama, f"baris {(other or [months[0][0]])[0]}"), why, remedy)


def _lines(sheet: Sheet, table: Table) -> Iterator[tuple[int, str]]:
    """What stands above the table, row by row."""
    fields = (cell.row for cell in table.names if cell is not table.corner and not cell.kosong)
    end = min(fields, default=0) if table.corner.value == KE_KANAN else table.corner.row
    for cells in sheet.rows[: max(end - 1, 0)]:
        if text := text_of(cells):
            yield cells[0].row, text


def _text(cell: Cell) -> str:
    """Spreadsheets make a date of `Juli 2024`."""
    value = cell.value
    if isinstance(value, datetime.date):
        return f"{nama_bulan(value.month)} {value.year}"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


_SEP = r"[-_. ]?"
_DATE_IN_FIGURES = re.compile(rf"(?<!\d)(?:20\d\d{_SEP}\d\d{_SEP}\d\d|\d\d?[-_. ]\d\d?[-_. ]20\d\d)(?!\d)")
_DAY_AND_MONTH = re.compile(
    r"(?<![\da-z])(?:0?[1-9]|[12]\d|3[01])[-_. ]?([a-z]{3,10})(?![a-z])(?:[-_. ]?20\d\d(?!\d))?"
)
_YEAR_FIRST = re.compile(rf"(?<!\d)(20\d\d){_SEP}(0[1-9]|1[0-2])(?!\d)")
_YEAR_LAST = re.compile(rf"(?<!\d)(0[1-9]|1[0-2]){_SEP}(20\d\d)(?!\d)")
_WORD_FIRST = re.compile(rf"(?<![a-z])([a-z]{{3}}){_SEP}(20\d\d)(?!\d)")
_WORD_LAST = re.compile(rf"(?<!\d)(20\d\d){_SEP}([a-z]{{3}})(?![a-z])")


def _months_of(name: str) -> list[Tanggal]:
    """The months that a file name tells, a short form only beside its year. Year 0 where it has none."""
    text = _without_days(name.rpartition(".")[0])
    found = [Tanggal(int(y), int(m)) for y, m in _YEAR_FIRST.findall(text)]
    found += [Tanggal(int(y), int(m)) for m, y in _YEAR_LAST.findall(text)]
    pairs = [*_WORD_FIRST.findall(text), *((m, y) for y, m in _WORD_LAST.findall(text))]
    found += [Tanggal(int(y), n) for m, y in pairs if (n := nomor_bulan(m))]
    years = [int(y) for y in re.findall(r"(?<!\d)20\d\d(?!\d)", text)] or [0]
    return [*found, *(Tanggal(year, n) for n in _named(text) for year in years)]


def _without_days(text: str) -> str:
    """A text without its dates: the day on which something was sent, saved or mended tells no month of a form."""
    text = _DATE_IN_FIGURES.sub(" ", tidy(text))
    return _DAY_AND_MONTH.sub(lambda found: " " if nomor_bulan(found[1]) else found[0], text)


def _named(text: str) -> list[int]:
    """The months whose whole names stand in a text: `des` may be a village, `agus` a man."""
    return _months_in(" ".join(word for word in re.findall("[a-z]+", text) if len(word) > 4 or word in _WHOLE))


_WHOLE = ("mei", "juni", "juli", "june", "july")


def _months_in(text: str) -> list[int]:
    return [n for word in re.findall("[a-z]+", text) if (n := nomor_bulan(word))]
