"""Lists as minutes have them: found in the text line by line, before anything else is read.

Two spaces deeper is one level deeper. At the same indentation, `1.` under `I.` or `-` under `1.` is a level deeper too,
and the outer numbers go on where they stopped. Text under an item belongs to it if it is indented, goes on with its
sentence, or stands before the next item of the same list. Blank lines between items mean nothing; a paragraph after one
belongs to the item if it is indented, by less than a tab if no item follows: many indent every paragraph that much.
"""

import re
from dataclasses import dataclass, field

from . import breaks as breaks
from .markers import Kind, Marker, Marks, as_bullet
from .tables import is_table
from .text import TAB

_DEEPEST = 8
_STEP = 2
_FAR = 100

_MONTH = re.compile(r"(?:jan|feb|mar|apr|mei|may|jun|jul|agus|aug|sep|okt|oct|nov|des|dec)[a-z]*\b", re.IGNORECASE)


@dataclass(slots=True)
class Item:
    """One item: its number as written, its paragraphs (Markdown) and lists in order."""

    number: int
    parts: "list[str | List]"


@dataclass(slots=True)
class List:
    kind: Kind
    indent: int
    items: list[Item] = field(default_factory=list)
    typed: int = 0  # the last item's number as written

    @property
    def following(self) -> int:
        return 0 if self.kind.is_bullet else self.last + 1

    @property
    def last(self) -> int:
        return self.items[-1].number

    @property
    def parts(self) -> "list[str | List]":
        return self.items[-1].parts


def outline(text: str) -> list[str | List]:
    """The text in order: Markdown without lists, and lists."""
    return _Reader(text.split("\n")).read()


