"""A source line on a narrow screen: cut around the place, signs of double width and none counted as they are seen."""

import unicodedata
from typing import NamedTuple


class Excerpt(NamedTuple):
    """A line and the marks below it, both without what stands before them."""

    text: str
    marks: str


def excerpt(line: str, column: int, end_column: int, width: int) -> Excerpt:
    """Columns count characters from 1, 0 for none; `width` counts cells of the screen."""
    shown = "".join(_visible(sign) for sign in line)
    first = min(max(column - 1, 0), len(shown))
    last = min(max(end_column - 1, first + 1), max(len(shown), first + 1))
    start, end = _window(shown, first, width)
    before, after = "…" * (start > 0), "…" * (end < len(shown))
    text = before + shown[start:end] + after
    if not column:
        return Excerpt(text, "")
    length = max(cells(shown[first : min(last, end)]), 1)
    return Excerpt(text, " " * (len(before) + cells(shown[start:first])) + "^" * length)


def cells(text: str) -> int:
    """How many cells of a screen a text fills."""
    return sum(_cells(sign) for sign in text)


def _window(shown: str, first: int, width: int) -> tuple[int, int]:
    """The part to show: all of it, or as much as fits, the place in its first half."""
    if cells(shown) <= width:
        return 0, len(shown)
    start = first
    room = width // 3
    while start > 0 and room >= 0:
        start -= 1
        room -= _cells(shown[start])
    while start and _cells(shown[start]) == 0:
        start -= 1
    end, room = start, width - 2
    while end < len(shown) and room >= _cells(shown[end]):
        room -= _cells(shown[end])
        end += 1
    return start, end


def _visible(sign: str) -> str:
    """A tab and whatever no screen shows as one sign each: a terminal must not obey what a record says."""
    if sign == "\t":
        return "→"
    return sign if sign.isprintable() else "·"


def _cells(sign: str) -> int:
    if sign.isascii():
        return 1
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
