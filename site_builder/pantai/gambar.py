"""Land as the path of a drawing: cut to the drawing's frame, with no more points than can be seen in it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ..model import late_re
from .bidang import Bingkai, Titik, clipped, simplified
from .data import PER_DEGREE, Pulau, semua_pulau

# Steps of the path in a unit of the drawing; what is nearer to a line, and islands that are smaller, are not seen.
PER_UNIT = 10
_TOLERANCE = 0.35 * PER_UNIT
_SMALLEST = 1.2 * PER_UNIT
_NUMBER = late_re.compile("[0-9]+")
# Beyond the edges of the drawing, so that the line along them is out of sight.
_BEYOND = 4.0


def garis_pantai(derajat: Bingkai, lebar: float, tinggi: float) -> str:
    """The path of all land between the degrees at the west, south, east and north edge of a drawing of so many units
    (`PER_UNIT` steps each); `` where there is only sea."""
    west, south, east, north = (edge * PER_DEGREE for edge in derajat)
    across, up = lebar / (east - west), tinggi / (north - south)
    frame = (west - _BEYOND / across, south - _BEYOND / up, east + _BEYOND / across, north + _BEYOND / up)

    def drawn(point: Titik) -> Titik:
        return (point[0] - west) * across * PER_UNIT, (north - point[1]) * up * PER_UNIT

    return "".join(path for island in _inside(frame) if (path := _path(island, frame, drawn)))


def ada_pantai(path: str) -> bool:
    """Whether there is more in a path than the frame of a drawing that is all land."""
    return len(_NUMBER.findall(path)) > 8  # two for each corner


def _inside(frame: Bingkai) -> Iterator[Pulau]:
    west, south, east, north = frame
    for island in semua_pulau():
        if island.timur >= west and island.barat <= east and island.utara >= south and island.selatan <= north:
            yield island


def _path(island: Pulau, frame: Bingkai, drawn: Callable[[Titik], Titik]) -> str:
    points = [drawn(point) for point in clipped(_near(island, frame), frame)]
    ring = simplified(points, _TOLERANCE)
    if len(ring) < 3 or max(_extent(ring, 0), _extent(ring, 1)) < _SMALLEST:
        return ""
    whole = [(round(x), round(y)) for x, y in ring]
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole) if a != b]
    return f"M{_pair(whole[0])}l{' '.join(map(_pair, steps))}z".replace(" -", "-")


def _near(island: Pulau, frame: Bingkai) -> list[Titik]:
    """Its points; a stretch that lies wholly beyond one edge of the frame is a straight line there: nothing within
    changes by it."""
    west, south, east, north = frame
    found: list[Titik] = []
    for part in island.ruas:
        is_beyond = part.timur < west or part.barat > east or part.utara < south or part.selatan > north
        found += part.titik[:1] if is_beyond else part.titik[:-1]
    return found


def _extent(ring: Sequence[Titik], axis: int) -> float:
    return max(point[axis] for point in ring) - min(point[axis] for point in ring)


def _pair(point: tuple[int, int]) -> str:
    return f"{point[0]} {point[1]}"
