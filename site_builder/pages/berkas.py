"""Files that are published as they are: style sheets and pictures of assets/, and the marker for GitHub Pages."""

from collections.abc import Iterator

from ..model import digest
from ..model.page import MARKER, MARKER_WORD, Page

STYLE, PARTS = "gaya.css", "gaya/"
_MARKER_TEXT = b"Folder ini dibuat oleh " + MARKER_WORD + b". Jangan simpan berkas sendiri di sini: akan ditimpa.\n"


def verbatim(data: bytes) -> bytes:
    return data


def version(data: bytes) -> str:
    """A few letters that change with the file, so that browsers fetch the new one."""
    return digest.of_bytes(data).hex()[:8]


def joined(assets: tuple[tuple[str, bytes], ...]) -> tuple[tuple[str, bytes], ...]:
    """Files as they are published: the parts in gaya/ follow gaya.css in one file, as a slow line wants it."""
    parts = b"".join(b"\n" + data for name, data in assets if name.startswith(PARTS))
    return tuple((name, data + parts if name == STYLE else data) for name, data in assets if not name.startswith(PARTS))


def pages(assets: tuple[tuple[str, bytes], ...]) -> Iterator[Page]:
    yield Page(MARKER, "berkas", verbatim, (_MARKER_TEXT,))
    for name, data in assets:
        yield Page(f"aset/{name}", "berkas", verbatim, (data,), f"assets/{name}")
