"""Marks of a map that would cover one another, moved apart or put together."""

import math
from collections.abc import Sequence

Titik = tuple[float, float]
# Which way two marks at the very same place part: a turn that never comes round to itself.
_TURN = 2.4
_ROUNDS = 200


def spread(places: Sequence[Titik], size: tuple[float, float], apart: float, furthest: float) -> list[Titik] | None:
    """The places moved until no two are nearer than `apart`, all at least half of that from the edges of a drawing of
    this width and height; None where one would have to be moved further than `furthest`."""
    found, half = [list(place) for place in places], apart / 2
    for _ in range(_ROUNDS):
        is_still = True
        for i, a in enumerate(found):
            for j in range(i):
                is_still = _parted(a, found[j], apart, (i + j) * _TURN) and is_still
        for place in found:
            place[:] = (min(max(at, half), edge - half) for at, edge in zip(place, size, strict=True))
        if is_still:
            moved = max((math.dist(a, b) for a, b in zip(places, found, strict=True)), default=0.0)
            return [(x, y) for x, y in found] if moved <= furthest else None
    return None


def _parted(a: list[float], b: list[float], apart: float, turn: float) -> bool:
    """Whether two places are far enough from each other; else each is pushed away by half of what is missing."""
    dx, dy = a[0] - b[0], a[1] - b[1]
    if abs(dx) >= apart or abs(dy) >= apart:
        return True
    distance = math.hypot(dx, dy)
    if distance >= apart - 0.01:
        return True
    if distance < 0.01:
        dx, dy, distance = math.cos(turn), math.sin(turn), 1.0
        share = apart / 2
    else:
        share = (apart - distance) / 2
    a[0], a[1] = a[0] + dx / distance * share, a[1] + dy / distance * share
    b[0], b[1] = b[0] - dx / distance * share, b[1] - dy / distance * share
    return False


def in_cells(places: Sequence[Titik], cell: float) -> list[list[int]]:
    """Which places lie in one square of a grid, in the order of the first of each."""
    cells: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(places):
        cells.setdefault((int(x // cell), int(y // cell)), []).append(i)
    return list(cells.values())
