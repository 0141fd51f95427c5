"""Which files there are, what each is for, and their text."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.content.source import Place, decode, places, scan, unread
from tests.conftest import RAPAT, Village, linked

PATHS = [
    "situs.yaml",
    "target/2023.yaml",
    "rekap/2023-tw2-kabupaten.yaml",
    "jawa/kab/mekar/kampung.yaml",
    "jawa/kab/mekar/kegiatan/2023-01-01-rapat.md",
    "jawa/kab/mekar/kegiatan/2023/kerja-bakti.md",
    "jawa/kab/mekar/poktan/uppka-mawar.yaml",
    "jawa/kab/mekar/laporan/2023-01.yaml",
    "jawa/kab/mekar/foto/rapat.jpg",
]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (PATHS[0], Place("situs", "", "situs")),
        (PATHS[1], Place("target", "", "2023")),
        (PATHS[2], Place("rekap", "", "2023-tw2-kabupaten")),
        (PATHS[3], Place("kampung", "jawa/kab/mekar", "mekar")),
        (PATHS[4], Place("kegiatan", "jawa/kab/mekar", "2023-01-01-rapat")),
        (PATHS[5], Place("kegiatan", "jawa/kab/mekar", "kerja-bakti")),
        (PATHS[6], Place("poktan", "jawa/kab/mekar", "uppka-mawar")),
        (PATHS[7], Place("laporan", "jawa/kab/mekar", "2023-01")),
    ],
)
def test_the_place_of_a_file_says_what_it_is_for(path: str, place: Place) -> None:
    assert places(PATHS)[path] == place


def test_photos_are_no_records_and_need_no_warning() -> None:
    assert PATHS[-1] not in places(PATHS)
    assert unread(PATHS, places(PATHS)) == ()


@pytest.mark.parametrize("target", [".", "../mekar"])
def test_a_link_that_leads_back_is_passed_over(village: Village, target: str) -> None:
    content = village.options.content
    before = scan(content)
    linked(content / "mekar" / "lingkar", target)
    assert scan(content) == before


PIPES = [os.mkfifo] if hasattr(os, "mkfifo") else []


@pytest.mark.parametrize("make", [lambda path: linked(path, "tak-ada.md"), *PIPES])
def test_a_link_to_a_file_that_is_gone_and_a_pipe_are_named_and_not_waited_for(
    village: Village, make: Callable[[Path], None]
) -> None:
    (village.options.content / "mekar/kegiatan").mkdir(exist_ok=True)
    make(village.options.content / "mekar/kegiatan/2023-01-01-rapat.md")
    assert [(d.code, d.location.path) for d in village.check()] == [
        ("berkas-kosong", "mekar/kegiatan/2023-01-01-rapat.md")
    ]


@pytest.mark.parametrize("path", ["mekar/kegiatan/rapat.pptx", "catatan.md", "mekar/poktan/a.md"])
def test_a_file_that_nothing_reads_is_named(path: str) -> None:
    (warning,) = unread([path], places([path]))
    assert (warning.code, warning.location.path) == ("berkas-tak-dibaca", path)


@pytest.mark.parametrize("path", ["setoran/2023/2023-04-a.yaml", "mekar/setoran/2023-04-a.yaml"])
def test_a_record_of_the_site_in_another_folder_is_told_where_it_goes(path: str) -> None:
    (warning,) = unread([path, "mekar/kampung.yaml"], places([path, "mekar/kampung.yaml"]))
    assert (warning.code, warning.hint) == ("berkas-tak-dibaca", "Pindahkan ke `content/setoran/2023-04-a.yaml`.")


def test_records_without_their_kampung_are_one_error_that_counts_them() -> None:
    paths = ["a/mekar/kegiatan/rapat.md", "a/mekar/poktan/bkb.yaml", "a/mekar/laporan/2023-01.yaml"]
    (found,) = unread(paths, places(paths))
    assert (found.code, found.location.path) == ("kampung-hilang", "a/mekar/kampung.yaml")
    assert found.message.startswith("3 catatan")
    assert found.hint == "Buat berkas `a/mekar/kampung.yaml` berisi `nama: …`."


def test_a_profile_in_capitals_is_named_to_be_renamed() -> None:
    paths = ["mekar/Kampung.yaml", "mekar/kegiatan/rapat.md"]
    lost, misnamed = unread(paths, places(paths))
    assert (lost.code, misnamed.code) == ("kampung-hilang", "berkas-tak-dibaca")
    assert lost.hint == "Ganti nama `mekar/Kampung.yaml` menjadi `mekar/kampung.yaml`."


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "~$rapat.docx", "README.md"])
def test_rubbish_of_other_programs_is_passed_over_in_silence(village: Village, name: str) -> None:
    village.write({f"mekar/kegiatan/{name}": "x"})
    assert village.codes() == []


@pytest.mark.parametrize(
    "data",
    [
        RAPAT.encode(),
        b"\xef\xbb\xbf" + RAPAT.encode(),
        RAPAT.replace("\n", "\r\n").encode(),
        RAPAT.replace("\n", "\r").encode(),
    ],
    ids=["plain", "byte order mark", "Windows line ends", "old Macintosh line ends"],
)
def test_utf_8_is_read_whatever_editor_saved_it(data: bytes) -> None:
    assert decode("a.md", data) == (RAPAT, ())


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ("Jum’at\nkedua’".encode("cp1252"), "bukan-utf8", 1),
        (b"satu\n" + b"caf\xe9", "bukan-utf8", 2),
        (RAPAT.encode("utf-16"), "bukan-utf8", 0),
        (b"", "berkas-kosong", 0),
        (b"\xef\xbb\xbf \r\n\r\n", "berkas-kosong", 0),
        (b"satu\ndua\x07", "karakter-kendali", 2),
        (b"x" * 1_000_001, "berkas-besar", 0),
    ],
    ids=["cp1252", "latin-1", "utf-16", "empty", "only white space", "control character", "too large"],
)
def test_a_file_that_is_no_readable_text_gets_a_message(data: bytes, code: str, line: int) -> None:
    (found,) = decode("a.md", data)[1]
    assert (found.code, found.location.line) == (code, line)


@pytest.mark.parametrize(
    ("path", "command"),
    [
        ("mekar/kegiatan/rapat.html", "kampung-kb import content/mekar/kegiatan/rapat.html --into content/mekar"),
        ("a/mekar/poktan/profil.txt", "kampung-kb import content/a/mekar/poktan/profil.txt --into content/a/mekar"),
        ("mekar/rapat.txt", "kampung-kb import content/mekar/rapat.txt"),
    ],
)
def test_a_text_of_another_kind_is_answered_with_the_import(path: str, command: str) -> None:
    (warning,) = unread([path], places([path]))
    assert warning.code == "berkas-tak-dibaca"
    assert f"`{command}`" in warning.hint
