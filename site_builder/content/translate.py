"""A record held against its schema; what pydantic finds is told in Indonesian, with its place in the file."""

import re
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model.diagnostics import Diagnostic, Location
from ..model.records import Bagian, Record, part_at
from ..model.terlarang import why_forbidden
from ..model.vocabulary import nearest, slug
from .yaml_nodes import Mapping, Node, Scalar, Sequence, plain_data


def validate(model: type[Record], node: Mapping, path: str, text: str) -> tuple[Record | None, list[Diagnostic]]:
    try:
        return model.model_validate(plain_data(node)), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
        strangers = {_meant_by(model, fault) for fault in faults if fault["type"] == "extra_forbidden"}
        return None, [
            _translate(model, fault, node, path)
            for fault in faults
            if fault["type"] != "missing" or (fault["loc"] not in strangers and not _is_written(fault["loc"], text))
        ]


def _meant_by(model: type[Record], fault: ErrorDetails) -> tuple[int | str, ...]:
    """The field that a misspelt key was meant for: its absence need not be reported as well."""
    *parents, name = fault["loc"]
    return (*parents, _nearest_field(model, fault["loc"]) or name)


def _is_written(loc: tuple[int | str, ...], text: str) -> bool:
    """Whether a field stands in a line that could not be read; that line has its own message."""
    return len(loc) == 1 and re.search(rf"(?mi)^[ \t]*{loc[0]}[ \t]*:[ \t]*\S", text) is not None


def _translate(model: type[Record], fault: ErrorDetails, node: Mapping, path: str) -> Diagnostic:
    loc = fault["loc"]
    code, context = fault["type"], fault.get("ctx", {})
    if code == "extra_forbidden":
        return _stranger(model, loc, _key_place(node, loc, path))
    if code == "missing":
        why = f"Isian `{loc[-1]}` belum ada, padahal wajib."
        return Diagnostic("wajib-diisi", value_place(node, loc, path), why, f"Tambahkan baris `{loc[-1]}: …`.")
    if "why" in context:
        place = value_place(node, loc, path) if loc[-1:] != ("[key]",) else _key_place(node, loc[:-1], path)
        return Diagnostic(code, place, context["why"], context["hint"])
    part = part_at(model, loc)
    fields = ", ".join(f"`{name}`" for name in part.model_fields) if part else ""
    why = f"Bentuk isian `{_last_name(loc)}` tidak sesuai: " + (
        f"perlu bagian {fields}." if fields else "perlu daftar."
    )
    return Diagnostic("bentuk-salah", value_place(node, loc, path), why, _shape_hint(loc, part))


def _shape_hint(loc: tuple[int | str, ...], part: type[Bagian] | None) -> str:
    name = _last_name(loc)
    if part is None:
        return f"Tulis satu nilai tiap baris di bawah `{name}:`, masing-masing diawali `- `."
    first = next(iter(part.model_fields))
    return f"Tulis di bawah `{name}:`, menjorok dua spasi, misalnya `{first}: …`."


def _last_name(loc: tuple[int | str, ...]) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "catatan")


def _stranger(model: type[Record], loc: tuple[int | str, ...], place: Location) -> Diagnostic:
    """An unknown key: one that may never enter, a misspelt one, or one that has no place here."""
    name = str(loc[-1])
    part = part_at(model, loc[:-1]) or model
    forbidden = why_forbidden(name, _last_name(loc[:-1]))
    if forbidden:
        return Diagnostic("kunci-terlarang", place, *forbidden)
    near = _nearest_field(model, loc)
    where = f"bagian `{_last_name(loc[:-1])}`" if loc[:-1] else "catatan ini"
    why = f"“{name[:40]}” bukan nama isian {where}."
    if near:
        return Diagnostic("kunci-asing", place, why, f"Mungkin maksudnya `{near}`.")
    known = ", ".join(f"`{field}`" for field in part.model_fields)
    return Diagnostic("kunci-asing", place, why, f"Isian yang dikenal: {known}.")


def _nearest_field(model: type[Record], loc: tuple[int | str, ...]) -> str | None:
    part = part_at(model, loc[:-1]) or model
    near = nearest(slug(str(loc[-1])).replace("-", "_"), [*part.model_fields, *_EVERYDAY])
    near = _EVERYDAY.get(near or "", near)
    return near if near in part.model_fields else None


# Words of everyday minutes for fields that have another name.
_EVERYDAY = {
    "waktu": "jam",
    "pukul": "jam",
    "hari": "tanggal",
    "hari_tanggal": "tanggal",
    "lokasi_kegiatan": "tempat",
    "title": "judul",
    "nama_kegiatan": "judul",
    "date": "tanggal",
    "pembicara": "narasumber",
    "hasil": "keputusan",
    "rencana_tindak_lanjut": "tindak_lanjut",
}


def find(node: Node, loc: tuple[int | str, ...]) -> tuple[Node, Scalar | None]:
    """The deepest node that a place names, and the key it stands under."""
    key: Scalar | None = None
    for step in loc:
        if isinstance(node, Mapping):
            entry = node.entries.get(str(step)) or _respelled(node, str(step))
            if entry is None:
                break
            key, node = entry
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key, node = None, node.items[step]
    return node, key


def _respelled(node: Mapping, name: str) -> Any:
    wanted = slug(name)
    return next((e for text, e in node.entries.items() if slug(text) == wanted or _EVERYDAY.get(text) == name), None)


def value_place(node: Mapping, loc: tuple[int | str, ...], path: str) -> Location:
    found, key = find(node, loc)
    if isinstance(found, Scalar) and found.text:
        return Location(path, found.line, found.column, found.end_column)
    if key is not None:
        return Location(path, key.line, key.column, key.end_column)
    return Location(path, found.line, found.column)


def _key_place(node: Mapping, loc: tuple[int | str, ...], path: str) -> Location:
    parent, _ = find(node, loc[:-1])
    entry = parent.entries.get(str(loc[-1])) if isinstance(parent, Mapping) else None
    key = entry.key if entry else Scalar("", parent.line, parent.column, 0)
    return Location(path, key.line, key.column, key.end_column)
