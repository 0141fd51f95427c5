"""Pictures as cameras, phones and scanners leave them, opened with care. Pillow is imported only where there is one."""

import importlib
import io
import warnings
from typing import TYPE_CHECKING, NamedTuple

from ..model.wrong import Wrong

if TYPE_CHECKING:
    from PIL.Image import Image

# Pixels: no picture is published with a longer side.
SIDE = 1280
# Bytes: above this a photo is straight from the camera, and the repository keeps every version of it for ever.
LARGE = 5_000_000

_FORMATS = ("JPEG", "PNG", "GIF", "WEBP")
_MODES = frozenset(("1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr"))
_HEIC = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
_AS_JPEG = "Simpan fotonya sebagai JPEG di ponsel atau komputer, lalu ganti berkasnya."


class Look(NamedTuple):
    """What a file turned out to be: its bytes counted, and why it cannot be shown; `` where it can."""

    size: int
    fault: str = ""
    hint: str = ""


def look(data: bytes) -> Look:
    """Decode a picture as publishing will."""
    try:
        open_picture(data)
    except Wrong as wrong:
        return Look(len(data), wrong.why, wrong.hint)
    return Look(len(data))


def look_batch(batch: tuple[tuple[bytes, bytes], ...]) -> tuple[tuple[bytes, Look], ...]:
    """Several files at once: digest and bytes."""
    return tuple((made, look(data)) for made, data in batch)


def open_picture(data: bytes) -> "Image":
    """The first picture of a file: upright, opaque RGB, at least `SIDE` wide and high where the original is.

    Raises Wrong (`foto-rusak`) for whatever is no picture, damaged, or larger than Pillow's limit against bombs.
    """
    from PIL import Image, UnidentifiedImageError

    formats = _formats(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            image = Image.open(io.BytesIO(data), formats=formats)
            # A JPEG is decoded no finer than needed: half of the time, a quarter of the memory.
            image.draft("RGB", (SIDE, SIDE))
            image.load()
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            limit = (Image.MAX_IMAGE_PIXELS or 0) // 1_000_000
            hint = "Kecilkan dahulu di ponsel atau komputer, misalnya menjadi 12 megapiksel."
            raise _wrong(f"gambarnya lebih dari {limit} megapiksel.", hint) from None
        except UnidentifiedImageError:
            raise _wrong("isinya bukan JPEG, PNG, WebP, atau GIF yang utuh.", _AS_JPEG) from None
        except Exception:  # whatever a decoder stumbles over is a fault of the file
            why = "isinya rusak atau terpotong di tengah."
            raise _wrong(why, "Salin sekali lagi dari ponsel atau kameranya.") from None
        if image.mode not in _MODES:
            raise _wrong("jenis warnanya tidak dikenal.", _AS_JPEG)
        return _opaque(_upright(image))


def _formats(data: bytes) -> tuple[str, ...]:
    """What the file may be; HEIC asks for a reader that is not part of Pillow."""
    from PIL import WebPImagePlugin  # noqa: F401 - else Pillow loads all its plugins to find this one

    if data[4:8] != b"ftyp" or data[8:12] not in _HEIC:
        return _FORMATS
    try:
        importlib.import_module("pillow_heif").register_heif_opener()
    except ImportError:
        hint = "Simpan fotonya sebagai JPEG, atau pasang pembaca HEIC: `python -m pip install pillow-heif`."
        raise _wrong("berkasnya HEIC, bentuk bawaan iPhone, dan pembacanya belum terpasang.", hint) from None
    return ("HEIF",)


def _wrong(why: str, hint: str) -> Wrong:
    return Wrong("foto-rusak", why, hint)


def _upright(image: "Image") -> "Image":
    """As the camera was held. Its note may be damaged; the picture is none the worse for it."""
    from PIL.ExifTags import Base
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    try:
        turn = turns.get(image.getexif().get(Base.Orientation, 1))
    except Exception:
        return image
    return image if turn is None else image.transpose(turn)


def _opaque(image: "Image") -> "Image":
    """What is transparent becomes white paper."""
    from PIL import Image

    if not image.has_transparency_data:
        return image.convert("RGB")
    seen = image.convert("RGBA")
    paper = Image.new("RGBA", seen.size, "white")
    paper.alpha_composite(seen)
    return paper.convert("RGB")
