"""Dates in running text: where they stand, what the words around them say, and which one is the activity's."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model.tanggal import Tanggal, parse_tanggal
from ...model.wrong import Wrong
from ..kalimat import sentences
from ..naskah import Line
from .bilangan import in_figures

# How strongly the words around a date say that it is the activity's own.
LABEL, EVENT, HEAD, PLAIN, OTHER = 4, 3, 2, 1, 0


class Candidate(NamedTuple):
    """A date as written. `value` lacks a year (0) where the text does; `fault` says why it cannot be read."""

    line: int
    text: str
    value: Tanggal | None
    weekday: str
    weight: int
    fault: str = ""
    last: Tanggal | None = None


def candidates(line: Line, weight: int = PLAIN) -> Iterator[Candidate]:
    """Every date of a line, from left to right; `weight` is raised or lowered by the words around."""
    for place, sentence in enumerate(sentences(in_figures(line.text))):
        end = 0
        for found in _DATE.finditer(sentence):
            before = sentence[end : found.start()]
            end = found.end()
            read = _read(found)
            if read is None:
                continue
            value, fault, last = read
            judged = weight if weight >= HEAD else _weight(before, found, opens=place == 0)
            yield Candidate(line.number, _shown(found[0]), value, found["hari"] or "", judged, fault, last)


def _shown(text: str) -> str:
    text = text.strip(" ,.")
    return text + ")" if "(" in text and ")" not in text else text


def with_year(candidate: Candidate, seen_on: Sequence[datetime.date]) -> Tanggal | None:
    """A day and month with the year that the text's being there makes certain; None where it does not.

    `seen_on` is a day on which the text was there, or two that it may have been. The activity lies at most 300 days
    before it and falls on the weekday written beside it, or, without a weekday, at most 60 days; all must agree.
    """
    if candidate.value is None:
        return None
    years = [_year_before(candidate, candidate.value, day) for day in seen_on]
    certain = {day for day in years if day is not None}
    if len(certain) != 1 or (None in years and not candidate.weekday):
        return None
    return certain.pop()


def _year_before(candidate: Candidate, value: Tanggal, seen: datetime.date) -> Tanggal | None:
    for year in (seen.year, seen.year - 1):
        try:
            day = datetime.date(year, value.bulan, value.hari)
        except ValueError:
            continue
        if 0 <= (seen - day).days <= 300:
            full = Tanggal.of(day)
            if not candidate.weekday:
                return full if (seen - day).days <= 60 else None
            try:
                return parse_tanggal(f"{candidate.weekday} {full.iso}")
            except Wrong:
                return None
    return None


_HARI = (
    r"senin|selasa|rabu|rebo|kamis|jum['’`]?at|jumat|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday"
)
_BULAN = (
    r"jan(?:uari|uary)?|feb(?:ruari|ruary)?|peb(?:ruari)?|mar(?:et|ch)?|mrt|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|"
    r"agu(?:stus|st)?|aug(?:ust)?|agt|ags|agst|agutustus|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|"
    r"nov(?:ember)?|nop(?:ember)?|des(?:ember)?|dec(?:ember)?|[a-z]{3,6}(?:uari|ember|ober|ustus)"
)
_SEP = r"\s*(?:s/d|s\.d\.?|sd|sampai(?: dengan)?|hingga|dan|&|-|–|—)\s*"
_DATE = re.compile(
    rf"(?<![\w/.])(?:(?P<hari>{_HARI})\b\s*(?:(?:legi|pahing|paing|pon|wage|"
    rf"kliwon)\b)?[\s,/(]*(?:(?:tanggal|tgl)\b\.?\s*)?)?"
    r"(?:"
    rf"(?P<d1>\d{{1,2}})(?:{_SEP}(?P<d2>\d{{1,2}}))?[\s.-]*(?:bulan\s+)?(?P<m1>{_BULAN})\b\.?"
    r"(?:[\s,.'’‘-]*(?:tahun\s*)?(?P<y1>(?:19|20)\d\d|(?<=['’‘-])\d\d(?![.:]\d))(?!\d))?"
    rf"|(?P<m2>{_BULAN})\.?\s+(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>(?:19|20)\d\d)(?!\d)"
    r"|(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    r"|(?P<n1>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<n2>\d{1,2})\s?(?P=sep)\s?(?P<n3>(?:19|20)\d\d|(?(hari)|(?<=[/-]))\d\d)"
    r"(?![/.]?\d)"
    r"|(?P<s1>\d{1,2})/(?P<s2>\d{1,2})(?![\d/:]|[.,]\d|\s*(?:%|orang))"
    r")",
    re.IGNORECASE,
)


def _read(found: re.Match[str]) -> tuple[Tanggal | None, str, Tanggal | None] | None:
    """The value of a match with a year, or with year 0; a fault in words; the last day of a span."""
    hari = f"{found['hari']} " if found["hari"] else ""
    if found["s1"]:
        if not hari and not _bracketed(found):
            return None
        return _without_year(int(found["s1"]), int(found["s2"]))
    if found["d1"] and not found["y1"]:
        month = _month(found["m1"])
        return _without_year(int(found["d1"]), month) if month else None
    if found["d1"]:
        day = found["d2"] or found["d1"]
        text = f"{'' if found['d2'] else hari}{day} {found['m1']} {found['y1']}"
    elif found["m2"]:
        text = f"{hari}{found['m2']} {found['d3']} {found['y2']}"
    elif found["iso"]:
        text = hari + found["iso"]
    else:
        text = f"{hari}{found['n1']}/{found['n2']}/{found['n3']}"
    try:
        value = _parsed(text, int(found["n1"] or found["d1"] or 0) if hari else 0)
    except Wrong as wrong:
        return None, wrong.why, None
    if found["d2"]:
        first = value._replace(hari=int(found["d1"]))
        return (first, "", value) if 0 < first.hari < value.hari else (None, "Tanggalnya terbalik.", None)
    return value, "", None


def _parsed(text: str, day: int) -> Tanggal:
    """A year of two digits is certain where the weekday fits, day first, and nothing else; `day` is 0 where none is
    written. Raises Wrong."""
    try:
        return parse_tanggal(text)
    except Wrong as wrong:
        if wrong.code != "tanggal-rancu" or len(wrong.forms) != 1:
            raise
        only = parse_tanggal(wrong.forms[0])
        if only.hari != day:
            raise
        return only


def _without_year(day: int, month: int) -> tuple[Tanggal | None, str, Tanggal | None] | None:
    if not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return Tanggal(0, month, day), "", None


def _month(word: str) -> int:
    try:
        return parse_tanggal(f"1 {word} 2020").bulan
    except Wrong:
        return 0


def _bracketed(found: re.Match[str]) -> bool:
    """`(13/4)` behind a place or a weekday is a date; `13/4` alone may be anything."""
    text = found.string
    return text[found.start() - 1 : found.start()] == "(" and text[found.end() : found.end() + 1] == ")"


_EVENT = re.compile(
    r"(?i)(?:di ?laksanakan|di ?adakan|di ?gelar|di ?selenggarakan|berlangsung|bertempat|mengadakan|menggelar|"
    r"melaksanakan|menyelenggarakan|terlaksana|melakukan|diikuti|dihadiri|mengikuti|menghadiri|berkumpul|kegiatan|"
    r"pertemuan|rapat|acara|musyawarah|kunjungan|dimulai|pada hari(?: ini)?|hari ini|telah)"
)
_DECOY = re.compile(
    r"(?i)\b(?:sejak|didirikan|berdiri|berdirinya|dibentuk|terbentuk|dicanangkan|diresmikan|diluncurkan|sk|"
    r"keputusan|nomor|"
    r"no|undang-undang|uu|peraturan|perpres|inpres|permen\w*|surat|tertanggal|lahir|nasional|lalu|depan|tenggat|"
    r"paling lambat|batas|sampai tanggal|diperpanjang|pertama kali|rakernas|mulai tanggal|per tanggal|"
    r"komentar|berlaku)\b"
)
_STRONG_EVENT = re.compile(
    r"(?i)(?:di ?laksanakan|di ?adakan|di ?gelar|di ?selenggarakan|berlangsung|bertempat|mengadakan|menggelar|"
    r"melaksanakan|menyelenggarakan|terlaksana|pada hari)"
)


def _weight(before: str, found: re.Match[str], *, opens: bool) -> int:
    """What the sentence up to a date says about it; a decoy's word counts only where no stronger one follows it.

    `opens` tells the first sentence of a line.
    """
    if _OTHER_TIME.search(before):
        return OTHER
    decoys = [match.start() for match in _DECOY.finditer(before)]
    events = [match.start() for match in _STRONG_EVENT.finditer(before)]
    if decoys and (not events or decoys[-1] > events[-1]):
        return OTHER
    if events or (opens and _is_dateline(before, found)):
        return EVENT
    if found["hari"] and _EVENT.search(found.string) and not _DECOY.search(found.string):
        return EVENT
    return PLAIN


# Another meeting than the one the text tells of, whatever verb stands beside.
_OTHER_TIME = re.compile(
    r"(?i)\b(?:akan|rencananya|direncanakan|dijadwalkan|berikutnya|selanjutnya|mendatang|sebelumnya|presiden|jokowi|"
    r"kemarin|(?:tahun|bulan|minggu) lalu|terakhir)\b"
)


def _is_dateline(before: str, found: re.Match[str]) -> bool:
    """`Cijulang (13/01/2023). Mengawali …`: a place and a date open the text."""
    rest = found.string[found.end() : found.end() + 9]
    return (
        re.fullmatch(r"\s*[A-Z][\w .'’-]{1,40}[(,]\s*", before) is not None
        and re.match(r"\)\s*[.:–—|-]", rest) is not None
    )


def tells_of_event(sentence: str) -> bool:
    """Whether a sentence has a word for an activity or for its taking place."""
    return _EVENT.search(sentence) is not None


def full(candidates_: Sequence[Candidate]) -> list[Candidate]:
    """Those with a day, a month and a year."""
    return [c for c in candidates_ if c.value is not None and c.value.tahun]
