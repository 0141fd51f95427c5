"""Times of day as people write them (domain: "How people write")."""

import re
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.model.jam import Jam, format_jam, parse_jam
from site_builder.model.wrong import Wrong, quoted


def refused(text: str) -> Wrong:
    with pytest.raises(Wrong) as caught:
        parse_jam(text)
    return caught.value


def forms(wrong: Wrong) -> list[str]:
    return re.findall("`([^`]+)`", wrong.hint)


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("08.00 WIB s/d selesai", "08.00 WIB sampai selesai"),
        ("08.00 WIB s/d Selesai.", "08.00 WIB sampai selesai"),
        ("13.00 sampai dengan selesai", "13.00 sampai selesai"),
        ("09.00 Wib – Selesai", "09.00 WIB sampai selesai"),
        ("08.00 WITA selesai", "08.00 WITA sampai selesai"),
        ("07.00 pagi sampai 15.00 sore", "07.00–15.00"),
        ("jam 09.00 sd 12.00", "09.00–12.00"),
        ("08.00 s.d. 10.00", "08.00–10.00"),
        ("08.00 sampai dengan pukul 10.00 WIB", "08.00–10.00 WIB"),
        ("8.30-10", "08.30–10.00"),
        ("08:00 - 10:00 WIT", "08.00–10.00 WIT"),
        ("08.00 WIB - 10.00 WIB", "08.00–10.00 WIB"),
        ("mulai pukul 19.30 WITA", "19.30 WITA"),
        ("Pkl. 09.00", "09.00"),
        ("09.00 W.I.B", "09.00 WIB"),
        ("09.00 W.I.T.A.", "09.00 WITA"),
        ("09.00WIB", "09.00 WIB"),
        ("10:22:27", "10.22"),
        ("9,30", "09.30"),
        ("(08.00\u00a0WIB)", "08.00 WIB"),
        ("０８.００", "08.00"),
        ("pukul 8 pagi", "08.00"),
        ("19.30 malam", "19.30"),
        ("1 siang", "13.00"),
        ("12 siang", "12.00"),
        ("4 sore", "16.00"),
        ("7 malam", "19.00"),
        ("12 malam", "00.00"),
        ("2 dini hari", "02.00"),
        ("7 pm", "19.00"),
        ("7 sampai 9 malam", "19.00–21.00"),
        ("9 sampai 1 siang", "09.00–13.00"),
        ("1 siang - 3", "13.00–15.00"),
        ("20.00–24.00", "20.00–24.00"),
        ("8 malam sampai 5 pagi", "20.00–05.00"),
        ("18.00 sampai 7 pagi", "18.00–07.00"),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, printed: str) -> None:
    jam = parse_jam(text)
    assert jam.mulai is not None
    assert format_jam(jam) == printed


def test_a_time_is_held_in_minutes_since_midnight_beside_the_text_as_written() -> None:
    assert parse_jam(" 08.30  WIB s/d 10 ") == Jam(510, 600, False, "WIB", "08.30 WIB s/d 10")


@pytest.mark.parametrize(
    "text",
    [
        *("pagi hari", "ba'da Isya", "selesai", "setengah 9 pagi", "sekitar jam 9", "± 09.00 WIB", "s/d 12.00"),
        *("09.00 WIB / 10.00 WITA", "08.00–10.00, lanjut 13.00–15.00", "08.00 di balai desa", "setelah salat Jumat"),
    ],
)
def test_words_are_kept_as_written_and_never_interpreted(text: str) -> None:
    jam = parse_jam(f" {text} ")
    assert jam == Jam(None, None, False, "", text)
    assert format_jam(jam, "WIB") == text


