"""Files as the program puts them in place: whole or not at all, and patient with whoever looks at them.

On Windows a file that another program has open can be neither replaced nor removed. A virus scanner or OneDrive lets go
of it after a moment; Excel and Word do not, and then the error says so (`model.wrong.cause`).
"""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, NamedTuple, TypeVar

T = TypeVar("T")

SYSTEM: str = sys.platform
# Letters that Windows takes, the drive's included, unless longer ones are switched on; a folder leaves room for a file.
LONGEST_PATH, LONGEST_FOLDER = 259, 247
_TOO_LONG = 206

# Exact figures are for their owner's eyes; everything else is for everybody's.
PRIVATE, PUBLIC = 0o600, 0o644
# Access denied, sharing violation, lock violation (Microsoft: "System Error Codes").
_HELD = (5, 32, 33)


class Patience(NamedTuple):
    """How long a held file is tried again, and by which clock."""

    seconds: float = 1.0
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


PATIENCE = Patience()
_FIRST_WAIT = 0.02


def is_held(error: OSError) -> bool:
    """Whether another program may have the file open; folders of Windows that Linux has mounted say EBUSY."""
    return getattr(error, "winerror", None) in _HELD or error.errno == errno.EBUSY


def patiently(act: Callable[[], T]) -> T:
    """What `act` gives back, tried again for about a second while the file is held. Raises the last OSError."""
    end, wait = PATIENCE.clock() + PATIENCE.seconds, _FIRST_WAIT
    while True:
        try:
            return act()
        except OSError as error:
            if not is_held(error) or PATIENCE.clock() + wait > end:
                raise
        PATIENCE.sleep(wait)
        wait *= 2


def need_room(place: Path) -> None:
    """Raises OSError, with the number that Windows has for it, where the whole path is too long for it."""
    if SYSTEM != "win32":
        return
    path = place.absolute()
    if len(str(path)) <= LONGEST_PATH and len(str(path.parent)) <= LONGEST_FOLDER:
        return
    if not _takes_long_paths():
        error = OSError(errno.ENAMETOOLONG, "path too long", str(path))
        error.winerror = _TOO_LONG  # type: ignore[attr-defined, unused-ignore]
        raise error


def _takes_long_paths() -> bool:
    try:
        import winreg
    except ImportError:
        return False
    where = r"SYSTEM\CurrentControlSet\Control\FileSystem"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, where) as key:  # type: ignore[attr-defined, unused-ignore]
            return bool(winreg.QueryValueEx(key, "LongPathsEnabled")[0])  # type: ignore[attr-defined, unused-ignore]
    except OSError:
        return False


def replace(source: Path, target: Path) -> None:
    """Rename, over what is there."""
    patiently(lambda: source.replace(target))


def rename(source: Path, target: Path) -> None:
    """Rename where nothing is."""
    patiently(lambda: source.rename(target))


def remove(path: Path) -> None:
    """A file that may be gone already."""
    patiently(lambda: path.unlink(missing_ok=True))


def clear(place: Path) -> None:
    """Whatever stands there, a folder too: only for what is nobody's but the program's."""
    if place.is_dir() and not place.is_symlink():
        remove_folder(place)
    else:
        remove(place)


def make_folder(folder: Path) -> None:
    """With those above it. One that was removed just now is in the way for a moment."""
    need_room(folder / "x")
    try:
        patiently(lambda: folder.mkdir(parents=True, exist_ok=True))
    except FileExistsError:  # it is a file
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from None


def make_way(place: Path) -> None:
    """The folder of a file that can be there. Raises OSError before anything is made for one that cannot."""
    need_room(place)
    make_folder(place.parent)


def remove_folder(folder: Path) -> None:
    """With all that is in it, as far as the system lets us: only for what the next run would clear away as well."""
    with suppress(OSError):
        patiently(lambda: shutil.rmtree(folder) if folder.is_dir() else None)


def write_stage(place: str, data: bytes) -> None:
    """A file where nobody looks yet."""
    # A Path for each file would cost as much as the writing.
    with _naming(place), open(place, "wb") as file:  # noqa: PTH123
        _pour(file, data)


def write_whole(place: Path, *parts: bytes, mode: int = PUBLIC) -> None:
    """Beside its place, then renamed: the old file or the new one, never a part."""
    with _draft(place, parts, mode) as draft:
        replace(draft, place)


def write_once(place: Path, *parts: bytes, mode: int = PUBLIC) -> None:
    """A new file: whole or not at all. Raises FileExistsError where one is there already."""
    with _draft(place, parts, mode) as draft:
        _put(draft, place)


def _put(draft: Path, place: Path) -> None:
    try:
        os.link(draft, place)  # unlike a rename, never over another file
    except FileExistsError:
        raise
    except OSError:  # a memory card or a network folder may have no links
        with place.open("xb") as file:
            file.write(draft.read_bytes())


@contextmanager
def _draft(place: Path, parts: tuple[bytes, ...], mode: int) -> Iterator[Path]:
    """Nobody but its owner reads it before it is whole, and nothing of it stays behind."""
    need_room(place)
    import tempfile  # takes much along, and a build with nothing to do writes nothing

    with _naming(place):
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=".baru-")
    draft = Path(name)
    try:
        with _naming(place):
            with os.fdopen(handle, "wb") as file:
                _pour(file, *parts)
            draft.chmod(mode)
        yield draft
    finally:
        with suppress(OSError):  # why it could not be put in place is what matters
            remove(draft)


def _pour(file: BinaryIO, *parts: bytes) -> None:
    """All that the program writes goes through here."""
    file.writelines(parts)


@contextmanager
def _naming(place: Path | str) -> Iterator[None]:
    """An error names the place that was meant: of a full disk the system names none, else it may be the draft's."""
    try:
        yield
    except OSError as error:
        error.filename = str(place)
        raise
