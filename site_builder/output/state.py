"""What is remembered between builds, in files of .cache/: plain values, versioned and checked.

A file that is torn, foreign or of another version means "nothing is remembered".
"""

import io
import pickle
from pathlib import Path
from typing import Any, NamedTuple

from ..files import clear, make_way, patiently, write_whole
from ..model import digest

_VERSION = 2

# A file of output/: digest of its page's call (`` where that is not known), its size, its time, digest of its bytes.
Made = tuple[bytes, int, int, bytes]


class Beside(NamedTuple):
    """What pages follow from besides files: the day, a digest of what was asked for, and one of what the pages of all
    kampung show of the others."""

    hari: str = ""
    pilihan: bytes = b""
    sekitar: bytes = b""


class State(NamedTuple):
    """One output folder after a build.

    `request`: digest of everything that was asked for besides files; `files`: path, what the file system told and
    digest of every file that was read; `pages`: every file that was made; `summary`: what the build had to say, for a
    build with nothing to do; `gone`: files of earlier builds that this one takes away; `beside`: what else that
    build was made of.
    """

    request: bytes = b""
    files: tuple[tuple[str, tuple[int, ...], bytes], ...] = ()
    templates: bytes = b""
    builder: bytes = b""
    pages: dict[str, Made] = {}  # noqa: RUF012 - never changed in place
    summary: Any = None
    gone: tuple[str, ...] = ()
    beside: Beside = Beside()


def save(path: Path, tag: str, value: Any) -> None:
    """The value is there whole or not at all.

    After a power cut it may be torn all the same; its checksum says so.
    """
    payload = packed(value)
    make_way(path)
    if path.is_dir():
        clear(path)
    write_whole(path, _head(tag) + digest.of_bytes(payload), payload)


def load(path: Path, tag: str) -> Any:
    """The value, or None where there is none of this tag that is whole and can be read."""
    try:
        data = patiently(path.read_bytes)
    except OSError:
        return None
    head = _head(tag)
    start = len(head) + digest.SIZE
    if data[: len(head)] != head or digest.of_bytes(data[start:]) != data[len(head) : start]:
        return None
    return unpacked(data[start:])


def packed(value: Any) -> bytes:
    """A plain value as bytes."""
    return pickle.dumps(value, protocol=5)


def unpacked(payload: bytes) -> Any:
    """The value of such bytes; None where they hold anything but this package's own tuples."""
    try:
        return _Unpickler(io.BytesIO(payload)).load()
    except (pickle.UnpicklingError, AttributeError, ImportError, TypeError):
        return None


def _head(tag: str) -> bytes:
    return f"kampung-kb {_VERSION} {tag}\n".encode()


class _Unpickler(pickle.Unpickler):
    """Only this package's own tuples: a cache from elsewhere cannot run anything."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith("site_builder.") and "." not in name else None
        if not (isinstance(found, type) and issubclass(found, tuple)):
            raise pickle.UnpicklingError(f"{module}.{name} does not belong into a state")
        return found
