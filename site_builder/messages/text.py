"""Messages for people: `file:line:column`, the line with the place underlined, what is wrong, what to write."""

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TextIO

from ..model.diagnostics import GALAT, PERINGATAN, Diagnostic
from .ending import counted
from .excerpt import excerpt
from .order import grouped, placed, shown_path
from .source import Sources
from .terminal import takes_colours

_BOLD, _RED, _YELLOW, _GREEN, _BLUE = "1", "1;31", "1;33", "32", "34"
_SEVERITY = {GALAT: _RED, PERINGATAN: _YELLOW}
_NOT_WRAPPED = 0
_WIDE = 120


class Look(NamedTuple):
    """Where messages are printed: `width` in cells, 0 for a file, whose lines are not wrapped."""

    width: int = _NOT_WRAPPED
    is_coloured: bool = False

    @classmethod
    def of(cls, stream: TextIO) -> "Look":
        if not stream.isatty():
            return cls()
        width = max(shutil.get_terminal_size().columns, 40)
        return cls(width, takes_colours(stream))

    def paint(self, colour: str, text: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self.is_coloured and text else text

    def wrapped(self, text: str, start: str) -> str:
        """One paragraph; its further lines stand below its own beginning."""
        if not self.width:
            return start + text
        below = " " * (len(start) if start else 4)
        return textwrap.fill(text, self.width, initial_indent=start, subsequent_indent=below, break_on_hyphens=False)


_PLAIN = Look()


def as_text(diagnostics: Iterable[Diagnostic], content: Path, look: Look = _PLAIN) -> Iterator[str]:
    """File by file under a heading, files with errors first; each text is one line or several."""
    found = tuple(diagnostics)
    sources = Sources(found, content)
    for group in grouped(found):
        yield look.paint(_BOLD, f"{one_line(shown_path(content, group.path))} ({counted(group.diagnostics)})")
        yield ""
        for d in group.diagnostics:
            yield from _message(d, content, sources, look)
            yield ""


def _message(d: Diagnostic, content: Path, sources: Sources, look: Look) -> Iterator[str]:
    place, word = one_line(placed(content, d)), d.severity
    told = look.wrapped(one_line(f"{place}: {word}: {d.message} [{d.code}]"), "")
    yield told.replace(f" {word}: ", f" {look.paint(_SEVERITY[d.severity], word)}: ", 1)
    line = sources.line(d)
    if line is not None:
        gutter = f"    {d.location.line} | "
        part = excerpt(line.text, d.location.column, d.location.end_column, (look.width or _WIDE) - len(gutter))
        yield look.paint(_BLUE, gutter) + part.text
        if part.marks and line.has_columns:
            yield " " * len(gutter) + look.paint(_SEVERITY[d.severity], part.marks)
    if d.hint:
        yield look.wrapped(one_line(d.hint), "    = ")
    if line is not None and line.mended:
        yield f"    {line.heading(d.location.line)}"
        pasted = (row for one in line.mended for row in one.split("\n"))
        yield from (look.paint(_GREEN, f"      {one_line(row)}") for row in pasted)


def one_line(text: str) -> str:
    """Nothing that a terminal or a log would take for a new line or a command of its own."""
    return "".join(sign if sign.isprintable() else " " for sign in text)
