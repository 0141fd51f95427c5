"""Rendered prose between builds, in one SQLite file.

Best effort: a damaged one is thrown away and made again, a damaged row is not there, and where there can be none, prose
is kept for this build only.
"""

import sqlite3
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from .. import prose
from ..model import digest
from ..model.facets import Prose
from ..model.page import Later, Page
from .database import connect, forget, is_passing

_TABLE = "prose (key BLOB PRIMARY KEY, digest BLOB NOT NULL, html BLOB NOT NULL)"


def prose_key(text: Prose) -> bytes:
    return prose.digest(f"{text.kunci} {text.tajuk}", text.tautan)


def prose_keys(page: Page) -> tuple[bytes, ...]:
    """Keys of the prose that a page prints."""
    if isinstance(page.view, Later):
        return page.args[1:]
    return tuple(prose_key(arg) for arg in page.args if isinstance(arg, Prose) and arg.teks)


class ProseStore:
    """HTML by the key of its prose. What is added stays when the store is closed, not before."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db = self._open()

    def get(self, keys: Iterable[bytes]) -> dict[bytes, str]:
        """The HTML of those keys that are known."""
        found = {}
        try:
            for key in keys:
                row = self._db.execute("SELECT digest, html FROM prose WHERE key = ?", (key,)).fetchone()
                if row and row[0] == _sum(key, row[1]):
                    found[key] = zlib.decompress(row[1]).decode()
        except sqlite3.Error as error:
            self._start_anew(error)
        return found

    def add(self, made: dict[bytes, str]) -> None:
        """Keep what was rendered; where another build holds the file, it is rendered once more next time."""
        packed = ((key, zlib.compress(html.encode(), 1)) for key, html in made.items())
        rows = [(key, _sum(key, data), data) for key, data in packed]
        try:
            self._db.executemany("INSERT OR REPLACE INTO prose VALUES (?, ?, ?)", rows)
        except sqlite3.Error as error:
            self._start_anew(error)

    def keep(self, keys: set[bytes]) -> None:
        """Forget what no page uses any more, once that is more than what is used."""
        try:
            (known,) = self._db.execute("SELECT count(*) FROM prose").fetchone()
            if known > 2 * len(keys) + 100:
                stale = [row for row in self._db.execute("SELECT key FROM prose") if row[0] not in keys]
                self._db.executemany("DELETE FROM prose WHERE key = ?", stale)
        except sqlite3.Error as error:
            self._start_anew(error)

    def close(self) -> None:
        try:
            self._db.commit()
        except sqlite3.Error as error:
            self._start_anew(error)
        self._db.close()

    def _start_anew(self, error: sqlite3.Error) -> None:
        """Unless the file is whole: then it stays as it is."""
        if not is_passing(error):
            self._db.close()
            self._db = self._open(is_damaged=True)

    def _open(self, is_damaged: bool = False) -> sqlite3.Connection:
        with suppress(sqlite3.Error, OSError):
            if is_damaged:
                forget(self._path)
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return _connected(self._path)
            except sqlite3.Error as error:
                if is_passing(error) or is_damaged:
                    raise
                forget(self._path)
                return _connected(self._path)
        return _connected(":memory:")


def _connected(path: Path | str) -> sqlite3.Connection:
    db = connect(path, _TABLE)
    try:
        db.execute("SELECT key, digest, html FROM prose LIMIT 1").fetchone()
    except sqlite3.Error:
        db.close()
        raise
    return db


def _sum(key: bytes, data: object) -> bytes:
    """Of both, so that a row that took another one's place is none, nor one that is not compressed."""
    return digest.of_bytes(b"zlib" + key + data) if isinstance(data, bytes) else b""
