"""What stands around the answers of groups, where nothing reads it: over the lines of a table, and between and behind
the questions of a group's sheet. It is the form's own text, a note under the title, or a fault with its place."""

from collections.abc import Iterator

from ..model.diagnostics import GALAT
from ..model.wrong import tidy
from ..spreadsheet.findings import Letak, Temuan
from ..spreadsheet.reading import Cell
from .columns import Formulir, Kolom
from .grid import DELETE, Table, answers_in, fields_of, is_signature, is_told, key_of, stray
from .heads import is_title, text_of
from .kabupaten import BAGIAN_B
from .sheet_table import with_choice

Cells = tuple[Cell, ...]


def margin_faults(table: Table, formulir: Formulir) -> Iterator[Temuan]:
    """Every row that says something where a person sees an answer and no program would."""
    yield from _over(table, formulir) if table.down else _around(table, formulir)


def _over(table: Table, formulir: Formulir) -> Iterator[Temuan]:
    """Between the title and the hidden names there are heads, and a note over them; over the title no answers."""
    fields = {kolom.nama: _texts(kolom) for kolom in formulir.kolom}
    own = [fields.get(str(name.value), frozenset()) for name in table.names]
    known = [sum(cell.teks in texts for cell, texts in zip(line.cells, own, strict=True)) for line in table.above]
    heads = next((at for at, count in enumerate(known) if count > 1), len(known))
    title = [at for at, line in enumerate(table.above[:heads]) if is_title(text_of(line.cells))]
    begin = max(title, default=-1) + 1
    margin = _first_columns(table.above[at].cells for at in title)
    for at, line in enumerate(table.above):
        told, answers = is_told(table, formulir, line), answers_in(table, formulir, line)
        if at < begin:
            wrong = answers > 1
        elif at < heads:
            wrong = told and not _is_note(line.cells, margin)
        else:
            wrong = answers > 0 or (told and not known[at])
        if key_of(line):
            why = "Baris kelompok ini berada di atas daftarnya, jadi tidak ikut dihitung."
            remedy = f"Pindahkan ke bawah baris kelompok yang pertama. {DELETE}"
            yield Temuan(GALAT, table.place_of(line), why, remedy)
        elif wrong:
            yield stray(table, line)


def _around(table: Table, formulir: Formulir) -> Iterator[Temuan]:
    """From the title of a group's sheet to its signatures there are questions, headings, and a note over them all."""
    fields, groups = fields_of(table, formulir), {line.kunci.column for line in table.lines if key_of(line)}
    own = {tidy(BAGIAN_B)}.union(*({tidy(kolom.nomor)} | _texts(kolom) for kolom in formulir.kolom)) - {""}
    rows: list[Cells] = list(zip(*(line.cells for line in table.lines), strict=True))
    first, last = min(fields, default=len(rows)), max(fields, default=-1)
    title = [at for at, row in enumerate(rows[:first]) if is_title(text_of(row))]
    margin = _first_columns(rows[at] for at in title)
    signed = (at for at in range(last + 1, len(rows)) if any(is_signature(cell) for cell in rows[at]))
    for at in range(max(title, default=0) + 1, next(signed, len(rows))):
        filled = tuple(cell for cell in rows[at] if not cell.kosong)
        is_text = all(cell.teks in own and cell.column not in groups for cell in filled)
        if at not in fields and not is_text and not (at <= last and _is_note(filled, margin)):
            why = "Baris ini bukan bagian formulir, jadi isinya tidak ikut dicetak."
            remedy = "Tulis jawabannya di baris yang disediakan. Catatan lain boleh di bawah tanda tangan."
            yield Temuan(GALAT, Letak(table.lembar, f"baris {table.names[at].row}"), why, f"{remedy} {DELETE}")


def _texts(kolom: Kolom) -> frozenset[str]:
    """What stands over the answers to a question, beside its bare number."""
    texts = (kolom.judul, with_choice(kolom.judul, kolom), *kolom.kelompok, f"({kolom.nomor})")
    return frozenset(map(tidy, texts))


def _is_note(cells: Cells, margin: frozenset[int]) -> bool:
    """A sentence alone in its row, where the lines of the title begin."""
    filled = [cell for cell in cells if not cell.kosong]
    return len(filled) == 1 and filled[0].column in margin and filled[0].teks not in ("", "ya", "tidak")


def _first_columns(rows: Iterator[Cells]) -> frozenset[int]:
    """Where rows begin."""
    first = (next((cell.column for cell in row if not cell.kosong), 0) for row in rows)
    return frozenset(first)
