"""The map is geometry worked out from places: no mark hides another, and no name touches anything."""

import itertools
import math
import random

import pytest

from site_builder.model.facets import Lokasi
from site_builder.model.site import KampungRow
from site_builder.pages.bagan.bentuk import WIDTH
from site_builder.pages.direktori import RegionGroup, RegionRow
from site_builder.pages.peta import APART, TARGETS, Peta, Titik, map_of
from site_builder.summaries.wilayah import KampungCard, RegionNumbers

DAFTAR = "/kampung/#kampung"


def card(nama: str, lintang: float | None = None, bujur: float = 110.0) -> KampungCard:
    row = KampungRow(nama, f"Kampung KB {nama}", f"/{nama}/", "kampung-kb", "", "", "", "", False)
    return KampungCard(row, (), 0, None, None, None if lintang is None else Lokasi(lintang, bujur))


def region(nama: str, *cards: KampungCard) -> tuple[RegionRow, RegionGroup]:
    url = f"/wilayah/{nama}/" if nama else ""
    numbers = RegionNumbers(len(cards), len(cards), 0, 0, 0, None)
    return RegionRow(nama, "kecamatan", url, numbers), RegionGroup(nama, nama, url, url, cards)


def map_with(*cards: KampungCard) -> Peta | None:
    return map_of([region("", *cards)[1]], (), DAFTAR)


def map_of_regions(*regions: tuple[RegionRow, RegionGroup]) -> Peta:
    peta = map_of([group for _, group in regions], [row for row, group in regions if group.nama], DAFTAR)
    assert peta is not None
    return peta


def near(peta: Peta) -> list[tuple[Titik, Titik]]:
    """Pairs that a finger cannot tell apart."""
    pairs = itertools.combinations(peta.titik, 2)
    return [(a, b) for a, b in pairs if math.dist((a.x, a.y), (b.x, b.y)) < 2 * TARGETS[0]]


def scattered(count: int, seed: int, width: float = 0.2) -> list[KampungCard]:
    r = random.Random(seed)
    return [card(f"k{i}", -7 - r.random() * width, 109.5 + r.random() * width) for i in range(count)]


@pytest.mark.parametrize("cards", [[], [card("a")], [card("a", -6.0), card("b")]])
def test_fewer_than_two_places_make_no_map(cards: list[KampungCard]) -> None:
    assert map_with(*cards) is None


def test_north_is_up_and_east_is_right() -> None:
    peta = map_with(card("utara", -6.0, 110.0), card("timur", -7.0, 111.0))
    assert peta is not None
    north, east = peta.titik
    assert north.y < east.y
    assert north.x < east.x


PLACES = {
    "one place twice": [(-6.0, 110.0), (-6.0, 110.0)],
    "wide": [(-6.0, 95.0), (-6.1, 141.0)],
    "tall": [(-11.0, 110.0), (6.0, 110.1)],
    "across the equator": [(-0.1, 100.0), (0.1, 100.2)],
}


@pytest.mark.parametrize("places", PLACES.values(), ids=PLACES)
def test_every_point_and_line_lies_inside_the_drawing(places: list[tuple[float, float]]) -> None:
    peta = map_with(*(card(str(i), *place) for i, place in enumerate(places)))
    assert peta is not None
    assert 0.3 * WIDTH < peta.tinggi < 1.4 * WIDTH
    assert all(TARGETS[0] <= t.x <= peta.lebar - TARGETS[0] for t in peta.titik)
    assert all(TARGETS[0] <= t.y <= peta.tinggi - TARGETS[0] for t in peta.titik)
    assert all(0 <= g.posisi <= peta.tinggi for g in peta.lintang)
    assert all(0 <= g.posisi <= peta.lebar for g in peta.bujur)


def test_lines_are_named_as_people_say_them() -> None:
    peta = map_with(card("a", -6.86, 109.6), card("b", -7.14, 109.9))
    assert peta is not None
    assert [garis.nama for garis in peta.lintang] == ["7,1° LS", "7° LS", "6,9° LS"]
    assert "109,7° BT" in [garis.nama for garis in peta.bujur]


def test_kampung_without_a_place_are_counted() -> None:
    peta = map_with(card("a", -6.0), card("b", -6.5), card("c"))
    assert peta is not None
    assert peta.tanpa_letak == 1


