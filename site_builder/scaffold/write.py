"""A file of a site: a new one never in place of another, the program's own over what it wrote before."""

from pathlib import Path

from ..files import make_way, write_once, write_whole
from ..model.blocked import Blocked
from ..model.wrong import cause


def write_new(path: Path, text: str) -> None:
    """Raises Blocked where the file is there already, or cannot be written."""
    try:
        make_way(path)
        write_once(path, text.encode())
    except FileExistsError:
        raise Blocked(already_there(path)) from None
    except OSError as error:
        raise Blocked(f"{path} tidak bisa ditulis: {cause(error)}.") from None


def already_there(path: Path) -> str:
    return f"{path} sudah ada dan tidak diubah. Buka dan lengkapi berkas itu, atau pakai nama lain untuk yang baru."


def write_over(path: Path, data: bytes) -> None:
    """A file of the program's own: whole or as it was. Raises Blocked where it cannot be written."""
    try:
        make_way(path)
        write_whole(path, data)
    except OSError as error:
        raise Blocked(f"{path} tidak bisa ditulis: {cause(error)}.") from None
