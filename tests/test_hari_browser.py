"""A site that nobody builds any more does not lie: in the browser past plans go, and the page says how old it is."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import BASE, chromium, served
from tests.conftest import Village

pytestmark = pytest.mark.browser
BUILT = datetime.date(2023, 3, 1)
PLANS = {
    "besok": "tanggal: 2023-03-02",
    "dua-hari": "tanggal: 2023-03-02\ntanggal_selesai: 2023-03-09",
    "bulan": "tanggal: 2023-04",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    chromium()
    village = Village(tmp_path_factory.mktemp("hari"))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n", "mekar/kampung.yaml": "nama: Mekar\n"})
    for name, day in PLANS.items():
        text = f"---\njenis: kegiatan-lain\njudul: {name}\nstatus: Rencana\n{day}\n---\n"
        village.write({f"mekar/kegiatan/{name}.md": text})
    village.build(today=BUILT)
    with served(village.root / "output") as url:
        yield url


def shown(browser: Any, url: str, day: str) -> tuple[list[str], str]:
    """The titles below "Akan datang", and what stands beside them of the day."""
    page = browser.new_page()
    page.clock.set_fixed_time(f"{day}T09:00:00")
    page.goto(url)
    titles = page.locator("section[data-rencana] .judul").all_inner_texts()
    told = page.locator("[data-per]").all_inner_texts()
    page.close()
    return sorted(titles), " ".join(told)


@pytest.mark.parametrize("path", ["", "kampung/mekar/"])
@pytest.mark.parametrize(
    ("day", "left"),
    [
        ("2023-03-01", ["besok", "bulan", "dua-hari"]),
        ("2023-03-03", ["bulan", "dua-hari"]),
        ("2023-03-10", ["bulan"]),
        ("2023-04-30", ["bulan"]),
        ("2023-05-01", []),
    ],
)
def test_a_plan_goes_when_its_last_day_is_over(
    browser: Any, address: str, path: str, day: str, left: list[str]
) -> None:
    assert shown(browser, address + path, day)[0] == left


def test_a_page_that_is_made_daily_says_no_age_and_an_older_one_does(browser: Any, address: str) -> None:
    assert shown(browser, address, "2023-03-03")[1] == "Per tanggal 1 Maret 2023."
    assert shown(browser, address, "2023-04-15")[1] == (
        "Per tanggal 1 Maret 2023. Sudah 45 hari halaman ini tidak diperbarui."
    )


def test_what_is_left_of_the_heading_is_nothing_where_no_plan_is_left(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time("2023-06-01T09:00:00")
    page.goto(address)
    assert page.get_by_role("heading", name="Akan datang").count() == 0


def test_plans_without_a_day_stay_folded_where_those_with_one_are_gone(browser: Any, tmp_path: Path) -> None:
    plan = "---\njenis: kegiatan-lain\njudul: Rencana\nstatus: Rencana\n{}---\n"
    village = Village(tmp_path).write({"situs.yaml": "nama: Contoh\n", "mekar/kampung.yaml": "nama: Mekar\n"})
    village.write({"mekar/kegiatan/besok.md": plan.format("tanggal: 2023-03-02\n")})
    village.write({"mekar/kegiatan/kelak.md": plan.format("")})
    village.build(today=BUILT, base_url=f"http://127.0.0.1{BASE}")
    with served(tmp_path / "output") as url:
        page = browser.new_page()
        page.clock.set_fixed_time("2023-06-01T09:00:00")
        page.goto(url)
        assert page.locator("#akan-datang details:not([open]) li").count() == 1
        page.close()


def test_no_way_leads_to_plans_that_are_gone(browser: Any, tmp_path: Path) -> None:
    done = "---\njenis: kegiatan-lain\njudul: Lalu\ntanggal: 2023-02-01\n---\n"
    plan = "---\njenis: kegiatan-lain\njudul: {}\nstatus: Rencana\ntanggal: 2023-03-0{}\n---\n"
    village = Village(tmp_path).write({"situs.yaml": "nama: Contoh\n", "mekar/kampung.yaml": "nama: Mekar\n"})
    village.write({"mekar/kegiatan/lalu.md": done})
    village.write({f"mekar/kegiatan/p-{n}.md": plan.format(n, n) for n in range(2, 7)})
    village.build(today=BUILT, base_url=f"http://127.0.0.1{BASE}")
    with served(tmp_path / "output") as url:
        for day, ways, folded in (("2023-03-01", 1, 2), ("2023-03-06", 1, 1), ("2023-03-07", 0, 0)):
            page = browser.new_page()
            page.clock.set_fixed_time(f"{day}T09:00:00")
            page.goto(f"{url}kampung/mekar/")
            assert page.locator("nav [href='#akan-datang']").count() == ways
            assert page.locator("#akan-datang details li").count() == folded
            # Where all that stood above is gone, what was folded is open.
            assert page.locator("#akan-datang details[open]").count() == (day == "2023-03-06")
            page.close()
