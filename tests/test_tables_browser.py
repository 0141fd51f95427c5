"""A summary table in a real browser: sorted, searched, pushed sideways, copied from; and without scripts."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest

from tests.browser import BASE, chromium, served
from tests.conftest import Village
from tests.pages.test_ringkasan import HOME, activity, kampung

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """2023: Asri nothing, Jaya 2 (Maret), Permai 10 (Januari) and 1 (Maret)."""
    chromium()
    village = Village(tmp_path_factory.mktemp("urut"))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n"})
    for name in ("Asri", "Jaya", "Permai"):
        village.write({f"{name.lower()}/kampung.yaml": kampung(name, "Utara")})
    for i in range(2):
        village.write({f"jaya/kegiatan/{i}.md": activity("2023-03-01")})
    for i in range(10):
        village.write({f"permai/kegiatan/{i}.md": activity("2023-01-05")})
    village.write({"permai/kegiatan/maret.md": activity("2023-03-05")}).build()
    with served(village.root / "output") as url:
        yield f"{url}{HOME}2023/"


def names(page: Any) -> list[str]:
    found: list[str] = page.locator("tbody th a").all_inner_texts()
    return found


def test_a_heading_sorts_up_then_down_then_as_it_was(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    heading = page.locator("thead th", has_text="Mar").first
    orders = []
    for _ in range(3):
        heading.get_by_role("button").click()
        orders.append((heading.get_attribute("aria-sort"), names(page)))
    assert orders == [
        ("ascending", ["Permai", "Jaya", "Asri"]),
        ("descending", ["Jaya", "Permai", "Asri"]),
        (None, ["Asri", "Jaya", "Permai"]),
    ]


def test_numbers_sort_as_numbers(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").click()
    assert names(page) == ["Jaya", "Permai", "Asri"]


def test_the_row_of_totals_stays_below(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Kampung", exact=True).click()
    assert "Semua kampung" in page.locator("table tr").last.inner_text()


def test_a_heading_can_be_reached_with_the_keyboard(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").focus()
    page.keyboard.press("Enter")
    assert names(page) == ["Jaya", "Permai", "Asri"]


def test_without_scripts_the_table_stands_as_the_site_wrote_it(address: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert names(page) == ["Asri", "Jaya", "Permai"]
    assert page.locator("thead button").count() == 0


def test_printed_over_several_sheets_the_head_stands_on_each(address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(address)
    page.get_by_role("button", name="Jumlah").wait_for()
    page.locator("tbody").evaluate("it => { for (let i = 0; i < 60; i++) it.append(it.rows[0].cloneNode(true)) }")
    sheets = [sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(page.pdf())).pages]
    with_rows = [text for text in sheets if "Asri" in text]
    assert len(with_rows) > 1
    assert all("Bulan tidak tercatat" in " ".join(text.split()) for text in with_rows)


@pytest.fixture(scope="module")
def long_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Fifty kampung in two kecamatan, all with groups that have not reported but for one; long names."""
    chromium()
    village = Village(tmp_path_factory.mktemp("panjang"))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n"})
    for i in range(50):
        name = f"Kampung Nomor {i} di Tepi Sungai dan Hutan yang Panjang Namanya"
        village.write({f"k{i}/kampung.yaml": kampung(name, ("Utara", "Selatan")[i % 2])})
        village.write({f"k{i}/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
        village.write({f"k{i}/kegiatan/a.md": activity(f"2023-{i % 12 + 1:02}-05")})
    village.write({"k0/laporan/2023-03.yaml": "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n"}).build()
    with served(village.root / "output") as url:
        yield url


def test_a_row_is_found_by_its_words(long_address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{long_address}{HOME}2023/")
    page.get_by_label("Cari di tabel ini").fill("utara 12")
    shown = page.locator(".semua-baris tbody tr:visible")
    assert shown.count() == 1
    assert "Nomor 12" in shown.inner_text()
    assert page.locator(".saring output").inner_text() == "1 dari 50 baris"
    page.get_by_label("Cari di tabel ini").fill("")
    assert page.locator(".semua-baris tbody tr:visible").count() == 50


def test_a_row_that_is_found_stays_found_when_the_table_is_sorted(long_address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{long_address}{HOME}2023/")
    page.get_by_label("Cari di tabel ini").fill("nomor 4")
    before = page.locator(".semua-baris tbody tr:visible").count()
    page.locator(".semua-baris").get_by_role("button", name="Jumlah").click()
    assert page.locator(".semua-baris tbody tr:visible").count() == before == 14


@pytest.mark.parametrize("width", [320, 360])
def test_the_names_stay_in_sight_and_leave_room_when_a_table_is_pushed_sideways(
    long_address: str, browser: Any, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 640})
    page = context.new_page()
    page.goto(f"{long_address}{HOME}2023/")
    box = page.locator(".semua-baris .gulir")
    box.evaluate("it => it.scrollTo(200, 0)")
    name, frame = page.locator(".semua-baris tbody th").first.bounding_box(), box.bounding_box()
    context.close()
    assert name["x"] == pytest.approx(frame["x"] + 1, abs=1)
    assert name["width"] <= width / 2


def test_dates_stay_on_one_line(long_address: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    assert page.locator("td[data-u]").evaluate_all(
        "all => all.every(it => getComputedStyle(it).whiteSpace.startsWith('nowrap'))"
    )


# Where the words of each heading, and those of each cell of a row, begin.
_STARTS = """(table, row) => {
  const start = (it) => {
    const words = document.createRange(); words.selectNodeContents(it);
    return Math.round(words.getBoundingClientRect().left);
  };
  return [...table.querySelectorAll(row)].map(start);
}"""


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_names_and_words_begin_below_their_headings(long_address: str, browser: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 640})
    page.goto(f"{long_address}ringkasan/poktan/")
    table = page.locator("main table").last
    heads = table.evaluate(_STARTS, "thead .depan")
    assert heads == table.evaluate(_STARTS, "tbody tr:first-child th") and len(heads) > 1
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    table = page.locator(".semua-baris table")
    assert table.evaluate(_STARTS, "thead .teks") == table.evaluate(_STARTS, "tbody tr:first-child .teks")


def test_a_date_keeps_its_distance_from_the_figure_before_it(long_address: str, browser: Any) -> None:
    """Or they are read as one: "1 13 Des 2023"."""
    page = browser.new_page(viewport={"width": 1280, "height": 640})
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    first = page.locator(".semua-baris tbody td.teks").first
    assert float(first.evaluate("it => parseFloat(getComputedStyle(it).paddingLeft)")) >= 16


def test_headings_break_between_words_only(long_address: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    head = page.locator(".semua-baris th", has_text="kabupaten/kota")
    assert head.evaluate("it => it.scrollWidth <= it.clientWidth && getComputedStyle(it).overflowWrap") == "normal"
    page.goto(f"{long_address}ringkasan/pembinaan/2023/")
    assert page.locator("thead .utuh", has_text="PIK-R").first.evaluate("it => it.getClientRects().length") == 1


def test_nothing_moves_when_the_script_comes(long_address: str, browser: Any) -> None:
    tops = []
    for scripts in (True, False):
        context = browser.new_context(viewport={"width": 360, "height": 640}, java_script_enabled=True)
        page = context.new_page()
        if not scripts:
            page.route("**/*.js*", lambda route: route.abort())
        page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
        tops.append([page.locator(one).first.bounding_box()["y"] for one in (".gulir", "#teks-pesan", "footer")])
        context.close()
    assert tops[0] == tops[1]


def test_without_scripts_there_is_no_box_and_no_button_that_does_nothing(long_address: str, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    assert not page.get_by_label("Cari di tabel ini").is_visible()
    assert not page.get_by_role("button", name="Salin teks").is_visible()
    assert page.get_by_role("link", name="Kirim lewat WhatsApp").is_visible()
    context.close()


def test_the_text_to_send_is_copied_and_shows_its_last_line(long_address: str, browser: Any) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    text = page.locator("#teks-pesan")
    assert text.evaluate("it => it.scrollHeight <= it.clientHeight")
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Tersalin.").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert copied.count("\n- Kampung KB") == 49
    assert copied.startswith("Kelengkapan laporan UPPKA, Maret 2023: 1 dari 50 kampung sudah melapor.")


def test_where_no_clipboard_may_be_used_the_text_is_marked(long_address: str, browser: Any) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.add_init_script("document.execCommand = () => false")
    page.goto(f"{long_address}ringkasan/kelengkapan/2023-03/")
    page.get_by_role("button", name="Salin teks").click()
    page.get_by_text("Teksnya sudah ditandai").wait_for()
    assert "Nomor 49" in page.evaluate("String(getSelection())")
    context.close()


def test_printed_a_long_table_is_whole_and_not_led_by_its_regions(long_address: str, browser: Any) -> None:
    page = browser.new_page()
    page.goto(f"{long_address}{HOME}2023/")
    text = " ".join(" ".join(one.extract_text().split()) for one in pypdf.PdfReader(io.BytesIO(page.pdf())).pages)
    assert all(f"Nomor {i} di Tepi" in text for i in range(50))
    assert "Menurut kecamatan" not in text
    assert "Cari di tabel ini" not in text
