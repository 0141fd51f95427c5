"""One file taken apart: its text, the YAML in it and the minutes below, as far as they can be read."""

from typing import NamedTuple

from ..model.diagnostics import Diagnostic
from .source import MAX_BYTES, Place, decode, fence
from .yaml_nodes import Mapping, read


class Written(NamedTuple):
    """`text` is the whole file, readable or not; `node` is None where the YAML holds no record."""

    text: str
    front: str = ""
    node: Mapping | None = None
    body: str = ""
    body_line: int = 1


def take_apart(path: str, place: Place, data: bytes) -> tuple[Written, tuple[Diagnostic, ...]]:
    text, faults = decode(path, data)
    if not text or faults:
        return Written(text or _legible(data)), faults
    front, first_line, body, body_line = text, 1, "", 1
    if place.kind == "kegiatan":
        fenced, faults = fence(path, text)
        if fenced is None:
            return Written(text), faults
        front, first_line, body, body_line = fenced.yaml, fenced.yaml_line, fenced.body, fenced.body_line
    node, more = read(front, path, first_line)
    return Written(text, front, node, body, body_line), (*faults, *more)


def _legible(data: bytes) -> str:
    """What can be read of a file that is saved in another way: enough to look for what may not stand in it."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return data[:MAX_BYTES].decode("utf-16" if wide else "utf-8", "replace")
