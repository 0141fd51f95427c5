"""Charts are geometry: what is recorded has a shape, what is not has a dash."""

from itertools import pairwise

import pytest

from site_builder.model.tables import Table
from site_builder.model.tanggal import Tanggal
from site_builder.model.vocabulary import FUNGSI
from site_builder.pages.bagan.bentuk import WIDTH
from site_builder.pages.bagan.fungsi import BaganFungsi, bagan_fungsi
from site_builder.pages.bagan.kalender import SIDE, BaganKalender, bagan_kalender
from site_builder.pages.bagan.laporan import BaganLaporan, bagan_laporan
from site_builder.summaries.fungsi_tahunan import FungsiTahunan
from site_builder.summaries.kalender import Kalender, TahunKalender
from site_builder.summaries.laporan_masuk import LaporanBulan, LaporanMasuk

EMPTY = Table("", (), (), (), (), None, None, (), "")


def calendar(*months: tuple[int | None, ...]) -> BaganKalender:
    """A calendar of years from 2022 back."""
    years = tuple(TahunKalender(2022 - i, counts, 0) for i, counts in enumerate(months))
    most = max(n or 0 for counts in months for n in counts)
    made = bagan_kalender(Kalender(years, most, None, 0, 0, 0, EMPTY))
    assert made is not None
    return made


def drawn(chart: BaganKalender) -> dict[str, list[str]]:
    return {layer.kelas: [box.teks for box in layer.kotak] for layer in chart.lapis}


def test_a_month_without_records_a_nihil_one_and_a_full_one_are_three_things() -> None:
    assert drawn(calendar((None, 0, 8))) == {"tiada": [""], "nihil": ["0"], "t4": ["8"]}


def test_the_fuller_the_month_the_darker_its_box() -> None:
    assert drawn(calendar((1, 2, 3, 5, 8))) == {"t1": ["1", "2"], "t2": ["3"], "t3": ["5"], "t4": ["8"]}


def test_few_activities_never_look_like_many() -> None:
    assert drawn(calendar((1, None))) == {"t1": ["1"], "tiada": [""]}


def test_months_that_are_still_to_come_have_no_place() -> None:
    assert sum(len(layer.kotak) for layer in calendar((1, None, 0)).lapis) == 3


@pytest.mark.parametrize("years", [1, 5])
def test_boxes_of_a_calendar_fill_its_width_and_do_not_touch(years: int) -> None:
    chart = calendar(*[(1,) * 12] * years)
    boxes = chart.lapis[0].kotak
    across = sorted({box.x for box in boxes})
    assert across[-1] + SIDE <= chart.lebar < across[-1] + SIDE + 1
    assert all(after - before > SIDE for before, after in pairwise(across))
    assert max(box.y for box in boxes) + SIDE <= chart.tinggi


def test_numbers_too_wide_for_a_box_are_left_to_the_table() -> None:
    assert drawn(calendar((1200, 3))) == {"t4": [""], "t1": [""]}


def functions(*counts: int | None) -> BaganFungsi:
    """Years up to 2022 with these counts of the first function, nothing for the others."""
    years = tuple(range(2023 - len(counts), 2023))
    rest = tuple(None if n is None else 0 for n in counts)
    rows = ((FUNGSI[0], counts), *((kode, rest) for kode in FUNGSI[1:]))
    made = bagan_fungsi(FungsiTahunan(years, rows, EMPTY))
    assert made is not None
    return made


def test_a_petal_grows_with_its_number_and_is_empty_without_one() -> None:
    one, none, four = functions(1, 0, 4).baris[0].kelopak
    assert (none.skala, none.teks) == (0, "")
    assert four.skala == pytest.approx(2 * one.skala)


def test_a_year_without_any_record_has_a_dash_in_every_row() -> None:
    chart = functions(1, None, 2)
    assert {(len(row.kelopak), len(row.tiada)) for row in chart.baris} == {(2, 1)}


def test_years_of_no_function_at_all_are_eight_empty_petals() -> None:
    assert {petal.skala for row in functions(0, 0).baris for petal in row.kelopak} == {0}


@pytest.mark.parametrize("years", [1, 2, 5])
def test_petals_stand_under_their_years_inside_the_drawing(years: int) -> None:
    chart = functions(*[3] * years)
    assert [petal.x for petal in chart.baris[0].kelopak] == [label.x for label in chart.tahun]
    assert all(140 < label.x < WIDTH - 15 for label in chart.tahun)


def test_a_long_name_takes_two_lines() -> None:
    names = {row.kode: row.nama for row in functions(1, 1).baris}
    assert names["sosialisasi-dan-pendidikan"] == ("Sosialisasi dan", "Pendidikan")
    assert names["ekonomi"] == ("Ekonomi",)


def reports(*months: tuple[int, int], start: int = 11) -> BaganLaporan:
    """Months from November 2022 on: how many are reported, of how many."""
    named = tuple(
        LaporanBulan(Tanggal(2022 + (start + i - 1) // 12, (start + i - 1) % 12 + 1), *month)
        for i, month in enumerate(months)
    )
    made = bagan_laporan(LaporanMasuk(named, EMPTY))
    assert made is not None
    return made


def test_a_column_is_as_high_as_the_groups_and_filled_as_far_as_they_are_reported() -> None:
    chart = reports((1, 2), (4, 4))
    half, full = chart.batang
    heights = [chart.alas - y for y in (half.kelompok, half.dilaporkan, full.kelompok, full.dilaporkan)]
    assert [height / heights[-1] for height in heights] == [0.5, 0.25, 1, 1]


def test_a_month_without_a_report_has_no_filling_and_no_number() -> None:
    chart = reports((1, 2), (0, 2))
    assert (chart.batang[1].dilaporkan, chart.batang[1].teks) == (chart.alas, "")


def test_the_year_stands_where_it_begins() -> None:
    assert [bar.tahun for bar in reports(*[(1, 1)] * 4).batang] == ["2022", "", "2023", ""]


def test_twelve_months_fit_the_width() -> None:
    chart = reports(*[(1, 30)] * 12)
    assert chart.batang[0].x >= 0
    assert chart.batang[-1].x + chart.tebal <= chart.lebar


def test_where_nobody_has_reported_there_is_nothing_to_draw() -> None:
    chart = reports((0, 3))
    assert (chart.batang, chart.terakhir.kelompok) == ((), 3)
