"""The values of a record as its writer sees them."""

from collections.abc import Iterator
from typing import NamedTuple

from .yaml_nodes import Mapping, Node, Scalar, Sequence


class Unit(NamedTuple):
    """Words that belong together, and the value from which on they are looked for in the file."""

    text: str
    value: Scalar


def units_of(node: Node) -> Iterator[Unit]:
    """Every value; a short one with its key, for `- Ibu hamil: 4` is a sentence to its writer."""
    if isinstance(node, Scalar):
        yield Unit(node.text, node)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from units_of(item)
    else:
        yield from _joined(node)
        for key, value in node.entries.values():
            if isinstance(value, Scalar) and len(value.text) < 40 and any(c.isdigit() for c in value.text):
                yield Unit(f"{key.text}: {value.text}", key)
            else:
                yield from units_of(key)
                yield from units_of(value)


def value_of(node: Node | None, name: str) -> Node | None:
    """A field of a mapping, however its name is spelt."""
    if isinstance(node, Mapping):
        for key, entry in node.entries.items():
            if plain_key(key) == name:
                return entry.value
    return None


def plain_key(key: str) -> str:
    return key.lower().replace(" ", "_").replace("-", "_")


def _joined(node: Mapping) -> Iterator[Unit]:
    """`unsur` with `jumlah` is a count of people, `nama` with what somebody is tells of that person."""
    parts = {name: entry.value for name, entry in node.entries.items() if isinstance(entry.value, Scalar)}
    if "unsur" in parts and "jumlah" in parts:
        yield Unit(f"{parts['unsur'].text}: {parts['jumlah'].text}", parts["jumlah"])
    for name in ("unsur", "peran", "jabatan"):
        if "nama" in parts and name in parts:
            yield Unit(f"a.n. {parts['nama'].text} ({parts[name].text})", parts["nama"])
