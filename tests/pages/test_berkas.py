"""Files that are published as they are, and the style sheet that is put together from its parts."""

from site_builder.pages.berkas import joined
from tests.conftest import Village


def test_the_parts_of_the_style_sheet_follow_it_in_one_file() -> None:
    files = (
        ("gaya.css", b"a{}\n"),
        ("gaya/bagan.css", b"b{}\n"),
        ("gaya/cetak.css", b"c{}\n"),
        ("ikon.svg", b"<svg/>"),
    )
    assert joined(files) == (("gaya.css", b"a{}\n\nb{}\n\nc{}\n"), ("ikon.svg", b"<svg/>"))


def test_a_site_replaces_one_part_by_a_file_of_its_name(village: Village) -> None:
    village.write({"assets/gaya.css": "main { order: 1 }", "assets/gaya/bagan.css": ".bagan { order: 2 }"}).build()
    style = village.read("aset/gaya.css")
    assert style.startswith("main { order: 1 }\n")
    assert style.count("\n.bagan {") == style.count("\n.bagan { order: 2 }\n") == 1
    assert not village.has("aset/gaya/bagan.css")