@pytest.mark.parametrize(
    ("text", "code", "hinted"),
    [
        ("25.00", "jam-mustahil", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("08.75", "jam-mustahil", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("24.01", "jam-mustahil", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("tepat 25.00 WIB", "jam-mustahil", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("12.00 WIB - 09.00", "jam-terbalik", ["09.00–12.00 WIB", "12.00–21.00 WIB"]),
        ("10.00 - 01.00", "jam-terbalik", ["01.00–10.00", "10.00–13.00"]),
        ("19.00 – 07.00", "jam-terbalik", ["07.00–19.00"]),
        ("08.00 - 08.00", "jam-terbalik", ["08.00–20.00"]),
        ("15.00 pagi", "jam-rancu", ["03.00", "15.00"]),
        ("12 pagi", "jam-rancu", ["00.00", "12.00"]),
        ("4 siang", "jam-rancu", ["04.00", "16.00"]),
        ("08.00 sampai 15.00 pagi", "jam-rancu", ["03.00", "15.00"]),
        ("jam 2", "jam-rancu", ["02.00", "14.00"]),
        ("10 pagi - 1", "jam-rancu", ["01.00", "13.00"]),
        ("8.3", "jam-rancu", ["08.30", "08.03"]),
        ("8.7", "jam-rancu", ["08.07"]),
        ("0800 WIB", "jam-rancu", ["08.00"]),
        ("08.00-10.00-12.00", "jam-rancu", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("", "bentuk-salah", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
        ("???", "bentuk-salah", ["08.00 WIB sampai selesai", "09.00–12.00", "pagi hari"]),
    ],
)
def test_an_impossible_or_contradictory_time_is_refused_with_the_forms_to_write(
    text: str, code: str, hinted: list[str]
) -> None:
    wrong = refused(text)
    assert (wrong.code, forms(wrong)) == (code, hinted)


def test_a_contradiction_is_named() -> None:
    assert refused("15.00 pagi").why == "“15.00 pagi” bertentangan: jam 15.00 tidak termasuk pagi."


@pytest.mark.parametrize(
    ("text", "zona", "printed"),
    [
        ("08.00 s/d selesai", "WITA", "08.00 WITA sampai selesai"),
        ("08.00 s/d selesai", "wib", "08.00 WIB sampai selesai"),
        ("08.00–10.00 WIT", "WIB", "08.00–10.00 WIT"),
        ("08.00", "", "08.00"),
    ],
)
def test_the_zone_of_the_kampung_stands_in_where_the_record_names_none(text: str, zona: str, printed: str) -> None:
    assert format_jam(parse_jam(text), zona) == printed


minutes = st.integers(0, 24 * 60 - 1)
zones = st.sampled_from(["", "WIB", "WITA", "WIT"])


@given(minutes, minutes | st.none(), st.booleans(), zones)
def test_every_time_reads_back_as_it_is_printed(mulai: int, other: int | None, done: bool, zona: str) -> None:
    selesai = None if done or other is None or other == mulai else max(mulai, other)
    mulai = mulai if selesai is None or other is None else min(mulai, other)
    jam = Jam(mulai, selesai, done, zona)
    assert parse_jam(format_jam(jam))[:4] == jam[:4]


@given(
    minutes,
    minutes,
    st.sampled_from([".", ":", ","]),
    st.sampled_from([" s/d ", " sd ", " s.d. ", " sampai ", " sampai dengan ", " hingga ", "-", " – "]),
    st.sampled_from(["", "jam ", "pukul ", "Pkl. ", "Pukul: "]),
    zones,
)
def test_every_span_of_time_reads_back_from_every_form(
    one: int, other: int, mark: str, between: str, before: str, zona: str
) -> None:
    mulai, selesai = sorted((one, other))
    first, last = (f"{time // 60:02}{mark}{time % 60:02}" for time in (mulai, selesai))
    if mulai < selesai:
        assert parse_jam(f"{before}{first}{between}{last} {zona}")[:4] == (mulai, selesai, False, zona)
    assert parse_jam(f"{before}{first} {zona}{between}selesai")[:4] == (mulai, None, True, zona)


PIECES = """08.00 25.00 8 1 0800 8.3 24.00 08.75 WIB wita w.i.t s/d s.d. sampai dengan selesai - – pagi siang
    sore malam subuh am jam pukul Pkl. ba'da Isya , . ? `"""
pieces = st.lists(st.sampled_from(PIECES.split()), max_size=7)
anything = st.text(max_size=60) | pieces.map(" ".join) | pieces.map("".join)


@settings(deadline=None, max_examples=400)
@given(anything)
def test_whatever_is_written_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        jam = parse_jam(text)
    except Wrong as wrong:
        assert wrong.code in ("jam-mustahil", "jam-terbalik", "jam-rancu", "bentuk-salah")
        assert wrong.why.startswith(quoted(text))
        assert wrong.why.endswith(".")
        assert all(parse_jam(form) for form in forms(wrong))
    else:
        assert jam.teks == " ".join(text.split())
        assert parse_jam(format_jam(jam))[:4] == jam[:4]


@pytest.mark.parametrize("piece", ["a", "8", "8.", "08.00 ", " ", "s/d ", "jam ", "w.i.", "\u200b", "ﷺ", "jam jam 8-"])
def test_ten_thousand_characters_are_refused_at_once(piece: str) -> None:
    start = perf_counter()
    assert refused((piece * 10_000)[:10_000]).code == "bentuk-salah"
    assert perf_counter() - start < 0.5
