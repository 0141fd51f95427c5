"""The line above the form: the next button, the folder, the page of the record."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import served
from tests.conftest import SITUS, Village
from tests.editing.form import Form, opened, page_of, published

pytestmark = pytest.mark.browser

VILLAGE = {
    "situs.yaml": SITUS,
    "kab/mekar/kampung.yaml": "nama: Mekar\n",
    "kab/mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
    "kab/mekar/kegiatan/2023-02-13-rapat.md": (
        "---\njenis: rapat-pokja\njudul: Rapat\ntanggal: 2023-02-13\n---\nIsi.\n"
    ),
    "kab/mekar/kegiatan/2023-03-13-rapat.md": (
        "---\njenis: rapat-pokja\njudul: Rapat Maret\ntanggal: 2023-03-13\ndraf: ya\n---\nIsi.\n"
    ),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Village:
    return published(Village(tmp_path_factory.mktemp("line")).write(dict(VILLAGE)))


@pytest.fixture(scope="module")
def form(browser: Any, site: Village) -> Iterator[Form]:
    """A phone that has signed in."""
    with opened(browser, site, width=360) as one:
        yield one


def line(form: Form) -> str:
    return " ".join(form.page.locator("#petunjuk div").inner_text().split())


def way(form: Form) -> str:
    """The path that the visible link to a page leads to, below the base."""
    href: str = form.page.locator("#petunjuk [data-halaman]:visible").get_attribute("href")
    return href.removeprefix("/situs/")


def go(form: Form, place: str) -> None:
    form.page.goto(f"{form.page.url.split('#')[0]}#/collections/{place}")
    form.page.wait_for_timeout(300)


def test_before_signing_in_it_names_the_button_and_the_folder_of_this_computer(browser: Any, site: Village) -> None:
    with served(site.root / "output") as address, page_of(browser, 360) as (page, left):
        page.route(
            "**/tulis/mekar/",
            lambda route: route.fulfill(
                body=site.read("tulis/mekar/index.html").replace(
                    '<div id="nc-root"', '<div id="nc-root" data-situs="C:\\situs kampung"'
                ),
                content_type="text/html",
            ),
        )
        page.goto(f"{address}tulis/mekar/")
        page.get_by_role("button", name="Work with Local Repository").wait_for()
        said = line(Form(page, left))
        page.unroute_all(behavior="ignoreErrors")
    assert "Work with Local Repository" in said
    assert "C:\\situs kampung" in said
    assert "content/kab/mekar" in said


def test_on_the_site_itself_it_leads_to_the_key_and_names_where_records_are_kept(browser: Any, site: Village) -> None:
    # The form offers a folder of this computer at a local name only: another name stands for the site itself.
    with served(site.root / "output") as address, page_of(browser, 360) as (page, left):
        page.route(
            "https://kampung.contoh/**",
            lambda route: route.fulfill(
                response=route.fetch(url=route.request.url.replace("https://kampung.contoh/situs/", address))
            ),
        )
        page.goto("https://kampung.contoh/situs/tulis/mekar/")
        page.get_by_role("button", name="Sign In Using Access Token").wait_for()
        assert page.get_by_role("button", name="Work with Local Repository").count() == 0
        said = line(Form(page, left))
        assert page.locator("#petunjuk a:visible").get_attribute("href") == "/situs/tulis/#masuk"
        page.unroute_all(behavior="ignoreErrors")  # a file still on its way would fail the tests that follow
    assert "Sign In Using Access Token" in said
    assert "content/kab/mekar" in said


def test_a_phone_gets_from_signing_in_to_a_new_activity_by_one_tap(form: Form) -> None:
    go(form, "")
    form.page.get_by_role("link", name="Catat kegiatan baru").click()
    form.field("judul").wait_for()
    assert "Save" in line(form)
    assert "Draf" in line(form)
    assert form.page.get_by_role("button", name="Save", exact=True).is_visible()


@pytest.mark.parametrize(("kind", "name"), [("poktan", "kelompok"), ("laporan", "laporan"), ("kegiatan", "kegiatan")])
def test_in_each_list_the_way_to_a_new_one_is_that_kinds(form: Form, kind: str, name: str) -> None:
    go(form, kind)
    form.page.get_by_role("link", name=f"Catat {name} baru").click()
    form.page.wait_for_url(f"**#/collections/{kind}/new")


@pytest.mark.parametrize(
    "place",
    [
        "kegiatan",
        "kegiatan/entries/2023-02-13-rapat",
        "poktan/entries/uppka-mawar",
        "laporan",
        "kampung/entries/kampung",
    ],
)
def test_the_page_it_leads_to_is_there(form: Form, site: Village, place: str) -> None:
    go(form, place)
    assert site.has(f"{way(form)}index.html")
    assert place.rpartition("/")[2] in way(form) or "entries" not in place or place.startswith("kampung")


def test_a_draft_is_marked_in_the_list_and_the_way_to_publish_it_is_told(form: Form) -> None:
    go(form, "kegiatan")
    form.page.get_by_text("Draf · 2023-03-13 Rapat Maret").wait_for()
    assert form.page.get_by_text("Draf ·").count() == 1
    assert "matikan Draf" in line(form)


def test_the_form_has_the_rest_of_the_screen_and_the_line_can_be_closed(form: Form) -> None:
    form.page.set_viewport_size({"width": 360, "height": 640})
    form.new("kegiatan")
    measured = (
        "() => [...document.querySelectorAll('#petunjuk, #nc-root')].map(one => one.getBoundingClientRect().height)"
    )
    above, below = form.page.evaluate(measured)
    assert above + below == 640
    assert above < 110
    save = form.page.get_by_role("button", name="Save", exact=True).bounding_box()
    assert above <= save["y"] < 640 - save["height"]
    form.page.get_by_role("button", name="Tutup petunjuk").click()
    assert form.page.evaluate("document.getElementById('nc-root').getBoundingClientRect().height") == 640
