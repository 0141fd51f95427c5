"""Every kind of page in a real browser: nothing overflows, nothing is broken, nothing comes from elsewhere."""

import datetime
import gzip
import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE, chromium, served, violations
from tests.conftest import Village

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parent.parent
WIDTHS = [320, 360, 1280]
KB = 1024

# One address of every kind of page of the example site, with bare and rich cases.
PAGES = [
    "",
    "kampung/",
    "kampung/contoh-mekar/",
    "kampung/sumberjo/",
    "kampung/cijulang/",
    "kampung/pakumbulan/kegiatan/2020-02-13-rapat-pokja/",
    "kampung/contoh-mekar/kegiatan/2023-03-14-dapur-sehat-atasi-stunting/",
    "kampung/contoh-bahari/kegiatan/arisan-dan-iuran-uppka/",
    "kampung/contoh-mekar/poktan/uppka-mawar/",
    "kampung/contoh-mekar/rumah-dataku/",
    "kampung/contoh-mekar/arsip/",
    "kampung/contoh-mekar/arsip/2023/",
    "wilayah/provinsi-contoh/",
    "wilayah/provinsi-contoh/kabupaten-contoh/contoh-utara/",
    "arsip/",
    "arsip/2023/",
    "arsip/2023/02/",
    "arsip/tanpa-tanggal/",
    "seksi/ekonomi/",
    "sasaran/remaja/",
    "jenis/rapat-pokja/",
    "poktan/uppka/",
    "instansi/puskesmas/",
    "ringkasan/",
    "ringkasan/kegiatan-per-bulan/2023/",
    "ringkasan/fungsi/2023/",
    "ringkasan/rapat-pokja/",
    "ringkasan/poktan/",
    "ringkasan/uppka-provinsi/2023-12/provinsi-contoh/",
    "ringkasan/uppka-kabupaten/2023-12/provinsi-contoh/kabupaten-contoh/",
    "ringkasan/target/2023/",
    "ringkasan/profil/",
    "ringkasan/kelengkapan/2023-11/",
    "ringkasan/rekap/2023-tw2-kabupaten-contoh/",
    "tentang/",
    "istilah/",
    "halaman/tanya-jawab/",
    "cari/",
    "data/",
    "tulis/",
    "404.html",
]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chromium()
    folder = tmp_path_factory.mktemp("browser") / "output"
    options = Options(REPOSITORY / "content", folder, f"http://127.0.0.1{BASE}", datetime.date(2023, 12, 31), jobs=1)
    assert build(options).published
    return folder


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    with served(output) as url:
        yield url


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen_and_nothing_is_broken_or_from_elsewhere(
    browser: Any, address: str, width: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    requested: list[str] = []
    broken: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.on("response", lambda response: broken.append(response.url) if response.status >= 400 else None)
    for path in PAGES:
        page.goto(address + path)
        assert wide_elements(page, width) == [], f"{path} overflows at {width} px"
    context.close()
    assert broken == []
    assert {url for url in requested if not url.startswith(address)} == set()


def wide_elements(page: Any, width: int) -> list[str]:
    """What reaches beyond the screen, except inside a box that scrolls sideways by itself."""
    if page.evaluate("document.documentElement.scrollWidth") <= width:
        return []
    return list(
        page.evaluate(
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1"
            " && !e.closest('.gulir')).map(e => e.outerHTML.slice(0, 120))"
        )
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_violation(browser: Any, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + path)
    found = violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_title_headings_in_order_and_its_main_part(browser: Any, address: str, path: str) -> None:
    page = browser.new_page()
    page.goto(address + path)
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), levels
    assert page.locator("main").count() == 1
    assert page.title()
    page.close()


def test_only_tables_search_form_404_and_what_is_of_a_day_hold_scripts_and_those_are_the_sites_own(
    output: Path,
) -> None:
    pages = {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*.html")}
    scripted = {path for path, page in pages.items() if b"<script" in page and b"data-per=" not in page}
    assert {path.split("/")[0] for path in scripted} <= {"ringkasan", "tulis", "cari", "404.html"}
    own = rb"<script(?! (?:defer )?(?:type=\"module\" )?src=\"/situs/(?:aset|tulis)/)"
    assert [path for path, page in pages.items() if re.search(own + rb"|\son\w+=|javascript:", page)] == []


def test_every_text_page_weighs_at_most_30_kb_with_all_its_css(output: Path) -> None:
    css = len(gzip.compress((output / "aset/gaya.css").read_bytes()))
    sizes = {p.relative_to(output).as_posix(): css + len(gzip.compress(p.read_bytes())) for p in output.rglob("*.html")}
    assert {path: size for path, size in sizes.items() if size > 30 * KB} == {}


def test_every_link_of_the_example_site_leads_somewhere(output: Path) -> None:
    broken = {
        (page.relative_to(output).as_posix(), link)
        for page in output.rglob("*.html")
        for link in re.findall(r'(?:href|src)="(/[^"#?]*)', page.read_text())
        if not (output / link.removeprefix(BASE) / ("index.html" if link.endswith("/") else "")).exists()
    }
    assert broken == set()


def test_every_link_to_a_place_in_a_page_finds_it(output: Path) -> None:
    pages = {p.relative_to(output).as_posix().removesuffix("index.html"): p for p in output.rglob("*.html")}
    places = {address: set(re.findall(r'\sid="?([^" >]+)', page.read_text())) for address, page in pages.items()}
    missing = {
        (address, link, place)
        for address, page in pages.items()
        for link, place in re.findall(r'href="([^"#?]*)#([^"/]+)"', page.read_text())
        if place not in places[link.removeprefix(BASE) if link else address]
    }
    assert missing == set()


def test_an_unknown_address_however_deep_gets_a_styled_page_with_links_that_work(browser: Any, address: str) -> None:
    page = browser.new_page()
    response = page.goto(address + "kampung/tidak/ada/sama/sekali/")
    assert response.status == 404
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert ground not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    page.locator("header a").first.click()
    assert page.url == address
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
    page.goto(address + old)
    page.wait_for_url(address + new)
    assert page.locator("h1").count() == 1
    page.close()


def test_the_old_long_name_of_a_tables_file_leads_to_the_page_that_has_it(browser: Any, address: str) -> None:
    page = browser.new_page()
    folder = "ringkasan/uppka-kabupaten/2023-12/provinsi-contoh/kabupaten-contoh/"
    page.goto(f"{address}{folder}nama-lama-yang-panjang-excel.csv")
    page.wait_for_url(address + folder)
    page.goto(f"{address}ringkasan/tidak-ada/berkas.xlsx")
    page.wait_for_url(f"{address}ringkasan/tidak-ada/")
    assert page.locator("h1").inner_text() == "Halaman tidak ditemukan"
    page.close()


LONG_TITLE = "Pertemuan gabungan Pokja, kader, dan perangkat desa untuk menyusun rencana kerja " * 3
LONG_WORD = "dipertanggungjawabkan" * 3
LONG_NAME = LONG_WORD[:60]  # the longest name that a region may have


def hard_village(root: Path) -> Village:
    """A kampung with nothing but a name, one with 500 activities in a month, long titles and long words everywhere."""
    village = Village(root).write(
        {
            "situs.yaml": f"nama: {LONG_WORD} {LONG_TITLE[:100]}\nwarna: '#7a4fa3'\n",
            "kosong/kampung.yaml": "nama: X\n",
            "penuh/kampung.yaml": (
                f"nama: {LONG_WORD}\n"
                f"wilayah: {{provinsi: {LONG_NAME}, kabupaten: {LONG_NAME}, kecamatan: {LONG_NAME}}}\n"
                f"pokja: {{sk: {LONG_WORD}}}\ngambaran: {LONG_WORD}\n"
            ),
            "penuh/poktan/uppka-mawar.yaml": f"jenis: UPPKA\nnama: {LONG_WORD}\ntempat: {LONG_WORD}\n",
            "penuh/kegiatan/panjang.md": (
                f"---\njenis: rapat-pokja\njudul: {LONG_TITLE[:200]}\ntempat: {LONG_WORD}\npeserta: {LONG_WORD}\n"
                f"keputusan: {LONG_WORD}\npoktan: uppka-mawar\nseksi: Ekonomi\n---\n{LONG_WORD}\n\n1) {LONG_WORD}\n"
            ),
        }
    )
    for i in range(500):
        text = f"---\njenis: kegiatan-lain\njudul: Kegiatan {i}\ntanggal: 2023-03-{i % 31 + 1:02}\n---\n"
        village.write({f"penuh/kegiatan/k-{i}.md": text})
    return village


@pytest.fixture(scope="module")
def hard_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    chromium()
    village = hard_village(tmp_path_factory.mktemp("hard"))
    assert village.build(base_url=f"http://127.0.0.1{BASE}").published
    with served(village.root / "output") as url:
        yield url


@pytest.mark.parametrize("width", [320, 1280])
def test_empty_and_overfull_records_do_not_break_a_page(browser: Any, hard_address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    word = LONG_NAME.lower()
    for path in [
        "",
        "kampung/",
        "kampung/kosong/",
        "kampung/penuh/",
        "kampung/penuh/poktan/uppka-mawar/",
        "kampung/penuh/kegiatan/panjang/",
        "kampung/penuh/arsip/",
        "kampung/penuh/arsip/2023/",
        "kampung/penuh/arsip/2023/hal-1/",
        "arsip/2023/03/",
        "arsip/2023/03/hal-1/",
        f"wilayah/{word}/{word}/{word}/",
        "ringkasan/kegiatan-per-bulan/2023/",
        "seksi/ekonomi/",
    ]:
        assert page.goto(hard_address + path).ok, path
        assert wide_elements(page, width) == [], f"{path} overflows at {width} px"
    context.close()
