"""Dates as people write them (domain: "How people write")."""

import re
from calendar import day_name, month_name
from datetime import date
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.tanggal import (
    Tanggal,
    dengan_hari,
    nama_bulan,
    panjang,
    parse_bulan,
    parse_tahun,
    parse_tanggal,
    pendek,
)
from site_builder.model.wrong import Wrong, quoted

HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

EXAMPLES = ["13 Februari 2020", "Februari 2020", "2020"]


def refused(text: str) -> Wrong:
    with pytest.raises(Wrong) as caught:
        parse_tanggal(text)
    return caught.value


def forms(wrong: Wrong) -> list[str]:
    """What a hint offers for pasting, without the names of the fields."""
    return [re.sub("^tanggal(_selesai)?: ", "", form) for form in re.findall("`([^`]+)`", wrong.hint)]


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2020-02-13", "2020-02-13 | 2020-2-13 | 2020/02/13 | 13/02/2020 | 02/13/2020 | (13/02/2020) | 13-02-2020"),
        ("2020-02-13", "13 Februari 2020 | 13 FEBRUARI 2020 | 13 Feb 2020 | 13-Feb-2020 | 13Februari2020 | 13.02.2020"),
        ("2020-02-13", "Kamis, 13 Februari 2020 | Kamis / 13 Februari 2020 | Kamis 13 Pebruari 2020"),
        ("2020-02-13", "tgl 13 Februari 2020 | Tgl. 13 Februari 2020. | Hari / Tanggal : Kamis / 13 Februari 2020"),
        ("2020-02-13", "13 February 2020 | February 13, 2020 | Thursday, February 13, 2020 | Feb 13th, 2020"),
        ("2020-02-13", "13 Februari 2020 10:22:27 WIB | 13 Februari 2020, pukul 08.00 | 2020-02-13T10:22:27+07:00"),
        ("2020-02-13", "\u200e13 Februari\u200b 2020 | 13\u00a0Februari \t 2020, | １３ Februari ２０２０"),
        ("2020-02-14", "Jum’at, 14 Februari 2020 | Jum'at 14/02/2020 | Jumat Kliwon, 14 Februari 2020"),
        ("2020-02-16", "Ahad, 16 Februari 2020 | Minggu 16 Februari 2020 | Sunday, 16 February 2020"),
        ("2020-05-05", "05/05/2020 | 5.5.2020 | May 05, 2020 | tanggal 5 Mei 2020"),
        ("2020-02-05", "Rabu, 05/02/2020 | Wednesday 02/05/2020"),
        ("2020-02", "2020-02 | 02/2020 | Februari 2020 | bulan Februari tahun 2020"),
        ("2020", "2020 | tahun 2020"),
    ],
)
def test_a_date_is_read_as_people_write_it(iso: str, written: str) -> None:
    assert {text: parse_tanggal(text).iso for text in written.split(" | ")} == dict.fromkeys(written.split(" | "), iso)


@pytest.mark.parametrize(
    ("word", "bulan"),
    [
        ("Agutustus", 8),
        ("Desenber", 12),
        ("Nopember", 11),
        ("Septmber", 9),
        ("Febuari", 2),
        ("Agutsus", 8),
        ("Mart", 3),
    ],
)
def test_one_slip_in_a_month_is_forgiven(word: str, bulan: int) -> None:
    assert parse_tanggal(f"13 {word} 2020") == Tanggal(2020, bulan, 13)


@pytest.mark.parametrize("word", ["Juri", "Jusi", "Febri", "Me", "bukan", "Jumada"])
def test_a_word_near_two_months_or_none_is_refused(word: str) -> None:
    assert refused(f"13 {word} 2020").code == "tanggal-tak-terbaca"


@given(st.sampled_from(range(1, 13)), st.data())
def test_a_lost_letter_never_makes_another_month(bulan: int, data: st.DataObject) -> None:
    name = nama_bulan(bulan)
    lost = data.draw(st.integers(0, len(name) - 1))
    try:
        assert parse_tanggal(f"13 {name[:lost]}{name[lost + 1 :]} 2020").bulan == bulan
    except Wrong as wrong:
        assert wrong.code == "tanggal-tak-terbaca"


