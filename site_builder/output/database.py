"""A store of .cache/ in one SQLite file."""

import sqlite3
from pathlib import Path

from ..files import clear

# What says nothing against the file: another process has it, the disk is full, or here nothing may be written.
_PASSING = (
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
)


def connect(path: Path | str, table: str, patience: float = 5.0) -> sqlite3.Connection:
    """With its table, which is made where there is none; what is taken out of it is overwritten.

    `patience`: seconds to wait for another process that writes. Raises sqlite3.Error, with nothing left open.
    """
    db = sqlite3.connect(path, timeout=patience)
    try:
        db.execute("PRAGMA secure_delete = ON")
        # A power cut may damage it, which a digest shows; a process that is killed damages nothing.
        db.execute("PRAGMA synchronous = OFF")
        db.execute(f"CREATE TABLE IF NOT EXISTS {table} WITHOUT ROWID")
    except sqlite3.Error:
        db.close()
        raise
    return db


def is_passing(error: sqlite3.Error) -> bool:
    """Whether the store may be whole all the same. Else it is damaged, foreign, or of another version."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _PASSING


def forget(path: Path) -> None:
    """A store, and what SQLite may have left beside it when its process was killed. Raises OSError."""
    clear(path)
    clear(path.with_name(f"{path.name}-journal"))
