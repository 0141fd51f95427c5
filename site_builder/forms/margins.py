"""What stands around the answers of groups, where nothing reads it: over the lines of a table, and between and behind
the questions of a group's sheet. It is the form's own text, a note under the title, or a fault with its place."""

from collections.abc import Iterator

from ..model.diagnostics import GALAT
from ..model.wrong import tidy
from .columns import Formulir
from .findings import Letak, Temuan
from .grid import DELETE, Places, Table, answers_in, fields_of, is_signature, is_told, key_of, stray
from .heads import is_title, text_of
from .kabupaten import BAGIAN_B
from .sheet_table import with_choice
from .workbook_in import Cell

Cells = tuple[Cell, ...]


def margin_faults(table: Table, formulir: Formulir, places: Places) -> Iterator[Temuan]:
    """Every row that says something where a person sees an answer and no program would."""
    yield from _over(table, formulir, places) if table.down else _around(table, formulir)


def _over(table: Table, formulir: Formulir, places: Places) -> Iterator[Temuan]:
    """Between the title and the hidden names there are heads, and a note over them; over the title no answers."""
    own = _texts(formulir)
    heads = next((at for at, line in enumerate(table.above) if _own(line.cells, own) > 1), len(table.above))
    title = [at for at, line in enumerate(table.above[:heads]) if is_title(text_of(line.cells))]
    begin = max(title, default=-1) + 1
    margin = _first_columns(table.above[at].cells for at in title)
    for at, line in enumerate(table.above):
        told, answers = is_told(table, formulir, line), answers_in(table, formulir, places, line)
        if at < begin:
            wrong = answers > 1
        elif at < heads:
            wrong = told and not _is_note(line.cells, margin)
        else:
            wrong = answers > 0 or (told and not _own(line.cells, own))
        if key_of(line):
            why = "Baris kelompok ini berada di atas daftarnya, jadi tidak ikut dihitung."
            remedy = f"Pindahkan ke bawah baris kelompok yang pertama. {DELETE}"
            yield Temuan(GALAT, table.place_of(line), why, remedy)
        elif wrong:
            yield stray(table, line)


def _around(table: Table, formulir: Formulir) -> Iterator[Temuan]:
    """From the title of a group's sheet to its signatures there are questions, headings, and a note over them all."""
    own, fields = _texts(formulir), fields_of(table, formulir)
    rows: list[Cells] = list(zip(*(line.cells for line in table.lines), strict=True))
    first, last = min(fields, default=len(rows)), max(fields, default=-1)
    title = [at for at, row in enumerate(rows[:first]) if is_title(text_of(row))]
    margin = _first_columns(rows[at] for at in title)
    end = next((at for at, row in enumerate(rows) if any(is_signature(cell) for cell in row)), len(rows))
    for at in range(max(title, default=0) + 1, end):
        filled = tuple(cell for cell in rows[at] if not cell.kosong)
        known = len(filled) == _own(filled, own) or (at <= last and _is_note(filled, margin))
        if at not in fields and not known:
            why = "Baris ini bukan bagian formulir, jadi isinya tidak ikut dicetak."
            remedy = "Tulis jawabannya di baris yang disediakan. Catatan lain boleh di bawah tanda tangan."
            yield Temuan(GALAT, Letak(table.lembar, f"baris {table.names[at].row}"), why, f"{remedy} {DELETE}")


def _texts(formulir: Formulir) -> frozenset[str]:
    """What a form itself writes besides its title."""
    texts = {BAGIAN_B}
    for kolom in formulir.kolom:
        texts |= {kolom.judul, with_choice(kolom.judul, kolom), *kolom.kelompok, f"({kolom.nomor})", kolom.nomor}
    return frozenset(map(tidy, texts)) - {""}


def _own(cells: Cells, own: frozenset[str]) -> int:
    return sum(cell.teks in own for cell in cells)


def _is_note(cells: Cells, margin: frozenset[int]) -> bool:
    """A sentence alone in its row, where the lines of the title begin."""
    filled = [cell for cell in cells if not cell.kosong]
    return len(filled) == 1 and filled[0].column in margin and filled[0].teks not in ("", "ya", "tidak")


def _first_columns(rows: Iterator[Cells]) -> frozenset[int]:
    """Where rows begin."""
    first = (next((cell.column for cell in row if not cell.kosong), 0) for row in rows)
    return frozenset(first)
