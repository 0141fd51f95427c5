"""A store of .cache/ in one SQLite file."""

import sqlite3
from pathlib import Path


def connect(path: Path, table: str, patience: float = 5.0) -> sqlite3.Connection:
    """With its table, which is made where there is none; what is taken out of it is overwritten.

    `patience`: seconds to wait for another process that writes. Raises sqlite3.Error, with nothing left open.
    """
    db = sqlite3.connect(path, timeout=patience)
    try:
        db.execute("PRAGMA secure_delete = ON")
        db.execute(f"CREATE TABLE IF NOT EXISTS {table} WITHOUT ROWID")
    except sqlite3.Error:
        db.close()
        raise
    return db
