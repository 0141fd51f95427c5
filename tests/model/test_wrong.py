"""A value in a message: short, on one line, and never a personal number."""

import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.angka import parse_jumlah
from site_builder.model.wrong import quoted
from tests.model.test_angka import CODES, refused


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_categories=["Nd"]), min_size=1, max_size=40))
def test_a_short_value_is_quoted_whole(text: str) -> None:
    assert quoted(text) == f"“{text}”"


@given(st.text())
def test_a_quotation_is_one_short_line(text: str) -> None:
    assert quoted(text).isprintable()
    assert len(quoted(text)) <= 42


@pytest.mark.parametrize(
    "number",
    [
        "3326160101900001",
        "33.26.16.010190.0001",
        "332616 010190 0001",
        "081234567890",
        "0812-3456-7890",
        "+62 812 3456 7890",
    ],
)
def test_a_message_never_repeats_a_personal_number(number: str) -> None:
    digits = re.sub("[^0-9]", "", number)
    for parse in CODES:
        wrong = refused(parse, number)
        assert len(re.sub("[^0-9]", "", wrong.why)) < 5
        assert digits[4:] not in wrong.hint


def test_a_fault_survives_the_way_between_processes() -> None:
    wrong = refused(parse_jumlah, "1,500")
    again = pickle.loads(pickle.dumps(wrong))
    assert (again.code, again.why, again.hint, str(again)) == (wrong.code, wrong.why, wrong.hint, wrong.why)
