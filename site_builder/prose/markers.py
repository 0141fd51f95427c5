"""Lines that may be items of a list, and what else their mark could mean."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from .breaks import RULE


class Kind(NamedTuple):
    """What marks belong together: `1.` and `2.`, but not `1)`; `-` and `–`, but not `•`."""

    family: str  # "1", "a", "A", "i", "I", or "-" for every bullet
    style: str  # what stands around the number, or the bullet itself

    @property
    def is_bullet(self) -> bool:
        return self.family == "-"


@dataclass(slots=True)
class Marker:
    """A line that may begin an item. Bullets have the number 0."""

    line: int
    indent: int
    kind: Kind
    number: int
    text: str
    is_close: bool  # nothing between mark and text: `1.Pembukaan`, but also `a.n. Kepala Desa`


_LOOK_AHEAD = 100

_DASHES = "-–—−‐‑"
_GLYPHS = "•·●○◦▪▫■□◆◇♦►▶‣⁃∙➢➤✓"

_BULLET = re.compile(rf"( *)(?:([{_DASHES}*+])(?:( +)(?=\S)| *$|(?<![*+])(?=[^\W\d_]))|([{_GLYPHS}]) *)(.*)")
_NUMBER = re.compile(
    rf"( *)(?:[{_DASHES}*+{_GLYPHS}] +)?"
    r"(?:\((\d{1,3}|[A-Za-z]|[ivx]{2,6}|[IVX]{2,6})\)|(\d{1,3}|[A-Za-z]|[ivx]{2,6}|[IVX]{2,6})([.)]|\.\)))"
    r"(?:( +)|(?=[^\W\d_]|[\"'“‘(])|$)(.*)"
)
_CANDIDATE = re.compile(rf"^ *(?:[{_DASHES}*+{_GLYPHS}]|\(?(?:\d{{1,3}}|[A-Za-z]|[ivxIVX]{{2,6}})[.)])", re.MULTILINE)

_TASK = re.compile(r"^\[([ xX])\](?=\s|$)")
_OPEN, _TICKED = "☐", "☑"

_TENS = ("", "x", "xx", "xxx")
_UNITS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
_ROMAN = {ten + unit: 10 * i + j for i, ten in enumerate(_TENS) for j, unit in enumerate(_UNITS) if i or j}


def has_candidates(text: str) -> bool:
    return _CANDIDATE.search(text) is not None


class Marks:
    """Every line that may be an item; letters that are also Roman numbers are read in their context."""

    def __init__(self, lines: list[str]) -> None:
        self._by_line: dict[int, Marker] = {}
        above: Marker | None = None
        for place, line in enumerate(lines):
            if _CANDIDATE.match(line) and not RULE.match(line) and (marker := _read(place, line)):
                if above and above.indent == marker.indent and _is_task(above) and _is_task(marker):
                    marker.kind = above.kind  # whoever ticks one off may use another bullet
                self._by_line[place] = above = marker
        _tell_letters_from_romans(self._by_line.values())
        self._alike: dict[Kind, list[Marker]] = {}
        for marker in self._by_line.values():
            self._alike.setdefault(marker.kind, []).append(marker)

    def at(self, line: int) -> Marker | None:
        return self._by_line.get(line)

    def next_is(self, kind: Kind, number: int, line: int, indent: int) -> bool:
        """Whether the next mark of a kind below a line, deeper ones left aside, has this number."""
        alike = self._alike.get(kind, [])
        after = bisect_right(alike, line, key=lambda marker: marker.line)
        for marker in alike[after : after + _LOOK_AHEAD]:
            if marker.indent <= indent + 1:
                return marker.number == number
        return False


def as_bullet(marker: Marker, line: str) -> Marker | None:
    """`- a. Menyusun` read as a bullet, for when its letter turns out to be no number."""
    found = _BULLET.match(line)
    return _bullet(marker.line, found) if found else None


def _read(place: int, line: str) -> Marker | None:
    if found := _NUMBER.match(line):
        indent, bracketed, number, style, space, text = found.groups()
        kind, value = _number(bracketed or number, style or "()")
        if value is not None:
            return Marker(place, len(indent), kind, value, text, space is None and bool(text))
    found = _BULLET.match(line)
    return _bullet(place, found) if found else None


def _bullet(place: int, found: re.Match[str]) -> Marker:
    indent, dash, space, glyph, text = found.groups()
    style = glyph or ("-" if dash in _DASHES else dash)
    text = _TASK.sub(lambda box: _OPEN if box[1] == " " else _TICKED, text)
    return Marker(place, len(indent), Kind("-", style), 0, text, glyph is None and space is None)


def _is_task(marker: Marker) -> bool:
    return marker.text.startswith((_OPEN, _TICKED))


def _number(mark: str, style: str) -> tuple[Kind, int | None]:
    if mark.isdecimal():
        return Kind("1", style), int(mark)
    if len(mark) == 1:
        family = "a" if mark.islower() else "A"
        return Kind(family, style), ord(mark) - ord(family) + 1
    return Kind("i" if mark.islower() else "I", style), _ROMAN.get(mark.lower())


def _tell_letters_from_romans(found: Iterable[Marker]) -> None:
    """`I.` is one, unless `H.` stands before it and no `II.` after it; `V.` is five where `IV.` came before."""
    by_style: dict[Kind, list[Marker]] = {}
    for marker in found:
        if marker.kind.family in "aAiI":
            case = "i" if marker.kind.family in "ai" else "I"
            by_style.setdefault(Kind(case, marker.kind.style), []).append(marker)
    for roman, row in by_style.items():
        last_letter = last_roman = 0
        for marker, following in zip(row, [*row[1:], None], strict=True):
            if marker.kind == roman:
                last_roman = marker.number
                continue
            value = _ROMAN.get(chr(ord("a") + marker.number - 1), 0)
            before_second = following is not None and following.kind == roman and following.number == 2
            starts = value == 1 and (before_second or last_letter != marker.number - 1)
            if starts or (value > 1 and last_roman == value - 1):
                marker.kind, marker.number = roman, value
                last_roman = value
            else:
                last_letter = marker.number
