"""From a file in foto/ to pictures on pages: what is published, where, and what never is."""

import pytest

from tests.conftest import RAPAT, Village
from tests.photos import SECRET, corners, from_a_phone, jpeg, opened

PATH = "mekar/kegiatan/2023-02-13-rapat.md"
PAGE = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
HOME = "kampung/mekar/index.html"
KECIL, BESAR = "kampung/mekar/foto/rapat-kecil.webp", "kampung/mekar/foto/rapat-besar.webp"
YA = "foto:\n  - berkas: rapat.jpg\n    keterangan: Papan rencana\n    izin: Ya\n"


def rapat(foto: str, text: str = "") -> str:
    return RAPAT.replace("tanggal:", f"{foto}tanggal:") + text


def with_photo(village: Village, foto: str = YA, text: str = "") -> Village:
    return village.write({PATH: rapat(foto, text), "mekar/foto/rapat.jpg": from_a_phone()})


def photos(village: Village) -> list[str]:
    """Every published picture."""
    return [path for path in village.output() if path.endswith(".webp")]


def test_a_photo_is_published_as_a_thumbnail_and_a_large_picture(village: Village) -> None:
    result = with_photo(village).build()
    assert result.summary.diagnostics == ()
    assert photos(village) == [BESAR, KECIL]
    sizes = {path: opened(village.output()[path]).size for path in photos(village)}
    assert sizes == {BESAR: (1280, 960), KECIL: (640, 480)}
    assert corners(opened(village.output()[BESAR])) == ["red", "lime", "blue", "black"]


def test_the_original_never_leaves_the_repository(village: Village) -> None:
    with_photo(village).build()
    assert not [path for path in village.output() if path.lower().endswith((".jpg", ".jpeg"))]
    assert not [path for path, data in village.output().items() if SECRET.encode() in data]


def test_the_page_shows_the_thumbnail_with_its_size_and_leads_to_the_large_picture(village: Village) -> None:
    with_photo(village).build()
    page = village.read(PAGE)
    assert f'<a href="/situs/{BESAR}"><img src="/situs/{KECIL}" alt="Papan rencana" width="640" height="480"' in page
    assert "<figcaption>Papan rencana</figcaption>" in page


def test_a_photo_without_a_caption_says_so_to_those_who_cannot_see_it(village: Village) -> None:
    with_photo(village, "foto:\n  - berkas: rapat.jpg\n    izin: Ya\n").build()
    assert 'alt="Foto tanpa keterangan"' in village.read(PAGE)
    assert "<figcaption>" not in village.read(PAGE)


def test_photos_stand_in_the_writers_order_and_each_once(village: Village) -> None:
    names = ["c", "a", "b", "a"]
    village.write({f"mekar/foto/{name}.jpg": jpeg() for name in names})
    village.write({PATH: rapat("foto:\n" + "".join(f"  - berkas: {name}.jpg\n    izin: Ya\n" for name in names))})
    village.build()
    page = village.read(PAGE)
    assert sorted("abc", key=lambda name: page.index(f"/{name}-kecil.webp")) == ["c", "a", "b"]
    assert page.count("/a-kecil.webp") == 1


def test_a_picture_of_the_minutes_is_the_large_one_and_stands_there_only(village: Village) -> None:
    with_photo(village, text="![Papan](../foto/rapat.jpg)\n").build()
    page = village.read(PAGE)
    assert f'src="/situs/{BESAR}"' in page
    assert KECIL not in page
    assert KECIL in village.read(HOME)


def test_a_picture_of_the_minutes_alone_is_published_too(village: Village) -> None:
    result = with_photo(village, "", "![Papan](../foto/rapat.jpg)\n").build()
    assert f'src="/situs/{BESAR}"' in village.read(PAGE)
    assert [d.code for d in result.summary.diagnostics] == ["foto-tanpa-izin"]


def test_a_group_and_a_kampung_have_photos(village: Village) -> None:
    village.write({"mekar/foto/rapat.jpg": jpeg(), "mekar/foto/desa.jpg": jpeg()})
    village.write({"mekar/kampung.yaml": f"nama: Mekar\n{YA.replace('rapat', 'desa')}"})
    village.write({"mekar/poktan/bkb-melati.yaml": f"jenis: BKB\nnama: Melati\n{YA}"}).build()
    assert KECIL in village.read("kampung/mekar/poktan/bkb-melati/index.html")
    assert "/desa-kecil.webp" in village.read(HOME)


def test_a_kampung_shows_one_photo_of_each_of_its_six_newest_activities_that_have_some(village: Village) -> None:
    for day in range(10, 19):
        two = "".join(f"  - berkas: {name}-{day}.jpg\n    izin: Ya\n" for name in "ab")
        text = rapat("" if day == 15 else f"foto:\n{two}").replace("2023-02-13", f"2023-02-{day}")
        village.write({f"mekar/kegiatan/2023-02-{day}-rapat.md": text})
        village.write({f"mekar/foto/{name}-{day}.jpg": jpeg(40, 30) for name in "ab"})
    village.build()
    page = village.read(HOME)
    shown = [day for day in range(10, 19) if f"/a-{day}-kecil.webp" in page]
    assert shown == [12, 13, 14, 16, 17, 18]
    assert "/b-18-kecil.webp" not in page
    assert page.index("/a-18-kecil") < page.index("/a-17-kecil")


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("IMG_2023 (1).JPG", "img-2023-1"),
        ("2023/rapat.jpg", "2023-rapat"),
        ("rapat.tahun.jpeg", "rapat-tahun"),
        ("___.jpg", "foto"),
    ],
)
def test_the_name_of_a_photo_becomes_an_address(village: Village, file: str, name: str) -> None:
    village.write({PATH: rapat(YA.replace("rapat.jpg", file)), f"mekar/foto/{file}": jpeg()}).build()
    assert photos(village) == [f"kampung/mekar/foto/{name}-{size}.webp" for size in ("besar", "kecil")]
    assert f"/foto/{name}-kecil.webp" in village.read(PAGE)


