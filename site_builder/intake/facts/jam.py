"""The time of an activity: behind a label, or in the sentence that tells of it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model.jam import Jam, parse_jam
from ...model.wrong import Wrong
from ..kalimat import sentences
from ..layout import Layout
from ..naskah import KOSONG, Line, Note, shortened
from .bilangan import in_figures
from .dates import candidates, tells_of_event
from .found import Found


class _Written(NamedTuple):
    line: int
    text: str
    jam: Jam | None
    fault: str


def read_jam(layout: Layout) -> Found[str]:
    """The time as written, once it reads as one; a schedule of many times gives none."""
    labelled = list(_labelled(layout))
    if labelled:
        return _one(labelled)
    head = {line.number for line in layout.head} if layout.is_minutes else frozenset[int]()
    return _one([written for line in layout.body for written in _told(line, alone=line.number in head)])


def _told(line: Line, *, alone: bool) -> Iterator[_Written]:
    """Times in sentences that tell of the activity or of its day; in the head of minutes a time may stand `alone`."""
    for part in sentences(line.text):
        is_time = alone and _SPOKEN.fullmatch(part.strip(" .,;")) is not None
        if is_time or tells_of_event(part) or next(candidates(Line(0, part)), None):
            yield from _in(Line(line.number, part), _SPOKEN)


def _labelled(layout: Layout) -> Iterator[_Written]:
    for entry in (*layout.labelled("waktu"), *layout.labelled("tanggal"), *layout.labelled("waktu_tempat")):
        found = False
        for line in (Line(entry.line.number, entry.value), *entry.items):
            for written in _in(line, _SPOKEN if entry.field != "waktu" else _CLOCK):
                found = True
                yield written
        if (
            entry.field == "waktu"
            and not found
            and re.search(r"\d", entry.value) is None
            and _IN_WORDS.search(entry.value)
        ):
            jam, fault = _read(entry.value)
            if jam is not None:
                yield _Written(entry.line.number, entry.value, jam, fault)


def _in(line: Line, pattern: re.Pattern[str]) -> Iterator[_Written]:
    told = in_figures(line.text if pattern is _SPOKEN else f"jam {line.text}")
    for found in pattern.finditer(told):
        if _DECOY.search(told[max(0, found.start() - 40) : found.start()]):
            continue
        given = found.groupdict()
        text = (given["time"] or given["zoned"]).strip(" ,.;")
        jam, fault = _read(text)
        yield _Written(line.number, text, jam, fault)


def _one(written: list[_Written]) -> Found[str]:
    readable = {(w.jam.mulai, w.jam.selesai): w for w in reversed(written) if w.jam is not None}
    if len(readable) == 1:
        only = next(iter(readable.values()))
        return Found(only.text, only.line)
    if len(readable) > 1:
        starts = sorted(readable.values(), key=lambda w: w.line)
        shown = ", ".join(f"“{shortened(w.text, 24)}”" for w in starts[:3])
        return Found(
            None, starts[0].line, (Note(KOSONG, starts[0].line, f"Jam dikosongkan: naskah menyebut {shown}."),)
        )
    if written:
        return Found(None, written[0].line, (Note(KOSONG, written[0].line, f"Jam dikosongkan. {written[0].fault}"),))
    return Found(None)


def _read(text: str) -> tuple[Jam | None, str]:
    try:
        jam = parse_jam(text)
    except Wrong as wrong:
        return None, wrong.why
    return (jam, "") if jam.mulai is not None or not re.search(r"\d", text) else (None, "Jamnya tidak terbaca.")


_ONE = r"\d{1,2}(?:[.:,]\d{2})?"
_ZONE = r"(?:\s*w\.?i\.?(?:b|t\.?a|t)\b\.?)?"
_PART = r"(?:\s*(?:pagi|siang|sore|petang|malam|subuh|am|pm)\b)?"
_TO = (
    r"\s*(?:s\s?/\s?d\.?|s\s?\.\s?d\b\.?|\bsd\b\.?|\b(?:sampai|sampe|hingga)\b"
    r"(?:\s+(?:dengan|dgn|pukul|jam))?|[-–—])\s*"
)
_SPAN = rf"{_ONE}{_PART}{_ZONE}(?:{_TO}(?:(?:pukul|jam)\s*)?(?:{_ONE}{_PART}{_ZONE}|selesai\b))?"
# Behind `Jam :` every clock is one; in a sentence it needs a word or a zone beside it.
_CLOCK = re.compile(
    rf"(?<![\d/.,-])(?P<time>(?:\d{{1,2}}[.:,]\d{{2}}|\d{{1,2}}(?=\s*(?:pagi|siang|sore|malam|w\.?i\.?[bt])))"
    rf"{_PART}{_ZONE}(?:{_TO}(?:(?:pukul|jam)\s*)?(?:{_ONE}{_PART}{_ZONE}|selesai\b))?)(?![\d/])",
    re.I,
)
_SPOKEN = re.compile(
    rf"(?:\b(?:pukul|pkl|jam)\b[\s.:]*(?P<time>{_SPAN})|"
    rf"(?<![\d/.,-])(?P<zoned>\d{{1,2}}[.:]\d{{2}}\s*w\.?i\.?(?:b|t\.?a|t)\b"
    rf"(?:{_TO}(?:{_ONE}{_PART}{_ZONE}|selesai\b))?))(?![\d/:])",
    re.I,
)
_DECOY = re.compile(
    r"(?i)\b(?:ditutup|selesai|berakhir|usai|bubar|pulang|setiap|tiap|selama|posting|terbit|publikasi|akan|besok|"
    r"minggu depan|batas|paling lambat)\W+(?:\w+\W+){0,3}$"
)
_IN_WORDS = re.compile(
    r"(?i)pagi|siang|sore|malam|selesai|ba'?da|bakda|setelah|sesudah|isya|maghrib|magrib|ashar|dzuhur|zuhur|subuh"
)
