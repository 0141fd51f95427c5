"""Rendered prose between builds, in one SQLite file; a damaged one is thrown away and made again."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..files import remove
from .database import connect


class ProseStore:
    """HTML by the key of its prose. What is added stays when the store is closed, not before."""

    def __init__(self, path: Path) -> None:
        self._path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = self._open()
        except sqlite3.DatabaseError:
            self._start_empty()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """The HTML of those keys that are known."""
        found = {}
        try:
            for key in keys:
                if row := self._db.execute("SELECT html FROM prose WHERE key = ?", (key,)).fetchone():
                    found[key] = row[0]
        except sqlite3.DatabaseError:
            self._start_empty()
            return {}
        return found

    def add(self, made: dict[bytes, str]) -> None:
        """Keep what was rendered; where another build holds the file, it is rendered once more next time."""
        with suppress(sqlite3.OperationalError):
            self._db.executemany("INSERT OR REPLACE INTO prose VALUES (?, ?)", made.items())

    def keep(self, keys: set[bytes]) -> None:
        """Forget what no page uses any more, once that is more than what is used."""
        (known,) = self._db.execute("SELECT count(*) FROM prose").fetchone()
        if known > 2 * len(keys) + 100:
            stale = [row for row in self._db.execute("SELECT key FROM prose") if row[0] not in keys]
            with suppress(sqlite3.OperationalError):
                self._db.executemany("DELETE FROM prose WHERE key = ?", stale)

    def close(self) -> None:
        with suppress(sqlite3.OperationalError):
            self._db.commit()
        self._db.close()

    def _start_empty(self) -> None:
        if hasattr(self, "_db"):
            self._db.close()
        remove(self._path)
        self._db = self._open()

    def _open(self) -> sqlite3.Connection:
        db = connect(self._path, "prose (key BLOB PRIMARY KEY, html TEXT NOT NULL)")
        try:
            db.execute("SELECT html FROM prose LIMIT 1").fetchone()
        except sqlite3.DatabaseError:
            db.close()
            raise
        return db
