"""Ya and Tidak as people write them, and words that say what was done."""

import pytest

from site_builder.model.angka import parse_ya_atau_apa, parse_ya_tidak
from tests.model.test_angka import forms, refused


@pytest.mark.parametrize("text", ["Ya", "ya", "YA.", "y", "iya", "yes", "true", "True", "sudah", "ada", "✓", "✔️", "✅"])
def test_yes_is_yes(text: str) -> None:
    assert parse_ya_tidak(text) is True


@pytest.mark.parametrize("text", ["Tidak", "tidak", "tdk", "n", "no", "false", "False", "belum", "Tidak ada"])
def test_no_is_no(text: str) -> None:
    assert parse_ya_tidak(text) is False


@pytest.mark.parametrize(
    ("text", "hinted"),
    [
        *((text, ["Ya", "Tidak"]) for text in ("t", "v", "x", "1", "0", "on", "❌", "Ya/Tidak", "")),
        *(("ya, 2 kali", ["Ya"]), ("sudah selesai", ["Ya"]), ("tidak tahu", ["Tidak"])),
    ],
)
def test_a_mark_that_can_mean_either_is_refused(text: str, hinted: list[str]) -> None:
    assert forms(refused(parse_ya_tidak, text)) == hinted


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ya", True),
        ("tidak ada", False),
        ("Pelatihan kemasan", "Pelatihan kemasan"),
        ("  Ya:  pelatihan  kemasan ", "pelatihan kemasan"),
        ("ya, pelatihan", "pelatihan"),
        ("Ada - bazar", "bazar"),
        ("Yayasan memberi alat", "Yayasan memberi alat"),
    ],
)
def test_words_that_say_what_mean_yes(text: str, meant: bool | str) -> None:
    assert parse_ya_atau_apa(text) == meant


@pytest.mark.parametrize(
    "text", ["x", "1", "v", "Ya/Tidak", "tidak tahu", "belum dilaksanakan", "Tidak, karena hujan", ""]
)
def test_neither_a_mark_nor_a_no_with_words_says_what(text: str) -> None:
    refused(parse_ya_atau_apa, text)
