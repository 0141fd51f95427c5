"""A table of a page or a Word file as lines: a frame taken apart, labels as labels, figures as a Markdown table."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from .labels import labelled
from .layout import MARK, is_list
from .naskah import Line

# Spans beyond these are slips, or malice; so is a table with more places than the last number.
MOST_COLUMNS, MOST_ROWS, _MOST_PLACES = 30, 300, 100_000


class Cell(NamedTuple):
    """`lines` are what stands in it with its gaps, those of a table in it too, as `holds_table` says; spans are at
    least 1."""

    lines: tuple[Line, ...] = ()
    colspan: int = 1
    rowspan: int = 1
    holds_table: bool = False

    @property
    def written(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.text)

    @property
    def text(self) -> str:
        """Its lines as one, for a row of a table; each keeps its number or bullet."""
        joined = ""
        for line in self.lines:
            text = " ".join(line.text.split()).replace("|", "/")
            joined += f"{'' if not joined else ' ' if joined[-1] in '.,;:!?' else '; '}{text}" if text else ""
        return joined


Row = tuple[Cell, ...]


def as_lines(rows: Sequence[Row]) -> list[Line]:
    """The lines of a table, in reading order; a row without text is none."""
    written = [row for row in rows if _given(row)]
    pairs = [_pair(row) for row in written]
    kinds = _label_rows(pairs)
    lines: list[Line] = []
    for kind, run in groupby(zip(kinds, pairs, written, strict=True), key=lambda one: one[0]):
        found = list(run)
        if kind:
            lines += [line for _, pair, _ in found if pair for line in _labelled(pair)]
        else:
            lines += _unlabelled([row for _, _, row in found])
    return lines


class _Pair(NamedTuple):
    """A label and what stands beside it; `has_colon` tells a label whatever it says."""

    label: str
    value: tuple[Line, ...]
    has_colon: bool
    at: int


def _given(row: Row) -> list[Cell]:
    return [cell for cell in row if cell.text]


def _pair(row: Row) -> _Pair | None:
    """`Tempat | Balai`, `Tempat | : | Balai` and `1. | Tempat | Balai`; None for any other row."""
    given = _given(row)
    if len(given) > 2 and given[0].text.strip("().").isdigit() and len(given[0].text) < 5:
        given = given[1:]
    between = len(given) == 3 and given[1].text in (":", "=")
    if not (len(given) == 2 or between) or given[0].holds_table:
        return None
    label = given[0].text
    value = given[-1].lines if given[-1].holds_table else given[-1].written
    has_colon = between or label.endswith(":") or given[-1].text.startswith(":")
    first = value[0]._replace(text=value[0].text.lstrip(" :")) if has_colon else value[0]
    kept = tuple(line for line in (first, *value[1:]) if line.text or line is not first)
    return _Pair(label.rstrip(" :;"), kept, has_colon, given[0].written[0].number)


def _is_label(pair: _Pair | None) -> bool:
    return pair is not None and (pair.has_colon or _field(pair) != "") and len(pair.label) < 60


def _field(pair: _Pair) -> str:
    found = labelled(f"{pair.label} : x")
    return found[0] if found else ""


def _label_rows(pairs: Sequence[_Pair | None]) -> list[bool]:
    """Which rows are a form's: all of two columns where half of the first cells are labels; of a table of other rows
    those with a label; none below a heading of two labels."""
    found = [pair for pair in pairs if pair]
    head = pairs[0] if pairs else None
    if head and not head.has_colon and len(head.value) == 1 and labelled(f"{head.value[0].text} : x"):
        return [False for _ in pairs]
    known = sum(_is_label(pair) for pair in found)
    is_form = len(found) * 2 >= len(pairs) and (known == len(found) or (known > 1 and known * 2 >= len(found)))
    is_mixed = len(found) < len(pairs)
    return [pair is not None and (is_form or pair.has_colon or (is_mixed and _is_label(pair))) for pair in pairs]


def _labelled(pair: _Pair) -> Iterator[Line]:
    """A label with its value behind it, or with its list below; a gap tells where that ends."""
    value = pair.value
    is_below = len(value) > 1 and (MARK.match(value[0].text) or not _field(pair) or is_list(_field(pair)))
    first = "" if is_below or not value else value[0].text
    yield Line(pair.at, f"{pair.label} : {first}".rstrip())
    rest = _from_one(value) if is_below else value[1:]
    yield from rest
    if rest:
        yield Line(rest[-1].number, "")


def _from_one(lines: Sequence[Line]) -> list[Line]:
    """A list below a label begins at 1, though Word counts on from the list below the label before it."""
    first = _FIGURE.match(lines[0].text)
    less = int(first[1]) - 1 if first else 0
    return [
        line._replace(text=f"{int(found[1]) - less}{line.text[found.end(1) :]}")
        if (found := _FIGURE.match(line.text)) and int(found[1]) > less
        else line
        for line in lines
    ]


_FIGURE = re.compile(r"([0-9]{1,3})\. ")


def _unlabelled(rows: Sequence[Row]) -> list[Line]:
    """A frame, a page laid out in columns, or a table of values with what is written across its top."""
    titles = 0
    while titles < len(rows) and len(_given(rows[titles])) == 1:
        titles += 1
    above = [line for row in rows[:titles] for cell in row for line in cell.lines]
    rest = rows[titles:]
    is_layout = len(rest) == 1 and any(len(cell.written) > 1 for cell in rest[0])
    if is_layout or _is_endless(rest) or any(cell.holds_table for row in rest for cell in row):
        return [*above, *(line for row in rest for cell in row for line in cell.lines)]
    if not rest:
        return above
    grid = _grid(rest)
    used = [n for n in range(len(grid[0])) if any(row[n] for row in grid)]
    number = _given(rest[0])[0].written[0].number
    table = [
        Line(_given(row)[0].written[0].number, _bars([cells[n] for n in used]))
        for row, cells in zip(rest, grid, strict=True)
    ]
    gap = [Line(number, "")]
    return [*above, *gap, table[0], Line(number, "|" + "---|" * len(used)), *table[1:], *gap]


def _is_endless(rows: Sequence[Row]) -> bool:
    widest = max((sum(cell.colspan for cell in row) for row in rows), default=0)
    reached = sum(cell.colspan * min(cell.rowspan, len(rows)) for row in rows for cell in row)
    return max(widest * len(rows), reached) > _MOST_PLACES


def _bars(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _grid(rows: Sequence[Row]) -> list[list[str]]:
    """Every cell in its column; where a cell reaches over others, these are blank."""
    taken: dict[tuple[int, int], str] = {}
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in taken:
                x += 1
            for down in range(min(cell.rowspan, len(rows) - y)):
                for across in range(cell.colspan):
                    taken.setdefault((y + down, x + across), "" if down or across else cell.text)
            x += cell.colspan
    width = 1 + max(x for _, x in taken)
    return [[taken.get((y, x), "") for x in range(width)] for y in range(len(rows))]
