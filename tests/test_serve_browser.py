"""The messages of `serve` as a person at a real browser meets them."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import violations
from tests.conftest import RAPAT, Village
from tests.test_serve import FAULTY, PAGE, RAPAT_PATH, running

pytestmark = pytest.mark.browser
SECONDS = 20_000


@pytest.fixture
def page(browser: Any, village: Village) -> Iterator[Any]:
    """The page of one record, open in a browser that reloads by itself."""
    with running(village.write({RAPAT_PATH: RAPAT})) as address:
        shown = browser.new_page()
        with shown.expect_event("websocket", timeout=SECONDS):
            shown.goto(address + PAGE)
        shown.wait_for_timeout(500)
        yield shown
        shown.close()


def test_a_faulty_save_brings_the_message_by_itself_and_mending_takes_it_away(page: Any, village: Village) -> None:
    village.write({RAPAT_PATH: FAULTY})
    alert = page.get_by_role("alert")
    alert.wait_for(timeout=SECONDS)
    assert "bisa dibaca dua cara" in alert.inner_text()
    assert page.get_by_text("Rapat membahas rencana kerja.").count() == 1
    page.wait_for_timeout(500)
    village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", "jadwal piket")})
    page.get_by_text("Rapat membahas jadwal piket.").wait_for(timeout=SECONDS)
    assert page.get_by_role("alert").count() == 0


def test_two_saves_in_a_row_both_arrive(page: Any, village: Village) -> None:
    for word in ("pertama", "kedua"):
        village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", word)})
        page.get_by_text(f"Rapat membahas {word}.").wait_for(timeout=SECONDS)
        page.wait_for_timeout(500)


def test_a_message_that_is_closed_stays_closed_until_another_comes(page: Any, village: Village) -> None:
    village.write({RAPAT_PATH: FAULTY})
    page.get_by_role("alert").wait_for(timeout=SECONDS)
    page.get_by_role("button", name="Tutup").click()
    assert page.get_by_role("alert").count() == 0
    page.goto(page.url.split("kampung/")[0])
    assert page.get_by_role("alert").count() == 0
    page.wait_for_timeout(500)
    village.write({RAPAT_PATH: FAULTY.replace("judul:", "judull:")})
    page.get_by_role("alert").wait_for(timeout=SECONDS)
    page.keyboard.press("Escape")
    assert page.get_by_role("alert").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_message_is_accessible_and_fits_a_phone(scheme: str, page: Any, village: Village) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 320, "height": 640})
    village.write({RAPAT_PATH: FAULTY.replace("bulanan", "bulanan " + "panjang" * 20 + " #2")})
    page.get_by_role("alert").wait_for(timeout=SECONDS)
    assert page.evaluate("document.documentElement.scrollWidth <= 320")
    assert violations(page, "'#kampung-kb-pesan'") == []
