"""Parts of a whole."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.summaries.bagian import exact, persen


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [
        *((0, 7, 0), (7, 7, 100), (1, 3, 33.33), (2, 3, 66.66), (3, 2, 150)),
        # 39.999 per cent is not 40, and one in ten million is not nothing more than 0.
        *((39_999, 100_000, 39.99), (9_999_999, 10_000_000, 99.99), (99_999_999_999_999, 10**14, 99.99)),
    ],
)
def test_a_share_is_cut_after_two_decimals(part: int, whole: int, shown: float) -> None:
    assert persen(part, whole) == shown


@given(part=st.integers(0, 10**14), whole=st.integers(1, 10**14), percent=st.integers(1, 100))
def test_a_share_shows_a_percentage_as_reached_only_where_it_is(part: int, whole: int, percent: int) -> None:
    assert (persen(part, whole) >= percent) == (Fraction(100 * part, whole) >= percent)


def test_a_written_decimal_is_meant_exactly() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert exact(33.333333) * 3 == Fraction("99.999999")
