"""Where in its file a value of a record stands."""

from ..model.diagnostics import Location
from ..model.vocabulary import slug
from .yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

Loc = tuple[int | str, ...]

# Words of everyday minutes for fields that have another name.
EVERYDAY = {
    "waktu": "jam",
    "pukul": "jam",
    "hari": "tanggal",
    "hari_tanggal": "tanggal",
    "date": "tanggal",
    "title": "judul",
    "nama_kegiatan": "judul",
    "lokasi": "tempat",
    "alamat": "tempat",
    "pembicara": "narasumber",
    "hasil": "keputusan",
    "rencana_tindak_lanjut": "tindak_lanjut",
    "anggota": "jumlah_anggota",
    "kader": "jumlah_kader",
    "hadir": "jumlah_hadir",
    "jumlah_peserta": "jumlah_hadir",
    "pemimpin": "pimpinan",
    "ketua": "pimpinan",
}


def find(node: Node, loc: Loc) -> tuple[Node, Scalar | None]:
    """The deepest node that a place names, and the key it stands under."""
    key: Scalar | None = None
    for step in loc:
        if isinstance(node, Mapping):
            entry = _entry(node, str(step))
            if entry is None:
                break
            key, node = entry
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
    return node, key


def _entry(node: Mapping, name: str) -> Entry | None:
    """A field under its own name, or as somebody else spells it."""
    if name in node.entries:
        return node.entries[name]
    wanted = slug(name)
    return next((e for key, e in node.entries.items() if slug(key) == wanted or EVERYDAY.get(slug(key)) == name), None)


def is_key(node: Node, loc: Loc) -> bool:
    """Whether a field is written at all, with or without a value."""
    parent, _ = find(node, loc[:-1])
    return isinstance(parent, Mapping) and _entry(parent, str(loc[-1])) is not None


def value_place(node: Node, loc: Loc, path: str) -> Location:
    """Of a value; of its key where it has none; of the part it belongs to where it is missing altogether."""
    found, key = find(node, loc)
    if isinstance(found, Scalar) and found.text:
        return Location(path, found.line, found.column, found.end_column)
    if key is not None:
        return Location(path, key.line, key.column, key.end_column)
    return Location(path, found.line, found.column)


def part_place(scalar: Scalar, part: str, path: str) -> Location:
    """Of one name in a value that holds several (`PUS, Remja`); of the whole value where it cannot be told."""
    whole = Location(path, scalar.line, scalar.column, scalar.end_column)
    more = scalar.end_column - scalar.column - len(scalar.text)
    # Two more columns than text are quotation marks; anything else is escapes or several lines.
    if scalar.text == part or more not in (0, 2) or scalar.text.count(part) != 1:
        return whole
    start = scalar.column + more // 2 + scalar.text.index(part)
    return Location(path, scalar.line, start, start + len(part))


def part_written(scalar: Scalar, field: Node, key: Scalar, rows: tuple[str, ...]) -> str:
    """What to write in place of a sentence that stands for a whole part, so that the part has these rows.

    `field`: all that stands behind `key`: the sentence, or the list that it is an item of.
    """
    if field.line != key.line:
        return f"\n{' ' * (scalar.column - 1)}".join(rows)
    if field is scalar:
        return "\n  - " + "\n    ".join(rows)
    return "{" + ", ".join(rows) + "}"


def key_place(node: Node, loc: Loc, path: str) -> Location:
    parent, _ = find(node, loc[:-1])
    entry = _entry(parent, str(loc[-1])) if isinstance(parent, Mapping) else None
    key = entry.key if entry else Scalar("", parent.line, parent.column, 0)
    return Location(path, key.line, key.column, key.end_column)