@pytest.mark.parametrize(
    ("text", "code", "hinted"),
    [
        ("05/02/2020", "tanggal-rancu", ["2020-02-05", "2020-05-02"]),
        ("13/01/23", "tanggal-rancu", ["2023-01-13", "2013-01-23"]),
        ("Jumat, 13/01/23", "tanggal-rancu", ["2023-01-13"]),
        ("13 Feb 20", "tanggal-rancu", ["2020-02-13"]),
        ("25/1", "tanggal-tanpa-tahun", ["2020-01-25"]),
        ("5/2", "tanggal-tanpa-tahun", ["2020-02-05", "2020-05-02"]),
        ("tgl 31 agustus", "tanggal-tanpa-tahun", ["2020-08-31"]),
        ("29 Februari", "tanggal-tanpa-tahun", ["2020-02-29"]),
        ("13-15 Februari", "tanggal-tanpa-tahun", ["2020-02-13", "2020-02-15"]),
        ("31 Februari 2023", "tanggal-mustahil", ["2023-02"]),
        ("2020-13-02", "tanggal-mustahil", ["2020-02-13"]),
        ("2020-13", "tanggal-mustahil", EXAMPLES),
        ("2020-00-00", "tanggal-mustahil", EXAMPLES),
        ("00/01/2023", "tanggal-mustahil", ["2023-01"]),
        ("13 Februari 0020", "tanggal-mustahil", EXAMPLES),
        ("31 Februari", "tanggal-mustahil", EXAMPLES),
        ("Rabu, 13 Februari 2020", "hari-tak-cocok", ["Kamis, 13 Februari 2020"]),
        ("Kamis, 05/02/2020", "hari-tak-cocok", ["Rabu, 5 Februari 2020", "Sabtu, 2 Mei 2020"]),
        ("Kamis, Februari 2020", "tanggal-tak-terbaca", ["2020-02"]),
        ("Kamis atau Jumat 13 Februari 2020", "tanggal-tak-terbaca", ["2020-02-13"]),
        ("akhir pekan kemarin", "tanggal-tak-terbaca", EXAMPLES),
        ("", "tanggal-tak-terbaca", EXAMPLES),
        ("Agutustus ini", "tanggal-tak-terbaca", ["2020-08"]),
        ("sekitar Agustus 2022", "tanggal-tak-terbaca", ["2022-08"]),
        ("20200213", "tanggal-tak-terbaca", ["2020-02-13"]),
        ("05022020", "tanggal-tak-terbaca", ["2020-02-05", "2020-05-02"]),
        ("2020 13.01", "tanggal-tak-terbaca", ["2020"]),
        ("tgl 5 2020", "tanggal-tak-terbaca", ["2020-05"]),
        ("13 dan 14 Februari 2020", "tanggal-rentang", ["2020-02-13", "2020-02-14"]),
        ("30 Januari s/d 2 Februari 2020", "tanggal-rentang", ["2020-01-30", "2020-02-02"]),
        ("Kamis-Jumat, 13–14 Februari 2020", "tanggal-rentang", ["2020-02-13", "2020-02-14"]),
        ("2020-02-13 sampai dengan 2020-02-15", "tanggal-rentang", ["2020-02-13", "2020-02-15"]),
        ("Februari-Maret 2020", "tanggal-rentang", ["2020-02", "2020-03"]),
        ("15-13 Februari 2020", "tanggal-rentang", EXAMPLES),
    ],
)
def test_a_date_without_a_sure_reading_is_refused_with_the_forms_to_write(
    text: str, code: str, hinted: list[str]
) -> None:
    wrong = refused(text)
    assert (wrong.code, forms(wrong)) == (code, hinted)


@pytest.mark.parametrize("text", ["1581552000", "1581552000000", "43874", "٢٠٢٠-٠٢-١٣", "٥ Februari 2020"])
def test_numbers_from_machines_and_other_scripts_are_no_dates(text: str) -> None:
    assert refused(text).code == "tanggal-tak-terbaca"


def test_both_readings_are_told_in_words() -> None:
    assert refused("05/02/2020").hint == "Tulis `2020-02-05` untuk 5 Februari 2020 atau `2020-05-02` untuk 2 Mei 2020."


def test_the_weekday_that_a_date_really_is_is_told() -> None:
    why = "“Rabu, 13 Februari 2020”: 13 Februari 2020 jatuh pada hari Kamis, bukan Rabu."
    assert refused("Rabu, 13 Februari 2020").why == why


def test_a_missing_year_is_left_to_the_writer_among_those_that_fit_the_weekday() -> None:
    wrong = refused("Kamis, 25/1")
    assert wrong.code == "tanggal-tanpa-tahun"
    assert forms(wrong) == ["2018-01-25", "2024-01-25", "2029-01-25", "2035-01-25"]


def test_a_range_is_told_as_the_two_lines_to_paste() -> None:
    hint = refused("13-15 Februari 2020").hint
    assert "`tanggal: 2020-02-13` dan `tanggal_selesai: 2020-02-15`" in hint


days = st.dates(date(1945, 1, 1), date(2100, 12, 31))


