"""The search in a real browser: typed, filtered, opened, with keys alone, and what is there where it cannot work."""

import datetime
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from site_builder.search import index as parts
from tests.browser import BASE, chromium, served
from tests.conftest import RAPAT, Village
from tests.kabupaten import write_kabupaten
from tests.search.asking import ask, asked, titles, until, violations_after
from tests.search.pagefind import installed

pytestmark = pytest.mark.browser

KABUPATEN = {"mekar": "kabupaten: Bungo", "asri": "kabupaten: Bungo", "jaya": "kabupaten: Tebo"}


def activity(title: str, date: str, text: str, more: str = "") -> str:
    return f"---\njenis: kegiatan-lain\njudul: {title}\ntanggal: {date}\n{more}---\n{text}\n"


@pytest.fixture(scope="module", params=[3000, 3], ids=["one part", "several"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    chromium()
    village = installed(Village(tmp_path_factory.mktemp("cari")))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n"})
    for name in ("mekar", "asri", "jaya"):
        village.write(
            {
                f"{name}/kampung.yaml": f"nama: {name.title()}\nwilayah: {{{KABUPATEN[name]}, provinsi: Jambi}}\n",
                f"{name}/kegiatan/2023-02-13-rapat.md": RAPAT,
                f"{name}/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
            }
        )
    village.write(
        {
            "mekar/kegiatan/2022-05-01-a.md": activity(
                "Kelas ibu",
                "2022-05-01",
                "Bidan membahas stunting <script>alert(1)</script> & gizi.",
                "seksi: Ekonomi\n",
            ),
            "asri/kegiatan/2023-06-01-b.md": activity("Penyuluhan", "2023-06-01", "Cara mencegah stunting."),
        }
    )
    for i in range(12):
        village.write({f"jaya/kegiatan/2021-{i + 1:02}-01-c.md": activity(f"Senam {i}", f"2021-{i + 1:02}-01", "x")})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "MOST_PAGES", request.param)
        patch.setattr(parts, "TEXTS_A_FILE", 1)
        village.build()
    yield village.root / "output"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as url:
        yield url


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    with asked(browser, address) as page:
        yield page


def test_from_home_a_word_is_typed_and_its_result_opened(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("searchbox").fill("melati")
    page.get_by_role("button", name="Cari").click()
    page.wait_for_url("**/cari/?q=melati")
    page.get_by_role("link", name="BKB Melati").first.click()
    page.wait_for_url("**/poktan/bkb-melati/")
    assert page.locator("h1").inner_text() == "BKB Melati"
    page.go_back()
    page.wait_for_selector(".hasil li")
    assert page.input_value("#kata") == "melati"
    page.close()


def test_a_page_that_is_not_there_offers_the_search(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}kampung/hilang/entah/")
    page.get_by_role("searchbox").fill("asri")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Kampung KB Asri").first.wait_for()
    page.close()


def test_a_result_says_what_it_is_when_and_where_and_marks_the_word(page: Any) -> None:
    assert ask(page, "bidan") == ["Kelas ibu"]
    result = page.locator(".hasil li")
    told = result.locator(".butir span").all_inner_texts()
    assert told == ["Kegiatan lain", "1 Mei 2022", "Kampung KB Mekar"]
    assert result.locator(".kutipan mark").inner_text() == "Bidan"
    assert "<script>alert(1)</script> & gizi" in result.locator(".kutipan").inner_text()


def test_another_form_of_the_word_finds_it_too(page: Any) -> None:
    # A part without one of the words gives pages that have the other; they come behind.
    assert ask(page, "pembahasan stunting")[0] == "Kelas ibu"


@pytest.mark.parametrize(
    ("words", "title"),
    [("kampung mekar", "Kampung KB Mekar"), ("kabupaten bungo", "Kabupaten Bungo"), ("bkb", "BKB Melati")],
)
def test_kampung_regions_and_groups_are_found(words: str, title: str, page: Any) -> None:
    assert title in ask(page, words)


def test_results_are_narrowed_by_each_filter(page: Any) -> None:
    assert sorted(ask(page, "stunting")) == ["Kelas ibu", "Penyuluhan"]
    page.get_by_text("Saring hasilnya").click()
    for name, label, kept in (
        ("kampung", "Kampung KB Asri", ["Penyuluhan"]),
        ("jenis", "Rapat Pokja", []),
        ("seksi", "Ekonomi", ["Kelas ibu"]),
        ("tahun", "2023", ["Penyuluhan"]),
    ):
        page.select_option(f"#saring-{name}", label=label)
        until(page, f"document.querySelectorAll('.hasil li').length === {len(kept)}")
        assert titles(page) == kept
        assert f"{name}=" in page.url
        page.select_option(f"#saring-{name}", "")
        until(page, "document.querySelectorAll('.hasil li').length === 2")


def test_where_nothing_is_found_there_are_ways_on(page: Any) -> None:
    page.get_by_text("Saring hasilnya").click()
    page.select_option("#saring-tahun", "2021")
    assert ask(page, "stunting") == []
    assert "Tidak ada yang cocok dengan “stunting”" in page.locator(".hasil").inner_text()
    assert page.get_by_role("heading", name="Menurut tempat").is_visible()
    page.get_by_role("button", name="Cari tanpa saringan").click()
    until(page, "document.querySelectorAll('.hasil li').length === 2")
    assert page.get_by_role("heading", name="Menurut tempat").is_hidden()


def test_with_keys_alone_a_result_is_reached_and_more_are_shown(page: Any) -> None:
    page.locator("#kata").focus()
    page.keyboard.type("senam")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.keadaan').textContent.includes('“senam”')")
    assert len(titles(page)) == 6
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == titles(page)[0]
    page.get_by_role("button", name="Tampilkan hasil berikutnya").focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('.hasil li').length === 12")
    assert page.evaluate("document.activeElement.textContent") == titles(page)[6]
    assert page.get_by_role("button", name="Tampilkan hasil berikutnya").is_hidden()


def test_a_press_twice_shows_what_follows_once(page: Any) -> None:
    ask(page, "senam")
    page.evaluate("const lagi = document.querySelectorAll('.hasil button')[1]; lagi.click(); lagi.click()")
    until(page, "document.querySelectorAll('.hasil li').length >= 12")
    page.wait_for_timeout(200)
    assert len(titles(page)) == 12


def test_what_follows_and_does_not_come_leaves_what_is_there_and_can_be_asked_again(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}cari/")
    ask(page, "senam")
    page.context.set_offline(True)
    page.get_by_role("button", name="Tampilkan hasil berikutnya").click()
    until(page, "document.querySelector('.keadaan').textContent.includes('belum bisa dibuka')")
    assert len(titles(page)) == 6
    page.context.set_offline(False)
    page.get_by_role("button", name="Tampilkan hasil berikutnya").click()
    until(page, "document.querySelectorAll('.hasil li').length === 12")
    page.close()


def test_what_is_asked_stands_in_the_address_and_an_empty_box_shows_the_ways(page: Any) -> None:
    ask(page, "senam")
    assert page.url.endswith("/cari/?q=senam")
    page.fill("#kata", "")
    until(page, "document.querySelector('.hasil').hidden")
    assert page.url.endswith("/cari/")
    assert page.get_by_role("heading", name="Menurut waktu").is_visible()


def test_without_scripts_no_box_is_shown_and_the_page_says_why(browser: Any, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in ("", "cari/", "404.html"):
        page.goto(address + path)
        assert page.locator("form.cari").is_hidden()
    page.goto(f"{address}cari/")
    assert "Kotak cari perlu JavaScript" in page.locator("main").inner_text()
    assert page.get_by_role("link", name="2023").first.is_visible()
    context.close()


def test_where_the_index_cannot_be_fetched_the_page_says_so_and_leads_on(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.route("**/cari/indeks/**", lambda route: route.abort())
    page.goto(f"{address}cari/?q=senam")
    page.get_by_text("Pencarian tidak bisa dibuka").wait_for()
    assert page.get_by_role("heading", name="Menurut tempat").is_visible()
    page.unroute("**/cari/indeks/**")
    page.get_by_role("button", name="Cari", exact=True).click()
    page.wait_for_selector(".hasil li")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_results(scheme: str, browser: Any, address: str) -> None:
    assert violations_after(("?q=stunting&tahun=2023", "?q=entahlah&tahun=2023"), scheme, browser, address) == []


def test_the_first_query_of_a_small_site_fetches_little(browser: Any, address: str, site: Path) -> None:
    assert fetched(browser, address, site, "stunting") < 110_000


@pytest.mark.besar
def test_the_first_query_of_a_kabupaten_fetches_a_quarter_of_a_megabyte_at_most(browser: Any, tmp_path: Path) -> None:
    """A name, a word of a few records, one that four of five records have, and that with a name or a part of one."""
    village = installed(Village(tmp_path))
    write_kabupaten(village.options.content)
    village.build(today=datetime.date(2024, 1, 31), keep_going=True, jobs=0, base_url=f"http://127.0.0.1{BASE}")
    with served(tmp_path / "output") as address:
        for words in ("contoh mawar 8", "anggrek", "kunjungan", "kunjungan mawar 8", "kunjungan mawar"):
            assert fetched(browser, address, tmp_path / "output", words) <= 250 * 1024, words


def fetched(browser: Any, address: str, site: Path, words: str) -> int:
    """Bytes of the index and its program, as a server sends them that packs what is text."""
    context = browser.new_context()
    page = context.new_page()
    urls: set[str] = set()
    context.on("response", lambda response: urls.add(response.url.partition("?")[0]))
    page.goto(f"{address}cari/?q={words}")
    page.wait_for_selector(".hasil li")
    page.wait_for_load_state("networkidle")
    context.close()
    files = [site / url.removeprefix(address) for url in urls if "/cari/indeks/" in url]
    return sum(
        len(gzip.compress(file.read_bytes())) if file.suffix in (".js", ".json") else file.stat().st_size
        for file in files
    )
