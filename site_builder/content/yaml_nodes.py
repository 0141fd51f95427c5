"""YAML as text with places: every value stays the string that was typed, with its line and columns.

Nodes are composed from the C parser's events, so one pass gives values, places and repeated keys. Whatever YAML would
silently change or drop (anchors, tags, `#` after a word) is a fault. After a syntax fault the line is mended in a
scratch copy and reading goes on, so that one slip does not hide the next.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from ..model import late_re
from ..model.diagnostics import Diagnostic, Ganti, Location
from ..model.given import is_given
from . import yaml_faults

_Loader = getattr(yaml, "CLoader", yaml.Loader)
_MAX_DEPTH = 12
_MAX_FAULTS = 20
# A space that does not break, from Word or a phone, looks like any other.
_HARD_SPACE = late_re.compile(r"(?m)^[ \u00a0-]*(?:[\w ]{1,40}:)?\u00a0+")
# YAML breaks lines at these too; no editor shows it, and lines would be counted differently from then on.
_UNSEEN_BREAKS = str.maketrans("\r\x85\u2028\u2029", "    ")
# `tempat: -` is how people leave a field blank; YAML would take it for a list, but not this sign of nobody's.
_DASH_ALONE = late_re.compile(r"(?m)^([ ]*(?:-[ ]+)*[\w ]+:[ ]+)-(?=\s*?(?: #.*)?$)")
_DASH = "\uf4d0"


class Scalar(NamedTuple):
    text: str
    line: int
    column: int
    end_column: int


class Sequence(NamedTuple):
    items: "tuple[Node, ...]"
    line: int
    column: int


class Entry(NamedTuple):
    key: Scalar
    value: "Node"


class Mapping(NamedTuple):
    entries: dict[str, Entry]
    line: int
    column: int


Node = Scalar | Sequence | Mapping


def read(text: str, path: str, first_line: int = 1) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """The mapping that a YAML text holds; None where it holds none or could not be mended."""
    faults: list[Diagnostic] = []
    text = _HARD_SPACE.sub(lambda found: found[0].replace("\u00a0", " "), text)
    lines = text.translate(_UNSEEN_BREAKS).split("\n")
    tries: Counter[int] = Counter()
    while len(faults) <= _MAX_FAULTS:
        composer = _Composer(lines, path, first_line)
        try:
            node = composer.document(_DASH_ALONE.sub(rf"\1{_DASH}", "\n".join(lines)))
        except yaml.MarkedYAMLError as error:
            fault, line = yaml_faults.diagnose(error, lines, path, first_line)
            if tries[line] == 0:
                faults.append(fault)
                above = next((one for one in lines[line - 1 :: -1] if one.strip()), "") if line else ""
                lines[line] = yaml_faults.mend(fault.code, lines[line], above)
            elif tries[line] == 1:
                lines[line] = ""  # mending was not enough; the fault is reported already
            else:
                return None, tuple(faults)
            tries[line] += 1
            continue
        except yaml.reader.ReaderError as error:
            why = f"Berkas memuat karakter rusak ({error.reason})."
            return None, (*faults, Diagnostic("karakter-kendali", Location(path, first_line), why))
        if isinstance(node, Scalar):
            unspaced, lines = yaml_faults.unspaced(lines, first_line, path)
            faults += unspaced
            if unspaced:
                continue
        return _top(node, path, first_line, faults + composer.faults)
    return None, tuple(faults)


def _top(
    node: Node | None, path: str, line: int, faults: list[Diagnostic]
) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    if isinstance(node, Mapping):
        return node, tuple(faults)
    if not faults:
        why = "Di sini perlu isian, satu tiap baris, tetapi tidak ada."
        hint = "Tulis nama isian, titik dua, spasi, lalu isinya; `kampung-kb new` membuat kerangkanya."
        faults = [Diagnostic("bentuk-salah", Location(path, line), why, hint)]
    return None, tuple(faults)


def plain_data(node: Node) -> Any:
    """The same values as strings, lists and dicts, without their places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain_data(item) for item in node.items]
    return {key: plain_data(entry.value) for key, entry in node.entries.items()}


def _says_in_keys(node: Node) -> bool:
    """Between braces `unsur:Kader` is a key without a value, and not blank at all."""
    return isinstance(node, Mapping) and any(":" in key for key in node.entries)


class _Composer:
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
        return Scalar(event.value.replace(_DASH, "-"), line, column, end.column + 1 if one_line else 0)

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
