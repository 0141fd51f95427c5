"""Fields without the space behind their colon, where YAML takes them for a sentence: `- unsur:Kader`.

Which words are fields only the schema knows: `- jam:09.00 doa bersama` in an agenda is a sentence. The parts are read
as they were meant, so that one slip hides no other fault.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Location
from ..model.parts import Bagian, part_at
from .written import Written
from .yaml_faults import spaced, without_space
from .yaml_nodes import Entry, Mapping, Node, Scalar, Sequence

# A cheap look: few records have a colon between two letters.
_MAYBE = late_re.compile(r"\w[\"']?\s*[:：][^\s/]")
_FIELD = late_re.compile(r"[\"']?(?P<name>[^\W\d]\w*(?: \w+){0,2})[\"']?\s*[:：](?P<value>\S.*?)[\"']?\s*")


def with_spaces(
    node: Mapping, model: type[Bagian], path: str, written: Written
) -> tuple[Mapping, tuple[Diagnostic, ...]]:
    """The record as it was meant, and a fault for every run of such fields."""
    if not _MAYBE.search(written.front):
        return node, ()
    reader = _Reader(path, written.text.split("\n"))
    return reader.mapping(node, model), tuple(reader.faults)


class _Field(NamedTuple):
    """One `name:value` as it stands: its place and what is right of the colon."""

    name: str
    value: str
    place: Location


class _Reader:
    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.faults: list[Diagnostic] = []

    def mapping(self, node: Mapping, model: type[Bagian]) -> Mapping:
        entries: dict[str, Entry] = {}
        for key, (name, value) in node.entries.items():
            if field := self._in_key(name, value, model):
                entries |= self._meant([field])
                continue
            inner = part_at(model, (model.field_named(key) or key,))
            entries[key] = Entry(name, self._node(value, inner) if inner else value)
            if isinstance(value, Scalar) and (swallowed := list(self._swallowed(value, model))):
                entries |= self._meant(swallowed, node.column)
        return Mapping(entries, node.line, node.column)

    def _node(self, node: Node, model: type[Bagian]) -> Node:
        if isinstance(node, Mapping):
            return self.mapping(node, model)
        if isinstance(node, Sequence):
            return Sequence(tuple(self._node(item, model) for item in node.items), node.line, node.column)
        fields = [*self._at_start(node, model), *self._swallowed(node, model)]
        if not fields or not self._at_start(node, model):
            return node
        return self.mapping(Mapping(self._meant(fields, node.column), node.line, node.column), model)

    def _at_start(self, node: Scalar, model: type[Bagian]) -> list[_Field]:
        line = self.lines[node.line - 1]
        written = line[node.column - 1 : node.end_column - 1 if node.end_column else len(line.rstrip())]
        found = self._field(written, model)
        return (
            [_Field(*found, Location(self.path, node.line, node.column, node.column + len(written)))] if found else []
        )

    def _swallowed(self, node: Scalar, model: type[Bagian]) -> Iterator[_Field]:
        """Fields on the further lines of a sentence that has no quotation marks and no `|`."""
        first = self.lines[node.line - 1][node.column - 1 :]
        if node.end_column or not node.text or first[:1] in tuple("|>\"'"):
            return
        for number in range(node.line + 1, len(self.lines) + 1):
            line = self.lines[number - 1]
            indent = len(line) - len(line.lstrip())
            if not line.strip() or line.strip() not in node.text:
                return
            if found := self._field(line.strip(), model):
                yield _Field(*found, Location(self.path, number, indent + 1, len(line.rstrip()) + 1))

    def _in_key(self, key: Scalar, value: Node, model: type[Bagian]) -> _Field | None:
        """`tempat:Balai: aula` is a key with a value to YAML, and so is every `unsur:Kader` between braces."""
        if ":" not in key.text or not isinstance(value, Scalar):
            return None
        line = self.lines[key.line - 1]
        end = len(line.rstrip()) + 1 if value.text else key.end_column
        found = self._field(line[key.column - 1 : end - 1], model)
        return _Field(*found, Location(self.path, key.line, key.column, end)) if found else None

    def _field(self, written: str, model: type[Bagian]) -> tuple[str, str] | None:
        found = _FIELD.fullmatch(written)
        if found is None or found["value"].startswith("//"):
            return None
        return (found["name"], found["value"]) if model.field_named(found["name"]) else None

    def _meant(self, fields: list[_Field], column: int = 0) -> dict[str, Entry]:
        """The fields as entries of their part, which begins in a column; told as one fault where they stand below each
        other."""
        shift = " " * (column - 1)
        for run in _runs(fields):
            first = run[0].place
            is_alone = not self.lines[first.line - 1][: first.column - 1].strip()
            start, lead = (1, shift) if column and is_alone else (first.column, "")
            meant = [lead + spaced(run[0].name, run[0].value)]
            meant += [shift + spaced(field.name, field.value) for field in run[1:]]
            whole = Location(self.path, first.line, start, run[-1].place.end_column)
            self.faults.append(without_space(whole, meant))
        return {
            field.name: Entry(
                Scalar(field.name, field.place.line, field.place.column, field.place.column + len(field.name)),
                Scalar(
                    field.value.strip("\"'"),
                    field.place.line,
                    field.place.end_column - len(field.value),
                    field.place.end_column,
                ),
            )
            for field in fields
        }


def _runs(fields: list[_Field]) -> Iterator[list[_Field]]:
    run: list[_Field] = []
    for field in fields:
        if run and field.place.line != run[-1].place.line + 1:
            yield run
            run = []
        run.append(field)
    if run:
        yield run
