"""Pages of kampung, groups and activities on a phone, at the size of a kabupaten, against what each has to do.

A kampung, in two seconds: its name is the largest; what comes next, or was last, begins on the second screen at the
latest; the whole is no longer than 12 screens. A group: what such a group is, when and where it meets, its last
session, before the second screen ends. An activity: title, day, place on the first screen, the title the largest, the
day larger than all that follows. Of all three: headings stand on one line from above to below, what can be tapped is
24 px or has that room, nothing lies on it, and both themes can be read.
"""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium, served, violations
from tests.large import large_site

pytestmark = pytest.mark.browser
REPOSITORY = Path(__file__).parent.parent
WIDTH, HEIGHT, MOST = 360, 640, 12

HUGE, EMPTY = "kampung/contoh-52/", "kampung/contoh-7/"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chromium()
    return large_site(tmp_path_factory)


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    with served(output) as url:
        yield url


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    yield context.new_page()
    context.close()


def found(output: Path, pattern: str) -> list[str]:
    """Addresses of pages; redirects are none."""
    pages = (path for path in sorted(output.glob(pattern)) if "<main" in path.read_text("utf-8"))
    return [f"{path.parent.relative_to(output).as_posix()}/" for path in pages]


def kinds(output: Path) -> list[str]:
    """Some of each kind: full and empty, with all that the generator makes."""
    groups = found(output, "kampung/*/poktan/*/index.html")
    activities = found(output, "kampung/*/kegiatan/*/index.html")
    planned = re.compile(r'<p class="catatan (?:rencana|batal|ditunda)"')
    off = [path for path in activities if planned.search((output / path / "index.html").read_text("utf-8"))]
    return [HUGE, EMPTY, "kampung/contoh-2/", "kampung/contoh-12/", *groups[::12], *activities[::400], *off[:3]]


@pytest.mark.parametrize(
    ("pattern", "every"),
    [("kampung/*/index.html", 1), ("kampung/*/poktan/*/index.html", 3), ("kampung/*/kegiatan/*/index.html", 40)],
    ids=["kampung", "kelompok", "kegiatan"],
)
def test_no_page_is_longer_than_twelve_screens(
    phone: Any, address: str, output: Path, pattern: str, every: int
) -> None:
    screens = {}
    for path in found(output, pattern)[::every]:
        phone.goto(address + path)
        screens[path] = phone.evaluate("document.documentElement.scrollHeight") / HEIGHT
    assert {path: round(count, 1) for path, count in screens.items() if count > MOST} == {}
    print(f"{pattern}: {len(screens)} pages, at most {max(screens.values()):.1f} screens")  # noqa: T201


def top(page: Any, selector: str) -> float:
    """Where an element begins, in screens."""
    box = page.locator(selector).first.bounding_box()
    assert box, selector
    return float(box["y"]) / HEIGHT


def size(page: Any, selector: str) -> list[float]:
    """Sizes of letters, of every element that is meant and shown."""
    return list(
        page.evaluate(
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility() && e.innerText.trim())"
            ".map(e => parseFloat(getComputedStyle(e).fontSize))",
            selector,
        )
    )


def test_a_kampung_says_its_name_first_and_what_is_next_or_was_last_soon(
    phone: Any, address: str, output: Path
) -> None:
    for path in found(output, "kampung/*/index.html"):
        phone.goto(address + path)
        assert top(phone, "#akan-datang" if phone.locator("#akan-datang").count() else "#terakhir") < 1.6, path
        assert size(phone, "h1")[0] >= max(size(phone, "main h2, main p, main dd, main li"))


def test_a_group_says_when_and_where_it_meets_and_its_last_session_within_two_screens(
    phone: Any, address: str, output: Path
) -> None:
    for path in found(output, "kampung/*/poktan/*/index.html")[::4]:
        phone.goto(address + path)
        assert top(phone, ".pokok") < 1 and top(phone, "#terakhir h2 + *") < 2, path


