"""Records of every kind with every field filled, made by walking the models; ways in which people leave blank."""

import copy
import json
from collections.abc import Iterator
from typing import Any

from site_builder.content.source import FENCED, Place
from site_builder.scaffold.isian import Isian, isian_of

Data = dict[str, Any]
Way = tuple[str | int, ...]

PLACES = {
    "situs": Place("situs", "", "situs"),
    "halaman": Place("halaman", "halaman", "tanya-jawab"),
    "target": Place("target", "", "2023"),
    "rekap": Place("rekap", "", "2023-tw1-kabupaten-contoh"),
    "setoran": Place("setoran", "", "2023-02-kabupaten-contoh"),
    "kampung": Place("kampung", "mekar", "mekar"),
    "poktan": Place("poktan", "mekar", "uppka-mawar"),
    "kegiatan": Place("kegiatan", "mekar", "2023-02-13-rapat"),
    "laporan": Place("laporan", "mekar", "2023-02"),
}

# Where the example of a field does not do beside those of the others, or where the guide gives none.
_OTHERWISE = {
    "telepon": "0411 123456",
    "email": "kantor@contoh.go.id",
    "tw1": "25",
    "nama": "Mawar",
    "tanggal": "2023-02-13",
    "tanggal_selesai": "2023-02-14",
    "tanggal_masuk": "2023-03-01",
    "jumlah_kelompok": "14",
    "rkm": "rencana.pdf",
    "alamat_lama": "nama-lama",
}


class Raw(str):
    """A value as it stands in the file, not between quotation marks."""


# Nothing, signs for nothing, and what only looks like nothing.
_SIGNS = ("", "-", "~", "null", "NULL", "–", "—", "---", "....", "…", "____", "# diisi nanti", "- # nanti", "[]", "{}")
_UNSEEN = ("", " ", "\u00a0", "\u200b\u200e", "\u3164", "\ufe0f\u00ad")
_LISTS = ("[~]", '[""]')
BLANKS = tuple(map(Raw, (*_SIGNS, "\u00a0", "\u200b", *(f'"{text}"' for text in _UNSEEN), *_LISTS)))


def path_of(kind: str) -> str:
    place = PLACES[kind]
    names = {"situs": "situs.yaml", "kampung": f"{place.kampung}/kampung.yaml", "kegiatan": f"{place.slug}.md"}
    if kind == "halaman":
        return f"halaman/{place.slug}.md"
    name = names.get(kind, f"{place.slug}.yaml")
    return "/".join(filter(None, (place.kampung, kind, name))) if kind not in ("situs", "kampung") else name


def complete(kind: str) -> Data:
    """Every field with a value that it accepts."""
    return _part(isian_of(kind))


def ways(isian: tuple[Isian, ...], above: Way = ()) -> Iterator[tuple[Way, Isian]]:
    """Every field of a complete record, and the way to it; of several values the first."""
    for one in isian:
        way = (*above, one.key)
        yield way, one
        yield from ways(one.bagian, (*way, 0) if one.banyak else way)


def with_value(data: Data, way: Way, value: object) -> Data:
    """A copy in which one field has another value; None takes it away, key and all."""
    changed = copy.deepcopy(data)
    *parents, last = way
    inner: Any = changed
    for step in parents:
        inner = inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return changed


def text_of(kind: str, data: Data, body: str = "Isi notulen.") -> str:
    yaml = "".join(f"{line}\n" for line in _lines(data))
    return f"---\n{yaml}---\n{body}\n" if kind in FENCED else yaml


def _part(isian: tuple[Isian, ...]) -> Data:
    return {one.key: _value(one) for one in isian}


def _value(one: Isian) -> Any:
    if one.bentuk == "peta":
        return {"Jambi": "11"}
    value = _part(one.bagian) if one.bagian else _OTHERWISE.get(one.key) or one.contoh or "1"
    return [value] if one.banyak and one.bagian else value


def _lines(data: Any) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, dict) and value:
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, list) and value:
            yield f"{key}:"
            for item in value:
                rows = list(_lines(item)) if isinstance(item, dict) and item else [scalar(item)]
                yield from (f"  {'- ' if n == 0 else '  '}{row}" for n, row in enumerate(rows))
        else:
            yield f"{key}: {scalar(value)}"


def scalar(value: object) -> str:
    return value if isinstance(value, Raw) else json.dumps(value, ensure_ascii=False)
