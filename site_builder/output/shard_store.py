"""What is remembered in shards, each read and written for itself, in one SQLite file of .cache/.

Best effort: a file that is none, or that another process holds, means "nothing is remembered"; a damaged row, or one of
another version, is not there. What is taken out is overwritten.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..model import digest
from .database import connect, forget, is_passing
from .state import packed, unpacked

_TABLE = "serpih (nama TEXT PRIMARY KEY, versi BLOB NOT NULL, digest BLOB NOT NULL, isi BLOB NOT NULL)"
# Another build of the same site writes for a moment only.
_PATIENCE = 2.0


class ShardStore:
    """Plain values by the name of their shard; `tag`: the version that they are of."""

    def __init__(self, path: Path, tag: bytes) -> None:
        self._path, self._tag = path, tag

    def read(self, start: str = "") -> Iterator[tuple[str, Any]]:
        """Every shard of this version that is whole and whose name begins so."""
        for name, made, data in self._rows("nama >= ? AND nama < ?", (start, f"{start}\U0010ffff")):
            value = unpacked(data) if digest.of_bytes(data) == made else None
            if value is not None:
                yield name, value

    def one(self, name: str) -> Any:
        """The shard of this name; None where there is none that is whole."""
        for _, made, data in self._rows("nama = ?", (name,)):
            return unpacked(data) if digest.of_bytes(data) == made else None
        return None

    def write(self, changed: Mapping[str, Any], names: Collection[str]) -> None:
        """Shards that are new or say something else; of the others those of `names` stay."""
        rows = [(name, self._tag, digest.of_bytes(data), data) for name, data in map(_row, changed.items())]
        with suppress(sqlite3.Error, OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._commit(rows, names)
            except sqlite3.Error as error:
                if is_passing(error):
                    raise  # next time
                forget(self._path)
                self._commit(rows, names)

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

    def _commit(self, rows: list[tuple[str, bytes, bytes, bytes]], names: Collection[str]) -> None:
        db = connect(self._path, _TABLE, _PATIENCE)
        try:
            with db:
                known = db.execute("SELECT nama, versi FROM serpih").fetchall()
                gone = [(name,) for name, versi in known if versi != self._tag or name not in names]
                db.executemany("DELETE FROM serpih WHERE nama = ?", gone)
                db.executemany("INSERT OR REPLACE INTO serpih VALUES (?, ?, ?, ?)", rows)
        finally:
            db.close()


def _row(shard: tuple[str, Any]) -> tuple[str, bytes]:
    name, value = shard
    return name, packed(value)
