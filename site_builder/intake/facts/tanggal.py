"""The day of an activity, chosen among all dates of its text; a wrong one is worse than none."""

import datetime
import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model.tanggal import Tanggal, dengan_hari, panjang, parse_tanggal
from ...model.wrong import Wrong
from ..layout import Layout
from ..naskah import DITEBAK, KOSONG, Line, Note, shortened
from .dates import EVENT, HEAD, LABEL, PLAIN, Candidate, candidates, full, with_year


class Days(NamedTuple):
    """`dipublikasi` is the page's own date; `unsaid` tells that the text names no day at all, and why."""

    tanggal: Tanggal | None
    selesai: Tanggal | None
    dipublikasi: Tanggal | None
    notes: tuple[Note, ...]
    unsaid: Note | None = None

    @property
    def said(self) -> tuple[Note, ...]:
        """All there is to say."""
        return (*self.notes, self.unsaid) if self.unsaid else self.notes


def as_printed_by_portal(days: Days, line: int) -> Days:
    """The portal prints the activity's date as its own (domain); it stands where the text names no other."""
    if days.unsaid is None or days.dipublikasi is None:
        return days
    day = panjang(days.dipublikasi)
    told = f"Tanggal {day} diambil dari baris “Dipublikasi pada”; naskahnya tidak menyebut tanggal lain."
    return days._replace(tanggal=days.dipublikasi, notes=(*days.notes, Note(DITEBAK, line, told)), unsaid=None)


def read_days(layout: Layout, published: tuple[Line, ...], seen_on: Sequence[datetime.date]) -> Days:
    """`published` are the page's own date lines; `seen_on` a day on which the text was there already, or two of which
    one is."""
    out, notes = _published(published)
    found = _labelled(layout) or _in_text(layout)
    found, more = _with_years(found, _day(out) or seen_on)
    notes += more
    chosen, why = _choose(found)
    if chosen is not None and chosen.value is not None:
        return _checked(chosen, out, notes)
    if why is not None:
        return Days(None, None, out, (*notes, why))
    return Days(None, None, out, tuple(notes), _nothing(layout, found, out))


def _published(lines: tuple[Line, ...]) -> tuple[Tanggal | None, list[Note]]:
    days = []
    for line in lines:
        try:
            days.append((parse_tanggal(line.text), line.number))
        except Wrong as wrong:
            return None, [Note(KOSONG, line.number, f"Tanggal terbit tidak dipakai. {wrong.why}")]
    if len({day for day, _ in days}) > 1:
        return None, [Note(KOSONG, days[1][1], "Ada dua tanggal terbit yang berbeda; tidak ada yang dipakai.")]
    return (days[0][0] if days and days[0][0].penuh else None), []


def _labelled(layout: Layout) -> list[Candidate]:
    """Dates behind `Hari / Tanggal`, or in a `Waktu` that holds one."""
    days = " ".join(e.value for e in layout.labelled("tanggal"))
    found = []
    if entries := layout.labelled("tanggal"):
        found += list(candidates(Line(entries[0].line.number, days), LABEL))
    for field in ("waktu", "waktu_tempat"):
        for entry in layout.labelled(field):
            for line in (Line(entry.line.number, entry.value), *entry.items):
                found += list(candidates(line, LABEL))
    return found


def _in_text(layout: Layout) -> list[Candidate]:
    in_head = {line.number for line in layout.head}
    found = []
    for line in layout.body:
        alone = line.number in in_head and len(line.text) < 120
        for candidate in candidates(line):
            if alone and candidate.weight >= PLAIN and (layout.is_minutes or len(line.text) > len(candidate.text) + 6):
                candidate = candidate._replace(weight=max(candidate.weight, HEAD))
            found.append(candidate)
    return found


