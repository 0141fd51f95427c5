"""Photos and documents are found however their names are written, or it is told what to write."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.content.check import check
from site_builder.content.files import Files, in_address, in_yaml
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place
from tests.conftest import RAPAT, Village
from tests.documents import pdf
from tests.messages.test_corrections import mended
from tests.photos import jpeg

PATH = "mekar/kegiatan/2023-02-13-rapat.md"


def rapat(foto: str = "", body: str = "") -> Loaded:
    """A record as it names a photo in `foto` and in its minutes."""
    text = RAPAT.replace("tanggal:", f"foto: {foto}\ntanggal:" if foto else "tanggal:") + body
    return check(PATH, Place("kegiatan", "mekar", "2023-02-13-rapat"), text.encode())


def found(files: Files, loaded: Loaded) -> list[str]:
    return [
        files.named(loaded.path, loaded.place.kampung, ref.target)
        for ref in loaded.refs
        if ref.kind in ("foto", "gambar")
    ]


def photos(*names: str) -> Files:
    return Files({f"mekar/foto/{name}": b"" for name in names})


ODD = [
    "IMG_001.JPG",
    "WhatsApp Image 2023-02-13 at 7.05.11\u202fPM.jpeg",
    "Rapat\u00a0Pokja.jpg",
    "dua  spasi.jpg",
    " awal.jpg",
    "cafe\u0301.jpg",
    "caf\u00e9.jpg",
    "100%.jpg",
    "a#b?.jpg",
    "emoji\U0001f600.jpg",
    "rapat (1), akhir.jpg",
    "\u200eWA0001.jpg",
    "kutip'\".jpg",
]
SEEN: list[Callable[[str], str]] = [
    str.upper,
    str.lower,
    lambda name: " ".join(name.replace("\u200e", "").split()),
    lambda name: name.replace(" ", "\u00a0"),
    lambda name: unicodedata.normalize("NFC", name),
    lambda name: unicodedata.normalize("NFD", name),
]


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_looks_the_same_is_found(name: str) -> None:
    for variant in (change(name) for change in SEEN):
        loaded = rapat(in_yaml(variant), f"![Balai](<{variant}>) ![Balai]({in_address(variant)})\n")
        assert set(found(photos(name), loaded)) == {f"mekar/foto/{name}"}


def test_of_two_names_the_one_that_is_written_exactly_so_is_meant() -> None:
    files = photos(*ODD, "img_001.jpg", "dua spasi.jpg")
    for name in files:
        bare = name.removeprefix("mekar/foto/")
        assert found(files, rapat(in_yaml(bare), f"![Balai]({in_address(bare)})\n")) == [name, name]


@pytest.mark.parametrize(
    "written",
    [
        "foto/IMG_001.JPG",
        "mekar/foto/img_001.jpg",
        "/foto/IMG_001.JPG",
        "..\\foto\\IMG_001.JPG",
        "content/mekar/foto/IMG_001.JPG",
    ],
)
def test_a_path_leads_to_the_photo_from_wherever_it_starts(written: str) -> None:
    assert found(photos("IMG_001.JPG"), rapat(in_yaml(written))) == ["mekar/foto/IMG_001.JPG"]


_NAMES = st.text("aA1éÉ \u00a0\u202f%#?'\"(),&~\u0301\U0001f600_-", min_size=1, max_size=8).map(lambda t: f"{t}.jpg")


@given(st.sets(_NAMES, min_size=1, max_size=5))
def test_every_file_can_be_named_in_yaml_and_in_markdown(names: set[str]) -> None:
    files = photos(*names)
    for name in names:
        loaded = rapat(in_yaml(name), f"![Balai]({in_address(name)})\n")
        assert found(files, loaded) == [f"mekar/foto/{name}"] * 2, loaded.diagnostics


TWINS = [
    ("IMG_1.JPG", "img_1.jpg", "Img_1.jpg"),
    ("cafe\u0301.jpg", "caf\u00e9.jpg", "CAF\u00c9.jpg"),
    ("a\u00a0b.jpg", "a  b.jpg", "a b.jpg"),
]


@pytest.mark.parametrize(("one", "other", "written"), TWINS)
@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("place", ["foto", "text"])
def test_of_two_that_look_the_same_both_are_offered_as_they_must_be_written(
    place: str, which: int, one: str, other: str, written: str, village: Village
) -> None:
    village.write({f"mekar/foto/{one}": jpeg(), f"mekar/foto/{other}": jpeg()})
    foto = f"foto:\n- berkas: {written}\n  izin: Ya\n" if place == "foto" else ""
    text = "" if foto else f"![Balai](<{written}>)\n"
    village.write({PATH: RAPAT.replace("tanggal:", f"{foto}tanggal:") + text})
    (fault,) = (d for d in village.check() if d.code != "berkas-tak-dipakai")
    assert (fault.code, len(fault.ganti)) == ("foto-tak-ada", 2)
    mended(village, fault, which)
    told = [d.code for d in village.check() if d.code != "berkas-tak-dipakai"]
    assert told == ([] if foto else ["foto-tanpa-izin"])


def test_a_misspelt_name_is_offered_as_it_must_be_written(village: Village) -> None:
    village.write({"mekar/foto/rapat  pokja, akhir.jpg": jpeg()})
    village.write({PATH: RAPAT.replace("tanggal:", "foto: ' rapat pokjaa, akhir.jpg'\ntanggal:")})
    (fault,) = (d for d in village.check() if d.code != "berkas-tak-dipakai")
    mended(village, fault, 0)
    assert village.codes() == ["foto-tanpa-izin"]


def test_what_is_said_of_a_photo_counts_however_its_name_is_written(village: Village) -> None:
    foto = "foto:\n- {berkas: 'DUA  Spasi.jpg', izin: Ya}\n"
    village.write({"mekar/foto/dua spasi.jpg": jpeg()})
    village.write({PATH: RAPAT.replace("tanggal:", f"{foto}tanggal:") + "![Balai](<dua   spasi.JPG>)\n"})
    assert village.build().summary.diagnostics == ()
    page = village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert '<img alt="Balai" loading="lazy" src="/situs/kampung/mekar/foto/dua-spasi-besar.webp">' in page


def test_a_document_is_found_too(village: Village) -> None:
    village.write({"mekar/RKM  2023.PDF": pdf("Rencana kerja")})
    village.write({"mekar/kampung.yaml": "nama: Mekar\nrkm: rkm 2023.pdf\n"})
    assert village.build().summary.diagnostics == ()
    assert village.has("kampung/mekar/rkm.pdf")


@pytest.mark.parametrize("written", ["awal", "Awal"])
@pytest.mark.parametrize("name", [" awal.jpg", "awal.JPG"])
def test_a_photo_named_without_its_ending_is_offered_with_it(name: str, written: str, village: Village) -> None:
    village.write({f"mekar/foto/{name}": jpeg(), PATH: f"{RAPAT}![Balai](<{written}>)\n"})
    (fault,) = (d for d in village.check() if d.code != "berkas-tak-dipakai")
    assert in_address(name) in fault.hint
    mended(village, fault, 0)
    assert village.codes() == ["foto-tanpa-izin"]


def test_a_picture_without_an_ending_is_told_which_there_are(village: Village) -> None:
    village.write({"mekar/foto/rapat desa.jpg": jpeg(), PATH: f"{RAPAT}![Balai](<penutup>)\n"})
    (fault,) = (d for d in village.check() if d.code != "berkas-tak-dipakai")
    assert fault.hint == "Yang ada: `rapat%20desa.jpg`."
