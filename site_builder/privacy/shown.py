"""A text as its reader sees it: what nobody sees is gone, entities, escapes and emphasis are undone."""

import html
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

from ..model import late_re

_ODD = late_re.compile(
    r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]|&#?\w{2,8};|%[2-7][0-9A-Fa-f]"
    r"|\\(?=[!-/:-@\[-`{-~])|\*+(?=\S)|\*(?<=\S\*)\**"
)


class Shown(NamedTuple):
    """`text` as it is seen; of some of its places, where they stand in what was written."""

    text: str
    places: tuple[int, ...]
    written: tuple[int, ...]

    def place(self, at: int) -> int:
        nearest = bisect_right(self.places, at) - 1
        return self.written[nearest] + at - self.places[nearest]


def shown(text: str) -> Shown | None:
    """None where it is seen as it was written."""
    if text.isascii() and not any(sign in text for sign in "*\\&%"):
        return None
    parts: list[str] = []
    places, written = [0], [0]
    last = length = 0
    for odd in _ODD.finditer(text):
        seen = _seen(odd[0])
        parts += (text[last : odd.start()], seen)
        places += (length + odd.start() - last, length + odd.start() - last + len(seen))
        written += (odd.start(), odd.end())
        length, last = places[-1], odd.end()
    return Shown("".join([*parts, text[last:]]), tuple(places), tuple(written)) if parts else None


def _seen(odd: str) -> str:
    if odd[0] == "&":
        return " ".join(html.unescape(odd).split("\n"))
    if odd[0] == "%":
        return chr(int(odd[1:], 16))
    return str(unicodedata.digit(odd)) if odd.isdigit() else ""