@given(days)
def test_every_day_reads_back_from_every_form(day: date) -> None:
    t = Tanggal(day.year, day.month, day.day)
    hari, month = HARI[day.weekday()], month_name[day.month]
    written = [
        *(t.iso, panjang(t), pendek(t), dengan_hari(t), panjang(t).upper(), f"({panjang(t)})", f"tgl {panjang(t)}"),
        *(f"{hari} / {panjang(t)}", f"{hari} {panjang(t)}", f"{panjang(t)} 10:22:27 WIB", f"{t.iso} 08:00"),
        *(f"{day.day:02} {month} {day.year}", f"{month} {day.day:02}, {day.year}", f"{day.day}-{month[:3]}-{day.year}"),
        f"{day_name[day.weekday()]}, {month} {day.day}, {day.year}",
    ]
    assert {text: parse_tanggal(text) for text in written} == dict.fromkeys(written, t)


@given(days, st.sampled_from(["/", "-", ".", " / "]))
def test_numbers_alone_are_read_only_where_they_have_one_reading(day: date, mark: str) -> None:
    text = mark.join((f"{day.day:02}", f"{day.month:02}", str(day.year)))
    if day.day > 12 or day.day == day.month:
        assert parse_tanggal(text) == Tanggal(day.year, day.month, day.day)
    else:
        assert forms(refused(text)) == [f"{day}", f"{date(day.year, day.day, day.month)}"]


@given(days, st.integers(0, 6))
def test_a_weekday_is_never_ignored(day: date, weekday: int) -> None:
    text = f"{HARI[weekday]}, {panjang(Tanggal(day.year, day.month, day.day))}"
    if weekday == day.weekday():
        assert parse_tanggal(text).awal == day
    else:
        assert refused(text).code == "hari-tak-cocok"


@given(days)
def test_months_and_years_read_back(day: date) -> None:
    month, year = Tanggal(day.year, day.month), Tanggal(day.year)
    written = [month.iso, panjang(month), pendek(month), panjang(month).upper(), f"{day.month:02}/{day.year}"]
    assert [parse_tanggal(text) for text in written] == [parse_bulan(text) for text in written] == [month] * 5
    assert (parse_tanggal(year.iso), parse_tahun(year.iso)) == (year, day.year)


PIECES = """13 5 31 00 2020 1944 23 02 20200213 februari Agustus jumi kamis rabu tgl
    s/d sampai dan ini pukul 08.00 WIB - / . , – ? `"""
words = st.sampled_from(PIECES.split())
anything = st.text(max_size=60) | st.lists(words, max_size=8).map(" ".join) | st.lists(words, max_size=8).map("".join)


CODES = {
    *("tanggal-rancu", "tanggal-tanpa-tahun", "tanggal-mustahil", "tanggal-tak-terbaca", "tanggal-rentang"),
    "hari-tak-cocok",
}


@settings(deadline=None, max_examples=400)
@given(anything)
def test_whatever_is_written_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        t = parse_tanggal(text)
    except Wrong as wrong:
        assert wrong.code in CODES
        assert wrong.why.startswith(quoted(text))
        assert wrong.why.endswith(".")
        assert all(parse_tanggal(form) for form in forms(wrong))
    else:
        assert t == parse_tanggal(t.iso)


@settings(deadline=None)
@given(anything)
def test_the_forms_offered_for_a_month_and_a_year_can_be_read_as_such(text: str) -> None:
    for parse in (parse_bulan, parse_tahun):
        try:
            parse(text)
        except Wrong as wrong:
            assert [parse(form) for form in forms(wrong)]


@pytest.mark.parametrize("piece", ["a", "1", "1-", "13 ", " ", "sd ", "janu ", "februari ", "\u200b", "ﷺ", "/", "١"])
def test_ten_thousand_characters_are_refused_at_once(piece: str) -> None:
    start = perf_counter()
    assert refused((piece * 10_000)[:10_000]).code == "tanggal-tak-terbaca"
    assert perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("text", "hinted"),
    [("13 April 2023", ["2023-04"]), ("2023", ["2023-04"]), ("April", ["2023-04", "April 2023"])],
)
def test_a_month_is_neither_a_day_nor_a_year(text: str, hinted: list[str]) -> None:
    with pytest.raises(Wrong) as caught:
        parse_bulan(text)
    assert forms(caught.value) == hinted


@pytest.mark.parametrize("text", ["1944", "2101", "20", "Februari 2020", "2020-02-13", "2019-2020", "2020.0", ""])
def test_what_is_more_or_less_than_a_year_is_refused(text: str) -> None:
    with pytest.raises(Wrong):
        parse_tahun(text)
