"""Values as JSON Schema: what an editor may accept for a field's value, given as YAML 1.2 reads it without quotes.

Looser than the checker where people's spellings cannot be told by a pattern, never stricter: an editor that marks a
right value as wrong is worse than one that says nothing.
"""

import re
from collections.abc import Iterable
from typing import Any

from ..model.angka import YA_TIDAK
from ..model.given import BLANK_SIGNS
from ..model.vocabulary import Daftar
from ..model.wrong import INVISIBLE
from .isian import Bentuk, Isian

Schema = dict[str, Any]

_SIGNS = BLANK_SIGNS.replace("-", "\\-") + "".join(f"\\u{ord(sign):04x}" for sign in INVISIBLE)
_BLANK = rf"[\s{_SIGNS}]*(?:[Nn][Uu][Ll][Ll])?[\s{_SIGNS}]*"
NOTHING: Schema = {
    "anyOf": [
        {"type": "null"},
        {"type": "string", "pattern": f"^{_BLANK}$"},
        {"type": "array", "maxItems": 0},
        {"type": "object", "maxProperties": 0},
    ]
}
# As every schema has it among its definitions.
BLANK: Schema = {"$ref": "#/definitions/kosong"}
TEXT: Schema = {"type": ["string", "number", "boolean"]}
# A string with more in it than a sign for "nothing".
WORDS: Schema = {"anyOf": [{"type": ["number", "boolean"]}, {"type": "string", "pattern": rf"[^\s{_SIGNS}]"}]}
# Some date, time or number is in it; which one, the checker tells.
_WITH_YEAR = {"type": "string", "pattern": "[0-9]{4}"}
_WITH_DIGIT = {"type": "string", "pattern": "[0-9]"}
_COUNT: Schema = {"anyOf": [{"type": "number", "minimum": 0}, _WITH_DIGIT]}
_YEAR = {"type": "integer", "minimum": 1945, "maximum": 2100}


def value_of(bentuk: Bentuk, daftar: Daftar | None = None) -> Schema:
    """One value of a field."""
    return choice(daftar) if daftar else _VALUES.get(bentuk, TEXT)


def offered(daftar: Daftar) -> Schema:
    """Any text; an editor offers the names that are known."""
    return {"anyOf": [{"enum": [one.nama for one in daftar]}, TEXT]}


def choice(daftar: Daftar) -> Schema:
    """One of a fixed list: the first spellings to choose from, the others accepted in any case and with any spaces."""
    spellings = (text for one in daftar for text in (one.kode, one.nama, *one.ejaan))
    forms: list[Schema] = [{"enum": [one.nama for one in daftar]}, {"type": "string", "pattern": any_case(spellings)}]
    # `sarana.bkb: true`
    return {"anyOf": [*forms, {"type": "boolean"}] if daftar.find("true") else forms}


def several(value: Schema, one: Isian) -> Schema:
    """One value, a list of them, or in one line with commas between."""
    items: list[Schema] = [value, BLANK]
    if one.bentuk == "teks":
        # `- Acara: doa bersama` is a mapping to YAML and a sentence to its writer.
        items.append({"type": "object", "maxProperties": 1, "additionalProperties": TEXT})
    in_a_row: list[Schema] = [{"type": "string", "pattern": "[,;]"}] if one.daftar else []
    return {"anyOf": [value, *in_a_row, {"type": "array", "items": {"anyOf": items}}]}


def any_case(words: Iterable[str], between: str = r"[\W_]*", around: str = r"[\W_]*") -> str:
    """A pattern for any of these words, without regard to case, and to what stands between their parts."""
    patterns = (between.join(map(_any_case, re.findall(r"[^\W_]+", word))) for word in words)
    return f"^{around}(?:{'|'.join(dict.fromkeys(patterns))}){around}$"


def _any_case(word: str) -> str:
    return "".join(c if c.lower() == c.upper() else f"[{c.upper()}{c.lower()}]" for c in word)


_YES_OR_NO: Schema = {
    "anyOf": [
        {"enum": ["Ya", "Tidak"]},
        {"type": "boolean"},
        {"type": "string", "pattern": any_case(word for word in YA_TIDAK if word.isascii())},
        {"enum": [word for word in YA_TIDAK if not word.isascii()]},
    ]
}

_VALUES: dict[Bentuk, Schema] = {
    "tanggal": {"anyOf": [_WITH_YEAR, _YEAR, {"type": "number", "exclusiveMinimum": 1}]},
    "bulan": {"anyOf": [_WITH_YEAR, {"type": "number", "exclusiveMinimum": 1}]},
    "rentang bulan": {"anyOf": [_WITH_YEAR, _YEAR, {"type": "number", "exclusiveMinimum": 1}]},
    "tahun": {"anyOf": [_YEAR, _WITH_YEAR]},
    "jumlah": _COUNT,
    "rupiah": _COUNT,
    "persen": {"anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, _WITH_DIGIT]},
    "koordinat": {"anyOf": [{"type": "number", "minimum": -11.5, "maximum": 141.5}, _WITH_DIGIT]},
    "Ya/Tidak": _YES_OR_NO,
    "alamat web": {"type": "string", "pattern": r"^\s*https?://\S+\.\S+\s*$"},
}
