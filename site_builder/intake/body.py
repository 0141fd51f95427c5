"""The minutes of a draft: all lines that no field holds, as Markdown that means what was written."""

import re
from collections.abc import Iterable, Sequence

from ..model.vocabulary import JENIS_KEGIATAN
from .facts.jenis import PROFIL
from .facts.wilayah import Kampung
from .fields import Fields
from .labels import NUMBERING, labelled
from .layout import Entry, Layout, is_heading
from .naskah import Line


def left_over(layout: Layout, taken: Iterable[Entry], judul: str, portal: Line | None) -> list[Line]:
    """Lines for the minutes: no label that a field holds, and no head that says only title and kampung."""
    gone = {place for entry in taken for place in entry.places}
    kept: list[Line] = []
    for place, line in enumerate(layout.lines):
        if place in gone or line == portal or _DESKRIPSI.fullmatch(line.text.strip()):
            continue
        if not kept and _words(line.text) <= _words(judul):
            continue
        kept.append(line)
    return kept


_DESKRIPSI = re.compile(r"(?i)deskripsi\s*:?")


def held_by_fields(layout: Layout, fields: Fields, kampung: Kampung) -> list[Entry]:
    """Labels whose whole value stands in a field word for word, or says no more than it."""
    held = {
        "tempat": fields.tempat, "judul": fields.judul, "poktan": " ".join(fields.poktan), "kampung": kampung.nama,
        "desa": kampung.desa, "kecamatan": kampung.kecamatan, "kabupaten": kampung.kabupaten,
        "provinsi": kampung.provinsi,
    }  # fmt: skip
    if fields.jenis != PROFIL:
        held["jenis"] = f"{fields.judul} {JENIS_KEGIATAN[fields.jenis].nama} {fields.jenis}"
    taken = []
    for entry in layout.entries:
        if entry.field in ("tanggal", "waktu") and not entry.items:
            if _is_time_only(entry.value, fields):
                taken.append(entry)
        elif (entry.field in ("waktu_tempat", "deskripsi") and not entry.value and not entry.items) or (
            entry.field in held and held[entry.field] and _words(entry.value) <= _words(held[entry.field])
        ):
            taken.append(entry)
    return taken


def _is_time_only(value: str, fields: Fields) -> bool:
    """Whether a label's value says no more than the day and the time that were read."""
    if not fields.tanggal and not fields.jam:
        return False
    rest = value.casefold().replace(fields.jam.casefold(), " ") if fields.jam else value.casefold()
    if fields.tanggal:
        rest = _DAY.sub(" ", rest)
    return not re.search(r"[a-z]{3,}|\d", _AROUND.sub(" ", rest))


_DAY = re.compile(
    r"\b(?:senin|selasa|rabu|kamis|jum['’`]?at|sabtu|minggu|ahad)\b|"
    r"\d{1,2}[\s/.-]+(?:\w{3,9}|\d{1,2})[\s/.-]+\d{4}"
)
_AROUND = re.compile(r"\b(?:pukul|jam|pkl|tanggal|tgl|hari|dan|wib|wita|wit)\b")


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def as_minutes(lines: Sequence[Line]) -> str:
    """Lines in their order; sections in Roman numerals become headings; nothing turns into markup by accident."""
    rows: list[str] = []
    for line in lines:
        text = line.text.rstrip()
        if is_heading(text) and not labelled(text):
            rows += ["", f"## {NUMBERING.sub('', text, count=1).strip(' :')}", ""]
        else:
            rows.append(_literal(text))
    return "\n".join(_single_blanks(rows)).strip("\n")


_LEADING = re.compile(r"^(\s*)([#>]|={3,}\s*$|-{3,}\s*$|\.{3}\s*$|```|~~~)")


def _literal(text: str) -> str:
    """A hashtag is no heading, a link no link of ours, four spaces no program."""
    text = text.replace("](", "]\\(")
    text = re.sub(r"^\s{4,}(?![\d•a-z])", "", text)
    return _LEADING.sub(r"\1\\\2", text)


def _single_blanks(rows: Iterable[str]) -> list[str]:
    kept: list[str] = []
    for row in rows:
        if row or (kept and kept[-1]):
            kept.append(row)
    return kept
