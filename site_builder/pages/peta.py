"""A map: where the kampung of a page lie, on the land of a coarse coast.

No mark hides another. Where the kampung themselves have no room, the regions below stand for theirs and lead inward;
where those have none either, what is near to one another is one mark, which leads to the list.
"""

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from ..model.angka import format_desimal
from .bagan.bentuk import WIDTH
from .bagan.nama_peta import Bertanda, Kotak, NamaTitik, gap, names_beside, width_of
from .bagan.sebar import in_cells, spread
from .direktori import RegionGroup, RegionRow

_MARGIN = 30.0
# The height follows from the region's shape, within bounds that fit a page.
_SHAPES = (0.35, 1.1)
# What a map shows at least, in degrees: the coast is too coarse for less.
_LEAST = 0.08
_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0)
_LINES = 4
_LINE_NAME = 9.0
# How near to the right edge a line has its name on its left.
AT_THE_EDGE = 54.0
# How far from its middle a mark answers a finger, on a phone and on a wide screen (wilayah.css); how far marks are from
# one another, and how much can be seen of them.
TARGETS, APART = (12.5, 8.0), 25.5
DOT, GROUP = 4.5, 11.0
# Marks that fit a drawing, and how far one may stand from its own place.
_MOST, _FURTHEST = 40, 48.0
_CELL = 48.0


class Titik(NamedTuple):
    """A mark on the map: a kampung, or several in a region. `asal`: its own place, where it had to be moved; `tulisan`:
    its name, where there is room."""

    nama: str
    url: str
    x: float
    y: float
    kampung: int
    asal: tuple[float, float] | None
    tulisan: NamaTitik | None


class Garis(NamedTuple):
    """A line of latitude (across, at `posisi` from the top) or of longitude (down, at `posisi` from the left); `nama`
    is `` where a mark stands there."""

    nama: str
    posisi: float


class Peta(NamedTuple):
    """`pantai`: the land, as the path of a drawing ten times as large; `` where there is none. `pesisir`: whether there
    is a coast in it; `himpun`: whether a mark stands for several kampung; `berletak` of `semua` have a place."""

    lebar: float
    tinggi: float
    pantai: str
    pesisir: bool
    titik: tuple[Titik, ...]
    lintang: tuple[Garis, ...]
    bujur: tuple[Garis, ...]
    himpun: bool
    berletak: int
    semua: int
    tanpa_letak: int


class _Tanda(NamedTuple):
    """What is to be marked, before it has room."""

    nama: str
    teks: str
    url: str
    x: float
    y: float
    kampung: int


def map_of(kelompok: Iterable[RegionGroup], anak: Sequence[RegionRow], daftar_url: str) -> Peta | None:
    """The map of all kampung whose place is recorded; None where fewer than two are. `daftar_url`: the list of all."""
    members = [(group, card) for group in kelompok for card in group.kampung]
    places = [card.lokasi for _, card in members if card.lokasi]
    if len(places) < 2:
        return None
    frame = _frame(
        (min(one.lintang for one in places), max(one.lintang for one in places)),
        (min(one.bujur for one in places), max(one.bujur for one in places)),
    )
    singles: dict[str, list[_Tanda]] = {}
    for group, card in members:
        if card.lokasi:
            x, y = frame.x(card.lokasi.bujur), frame.y(card.lokasi.lintang)
            one = _Tanda(card.baris.nama_lengkap, card.baris.nama, card.baris.url, x, y, 1)
            singles.setdefault(group.anak_url, []).append(one)
    marks = _with_room(singles, {row.url: row for row in anak}, daftar_url, (WIDTH, frame.height))
    return _drawn(frame, marks, len(places), len(members))


Placed = list[tuple[_Tanda, tuple[float, float]]]


def _with_room(
    singles: dict[str, list[_Tanda]], regions: dict[str, RegionRow], daftar_url: str, size: tuple[float, float]
) -> Placed:
    """The marks with their places, none nearer to another than a finger can tell. `singles`: kampung by the address of
    the region that they are in."""
    every = [one for marks in singles.values() for one in marks]
    by_region = [one for url, marks in singles.items() for one in _of_region(marks, regions.get(url))]
    for marks in (every, by_region):
        places = spread([(one.x, one.y) for one in marks], size, APART, _FURTHEST) if len(marks) <= _MOST else None
        if places:
            return list(zip(marks, places, strict=True))
    cells = in_cells([(one.x, one.y) for one in by_region], _CELL)
    near = [_together([by_region[i] for i in cell], "", daftar_url) for cell in cells]
    places = spread([(one.x, one.y) for one in near], size, APART, math.inf)
    if places is None:
        near, places = [_together(every, "", daftar_url)], [(size[0] / 2, size[1] / 2)]
    return list(zip(near, places, strict=True))


def _of_region(marks: list[_Tanda], region: RegionRow | None) -> list[_Tanda]:
    return [_together(marks, region.nama, region.url, region.angka.semua)] if region and region.nama else marks


