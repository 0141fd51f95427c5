"""What a reader types of a kampung or a kind of activity narrows the search, is shown and can be taken away."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import BASE, chromium, served
from tests.conftest import Village
from tests.search.asking import ask, asked, titles, until, violations_after
from tests.search.pagefind import installed

pytestmark = pytest.mark.browser


def record(jenis: str, title: str, date: str, text: str) -> str:
    return f"---\njenis: {jenis}\njudul: {title}\ntanggal: {date}\n---\n{text}\n"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    chromium()
    village = installed(Village(tmp_path_factory.mktemp("cari")))
    village.write({"situs.yaml": f"nama: Contoh\nurl: http://127.0.0.1{BASE}\n"})
    for folder, name, district in (
        ("mekar", "Mekar", "Alam"),
        ("mawar-a", "Mawar", "Alam"),
        ("mawar-b", "Mawar", "Bakti"),
        ("telaga", "Telaga Bening", "Bakti"),
        ("sehat", "Sehat", "Bakti"),
        ("rapat", "Rapat", "Bakti"),
    ):
        where = f"{{kecamatan: {district}, kabupaten: Bungo, provinsi: Jambi}}"
        village.write({f"{folder}/kampung.yaml": f"nama: {name}\nwilayah: {where}\n"})
    village.write(
        {
            "mekar/poktan/bkb-anggrek.yaml": "jenis: BKB\nnama: Anggrek\n",
            "telaga/poktan/bkb-dahlia.yaml": "jenis: BKB\nnama: Dahlia\n",
            "mekar/kegiatan/2022-02-01-a.md": record("rapat-pokja", "Koordinasi awal", "2022-02-01", "Jadwal."),
            "mekar/kegiatan/2023-03-01-b.md": record("rapat-pokja", "Koordinasi akhir", "2023-03-01", "Anggaran."),
            "mekar/kegiatan/2023-04-01-c.md": record("kegiatan-lain", "Jalan santai", "2023-04-01", "Lancar."),
            "telaga/kegiatan/2023-05-01-d.md": record("rapat-pokja", "Koordinasi telaga", "2023-05-01", "Anggaran."),
            "mawar-a/kegiatan/2023-06-01-e.md": record("rapat-pokja", "Rencana pertama", "2023-06-01", "Jadwal."),
            "mawar-b/kegiatan/2023-07-01-f.md": record("rapat-pokja", "Rencana kedua", "2023-07-01", "Jadwal mawar."),
            "mekar/kegiatan/senam.md": "---\njenis: rapat-pokja\njudul: Tanpa tanggal\n---\nSenam.\n",
            "rapat/kegiatan/2023-01-01-h.md": record(
                "kegiatan-lain", "Kerja bakti", "2023-01-01", "Pokja dan anggaran."
            ),
            "telaga/kegiatan/2023-08-01-g.md": record("kegiatan-lain", "Menuju keluarga sehat", "2023-08-01", "Ya."),
        }
    )
    village.build()
    with served(village.root / "output") as url:
        yield url


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    with asked(browser, address) as page:
        yield page


def narrowed(page: Any) -> list[str]:
    """The filters that are shown as such."""
    found: list[str] = page.locator(".hanya:visible .tombol").all_inner_texts()
    return [text.removesuffix("×").strip() for text in found]


def test_a_kind_and_a_kampung_are_found_by_their_names_the_newest_first_those_without_a_date_last(page: Any) -> None:
    assert ask(page, "rapat pokja mekar") == ["Koordinasi akhir", "Koordinasi awal", "Tanpa tanggal"]
    assert narrowed(page) == ["Kampung KB Mekar, Alam", "Rapat Pokja"]
    assert page.inner_text(".keadaan") == "3 hasil, yang terakhir lebih dahulu, untuk “rapat pokja mekar”"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("rapat pokja", "Daftar semuanya, 6 kegiatan: Rapat Pokja"),
        ("2022", "Daftar semuanya, 1 kegiatan: 2022"),
        ("rapat", ""),
    ],
)
def test_what_is_the_name_of_a_list_is_led_to_all_of_it(words: str, told: str, page: Any) -> None:
    ask(page, words)
    assert page.inner_text(".menuju").strip() == told
    if told:
        page.click(".menuju a")
        assert page.locator("h1").inner_text().endswith(words.title())


def test_a_kampung_that_is_chosen_needs_no_words_and_a_kind_does(page: Any) -> None:
    page.click("summary")
    page.select_option("#saring-jenis", label="Rapat Pokja")
    assert page.inner_text(".keadaan") == "Tulis kata yang dicari, atau pilih kampungnya."
    assert page.locator(".jalan-lain").is_visible()
    page.select_option("#saring-kampung", label="Kampung KB Mekar, Alam")
    until(page, "document.querySelector('.keadaan').textContent === '3 hasil, yang terakhir lebih dahulu'")
    assert titles(page)[0] == "Koordinasi akhir"
    page.reload()
    until(page, "document.querySelector('.keadaan').textContent === '3 hasil, yang terakhir lebih dahulu'")


@pytest.mark.parametrize(
    ("words", "found", "names"),
    [
        ("anggaran mekar", ["Koordinasi akhir"], ["Kampung KB Mekar, Alam"]),
        ("anggaran di Kampung KB Mekar", ["Koordinasi akhir"], ["Kampung KB Mekar, Alam"]),
        ("BKB mekar", ["BKB Anggrek"], ["Kampung KB Mekar, Alam"]),
        (
            "rapat pokja anggaran telaga bening",
            ["Koordinasi telaga"],
            ["Rapat Pokja", "Kampung KB Telaga Bening, Bakti"],
        ),
        ("jadwal mawar kecamatan bakti", ["Rencana kedua"], ["Kampung KB Mawar, Bakti"]),
        ('"jalan santai"', ["Jalan santai"], []),
        ("jalan santai", ["Jalan santai"], []),
    ],
)
def test_what_names_a_filter_is_one_and_the_other_words_stay(
    words: str, found: list[str], names: list[str], page: Any
) -> None:
    assert ask(page, words)[: len(found)] == found
    assert sorted(narrowed(page)) == sorted(names)


def test_a_name_alone_leads_to_the_page_that_has_it(page: Any) -> None:
    assert ask(page, "kampung mekar")[0] == "Kampung KB Mekar"
    assert narrowed(page) == []
    assert sorted(ask(page, "mawar"))[:2] == ["Kampung KB Mawar", "Kampung KB Mawar"]
    assert page.locator(".usulan").is_hidden()


def test_what_the_words_narrow_is_taken_away_by_a_press_until_other_words_are_typed(page: Any) -> None:
    ask(page, "anggaran mekar")
    page.get_by_role("button", name="Kampung KB Mekar, Alam, hapus saringan ini").click()
    until(page, "document.querySelector('.hanya').hidden")
    assert page.url.endswith("/cari/?q=anggaran+mekar&tanpa=kampung")
    assert page.evaluate("document.activeElement.className") == "keadaan"
    ask(page, "jadwal mekar")
    assert narrowed(page) == ["Kampung KB Mekar, Alam"]
    page.reload()
    until(page, "document.querySelector('.hanya') && !document.querySelector('.hanya').hidden")


def test_of_two_kampung_of_a_name_the_reader_chooses(page: Any) -> None:
    assert ask(page, "jadwal mawar") == ["Rencana kedua"]
    assert narrowed(page) == []
    offered = page.locator(".usulan .tombol")
    assert offered.all_inner_texts() == ["Kampung KB Mawar, Alam", "Kampung KB Mawar, Bakti"]
    offered.first.click()
    until(page, "document.querySelector('.hasil li .judul').textContent === 'Rencana pertama'")
    assert page.input_value("#kata") == "jadwal"
    assert narrowed(page) == ["Kampung KB Mawar, Alam"]
    assert "kampung=" in page.url
    page.get_by_role("button", name="hapus saringan ini").click()
    until(page, "document.querySelectorAll('.hasil li').length === 3")
    assert page.input_value("#saring-kampung") == ""


def test_a_part_of_a_name_is_offered_and_guessed_by_nobody(page: Any) -> None:
    ask(page, "anggaran bening")
    assert narrowed(page) == []
    page.get_by_role("button", name="Kampung KB Telaga Bening, Bakti").click()
    until(page, "document.querySelector('.keadaan').textContent.includes('“anggaran”')")
    assert titles(page) == ["Koordinasi telaga"]


def test_a_kampung_that_is_named_like_a_kind_of_activity_is_offered(page: Any) -> None:
    assert ask(page, "rapat pokja anggaran") == ["Koordinasi akhir", "Koordinasi telaga"]
    assert narrowed(page) == ["Rapat Pokja"]
    page.get_by_role("button", name="Kampung KB Rapat, Bakti").click()
    until(page, "document.querySelector('.keadaan').textContent.includes('“pokja anggaran”')")
    assert titles(page) == ["Kerja bakti"]


def test_where_nothing_is_there_under_the_name_the_words_are_looked_for_as_they_are_and_the_page_says_so(
    page: Any,
) -> None:
    assert ask(page, "keluarga sehat")[0] == "Kampung KB Sehat"
    assert ask(page, "menuju keluarga sehat") == ["Menuju keluarga sehat"]
    told = page.locator(".hanya").inner_text()
    assert told == ("Dengan saringan Kampung KB Sehat, Bakti tidak ada hasil. Yang di bawah ini tanpa saringan itu.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_what_is_narrowed_and_offered(scheme: str, browser: Any, address: str) -> None:
    assert (
        violations_after(("?q=rapat pokja mekar", "?q=jadwal mawar", "?q=rapat pokja"), scheme, browser, address) == []
    )
