"""The same text without what was found in it: for messages, which are public, and for drafts."""

from collections.abc import Iterable

from ..model import late_re
from .finding import NAMES, Finding
from .scan import find, find_personal

# A message may have cut an address short; and what has ten digits is nobody's business in a public log.
_LOOSE = late_re.compile(r"[\w.%+\-]+@[\w.\-]*|\d{10,}")

_SPOKEN = str.maketrans("-_", "  ")


def veil(text: str, more: Iterable[Finding] = ()) -> str:
    """Each finding as dots, of a number the first two digits left: the same length, so that columns stay right."""
    for one in (*find(text), *more):
        text = text[: one.start] + _dots(text[one.start : one.end]) + text[one.end :]
    return _LOOSE.sub(lambda loose: _dots(loose[0]), text)


def spoken(name: str) -> str:
    """A file's name or path as words, of the same length: `2023-02-13-rapat` is `2023 02 13 rapat`."""
    return name.translate(_SPOKEN)


def veil_name(path: str) -> str:
    """A path as messages show it."""
    for one in find(spoken(path)):
        path = path[: one.start] + _dots(path[one.start : one.end]) + path[one.end :]
    return path


def redact(text: str) -> str:
    """A draft's text with a word in place of every number and address: `[nomor telepon dihapus]`. Health is kept."""
    for one in reversed(find_personal(text)):
        text = f"{text[: one.start]}[{NAMES[one.kind]} dihapus]{text[one.end :]}"
    return text


def _dots(passage: str) -> str:
    shown = passage[:2] if passage[:2].isdigit() else ""
    return shown + "".join(c if c == "\n" else "•" for c in passage[len(shown) :])
