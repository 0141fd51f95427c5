"""The text of a page without its frame: no buttons, no comments, no doubled head; bullets and lost spaces mended."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from .marks import unled, unstarred
from .naskah import Line
from .rests import BULLET, TAIL, heads_a_post, is_rest, publication_in


class Cleaned(NamedTuple):
    """`dropped` is what belonged to the page and not to the text; `published` are lines with the page's own date."""

    lines: tuple[Line, ...]
    dropped: tuple[Line, ...]
    published: tuple[Line, ...]


def clean(lines: Sequence[Line]) -> Cleaned:
    """No line changes its number, and every line is in one of the two parts."""
    mended = [Line(line.number, text) for line in lines for text in _mended(line.text)]
    body, tail = _without_tail(mended)
    body, copies = _without_copy(unled(_bullets(body)))
    kept: list[Line] = []
    dropped = [*copies, *tail]
    published: list[Line] = []
    first = next((line for line in body if line.text), None)
    for line in body:
        if date := publication_in(line.text) or (heads_a_post(line.text) if line is first else None):
            published.append(Line(line.number, date))
            dropped.append(line)
        elif line.text and is_rest(line.text):
            dropped.append(line)
        else:
            kept.append(line)
    return Cleaned(_single_blanks(kept), tuple(dropped), tuple(published))


_SPACES = dict.fromkeys(
    map(ord, "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"), " "
)
_INVISIBLE = dict.fromkeys(
    map(
        ord,
        "\u00ad\ufe0e\ufe0f\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe",
    )
)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\uffff\ud800-\udfff]")
_WORD = r"KABUPATEN|KECAMATAN|KELURAHAN|PROVINSI|DESA"
_LOST = (
    # BUARANKABUPATEN, BuaranKabupaten, Kec.Buaran
    re.compile(rf"(?<=[A-Z]{{3}})(?=(?:{_WORD})\b)(?<!\bDE)"),
    re.compile(r"(?<=[a-z])(?=(?:Kabupaten|Kecamatan|Kelurahan|Provinsi|Desa|Kec\.|Kab\.)(?![a-z]))"),
    re.compile(r"(?<=\b[Kk]ec\.)(?=[A-Z])|(?<=\bKEC\.)(?=[A-Z])|(?<=\b[Kk]ab\.)(?=[A-Z])|(?<=\bKAB\.)(?=[A-Z])"),
    # a sentence that begins right after the last one: `rapat.Acara`
    re.compile(r"(?<=[a-z]{3}[.,;:])(?=[A-Z][a-z]{2})"),
)
_JOINED = re.compile(
    r"(?<=[A-Z]{3})(?=(?:Nama Kegiatan|Kegiatan|Hari|Tanggal|Tempat|Waktu|Pukul|Jam|Acara|Agenda|Peserta|Hadir)\b"
    r"[ /\w]{0,12}:)|(?<=[a-z.)\d])(?=(?:Nama Kegiatan|Hari|Tanggal|Tempat|Waktu|Pukul|Agenda|Peserta|Hadir|"
    r"Susunan Acara)\b[ /\w]{0,12}:)"
)
_RUN_ON = re.compile(
    r"\s{2,}(?=(?:Hari ?/ ?Tanggal|Hari|Tanggal|Jam|Waktu|Pukul|Tempat|Lokasi|Acara|Agenda|Peserta)\s*:\s*\S)|"
    r"(?<=\S)[;,]?\s+(?=(?:Hari ?/ ?Tanggal|Tempat|Lokasi|Waktu|Jam|Pukul)\s*:\s*\S)"
)


def _mended(text: str) -> list[str]:
    """One line, or several where the labels of a form stand behind each other."""
    lead = len(text) - len(text.lstrip(" \t\u00a0"))
    text = text.translate(_INVISIBLE).translate(_SPACES)
    text = unstarred(_CONTROL.sub(" ", text))
    for gap in _LOST:
        text = gap.sub(" ", text)
    # A label that lost the line end before it: `NOTULEN RAPATTempat : Balai`.
    parts = [part for piece in _JOINED.split(text) for part in (_RUN_ON.split(piece) if _is_form(piece) else [piece])]
    indent = "   " * (min(lead, 9) // 3) if re.match(r"\s+(?:\d{1,2}[.)]|[a-z][.)]|•)\s", text) else ""
    return [indent + " ".join(part.split()) if part.strip() else "" for part in parts]


def _is_form(text: str) -> bool:
    return len(re.findall(r"\b(?:Hari ?/ ?Tanggal|Hari|Tanggal|Jam|Waktu|Pukul|Tempat|Lokasi)\s*:", text)) > 1


def _without_tail(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Comments and other articles begin with a heading of their own and go to the end of the page."""
    for place, line in enumerate(lines):
        if place and TAIL.fullmatch(line.text.strip().casefold()):
            return list(lines[:place]), list(lines[place:])
    return list(lines), []


def _without_copy(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Copied pages often carry their head twice: the first of two equal beginnings goes."""
    written = [place for place, line in enumerate(lines) if line.text]
    for length in range(min(12, len(written) // 2), 0, -1):
        first, second = written[:length], written[length : 2 * length]
        if [lines[n].text for n in first] == [lines[n].text for n in second]:
            cut = second[0]
            return list(lines[cut:]), [line for line in lines[:cut] if line.text]
    return list(lines), []


def _bullets(lines: Sequence[Line]) -> list[Line]:
    """Broken bullets (`?`, a private-use character, Wingdings letters) become `•`; a letter only where it repeats."""
    marks = [BULLET.match(line.text) for line in lines]
    letters = [found["letter"] for found in marks if found and found["letter"]]
    repeated = {letter for letter in letters if letters.count(letter) > 1}
    return [
        Line(line.number, f"• {found['text']}")
        if found and (found["letter"] is None or found["letter"] in repeated)
        else line
        for line, found in zip(lines, marks, strict=True)
    ]


def _single_blanks(lines: Sequence[Line]) -> tuple[Line, ...]:
    kept: list[Line] = []
    for line in lines:
        if line.text or (kept and kept[-1].text):
            kept.append(line)
    while kept and not kept[-1].text:
        kept.pop()
    return tuple(kept)
