"""The directory and the map of a made-up kabupaten of 163 kampung, on a phone of 360 px."""

import datetime
import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE, chromium, served, violations
from tests.kabupaten import KAMPUNG, write_kabupaten
from tests.test_browser import wide_elements

pytestmark = pytest.mark.browser

KECAMATAN = "wilayah/provinsi-contoh/kabupaten-contoh/contoh-utara/"
MAPS = ["", "kampung/", KECAMATAN]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chromium()
    root = tmp_path_factory.mktemp("kabupaten")
    write_kabupaten(root / "content", activities=2)
    options = Options(root / "content", root / "output", f"http://127.0.0.1{BASE}", datetime.date(2024, 1, 31))
    assert build(options._replace(keep_going=True)).published
    return root / "output"


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    with served(output) as url:
        yield url


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": 360, "height": 640})
    yield context.new_page()
    context.close()


def shown(page: Any) -> list[str]:
    """Names in the list that can be seen."""
    names: list[str] = page.evaluate(
        "[...document.querySelectorAll('#daftar-kampung li')].filter(one => one.offsetParent)"
        ".map(one => one.querySelector('a').textContent)"
    )
    return names


def test_what_is_typed_leaves_the_kampung_that_have_it_in_their_name(page: Any, address: str) -> None:
    page.goto(f"{address}kampung/")
    assert len(shown(page)) == KAMPUNG
    box = page.get_by_label("Cari nama kampung di daftar ini")
    box.fill("anggrek 5")
    assert shown(page) == ["Contoh Anggrek 59", "Contoh Anggrek 51"]
    assert page.get_by_role("status").inner_text() == "2 kampung"
    box.fill("ANGGREK  59")
    box.press("Enter")
    page.wait_for_url("**/kampung/contoh-59/")


def test_a_region_finds_its_kampung_and_nothing_is_said_to_be_nothing(page: Any, address: str) -> None:
    page.goto(f"{address}kampung/")
    box = page.get_by_label("Cari nama kampung di daftar ini")
    box.fill("misal bawah")
    assert len(shown(page)) == 7
    assert page.locator("#daftar-kampung h3:visible").all_inner_texts() == ["Misal Bawah"]
    box.fill("tak ada")
    assert shown(page) == []
    assert page.get_by_role("status").inner_text() == "Tidak ada kampung dengan nama itu."
    box.fill("")
    assert len(shown(page)) == KAMPUNG
    assert page.locator(".loncat").is_visible()


def test_all_in_one_row_from_a_to_z_and_back(page: Any, address: str) -> None:
    page.goto(f"{address}kampung/")
    by_region, button = shown(page), page.get_by_role("button", name="A–Z")
    button.click()
    names = shown(page)
    assert len(names) == KAMPUNG
    assert names[:2] == ["Contoh Anggrek 3", "Contoh Anggrek 11"]
    assert page.locator("#daftar-kampung h3:visible").count() == 0
    page.get_by_label("Cari nama kampung di daftar ini").fill("misal bawah")
    assert len(shown(page)) == 7
    page.get_by_label("Cari nama kampung di daftar ini").fill("")
    button.click()
    assert shown(page) == by_region


def test_a_jump_leads_to_the_kampung_of_its_kecamatan(page: Any, address: str) -> None:
    page.goto(f"{address}kampung/")
    for name in ("Rekaan Sari", "Tidak tercatat", "Contoh Barat"):
        page.locator(".loncat").get_by_role("link", name=name).click()
        target = page.evaluate("decodeURIComponent(location.hash.slice(1))")
        top = page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", target)
        assert 0 <= top < 640


def test_without_scripts_the_list_is_whole_and_no_box_pretends_to_filter_it(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}kampung/")
    assert page.locator("#daftar-kampung li").count() == KAMPUNG
    assert not page.locator(".saring-nama").is_visible()
    page.locator(".loncat").get_by_role("link", name="Rekaan Sari").click()
    assert page.locator("#wilayah-rekaan-sari").is_visible()
    context.close()


