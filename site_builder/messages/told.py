"""A message in its parts, for whoever prints it in a way of its own."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..model.diagnostics import Diagnostic
from .excerpt import excerpt
from .order import grouped, placed
from .source import Sources
from .text import one_line

_WIDTH = 100


class Told(NamedTuple):
    """`baris`: the line `nomor`, `` where none is shown; `geser` and `tanda` go below it; `betul`: it mended, under the
    heading `judul_betul`."""

    derajat: str
    tempat: str
    kode: str
    pesan: str
    saran: str
    nomor: int = 0
    baris: str = ""
    geser: str = ""
    tanda: str = ""
    judul_betul: str = ""
    betul: tuple[str, ...] = ()


def told(diagnostics: Iterable[Diagnostic], content: Path) -> tuple[Told, ...]:
    """In the order in which they are to be read."""
    found = tuple(diagnostics)
    sources = Sources(found, content)
    return tuple(_told(d, content, sources) for group in grouped(found) for d in group.diagnostics)


def _told(d: Diagnostic, content: Path, sources: Sources) -> Told:
    number, line = d.location.line, sources.line(d)
    plain = Told(d.severity, one_line(placed(content, d)), d.code, one_line(d.message), one_line(d.hint), number)
    if line is None:
        return plain
    part = excerpt(line.text, d.location.column, d.location.end_column, _WIDTH)
    marks = part.marks if line.has_columns else ""
    shift = " " * len(f"{number} | ") if marks else ""
    mended = tuple("\n".join(map(one_line, one.split("\n"))) for one in line.mended)
    heading = line.heading(number) if mended else ""
    return plain._replace(baris=part.text, geser=shift, tanda=marks, judul_betul=heading, betul=mended)
