"""Photos for tests: made here, with everything in them that a phone writes down."""

import io
from typing import Any

from PIL import Image, ImageCms, ImageDraw

SECRET = "RAHASIA"


def drawn(width: int = 800, height: int = 600, mode: str = "RGB") -> Image.Image:
    """Red, green, blue and black, from the upper left clockwise."""
    image = Image.new("RGB", (width, height), "red")
    draw = ImageDraw.Draw(image)
    draw.rectangle((width // 2, 0, width, height // 2 - 1), "lime")
    draw.rectangle((width // 2, height // 2, width, height), "blue")
    draw.rectangle((0, height // 2, width // 2 - 1, height), "black")
    return image.convert(mode)


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()


def jpeg(width: int = 800, height: int = 600) -> bytes:
    return encoded(drawn(width, height))


def from_a_phone(width: int = 1600, height: int = 1200, orientation: int = 1) -> bytes:
    """A JPEG that tells where, when and with what it was taken, in EXIF, XMP, ICC and a comment."""
    exif = Image.Exif()
    exif[0x010F] = f"Kamera {SECRET}"
    exif[0x0112] = orientation
    exif.get_ifd(0x8825).update({1: "S", 2: (6.0, 57.0, 12.0), 3: "E", 4: (109.0, 39.0, 30.0), 29: "2023:02:13"})
    exif.get_ifd(0x8769)[0x9003] = "2023:02:13 08:00:00"
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><lokasi>{SECRET}</lokasi></x:xmpmeta>'.encode()
    return encoded(drawn(width, height), exif=exif, xmp=xmp, comment=SECRET, icc_profile=profile)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def corners(image: Image.Image) -> list[str]:
    """What colour each quarter has, from the upper left clockwise."""
    width, height = image.size
    places = ((1, 1), (3, 1), (3, 3), (1, 3))
    pixels = [image.convert("RGB").getpixel((width * x // 4, height * y // 4)) for x, y in places]
    return [_colour(pixel) for pixel in pixels]


def _colour(pixel: Any) -> str:
    names = {(255, 0, 0): "red", (0, 255, 0): "lime", (0, 0, 255): "blue", (0, 0, 0): "black", (255, 255, 255): "white"}
    return min(names.items(), key=lambda one: sum(abs(a - b) for a, b in zip(one[0], pixel, strict=True)))[1]
