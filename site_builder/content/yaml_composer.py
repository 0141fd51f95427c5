"""Nodes from the C parser's events; the one place that knows the library."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import MarkedYAMLError as MarkedYAMLError
from yaml.reader import ReaderError as ReaderError

from ..model.diagnostics import Diagnostic, Ganti, Location
from ..model.given import is_given
from . import yaml_faults
from .yaml_nodes import DASH, Entry, Mapping, Node, Scalar, Sequence, plain_data

_Loader = getattr(yaml, "CLoader", yaml.Loader)
_MAX_DEPTH = 12


def _says_in_keys(node: Node) -> bool:
    """Between braces `unsur:Kader` is a key without a value, and not blank at all."""
    return isinstance(node, Mapping) and any(":" in key for key in node.entries)


class Composer:
    def __init__(self, lines: list[str], path: str, first_line: int) -> None:
        self.lines = lines
        self.path = path
        self.first_line = first_line
        self.faults: list[Diagnostic] = []

    def document(self, text: str) -> Node | None:
        events: Iterator[Any] = yaml.parse(text, Loader=_Loader)
        root: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    why = "Satu berkas hanya untuk satu catatan, tetapi ada garis --- lagi di tengahnya."
                    self._fault("yaml-tak-terbaca", event.start_mark, why, "Hapus garis `---` itu.")
                    break
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, 0)
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        mark = event.start_mark
        line, column = mark.line + self.first_line, mark.column + 1
        if isinstance(event, yaml.AliasEvent):
            sign = f"*{event.anchor}"
            self._special(event, sign)
            return Scalar(sign, line, column, column + len(sign))
        if event.anchor or (event.tag and event.tag != "!"):
            self._special(event, f"&{event.anchor}" if event.anchor else str(event.tag))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line, column)
        if depth > _MAX_DEPTH:
            raise yaml.composer.ComposerError(None, None, "nested too deeply", mark)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event := next(events), yaml.SequenceEndEvent):
                items.append(self._node(event, events, depth + 1))
            # Blank items go here, so that whoever reads the list later counts as the file does.
            given = (item for item in items if is_given(plain_data(item)) or _says_in_keys(item))
            return Sequence(tuple(given), line, column)
        return self._mapping(events, line, column, depth)

    def _mapping(self, events: Iterator[Any], line: int, column: int, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                why = "Nama isian harus satu kata di kiri titik dua."
                self._fault("yaml-tak-terbaca", event.start_mark, why, "Contoh: `judul: Rapat bulanan`.")
            elif key.text in entries:
                first = entries[key.text].key.line
                why = f"Isian `{key.text[:40]}` sudah ditulis di baris {first}; dua nilai tidak bisa berlaku sekaligus."
                place = Location(self.path, key.line, key.column, key.end_column)
                self.faults.append(Diagnostic("kunci-ganda", place, why, "Gabungkan isinya, lalu hapus salah satu."))
            else:
                entries[key.text] = Entry(key, value)
        return Mapping(entries, line, column)

    def _scalar(self, event: Any, line: int, column: int) -> Scalar:
        end = event.end_mark
        one_line = end.line == event.start_mark.line
        rest = (
            self.lines[end.line][end.column :] if event.style not in ("|", ">") and end.line < len(self.lines) else ""
        )
        if "#" in rest and (lost := yaml_faults.lost_text(rest)):
            source = self.lines[end.line]
            why = f"Teks “{lost[:60]}” akan hilang: di YAML, # memulai komentar."
            hint = f"Beri tanda kutip: `{yaml_faults.quoted(source)}`."
            start = end.column + rest.index("#") + 1
            place = Location(self.path, end.line + self.first_line, start, len(source.rstrip()) + 1)
            mended = yaml_faults.requoted(source, place.line, self.path)
            self.faults.append(Diagnostic("teks-hilang", place, why, hint, mended))
        if not one_line and not event.style:
            self._swallowed_items(event.start_mark.line + 1, end.line)
        return Scalar(event.value.replace(DASH, "-"), line, column, end.column + 1 if one_line else 0)

    def _swallowed_items(self, first: int, last: int) -> None:
        """A list item that is indented too far, or follows one without its dash, becomes part of the sentence above."""
        above = yaml_faults.slip(self.lines[first - 1])
        if above and any(line.lstrip().startswith("- ") for line in self.lines[first : last + 1]):
            self.faults.append(above.diagnostic(self.lines[first - 1], first - 1 + self.first_line, self.path))
            return
        for index in range(first, min(last + 1, len(self.lines))):
            if self.lines[index].lstrip().startswith("- "):
                why = "Butir ini menjorok lebih dalam, sehingga dianggap sambungan kalimat di atasnya."
                place = Location(
                    self.path, index + self.first_line, len(self.lines[index]) - len(self.lines[index].lstrip()) + 1
                )
                hint = "Sejajarkan tanda `- ` semua butir."
                self.faults.append(Diagnostic("yaml-indentasi", place, why, hint))

    def _special(self, event: Any, sign: str) -> None:
        source = self.lines[event.start_mark.line]
        why = f"Kalimat yang diawali “{sign[:30]}” punya arti khusus di YAML, jadi sebagian teksnya akan hilang."
        mended = yaml_faults.requoted(source, event.start_mark.line + self.first_line, self.path)
        hint = f"Beri tanda kutip: `{yaml_faults.quoted(source)}`."
        self._fault("yaml-tanda-khusus", event.start_mark, why, hint, mended)

    def _fault(self, code: str, mark: Any, why: str, hint: str, ganti: tuple[Ganti, ...] = ()) -> None:
        place = Location(self.path, mark.line + self.first_line, mark.column + 1)
        self.faults.append(Diagnostic(code, place, why, hint, ganti))