@pytest.mark.parametrize("path", ["kampung/", KECAMATAN])
def test_a_directory_is_no_longer_than_twelve_screens(page: Any, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollHeight") <= 12 * 640
    assert wide_elements(page, 360) == []


@pytest.mark.parametrize("path", MAPS)
def test_a_page_with_its_style_is_light(output: Path, path: str) -> None:
    parts = (output / path / "index.html", output / "aset" / "gaya.css")
    assert sum(len(gzip.compress(part.read_bytes())) for part in parts) <= 30 * 1024


TARGETS = """() => [...document.querySelectorAll('.peta a')].map(a => {
  const box = one => { const r = one.getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom] };
  const name = a.querySelector('.nama-titik');
  return {title: a.querySelector('title').textContent, href: a.getAttribute('href'),
    circle: box(a.querySelector('.sasaran')),
    name: name && getComputedStyle(name).display !== 'none' ? box(name) : null};
})"""


def targets(page: Any) -> list[dict[str, Any]]:
    page.locator(".peta").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('.peta').scrollIntoView({block: 'center'})")
    found: list[dict[str, Any]] = page.evaluate(TARGETS)
    return found


def overlap(a: list[float], b: list[float]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def middle(box: list[float]) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


@pytest.mark.parametrize("path", MAPS)
def test_every_mark_can_be_aimed_at_and_opens_what_its_name_says(page: Any, address: str, path: str) -> None:
    page.goto(address + path)
    marks = targets(page)
    assert len(marks) > 5
    for i, one in enumerate(marks):
        assert one["circle"][2] - one["circle"][0] >= 24
        x, y = middle(one["circle"])
        hit = "([x, y]) => document.elementFromPoint(x, y).closest('a').querySelector('title').textContent"
        assert page.evaluate(hit, [x, y]) == one["title"]
        for other in marks[:i]:
            apart = (x - middle(other["circle"])[0]) ** 2 + (y - middle(other["circle"])[1]) ** 2
            assert apart**0.5 >= one["circle"][2] - one["circle"][0], (one["title"], other["title"])


@pytest.mark.parametrize("path", MAPS)
def test_a_tap_leads_to_the_page_of_that_name(page: Any, output: Path, address: str, path: str) -> None:
    page.goto(address + path)
    for one in targets(page):
        text = (output / one["href"].removeprefix(BASE) / "index.html").read_text("utf-8")
        heading = re.sub("<[^>]+>", "", (re.search("<h1[^>]*>(.*?)</h1>", text) or [""])[0])
        name, _, count = one["title"].partition(", ")
        assert heading.removeprefix("Kecamatan ") == name
        assert not count or int(count.split()[0]) <= text.count('class="judul" href')
    first = targets(page)[0]
    page.mouse.click(*middle(first["circle"]))
    page.wait_for_url(f"**{first['href']}")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", MAPS)
def test_no_name_on_the_map_touches_another_or_the_target_of_another(
    browser: Any, address: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(address + path)
    marks = targets(page)
    named = [one for one in marks if one["name"]]
    assert len(named) >= 5
    for i, one in enumerate(named):
        assert not any(overlap(one["name"], other["name"]) for other in named[:i])
        for other in marks:
            if other is not one:
                (x, y), radius = middle(other["circle"]), (other["circle"][2] - other["circle"][0]) / 2
                dx = max(one["name"][0] - x, 0, x - one["name"][2])
                dy = max(one["name"][1] - y, 0, y - one["name"][3])
                assert (dx * dx + dy * dy) ** 0.5 >= radius - 1.5, (one["title"], other["title"])
    context.close()


@pytest.mark.parametrize("path", MAPS)
def test_the_map_is_no_stop_for_the_keyboard(page: Any, address: str, path: str) -> None:
    page.goto(address + path)
    assert page.evaluate("[...document.querySelectorAll('.peta a')].filter(one => one.tabIndex >= 0).length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["kampung/", KECAMATAN])
def test_axe_finds_no_violation(browser: Any, address: str, path: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 640}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + path)
    found = violations(page, rules="{'target-size': {enabled: true}}")
    context.close()
    assert found == []
