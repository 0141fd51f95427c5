"""The coast: drawn within a frame and never outside it, and points that lie far out told from those that do not."""

import re

import pytest

from site_builder.pantai import garis_pantai, km_dari_darat
from site_builder.pantai.bidang import clipped, simplified
from site_builder.pantai.data import TABLE, decoded, encoded, semua_pulau


def test_a_ring_is_read_as_it_was_written() -> None:
    ring = [(109000, -6900), (109010, -6890), (108990, -7000)]
    assert decoded(encoded(ring)) == ring


def test_the_file_says_where_it_comes_from() -> None:
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    assert "Natural Earth" in " ".join(head)
    assert "domain publik" in " ".join(head)
    assert "tools/pantai.py" in " ".join(head)


def test_a_square_is_cut_at_the_edges_of_the_frame() -> None:
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert set(clipped(square, (5.0, -5.0, 20.0, 5.0))) == {(5.0, 0.0), (10.0, 0.0), (10.0, 5.0), (5.0, 5.0)}
    assert clipped(square, (20.0, 20.0, 30.0, 30.0)) == []
    assert set(clipped(square, (2.0, 2.0, 8.0, 8.0))) == {(2.0, 2.0), (8.0, 2.0), (8.0, 8.0), (2.0, 8.0)}


def test_points_on_a_line_are_left_out() -> None:
    ring = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert (5.0, 0.1) not in simplified(ring, 1.0)
    assert (5.0, 0.1) in simplified(ring, 0.05)


@pytest.mark.parametrize(
    ("frame", "has_sea"),
    [
        ((109.2, -7.5, 110.3, -6.7), True),  # the north coast of Jawa Tengah
        ((110.1, -7.5, 110.2, -7.4), False),  # inland
        ((95.0, -11.0, 141.0, 6.0), True),
    ],
)
def test_a_coast_stays_near_the_drawing_and_costs_little(
    frame: tuple[float, float, float, float], has_sea: bool
) -> None:
    path = garis_pantai(frame, 320, 240)
    assert len(path) < 16_000
    starts = [(int(x), int(y)) for x, y in re.findall(r"M(-?\d+)[ ]?(-?\d+)", path)]
    assert starts
    assert all(-60 < x < 3260 and -60 < y < 2460 for x, y in starts)
    corners = {"-40-40", "-40 2440", "3240-40", "3240 2440"}
    assert has_sea or any(f"M{corner}" in path for corner in corners)


def test_open_sea_has_no_coast() -> None:
    assert garis_pantai((110.0, -5.3, 110.2, -5.1), 320, 240) == ""


def test_what_is_passed_over_changes_nothing_within() -> None:
    """A coast is cut into stretches, of which most are taken as a line; a wide frame has the same land at a point."""
    islands = semua_pulau()
    assert sum(len(one.ruas) for one in islands) > len(islands)
    for one in islands:
        points = [point for part in one.ruas for point in part.titik]
        assert min(x for x, _ in points) == one.barat
        assert max(y for _, y in points) == one.utara


@pytest.mark.parametrize(
    ("place", "is_far"),
    [
        ((-6.2, 106.8), False),  # Jakarta
        ((6.2, 106.8), True),  # without its minus
        ((-6.75, 109.7), False),  # just off the coast
        ((-7.9, 108.9), False),
        ((-8.9, 110.5), True),
        ((-5.745, 106.613), False),  # Kepulauan Seribu, which the coast leaves out
        ((-6.9, 118.95), False),  # Liukang Tangaya
        ((-5.55, 114.43), False),  # Masalembu
        ((4.74, 125.48), False),  # Marore
        ((5.55, 126.58), False),  # Miangas
        ((-4.53, 129.9), False),  # Banda
        ((-11.4, 95.0), True),
    ],
)
def test_only_what_is_clearly_far_out_is_told(place: tuple[float, float], is_far: bool) -> None:
    assert (km_dari_darat(*place) > 0) == is_far


def test_every_kabupaten_s_islands_pass() -> None:
    """Inhabited islands from Aceh to Papua, about where they lie."""
    islands = [(5.7, 95.07), (2.3, 97.4), (-5.4, 102.25), (4.7, 107.97), (1.0, 107.55), (-5.85, 110.43), (-5.8, 112.65)]
    islands += [(-7.0, 115.7), (-7.0, 120.7), (-5.95, 124.0), (-8.07, 127.18), (-7.13, 128.6), (-8.15, 129.85)]
    islands += [(-10.5, 121.85), (-11.0, 122.87), (0.1, 129.4), (0.85, 134.3), (-1.25, 136.5), (-5.6, 132.3)]
    assert [one for one in islands if km_dari_darat(*one)] == []
