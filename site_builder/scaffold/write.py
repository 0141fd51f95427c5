"""A new file: whole or not at all, and never in place of another."""

import os
import tempfile
from pathlib import Path

from ..model.wrong import cause
from ..output.publish import Blocked


def write_new(path: Path, text: str) -> None:
    """Raises Blocked where the file is there already, or cannot be written."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".baru-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
            Path(draft).chmod(0o644)
            _put(Path(draft), path)
        finally:
            Path(draft).unlink(missing_ok=True)
    except FileExistsError:
        raise Blocked(already_there(path)) from None
    except OSError as error:
        raise Blocked(f"{path} tidak bisa ditulis: {cause(error)}.") from None


def already_there(path: Path) -> str:
    return f"{path} sudah ada dan tidak diubah. Buka dan lengkapi berkas itu, atau pakai nama lain untuk yang baru."


def _put(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)  # unlike a rename, never over another file
    except FileExistsError:
        raise
    except OSError:  # a memory card or a network folder may have no links
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(draft.read_text("utf-8"))


def write_over(path: Path, data: bytes) -> None:
    """A file of the program's own: whole or as it was. Raises Blocked where it cannot be written."""
    draft = path.with_name(f".{path.name}.tulis")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise Blocked(f"{path} tidak bisa ditulis: {cause(error)}.") from None
