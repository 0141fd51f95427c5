"""`serve` shows opened pages before it has understood the whole site: the very pages that the build then makes."""

from pathlib import Path

import pytest

from site_builder.ahead import ahead
from site_builder.build import build, look
from site_builder.memory import Memory
from site_builder.options import Options
from tests.conftest import RAPAT, Village

KAMPUNG = {
    "mekar/kampung.yaml": "nama: Mekar\nwilayah:\n  provinsi: Jambi\n",
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
    "mekar/kegiatan/2023-02-13-rapat.md": RAPAT,
    "mekar/kegiatan/2023-03-02-lain.md": RAPAT.replace("2023-02-13", "2023-03-02") + "\n[rapat](2023-02-13-rapat.md)\n",
    "mekar/laporan/2023-02.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Ya\n",
    "asri/kampung.yaml": "nama: Asri\n",
}
SAVED = {
    "the minutes": {"mekar/kegiatan/2023-02-13-rapat.md": f"{RAPAT}\nSatu alinea lagi.\n"},
    "a title": {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul: ", "judul: Baru, ")},
    "a day of the same month": {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("2023-02-13", "2023-02-14")},
    "a day of another year": {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("2023-02-13", "2022-01-14")},
    "a status": {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("judul:", "status: batal\njudul:")},
    "a group's name": {"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Melati\n"},
    "a report": {"mekar/laporan/2023-02.yaml": "kelompok:\n  - poktan: uppka-mawar\n    fasilitasi: Tidak\n"},
    "a kampung's name": {"mekar/kampung.yaml": "nama: Mekar Jaya\nwilayah:\n  provinsi: Jambi\n"},
    "a link": {"mekar/kegiatan/2023-03-02-lain.md": RAPAT + "\n[asri](../../asri/kampung.yaml)\n"},
    "records of two kampung": {
        "asri/kampung.yaml": "nama: Asri Sekali\n",
        "mekar/kegiatan/2023-02-13-rapat.md": f"{RAPAT}\nLagi.\n",
    },
}


def pages(output: Path) -> set[str]:
    return {path.relative_to(output).as_posix() for path in output.rglob("*.html")}


def saved(village: Village, files: dict[str, str]) -> list[Path]:
    village.write(dict(files))
    return [village.options.content.absolute() / path for path in files]


def shown_as_built(options: Options, memory: Memory, village: Village, files: dict[str, str]) -> bool:
    """Whether all opened pages of the saved kampung are made ahead, and as the build then makes them."""
    shown = ahead(options, memory, saved(village, files), pages(options.output))
    made = build(options, memory).made
    homes = tuple(f"kampung/{path.partition('/')[0]}/" for path in files)
    changed = {path for path in made if path.startswith(homes) and path.endswith(".html")}
    assert set(shown) == {path for path in changed if made[path] != "halaman baru"}
    return all(page == (options.output / path).read_bytes() for path, page in shown.items())


@pytest.mark.parametrize("files", SAVED.values(), ids=SAVED)
def test_every_opened_page_of_a_kampung_is_shown_as_it_will_be_built(files: dict[str, str], village: Village) -> None:
    memory = Memory()
    build(village.write(dict(KAMPUNG)).options, memory)
    assert shown_as_built(village.options, memory, village, files)


@pytest.mark.parametrize("files", SAVED.values(), ids=SAVED)
def test_and_so_it_is_while_other_records_are_faulty(files: dict[str, str], village: Village) -> None:
    """One of the kampung is shown as it was when it was last good, and a link of another kampung leads nowhere."""
    memory, options = Memory(), village.options._replace(keep_going=True, last_good=True)
    other = "mekar/kegiatan/2023-03-09-lagi.md"
    build(village.write({**KAMPUNG, other: RAPAT}).options, memory)
    village.write(
        {
            other: RAPAT.replace("tanggal:", "tanggall:"),
            "seri/kampung.yaml": "nama: Seri\n",
            "seri/kegiatan/2023-03-09-lagi.md": f"{RAPAT}\n[ke mana](2020-01-01-tidak-ada.md)\n",
        }
    )
    assert {d.code for d in build(options, memory).summary.diagnostics if d.is_error} >= {"tautan-putus"}
    assert shown_as_built(options, memory, village, files)


def test_only_opened_pages_are_made_ahead(village: Village) -> None:
    memory = Memory()
    build(village.write(dict(KAMPUNG)).options, memory)
    page = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
    assert list(ahead(village.options, memory, saved(village, SAVED["a title"]), {page, "index.html"})) == [page]


def test_what_only_the_whole_site_can_tell_is_left_to_the_build(village: Village) -> None:
    memory = Memory()
    build(village.write(dict(KAMPUNG)).options, memory)
    opened = pages(village.options.output)
    for files in (
        {"mekar/kegiatan/2023-02-13-rapat.md": "---\njudul: [\n---\n"},
        {"mekar/kegiatan/2023-04-01-baru.md": RAPAT},
        {"situs.yaml": "nama: Nama Lain\n"},
    ):
        assert ahead(village.options, memory, saved(village, files), opened) == {}
        (village.options.content / "mekar/kegiatan/2023-04-01-baru.md").unlink(missing_ok=True)


def test_a_saved_style_sheet_is_seen_on_the_opened_page(village: Village) -> None:
    """With its new address in the page, so that no browser shows the old one."""
    memory, style = Memory(), village.root / "assets/gaya.css"
    village.write({**KAMPUNG, "assets/gaya.css": "p{color:red}"})
    build(village.options, memory)
    style.write_text("p{color:blue}")
    opened = {"kampung/mekar/index.html", "index.html"}
    shown = ahead(village.options, memory, [style], opened)
    assert set(shown) == {*opened, "aset/gaya.css"}
    assert set(build(village.options, memory).made) > set(shown)
    assert all(page == (village.options.output / path).read_bytes() for path, page in shown.items())


def test_what_a_process_knows_before_the_first_save_is_what_a_build_tells_it(village: Village) -> None:
    build(village.write(dict(KAMPUNG)).options)
    memory = Memory()
    look(village.options, memory)
    assert shown_as_built(village.options, memory, village, SAVED["a title"])


def test_a_saved_template_is_seen_on_the_opened_page(village: Village) -> None:
    memory = Memory()
    template = village.root / "templates/poktan.html"
    template.parent.mkdir()
    text = (Path(__file__).parents[2] / "templates/poktan.html").read_text()
    template.write_text(text)
    build(village.write(dict(KAMPUNG)).options, memory)
    template.write_text(text.replace("<h1", "<h1 id=tanda", 1))
    page = "kampung/mekar/poktan/uppka-mawar/index.html"
    shown = ahead(village.options, memory, [template], {page})
    assert b"<h1 id=tanda" in shown[page]
    build(village.options, memory)
    assert shown[page] == (village.options.output / page).read_bytes()
