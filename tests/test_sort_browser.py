"""Sorting a summary table in a real browser; without scripts the table stands as the site wrote it."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest

from tests.browser import BASE, chromium, served
from tests.conftest import Village
from tests.pages.test_ringkasan import HOME, activity, kampung

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """2023: Asri nothing, Jaya 2 (Maret), Permai 10 (Januari) and 1 (Maret)."""
    chromium()
    village = Village(tmp_path_factory.mktemp("urut"))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n"})
    for name in ("Asri", "Jaya", "Permai"):
        village.write({f"{name.lower()}/kampung.yaml": kampung(name, "Utara")})
    for i in range(2):
        village.write({f"jaya/kegiatan/{i}.md": activity("2023-03-01")})
    for i in range(10):
        village.write({f"permai/kegiatan/{i}.md": activity("2023-01-05")})
    village.write({"permai/kegiatan/maret.md": activity("2023-03-05")}).build()
    with served(village.root / "output") as url:
        yield f"{url}{HOME}2023/"


def names(page: Any) -> list[str]:
    found: list[str] = page.locator("tbody th a").all_inner_texts()
    return found


def test_a_heading_sorts_up_then_down_then_as_it_was(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    heading = page.locator("thead th", has_text="Mar").first
    orders = []
    for _ in range(3):
        heading.get_by_role("button").click()
        orders.append((heading.get_attribute("aria-sort"), names(page)))
    assert orders == [
        ("ascending", ["Permai", "Jaya", "Asri"]),
        ("descending", ["Jaya", "Permai", "Asri"]),
        (None, ["Asri", "Jaya", "Permai"]),
    ]


def test_numbers_sort_as_numbers(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").click()
    assert names(page) == ["Jaya", "Permai", "Asri"]


def test_the_row_of_totals_stays_below(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Kampung", exact=True).click()
    assert "Semua kampung" in page.locator("table tr").last.inner_text()


def test_a_heading_can_be_reached_with_the_keyboard(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").focus()
    page.keyboard.press("Enter")
    assert names(page) == ["Jaya", "Permai", "Asri"]


def test_without_scripts_the_table_stands_as_the_site_wrote_it(address: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert names(page) == ["Asri", "Jaya", "Permai"]
    assert page.locator("thead button").count() == 0


def test_printed_over_several_sheets_the_head_stands_on_each(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").wait_for()
    page.locator("tbody").evaluate("it => { for (let i = 0; i < 60; i++) it.append(it.rows[0].cloneNode(true)) }")
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages]
    with_rows = [text for text in sheets if "Asri" in text]
    assert len(with_rows) > 1
    assert all("Tanpa bulan" in " ".join(text.split()) for text in with_rows)
