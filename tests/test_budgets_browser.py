"""What a page may weigh and how long it may be, on the example site and on a kabupaten of 163 kampung."""

import datetime
import gzip
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE, chromium, needed, served, violations
from tests.large import TODAY, large_site

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parent.parent
VNU = REPOSITORY / "node_modules/vnu-jar/build/dist/vnu.jar"
KB = 1024
SCREEN = (360, 640)

# One address of every kind of page that a reader opens, of both sites; `panjang`: kinds whose length has a budget.
LARGE = {
    "beranda": "",
    "direktori": "kampung/",
    "kampung": "kampung/contoh-1/",
    "kampung besar": "kampung/contoh-52/",
    "kecamatan": "wilayah/provinsi-contoh/kabupaten-contoh/contoh-utara/",
    "arsip": "arsip/",
    "arsip tahun": "arsip/2023/",
    "arsip bulan": "arsip/2023/03/",
    "arsip lembar": "arsip/2023/03/hal-1/",
    "arsip kampung": "kampung/contoh-52/arsip/",
    "arsip kampung tahun": "kampung/contoh-52/arsip/2023/",
    "arsip kampung rincian": "kampung/contoh-52/arsip/2023/rincian/",
    "topik": "seksi/ekonomi/",
    "topik lembar": "seksi/ekonomi/hal-1/",
    "ringkasan": "ringkasan/",
    "tabel": "ringkasan/kegiatan-per-bulan/2023/",
    "tabel sasaran": "ringkasan/sasaran/2023/",
    "kelengkapan": "ringkasan/kelengkapan/2023-11/",
    "cari": "cari/",
    "data": "data/",
    "tentang": "tentang/",
    "istilah": "istilah/",
    "404": "404.html",
}
SHORT = [
    name
    for name in LARGE
    if name.startswith(("beranda", "direktori", "kampung", "prov", "kab", "kec", "arsip", "topik", "istilah"))
]
EXAMPLE = [
    "",
    "kampung/",
    "kampung/contoh-mekar/",
    "wilayah/provinsi-contoh/",
    "arsip/",
    "arsip/2023/",
    "kampung/contoh-mekar/arsip/2023/rincian/",
    "seksi/ekonomi/",
]


class Site(NamedTuple):
    output: Path
    address: str
    pages: dict[str, str]
    today: datetime.date


