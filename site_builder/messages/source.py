"""Lines of faulty files as messages may show them: nothing in them tells of a person."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..model.diagnostics import PRIVATE, Diagnostic, Location
from ..model.wrong import masked

_LONGEST_TO_PASTE = 400


class Line(NamedTuple):
    """A line with dots in place of what must not be shown, and the whole lines that would mend it, such as the hint
    does not give already: several of them with line ends between.

    `last`: the number of the last line that they stand for; `has_columns`: whether places count in `text` as they do
    in the file.
    """

    text: str
    last: int
    mended: tuple[str, ...] = ()
    has_columns: bool = True

    def label(self, number: int) -> str:
        """What the mended lines are called; `number` is that of the line."""
        return f"Baris {number}–{self.last} yang betul" if self.last > number else f"Baris {number} yang betul"

    def heading(self, number: int) -> str:
        return f"{self.label(number)}{', pilih salah satu' if len(self.mended) > 1 else ''}:"


class Sources:
    """The files that messages are about, each read once."""

    def __init__(self, diagnostics: Iterable[Diagnostic], content: Path) -> None:
        self._content = content
        self._files: dict[str, list[str]] = {}
        self._hidden: dict[tuple[str, int], list[Location]] = defaultdict(list)
        for d in diagnostics:
            if d.code.startswith(PRIVATE):
                self._hidden[d.location[:2]].append(d.location)
            elif d.code == "kunci-terlarang":
                self._hidden[d.location[:2]].append(d.location._replace(column=0, end_column=0))

    def line(self, d: Diagnostic) -> Line | None:
        """The line that a message is about; None where there is none, or none that may be shown."""
        path, number, *_ = d.location
        lines = self._lines(path)
        hidden = self._hidden.get((path, number), [])
        if not 0 < number <= len(lines) or any(not place.end_column for place in hidden):
            return None
        written = text = lines[number - 1]
        for place in hidden:
            dots = "•" * (place.end_column - place.column)
            text = text[: place.column - 1] + dots + text[place.end_column - 1 :]
        text = _veiled(text)
        if text != written:
            return Line(text, number, has_columns=len(text) == len(written))
        last = number + max((one.lines for one in d.ganti), default=1) - 1
        if last > len(lines) or any((path, other) in self._hidden for other in range(number, last + 1)):
            return Line(text, number)
        mended = (one.applied_to(lines, number) for one in d.ganti)
        return Line(text, last, tuple(one for one in mended if one.strip() not in d.hint and _may_be_pasted(one)))

    def _lines(self, path: str) -> list[str]:
        if path not in self._files:
            try:
                self._files[path] = (self._content / path).read_text("utf-8-sig").split("\n")
            except (OSError, UnicodeDecodeError):
                self._files[path] = []
        return self._files[path]


def _may_be_pasted(lines: str) -> bool:
    return len(lines) <= _LONGEST_TO_PASTE and lines == _veiled(lines)


def _veiled(text: str) -> str:
    from ..privacy import veil  # only a fault needs it

    veiled = veil(text)
    return veiled if masked(veiled) == veiled else masked(veiled)