class _Reader:
    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._marks = Marks(lines)
        self._made: list[str | List] = []
        self._plain: list[str] = []
        self._open: list[List] = []
        self._stopped: set[tuple[Kind, int]] = set()
        self._above = ""  # the line right above, without outer spaces; empty after a blank line
        self._under_item = False
        self._width = 0

    def read(self) -> list[str | List]:
        for start, end in breaks.blocks(self._lines):
            self._above, self._under_item = "", False
            block = self._lines[start:end]
            if is_table(block):
                self._table(block)
                continue
            self._width = breaks.width(block)
            for place in range(start, end):
                self._line(place)
            if self._plain:
                self._plain.append("")
        self._close(0)
        self._flush()
        return self._made

    def _line(self, place: int) -> None:
        line = self._lines[place]
        marker = self._marks.at(place)
        if marker and not self._is_item(marker):
            marker = as_bullet(marker, line)
            marker = marker if marker and self._is_item(marker) else None
        if marker:
            self._item(marker)
        else:
            self._text(place)
        self._above, self._under_item = line.strip(" "), marker is not None

    # Which marks are items: a list needs company, or plainly starts something.

    def _is_item(self, marker: Marker) -> bool:
        if marker.kind.is_bullet:
            return self._is_bullet(marker)
        if self._going_on(marker):
            return True
        has_next = self._marks.next_is(marker.kind, marker.number + 1, marker.line, marker.indent)
        resumes = (marker.kind, marker.number - 1) in self._stopped and not self._flows_into(marker)
        if marker.is_close or marker.kind.family != "1":
            return resumes or (marker.number == 1 and has_next)
        if marker.number <= 1:
            return has_next or (marker.text != "" and not (self._flows_into(marker) or _MONTH.match(marker.text)))
        return resumes or (not self._flows_into(marker) and (has_next or self._is_slip(marker)))

    def _is_bullet(self, marker: Marker) -> bool:
        if not marker.text and marker.is_close:
            return self._under_item and self._level(marker) is not None
        sign = self._lines[marker.line].lstrip(" ")[0]
        around = self._lines[max(marker.line - 1, 0) : marker.line] + self._lines[marker.line + 1 : marker.line + 2]
        in_row = any(line.lstrip(" ").startswith(sign) for line in around)
        return in_row or not (marker.is_close or self._flows_into(marker))

    def _is_slip(self, marker: Marker) -> bool:
        """A wrong number right under an item: 1, 2, 4."""
        return self._under_item and self._level(marker) is not None

    def _flows_into(self, marker: Marker) -> bool:
        """Whether the line above runs on into this one, so that the mark is only a word at a line's start."""
        line = self._lines[marker.line].strip(" ")
        return bool(self._above) and not self._under_item and not breaks.stays(self._above, line, self._width)

    # Where an item goes

    def _item(self, marker: Marker) -> None:
        number = marker.number
        if same := self._going_on(marker):
            self._close(self._open.index(same) + 1)
        else:
            self._close_deeper(marker.indent)
            same = self._level(marker)
            if (
                same
                and number == 1 == same.typed
                and not self._marks.next_is(marker.kind, 2, marker.line, marker.indent)
            ):
                number = same.last + 1  # Markdown's way of numbering: 1, 1, 1
                self._close(self._open.index(same) + 1)
            elif same and number > 1 and (marker.kind, number - 1) not in self._stopped:
                self._close(self._open.index(same) + 1)
            elif not self._reopened(marker):
                self._start(marker)
        self._open[-1].items.append(Item(number, [marker.text.strip(" ")]))
        self._open[-1].typed = marker.number

    def _going_on(self, marker: Marker) -> List | None:
        """The open list whose next item this is: by its number, however far it is indented, or by its bullet."""
        if marker.kind.is_bullet:
            return self._level(marker)
        expecting = [lst for lst in reversed(self._open) if lst.following == marker.number]
        fitting = [lst for lst in expecting if lst.kind == marker.kind]
        if not fitting and self._under_item and marker.number > 1:
            fitting = [lst for lst in expecting if lst.kind.family == marker.kind.family]  # 1. 2. 3)
        return min(fitting, key=lambda lst: abs(lst.indent - marker.indent), default=None)

    def _level(self, marker: Marker) -> List | None:
        """The innermost open list of the same kind at the same indentation, give or take a space."""
        level = (lst for lst in reversed(self._open) if lst.kind == marker.kind)
        return next((lst for lst in level if abs(lst.indent - marker.indent) < _STEP), None)

    def _reopened(self, marker: Marker) -> bool:
        """Ragged indentation: this item goes on with the list just closed in the same item."""
        before = self._open[-1].parts[-1] if self._open else None
        if isinstance(before, List) and before.kind == marker.kind and before.following == marker.number:
            self._open.append(before)
            return True
        return False

    def _start(self, marker: Marker) -> None:
        if not marker.kind.is_bullet:
            while self._open and self._open[-1].kind.is_bullet and marker.indent < self._open[-1].indent + _STEP:
                self._open.pop()
        if self._open and not self._nests(marker, self._open[-1]):
            while self._open and marker.indent < self._open[-1].indent + _STEP:
                self._close(len(self._open) - 1)
        self._close(_DEEPEST - 1)
        made = List(marker.kind, marker.indent)
        self._stopped.discard((marker.kind, marker.number - 1))
        if self._open:
            self._open[-1].parts.append(made)
        else:
            self._flush()
            self._made.append(made)
        self._open.append(made)

    def _nests(self, marker: Marker, under: List) -> bool:
        if marker.indent >= under.indent + _STEP:
            return True
        if under.kind == marker.kind or marker.number > 1:
            return False
        return bool(self._above) or self._has_next(under, marker.line)

    # Where other text goes

    def _text(self, place: int) -> None:
        line = self._lines[place]
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        text = text.rstrip(" ")
        if self._open and indent < self._open[0].indent + _STEP and breaks.STANDING_ALONE.match(line):
            self._close(0)
        if not self._above:
            while self._open and not self._takes_in(self._open[-1], place, indent):
                self._close(len(self._open) - 1)
            self._add(text, "", line)
        elif self._open and (self._is_awaited() or not breaks.stays(self._above, text, self._width)):
            self._add(text, "\n", line)
        else:
            while self._open and not self._owns(self._open[-1], place, indent):
                self._close(len(self._open) - 1)
            apart = breaks.is_paragraph(self._above) or breaks.is_paragraph(text)
            self._add(text, "" if apart else "  \n", line)

    def _is_awaited(self) -> bool:
        """Whether a number stands right above with nothing behind it."""
        return self._under_item and self._open[-1].parts[-1] == ""

    def _owns(self, lst: List, place: int, indent: int) -> bool:
        """Whether a line right below belongs to the last item."""
        return indent >= lst.indent + _STEP or (not lst.kind.is_bullet and self._has_next(lst, place))

    def _takes_in(self, lst: List, place: int, indent: int) -> bool:
        """Whether a paragraph after a blank line belongs to the last item."""
        return indent >= lst.indent + _STEP and (indent < lst.indent + TAB or self._has_next(lst, place))

    def _has_next(self, lst: List, place: int) -> bool:
        """Whether the list goes on below a line: by its next number, or by a bullet before any other text."""
        if not lst.kind.is_bullet:
            return self._marks.next_is(lst.kind, lst.following, place, lst.indent)
        for below in range(place + 1, min(place + _FAR, len(self._lines))):
            line = self._lines[below]
            if line and len(line) - len(line.lstrip(" ")) < lst.indent + _STEP:
                marker = self._marks.at(below)
                return marker is not None and marker.kind == lst.kind
        return False

    def _add(self, text: str, joint: str, line: str) -> None:
        """To the open item, after a joint (without one, as a paragraph of its own), or between lists."""
        if not self._open:
            self._plain.append(line)
            return
        parts = self._open[-1].parts
        before = parts[-1]
        if before == "":
            parts[-1] = text
        elif not joint or isinstance(before, List):
            parts.append(text)
        elif breaks.STANDING_ALONE.match(text):
            parts[-1:] = [f"{before}\n{text}"] if breaks.STANDING_ALONE.match(before) else [before, text]
        else:
            parts[-1] = before + joint + text

    def _table(self, block: list[str]) -> None:
        self._close_until(len(block[0]) - len(block[0].lstrip(" ")))
        if self._open:
            self._open[-1].parts.append("\n".join(line.strip(" ") for line in block))
        else:
            self._plain += [*block, ""]

    # Ends

    def _close_until(self, indent: int) -> None:
        while self._open and indent < self._open[-1].indent + _STEP:
            self._close(len(self._open) - 1)

    def _close_deeper(self, indent: int) -> None:
        while self._open and self._open[-1].indent >= indent + _STEP:
            self._close(len(self._open) - 1)

    def _close(self, depth: int) -> None:
        for lst in self._open[depth:]:
            if not lst.kind.is_bullet:
                self._stopped.add((lst.kind, lst.last))
        del self._open[depth:]

    def _flush(self) -> None:
        if text := "\n".join(self._plain).strip("\n"):
            self._made.append(text)
        self._plain.clear()
