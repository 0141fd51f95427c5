"""A foreign text as lines, each with its place in the document it came from; and what is to be said about it."""

from typing import NamedTuple

DITEBAK = "ditebak"
KOSONG = "kosong"
DATA_PRIBADI = "data-pribadi"
KESEHATAN = "kesehatan"
BUKAN_KEGIATAN = "bukan-kegiatan"
DIBUANG = "sisa-halaman"
BERKAS = "berkas"
LAMPIRAN = "lampiran"


class Line(NamedTuple):
    """`number` counts from 1 in the source; several lines may come from one."""

    number: int
    text: str


class Note(NamedTuple):
    """Something a person should look at: one of the kinds above, the line (0: the whole text), a sentence."""

    kind: str
    line: int
    message: str


class Source(NamedTuple):
    """A document as it came. `unit` says what line numbers count; `title`, `published` and `address` stand outside
    the text itself (a page's head, its address)."""

    name: str
    lines: tuple[Line, ...]
    unit: str = "baris"
    title: str = ""
    published: str = ""
    address: str = ""
    notes: tuple[Note, ...] = ()


class Unreadable(Exception):  # noqa: N818, reads as what it is: raise Unreadable(…)
    """A file that holds no text for us: why, and what to do, in Indonesian."""


def shortened(text: str, length: int = 60) -> str:
    """The beginning of a text, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
