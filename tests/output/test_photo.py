"""Bytes of a photo in, bytes for the web out: small, upright, silent about where they come from."""

import io
import struct
import sys
import zlib

import pytest
from PIL import Image, ImageOps

from site_builder.content.picture import look, open_picture
from site_builder.model.facets import Berkas
from site_builder.model.wrong import Wrong
from site_builder.output import photo
from site_builder.pages import foto
from tests.photos import SECRET, corners, drawn, encoded, from_a_phone, jpeg, opened

BERKAS = Berkas("mekar/foto/rapat.jpg", "00")
KECIL, BESAR = foto.kecil(BERKAS, ""), foto.besar(BERKAS, "")
both = pytest.mark.parametrize("view", [KECIL, BESAR], ids=["kecil", "besar"])


def printed(view: foto.Potongan | foto.Utuh, data: bytes) -> bytes:
    photo._opened.cache_clear()
    return photo.print_photo(view, data)


def test_the_phone_of_these_tests_does_tell_secrets() -> None:
    data = from_a_phone()
    told = opened(data)
    assert told.getexif().get_ifd(0x8825)
    assert {"exif", "xmp", "icc_profile", "comment"} <= set(told.info)
    assert data.count(SECRET.encode()) == 3


@both
def test_nothing_of_the_camera_is_published(view: foto.Potongan | foto.Utuh) -> None:
    data = printed(view, from_a_phone())
    made = opened(data)
    assert made.format == "WEBP"
    assert not dict(made.getexif())
    assert not {"exif", "xmp", "icc_profile", "comment"} & set(made.info)
    assert not [word for word in (SECRET, "Exif", "EXIF", "XMP", "ICCP", "xmpmeta", "2023") if word.encode() in data]


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright(orientation: int) -> None:
    data = from_a_phone(400, 300, orientation)
    right = ImageOps.exif_transpose(opened(data))
    made = opened(printed(BESAR, data))
    assert (made.size, corners(made)) == (right.size, corners(right))


def test_a_photo_whose_notes_are_damaged_is_shown_as_it_lies() -> None:
    broken = encoded(drawn(), exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 40)
    assert opened(printed(BESAR, broken)).size == (800, 600)


@pytest.mark.parametrize(
    ("size", "made"),
    [((4000, 3000), (1280, 960)), ((3000, 4000), (960, 1280)), ((1280, 720), (1280, 720)), ((300, 200), (300, 200))],
    ids=["landscape", "portrait", "just right", "small"],
)
def test_the_large_picture_is_at_most_1280_wide_and_high_and_never_enlarged(
    size: tuple[int, int], made: tuple[int, int]
) -> None:
    assert opened(printed(BESAR, jpeg(*size))).size == made


@pytest.mark.parametrize("size", [(4000, 3000), (3000, 4000), (300, 200), (2000, 20), (2, 2)])
def test_the_thumbnail_is_exactly_as_large_as_templates_say(size: tuple[int, int]) -> None:
    assert opened(printed(KECIL, jpeg(*size))).size == (640, 480)


def test_the_thumbnail_of_a_tall_photo_keeps_more_of_its_upper_part() -> None:
    data = jpeg(800, 1600)
    assert corners(opened(printed(KECIL, data))) == ["red", "lime", "blue", "black"]
    middle = opened(printed(KECIL, data)).convert("RGB")
    assert sum(middle.getpixel((100, y))[0] > 128 for y in range(480)) > 260  # type: ignore[index]


@pytest.mark.parametrize(
    ("form", "mode"),
    [("JPEG", "L"), ("JPEG", "CMYK"), ("PNG", "RGB"), ("PNG", "P"), ("PNG", "1"), ("GIF", "P"), ("WEBP", "RGB")],
)
def test_forms_and_colours_that_are_read(form: str, mode: str) -> None:
    made = opened(printed(BESAR, encoded(drawn(mode=mode), form)))
    assert (made.size, made.mode) == ((800, 600), "RGB")
    assert mode in "L1" or corners(made) == ["red", "lime", "blue", "black"]


