"""One file taken apart: its text, the YAML in it and the minutes below, as far as they can be read."""

from typing import NamedTuple

from ..model.diagnostics import Diagnostic, Location
from .code_block import WHY, block_in
from .conflict import as_diagnostic, conflicts, one_side
from .fence import fence
from .source import FENCED, MAX_BYTES, Place, decode
from .yaml_nodes import Mapping, read

Faults = tuple[Diagnostic, ...]


class Written(NamedTuple):
    """`text` is the whole file, readable or not; `node` is None where the YAML holds no record."""

    text: str
    front: str = ""
    node: Mapping | None = None
    body: str = ""
    body_line: int = 1


def take_apart(path: str, place: Place, data: bytes) -> tuple[Written, Faults]:
    text, faults = decode(path, data)
    if not text or faults:
        return Written(text or _legible(data)), faults
    found = conflicts(text)
    if not found:
        return _parts(path, place, text)
    # Whichever content of the two reads better tells what else is wrong with the file.
    sides = (_parts(path, place, one_side(text, found, side)) for side in (0, 1))
    written, faults = min(sides, key=lambda read: len(read[1]))
    told = [as_diagnostic(path, text, one) for one in found]
    others = (d for d in faults if not any(d.location.line in one.lines for one in found))
    return written._replace(text=text, front=_same_lines(text, written)), (*told, *others)


def _parts(path: str, place: Place, text: str) -> tuple[Written, Faults]:
    front, first_line, body, body_line = text, 1, "", 1
    faults: Faults = ()
    if place.kind in FENCED:
        fenced, faults = fence(path, text)
        if fenced is None:
            return Written(text), faults
        front, first_line, body, body_line = fenced.yaml, fenced.yaml_line, fenced.body, fenced.body_line
    else:
        front, faults = _out_of_block(path, text)
    node, more = read(front, path, first_line)
    return Written(text, front, node, body, body_line), (*faults, *more)


def _out_of_block(path: str, text: str) -> tuple[str, Faults]:
    """A record without the marks of the code block around it, its lines at their places."""
    lines = text.split("\n")
    block = block_in(lines, next((i for i, line in enumerate(lines) if line.strip()), 0))
    if block is None:
        return text, ()
    place = Location(path, block.first + 1, 1)
    told = Diagnostic("yaml-tanda-khusus", place, WHY, block.without, (block.mended(lines, [], []),))
    blank = [""] * (block.opening + 1 - block.first)
    return "\n".join(block.with_marks(lines, blank, [""])), (told,)


def _same_lines(text: str, written: Written) -> str:
    """The YAML of one content as it stands in the file, with both."""
    first = written.text[: written.text.find(written.front)].count("\n")
    return "\n".join(text.split("\n")[first : first + written.front.count("\n") + 1])


def _legible(data: bytes) -> str:
    """What can be read of a file that is saved in another way: enough to look for what may not stand in it."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data[:MAX_BYTES].decode("utf-16" if wide else "utf-8", "replace")
