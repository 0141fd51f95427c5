"""Counts, rupiah, percentages and coordinates, and the fault that all readers raise."""

import re
from collections.abc import Callable
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.angka import (
    format_angka,
    format_desimal,
    format_rupiah,
    format_tepat,
    format_terpotong,
    parse_desimal,
    parse_jumlah,
    parse_persen,
    parse_rupiah,
    parse_ya_atau_apa,
    parse_ya_tidak,
)
from site_builder.model.wrong import Wrong, quoted

Parse = Callable[[str], object]
CODES: dict[Parse, str] = {
    parse_jumlah: "jumlah",
    parse_rupiah: "rupiah",
    parse_persen: "persen",
    parse_desimal: "koordinat",
    parse_ya_tidak: "ya-tidak",
    parse_ya_atau_apa: "ya-tidak",
}


def refused(parse: Parse, text: str) -> Wrong:
    with pytest.raises(Wrong) as caught:
        parse(text)
    assert caught.value.code == CODES[parse]
    return caught.value


def forms(wrong: Wrong) -> list[str]:
    return re.findall("`([^`]+)`", wrong.hint)


@pytest.mark.parametrize(
    ("text", "n"),
    [
        *(("30", 30), ("0", 0), ("030", 30), ("30 orang", 30), ("12 KK", 12), ("30 Orang.", 30), ("30.0", 30)),
        *(("1.500", 1500), ("1 500", 1500), ("1\u00a0500 jiwa", 1500), ("1.500.000", 1_500_000), ("３０", 30)),
    ],
)
def test_a_count_is_read(text: str, n: int) -> None:
    assert parse_jumlah(text) == n


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        *(("1,500", ["1500"]), ("1,500,000", ["1500000"]), ("1.500,00", ["1500"])),
        *(("± 30", ["30"]), ("sekitar 30", ["30"]), ("30-an", ["30"]), (">30", ["30"]), ("30 balita", ["30"])),
        *(("nihil", ["0"]), ("tidak ada", ["0"])),
    ],
)
def test_an_uncertain_count_is_refused_with_the_number_to_write(text: str, hinted: list[str]) -> None:
    assert forms(refused(parse_jumlah, text)) == hinted


@pytest.mark.parametrize("text", ["1,5", "1.5", "0.500", "25-30", "3 4", "tiga puluh", "1e3", "1_000", "٣٠", ""])
def test_what_is_no_whole_number_is_no_count(text: str) -> None:
    assert forms(refused(parse_jumlah, text)) == ["30"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *(("-3", "kurang dari nol"), ("−3 orang", "kurang dari nol"), ("- 1.500", "kurang dari nol")),
        *(("1,5", "bukan bilangan bulat"), ("12.75 KK", "bukan bilangan bulat"), ("0,5", "bukan bilangan bulat")),
        *(("12,00", "tidak terbaca"), ("1,500", "tidak terbaca"), ("25-30", "tidak terbaca"), ("", "tidak terbaca")),
    ],
)
def test_a_count_that_is_refused_says_why(text: str, why: str) -> None:
    assert why in refused(parse_jumlah, text).why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        *(("-1500", "kurang dari nol"), ("Rp -1.500", "kurang dari nol"), ("-Rp1.500", "kurang dari nol")),
        *(("Rp", "tidak terbaca"), ("nol", "tidak terbaca"), ("", "tidak terbaca")),
    ],
)
def test_rupiah_that_are_refused_say_why(text: str, why: str) -> None:
    assert why in refused(parse_rupiah, text).why


