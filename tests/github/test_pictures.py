"""Pictures are found in both forms that GitHub puts into an answer."""

import pytest

from site_builder.github.pictures import Picture, taken_out, with_captions

URL = "https://github.com/user-attachments/assets/3d0fd298"


@pytest.mark.parametrize(
    "written",
    [
        f"![IMG_1]({URL})",
        f'<img width="100" height="50" alt="IMG_1" src="{URL}" />',
        f"<img src='{URL}' alt='IMG_1'>",
        f'<IMG ALT="IMG_1" SRC={URL} >',
        f'![IMG_1](<{URL}> "judul")',
    ],
)
def test_a_picture_is_its_address_and_the_name_of_its_file(written: str) -> None:
    assert with_captions(written).pictures == (Picture(URL, "", "IMG_1"),)


def test_what_stands_below_a_picture_is_its_caption() -> None:
    found = with_captions(f"![a]({URL}1)\nBalai desa\n\n![b]({URL}2)\n\n![c]({URL}3) Halaman\nsekolah")
    assert [one.caption for one in found.pictures] == ["Balai desa", "", "Halaman sekolah"]


def test_minutes_keep_all_their_words() -> None:
    found = taken_out(f"Satu\n\n![a]({URL})\n\nDua")
    assert found.text == "Satu\n\nDua"
    assert [one.caption for one in found.pictures] == [""]


def test_a_link_is_no_picture() -> None:
    text = f"[lihat]({URL}) dan ![rusak]( "
    assert taken_out(text) == (text, ())


def test_a_picture_without_an_address_is_not_fetched_from_anywhere() -> None:
    assert with_captions('<img alt="x">').pictures == (Picture("", "", "x"),)


def test_a_flood_of_openings_is_no_picture() -> None:
    assert taken_out("![" * 30_000).pictures == ()
