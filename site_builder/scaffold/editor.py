"""JSON Schemas for editors: completion and marks while typing, with the fields' own sentences (`schema/<kind>.json`).

Draft 7, which every YAML editor knows. Whatever the checker accepts is accepted: other names and spellings, a sentence
in place of a part, numbers and booleans without quotes, fields left empty.
"""

import json

from ..model.vocabulary import slug
from .isian import Isian, isian_of, plain_words
from .values import BLANK, NOTHING, TEXT, WORDS, Schema, any_case, choice, offered, several, value_of

_TITLES = {
    "situs": "content/situs.yaml",
    "halaman": "content/halaman/<nama>.md, isian di atas isi halaman",
    "kampung": "<kampung>/kampung.yaml",
    "poktan": "<kampung>/poktan/<nama>.yaml",
    "kegiatan": "<kampung>/kegiatan/<tanggal>-<nama>.md, isian di atas notulen",
    "laporan": "<kampung>/laporan/<tahun>-<bulan>.yaml",
    "target": "content/target/<tahun>.yaml",
    "setoran": "content/setoran/<tahun>-<bulan>-<wilayah>.yaml",
    "rekap": "content/rekap/<tahun>-tw<triwulan>-<wilayah>.yaml",
}
KINDS = tuple(_TITLES)


def as_text(kind: str) -> str:
    """The schema's file."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"


def schema_of(kind: str) -> Schema:
    """The schema of a kind of record: `kegiatan` is that of the front matter."""
    shared: dict[str, Schema] = {"kosong": NOTHING}
    record = _Fields(shared).of(isian_of(kind), "#", "")
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": _TITLES[kind],
        **record,
        "definitions": dict(sorted(shared.items())),
    }


class _Fields:
    """Fields as schemas; fixed lists and parts stand once, in `shared`."""

    def __init__(self, shared: dict[str, Schema]) -> None:
        self._shared = shared

    def of(self, isian: tuple[Isian, ...], pointer: str, above: str) -> Schema:
        """A record or a part: its fields by their own names, and by those that are accepted as well."""
        required = [_required(one) for one in isian if one.wajib]
        return {
            "type": "object",
            "properties": {one.key: self._field(one, above) for one in isian},
            "patternProperties": {_other_names(one): {"$ref": f"{pointer}/properties/{one.key}"} for one in isian},
            "additionalProperties": False,
            **({"allOf": required} if required else {}),
        }

    def _field(self, one: Isian, above: str) -> Schema:
        value = self._part(one, above) if one.bentuk in ("bagian", "peta") else self._value(one)
        words = {"title": one.judul, "description": plain_words(f"{one.kalimat} {one.petunjuk}".strip())}
        examples = {"examples": [one.contoh]} if one.contoh else {}
        # Beside a $ref nothing else counts.
        return {**words, **examples, "anyOf": [value] if one.wajib else [value, BLANK]}

    def _value(self, one: Isian) -> Schema:
        value = value_of(one.bentuk, one.daftar)
        if one.dikenal:
            value = self._kept(f"dikenal-{slug(one.dikenal.nama)}", offered(one.dikenal))
        elif value is TEXT:
            value = WORDS if one.wajib and not one.banyak else TEXT
        else:
            value = self._kept(f"pilihan-{slug(one.daftar.nama)}" if one.daftar else f"nilai-{slug(one.bentuk)}", value)
        return several(value, one) if one.banyak else value

    def _part(self, one: Isian, above: str) -> Schema:
        name = f"{above or 'bagian-'}{one.key}"
        self._shared[name] = {}  # stands before its own parts
        self._shared[name] = _map(one) if one.bentuk == "peta" else self._with_sentence(one, name)
        value = {"$ref": f"#/definitions/{name}"}
        return several(value, one) if one.banyak else value

    def _with_sentence(self, one: Isian, name: str) -> Schema:
        part = self.of(one.bagian, f"#/definitions/{name}" + ("/anyOf/0" if one.sebagai else ""), f"{name}.")
        if not one.sebagai:
            return part
        sentence = next(self._value(field) for field in one.bagian if field.key == one.sebagai)
        # `- PKB: materi pola asuh` is a mapping to YAML and a sentence to its writer.
        colon = {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": TEXT}
        return {"anyOf": [part, sentence, *([colon] if one.bertitik_dua else [])]}

    def _kept(self, name: str, schema: Schema) -> Schema:
        self._shared[name] = schema
        return {"$ref": f"#/definitions/{name}"}


def _map(one: Isian) -> Schema:
    """A number for each value of a fixed list; a blank one stays blank."""
    assert one.daftar
    count = {"anyOf": [value_of("jumlah"), BLANK]}
    return {
        "type": "object",
        "minProperties": 1,
        "properties": {choice.nama: count for choice in one.daftar},
        "propertyNames": choice(one.daftar),
        "additionalProperties": count,
    }


def _other_names(one: Isian) -> str:
    """`Tindak lanjut` for `tindak_lanjut`, and what it is called elsewhere; not its own name, which stands apart."""
    return f"^(?!{one.key}$)" + _names(one).removeprefix("^")


def _required(one: Isian) -> Schema:
    """One of a field's names is there; the plain form comes first, because an editor quotes it."""
    return {"anyOf": [{"required": [one.key]}, {"not": {"propertyNames": {"not": {"pattern": _names(one)}}}}]}


def _names(one: Isian) -> str:
    return any_case((one.key, *one.ejaan), between="[^A-Za-z0-9]+", around="[^A-Za-z0-9]*")