@pytest.mark.parametrize(
    ("text", "n"),
    [
        *(("Rp 1.500.000,-", 1_500_000), ("Rp1.500.000,00", 1_500_000), ("Rp. 1.500.000.-", 1_500_000)),
        *(("1500000", 1_500_000), ("1.500.000", 1_500_000), ("1 500 000", 1_500_000), ("1,500,000", 1_500_000)),
        *(("1500000.0", 1_500_000), ("1500000.00", 1_500_000), ("Rp 1,500.00", 1500), ("IDR 5.000", 5000)),
        *(("1,5 juta", 1_500_000), ("Rp 1.5 jt", 1_500_000), ("2 ribu", 2000), ("2,25 miliar rupiah", 2_250_000_000)),
        *(("Rp 0", 0), ("Rp 500,-", 500), ("15,00", 15), ("25.000 rupiah", 25_000)),
    ],
)
def test_rupiah_are_read(text: str, n: int) -> None:
    assert parse_rupiah(text) == n


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("1,500", ["Rp1.500"]),
        ("15.00", ["Rp15", "Rp15.000"]),
        ("1.500 juta", ["Rp1.500.000", "Rp1.500.000.000"]),
        ("1,125 juta", ["Rp1.125.000", "Rp1.125.000.000"]),
    ],
)
def test_rupiah_of_more_than_one_reading_are_refused_with_each(text: str, hinted: list[str]) -> None:
    assert forms(refused(parse_rupiah, text)) == hinted


@pytest.mark.parametrize("text", ["-1500", "1.5", "1.500,50", "1.500.00", "0.500", "Rp", "nol", "1 juta 500 ribu", ""])
def test_rupiah_that_are_not_whole_are_refused_with_examples(text: str) -> None:
    assert forms(refused(parse_rupiah, text)) == ["Rp1.500.000", "1500000", "1,5 juta"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("40", 40.0), ("40 %", 40.0), ("9,2", 9.2), ("9.2%", 9.2), ("40 persen", 40.0), ("100,0", 100.0)],
)
def test_a_percentage_is_read(text: str, value: float) -> None:
    assert parse_persen(text) == value


@pytest.mark.parametrize("text", ["110", "-4", "100,1", "empat puluh", "40-50", "1.000,5", "٤٠", ""])
def test_a_percentage_lies_between_0_and_100(text: str) -> None:
    refused(parse_persen, text)


@pytest.mark.parametrize(
    ("text", "value"), [("-6.95", -6.95), ("-6,95", -6.95), ("−6.95", -6.95), ("+109.66", 109.66), ("109", 109.0)]
)
def test_a_coordinate_is_read(text: str, value: float) -> None:
    assert parse_desimal(text) == value


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        ("6°57'S", ["-6.95"]),
        ("6° 57' 0\" LS", ["-6.95"]),
        ("6º57′12″ LU", ["6.953333"]),
        ("S 6°57'", ["-6.95"]),
        ("109°39’36’’ BT", ["109.66"]),
        ("6 derajat 57 menit lintang selatan", ["-6.95"]),
        ("6.95 LS", ["-6.95"]),
        ("-6°57'", ["-6.95"]),
        ("6°57'", ["6.95", "-6.95"]),
        ("-6.95, 109.66", ["-6.95", "109.66"]),
        ("6°75'S", ["-6.95", "109.66"]),
        ("200", ["-6.95", "109.66"]),
        ("-6.952.345", ["-6.95", "109.66"]),
        ("balai desa", ["-6.95", "109.66"]),
    ],
)
def test_any_other_coordinate_is_refused_with_its_decimal_form(text: str, hinted: list[str]) -> None:
    assert forms(refused(parse_desimal, text)) == hinted


@pytest.mark.parametrize(
    ("share", "printed"), [(9.2, "9,2"), (39.999, "39,99"), (40.0, "40"), (0.0, "0"), (1234.5, "1.234,5")]
)
def test_a_share_is_cut_and_never_rounded_up_to_what_was_not_reached(share: float, printed: str) -> None:
    assert format_terpotong(share) == printed


@pytest.mark.parametrize(("threshold", "printed"), [(8.625, "8,625"), (23.0, "23"), (7.66659, "7,66659")])
def test_a_threshold_is_printed_with_all_its_decimals(threshold: float, printed: str) -> None:
    assert format_tepat(threshold) == printed


