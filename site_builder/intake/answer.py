"""A reading in print: as JSON for programs, as lines for people."""

import json
from collections.abc import Iterable, Iterator

from .fields import Reading
from .naskah import Note


def as_json(readings: Iterable[Reading]) -> str:
    """One object for one text, a list for several."""
    objects = [_object(reading) for reading in readings]
    return json.dumps(objects[0] if len(objects) == 1 else objects, ensure_ascii=False, indent=1)


def _object(reading: Reading) -> dict[str, object]:
    fields = reading.fields
    record: dict[str, object] = {}
    for name, value in fields._asdict().items():
        if value not in ("", (), None):
            record[name] = value.iso if hasattr(value, "iso") else value
    kampung = {name: value or None for name, value in reading.kampung._asdict().items() if name != "notes"}
    return {
        "record": record,
        "kampung": kampung,
        "dipublikasi": reading.dipublikasi.iso if reading.dipublikasi else None,
        "body": reading.body,
        "usulan": reading.usulan or None,
        "unplaced": [line.text for line in reading.unplaced],
        "notes": [{"kind": note.kind, "line": note.line, "message": note.message} for note in reading.notes],
    }


def as_lines(notes: Iterable[Note], unit: str) -> Iterator[str]:
    """`baris 12: …`, what concerns the whole text first."""
    for note in sorted(notes, key=lambda note: note.line):
        yield f"  {unit} {note.line}: {note.message}" if note.line else f"  {note.message}"