def test_two_photos_for_one_address_are_named_both_and_only_the_first_is_shown(village: Village) -> None:
    two = "foto:\n  - berkas: Rapat.png\n    izin: Ya\n  - berkas: rapat.jpg\n    izin: Ya\n"
    with_photo(village, two).write({"mekar/foto/Rapat.png": jpeg(300, 200)})
    (found,) = village.check()
    assert (found.code, found.location.path, found.location.line) == ("alamat-bentrok", PATH, 7)
    assert "Rapat.png" in found.message
    assert "rapat.jpg" in found.message
    village.build(keep_going=True)
    assert opened(village.output()[BESAR]).size == (300, 200)
    assert village.read(PAGE).count("-kecil.webp") == 1


def test_a_photo_that_nobody_names_is_not_published(village: Village) -> None:
    with_photo(village, "").build()
    assert photos(village) == []


def test_the_photo_of_a_draft_is_not_published_until_the_draft_is(village: Village) -> None:
    with_photo(village, f"draf: Ya\n{YA}").build()
    assert photos(village) == []
    village.build(drafts=True)
    assert photos(village) == [BESAR, KECIL]


def test_the_photo_of_a_draft_takes_no_address_from_a_published_one(village: Village) -> None:
    with_photo(village).write({"mekar/foto/Rapat.png": jpeg(300, 200)})
    village.write({"mekar/kegiatan/2023-02-12-draf.md": rapat(f"draf: Ya\n{YA.replace('rapat.jpg', 'Rapat.png')}")})
    village.build(keep_going=True)
    assert opened(village.output()[BESAR]).size == (1280, 960)


def test_a_photo_without_izin_is_published_with_a_warning(village: Village) -> None:
    result = with_photo(village, "foto: rapat.jpg\n").build()
    (found,) = result.summary.diagnostics
    assert (found.code, found.location.line) == ("foto-tanpa-izin", 4)
    assert photos(village) == [BESAR, KECIL]


def test_izin_that_one_record_gives_is_enough_for_all(village: Village) -> None:
    with_photo(village, YA, "![Papan](../foto/rapat.jpg)\n")
    village.write({"mekar/kampung.yaml": "nama: Mekar\nfoto: rapat.jpg\n"})
    assert village.check() == ()


@pytest.mark.parametrize("no", ["kampung", "kegiatan", "poktan"])
def test_a_photo_whose_izin_is_tidak_is_published_nowhere_whoever_names_it(village: Village, no: str) -> None:
    foto = {kind: YA.replace("Ya", "Tidak") if kind == no else YA for kind in ("kampung", "kegiatan", "poktan")}
    with_photo(village, foto["kegiatan"], "![Papan rencana](../foto/rapat.jpg)\n")
    village.write({"mekar/kampung.yaml": f"nama: Mekar\n{foto['kampung']}"})
    village.write({"mekar/poktan/bkb-melati.yaml": f"jenis: BKB\nnama: Melati\n{foto['poktan']}"})
    result = village.build()
    assert [d.code for d in result.summary.diagnostics] == ["foto-tanpa-izin"] * 4
    assert photos(village) == []
    assert not [path for path, data in village.output().items() if b"/foto/" in data or b"<img" in data]
    assert "Papan rencana" in village.read(PAGE)


def test_a_damaged_photo_stops_the_build_and_is_left_out_with_keep_going(village: Village) -> None:
    with_photo(village, YA, "![Papan rencana](../foto/rapat.jpg)\n")
    village.write({"mekar/foto/rapat.jpg": from_a_phone()[:3000]})
    (first, second) = village.check()
    assert (first.code, first.location.line) == ("foto-rusak", 5)
    assert (second.code, second.location.line) == ("foto-rusak", 11)
    assert not village.build().published
    assert village.build(keep_going=True).published
    assert photos(village) == []
    assert "<img" not in village.read(PAGE)
    assert "Papan rencana" in village.read(PAGE)


@pytest.mark.parametrize("data", [b"Ini bukan foto.\n", b"", jpeg()[:-800]], ids=["text", "empty", "truncated"])
def test_a_file_that_is_no_whole_picture_is_a_fault_however_it_is_called(village: Village, data: bytes) -> None:
    with_photo(village).write({"mekar/foto/rapat.jpg": data})
    assert village.codes() == ["foto-rusak"]


def test_a_large_original_is_named_once(village: Village) -> None:
    with_photo(village, YA, "![Papan](../foto/rapat.jpg)\n").write({"mekar/foto/rapat.jpg": jpeg() + bytes(5_300_000)})
    (found,) = village.build().summary.diagnostics
    assert (found.code, found.location.path) == ("foto-besar", "mekar/foto/rapat.jpg")
    assert "5,3 MB" in found.message


def test_a_refusal_counts_from_every_record_that_can_be_read_whatever_else_is_wrong_with_it(village: Village) -> None:
    refused = rapat("foto:\n  - berkas: rapat.jpg\n    izin: Tidak\n")
    for fault in ("asing: x\n", "tempat: hubungi 0812-3456-7890\n"):
        with_photo(village).write({"mekar/kegiatan/2023-03-01-lagi.md": refused.replace("judul:", f"{fault}judul:")})
        result = village.build(keep_going=True)
        assert "foto-tanpa-izin" in [d.code for d in result.summary.diagnostics]
        assert photos(village) == []