def test_numbers_are_printed_with_dots_and_a_comma() -> None:
    assert (format_angka(1284), format_angka(-1284), format_angka(0)) == ("1.284", "-1.284", "0")
    assert (format_rupiah(1_500_000), format_rupiah(-5000)) == ("Rp1.500.000", "-Rp5.000")
    assert (format_desimal(9.2, 1), format_desimal(1234.5, 2), format_desimal(-0.04, 1)) == ("9,2", "1.234,50", "0,0")


@given(st.integers(0, 10**9 - 1))
def test_every_count_reads_back_from_every_form(n: int) -> None:
    written = [str(n), format_angka(n), f"{n:,}".replace(",", " "), f"{format_angka(n)} orang", f"{n} jiwa", f"{n}.0"]
    assert {text: parse_jumlah(text) for text in written} == dict.fromkeys(written, n)


@given(st.integers(0, 10**14 - 1))
def test_all_rupiah_read_back_from_every_form(n: int) -> None:
    dots = format_angka(n)
    written = [
        str(n),
        dots,
        format_rupiah(n),
        f"Rp {dots}",
        f"Rp. {dots},-",
        f"{dots},00",
        f"IDR {dots}",
        f"{n} rupiah",
    ]
    assert {text: parse_rupiah(text) for text in written} == dict.fromkeys(written, n)


@given(st.integers(0, 99_999), st.sampled_from([("ribu", 1000), ("juta", 10**6), ("miliar", 10**9)]))
def test_hundredths_of_a_million_are_exact(hundredths: int, unit: tuple[str, int]) -> None:
    word, multiple = unit
    assert parse_rupiah(f"{hundredths // 100},{hundredths % 100:02} {word}") == hundredths * multiple // 100


@given(st.integers(0, 1000))
def test_every_tenth_of_a_percent_reads_back(tenths: int) -> None:
    assert parse_persen(format_desimal(tenths / 10, 1)) == tenths / 10


@given(st.integers(-180_000_000, 180_000_000))
def test_every_coordinate_reads_back_with_dot_and_comma(millionths: int) -> None:
    text = f"{millionths / 1e6:.6f}"
    assert parse_desimal(text) == parse_desimal(text.replace(".", ",")) == millionths / 1e6


@given(st.integers(0, 179), st.integers(0, 59), st.integers(0, 59), st.sampled_from(["LS", "BT"]))
def test_degrees_and_minutes_are_hinted_to_the_sixth_decimal(d: int, m: int, s: int, direction: str) -> None:
    (form,) = forms(refused(parse_desimal, f"{d}° {m}' {s}\" {direction}"))
    assert parse_desimal(form) * (-1 if direction == "LS" else 1) == pytest.approx(d + m / 60 + s / 3600, abs=1e-6)


PIECES = """1 5 30 500 1.500 1,5 1,500 0 00 081234567890 Rp IDR juta ribu % persen orang ± - , . ,- ,00 ° ' " LS BT
    -6.95 109.66 ya tidak t ✓ ada nol ?"""
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=6)
anything = st.text(max_size=60) | pieces.map(" ".join) | pieces.map("".join)


@settings(deadline=None, max_examples=400)
@given(anything, st.sampled_from(list(CODES)))
def test_whatever_is_written_is_read_or_refused_with_a_reason(text: str, parse: Parse) -> None:
    try:
        parse(text)
    except Wrong as wrong:
        assert wrong.code == CODES[parse]
        assert wrong.why.startswith(quoted(text))
        assert wrong.why.endswith(".")
        assert [parse(form) for form in forms(wrong)]


@pytest.mark.parametrize("parse", list(CODES))
@pytest.mark.parametrize("piece", ["1", "1.", "1 ", " ", "500.", "ya ", "ﷺ", "1°", "-", "\u200b"])
def test_ten_thousand_characters_are_refused_at_once(parse: Parse, piece: str) -> None:
    start = perf_counter()
    refused(parse, (piece * 10_000)[:10_000])
    assert perf_counter() - start < 0.5
