"""The text of a new record: what is known stands in it, every other field as a comment with a hint and an example.

A line of explanation begins with `# `, a field that waits to be used with `#` alone: taking that sign away makes a
record that the checker accepts.
"""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import wrap
from typing import NamedTuple

from .isian import Isian, isian_of, plain_words
from .yaml_text import scalar

_MOST_SHOWN, _WIDTH = 13, 100


class Start(NamedTuple):
    """A value that the record begins with: the field's dotted name and its text. Several of one name are several parts
    of a list."""

    isian: str
    text: str


class Plan(NamedTuple):
    """A scaffold to write.

    `first`: the fields used most, in this order; `last`: those that a new record hardly needs; `without`: those that do
    not apply; `examples`: better ones than the fields' own; `schema`: the way from the file to its schema, `` for none.
    """

    kind: str
    start: tuple[Start, ...]
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    without: frozenset[str] = frozenset()
    examples: tuple[Start, ...] = ()
    schema: str = ""


def skeleton(plan: Plan) -> str:
    """The whole file, for an activity with its front matter's fences."""
    rows = [f"# yaml-language-server: $schema={plan.schema}"] if plan.schema else []
    rows += [
        "# Baris yang diawali tanda # belum dipakai. Hapus tanda # di depan nama isian, lalu ganti contohnya.",
        "# Yang tidak perlu boleh dibiarkan atau dihapus. Semua isian diterangkan di docs/panduan/isian.md.",
    ]
    known = {start.isian.partition(".")[0] for start in plan.start}
    ordered = _ordered(plan, known)
    for one in ordered:
        rows += ["", *_field(one, plan.start)]
    if plan.kind == "kegiatan":
        rows += ["", "# Notulen ditulis di bawah garis berikut, sepanjang yang perlu; boleh juga tidak ada."]
        rows = ["---", *rows, "---", ""]
    return "\n".join(rows).rstrip("\n") + "\n"


def bare(kind: str, start: tuple[Start, ...]) -> str:
    """The same record with nothing but what is known."""
    rows: list[str] = []
    for one in start:
        part, _, name = one.isian.rpartition(".")
        if part and f"{part}:" not in rows:
            rows.append(f"{part}:")
        rows.append(f"{'  ' if part else ''}{name}: {scalar(one.text)}")
    return "\n".join(["---", *rows, "---", ""] if kind == "kegiatan" else [*rows, ""])


def _ordered(plan: Plan, known: set[str]) -> list[Isian]:
    """What is known, what is used most, the rest as the model has it, what is hardly used."""
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


def _field(one: Isian, start: tuple[Start, ...]) -> Iterator[str]:
    """A field of the record: its hint, then its value, or its example as a comment."""
    yield from _hints(one)
    if any(s.isian.partition(".")[0] == one.key for s in start):
        yield from _known(one, start)
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


def _known(one: Isian, start: tuple[Start, ...]) -> Iterator[str]:
    """A field with its value; a part with what is known of it, its other fields waiting."""
    texts = [s.text for s in start if s.isian == one.key]
    if not one.bagian:
        yield f"{one.key}: {scalar(texts[0])}"
        return
    yield f"{one.key}:"
    below = [Start(s.isian.partition(".")[2], s.text) for s in start if s.isian.startswith(f"{one.key}.")]
    if one.banyak:
        yield from _items(one, below)
        return
    known = {s.isian: s.text for s in below}
    for field in one.bagian:
        if field.key in known:
            yield f"  {field.key}: {scalar(known[field.key])}"
        else:
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
