"""A record as `new` would begin it, with nothing but what is known; and what `check` finds in it, told by its cells."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from ..content.check import check
from ..content.region import REGIONS
from ..content.source import places
from ..model.diagnostics import Diagnostic
from ..scaffold.yaml_text import scalar
from ..spreadsheet.findings import Letak, Temuan
from .fields import isian_by_name


class Nilai(NamedTuple):
    """A value of a record: its field's dotted name, its text, where it stood; `butir`: of which item of a list."""

    isian: str
    teks: str
    letak: Letak
    butir: str = ""


class Catatan(NamedTuple):
    """A file to be: its path below content/, its text, and what is wrong with it."""

    path: str
    teks: str
    temuan: tuple[Temuan, ...] = ()


def record(kind: str, path: str, nilai: Iterable[Nilai], letak: Letak, schema: str = "") -> Catatan:
    """The record, checked. `letak`: the whole row."""
    rows = [(f"# yaml-language-server: $schema={schema}", letak)] if schema else []
    rows += _rows(kind, nilai, letak)
    text = "".join(f"{row}\n" for row, _ in rows)
    home = path if kind == "kampung" else f"{path.rpartition('/poktan/')[0]}/kampung.yaml"
    place = places((home, path))[path]
    told = (d for d in check(path, place, text.encode()).diagnostics if d.code not in REGIONS)
    return Catatan(path, text, tuple(_by_cell(d, rows, letak) for d in told))


def _rows(kind: str, nilai: Iterable[Nilai], letak: Letak) -> Iterator[tuple[str, Letak]]:
    """Each line with the place of its value: fields as the model has them, those of a part together."""
    names = list(isian_by_name(kind))
    parts = list(dict.fromkeys(name.partition(".")[0] for name in names))
    ordered = sorted(
        nilai, key=lambda one: (parts.index(one.isian.partition(".")[0]), one.butir, names.index(one.isian))
    )
    for (part, butir), ones in groupby(ordered, lambda one: (_part(one), one.butir)):
        first = True
        for one in ones:
            if not part:
                yield f"{one.isian}: {scalar(one.teks)}", one.letak
                continue
            if first and (not butir or butir == next(n.butir for n in ordered if _part(n) == part)):
                yield f"{part}:", letak
            lead = "  - " if butir and first else "    " if butir else "  "
            yield f"{lead}{one.isian.partition('.')[2]}: {scalar(one.teks)}", one.letak
            first = False


def _part(one: Nilai) -> str:
    part, dot, _ = one.isian.partition(".")
    return part if dot else ""


def _by_cell(d: Diagnostic, rows: list[tuple[str, Letak]], letak: Letak) -> Temuan:
    number = d.location.line
    return Temuan(d.severity, rows[number - 1][1] if 0 < number <= len(rows) else letak, d.message, d.hint)
