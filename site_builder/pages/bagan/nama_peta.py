"""Names beside the marks of a map, where there is room: none touches another name, another mark or the edge."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# Letters of a phone and of a wide screen, where a unit of the drawing is twice as large.
PHONE, WIDE = 10.5, 6.5
_LONGEST = 26
_NARROW, _BROAD = frozenset("iljtfrI.,'’-()/ 1"), frozenset("mwMW")


class Kotak(NamedTuple):
    kiri: float
    atas: float
    kanan: float
    bawah: float


class NamaTitik(NamedTuple):
    """A name beside its mark; `rata` as SVG's text-anchor; `lapang`: only where the drawing is wide."""

    teks: str
    x: float
    y: float
    rata: str
    lapang: bool


class Bertanda(NamedTuple):
    """A mark: its middle, how far it can be seen, what is to stand beside it, and how much that matters."""

    x: float
    y: float
    jari: float
    teks: str
    bobot: int


def names_beside(
    marks: Sequence[Bertanda], size: tuple[float, float], targets: tuple[float, float], others: Iterable[Kotak]
) -> tuple[NamaTitik | None, ...]:
    """A name for each mark that has room for it, the weightiest first. `targets`: how far from its middle a mark
    answers a finger, on a phone and on a wide screen; `others`: what else is written in the drawing."""
    found: list[NamaTitik | None] = [None] * len(marks)
    taken = list(others)
    order = sorted(range(len(marks)), key=lambda i: (-marks[i].bobot, marks[i].y, marks[i].x))
    for is_wide in (False, True):
        for i in order:
            if found[i] is None and marks[i].teks and len(marks[i].teks) <= _LONGEST:
                found[i] = _beside(i, marks, size, targets[is_wide], taken, is_wide)
    return tuple(found)


def _beside(
    number: int,
    marks: Sequence[Bertanda],
    size: tuple[float, float],
    target: float,
    taken: list[Kotak],
    is_wide: bool,
) -> NamaTitik | None:
    letters = WIDE if is_wide else PHONE
    for name, box in _places(marks[number], letters, is_wide):
        is_inside = box.kiri >= 2 and box.atas >= 2 and box.kanan <= size[0] - 2 and box.bawah <= size[1] - 2
        if not is_inside or any(_overlap(box, other) for other in taken):
            continue
        if any(i != number and gap(box, mark.x, mark.y) < target for i, mark in enumerate(marks)):
            continue
        taken.append(box)
        return name
    return None


def _places(mark: Bertanda, letters: float, is_wide: bool) -> Iterator[tuple[NamaTitik, Kotak]]:
    """To the right, to the left, below, above, and at the corners."""
    width, off = width_of(mark.teks, letters), mark.jari + letters / 3
    rise, fall = letters * 0.95, letters * 0.3
    aslant, slip = mark.jari * 0.75 + letters / 4, letters / 3
    middle, below, above = mark.y + letters * 0.35, mark.y + mark.jari + letters, mark.y - mark.jari - letters * 0.4
    for x, y, anchor in (
        (mark.x + off, middle, "start"),
        (mark.x - off, middle, "end"),
        (mark.x, below, "middle"),
        (mark.x, above, "middle"),
        (mark.x + aslant, below - slip, "start"),
        (mark.x + aslant, above + slip, "start"),
        (mark.x - aslant, below - slip, "end"),
        (mark.x - aslant, above + slip, "end"),
    ):
        left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        yield (
            NamaTitik(mark.teks, round(x, 1), round(y, 1), anchor, is_wide),
            Kotak(left, y - rise, left + width, y + fall),
        )


def width_of(text: str, letters: float) -> float:
    """How wide a text is at most, in the sans serif of any system."""
    return letters * sum(_letter(one) for one in text)


def _letter(one: str) -> float:
    if one in _NARROW:
        return 0.4
    return 0.95 if one in _BROAD else 0.74 if one.isupper() else 0.62


def _overlap(a: Kotak, b: Kotak) -> bool:
    return a.kiri < b.kanan and b.kiri < a.kanan and a.atas < b.bawah and b.atas < a.bawah


def gap(box: Kotak, x: float, y: float) -> float:
    """How far a point is from a box."""
    return math.hypot(max(box.kiri - x, 0.0, x - box.kanan), max(box.atas - y, 0.0, y - box.bawah))
