"""What readers come for, on a phone at the size of a kabupaten: found from home in at most four taps.

Only what is on the screen is tapped, and only boxes that are shown are typed into; scrolling is free.
"""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium, needed, served
from tests.large import KATA, KELOMPOK, NAMA, TODAY, large_site
from tests.search.pagefind import PACKAGES

pytestmark = pytest.mark.browser
MOST = 4


class Phone:
    """A page of 360 x 640 that begins at home; `taps` counts fingers."""

    def __init__(self, page: Any) -> None:
        self.page, self.taps = page, 0

    def tap(self, target: Any) -> None:
        """What can be seen, is large enough and lies under nothing else."""
        target.wait_for(state="visible", timeout=20_000)
        target.scroll_into_view_if_needed()
        box = target.bounding_box()
        assert box and box["height"] >= 20, box
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        assert 0 <= middle[0] <= 360 and 0 <= middle[1] <= 640, middle
        assert target.evaluate(
            "(e, [x, y]) => { const hit = document.elementFromPoint(x, y); return e.contains(hit) || hit.contains(e) }",
            middle,
        )
        self.page.touchscreen.tap(*middle)
        self.taps += 1

    def type(self, text: str) -> None:
        """Into the box that has been tapped, and the key that a phone's keyboard offers for it."""
        assert self.page.evaluate("document.activeElement.matches('input[type=search]')")
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def link(self, name: str) -> Any:
        return self.page.get_by_role("main").get_by_role("link", name=name).first

    def menu(self, name: str) -> Any:
        return self.page.get_by_role("navigation", name="Utama").get_by_role("link", name=name)

    def search(self, text: str) -> None:
        self.tap(self.page.get_by_role("searchbox").first)
        self.type(text)

    def arrives_at(self, heading: str) -> None:
        self.page.get_by_role("heading", level=1, name=heading, exact=True).wait_for(timeout=20_000)

    def sees(self, text: str) -> None:
        """In the part of the page that is on the screen, or that comes there by scrolling."""
        place = self.page.get_by_role("main").get_by_text(text).first
        place.wait_for(state="visible", timeout=20_000)
        assert self.taps <= MOST


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    chromium()
    if not PACKAGES.is_dir():
        needed("Pagefind is not installed (npm ci)")
    with served(large_site(tmp_path_factory)) as url:
        yield url


@pytest.fixture
def phone(browser: Any, address: str) -> Iterator[Phone]:
    context = browser.new_context(
        viewport={"width": 360, "height": 640}, has_touch=True, is_mobile=True, accept_downloads=True
    )
    page = context.new_page()
    page.clock.set_fixed_time(datetime.datetime(TODAY.year, TODAY.month, TODAY.day, 8))  # plans are still to come
    page.goto(address)
    yield Phone(page)
    context.close()


def test_the_next_meeting_of_a_kampung_that_has_a_name(phone: Phone) -> None:
    phone.search(NAMA)
    phone.tap(phone.link(f"Kampung KB {NAMA}"))
    phone.sees("Rapat persiapan panen")
    phone.tap(phone.link("Rapat persiapan panen"))
    phone.sees("Rabu, 7 Februari 2024")
    phone.sees("09.00")
    phone.sees("Balai desa")


def test_the_last_three_sessions_of_its_group(phone: Phone) -> None:
    phone.search(NAMA)
    phone.tap(phone.link(f"Kampung KB {NAMA}"))
    phone.tap(phone.link(f"BKB {KELOMPOK}"))
    for month in (12, 11, 10):
        phone.sees(f"Pertemuan orang tua ke-{month}")


def test_so_without_the_search_by_the_list_of_names(phone: Phone) -> None:
    phone.tap(phone.menu("Kampung"))
    phone.arrives_at("Kampung")
    box = phone.page.get_by_label("Cari nama kampung")
    phone.tap(box)
    phone.page.keyboard.type(NAMA.split()[1].lower())
    phone.tap(phone.link(NAMA))
    phone.sees("Rapat persiapan panen")


def test_an_activity_by_a_word_of_its_minutes(phone: Phone) -> None:
    phone.search(KATA)
    phone.tap(phone.link("Kunjungan ke tetangga desa"))
    phone.sees("Rabu, 14 Juni 2023")


def test_what_happened_last_in_a_kecamatan(phone: Phone) -> None:
    phone.tap(phone.menu("Kampung"))
    phone.arrives_at("Kampung")
    phone.tap(phone.link("Contoh Utara"))
    phone.page.wait_for_url("**/kampung/#wilayah-contoh-utara")
    phone.tap(phone.page.locator("h3 a", has_text="Contoh Utara"))
    phone.arrives_at("Kecamatan Contoh Utara")
    phone.sees("Kegiatan terakhir")
    assert phone.page.locator("main .daftar li").count() >= 5


def test_who_has_not_reported_last_month(phone: Phone) -> None:
    phone.tap(phone.menu("Ringkasan"))
    phone.arrives_at("Ringkasan")
    phone.tap(phone.link("Kelengkapan laporan UPPKA"))
    phone.arrives_at("Kelengkapan laporan UPPKA, Desember 2023")
    phone.sees("belum")
    first = phone.page.locator("main table tbody tr").first
    assert "belum" in first.inner_text()
    phone.sees("Kelompok yang belum ada laporannya:")


def test_the_table_of_uppka_as_a_file_for_excel(phone: Phone, tmp_path: Path) -> None:
    phone.tap(phone.menu("Ringkasan"))
    phone.arrives_at("Ringkasan")
    phone.tap(phone.link("Laporan UPPKA provinsi"))
    with phone.page.expect_download() as waiting:
        phone.tap(phone.link("Excel"))
    waiting.value.save_as(tmp_path / "uppka.xlsx")
    assert (tmp_path / "uppka.xlsx").read_bytes().startswith(b"PK")
    assert phone.taps <= MOST
