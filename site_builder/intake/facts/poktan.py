"""Which kinds of groups a text is about."""

import re
from collections import Counter
from collections.abc import Sequence

from ..layout import Layout

_KINDS = {
    "BKB": r"\bbkb\b|bina keluarga balita",
    "BKR": r"\bbkr\b|bina keluarga remaja",
    "BKL": r"\bbkl\b|bina keluarga lansia",
    "UPPKA": r"\buppk[as]\b|usaha peningkatan pendapatan keluarga",
    "PIK-R": r"\bpik[ -]?r\b|pik[ -]remaja|\bpikr\b|pusat informasi dan konseling",
}


_COACHED = r"(?:pembinaan|pelatihan|pertemuan|penyuluhan|kelas|arisan)\b.{0,60}"


def kinds_in(text: str) -> list[str]:
    return [kind for kind, pattern in _KINDS.items() if re.search(pattern, text, re.I)]


def read_poktan(layout: Layout, judul: str, jenis: str, told: Sequence[str]) -> tuple[str, ...]:
    """The groups that a text is about: in its title or label, or coached in it; lists of all groups say nothing."""
    for entry in layout.labelled("poktan"):
        if kinds := kinds_in(entry.value):
            return tuple(kinds)
    if kinds := kinds_in(judul):
        return tuple(kinds)
    if jenis in ("rapat-pokja", "pertemuan-imp", "rumah-dataku"):
        return ()
    alone = [(text, kinds[0]) for text in told if len(kinds := kinds_in(text)) == 1]
    single = Counter(kind for _, kind in alone)
    coached = {kind for text, kind in alone if re.search(rf"{_COACHED}(?:{_KINDS[kind]})", text, re.I)}
    ranked = single.most_common(2)
    if len(coached) == 1 and jenis == "pembinaan-poktan":
        return tuple(coached)
    if ranked and ranked[0][1] >= 3 and (len(ranked) == 1 or ranked[1][1] * 3 <= ranked[0][1]):
        return (ranked[0][0],)
    if jenis == "pembinaan-poktan" and len(ranked) == 1:
        return (ranked[0][0],)
    return ()
