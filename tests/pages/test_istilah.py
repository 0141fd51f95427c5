"""The page of terms has every abbreviation that the site prints of itself, each with an anchor."""

import re
from pathlib import Path

import pytest

from site_builder.model import vocabulary
from site_builder.model.vocabulary import Daftar
from tests.conftest import Village

ROOT = Path(__file__).parent.parent.parent
SHORT = re.compile(r"\b(?:[A-Z]{2,}(?:-[A-Z])?|P[Pp][A-Z]{2}|DataKu|RKM|Pokja|Poktan)\b")
# Of files and the web, which the pages say beside what they are; hours of an example.
OF_COMPUTERS = {"CSV", "PDF", "URL", "UTF", "MB", "KB", "HTML", "XLSX", "YAML", "MIT"}
LISTS = [one for one in vars(vocabulary).values() if isinstance(one, Daftar)]


@pytest.fixture
def page(village: Village) -> str:
    village.build()
    return village.read("istilah/index.html")


def printed() -> set[str]:
    """In fixed lists and in what templates say."""
    names = " ".join(one.nama for daftar in LISTS for one in daftar)
    words = " ".join(path.read_text("utf-8") for path in (ROOT / "templates").glob("*.html"))
    shown = re.sub(r"\{[{%#].*?[}%#]\}|<[^>]*>", " ", words, flags=re.S)
    return set(SHORT.findall(f"{names} {shown}")) - OF_COMPUTERS


def test_every_abbreviation_of_lists_and_templates_is_explained(page: str) -> None:
    terms = " ".join(re.findall(r"<dt>(.*?)</dt>", page))
    assert sorted(one for one in printed() if not re.search(rf"\b{re.escape(one)}\b", terms)) == []


def test_each_kind_of_group_has_the_anchor_that_its_address_is_made_of(page: str) -> None:
    for jenis in vocabulary.JENIS_POKTAN:
        assert f'<div id="{jenis.kode}"><dt>{jenis.nama}</dt>' in page


def test_no_anchor_stands_twice(page: str) -> None:
    anchors = re.findall(r' id="([^"]+)"', page)
    assert len(anchors) == len(set(anchors))


def test_every_jump_leads_to_a_part_of_the_page(page: str) -> None:
    for target in re.findall(r'href="#([^"]+)"', page):
        assert f'id="{target}"' in page
