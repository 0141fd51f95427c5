"""How far from land a point lies, generously: the coast is coarse, and knows no island that is smaller than a town."""

import math
from itertools import pairwise

from .bidang import to_segment
from .data import PER_DEGREE, Pulau, semua_pulau

_KM = 111.2
# Nearer than this nobody is asked: to the coast itself, or to one of the islands below.
NEAR_KM = 40
# Inhabited islands and groups of them that the coast leaves out: latitude and longitude, about.
_SMALL = (
    (-5.2, 117.65),  # Liukang Kalmas
    (-5.36, 117.9),
    (-6.6, 118.9),  # Liukang Tangaya
    (-6.85, 118.9),
    (-7.06, 118.14),
    (-5.55, 114.43),  # Masalembu
    (-5.06, 114.6),
    (-4.4, 115.6),  # Marabatua
    (-3.47, 117.5),
    (-2.5, 117.9),  # Balabalagan
    (0.11, 107.2),  # Pejantan
    (-5.2, 106.46),  # Sabira
    (-4.7, 118.95),  # Kapoposang
    (-6.53, 121.0),  # Taka Bonerate
    (-6.93, 116.25),  # Sakala
    (4.74, 125.48),  # Marore
    (4.4, 125.7),
    (4.23, 125.32),  # Kawaluso
    (1.0, 126.13),  # Tifore
    (0.4, 131.1),  # Ayau
    (0.17, 130.03),  # Wayag
    (-5.54, 130.3),  # Manuk
)


def km_dari_darat(lintang: float, bujur: float) -> int:
    """Kilometres to the nearest land, 0 for a point on land or less than `NEAR_KM` from it."""
    if any(_km(lintang, bujur, *place) < NEAR_KM for place in _SMALL):
        return 0
    x, y = bujur * PER_DEGREE, lintang * PER_DEGREE
    if any(_is_near(island, x, y) and _holds(island, x, y) for island in semua_pulau()):
        return 0
    nearest = min(_to_coast(island, x, y) for island in semua_pulau()) / PER_DEGREE * _KM
    return round(nearest) if nearest >= NEAR_KM else 0


def _holds(island: Pulau, x: float, y: float) -> bool:
    """Whether a line from the point to the east crosses its coast an odd number of times."""
    is_inside = False
    for part in island.ruas:
        if not (part.selatan <= y <= part.utara and part.timur >= x):
            continue
        for (ax, ay), (bx, by) in pairwise(part.titik):
            if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                is_inside = not is_inside
    return is_inside


def _is_near(island: Pulau, x: float, y: float) -> bool:
    return island.barat <= x <= island.timur and island.selatan <= y <= island.utara


def _to_coast(island: Pulau, x: float, y: float) -> float:
    """In thousandths of a degree of latitude."""
    narrowing = math.cos(math.radians(y / PER_DEGREE))
    nearest = math.inf
    for part in island.ruas:
        # No point of the stretch is nearer than its frame.
        dx = max(part.barat - x, 0.0, x - part.timur) * narrowing
        dy = max(part.selatan - y, 0.0, y - part.utara)
        if dx * dx + dy * dy >= nearest:
            continue
        for a, b in pairwise(part.titik):
            line = to_segment(((a[0] - x) * narrowing, a[1] - y), ((b[0] - x) * narrowing, b[1] - y))
            nearest = min(nearest, line((0.0, 0.0)))
    return math.sqrt(nearest)


def _km(lintang: float, bujur: float, other_lintang: float, other_bujur: float) -> float:
    narrowing = math.cos(math.radians(lintang))
    return math.hypot(lintang - other_lintang, (bujur - other_bujur) * narrowing) * _KM
