"""Polygons in a plane: cut to a frame, and drawn with fewer points. Pure."""

from collections.abc import Callable, Sequence

Titik = tuple[float, float]
# West, south, east, north.
Bingkai = tuple[float, float, float, float]


def clipped(ring: Sequence[Titik], frame: Bingkai) -> list[Titik]:
    """What of a ring lies within a frame (Sutherland-Hodgman); where it leaves the frame it runs along its edge."""
    west, south, east, north = frame
    edges: tuple[tuple[int, float, float], ...] = ((0, west, 1.0), (1, south, 1.0), (0, east, -1.0), (1, north, -1.0))
    found = list(ring)
    for axis, at, sign in edges:
        if not found:
            return []
        found = _beyond(found, axis, at, sign)
    return found


def _beyond(ring: list[Titik], axis: int, at: float, sign: float) -> list[Titik]:
    """What of a ring lies on the inner side of one edge."""
    kept: list[Titik] = []
    before = ring[-1]
    was_in = (before[axis] - at) * sign >= 0
    for point in ring:
        is_in = (point[axis] - at) * sign >= 0
        if is_in != was_in:
            share = (at - before[axis]) / (point[axis] - before[axis])
            kept.append(tuple(a + (b - a) * share for a, b in zip(before, point, strict=True)))  # type: ignore[arg-type]
        if is_in:
            kept.append(point)
        before, was_in = point, is_in
    return kept


def simplified(ring: Sequence[Titik], tolerance: float) -> list[Titik]:
    """A ring with as few of its points as stay within `tolerance` of it (Douglas-Peucker)."""
    if len(ring) < 4:
        return list(ring)
    far = max(range(len(ring)), key=lambda i: _squared(ring[0], ring[i]))
    halves = (_line([*ring[: far + 1]], tolerance), _line([*ring[far:], ring[0]], tolerance))
    return halves[0][:-1] + halves[1][:-1]


def _line(points: list[Titik], tolerance: float) -> list[Titik]:
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    parts = [(0, len(points) - 1)]
    while parts:
        first, last = parts.pop()
        distance = to_segment(points[first], points[last])
        most, at = tolerance * tolerance, 0
        for i in range(first + 1, last):
            if (off := distance(points[i])) > most:
                most, at = off, i
        if at:
            keep[at] = True
            parts += ((first, at), (at, last))
    return [point for point, is_kept in zip(points, keep, strict=True) if is_kept]


def to_segment(a: Titik, b: Titik) -> Callable[[Titik], float]:
    """Squared distances from the line between two points."""
    (ax, ay), dx, dy = a, b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy

    def squared(p: Titik) -> float:
        px, py = p[0] - ax, p[1] - ay
        share = min(max((px * dx + py * dy) / length, 0.0), 1.0) if length else 0.0
        px, py = px - share * dx, py - share * dy
        return px * px + py * py

    return squared


def _squared(a: Titik, b: Titik) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
