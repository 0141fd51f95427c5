"""What a site does with what nobody has in mind, on a phone, with scripts and without: it stands."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser import chromium, served
from tests.conftest import SITUS, Village

pytestmark = pytest.mark.browser
WIDTH, HEIGHT, MOST = 360, 640, 12
SENTENCE = (
    "Pertemuan kelompok kegiatan Bina Keluarga Balita bersama kader Posyandu dan Tim Pendamping Keluarga membahas pola "
    "asuh anak usia bawah dua tahun serta persiapan peringatan Hari Keluarga Nasional tingkat"
)
WORD = "Pertemuankelompokkegiatan" * 8


def activity(tanggal: str, judul: str, more: str = "") -> str:
    return (
        f"---\njenis: kegiatan-lain\njudul: {judul}\ntanggal: {tanggal}\n{more}---\nhttps://example.org/{'a' * 180}\n"
    )


EMPTY = {"mekar/kampung.yaml": "nama: Mekar\n"}
ONE = {
    "mekar/kampung.yaml": "nama: Mekar\nlokasi: {lintang: -1.6, bujur: 103.6}\n"
    "wilayah: {provinsi: Jambi, kabupaten: Kota Jambi, kecamatan: Telanaipura, desa: Sukamaju}\n",
    "mekar/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: Mawar\n",
    "mekar/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
    "mekar/kegiatan/a.md": activity("2023-03-01", "Rapat"),
}
LONG = {
    "situs.yaml": SITUS.replace("Kampung KB Kabupaten Contoh", SENTENCE),
    "halaman/tanya.md": f"---\njudul: {WORD}\nmenu: Ya\n---\nIsi.\n",
    "halaman/kontak.md": f"---\njudul: {SENTENCE}\nmenu: Ya\n---\nIsi.\n",
    "mekar/kampung.yaml": f"nama: {SENTENCE}\n",
    "mekar/poktan/bkb-a.yaml": f"jenis: BKB\nnama: {SENTENCE}\n",
    "mekar/poktan/uppka-b.yaml": f"jenis: UPPKA\nnama: {WORD}\n",
    "mekar/kegiatan/a.md": activity("2023-03-01", SENTENCE, "poktan: bkb-a\nprogram: DASHAT\n"),
    "mekar/kegiatan/b.md": activity("2023-03-02", WORD, "status: ditunda\n"),
    "mekar/kegiatan/c.md": activity("2023-05-01", WORD.upper(), "status: rencana\n"),
}
BUSY = {
    "mekar/kampung.yaml": "nama: Mekar\n",
    **{
        f"mekar/kegiatan/{n}.md": activity(
            f"2023-03-{n % 28 + 1:02d}", f"Kegiatan {n}", "seksi: Cinta kasih\n" if n % 2 else ""
        )
        for n in range(500)
    },
}
SWAPPED = {
    "asri/kampung.yaml": "nama: Asri\nlokasi: {lintang: -1.6, bujur: 103.6}\n",
    "mekar/kampung.yaml": "nama: Mekar\nlokasi: {lintang: 103.6, bujur: -1.6}\n",
}
VILLAGES = {"empty": EMPTY, "one": ONE, "long": LONG, "busy": BUSY, "swapped": SWAPPED}
# Lists of all that there is have no limit, but whatever is looked at daily.
NO_LIMIT = ("istilah/", "data/")
_SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_HOLLOW = (
    "[...document.querySelectorAll('main :is(h1, h2, h3, ul, ol, dl, tbody)')]"
    ".filter(e => !e.textContent.trim()).length"
)
# Nothing is laid over a heading, and it begins on the first screen, below whatever name and menu a site has.
_TITLE = (
    "[...document.querySelectorAll('h1')].every(h => getComputedStyle(h, '::after').content == 'none'"
    " && getComputedStyle(h).maxHeight == 'none' && h.getBoundingClientRect().top < innerHeight - 40)"
)


@pytest.fixture(scope="module", params=VILLAGES)
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, list[str]]]:
    chromium()
    village = Village(tmp_path_factory.mktemp(request.param)).write({"situs.yaml": SITUS, **VILLAGES[request.param]})
    found = village.build(keep_going=True).summary.diagnostics
    assert {d.code for d in found if d.is_error} == ({"koordinat"} if request.param == "swapped" else set())
    output = village.root / "output"
    with served(output) as address:
        yield address, pages(output)


def pages(output: Path) -> list[str]:
    """Addresses of all pages but redirects; of many activities and sheets the first."""
    whole = [path for path in sorted(output.rglob("index.html")) if "<main" in path.read_text("utf-8")]
    kinds: dict[Path, list[Path]] = {}
    for path in whole:
        kinds.setdefault(path.parent.parent, []).append(path)
    return [
        f"{path.parent.relative_to(output).as_posix()}/".removeprefix("./")
        for its in kinds.values()
        for path in its[:4]
    ]


@pytest.mark.parametrize("scripts", [True, False])
def test_every_page_stands_on_a_phone(site: tuple[str, list[str]], browser: Any, scripts: bool) -> None:
    address, paths = site
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=scripts)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda one: said.append(str(one)))
    wrong = []
    for path in paths:
        page.goto(address + path)
        height = page.evaluate("document.documentElement.scrollHeight") / HEIGHT
        seen = {
            "sideways": page.evaluate(_SIDEWAYS),
            "hollow": page.evaluate(_HOLLOW),
            "title": not page.evaluate(_TITLE),
            "long": height > MOST and path not in NO_LIMIT,
        }
        wrong += [(path, name) for name, it_is in seen.items() if it_is]
    context.close()
    assert (wrong, said) == ([], [])


@pytest.mark.parametrize(("width", "font"), [(320, "100%"), (WIDTH, "200%")])
def test_no_page_is_wider_than_a_small_phone_nor_with_large_letters(
    site: tuple[str, list[str]], browser: Any, width: int, font: str
) -> None:
    address, paths = site
    page = browser.new_page(viewport={"width": width, "height": HEIGHT})
    wide = []
    for path in paths:
        page.goto(address + path)
        page.evaluate(f"document.documentElement.style.fontSize = '{font}'")
        wide += [(path, by) for by in [page.evaluate(_SIDEWAYS)] if by]
    page.close()
    assert wide == []


def test_what_is_said_of_an_activity_stands_on_one_line(tmp_path: Path, browser: Any) -> None:
    """No style of another page's list reaches it."""
    chromium()
    facts = "poktan: bkb-a\nprogram: DASHAT\nsasaran: Balita\ninstansi: Puskesmas\nseksi: Agama\npimpinan: Kader\n"
    village = Village(tmp_path).write(
        {"situs.yaml": SITUS, **LONG, "mekar/kegiatan/a.md": activity("2023-03-01", "Rapat", facts)}
    )
    village.build()
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    with served(village.root / "output") as address:
        page.goto(f"{address}kampung/mekar/kegiatan/a/")
        found = page.evaluate(
            "[...document.querySelectorAll('.rincian dd')].map(e => {"
            " const lead = e.querySelector('.seksi') ? e : [...e.querySelectorAll('a')][0] || e;"
            " return Math.round(lead.getBoundingClientRect().left)})"
        )
    page.close()
    assert len(found) == 6
    assert len(set(found)) == 1


def test_a_kampung_is_found_without_the_marks_of_its_name_and_in_letters_of_its_own(
    tmp_path: Path, browser: Any
) -> None:
    chromium()
    names = {"jumat": "Jum'at Barokah", "elok": "Désa Élok", "arab": "قرية", "satu": "Jambu"}
    village = Village(tmp_path).write({"situs.yaml": SITUS})
    village.write({f"{n}/kampung.yaml": f"nama: Mekar {n}\n" for n in range(60)})
    village.write({f"{slug}/kampung.yaml": f'nama: "{name}"\n' for slug, name in names.items()})
    village.build()
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
    with served(village.root / "output") as address:
        page.goto(f"{address}kampung/")
        for words, found in {
            "jumat": "jumat",
            "jum’at": "jumat",
            "elok": "elok",
            "DÉSA": "elok",
            "قرية": "arab",
        }.items():
            page.get_by_label("Cari nama kampung di daftar ini").fill(words)
            shown = page.locator("#daftar-kampung li:visible a")
            assert [one.get_attribute("href") for one in shown.all()] == [f"/situs/kampung/{found}/"], words
    page.close()