def _together(marks: list[_Tanda], region: str, url: str, everybody: int = 0) -> _Tanda:
    """One mark in the midst of several, of `everybody` in a region; one alone stays what it is."""
    if len(marks) == 1:
        return marks[0]
    count = sum(one.kampung for one in marks)
    known = f"{count} kampung" if count == everybody else f"{count} dari {everybody} kampung ada di peta"
    nama = f"{region}, {known}" if region else f"{count} kampung yang berdekatan"
    return _Tanda(nama, region, url, median(one.x for one in marks), median(one.y for one in marks), count)


def _drawn(frame: "_Frame", marks: Placed, placed: int, everybody: int) -> Peta:
    from ..pantai import ada_pantai, garis_pantai  # nothing but a map needs the coast

    height = frame.height
    seen = [_Mark(one, place) for one, place in marks]
    across = [Garis(_degrees(at, "LS", "LU"), frame.y(at)) for at in frame.lines(frame.south, frame.north)]
    down = [Garis(_degrees(at, "BB", "BT"), frame.x(at)) for at in frame.lines(frame.west, frame.east)]
    across = [_unless_covered(line, _box_of_lintang(line), seen) for line in across]
    down = _apart([_unless_covered(line, _box_of_bujur(line, height), seen) for line in down], height)
    written = [_box_of_lintang(line) for line in across if line.nama]
    written += [_box_of_bujur(line, height) for line in down if line.nama]
    written += [Kotak(x - 2, y - 2, x + 2, y + 2) for one in seen if one.own for x, y in (one.own,)]
    names = names_beside([one.beside for one in seen], (WIDTH, height), TARGETS, written)
    points = tuple(one.point(name) for one, name in zip(seen, names, strict=True))
    coast = garis_pantai((frame.west, frame.south, frame.east, frame.north), WIDTH, height)
    grouped = any(one.kampung > 1 for one in points)
    lines, counts = (tuple(across), tuple(down)), (placed, everybody, everybody - placed)
    return Peta(WIDTH, height, coast, ada_pantai(coast), points, *lines, grouped, *counts)


class _Mark(NamedTuple):
    tanda: _Tanda
    place: tuple[float, float]

    @property
    def beside(self) -> Bertanda:
        return Bertanda(*self.place, self.radius, self.tanda.teks, self.tanda.kampung)

    @property
    def radius(self) -> float:
        return GROUP if self.tanda.kampung > 1 else DOT

    @property
    def own(self) -> tuple[float, float] | None:
        """Where it belongs, if that can be seen beside it."""
        one = self.tanda
        is_moved = math.dist((one.x, one.y), self.place) > self.radius
        return (round(one.x, 1), round(one.y, 1)) if is_moved else None

    def point(self, name: NamaTitik | None) -> Titik:
        one, (x, y) = self.tanda, self.place
        return Titik(one.nama, one.url, round(x, 1), round(y, 1), one.kampung, self.own, name)


def _box_of_lintang(line: Garis) -> Kotak:
    """Where the name of a line of latitude stands: on it, at the left."""
    return Kotak(0, line.posisi - _LINE_NAME - 2, width_of(line.nama, _LINE_NAME) + 2, line.posisi)


def _box_of_bujur(line: Garis, height: float) -> Kotak:
    """That of a line of longitude: at the foot, to its right, or to its left near the edge."""
    width = width_of(line.nama, _LINE_NAME) + 2
    left = line.posisi - width if line.posisi > WIDTH - AT_THE_EDGE else line.posisi
    return Kotak(left, height - _LINE_NAME - 2, left + width, height)


def _apart(lines: list[Garis], height: float) -> list[Garis]:
    """Lines of longitude, from west to east, whose names leave the one before alone."""
    end, found = -_LINE_NAME, []
    for line in lines:
        box = _box_of_bujur(line, height)
        found.append(line if box.kiri >= end + _LINE_NAME else line._replace(nama=""))
        end = box.kanan if found[-1].nama else end
    return found


def _unless_covered(line: Garis, box: Kotak, marks: Iterable[_Mark]) -> Garis:
    return line._replace(nama="") if any(gap(box, *one.place) < one.radius + 2 for one in marks) else line


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
    width, height = max((longs[1] - longs[0]) * narrowing, _LEAST), max(lats[1] - lats[0], _LEAST)
    width, height = max(width, height / _SHAPES[1]), max(height, width * _SHAPES[0])
    scale = (WIDTH - 2 * _MARGIN) / width
    half_long, half_lat = WIDTH / scale / narrowing / 2, (height + 2 * _MARGIN / scale) / 2
    edges = (middle_lat - half_lat, middle_lat + half_lat, middle_long - half_long, middle_long + half_long)
    return _Frame(*edges, round(2 * half_lat * scale, 1))


def _degrees(at: float, negative: str, positive: str) -> str:
    digits = 0 if abs(at - round(at)) < 1e-6 else 1 if abs(at * 10 - round(at * 10)) < 1e-6 else 2
    side = negative if at < -1e-9 else positive
    return f"{format_desimal(abs(at), digits)}° {side}" if abs(at) > 1e-9 else "0°"
