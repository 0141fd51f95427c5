"""The fields of a kind of record, each described once: everything that is generated for people starts here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from ..model.arti import ARTI
from ..model.cara import CARA, Cara
from ..model.parts import Bagian
from ..model.reader import Bentuknya, Reader
from ..model.records import RECORDS
from ..model.vocabulary import Daftar
from .usulan import usulan_of

# `bagian` has fields of its own; `peta` has a number for each value of a fixed list.
Bentuk = Bentuknya | Literal["bagian", "peta"]


@dataclass(frozen=True)
class Isian:
    """A field of a record or of a part.

    `judul`: its heading; `kalimat`: what it says; `petunjuk`: how to write it, `` where nothing need be said;
    `contoh`: a value that it accepts. `banyak`: several values. `daftar`: the fixed list of its values, or of the keys
    of a `peta`; `dikenal`: names to offer, beside which any other is accepted. `bagian`: the fields below it;
    `sebagai`: the one of them that a bare sentence stands for; `bertitik_dua`: that sentence may have a colon. `ejaan`:
    other names that it may be called by.
    """

    key: str
    judul: str
    kalimat: str
    petunjuk: str
    contoh: str
    wajib: bool
    bentuk: Bentuk
    banyak: bool = False
    daftar: Daftar | None = None
    bagian: tuple["Isian", ...] = ()
    sebagai: str = ""
    bertitik_dua: bool = False
    ejaan: tuple[str, ...] = ()
    dikenal: Daftar | None = None


@cache
def isian_of(kind: str) -> tuple[Isian, ...]:
    """The fields of `kampung`, `kegiatan` and the other kinds of record, in the order of the model."""
    return tuple(_fields(RECORDS[kind]))


def with_parts(isian: tuple[Isian, ...], above: str = "") -> Iterator[tuple[str, Isian]]:
    """Every field with its dotted name: `pokja`, `pokja.sk`, `pokja.pengurus`, `pokja.pengurus.jabatan` …"""
    for one in isian:
        yield above + one.key, one
        yield from with_parts(one.bagian, f"{above}{one.key}.")


def plain_words(text: str) -> str:
    """A hint without Markdown: links and code as their words."""
    return re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text).replace("`", "")


class _Value:
    """What stands in a field: read by a `Reader`, or a part; one or several."""

    def __init__(self, hint: Any, banyak: bool = False) -> None:
        self.banyak = banyak
        self.reader: Reader | None = None
        self.part: type[Bagian] | None = None
        self.is_map = False
        self._look(hint)

    def _look(self, hint: Any) -> None:
        origin, args = get_origin(hint), get_args(hint)
        if origin is Annotated:
            self.reader = next((one for one in args if isinstance(one, Reader)), None)
            if self.reader is None:
                self._look(args[0])
        elif origin in (UnionType, Union):
            self._look(next(one for one in args if one is not type(None)))
        elif origin is tuple:
            self.banyak = True
            self._look(args[0])
        elif origin is dict:
            self.is_map = True
            self._look(args[0])
        else:
            self.part = hint


def _fields(model: type[Bagian]) -> Iterator[Isian]:
    hints = get_type_hints(model, include_extras=True)
    for key, field in model.model_fields.items():
        value = _Value(hints[key])
        arti = ARTI[model.__name__][key]
        cara = CARA.get(model.__name__, {}).get(key, Cara())
        part = value.part
        yield Isian(
            key,
            arti.judul,
            arti.kalimat,
            cara.petunjuk,
            cara.contoh,
            field.is_required(),
            "peta" if value.is_map else "bagian" if part else value.reader.bentuk if value.reader else "teks",
            value.banyak,
            value.reader.daftar if value.reader else None,
            tuple(_fields(part)) if part else (),
            part.kalimat if part else "",
            part.bertitik_dua if part else False,
            tuple(other for other, name in model.EJAAN.items() if name == key),
            (value.reader.dikenal if value.reader else None) or usulan_of(model.__name__, key),
        )