def test_what_is_transparent_becomes_white() -> None:
    image = drawn(mode="RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 400, 300))
    assert corners(opened(printed(BESAR, encoded(image, "PNG")))) == ["white", "lime", "blue", "black"]


def test_a_colour_of_a_palette_may_be_the_transparent_one() -> None:
    image = drawn(mode="P")
    data = encoded(image, "PNG", transparency=image.getpixel((10, 10)))
    assert corners(opened(printed(BESAR, data))) == ["white", "lime", "blue", "black"]


@pytest.mark.parametrize("form", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_is_taken(form: str) -> None:
    data = encoded(drawn(), form, save_all=True, append_images=[Image.new("RGB", (800, 600), "white")])
    assert corners(opened(printed(BESAR, data))) == ["red", "lime", "blue", "black"]


@both
def test_the_same_photo_gives_the_same_bytes_whatever_was_made_before(view: foto.Potongan | foto.Utuh) -> None:
    data = from_a_phone()
    alone = printed(view, data)
    photo.print_photo(KECIL, jpeg())
    photo.print_photo(BESAR, data)
    photo.print_photo(KECIL, data)
    assert photo.print_photo(view, data) == alone


def png_that_claims(width: int, height: int) -> bytes:
    """A few bytes that say they are a picture of this size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = b"IDAT" + zlib.compress(bytes(100))
    chunks = (struct.pack(">I", len(c) - 4) + c + struct.pack(">I", zlib.crc32(c)) for c in (head, body, b"IEND"))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
UNREADABLE = {
    "empty": (b"", "bukan JPEG"),
    "text": (b"Ini bukan foto.\n" * 20, "bukan JPEG"),
    "document": (b"%PDF-1.7\n" + bytes(200), "bukan JPEG"),
    "drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "bukan JPEG"),
    "only a beginning": (b"\xff\xd8\xff\xd9", "bukan JPEG"),
    "TIFF": (encoded(drawn(), "TIFF"), "bukan JPEG"),
    "truncated JPEG": (jpeg()[:-2000], "rusak atau terpotong"),
    "truncated PNG": (encoded(Image.effect_noise((400, 300), 50), "PNG")[:-4000], "rusak atau terpotong"),
    "truncated WebP": (encoded(Image.effect_noise((400, 300), 50), "WEBP")[:-4000], ""),
    "zeros in a PNG": (png_that_claims(400, 300), "rusak atau terpotong"),
    "bomb": (png_that_claims(60_000, 60_000), "lebih dari 89 megapiksel"),
    "small bomb": (png_that_claims(10_000, 9_000), "lebih dari 89 megapiksel"),
    "sixteen bits": (encoded(Image.new("I;16", (40, 30)), "PNG"), "warnanya"),
    "HEIC": (HEIC, "HEIC"),
}


@pytest.mark.parametrize(("data", "why"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_what_cannot_be_shown_says_why_and_what_to_do(data: bytes, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    with pytest.raises(Wrong) as wrong:
        open_picture(data)
    assert wrong.value.code == "foto-rusak"
    seen = look(data)
    assert (seen.size, seen.fault, seen.hint) == (len(data), wrong.value.why, wrong.value.hint)
    assert why in seen.fault
    assert seen.hint


def test_a_missing_reader_of_heic_is_named_with_its_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pillow_heif", None)
    assert "pip install pillow-heif" in look(HEIC).hint


def test_a_jpeg_with_any_byte_missing_never_crashes() -> None:
    data = from_a_phone(200, 150)
    for end in range(0, len(data), 97):
        look(data[:end])


def test_a_jpeg_with_damage_inside_never_crashes() -> None:
    data = bytearray(from_a_phone(200, 150))
    for place in range(0, len(data), 53):
        kept, data[place] = data[place], data[place] ^ 0xFF
        look(bytes(data))
        data[place] = kept


def test_a_photo_that_is_looked_at_with_success_can_be_printed() -> None:
    data = encoded(drawn(), progressive=True)
    assert look(data).fault == ""
    assert io.BytesIO(printed(KECIL, data)).read(4) == b"RIFF"
