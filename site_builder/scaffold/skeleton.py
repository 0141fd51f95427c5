"""The text of a new record: what is known stands in it, other fields as comments with an example; in a full one all of
them, each with a hint, in a short one those that are used most.

A line of explanation begins with `# `, a field that waits to be used with `#` alone: taking that sign away makes a
record that the checker accepts.
"""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import wrap
from typing import NamedTuple

from ..content.source import FENCED
from .isian import Isian, isian_of, plain_words
from .yaml_text import scalar

_MOST_SHOWN, _WIDTH = 13, 100
# Of a short one, fences and the line for editors not counted.
_SHORT = 9


class Start(NamedTuple):
    """A value that the record begins with: the field's dotted name and its text. Several of one name are several parts
    of a list."""

    isian: str
    text: str


class Plan(NamedTuple):
    """A scaffold to write.

    `first`: the fields used most, in this order; `last`: those that a new record hardly needs; `without`: those that do
    not apply; `examples`: better ones than the fields' own; `schema`: the way from the file to its schema, `` for none;
    `full`: every field, with its hint.
    """

    kind: str
    start: tuple[Start, ...]
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    examples: tuple[Start, ...] = ()
    schema: str = ""
    full: bool = True


def skeleton(plan: Plan) -> str:
    """The whole file, with fences where a text stands below its fields."""
    rows = [f"# yaml-language-server: $schema={plan.schema}"] if plan.schema else []
    rows += _full(plan) if plan.full else _short(plan)
    if plan.kind in FENCED:
        rows = ["---", *rows, "---", ""]
    return "\n".join(rows).rstrip("\n") + "\n"


def _full(plan: Plan) -> list[str]:
    rows = [
        "# Baris yang diawali tanda # belum dipakai. Hapus tanda # di depan nama isian, lalu ganti contohnya.",
        "# Yang tidak perlu boleh dibiarkan atau dihapus. Semua isian diterangkan di docs/panduan/isian.md.",
    ]
    for one in _ordered(plan):
        rows += ["", *_hints(one), *_value(one, plan)]
    if plan.kind in FENCED:
        what = "Notulen ditulis" if plan.kind == "kegiatan" else "Isi halaman ditulis"
        rows += ["", f"# {what} di bawah garis berikut, sepanjang yang perlu; boleh juga tidak ada."]
    return rows


def _short(plan: Plan) -> list[str]:
    rows = ["# Hapus tanda # di depan isian yang dipakai. Semua isian: docs/panduan/isian.md, atau `new … --lengkap`."]
    for one in _ordered(plan):
        more = list(_value(one, plan))
        if one.key in _known_of(plan) or (one.key in plan.first and len(rows) + len(more) <= _SHORT):
            rows += more
    return rows


def bare(kind: str, start: tuple[Start, ...]) -> str:
    """The same record with nothing but what is known."""
    rows: list[str] = []
    for one in start:
        part, _, name = one.isian.rpartition(".")
        if part and f"{part}:" not in rows:
            rows.append(f"{part}:")
        rows.append(f"{'  ' if part else ''}{name}: {scalar(one.text)}")
    return "\n".join(["---", *rows, "---", ""] if kind in FENCED else [*rows, ""])


def _known_of(plan: Plan) -> set[str]:
    return {start.isian.partition(".")[0] for start in plan.start}


def _ordered(plan: Plan) -> list[Isian]:
    """What is known, what is used most, the rest as the model has it, what is hardly used."""
    known = _known_of(plan)
    ranks = {name: rank for rank, name in enumerate(plan.first)}
    late = {name: rank for rank, name in enumerate(plan.last, start=1)}
    better = dict(plan.examples)
    fields = [
        replace(one, contoh=better.get(one.key, one.contoh))
        for one in isian_of(plan.kind)
        if one.key in known or one.key not in plan.without
    ]

    def rank(one: Isian) -> tuple[int, int]:
        if one.key in known:
            return 0, 0
        return 1 + late.get(one.key, 0), ranks.get(one.key, len(ranks))

    return sorted(fields, key=rank)


def _value(one: Isian, plan: Plan) -> Iterator[str]:
    """A field of the record with its value, or its example as a comment."""
    if one.key in _known_of(plan):
        yield from _known(one, plan)
    else:
        yield from ("#" + row for row in _example(one))


def _hints(one: Isian) -> Iterator[str]:
    words = plain_words(f"{one.kalimat} {one.petunjuk}".strip())
    if one.bentuk == "Ya/Tidak" and not words.startswith(("Ya ", "Tidak ")):
        words += " Ya atau Tidak."
    if one.daftar:
        names = [choice.nama for choice in one.daftar]
        words += f" Pilihan: {', '.join(names)}." if len(names) <= _MOST_SHOWN else " Daftarnya ada di panduan."
    yield from (f"# {row}" for row in wrap(words, _WIDTH, break_long_words=False, break_on_hyphens=False))


def _known(one: Isian, plan: Plan) -> Iterator[str]:
    """A field with its value; a part with what is known of it, in a full record its other fields waiting."""
    texts = [s.text for s in plan.start if s.isian == one.key]
    if not one.bagian:
        yield f"{one.key}: {scalar(texts[0])}"
        return
    yield f"{one.key}:"
    below = [Start(s.isian.partition(".")[2], s.text) for s in plan.start if s.isian.startswith(f"{one.key}.")]
    if one.banyak:
        yield from _items(one, below)
        return
    known = {s.isian: s.text for s in below}
    for field in one.bagian:
        if field.key in known:
            yield f"  {field.key}: {scalar(known[field.key])}"
        elif plan.full:
            yield from (f"  {row}" for row in _hints(field))
            yield f"  #{_pair(field.key, field.contoh)}"


def _items(one: Isian, below: list[Start]) -> Iterator[str]:
    """A list of parts, each with one answer known and the others empty; hints stand with the first."""
    for number, start in enumerate(below):
        yield f"  - {start.isian}: {scalar(start.text)}"
        for field in one.bagian:
            if field.key == start.isian:
                continue
            if number == 0:
                yield from (f"    {row}" for row in _hints(field))
            yield f"    {field.key}:"
            yield from (f"      {part.key}:" for part in field.bagian)


def _example(one: Isian) -> Iterator[str]:
    """A field as a person would write it."""
    if one.bagian:
        yield f"{one.key}:"
        rows = [row for field in one.bagian for row in _example(field)]
        lead = ["  - ", *["    "] * (len(rows) - 1)] if one.banyak else ["  "] * len(rows)
        yield from (start + row for start, row in zip(lead, rows, strict=True))
    elif one.bentuk == "naskah":
        yield from (f"{one.key}: |", f"  {one.contoh}.")
    elif one.banyak and one.bentuk == "teks" and "," not in one.contoh:
        yield from (f"{one.key}:", f"  - {scalar(one.contoh)}")
    else:
        yield _pair(one.key, one.contoh)


def _pair(key: str, text: str) -> str:
    return f"{key}: {scalar(text)}" if text else f"{key}:"
