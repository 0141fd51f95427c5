"""Files that are published as they are: style sheets and pictures of assets/, and the marker for GitHub Pages."""

from collections.abc import Iterator

from ..model import digest
from ..model.page import MARKER, MARKER_WORD, Page

_MARKER_TEXT = b"Folder ini dibuat oleh " + MARKER_WORD + b". Jangan simpan berkas sendiri di sini: akan ditimpa.\n"


def verbatim(data: bytes) -> bytes:
    return data


def version(data: bytes) -> str:
    """A few letters that change with the file, so that browsers fetch the new one."""
    return digest.of_bytes(data).hex()[:8]


def pages(assets: tuple[tuple[str, bytes], ...]) -> Iterator[Page]:
    yield Page(MARKER, "berkas", verbatim, (_MARKER_TEXT,))
    for name, data in assets:
        yield Page(f"aset/{name}", "berkas", verbatim, (data,), f"assets/{name}")
