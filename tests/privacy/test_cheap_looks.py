"""A cheap look before a close one hides nothing: every word that the close look knows is known to it."""

import re

import pytest

from site_builder.privacy import address
from site_builder.privacy.kepala_pesan import head_of, may_have_heads

STREETS = [*re.findall(r"[a-z]{2,}", address._BARE.pattern.partition(r"\b(?:")[2].partition(")")[0]), "blok"]


@pytest.mark.parametrize("word", STREETS)
@pytest.mark.parametrize("write", [str, str.upper, str.capitalize])
def test_every_word_for_a_street_is_looked_at_closely(word: str, write: object) -> None:
    text = f"Bertempat di rumah warga, {write(word)} {'C 3' if word == 'blok' else 'Melati 3'}"  # type: ignore[operator]
    assert [text[one.start : one.end] for one in address.addresses(text)] == [text.partition(", ")[2]]


@pytest.mark.parametrize("word", ["rumah", "rmh", "kediaman", "tempat tinggal", "Rumah", "KEDIAMAN"])
def test_every_word_for_a_home_is_looked_at_closely(word: str) -> None:
    assert list(address.addresses(f"Pertemuan di {word} Bu Siti RT 02"))


@pytest.mark.parametrize(
    "line", ["13/02/23 19.05 - Nama: isi", "[2/13, 7:05 PM] Name: isi", "Nama, [13.02.2023 19:05]"]
)
def test_a_text_with_a_head_is_looked_at_line_by_line(line: str) -> None:
    assert head_of(line) is None or may_have_heads(f"Satu\n{line}\nDua")
    assert may_have_heads(line)
