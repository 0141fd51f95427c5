"""Ways in which a text may name a region, from the surest on: of several regions those count that the first fitting way
finds."""

import re
from collections.abc import Callable

from ..model.vocabulary import slug
from .baca import disebut

Jalan = tuple[str, ...]
_WORDS = {"prov": "provinsi", "kab": "kabupaten", "kec": "kecamatan"}
_LEVEL = re.compile(r"(provinsi|kabupaten|kota|kecamatan|kapanewon|kemantren|distrik)-(?=.)")


def persis(teks: str, jalan: Jalan) -> bool:
    """Whether the name at the end of `jalan` is written so."""
    return _full(teks) == _full(jalan[-1])


def _in_any_spelling(teks: str, jalan: Jalan) -> bool:
    return persis(teks, jalan) or disebut(teks, jalan)


def _without_word(teks: str, jalan: Jalan) -> bool:
    """Without a word like `Kabupaten`: `Kota Contoh` is never `Kabupaten Contoh`."""
    one, other = _full(teks), _full(jalan[-1])
    both_say = _LEVEL.match(one) is not None and _LEVEL.match(other) is not None
    bare = not both_say and _LEVEL.sub("", one, count=1) == _LEVEL.sub("", other, count=1)
    return bare or _in_any_spelling(teks, jalan)


def _full(name: str) -> str:
    """A name as its address, with the word for its level in full."""
    first, dash, rest = slug(name).partition("-")
    return _WORDS.get(first, first) + dash + rest


SEBUTAN: tuple[Callable[[str, Jalan], bool], ...] = (persis, _in_any_spelling, _without_word)
