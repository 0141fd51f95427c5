"""Minutes attached as a file: fetched from GitHub's own storage, and read by the importer as one plain text.

What a file says is not spread over the fields of the form: those were asked for, and answered or left empty.
"""

import re
from pathlib import PurePath
from typing import NamedTuple

from ..intake.body import as_minutes
from ..intake.chat import without_heads
from ..intake.clean import clean
from ..intake.naskah import Line, Unreadable
from ..intake.sources import SUFFIXES, from_bytes
from .photos import Refused, Source, fetched

ATTACHED = (Source("https", r"github\.com", "/user-attachments/files/"),)
STORED = (
    Source("https", r"objects\.githubusercontent\.com", "/github-production-repository-file-"),
    Source("https", r"github-production-repository-file-[0-9a-z]+\.s3\.amazonaws\.com", "/"),
)


class Minutes(NamedTuple):
    """The text of a file as minutes, and what of it did not come along."""

    text: str
    notes: tuple[str, ...]


def document(url: str, attached: tuple[Source, ...] = ATTACHED, stored: tuple[Source, ...] = STORED) -> bytes:
    """The bytes of an attached file; raises Refused."""
    return fetched(url, attached, stored, "berkas")


def is_minutes(name: str) -> bool:
    """Whether the importer may be able to read a file of this name."""
    return PurePath(name).suffix.lower() in SUFFIXES


def minutes_of(name: str, data: bytes) -> Minutes:
    """What a file says, line by line; raises Refused with the reason why it cannot be read."""
    try:
        source = from_bytes(name, data)
    except Unreadable as why:
        raise Refused(str(why)) from None
    said = without_heads("\n".join(line.text for line in source.lines))
    cleaned = clean([Line(number, row) for number, row in enumerate(said.text.split("\n"), start=1)])
    notes = [re.sub(r" \(baris [^)]*\)", "", note.message) for note in source.notes]
    if said.heads:
        notes.append(f"Nama pengirim dan jam dari {said.heads} pesan dibuang.")
    dropped = [line.text for line in cleaned.dropped if line.text]
    if dropped:
        notes.append(f"Baris yang tampaknya sisa halaman tidak ikut: {len(dropped)}.")
    return Minutes(as_minutes(cleaned.lines), tuple(notes))
