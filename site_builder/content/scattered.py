"""Parts of a block that stand at the top of a record: `provinsi:` that belongs below `wilayah:`.

One message for all parts of one block, with the block as it is to be written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, get_args

from ..model.diagnostics import Diagnostic, Ganti, Location
from ..model.parts import Bagian, part_at
from ..model.records import Record
from ..model.vocabulary import nearest, slug
from ..model.wrong import quoted
from .yaml_nodes import Entry, Mapping, Node, Scalar, Sequence


class _Stray(NamedTuple):
    """A part where it does not belong, and its right name."""

    entry: Entry
    name: str


def scattered(
    model: type[Record], strangers: Iterable[str], node: Mapping, path: str, lines: list[str]
) -> Iterator[tuple[Diagnostic, tuple[str, ...]]]:
    """A fault for every block with parts among the unknown keys of a record, and which keys it explains."""
    blocks: dict[str, list[_Stray]] = defaultdict(list)
    for key in strangers:
        homes = [(block, name) for block, part in _blocks(model).items() if (name := _part_named(key, part))]
        if len(homes) == 1:
            ((block, name),) = homes
            blocks[block].append(_Stray(node.entries[key], name))
    for block, strays in blocks.items():
        yield _Block(model, block, node, lines).fault(strays, path), tuple(one.entry.key.text for one in strays)


def belongs_below(model: type[Record], key: str) -> bool:
    """Whether a key is a field of some part of the record."""
    return any(part.field_named(key) for part in _blocks(model).values())


def _blocks(model: type[Record]) -> dict[str, type[Bagian]]:
    found = {name: part_at(model, (name,)) for name in model.model_fields if name != "sudah_diperiksa"}
    return {name: part for name, part in found.items() if part}


def _part_named(key: str, part: type[Bagian]) -> str | None:
    return part.field_named(key) or nearest(slug(key).replace("-", "_"), part.model_fields, 0.85)


class _Block(NamedTuple):
    """A block of a record, written or not."""

    model: type[Record]
    name: str
    node: Mapping
    lines: list[str]

    @property
    def part(self) -> type[Bagian]:
        return _blocks(self.model)[self.name]

    @property
    def is_list(self) -> bool:
        return any(part is Ellipsis for part in get_args(self.model.model_fields[self.name].annotation))

    @property
    def entry(self) -> Entry | None:
        return next((e for k, e in self.node.entries.items() if self.model.field_named(k) == self.name), None)

    def fault(self, strays: list[_Stray], path: str) -> Diagnostic:
        first = strays[0].entry.key
        keys = " dan ".join(dict.fromkeys(quoted(one.entry.key.text) for one in strays[:2]))
        keys = f"{keys} dan lainnya" if len(strays) > 2 else keys
        why = f"{keys} adalah bagian dari `{self.name}`, bukan isian tersendiri."
        written = {one.name for one in strays} | self._written()
        missing = [name for name, f in self.part.model_fields.items() if f.is_required() and name not in written]
        rows = [f"{name}: …" for name in missing] + [f"{strays[0].name}: …"]
        dash = ", awali dengan `- `" if self.is_list else ""
        hint = f"Tulis di bawah `{self.name}:`, menjorok dua spasi{dash}: {', '.join(f'`{row}`' for row in rows)}."
        place = Location(path, first.line, first.column, first.end_column)
        return Diagnostic("kunci-asing", place, why, hint, () if missing else tuple(self._mended(strays)))

    def _written(self) -> set[str]:
        """The parts that stand in the block already, where more can be put beside them."""
        value = self.entry.value if self.entry else None
        return set(value.entries) if isinstance(value, Mapping) and not self.is_list else set()

    def _mended(self, strays: list[_Stray]) -> Iterator[Ganti]:
        """The lines from the first to the last of them, with all parts in their block."""
        rows = [self._row(one) for one in strays]
        taken = {one.entry.key.line for one in strays}
        if None in rows or len(taken) < len(rows):
            return
        block = [f"  {row}" for row in rows]
        if self.is_list:
            block = [f"  - {rows[0]}", *(f"    {row}" for row in rows[1:])]
        start, end, after = min(taken), max(taken), min(taken)
        if self.entry is not None:
            last = _last_line(self.entry.value)
            if last <= self.entry.key.line or not isinstance(self.entry.value, Sequence if self.is_list else Mapping):
                return
            shift = " " * (self.entry.value.column - 1 - 2)
            block, after = [shift + row for row in block], last
            start, end = min(start, last), max(end, last)
        else:
            block = [f"{self.name}:", *block]
        text: list[str] = []
        for number in range(start, end + 1):
            if number == after and self.entry is None:
                text += block
            if number not in taken:
                text.append(self.lines[number - 1])
            if number == after and self.entry is not None:
                text += block
        yield Ganti(1, len(self.lines[end - 1]) + 1, "\n".join(text), end - start + 1)

    def _row(self, stray: _Stray) -> str | None:
        """One line as it is to stand in the block; None where it is more than a line."""
        key, value = stray.entry
        is_short = isinstance(value, Scalar) and value.text and value.line == key.line and value.end_column
        return f"{stray.name}{self.lines[key.line - 1][key.end_column - 1 :].rstrip()}" if is_short else None


def _last_line(node: Node) -> int:
    """Of a block whose values are all of one line; 0 where one is longer."""
    if isinstance(node, Scalar):
        return node.line if node.end_column or not node.text else 0
    values = node.items if isinstance(node, Sequence) else tuple(entry.value for entry in node.entries.values())
    ends = [_last_line(value) for value in values]
    return max(ends) if ends and all(ends) else 0
