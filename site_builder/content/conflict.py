"""What Git leaves where two people changed the same lines: found in any text, told once, and read around."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Location
from ..model.wrong import listed

# A row of signs around a word (`<<<<<<< PENTING >>>>>>>`) is somebody's heading.
_MARK = late_re.compile(r"[ \t]*(<{7}|>{7}|={7}|\|{7})(?: (?!.*[<>]{3}[ \t]*$).*)?[ \t]*$")


class Conflict(NamedTuple):
    """Numbers of the lines of its marks, 0 where one is gone; `base` stands before what was there earlier."""

    start: int = 0
    base: int = 0
    middle: int = 0
    end: int = 0

    @property
    def lines(self) -> range:
        there = [number for number in self if number]
        return range(min(there), max(there) + 1)

    @property
    def sides(self) -> tuple[range, range]:
        """The lines of both contents; none of them where it cannot be told."""
        if not (self.start and self.middle and self.end):
            return range(0), range(0)
        return range(self.start + 1, self.base or self.middle), range(self.middle + 1, self.end)


def conflicts(text: str) -> tuple[Conflict, ...]:
    """In the order of the text. A row of equal signs is a mark between two others only: people rule off with it."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return ()
    return tuple(_found(text.split("\n")))


def _found(lines: list[str]) -> Iterator[Conflict]:
    open_, rule = Conflict(), 0
    for number, line in enumerate(lines, 1):
        mark = _MARK.match(line)
        sign = mark[1][0] if mark else ""
        if sign == "<":
            if open_.start:
                yield open_
            open_ = Conflict(number)
        elif sign == ">":
            yield open_._replace(end=number) if open_.start else Conflict(middle=rule, end=number)
            open_, rule = Conflict(), 0
        elif sign == "=" and open_.start and not open_.middle:
            open_ = open_._replace(middle=number)
        elif sign == "=":
            rule = number
        elif sign == "|" and open_.start and not open_.base and not open_.middle:
            open_ = open_._replace(base=number)
    if open_.start:
        yield open_


def one_side(text: str, found: Collection[Conflict], side: int) -> str:
    """The text with one content of every conflict, and with as many lines."""
    lines = text.split("\n")
    for one in found:
        kept = one.sides[side]
        marks = one.lines if any(one.sides) else [number for number in one if number]
        for number in marks:
            if number not in kept:
                lines[number - 1] = ""
    return "\n".join(lines)


def as_diagnostic(path: str, text: str, one: Conflict) -> Diagnostic:
    line = text.split("\n")[one.lines.start - 1]
    place = Location(path, one.lines.start, len(line) - len(line.lstrip()) + 1, len(line.rstrip()) + 1)
    first, second = one.sides
    if not first and not second:
        rows = _spoken([number for number in one if number])
        why = f"Tanda dari Git tertinggal di baris {rows}; mungkin ada dua isi untuk tempat yang sama."
        return Diagnostic("tanda-konflik", place, why, f"Pilih isi yang benar di sekitarnya, lalu hapus baris {rows}.")
    why = (
        "Git menandai dua isi untuk tempat yang sama, dan belum ada yang dipilih: "
        f"isi pertama {_told(first)}, isi kedua {_told(second)}."
    )
    ways = (
        f"{side} dipakai, hapus baris {_spoken(sorted({*one.lines} - {*kept}))}"
        for side, kept in (("isi pertama", first), ("isi kedua", second))
    )
    return Diagnostic("tanda-konflik", place, why, f"Supaya {'; supaya '.join(ways)}.")


def _told(side: range) -> str:
    return f"baris {_spoken(side)}" if side else "kosong"


def _spoken(numbers: Collection[int]) -> str:
    """`5`, `5–7`, `5 dan 7–9`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    spoken = ["–".join(map(str, run)) for run in runs]
    return listed(spoken, "dan")
