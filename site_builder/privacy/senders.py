"""Who sent the messages that somebody copied from a chat into a text."""

from collections.abc import Iterator

from .finding import PENGIRIM, Finding
from .kepala_pesan import head_of, may_have_heads


def senders(text: str) -> Iterator[Finding]:
    """The head of every message, from its date to the colon. A single line without brackets may be a programme's:
    `13/02/2023 08.00 - Pembukaan: doa`."""
    if not may_have_heads(text):
        return
    found = list(_heads(text))
    if len(found) > 1 or any("[" in text[head.start : head.end] for head in found):
        yield from found


def _heads(text: str) -> Iterator[Finding]:
    start = 0
    for line in text.split("\n"):
        head = head_of(line)
        if head and head.sender:
            end = len(line.rstrip(" ")) - len(head.text)
            yield Finding(start + len(line) - len(line.lstrip(" ")), start + len(line[:end].rstrip(" ")), PENGIRIM)
        start += len(line) + 1
