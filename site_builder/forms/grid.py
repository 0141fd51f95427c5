"""The table of a sheet, found by its hidden names: which lines are groups, and what stands where nothing would read it.

Every line between the heads and the sums is a group's, blank, or a fault with its place.
"""

from collections.abc import Iterator
from typing import NamedTuple

from xlsxwriter.utility import xl_col_to_name

from ..model.diagnostics import GALAT, PERINGATAN
from ..spreadsheet.findings import Letak, Temuan
from ..spreadsheet.reading import Cell, Sheet
from .columns import Asal, Formulir
from .keys import Kunci, kunci_of
from .marks import DIISI, JUMLAH, KE_BAWAH, KE_KANAN, REKAP, TULISAN_JUMLAH

CORNERS = (KE_BAWAH, KE_KANAN, REKAP)
NEW_GROUP = "Kelompok baru dicatat dahulu di poktan/, lalu muncul di formulir kosong yang baru."
_MOVED = f"Baris kelompok dari formulir ini dipindahkan utuh ke atas baris {TULISAN_JUMLAH}."
_REMARK = "Catatan lain boleh di bawah tanda tangan."
DELETE = "Kalau tidak dipakai, kosongkan atau hapus."


class Line(NamedTuple):
    """A row of the sheet, or a column where groups run sideways; `kunci` is the hidden cell that names its group."""

    kunci: Cell
    cells: tuple[Cell, ...]


class Table(NamedTuple):
    """A sheet turned so that groups run downwards: names of fields over them, their lines below.

    `above`: what stands over the names, title and heads.
    """

    lembar: str
    corner: Cell
    above: tuple[Line, ...]
    names: tuple[Cell, ...]
    lines: tuple[Line, ...]

    @property
    def down(self) -> bool:
        return self.corner.value != KE_KANAN

    def place_of(self, line: Line) -> Letak:
        """Of a group; one that runs sideways has the sheet to itself."""
        return Letak(self.lembar, f"baris {line.kunci.row}" if self.down else "")


class Places(NamedTuple):
    """Where a form's columns stand in a table: `of` as the form orders them, None for those not there or not wanted;
    `passed_over` those that nobody has asked for: of a group they are not looked at. Whether a line is a group's at all
    does not depend on who asks, so every cell has its say in that."""

    of: tuple[int | None, ...]
    passed_over: frozenset[int]


def table_of(sheet: Sheet) -> Table | None:
    """The table whose corner comes first; None for a sheet without any."""
    corner = next((cell for cell in sheet.cells() if cell.value in CORNERS), None)
    if corner is None:
        return None
    if corner.value == KE_KANAN:
        return _table(sheet.nama, corner, tuple(zip(*sheet.rows, strict=True)), corner.column, corner.row)
    return _table(sheet.nama, corner, sheet.rows, corner.row, corner.column)


def _table(nama: str, corner: Cell, lines: tuple[tuple[Cell, ...], ...], top: int, left: int) -> Table:
    turned = tuple(Line(line[left - 1], line) for line in lines)
    return Table(nama, corner, turned[: top - 1], lines[top - 1], turned[top:])


def groups_of(table: Table, formulir: Formulir, places: Places) -> tuple[list[tuple[Kunci, Line]], list[Temuan]]:
    """The lines of groups with their keys, and every line that is neither a group's nor blank."""
    groups, found = _downwards(table, formulir, places) if table.down else _sideways(table, formulir)
    return groups, found


def _downwards(table: Table, formulir: Formulir, places: Places) -> tuple[list[tuple[Kunci, Line]], list[Temuan]]:
    labels = _labels(table, formulir)
    sums = next((at for at, line in enumerate(table.lines) if _is_sums(line, labels)), None)
    if sums is None:
        why = f"Baris {TULISAN_JUMLAH} tidak ada lagi, jadi akhir daftar kelompok tidak diketahui."
        remedy = f"Tulis `{TULISAN_JUMLAH}` di kolom No, pada baris kosong di bawah kelompok terakhir."
        return [(key, line) for line in table.lines if (key := key_of(line))], [
            Temuan(GALAT, Letak(table.lembar), why, remedy)
        ]
    groups: list[tuple[Kunci, Line]] = []
    found: list[Temuan] = []
    for line in table.lines[:sums]:
        key = key_of(line)
        if key:
            groups.append((key, line))
        elif is_told(table, formulir, line):
            found.append(stray(table, line))
    found += _typed_sums(table, formulir, places, table.lines[sums])
    found += _below(table, formulir, table.lines[sums + 1 :])
    return groups, [*found, *_without_a_name(table, formulir, [line for _, line in groups])]


def _typed_sums(table: Table, formulir: Formulir, places: Places, line: Line) -> Iterator[Temuan]:
    """Sums are reckoned anew; one that was typed over may differ, which is told once."""
    named = fields_of(table, formulir).keys() - _asked(table, formulir)
    cells = (cell for at, cell in enumerate(line.cells) if at not in places.passed_over and at not in named)
    typed = next((cell for cell in cells if cell is not line.kunci and not (cell.kosong or cell.rumus)), None)
    if typed:
        why = f"Baris {TULISAN_JUMLAH} diketik, bukan rumus; yang dicetak dihitung dari baris kelompoknya."
        yield Temuan(PERINGATAN, typed.letak, why, "Cocokkan jumlah di cetakan dengan jumlah ini.")


