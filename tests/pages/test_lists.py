"""Long lists are cut from the oldest end."""

import datetime

import pytest

from site_builder.model.site import KegiatanRow
from site_builder.model.tanggal import Tanggal
from site_builder.pages.lists import Sheet, newest_held, planned, sheets


def row(n: int, status: str = "terlaksana", tanggal: Tanggal | None = None) -> KegiatanRow:
    return KegiatanRow(
        f"Kegiatan {n}", f"/k/{n}/", "kegiatan-lain", status, tanggal, tanggal, None, "", (), (), "Mekar", "/k/"
    )


def cut(count: int) -> tuple[Sheet, ...]:
    """Sheets of ten, the newest with at least three of its own."""
    return sheets([row(n) for n in range(count)], 10, 3)


@pytest.mark.parametrize(
    ("count", "lengths"),
    [(0, [0]), (1, [1]), (10, [10]), (12, [12]), (13, [10, 3]), (22, [10, 12]), (23, [10, 10, 3])],
)
def test_older_sheets_are_full_and_the_newest_takes_the_rest(count: int, lengths: list[int]) -> None:
    assert [len(sheet.rows) for sheet in cut(count)] == lengths


def test_one_more_record_leaves_the_older_sheets_as_they_were() -> None:
    assert cut(34)[:2] == cut(35)[:2]


def test_sheets_are_numbered_from_the_oldest_and_the_newest_stands_at_the_lists_own_address() -> None:
    assert [sheet.number for sheet in cut(25)] == [1, 2, 0]


def test_each_sheet_knows_its_neighbours() -> None:
    assert [(s.older, s.newer) for s in cut(25)] == [(None, 2), (1, 0), (2, None)]


def test_every_row_stands_once_newest_first() -> None:
    rows = [row(n) for n in range(35)]
    assert [r for sheet in reversed(cut(35)) for r in sheet.rows] == rows[::-1]


def test_the_newest_are_those_that_took_place() -> None:
    assert newest_held([row(1), row(2, "rencana"), row(3, "batal"), row(4)], 5) == (row(4), row(1))


def test_a_plan_is_ahead_until_its_last_possible_day_is_over() -> None:
    plans = [row(1, "rencana", Tanggal(2023, 3)), row(2, "rencana", Tanggal(2023, 4)), row(3, "rencana")]
    assert planned(plans, datetime.date(2023, 4, 30)) == (plans[1], plans[2])
