"""Panels of population figures: a bar where a year has a value, a dash where it has none."""

from itertools import pairwise

import pytest

from site_builder.pages.bagan.penduduk import BASE, WIDTH, BaganPenduduk, PanelPenduduk, bagan_penduduk
from site_builder.summaries.penduduk import penduduk
from tests.conftest import Village, site_of


def chart(village: Village, *years: str) -> BaganPenduduk:
    """Panels of a village with these rows: `2021 jiwa=500 remaja=80`."""
    lines = [row.replace(" ", ", ").replace("=", ": ") for row in years]
    rows = "".join(f"- {{tahun: {line}}}\n" for line in lines)
    village.write({"mekar/kampung.yaml": f"nama: Mekar\npenduduk:\n{rows}"})
    facts = site_of(village).kampung[0].fakta
    made = bagan_penduduk(facts.penduduk, penduduk(facts))
    assert made is not None
    return made


def panels(made: BaganPenduduk) -> dict[str, PanelPenduduk]:
    return {panel.kode: panel for panel in made.panel}


def test_only_figures_that_are_recorded_have_a_panel(village: Village) -> None:
    made = chart(village, "2021 jiwa=500 pus=90", "2022 jiwa=510")
    assert [(panel.kode, panel.judul) for panel in made.panel] == [
        ("jiwa", "Jiwa"),
        ("pus", "Pasangan usia subur (PUS)"),
    ]


def test_no_figures_make_no_chart(village: Village) -> None:
    facts = site_of(village).kampung[0].fakta
    assert bagan_penduduk(facts.penduduk, None) is None
    assert bagan_penduduk(facts.penduduk, penduduk(facts)) is None


def test_a_missing_year_keeps_its_place_without_a_bar(village: Village) -> None:
    made = chart(village, "2020 jiwa=500", "2022 jiwa=510", "2023 pus=90")
    jiwa = panels(made)["jiwa"].semua
    assert (len(jiwa.tiang), jiwa.tahun_tiada) == (2, (2021, 2023))
    assert jiwa.tiang[1].x - jiwa.tiang[0].x == pytest.approx(WIDTH / 2, abs=0.2)
    assert [gap.x for gap in jiwa.tiada] == [pytest.approx(WIDTH * 3 / 8), pytest.approx(WIDTH * 7 / 8)]


def test_zero_is_a_number_and_no_dash(village: Village) -> None:
    remaja = panels(chart(village, "2021 remaja=0", "2022 remaja=80"))["remaja"].semua
    assert [bar.y for bar in remaja.tiang] == [BASE, 16]
    assert [label.teks for label in remaja.angka] == ["0", "80"]
    assert remaja.tiada == ()


def test_figures_that_are_all_zero_stand_on_the_base(village: Village) -> None:
    jiwa = panels(chart(village, "2021 jiwa=0", "2022 jiwa=0"))["jiwa"].semua
    assert {bar.y for bar in jiwa.tiang} == {BASE}


def test_bars_begin_at_zero_so_that_a_small_change_looks_small(village: Village) -> None:
    low, high = (BASE - bar.y for bar in panels(chart(village, "2021 jiwa=900", "2022 jiwa=1000"))["jiwa"].semua.tiang)
    assert low / high == pytest.approx(0.9, abs=0.01)


def test_those_who_take_part_stand_in_the_whole_at_the_same_scale(village: Village) -> None:
    panel = panels(chart(village, "2021 keluarga_balita=200 ikut_bkb=50"))["keluarga_balita"]
    assert panel.ikut is not None
    assert panel.sebutan == "ikut BKB"
    assert (BASE - panel.ikut.tiang[0].y) / (BASE - panel.semua.tiang[0].y) == pytest.approx(0.25, abs=0.01)


def test_who_takes_part_is_shown_alone_where_the_whole_is_never_recorded(village: Village) -> None:
    panel = panels(chart(village, "2021 ikut_bkb=50"))["ikut_bkb"]
    assert (panel.judul, panel.ikut) == ("Keluarga ikut BKB", None)


def test_each_of_two_figures_has_its_own_gaps_and_a_year_without_both_has_one_dash(village: Village) -> None:
    panel = panels(chart(village, "2020 remaja=80", "2021 jiwa=500", "2022 ikut_pik_r=20 remaja=80"))["remaja"]
    assert panel.ikut is not None
    assert (panel.semua.tahun_tiada, panel.ikut.tahun_tiada) == ((2021,), (2020, 2021))
    assert (len(panel.semua.tiada), len(panel.ikut.tiada)) == (1, 1)


@pytest.mark.parametrize(
    ("ikut", "outside", "within"), [(20, ["20"], []), (95, [], ["95"]), (100, [], ["100"])], ids=["few", "most", "all"]
)
def test_the_number_of_those_who_take_part_never_covers_the_whole(
    village: Village, ikut: int, outside: list[str], within: list[str]
) -> None:
    panel = panels(chart(village, f"2021 remaja=100 ikut_pik_r={ikut}"))["remaja"]
    assert panel.ikut is not None
    assert [label.teks for label in panel.ikut.angka] == outside
    assert [label.teks for label in panel.ikut.di_dalam] == within


def test_one_year_is_one_bar_in_the_middle(village: Village) -> None:
    made = chart(village, "2021 jiwa=500")
    (bar,) = panels(made)["jiwa"].semua.tiang
    assert bar.x + made.tebal / 2 == WIDTH / 2
    assert [label.teks for label in made.tahun] == ["2021"]


def test_forty_years_fit_with_their_first_and_last_number(village: Village) -> None:
    made = chart(village, *(f"{year} jiwa={1000 + year}" for year in range(1984, 2024) if year not in (1990, 1991)))
    jiwa = panels(made)["jiwa"].semua
    assert all(after.x - before.x > made.tebal for before, after in pairwise(jiwa.tiang))
    assert [label.teks for label in jiwa.angka] == ["2.984", "3.023"]
    assert [label.teks for label in made.tahun] == ["1984", "2023"]
    assert len(jiwa.tiada) == 1
    assert all(15 <= label.x <= WIDTH - 15 for label in (*jiwa.angka, *made.tahun))