def _below(table: Table, formulir: Formulir, lines: tuple[Line, ...]) -> Iterator[Temuan]:
    """Below the sums stands how many filled a column, then the signatures; what an office adds below those is its own,
    unless it has answers like a group's."""
    labels = _labels(table, formulir)
    signed = next((at for at, line in enumerate(lines) if any(is_signature(cell) for cell in line.cells)), len(lines))
    for at, line in enumerate(lines):
        told = is_told(table, formulir, line)
        if _is_count(line, labels):
            continue
        if key_of(line) or (at < signed and told) or answers_in(table, formulir, line) > 1:
            why = f"Baris ini terisi, tetapi berada di bawah {TULISAN_JUMLAH}, jadi tidak ikut dihitung."
            remedy = _MOVED if key_of(line) else f"{NEW_GROUP} {_REMARK}"
            yield Temuan(GALAT, table.place_of(line), why, f"{remedy} {DELETE}")


def _sideways(table: Table, formulir: Formulir) -> tuple[list[tuple[Kunci, Line]], list[Temuan]]:
    fields = fields_of(table, formulir)
    groups = [(key, line) for line in table.lines if (key := key_of(line))]
    found: list[Temuan] = []
    if not groups:
        why = "Lembar ini tidak dikenal lagi: kunci tersembunyi kelompoknya kosong atau rusak."
        found.append(Temuan(GALAT, Letak(table.lembar), why, f"{NEW_GROUP} {DELETE}"))
    first = next((at for at, line in enumerate(table.lines) if key_of(line)), len(table.lines))
    for line in table.lines[first:]:
        inside = line.cells[min(fields, default=0) : max(fields, default=-1) + 1]
        if not key_of(line) and (not line.kunci.kosong or any(not cell.kosong for cell in inside)):
            found.append(stray(table, line))
    return groups, found


def stray(table: Table, line: Line) -> Temuan:
    what = "Baris ini bukan baris" if table.down else "Kolom ini bukan kolom"
    how = "kosong" if line.kunci.kosong else "rusak"
    why = f"{what} kelompok yang dikenal: kunci tersembunyinya {how}."
    place = table.place_of(line) if table.down else Letak(table.lembar, _column(line.kunci))
    return Temuan(GALAT, place, why, f"{NEW_GROUP} {DELETE}")


def _without_a_name(table: Table, formulir: Formulir, groups: list[Line]) -> Iterator[Temuan]:
    """What an office has added beside the form's columns is nowhere printed, so it is told."""
    fields = fields_of(table, formulir)
    for at, name in enumerate(table.names):
        if at in fields or name is table.corner or (groups and name.column == groups[0].kunci.column):
            continue
        if any(not line.cells[at].kosong for line in groups):
            why = "Kolom ini bukan bagian formulir, jadi isinya tidak ikut dicetak."
            yield Temuan(
                PERINGATAN, Letak(table.lembar, _column(name)), why, "Yang perlu disampaikan ditulis di kolom KET."
            )


def is_told(table: Table, formulir: Formulir, line: Line) -> bool:
    """Whether a line says anything besides what its own formulas make of it. Of columns that nobody has asked for, too,
    an empty cell is told from another: a row without a key is nobody's, whatever it holds."""
    computed = {at for at, asal in fields_of(table, formulir).items() if asal is Asal.HITUNG}
    return any(not cell.kosong and not (cell.rumus and at in computed) for at, cell in enumerate(line.cells))


def answers_in(table: Table, formulir: Formulir, line: Line) -> int:
    """How many cells of a line look like a group's answers."""
    cells = (line.cells[at] for at in _asked(table, formulir))
    return sum(1 for cell in cells if isinstance(cell.value, (int, float)) or cell.teks in ("ya", "tidak"))


def fields_of(table: Table, formulir: Formulir) -> dict[int, Asal]:
    """The places in a table that bear a field's name."""
    origins = {kolom.nama: kolom.asal for kolom in formulir.kolom}
    return {at: origins[cell.value] for at, cell in enumerate(table.names) if cell.value in origins}


def _asked(table: Table, formulir: Formulir) -> frozenset[int]:
    """The places of what a group answers."""
    return frozenset(at for at, asal in fields_of(table, formulir).items() if asal not in (Asal.NAMA, Asal.HITUNG))


def _labels(table: Table, formulir: Formulir) -> tuple[int, ...]:
    """Where the word stands that begins the sums: among the names, or in no column of the form."""
    answers = _asked(table, formulir)
    return tuple(at for at in range(len(table.names)) if at not in answers)


def _column(cell: Cell) -> str:
    return f"kolom {xl_col_to_name(cell.column - 1)}"


def key_of(line: Line) -> Kunci | None:
    return kunci_of(line.kunci.value) if isinstance(line.kunci.value, str) else None


def _is_sums(line: Line, labels: tuple[int, ...]) -> bool:
    word = TULISAN_JUMLAH.lower()
    return line.kunci.value == JUMLAH or (not key_of(line) and any(line.cells[at].teks == word for at in labels))


def _is_count(line: Line, labels: tuple[int, ...]) -> bool:
    told = any(line.cells[at].teks.startswith("diisi (dari") for at in labels)
    return line.kunci.value == DIISI or (not key_of(line) and told)


def is_signature(cell: Cell) -> bool:
    return cell.teks.startswith("mengetahui")
