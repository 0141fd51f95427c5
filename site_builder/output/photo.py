"""Photos for the web: small, upright, and nothing in the file but the picture."""

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from ..content.picture import open_picture
from ..pages.foto import Potongan, Utuh

if TYPE_CHECKING:
    from PIL.Image import Image

_QUALITY, _METHOD = 70, 4
# Of an upright photo the upper part matters more: there are the faces.
_MIDDLE = (0.5, 0.4)


def print_photo(view: Potongan | Utuh, data: bytes) -> bytes:
    """WebP: the same bytes from the same original, wherever it is made. Raises Wrong where there is no picture."""
    image = _opened(data)
    return _encoded(_cropped(image, view) if isinstance(view, Potongan) else _whole(image, view))


@lru_cache(maxsize=1)
def _opened(data: bytes) -> "Image":
    """Both sizes of a photo come from one decoding."""
    return open_picture(data)


def _cropped(image: "Image", view: Potongan) -> "Image":
    from PIL import ImageOps
    from PIL.Image import Resampling

    return ImageOps.fit(image, (view.lebar, view.tinggi), Resampling.LANCZOS, centering=_MIDDLE)


def _whole(image: "Image", view: Utuh) -> "Image":
    from PIL.Image import Resampling

    small = image.copy()
    small.thumbnail((view.sisi, view.sisi), Resampling.LANCZOS)
    return small


def _encoded(image: "Image") -> bytes:
    from PIL import Image

    # Place, camera, comments and previews travel with an opened picture: only its colours go on to a new one.
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    file = io.BytesIO()
    bare.save(file, "WEBP", quality=_QUALITY, method=_METHOD)
    return file.getvalue()
