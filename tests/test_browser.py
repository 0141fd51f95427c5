"""The example site in a real browser, served under a base path as GitHub Pages does it."""

import contextlib
import datetime
import functools
import http.server
import itertools
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.options import Options

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parent.parent
BASE = "/situs/"
WIDTHS = [320, 360, 1280]

# One address of every kind of page.
PAGES = [
    "",
    "kampung/contoh-mekar/",
    "kampung/sumberjo/",
    "kampung/pakumbulan/kegiatan/2020-02-13-rapat-pokja/",
    "kampung/contoh-mekar/kegiatan/2023-03-14-dapur-sehat-atasi-stunting/",
    "kampung/contoh-bahari/kegiatan/arisan-dan-iuran-uppka/",
    "kampung/contoh-mekar/poktan/uppka-mawar/",
    "kampung/contoh-mekar/arsip/",
    "kampung/contoh-mekar/arsip/2023/",
    "arsip/",
    "arsip/2023/",
    "arsip/2023/02/",
    "arsip/tanpa-tanggal/",
    "404.html",
]


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        if os.environ.get("NEED_BROWSER"):
            pytest.fail("no Chromium on this machine, and NEED_BROWSER is set")
        pytest.skip("no Chromium on this machine")
    return found


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves output/ under BASE and, as GitHub Pages does, 404.html for everything unknown."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):
            self.wfile.write(page)

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    chromium()
    root = tmp_path_factory.mktemp("browser")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        url = f"http://127.0.0.1:{server.server_address[1]}"
        options = Options(REPOSITORY / "content", root / "output", url + BASE, datetime.date(2023, 12, 31), jobs=1)
        assert build(options).published
        server.RequestHandlerClass = functools.partial(Handler, directory=str(root / "output"))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield url
        server.shutdown()


@pytest.fixture(scope="module")
def browser(address: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=arguments)
        yield started
        started.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen_and_nothing_is_fetched_from_elsewhere(
    browser: Any, address: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    requested: list[str] = []
    broken: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("response", lambda response: broken.append(response.url) if response.status >= 400 else None)
    for path in PAGES:
        page.goto(address + BASE + path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"{path} is {wide} px wide at {width} px"
    context.close()
    assert broken == []
    assert {url for url in requested if not url.startswith(address + BASE)} == set()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_headings_in_order_and_its_main_part(browser: Any, address: str, path: str) -> None:
    page = browser.new_page()
    page.goto(address + BASE + path)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels
    assert page.locator("main").count() == 1
    assert page.title()
    page.close()


def test_an_unknown_address_however_deep_gets_a_styled_page_with_links_that_work(browser: Any, address: str) -> None:
    page = browser.new_page()
    response = page.goto(address + BASE + "kampung/tidak/ada/sama/sekali/")
    assert response.status == 404
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    page.locator("header a").first.click()
    assert page.url == address + BASE
    page.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kampung/contoh-mekar-asri/", "kampung/contoh-mekar/"),
        ("kampung/contoh-mekar/poktan/uppks-mawar/", "kampung/contoh-mekar/poktan/uppka-mawar/"),
    ],
)
def test_an_old_address_sends_the_reader_on(browser: Any, address: str, old: str, new: str) -> None:
    page = browser.new_page()
    page.goto(address + BASE + old)
    page.wait_for_url(address + BASE + new)
    assert page.locator("h1").count() == 1
    page.close()
