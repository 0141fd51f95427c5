"""The map is geometry worked out from places."""

import pytest

from site_builder.model.facets import Lokasi
from site_builder.model.site import KampungRow
from site_builder.pages.peta import WIDTH, map_of
from site_builder.summaries.wilayah import KampungCard


def card(nama: str, lintang: float | None = None, bujur: float = 110.0) -> KampungCard:
    row = KampungRow(nama, nama, f"/{nama}/", "kampung-kb", "", "", "", "", False)
    return KampungCard(row, (), 0, None, None, None if lintang is None else Lokasi(lintang, bujur))


@pytest.mark.parametrize("cards", [[], [card("a")], [card("a", -6.0), card("b")]])
def test_fewer_than_two_places_make_no_map(cards: list[KampungCard]) -> None:
    assert map_of(cards) is None


def test_north_is_up_and_east_is_right() -> None:
    peta = map_of([card("utara", -6.0, 110.0), card("timur", -7.0, 111.0)])
    assert peta is not None
    north, east = peta.titik
    assert north.y < east.y
    assert north.x < east.x


@pytest.mark.parametrize(
    "places",
    [
        [(-6.0, 110.0), (-6.0, 110.0)],
        [(-6.0, 95.0), (-6.1, 141.0)],
        [(-11.0, 110.0), (6.0, 110.1)],
        [(-0.1, 100.0), (0.1, 100.2)],
    ],
    ids=["one place twice", "wide", "tall", "across the equator"],
)
def test_every_point_and_line_lies_inside_the_drawing(places: list[tuple[float, float]]) -> None:
    peta = map_of([card(str(i), *place) for i, place in enumerate(places)])
    assert peta is not None
    assert 0.3 * WIDTH < peta.tinggi < 1.4 * WIDTH
    assert all(0 < t.x < peta.lebar and 0 < t.y < peta.tinggi for t in peta.titik)
    assert all(0 <= g.posisi <= peta.tinggi for g in peta.lintang)
    assert all(0 <= g.posisi <= peta.lebar for g in peta.bujur)


def test_lines_are_named_as_people_say_them() -> None:
    peta = map_of([card("a", -6.9, 109.6), card("b", -7.1, 109.9)])
    assert peta is not None
    assert [garis.nama for garis in peta.lintang] == ["7,1° LS", "7° LS", "6,9° LS"]
    assert "109,7° BT" in [garis.nama for garis in peta.bujur]


def test_kampung_without_a_place_are_counted() -> None:
    peta = map_of([card("a", -6.0), card("b", -6.5), card("c")])
    assert peta is not None
    assert peta.tanpa_letak == 1
