"""A map as geometry: where the kampung of a directory lie, between lines of latitude and longitude.

No coast is drawn: there is none to be had without fetching it from elsewhere, and a wrong one would be worse.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple

from ..model.angka import format_desimal
from ..summaries.wilayah import KampungCard

# Units of the drawing; the height follows from the region's shape, within bounds that fit a page.
WIDTH = 100.0
_MARGIN = 9.0
_SHAPES = (0.35, 1.1)
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_LINES = 4


class Titik(NamedTuple):
    """A kampung on the map."""

    nama: str
    url: str
    x: float
    y: float


class Garis(NamedTuple):
    """A line of latitude (across, at `posisi` from the top) or of longitude (down, at `posisi` from the left)."""

    nama: str
    posisi: float


class Peta(NamedTuple):
    lebar: float
    tinggi: float
    titik: tuple[Titik, ...]
    lintang: tuple[Garis, ...]
    bujur: tuple[Garis, ...]
    tanpa_letak: int


def map_of(cards: Iterable[KampungCard]) -> Peta | None:
    """The map of all kampung whose place is recorded; None where fewer than two are."""
    members = tuple(cards)
    located = [(card.baris, card.lokasi) for card in members if card.lokasi]
    if len(located) < 2:
        return None
    lats, longs = [place.lintang for _, place in located], [place.bujur for _, place in located]
    frame = _frame((min(lats), max(lats)), (min(longs), max(longs)))
    points = tuple(
        Titik(row.nama_lengkap, row.url, frame.x(place.bujur), frame.y(place.lintang)) for row, place in located
    )
    return Peta(
        WIDTH,
        frame.height,
        points,
        tuple(Garis(_degrees(at, "LS", "LU"), frame.y(at)) for at in frame.lines(frame.south, frame.north)),
        tuple(Garis(_degrees(at, "BB", "BT"), frame.x(at)) for at in frame.lines(frame.west, frame.east)),
        len(members) - len(located),
    )


class _Frame(NamedTuple):
    """Degrees at the edges of the drawing, and its height."""

    south: float
    north: float
    west: float
    east: float
    height: float

    def x(self, bujur: float) -> float:
        return round((bujur - self.west) / (self.east - self.west) * WIDTH, 1)

    def y(self, lintang: float) -> float:
        return round((self.north - lintang) / (self.north - self.south) * self.height, 1)

    def lines(self, low: float, high: float) -> list[float]:
        """Round degrees between two edges, the same distance apart in both directions."""
        span = max(self.north - self.south, self.east - self.west)
        step = next((step for step in _STEPS if span / step <= _LINES), _STEPS[-1])
        return [n * step for n in range(math.ceil(low / step), math.floor(high / step) + 1)]


def _frame(lats: tuple[float, float], longs: tuple[float, float]) -> _Frame:
    """Edges around the points: a degree of longitude is as wide as it is there, and no point touches the edge."""
    middle_lat, middle_long = sum(lats) / 2, sum(longs) / 2
    narrowing = math.cos(math.radians(middle_lat))
    width, height = max((longs[1] - longs[0]) * narrowing, 0.01), max(lats[1] - lats[0], 0.01)
    width, height = max(width, height / _SHAPES[1]), max(height, width * _SHAPES[0])
    scale = (WIDTH - 2 * _MARGIN) / width
    half_long, half_lat = WIDTH / scale / narrowing / 2, (height + 2 * _MARGIN / scale) / 2
    edges = (middle_lat - half_lat, middle_lat + half_lat, middle_long - half_long, middle_long + half_long)
    return _Frame(*edges, round(2 * half_lat * scale, 1))


def _degrees(at: float, negative: str, positive: str) -> str:
    digits = 0 if abs(at - round(at)) < 1e-6 else 1 if abs(at * 10 - round(at * 10)) < 1e-6 else 2
    side = negative if at < -1e-9 else positive
    return f"{format_desimal(abs(at), digits)}° {side}" if abs(at) > 1e-9 else "0°"
