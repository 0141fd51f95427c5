"""Dates once they are read: sorted, as spans of days, and printed."""

from datetime import date

import pytest

from site_builder.model.tanggal import (
    Tanggal,
    dengan_hari,
    nama_bulan,
    nama_bulan_pendek,
    panjang,
    parse_tanggal,
    pendek,
)


def test_dates_sort_by_time_with_unknown_parts_first() -> None:
    dates = ["2019-12-31", "2020", "2020-02", "2020-02-01", "2020-02-13", "2020-03"]
    assert [t.iso for t in sorted(map(parse_tanggal, reversed(dates)))] == dates


@pytest.mark.parametrize(
    ("text", "awal", "akhir"),
    [
        ("2020-02-13", date(2020, 2, 13), date(2020, 2, 13)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2100", date(2100, 1, 1), date(2100, 12, 31)),
    ],
)
def test_a_date_in_part_spans_all_the_days_it_can_mean(text: str, awal: date, akhir: date) -> None:
    assert (parse_tanggal(text).awal, parse_tanggal(text).akhir) == (awal, akhir)


@pytest.mark.parametrize(
    ("t", "shown"),
    [
        (Tanggal(2020, 2, 13), ("13 Februari 2020", "Kamis, 13 Februari 2020", "13 Feb 2020")),
        (Tanggal(2020, 2), ("Februari 2020", "Februari 2020", "Feb 2020")),
        (Tanggal(2020), ("2020", "2020", "2020")),
    ],
)
def test_a_date_is_printed_as_far_as_it_is_known(t: Tanggal, shown: tuple[str, str, str]) -> None:
    assert (panjang(t), dengan_hari(t), pendek(t)) == shown


def test_only_a_date_with_its_day_is_whole() -> None:
    assert [t.penuh for t in (Tanggal(2020, 2, 13), Tanggal(2020, 2), Tanggal(2020))] == [True, False, False]


def test_months_have_their_indonesian_names() -> None:
    assert " ".join(nama_bulan_pendek(n) for n in range(1, 13)) == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"
    assert [nama_bulan(n) for n in (1, 8, 12)] == ["Januari", "Agustus", "Desember"]