def _with_years(found: list[Candidate], seen_on: Sequence[datetime.date]) -> tuple[list[Candidate], list[Note]]:
    """Days without a year get it where it is certain; otherwise they are said and left."""
    known, notes = [], []
    for candidate in found:
        if candidate.value is None or candidate.value.tahun:
            known.append(candidate)
            continue
        may_have_one = candidate.weight >= (HEAD if candidate.weekday else EVENT)
        value = with_year(candidate, seen_on) if may_have_one else None
        if value is not None:
            told = f"Tahun {value.tahun} untuk “{candidate.text}” diambil dari tanggal terbit atau tanggal pesannya."
            notes.append(Note(DITEBAK, candidate.line, told))
            known.append(candidate._replace(value=value))
        else:
            known.append(candidate._replace(value=None, fault=f"“{candidate.text}” tidak menyebut tahun."))
    return known, notes


def _choose(found: list[Candidate]) -> tuple[Candidate | None, Note | None]:
    """The one date of the heaviest kind; two different ones, or a faulty one, are told instead."""
    best = max((c.weight for c in found), default=0)
    if best < HEAD:
        return None, None
    heaviest = [c for c in found if c.weight == best]
    faulty = next((c for c in heaviest if c.fault), None)
    values = {c.value for c in full(heaviest)}
    if faulty is not None and (not values or best == LABEL):
        return None, Note(KOSONG, faulty.line, f"Tanggal dikosongkan. {faulty.fault}")
    if len(values) > 1:
        days = " dan ".join(panjang(v) for v in sorted(v for v in values if v)[:3])
        second = next(c for c in heaviest if c.value != heaviest[0].value)
        return None, Note(KOSONG, second.line, f"Tanggal dikosongkan: naskah menyebut {days}.")
    return next(c for c in heaviest if c.value), None


def _checked(chosen: Candidate, out: Tanggal | None, notes: list[Note]) -> Days:
    """A date before its publication stands; one after it is a plan, or a slip."""
    value = chosen.value
    assert value is not None
    if out is not None and value > out and chosen.weight < LABEL:
        why = f"Tanggal dikosongkan: naskah menyebut {panjang(value)}, sesudah terbitnya ({panjang(out)})."
        return Days(None, None, out, (*notes, Note(KOSONG, chosen.line, why)))
    if out is not None and value != out:
        told = f"Yang dipakai {dengan_hari(value)} dari naskah, bukan tanggal terbit {panjang(out)}."
        notes = [*notes, Note(DITEBAK, chosen.line, told)]
    elif chosen.weight == HEAD:
        notes = [*notes, Note(DITEBAK, chosen.line, f"Tanggal {panjang(value)} diambil dari kepala naskah.")]
    return Days(value, chosen.last, out, tuple(notes))


def _nothing(layout: Layout, found: list[Candidate], out: Tanggal | None) -> Note:
    """Why there is no date, with what comes nearest to one."""
    other = next((c for c in found if c.weight >= PLAIN), None) or next(iter(found), None)
    if other is not None:
        why = f"Tanggal dikosongkan: “{shortened(other.text, 40)}” tidak jelas sebagai hari kegiatan ini."
        return Note(KOSONG, other.line, why)
    for line in layout.body:
        if month := _MONTH_ALONE.search(line.text):
            why = f"Tanggal dikosongkan: naskah hanya menyebut “{shortened(month[0], 40)}”."
            return Note(KOSONG, line.number, why)
    if out is not None:
        return Note(KOSONG, 0, f"Tanggal kegiatan tidak disebut; {panjang(out)} hanya tanggal terbitnya.")
    return Note(KOSONG, 0, "Tanggal kegiatan tidak ditemukan di naskah.")


_MONTH_ALONE = re.compile(
    r"(?i)\b(?:bulan|akhir|awal|pertengahan)\s+(?:jan|feb|mar|apr|mei|jun|jul|ag[us]|sep|okt|nov|"
    r"des)\w*(?:\s+(?:ini|lalu|\d{4}))?|"
    r"\b(?:akhir pekan|minggu|bulan) (?:kemarin|ini|lalu)\b"
)


def _day(day: Tanggal | None) -> tuple[datetime.date, ...]:
    return (day.awal,) if day and day.penuh else ()
