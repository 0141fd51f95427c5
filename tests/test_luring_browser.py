"""The folder without a server, opened by a double click: in a real browser, from a path as people have."""

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.options import Options

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("luring")
    options = Options(REPOSITORY / "content", root / "luring", today=datetime.date(2024, 1, 15), luring=True)
    assert build(options).published
    carried = root / "Disk E#1 (100%)/Situs é kami"
    carried.parent.mkdir()
    shutil.move(root / "luring", carried)
    return carried


@pytest.fixture
def page(browser: Any, folder: Path) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, offline=True)
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def test_pages_of_every_kind_look_as_they_should_and_ask_nobody_for_anything(page: Any, folder: Path) -> None:
    """One page for each form of address; what the browser complains of is a fault."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(f"{page.url}: {said.text}") if said.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("requestfailed", lambda asked: complaints.append(f"{page.url}: {asked.url}"))
    page.on("request", lambda asked: complaints.append(asked.url) if asked.url[:5] not in ("file:", "data:") else None)
    kinds: dict[tuple[str, int], Path] = {}
    for path in sorted(folder.rglob("*.html")):
        parts = path.relative_to(folder).parts
        kinds.setdefault((parts[0], len(parts)), path)
    assert len(kinds) > 20
    for path in kinds.values():
        page.goto(path.as_uri())
        if page.locator("a.merek").count():  # not a page that only sends on
            assert page.evaluate("getComputedStyle(document.querySelector('a.merek')).textDecorationLine") == "none", (
                path
            )
        assert page.evaluate("[...document.images].every((image) => image.naturalWidth > 0 || image.loading == 'lazy')")
    assert complaints == []


def test_one_goes_from_page_to_page_by_tapping(page: Any, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Kampung", exact=True).first.click()
    page.get_by_role("link", name="Contoh Mekar Asri").first.click()
    assert page.locator("h1").inner_text().endswith("Contoh Mekar Asri")
    assert page.url.startswith("file:")
    page.locator("main a[href*='/kegiatan/']").first.click()
    assert page.locator("h1").count() == 1
    page.locator("a.merek").click()
    assert page.url == (folder / "index.html").as_uri()


def test_tables_are_sorted_and_there_is_no_box_that_would_not_work(page: Any, folder: Path) -> None:
    page.goto((folder / "ringkasan/poktan/index.html").as_uri())
    head = page.locator("thead button").first
    head.click()
    assert page.locator("th[aria-sort=ascending], th[aria-sort=descending]").count() == 1
    for name in ("index.html", "cari/index.html", "404.html"):
        page.goto((folder / name).as_uri())
        assert page.locator("input[type=search]").count() == 0
