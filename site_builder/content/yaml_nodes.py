"""YAML as text with places: every value stays the string that was typed, with its line and columns.

Nodes are composed from the C parser's events, so one pass gives values, places and repeated keys. Whatever YAML would
silently change or drop (anchors, tags, `#` after a word) is a fault. After a syntax fault the line is mended in a
scratch copy and reading goes on, so that one slip does not hide the next.
"""

from collections import Counter
from typing import Any, NamedTuple

from ..model import late_re
from ..model.diagnostics import Diagnostic, Location
from . import yaml_faults

_MAX_FAULTS = 20
# A space that does not break, from Word or a phone, looks like any other.
_HARD_SPACE = late_re.compile(r"(?m)^[ \u00a0-]*(?:[\w ]{1,40}:)?\u00a0+")
# YAML breaks lines at these too; no editor shows it, and lines would be counted differently from then on.
_UNSEEN_BREAKS = str.maketrans("\r\x85\u2028\u2029", "    ")
# `tempat: -` is how people leave a field blank; YAML would take it for a list, but not this sign of nobody's.
_DASH_ALONE = late_re.compile(r"(?m)^([ ]*(?:-[ ]+)*[\w ]+:[ ]+)-(?=\s*?(?: #.*)?$)")
DASH = "\uf4d0"


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
    # Takes the library along, and only what has changed is read.
    from .yaml_composer import Composer, MarkedYAMLError, ReaderError

    faults: list[Diagnostic] = []
    text = _HARD_SPACE.sub(lambda found: found[0].replace("\u00a0", " "), text)
    lines = text.translate(_UNSEEN_BREAKS).split("\n")
    tries: Counter[int] = Counter()
    while len(faults) <= _MAX_FAULTS:
        composer = Composer(lines, path, first_line)
        try:
            node = composer.document(_DASH_ALONE.sub(rf"\1{DASH}", "\n".join(lines)))
        except MarkedYAMLError as error:
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
        except ReaderError as error:
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
