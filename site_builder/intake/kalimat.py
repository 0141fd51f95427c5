"""Sentences of a line: a full stop behind an abbreviation, an initial or within a number ends none."""

import re
import textwrap

# A portal's paragraph without a full stop may be long; beyond this no words belong together.
_LONGEST = 1500
_WORD = 40
_STOP = re.compile(r"[.!?]+[”\"’')]*\s+(?=[A-Z“\"‘(])")
_SHORT_LIST = (
    "kec kab kel ds dsn prov jl jln no nomor tgl bpk bp ibu sdr sdri dr drs dra ir h hj prof st kh ust ka "
    "plt pj yth s.pd dll dsb spt an a.n u.p up gg rt rw dk dkk tk pkl psl ps hlm hal vol ns apt"
)
_SHORT = frozenset(_SHORT_LIST.split())


def sentences(text: str) -> list[str]:
    """The sentences in their order, with their marks; what no sentence is long enough for is cut between words."""
    parts, start = [], 0
    for stop in _STOP.finditer(text):
        word = re.split(r"[\s(]", text[max(start, stop.start() - _WORD) : stop.start()])[-1].strip("\"“‘'").casefold()
        if stop[0][0] == "." and (word in _SHORT or re.fullmatch(r"[a-z](?:\.[a-z]{1,4})*|\d{1,2}|[ivx]+", word)):
            continue
        parts.append(text[start : stop.end()].strip())
        start = stop.end()
    parts.append(text[start:].strip())
    return [piece for part in parts if part for piece in _pieces(part)]


def _pieces(sentence: str) -> list[str]:
    return [sentence] if len(sentence) <= _LONGEST else textwrap.wrap(sentence, _LONGEST, break_on_hyphens=False)
