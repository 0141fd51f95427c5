"""Fields that name nobody, whatever other texts may say: offices by role, places without anybody's home.

Domain, "Personal data": officials by role, their names only as an explicit choice; of a group only dusun, RW or a
public building is published, for its street address is often the chair's home.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..model.cara import CARA
from ..model.diagnostics import Location
from ..privacy import ALAMAT, ORANG, Finding, dwellings, find_personal, homes, houses, names
from .source import Place
from .units import plain_key, value_of
from .yaml_nodes import Mapping, Node, Scalar, Sequence

_PLACES = ("tempat", "alamat", "lokasi")


class Named(NamedTuple):
    """A value with somebody in it: the findings in its text, the place of all of it, and what to write like."""

    kind: str
    text: str
    findings: tuple[Finding, ...]
    place: Location
    example: str = ""


def named_in(path: str, place: Place, node: Mapping | None) -> Iterator[Named]:
    if node is None or place.kind not in ("kegiatan", "poktan"):
        return
    for key, entry in node.entries.items():
        if plain_key(key) in _PLACES and isinstance(entry.value, Scalar):
            yield from _home(path, place, entry.value)
    for field, model, value in _offices(node):
        for scalar in _scalars(value):
            if found := tuple(names(scalar.text)):
                yield Named(ORANG, scalar.text, found, _whole(path, scalar), CARA[model][field].contoh)


def _home(path: str, place: Place, value: Scalar) -> Iterator[Named]:
    found = [*homes(value.text), *(houses if place.kind == "poktan" else dwellings)(value.text)]
    if found:
        # A house number in it may be found as such too: all of the value is hidden.
        found += [one for one in find_personal(value.text) if one.kind == ALAMAT]
        yield Named(ALAMAT, value.text, tuple(found), _whole(path, value))


def _offices(node: Mapping) -> Iterator[tuple[str, str, Node]]:
    """Every value that is somebody by role: its field, the model that this belongs to, and the value."""
    for field in ("pimpinan", "notulis"):
        if value := value_of(node, field):
            yield field, "Kegiatan", value
    if value := value_of(node, "peserta"):
        yield "unsur", "Peserta", value
    following = value_of(node, "tindak_lanjut")
    for item in following.items if isinstance(following, Sequence) else (following,):
        if value := value_of(item, "penanggung_jawab"):
            yield "penanggung_jawab", "TindakLanjut", value


def _scalars(node: Node) -> Iterator[Scalar]:
    """Every text in it, keys too: `- Ibu Siti: hadir` is a sentence to its writer."""
    if isinstance(node, Scalar):
        yield node
    for item in node.items if isinstance(node, Sequence) else ():
        yield from _scalars(item)
    for key, value in node.entries.values() if isinstance(node, Mapping) else ():
        yield key
        yield from _scalars(value)


def _whole(path: str, value: Scalar) -> Location:
    return Location(path, value.line, value.column, value.end_column)