def test_few_kampung_are_marked_one_by_one_with_their_names() -> None:
    peta = map_with(card("Mekar", -6.9, 109.6), card("Asri", -7.1, 109.9))
    assert peta is not None
    assert [(t.nama, t.url, t.kampung, t.asal) for t in peta.titik] == [
        ("Kampung KB Mekar", "/Mekar/", 1, None),
        ("Kampung KB Asri", "/Asri/", 1, None),
    ]
    assert [t.tulisan.baris for t in peta.titik if t.tulisan] == [("Mekar",), ("Asri",)]
    assert not peta.himpun


def test_marks_at_one_place_stand_side_by_side_and_show_where_they_belong() -> None:
    peta = map_with(*(card(str(i), -7.0, 110.0) for i in range(4)))
    assert peta is not None
    assert near(peta) == []
    assert len({t.asal for t in peta.titik}) == 1
    assert peta.titik[0].asal is not None


def test_kampung_without_room_are_found_by_their_region() -> None:
    regions = [region(f"Kecamatan {n}", *scattered(9, n, 0.5)) for n in range(12)]
    peta = map_of_regions(*regions, region("", card("lepas", -7.1, 109.6)))
    assert near(peta) == []
    assert peta.himpun
    urls = {t.url for t in peta.titik}
    assert urls == {row.url for row, _ in regions} | {"/lepas/"}
    assert all(t.nama == f"{url.split('/')[2]}, 9 kampung" for t in peta.titik if (url := t.url) != "/lepas/")


def test_the_only_kampung_of_a_region_stands_for_itself() -> None:
    regions = [region(f"Kecamatan {n}", *scattered(9, n, 0.5)) for n in range(5)]
    peta = map_of_regions(*regions, region("Pulau", card("sendiri", -7.9, 110.4), card("tanpa letak")))
    assert "/sendiri/" in {t.url for t in peta.titik}


def test_a_mark_says_of_how_many_kampung_it_shows_those_with_a_place() -> None:
    regions = [region(f"Kecamatan {n}", *scattered(9, n, 0.5), card("tanpa letak")) for n in range(5)]
    peta = map_of_regions(*regions)
    assert {t.nama.partition(", ")[2] for t in peta.titik} == {"9 dari 10 kampung ada di peta"}
    assert (peta.berletak, peta.semua, peta.tanpa_letak) == (45, 50, 5)


def test_all_kampung_at_one_point_without_a_region_lead_to_the_list() -> None:
    peta = map_with(*(card(str(i), -7.0, 110.0) for i in range(163)))
    assert peta is not None
    assert [(t.nama, t.url, t.kampung) for t in peta.titik] == [("163 kampung yang berdekatan", DAFTAR, 163)]


@pytest.mark.parametrize("count", [2, 10, 40, 41, 163, 400])
@pytest.mark.parametrize("width", [0.001, 0.1, 1.0, 30.0])
@pytest.mark.parametrize("kecamatan", [0, 20, 90])
def test_whatever_comes_no_mark_hides_another_and_none_is_lost(count: int, width: float, kecamatan: int) -> None:
    cards = scattered(count, count, width)
    names = [f"K{n}" for n in range(kecamatan)]
    regions = [region(name, *cards[n :: kecamatan or 1]) for n, name in enumerate(names)] or [region("", *cards)]
    peta = map_of_regions(*(one for one in regions if one[1].kampung))
    assert near(peta) == []
    assert sum(t.kampung for t in peta.titik) == count
    assert all(TARGETS[0] <= t.x <= WIDTH - TARGETS[0] and TARGETS[0] <= t.y for t in peta.titik)


def test_what_is_moved_stays_near_its_place() -> None:
    peta = map_with(*scattered(30, 3))
    assert peta is not None
    assert all(math.dist(t.asal, (t.x, t.y)) < 2 * APART for t in peta.titik if t.asal)


def test_a_name_of_sixty_letters_is_left_to_the_list() -> None:
    peta = map_with(card("n" * 60, -7.0, 110.0), card("Asri", -7.1, 110.1))
    assert peta is not None
    assert [t.tulisan is None for t in peta.titik] == [True, False]


def test_a_map_by_the_sea_has_a_coast_and_one_inland_is_all_land() -> None:
    by_the_sea = map_with(card("a", -6.8, 110.0), card("b", -7.1, 110.3))
    inland = map_with(card("a", -7.4, 110.0), card("b", -7.45, 110.05))
    assert by_the_sea is not None and inland is not None
    assert "M" in by_the_sea.pantai
    assert by_the_sea.pesisir and not inland.pesisir
    assert len(inland.pantai) < 60
    assert len(by_the_sea.pantai) < 4000