@pytest.fixture(scope="module", params=["contoh", "kabupaten"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    chromium()
    day = TODAY
    if request.param == "kabupaten":
        output, pages = large_site(tmp_path_factory), LARGE
    else:
        output, pages = tmp_path_factory.mktemp("contoh") / "output", dict(zip(EXAMPLE, EXAMPLE, strict=True))
        day = datetime.date(2023, 12, 31)
        assert build(Options(REPOSITORY / "content", output, f"http://127.0.0.1{BASE}", day, jobs=1)).published
    with served(output) as url:
        yield Site(output, url, pages, day)


@pytest.fixture
def shown(browser: Any, site: Site) -> Iterator[Callable[..., Any]]:
    """A page of the site as a phone shows it on the day it was made."""
    context = browser.new_context(viewport={"width": SCREEN[0], "height": SCREEN[1]}, has_touch=True)
    context.clock.set_fixed_time(datetime.datetime.combine(site.today, datetime.time(12)))
    context.add_init_script(
        "addEventListener('securitypolicyviolation', e => (window.terhalang ??= []).push(e.blockedURI))"
    )

    def show(path: str, scheme: str = "light", address: str = site.address, width: int = SCREEN[0]) -> Any:
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": SCREEN[1]})
        page.emulate_media(color_scheme=scheme)
        assert page.goto(address + path).ok or path == "404.html", path
        return page

    yield show
    context.close()


def test_every_text_page_weighs_at_most_30_kb_with_all_its_css(site: Site) -> None:
    css = len(gzip.compress((site.output / "aset/gaya.css").read_bytes()))
    pages = [page for page in site.output.rglob("*.html") if "tulis" not in page.parts]
    sizes = {page.relative_to(site.output).as_posix(): css + len(gzip.compress(page.read_bytes(), 6)) for page in pages}
    assert {path: size for path, size in sizes.items() if size > 30 * KB} == {}


def test_the_sites_own_scripts_weigh_at_most_6_kb_together(site: Site) -> None:
    scripts = [path for path in (site.output / "aset").glob("*.js") if path.name != "cari.js"]
    assert scripts
    assert sum(len(gzip.compress(path.read_bytes())) for path in scripts) <= 6 * KB


def test_every_page_lets_only_its_own_scripts_run(site: Site) -> None:
    policy = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
    for page in site.output.rglob("*.html"):
        text = page.read_text("utf-8")
        if 'http-equiv="refresh"' in text:
            continue
        found = policy.search(text)
        assert found, page
        scripts = next(part for part in found[1].split("; ") if part.startswith("script-src"))
        assert scripts.removeprefix("script-src 'self'") in ("", " 'wasm-unsafe-eval'"), page
        assert text.index(found[0]) < text.index("<link"), page


def test_nothing_of_the_policy_is_broken(site: Site, shown: Callable[..., Any]) -> None:
    for name, path in site.pages.items():
        page = shown(path)
        assert page.evaluate("window.terhalang ?? []") == [], name
        page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_shifts_while_a_page_comes_over_a_slow_line(width: int, site: Site, shown: Callable[..., Any]) -> None:
    shifts = (
        "new Promise(done => new PerformanceObserver(list =>"
        " done(list.getEntries().map(one => [one.value, one.sources.map(({node}) => node?.outerHTML?.slice(0, 120))])))"
        ".observe({type: 'layout-shift', buffered: true}) ?? setTimeout(() => done([]), 200))"
    )
    with served(site.output, slowly=True) as address:
        for name, path in site.pages.items():
            page = shown(path, address=address, width=width)
            page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
            page.wait_for_timeout(100)
            moved = page.evaluate(shifts)
            assert sum(value for value, _ in moved) < 0.01, (name, moved)
            page.close()


def test_pages_that_are_read_on_a_phone_are_at_most_twelve_screens_long(site: Site, shown: Callable[..., Any]) -> None:
    long = {}
    for name, path in site.pages.items():
        if name in SHORT or name in EXAMPLE:
            page = shown(path)
            long[name] = round(page.evaluate("document.documentElement.scrollHeight") / SCREEN[1], 1)
            page.close()
    assert {name: screens for name, screens in long.items() if screens > 12} == {}


# Links within a sentence are as high as its lines (WCAG 2.2, 2.5.8).
_TOO_CLOSE = """
() => {
  const inline = e => getComputedStyle(e).display === "inline";
  const all = [...document.querySelectorAll("a[href], button, summary, input, select, [tabindex='0']")].filter(
    e => e.checkVisibility({visibilityProperty: true}) && !e.closest(".lompat, .tersembunyi"));
  const boxes = all.filter(e => !inline(e)).map(e => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width);
  const small = boxes.filter(([e, b]) => (b.width < 23.5 || b.height < 23.5) && e.tagName !== "DIV");
  return small.map(([e, b]) => `${Math.round(b.width)}x${Math.round(b.height)} ${e.outerHTML.slice(0, 80)}`);
}
"""


def test_what_can_be_tapped_is_at_least_24_pixels_high_and_wide(site: Site, shown: Callable[..., Any]) -> None:
    small = {}
    for name, path in site.pages.items():
        page = shown(path)
        small[name] = page.evaluate(_TOO_CLOSE)[:5]
        page.close()
    assert {name: found for name, found in small.items() if found} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(site: Site, shown: Callable[..., Any], scheme: str) -> None:
    found = {}
    for name, path in site.pages.items():
        page = shown(path, scheme)
        found[name] = violations(page)
        page.close()
    assert {name: what for name, what in found.items() if what} == {}


def test_nothing_is_wider_than_the_screen(site: Site, shown: Callable[..., Any]) -> None:
    wide = {}
    for name, path in site.pages.items():
        page = shown(path)
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
        page.close()
    assert {name: width for name, width in wide.items() if width > SCREEN[0]} == {}


def test_the_nu_checker_finds_no_error(site: Site) -> None:
    if not VNU.exists() or not shutil.which("java"):
        needed("the Nu checker (npm ci) or java is not installed")
    pages = [
        site.output / path / "index.html" if not path.endswith(".html") else site.output / path
        for path in site.pages.values()
    ]
    command = ["java", "-Xmx512m", "-jar", str(VNU), "--errors-only", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
