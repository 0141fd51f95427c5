"""Photos from GitHub's own storage, and from nowhere else: fetched with limits, made anew before they are kept.

What is committed stays in the history for ever, so a photo loses its position and all other notes before that.
"""

import http.client
import io
import re
import urllib.error
import urllib.request
from typing import NamedTuple
from urllib.parse import urlsplit

from ..content.picture import open_picture
from ..model.wrong import Wrong

MOST_PHOTOS = 10
MOST_BYTES = 15_000_000
SECONDS = 20
# Pixels of the longer side: the site shows less, a later one may show more.
LONG_SIDE = 2000
_QUALITY = 85


class Source(NamedTuple):
    """Where photos may come from: the scheme, a pattern for the host with its port, the beginning of the path."""

    scheme: str
    host: str
    path: str

    def has(self, url: str) -> bool:
        parts = urlsplit(url)
        return (
            parts.scheme == self.scheme
            and re.fullmatch(self.host, parts.netloc) is not None
            and parts.path.startswith(self.path)
            and "/../" not in parts.path
        )


# The first two are what stands in an issue; GitHub sends on to the others.
ATTACHED = (
    Source("https", r"github\.com", "/user-attachments/assets/"),
    Source("https", r"user-images\.githubusercontent\.com", "/"),
)
STORED = (
    Source("https", r"(?:private-)?user-images\.githubusercontent\.com", "/"),
    Source("https", r"github-production-user-asset-[0-9a-z]+\.s3\.amazonaws\.com", "/"),
)


class Refused(Exception):  # noqa: N818, reads as what it is: raise Refused(…)
    """Why a photo does not come along: a sentence without the address."""


def photo(url: str, attached: tuple[Source, ...] = ATTACHED, stored: tuple[Source, ...] = STORED) -> bytes:
    """The picture at an address as a bare, upright JPEG of at most `LONG_SIDE` pixels; raises Refused."""
    try:
        return made_anew(fetched(url, attached, stored))
    except Wrong as wrong:
        raise Refused(f"{wrong.why[0].upper()}{wrong.why[1:]} {wrong.hint}".strip()) from None


def made_anew(data: bytes) -> bytes:
    """The colours of a picture and nothing else; raises Wrong where there is no picture."""
    from PIL import Image
    from PIL.Image import Resampling

    image = open_picture(data)
    image.thumbnail((LONG_SIDE, LONG_SIDE), Resampling.LANCZOS)
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    file = io.BytesIO()
    bare.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()


def fetched(url: str, attached: tuple[Source, ...], stored: tuple[Source, ...], what: str = "foto") -> bytes:
    """The bytes at an address; `what` the messages call it. Raises Refused."""
    if not _is_among(url, attached):
        raise Refused(f"Ini bukan lampiran GitHub. Tarik {what}nya sendiri ke formulir ini.")
    opener = urllib.request.build_opener(_Followed((*attached, *stored)))
    request = urllib.request.Request(
        url, headers={"User-Agent": "kampung-kb", "Accept": "image/*" if what == "foto" else "*/*"}
    )
    try:
        with opener.open(request, timeout=SECONDS) as answer:
            data: bytes = answer.read(MOST_BYTES + 1)
    except (OSError, ValueError, http.client.HTTPException):
        raise Refused(
            f"{what.capitalize()}nya tidak bisa diambil dari GitHub. Simpan formulir ini sekali lagi, atau tarik "
            f"{what}nya lagi."
        ) from None
    if len(data) > MOST_BYTES:
        raise Refused(
            f"{what.capitalize()} ini lebih dari {MOST_BYTES // 1_000_000} MB. Kecilkan dahulu, lalu tarik lagi."
        )
    return data


def _is_among(url: str, sources: tuple[Source, ...]) -> bool:
    try:
        return any(one.has(url) for one in sources)
    except ValueError:
        return False


class _Followed(urllib.request.HTTPRedirectHandler):
    """Goes on only to places that are known, so that nobody's address is asked for on the way."""

    max_redirections = 3

    def __init__(self, known: tuple[Source, ...]) -> None:
        self._known = known

    def redirect_request(
        self, req: urllib.request.Request, fp: object, code: int, msg: str, headers: object, newurl: str
    ) -> urllib.request.Request | None:
        if not _is_among(newurl, self._known):
            raise urllib.error.URLError("unknown place")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
