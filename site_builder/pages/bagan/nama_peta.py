"""Names beside the marks of a map, where there is room: none touches another name, another mark or the edge."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# Letters of a phone and of a wide screen, where a unit of the drawing is twice as large.
PHONE, WIDE = 10.5, 6.5
_LONGEST = 22
# From one line of a name to the next, in heights of its letters.
LINE = 1.05
_NARROW, _BROAD = frozenset("iljtfrI.,'’-()/ 1"), frozenset("mwMW")


class Kotak(NamedTuple):
    kiri: float
    atas: float
    kanan: float
    bawah: float


class NamaTitik(NamedTuple):
    """A name beside its mark, in lines of which `x` and `y` are of the first; `rata` as SVG's text-anchor; `lapang`:
    only where the drawing is wide."""

    baris: tuple[str, ...]
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
            if found[i] is None and marks[i].teks:
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
    mark = marks[number]
    for name, box in (place for lines in _lines(mark.teks) for place in _places(mark, lines, is_wide)):
        is_inside = box.kiri >= 2 and box.atas >= 2 and box.kanan <= size[0] - 2 and box.bawah <= size[1] - 2
        if not is_inside or any(_overlap(box, other) for other in taken):
            continue
        if any(i != number and gap(box, other.x, other.y) < target for i, other in enumerate(marks)):
            continue
        taken.append(box)
        return name
    return None


def _lines(text: str) -> Iterator[tuple[str, ...]]:
    """In one line, or in two that are about as long as each other."""
    if len(text) <= _LONGEST:
        yield (text,)
    cuts = [i for i, letter in enumerate(text) if letter == " "]
    if cuts:
        cut = min(cuts, key=lambda i: abs(2 * i - len(text)))
        if max(cut, len(text) - cut) <= _LONGEST:
            yield text[:cut], text[cut + 1 :]


def _places(mark: Bertanda, lines: tuple[str, ...], is_wide: bool) -> Iterator[tuple[NamaTitik, Kotak]]:
    """To the right, to the left, below, above, and at the corners."""
    letters = WIDE if is_wide else PHONE
    width, more = max(width_of(line, letters) for line in lines), (len(lines) - 1) * letters * LINE
    off, aslant, slip = mark.jari + letters / 3, mark.jari * 0.75 + letters / 4, letters / 3
    middle = mark.y + letters * 0.35 - more / 2
    below, above = mark.y + mark.jari + letters, mark.y - mark.jari - letters * 0.4 - more
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
        box = Kotak(left, y - letters * 0.95, left + width, y + more + letters * 0.3)
        yield NamaTitik(lines, round(x, 1), round(y, 1), anchor, is_wide), box


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
