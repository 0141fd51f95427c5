"""Dates in running text: which of them is the activity's own, and which is a decoy."""

import datetime

import pytest

from site_builder.intake.facts.dates import EVENT, OTHER, PLAIN, candidates, with_year
from site_builder.intake.facts.tanggal import Days, as_printed_by_portal, read_days
from site_builder.intake.layout import lay_out
from site_builder.intake.naskah import Line
from site_builder.model.tanggal import Tanggal


def found(text: str) -> list[tuple[str, int]]:
    return [(c.value.iso if c.value and c.value.tahun else c.text, c.weight) for c in candidates(Line(1, text))]


def days(text: str, *published: str) -> Days:
    rows = [Line(number, row) for number, row in enumerate(text.split("\n"), start=1)]
    return read_days(lay_out(rows), tuple(Line(0, date) for date in published), ())


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("dilaksanakan pada hari Kamis / 13 Februari 2020", "2020-02-13"),
        ("digelar Kamis (13/02/2020)", "2020-02-13"),
        ("pada hari Jum'at tanggal 14 Pebruari 2020", "2020-02-14"),
        ("bertempat di balai, 29 NOVEMBER 2018", "2018-11-29"),
        ("diadakan tgl 25-12-2019", "2019-12-25"),
        ("berlangsung Tuesday, January 17, 2023", "2023-01-17"),
        ("berlangsung Minggu 4 Mei 2025", "2025-05-04"),
        ("dilaksanakan 2023-05-04", "2023-05-04"),
        ("dilaksanakan pada 13 Agutustus 2020", "2020-08-13"),
    ],
)
def test_a_date_beside_a_word_of_an_event_is_the_activitys(text: str, iso: str) -> None:
    assert found(text) == [(iso, EVENT)]


@pytest.mark.parametrize(
    "text",
    [
        "SK Nomor 12 tanggal 4 Januari 2021", "Kelompok ini berdiri sejak 5 Mei 2010",
        "dicanangkan Presiden pada 14 Januari 2016",
        "Rapat sebelumnya diadakan 10 Januari 2023", "Rapat berikutnya akan dilaksanakan pada 10 Maret 2023",
        "paling lambat 7 November 2023", "Peraturan Bupati tertanggal 3 Maret 2019",
        "direncanakan tanggal 29 Oktober 2023",
    ],
)  # fmt: skip
def test_a_date_of_something_else_is_a_decoy(text: str) -> None:
    assert [weight for _, weight in found(text)] == [OTHER]


def test_a_date_without_any_such_word_is_only_there() -> None:
    assert found("Contoh Hulu, 27 Juli 2023") == [("2023-07-27", PLAIN)]


@pytest.mark.parametrize(
    "text", ["RT 03/04", "SK 188/12/2021", "3/4 gelas", "Rp 1.500.000", "jam 08.00", "08/2020", "12.05"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("Jumat (3/5/19)", "2019-05-03"), ("Jumat, 3-5-19", "2019-05-03"), ("Jum'at 3 Mei '19", "2019-05-03"),
        ("Jumat, 03.05.19", "2019-05-03"), ("tanggal tiga bulan Mei tahun dua ribu sembilan belas", "2019-05-03"),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_is_certain_with_its_weekday_and_words_are_numbers(written: str, iso: str) -> None:
    assert [value for value, _ in found(f"Rapat digelar {written}.")] == [iso]


@pytest.mark.parametrize("written", ["Selasa (3/5/19)", "(3/5/19)", "3-Mei-19"])
def test_a_year_of_two_digits_is_not_certain_otherwise(written: str) -> None:
    (candidate,) = candidates(Line(1, f"Rapat digelar {written}."))
    assert candidate.value is None and "dua angka" in candidate.fault


def test_a_day_and_a_month_that_may_be_exchanged_give_a_year_only_where_both_agree() -> None:
    (with_weekday,) = candidates(Line(1, "Digelar Kamis, 2 Maret"))
    (without,) = candidates(Line(1, "Digelar 20 November"))
    assert with_year(with_weekday, [datetime.date(2023, 2, 3), datetime.date(2023, 3, 2)]) == Tanggal(2023, 3, 2)
    assert with_year(without, [datetime.date(2023, 1, 12), datetime.date(2023, 12, 1)]) is None


@pytest.mark.parametrize(
    ("written", "published", "iso"),
    [
        ("Kamis, 25/1", (2024, 1, 29), "2024-01-25"),
        ("Rabu (28/12)", (2023, 1, 3), "2022-12-28"),
        ("pada 20 Mei", (2023, 5, 24), "2023-05-20"),
    ],
)
def test_a_publication_gives_the_year_of_a_day_before_it(
    written: str, published: tuple[int, int, int], iso: str
) -> None:
    (candidate,) = candidates(Line(1, f"Digelar {written}"))
    assert with_year(candidate, [datetime.date(*published)]) == Tanggal(*map(int, iso.split("-")))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Rabu, 25/1", (2024, 1, 29)),  # a Thursday
        ("pada 20 Mei", (2023, 11, 24)),  # half a year, and no weekday to prove it
        ("29 Februari", (2023, 3, 2)),
    ],
)
def test_a_year_that_is_not_certain_is_not_given(written: str, published: tuple[int, int, int]) -> None:
    (candidate,) = candidates(Line(1, f"Digelar {written}"))
    assert with_year(candidate, [datetime.date(*published)]) is None


def test_a_label_outweighs_the_text() -> None:
    text = "Rapat\nHari/Tanggal : Kamis, 13 Februari 2020\nRapat digelar pada 1 Mei 2020 menurut undangan."
    assert days(text).tanggal == Tanggal(2020, 2, 13)


def test_two_dates_of_one_weight_are_none_and_said() -> None:
    found_days = days("Kerja bakti digelar pada 5 Maret 2023.\nKerja bakti digelar pada 12 Maret 2023.")
    assert found_days.tanggal is None
    assert [(note.line, "5 Maret 2023 dan 12 Maret 2023" in note.message) for note in found_days.said] == [(2, True)]


def test_the_same_date_twice_is_one() -> None:
    assert days(
        "Rapat digelar pada 5 Maret 2023.\nDilaksanakan 5/3/2023 atau Minggu, 5 Maret 2023."
    ).tanggal == Tanggal(2023, 3, 5)


def test_the_portal_prints_the_activitys_date() -> None:
    assert as_printed_by_portal(days("Senam\nLansia bersenam.", "7 October 2022"), 4).tanggal == Tanggal(2022, 10, 7)


def test_another_page_prints_only_when_it_was_published() -> None:
    found_days = days("Senam\nLansia bersenam.", "7 October 2022")
    assert (found_days.tanggal, found_days.dipublikasi) == (None, Tanggal(2022, 10, 7))


def test_a_date_after_its_publication_is_left_empty() -> None:
    found_days = as_printed_by_portal(days("Pelayanan digelar pada 9 November 2023.", "1 November 2023"), 4)
    assert found_days.tanggal is None
    assert any("sesudah terbitnya" in note.message for note in found_days.said)


def test_two_publication_dates_are_none() -> None:
    assert as_printed_by_portal(days("Senam.", "7 October 2022", "8 October 2022"), 4).dipublikasi is None