def test_an_activity_says_what_when_and_where_on_the_first_screen(phone: Any, address: str, output: Path) -> None:
    for path in found(output, "kampung/*/kegiatan/*/index.html")[::100]:
        phone.goto(address + path)
        assert top(phone, "h1") < top(phone, ".pokok dd") < top(phone, ".pokok div + div dd") < 1, path
        (title,), when = size(phone, "h1"), size(phone, ".pokok dd")
        assert title > max(when) and min(when) > max(size(phone, ".rincian dd, .prosa p, .daftar p") or [0]), path


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_headings_stand_on_one_line(browser: Any, address: str, output: Path, width: int) -> None:
    """On two lines where there are two columns, of the page or of its charts."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    for path in kinds(output):
        page.goto(address + path)
        lefts = page.evaluate(
            "[...document.querySelectorAll('main h1, main h2')].map(h => Math.round(h.getBoundingClientRect().left))"
        )
        assert len(set(lefts)) <= (2 if width > 640 else 1), (path, lefts)
    context.close()


def test_both_themes_have_nothing_that_axe_finds(browser: Any, address: str, output: Path) -> None:
    found_by_axe = {}
    for scheme in ("light", "dark"):
        context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme=scheme)
        page = context.new_page()
        for path in kinds(output):
            page.goto(address + path)
            page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
            for rule, nodes in violations(page):
                found_by_axe[scheme, path, rule] = nodes[:3]
        context.close()
    assert found_by_axe == {}


# What can be tapped, outside of running text: there a line's height is what it is (WCAG 2.2, 2.5.8, "Inline"). A link
# over several lines is as many boxes.
_TARGETS = """[...document.querySelectorAll('main :is(a, summary, button, input)')]
    .filter(e => e.checkVisibility({contentVisibilityAuto: true}) && !e.closest('.prosa, .jalan'))
    .flatMap((e, i) => [...e.getClientRects()].map(b => [i + e.outerHTML.slice(0, 90), b]))
    .map(([html, b]) => [html, b.left, b.top, b.right, b.bottom])
    .filter(b => b[3] > b[1] && b[4] > b[2])"""
ROOM = 24.0
Target = tuple[str, float, float, float, float]


def crowded(targets: list[Target]) -> list[tuple[str, str]]:
    """Pairs of which one is too small and the other is within a circle of 24 px around it; pairs that overlap."""
    pairs = (pair for pair in itertools.combinations(targets, 2) if pair[0][0] != pair[1][0])
    return [(a[0], b[0]) for a, b in pairs if _too_near(a, b) or _too_near(b, a)]


def _too_near(a: Target, b: Target) -> bool:
    x, y = (a[1] + a[3]) / 2, (a[2] + a[4]) / 2
    if min(a[3] - a[1], a[4] - a[2]) >= ROOM - 0.1:
        return min(a[3], b[3]) - max(a[1], b[1]) > 1 and min(a[4], b[4]) - max(a[2], b[2]) > 1
    if min(b[3] - b[1], b[4] - b[2]) < ROOM - 0.1:
        return bool((x - (b[1] + b[3]) / 2) ** 2 + (y - (b[2] + b[4]) / 2) ** 2 < (ROOM - 0.5) ** 2)
    across, down = max(b[1] - x, x - b[3], 0), max(b[2] - y, y - b[4], 0)
    return bool(across**2 + down**2 < (ROOM / 2 - 0.5) ** 2)


def test_what_can_be_tapped_has_room(phone: Any, address: str, output: Path) -> None:
    wrong = {}
    for path in kinds(output):
        phone.goto(address + path)
        phone.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        if pairs := crowded([tuple(one) for one in phone.evaluate(_TARGETS)]):
            wrong[path] = pairs[:4]
    assert wrong == {}


def test_two_small_things_side_by_side_are_found_and_two_apart_are_not() -> None:
    def box(left: float, width: float = 10, height: float = 10) -> Target:
        return (f"{left}", left, 0, left + width, height)

    assert crowded([box(0), box(14)]) and not crowded([box(0), box(30)])
    assert crowded([box(0, 40, 40), box(20, 40, 40)]) and not crowded([box(0, 40, 40), box(41, 40, 40)])
