"""Which pages another version makes otherwise: told by kind, and whether a reader reads something else."""

from pathlib import Path

import pytest

from site_builder.scaffold.preview import compared, kind_of

PAGES = {
    "index.html": b"<h1>Situs</h1>",
    "kampung/mekar/index.html": b'<link href="gaya.css?v=1"><p>Mekar</p>',
    "kampung/mekar/kegiatan/rapat/index.html": b"<p>Rapat</p><script>a()</script>",
    "data/kegiatan.csv": b"a,b\n",
    "lama.html": b"",
}


def folder(place: Path, files: dict[str, bytes]) -> Path:
    for path, data in files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(data)
    return place


def told(tmp_path: Path, changes: dict[str, bytes | None]) -> dict[str, str]:
    after = {path: data for path, data in (PAGES | changes).items() if data is not None}
    return compared(folder(tmp_path / "a", PAGES), folder(tmp_path / "b", after))


def test_other_words_are_another_page_and_other_marks_another_look(tmp_path: Path) -> None:
    changes: dict[str, bytes | None] = {
        "index.html": b"<h1>Situs kami</h1>",
        "kampung/mekar/kegiatan/rapat/index.html": b"<p class=x>Rapat</p><script>b()</script>",
        "data/kegiatan.csv": b"a;b\n",
    }
    assert told(tmp_path, changes) == {
        "data/kegiatan.csv": "isi",
        "index.html": "isi",
        "kampung/mekar/kegiatan/rapat/index.html": "rupa",
    }


def test_what_is_new_and_what_is_no_more_is_named(tmp_path: Path) -> None:
    assert told(tmp_path, {"baru.html": b"x", "lama.html": None}) == {"baru.html": "baru", "lama.html": "hilang"}


def test_an_address_of_a_style_sheet_of_another_version_is_no_change(tmp_path: Path) -> None:
    assert told(tmp_path, {"kampung/mekar/index.html": b'<link href="gaya.css?v=2"><p>Mekar</p>'}) == {}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("index.html", "beranda"),
        ("404.html", "404.html"),
        ("kampung/index.html", "kampung"),
        ("kampung/mekar/index.html", "kampung"),
        ("kampung/mekar/kegiatan/rapat/index.html", "kegiatan"),
        ("ringkasan/rapat/2023/index.html", "ringkasan"),
    ],
)
def test_the_kind_of_a_page_is_the_word_of_its_address(path: str, kind: str) -> None:
    assert kind_of(path) == kind
