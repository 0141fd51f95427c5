"""The site's own colour is readable on both grounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.warna import contrast, on_dark, parse_warna
from site_builder.model.wrong import Wrong


@pytest.mark.parametrize("text", ["#13583C", " #000000 ", "#7a4fa3"])
def test_a_dark_enough_colour_is_taken(text: str) -> None:
    assert parse_warna(text) == text.strip().lower()


@pytest.mark.parametrize("text", ["hijau", "#fff", "#12345g", "", "13583c"])
def test_another_form_is_refused(text: str) -> None:
    with pytest.raises(Wrong, match="bukan kode warna"):
        parse_warna(text)


def test_a_pale_colour_is_refused_with_one_that_can_be_read() -> None:
    with pytest.raises(Wrong) as refused:
        parse_warna("#f0d060")
    better = refused.value.hint.split('"')[1]
    assert parse_warna(better) == better


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(st.integers(0, 0xFFFFFF).map(lambda n: f"#{n:06x}"))
def test_every_colour_is_made_readable_on_the_dark_ground(colour: str) -> None:
    assert contrast(on_dark(colour), "#1c221c") >= 4.5
