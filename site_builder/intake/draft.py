"""A reading as a draft record: front matter that the checker accepts, with what to look at as comments."""

import re

from ..content.check import check
from ..content.source import Place
from ..model.diagnostics import PRIVATE, Diagnostic
from ..model.tanggal import Tanggal
from ..scaffold.naming import kegiatan_name
from ..scaffold.yaml_text import one_line, scalar
from .facts.jenis import PROFIL
from .fields import Fields, Reading
from .naskah import Line, Unreadable, shortened


def as_record(reading: Reading) -> str:
    """The text of a record with `draf: Ya` that has no faults but those of privacy; raises Unreadable."""
    for _ in range(len(Fields._fields)):
        text = _written(reading)
        faults = _faults(text)
        if not faults:
            return text
        name = _field_at(text, faults[0].location.line)
        if name not in Fields._fields or name in ("jenis", "judul"):
            break
        reading = _without(reading, name)
    raise Unreadable(f"Drafnya tidak bisa disusun: {faults[0].message}")


def file_name(reading: Reading) -> str:
    """The day, as far as it is known, and the title."""
    return kegiatan_name(reading.fields.tanggal, reading.fields.judul or reading.judul_disusun)


def source_of(text: str) -> str:
    """The name of the text that a draft was made from, `` where its head does not say so any more."""
    found = _MADE_FROM.search(text)
    return found[1] if found else ""


_MADE_FROM = re.compile(r"(?m)^# Draf dari (.+)\. Periksa isinya, ")


def _written(reading: Reading) -> str:
    rows = ["---", f"# Draf dari {one_line(reading.source)}. Periksa isinya, lalu hapus baris `draf: Ya`."]
    for name, value in reading.fields._asdict().items():
        rows += _field(name, _shown(reading, name, value))
    rows.append("draf: Ya")
    for note in sorted(reading.notes, key=lambda note: note.line):
        place = f"{reading.unit} {note.line}: " if note.line else ""
        rows.append(f"# {place}{one_line(note.message)}")
    rows += [f"# belum terbaca ({reading.unit} {line.number}): {one_line(line.text)}" for line in reading.unplaced]
    if reading.usulan:
        rows += ["# Untuk kampung.yaml; nama orang hanya kalau memang ingin diumumkan:", *_commented(reading.usulan)]
    return "\n".join([*rows, "---", reading.body]).rstrip("\n") + "\n"


def _commented(text: str) -> list[str]:
    return [f"# {row}" for row in text.split("\n")]


def _shown(reading: Reading, name: str, value: object) -> object:
    if name == "jenis" and value == PROFIL:
        return "kegiatan-lain"
    if name == "judul":
        return value or reading.judul_disusun
    if name == "sumber":
        return value if isinstance(value, str) and re.fullmatch(r"https?://[^\s.]+\.\S+", value) else ""
    return value


def _field(name: str, value: object) -> list[str]:
    if isinstance(value, Tanggal):
        return [f"{name}: {value.iso}"]
    if isinstance(value, tuple):
        return [f"{name}:", *(f"  - {scalar(str(item))}" for item in value)] if value else []
    return [f"{name}: {scalar(str(value))}"] if value not in ("", None) else []


def _faults(text: str) -> list[Diagnostic]:
    loaded = check("draf.md", Place("kegiatan", "kampung", "draf"), text.encode())
    return [d for d in loaded.diagnostics if d.is_error and not d.code.startswith(PRIVATE)]


def _field_at(text: str, line: int) -> str:
    """The field that a line of the front matter belongs to."""
    rows = text.split("\n")[:line]
    return next((found[1] for row in reversed(rows) if (found := re.match(r"([a-z_]+):", row))), "")


def _without(reading: Reading, name: str) -> Reading:
    """What the checker does not take stays in the draft as a comment."""
    value = getattr(reading.fields, name)
    shown = value.iso if isinstance(value, Tanggal) else "; ".join(value) if isinstance(value, tuple) else str(value)
    fields = reading.fields._replace(**{name: Fields._field_defaults[name]})
    kept = Line(0, f"{name}: {shortened(shown, 400)}")
    return reading._replace(fields=fields, unplaced=(*reading.unplaced, kept))
