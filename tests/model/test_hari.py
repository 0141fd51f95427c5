"""A day that remembers what was asked of it: on all other days of its time the answers are the same."""

import datetime
import pickle
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.hari import Hari, Selama

DAYS = st.dates(datetime.date(1999, 1, 1), datetime.date(2041, 12, 31))
ASKED: dict[str, Callable[[datetime.date, datetime.date], object]] = {
    "<": lambda day, other: day < other,
    "<=": lambda day, other: day <= other,
    ">": lambda day, other: day > other,
    ">=": lambda day, other: day >= other,
    "==": lambda day, other: day == other,
    "!=": lambda day, other: day != other,
    "other <": lambda day, other: other < day,
    "other <=": lambda day, other: other <= day,
    "max": lambda day, other: max(day, other) == other,
    "year": lambda day, _: day.year,
    "month": lambda day, _: (day.year, day.month),
    "month alone": lambda day, _: day.month,
    "day": lambda day, _: day.day,
    "minus": lambda day, other: (day - other).days,
    "minus some days": lambda day, _: (day - datetime.timedelta(days=3)).isoformat(),
    "from": lambda day, other: (other - day).days,
    "text": lambda day, _: day.isoformat(),
    "format": lambda day, _: f"{day:%Y-%m} {day}",
    "first of the month": lambda day, _: day.replace(day=1),
    "weekday": lambda day, _: day.weekday(),
    "in a set": lambda day, other: day in {other},
    "of many": lambda day, other: [day.year, day < other, day >= datetime.date(2020, 2, 29)],
}


@pytest.mark.parametrize("name", ASKED)
@given(DAYS, DAYS, DAYS)
def test_the_answer_is_that_of_a_date_and_holds_as_long_as_it_says(
    name: str, day: datetime.date, other: datetime.date, later: datetime.date
) -> None:
    ask, one = ASKED[name], Hari.of(day)
    assert ask(one, other) == ask(day, other)
    assert one.selama.memuat(day)
    if one.selama.memuat(later):
        assert ask(later, other) == ask(day, other)


@pytest.mark.parametrize("name", ASKED)
def test_the_last_day_there_is_can_be_asked_everything(name: str) -> None:
    last, other = datetime.date.max, datetime.date(2026, 11, 30)
    assert ASKED[name](Hari.of(last), other) == ASKED[name](last, other)


def test_of_which_nothing_was_asked_holds_for_ever() -> None:
    assert Hari.of(datetime.date(2026, 11, 30)).selama == Selama("0001-01-01", "9999-12-31")


def test_a_month_holds_until_it_ends() -> None:
    one = Hari.of(datetime.date(2026, 12, 30))
    assert (one.year, one.month, one.selama) == (2026, 12, Selama("2026-12-01", "2027-01-01"))


def test_what_leaves_the_process_is_a_date() -> None:
    one = Hari.of(datetime.date(2026, 11, 30))
    assert type(pickle.loads(pickle.dumps(one))) is datetime.date


@pytest.mark.parametrize("name", sorted(name for name in dir(datetime.date) if callable(getattr(datetime.date, name))))
def test_no_way_of_asking_is_forgotten(name: str) -> None:
    """Whatever a date of a later Python can do is of the day, or stands in this class."""
    ways_to_make_one = {"fromisocalendar", "fromisoformat", "fromordinal", "fromtimestamp", "today", "of"}
    assert name in ways_to_make_one or name in vars(Hari) or getattr(object, name, None) is not None
