"""The file of the coast: how a ring stands in it, and all rings cut into stretches that are quickly passed over."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).parent / "pantai.txt"
PER_DEGREE = 1000.0
# Points in a stretch: few enough that most of a long coast is passed over, many enough that there are few of them.
_STRETCH = 48

Whole = tuple[int, int]


class Ruas(NamedTuple):
    """A stretch of a coast, with its west, south, east and north; it ends where the next one begins."""

    titik: tuple[Whole, ...]
    barat: int
    selatan: int
    timur: int
    utara: int


class Pulau(NamedTuple):
    """A ring of land (or a lake in it), in thousandths of a degree: its stretches and its outermost edges."""

    ruas: tuple[Ruas, ...]
    barat: int
    selatan: int
    timur: int
    utara: int


def encoded(ring: Iterable[Whole]) -> str:
    """The first point, then how far each is from the one before."""
    words, before = [], (0, 0)
    for x, y in ring:
        words.append(f"{x - before[0]} {y - before[1]}")
        before = x, y
    return " ".join(words)


def decoded(line: str) -> list[Whole]:
    numbers = list(map(int, line.split()))
    return list(zip(accumulate(numbers[::2]), accumulate(numbers[1::2]), strict=True))


@lru_cache(maxsize=1)
def semua_pulau() -> tuple[Pulau, ...]:
    """All land, read once in a process."""
    lines = TABLE.read_text("ascii").splitlines()
    return tuple(_pulau(decoded(line)) for line in lines if not line.startswith("#"))


def _pulau(ring: list[Whole]) -> Pulau:
    closed = [*ring, ring[0]]
    parts = (tuple(closed[i : i + _STRETCH + 1]) for i in range(0, len(ring), _STRETCH))
    return Pulau(tuple(Ruas(part, *_edges(part)) for part in parts), *_edges(ring))


def _edges(points: Iterable[Whole]) -> tuple[int, int, int, int]:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
