"""What is remembered in shards, each read and written for itself, in one SQLite file of .cache/.

Best effort: a file that is none, or that another process holds, means "nothing is remembered"; a damaged row, or one of
another version, is not there. What is taken out is overwritten.
"""

import sqlite3
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..model import digest
from .database import connect, forget, is_passing
from .state import packed, unpacked

_TABLE = "serpih (nama TEXT PRIMARY KEY, versi BLOB NOT NULL, digest BLOB NOT NULL, isi BLOB NOT NULL)"
# Another build of the same site writes for a moment only.
_PATIENCE = 2.0
# The quickest: texts shrink to a fifth, and a disk is written in less time than is spent on it.
_LEVEL = 1
_LAST = "\U0010ffff"


class ShardStore:
    """Plain values by the name of their shard; `tag`: the version that they are of; `start`: what all names begin with
    in the file, where others keep theirs there too."""

    def __init__(self, path: Path, tag: bytes, start: str = "") -> None:
        self._path, self._tag, self._start = path, tag, start

    def read(self, below: str = "") -> Iterator[tuple[str, Any]]:
        """Every shard of this version that is whole and whose name begins so, by the rest of its name."""
        start = self._start + below
        for name, made, data in self._rows("nama >= ? AND nama < ?", (start, start + _LAST)):
            value = _value(name, made, data)
            if value is not None:
                yield name.removeprefix(start), value

    def one(self, name: str) -> Any:
        """The shard of this name; None where there is none that is whole."""
        return next((_value(*row) for row in self._rows("nama = ?", (self._start + name,))), None)

    def write(self, changed: Mapping[str, Any], names: Collection[str]) -> None:
        """Shards that are new or say something else; of the others those of `names` stay."""
        self._write(changed, lambda known: [name for name in known if name not in names])

    def replace(self, changed: Mapping[str, Any], is_gone: Callable[[str], bool]) -> None:
        """Shards that are new or say something else; of the others without those that are gone, whoever wrote them."""
        self._write(changed, lambda known: [name for name in known if is_gone(name)])

    def _write(self, changed: Mapping[str, Any], gone: Callable[[list[str]], list[str]]) -> None:
        named = ((self._start + name, value) for name, value in changed.items())
        rows = [(name, self._tag, *_row(name, value)) for name, value in named]
        with suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._commit(rows, gone)
            except sqlite3.Error as error:
                if is_passing(error):
                    raise  # next time
                forget(self._path)
                self._commit(rows, gone)

    def _rows(self, which: str, given: tuple[str, ...]) -> list[tuple[str, bytes, bytes]]:
        if not self._path.is_file():
            return []
        with suppress(sqlite3.Error):
            db = connect(self._path, _TABLE, _PATIENCE)
            try:
                query = f"SELECT nama, digest, isi FROM serpih WHERE versi = ? AND {which}"
                return db.execute(query, (self._tag, *given)).fetchall()
            finally:
                db.close()
        return []

    def _commit(self, rows: list[tuple[str, bytes, bytes, bytes]], gone: Callable[[list[str]], list[str]]) -> None:
        db = connect(self._path, _TABLE, _PATIENCE)
        try:
            with db:
                db.execute("DELETE FROM serpih WHERE versi != ?", (self._tag,))
                within = (self._start, self._start + _LAST)
                names = [name for (name,) in db.execute("SELECT nama FROM serpih WHERE nama >= ? AND nama < ?", within)]
                known = [name.removeprefix(self._start) for name in names]
                db.executemany("DELETE FROM serpih WHERE nama = ?", [(self._start + name,) for name in gone(known)])
                db.executemany("INSERT OR REPLACE INTO serpih VALUES (?, ?, ?, ?)", rows)
        finally:
            db.close()


def _row(name: str, value: Any) -> tuple[bytes, bytes]:
    data = zlib.compress(packed(value), _LEVEL)
    return _made_of(name, data), data


def _value(name: str, made: bytes, data: object) -> Any:
    """None where the row is damaged, its name included."""
    return unpacked(zlib.decompress(data)) if isinstance(data, bytes) and _made_of(name, data) == made else None


def _made_of(name: str, data: bytes) -> bytes:
    return digest.join([digest.of_bytes(name.encode()), data])
