"""The page of open data: what it offers to people."""

import re

import pytest

from tests.conftest import RAPAT, Village


@pytest.fixture
def page(village: Village) -> str:
    village.write({"mekar/kegiatan/rapat.md": RAPAT}).build()
    return village.read("data/index.html")


def entry(page: str, name: str) -> str:
    """What is said of one file."""
    return next(part for part in page.split("<h3>")[1:] if part.startswith(f"{name}<"))


def test_each_file_is_offered_in_both_forms_with_its_number_of_lines(page: str) -> None:
    kampung = entry(page, "Kampung")
    assert re.findall('href="([^"]+)"', kampung) == ["/situs/data/kampung.csv", "/situs/data/kampung-excel.csv"]
    assert "1&nbsp;baris" in kampung


def test_a_file_without_lines_says_so(page: str) -> None:
    assert "Belum ada barisnya" in entry(page, "Penduduk")


def test_a_table_is_offered_with_what_it_is_for(page: str) -> None:
    table = entry(page, "Kegiatan per kampung dan bulan")
    assert "dari bulan ke bulan" in table
    assert "/situs/data/ringkasan/kegiatan-per-bulan.csv" in table


def test_every_column_is_explained(page: str) -> None:
    told = re.findall("<dt><code>(.*?)</code></dt><dd>(.*?)</dd>", entry(page, "Tindak lanjut"))
    assert [name for name, _ in told] == ["kampung", "kegiatan", "nomor", "apa", "tenggat", "selesai", "url"]
    assert all(meaning for _, meaning in told)


@pytest.mark.parametrize("words", ["Artinya bukan nol", "tidak berlaku", "nama orang", "datapackage.json"])
def test_it_says_how_to_read_the_files_and_what_is_never_in_them(page: str, words: str) -> None:
    assert words in page


def test_every_file_that_is_offered_exists(page: str, village: Village) -> None:
    files = re.findall('href="/situs/(data/[^"]+)"', page)
    assert len(files) > 16
    assert [path for path in files if not village.has(path)] == []


def test_a_site_without_kampung_offers_files_without_lines(village: Village) -> None:
    village.remove("mekar/kampung.yaml")
    village.build()
    assert "Belum ada barisnya" in entry(village.read("data/index.html"), "Kampung")
