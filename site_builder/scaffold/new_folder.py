"""A folder that is there whole or not at all, also where a run is killed.

A new folder is made beside its place and renamed. A folder that is there already, empty or with a fresh `.git`, gets
its files from a stage within it; once the stage is whole, the next run finishes what a cut-off one began.
"""

from collections.abc import Callable
from pathlib import Path

from ..files import make_folder, remove_folder, rename
from ..model.blocked import Blocked
from ..model.shell import argument
from ..model.wrong import cause
from ..version import LEDGER

_WRITING, _WHOLE = ".kampung-kb.tulis", ".kampung-kb.siap"


def refuse_unless_free(folder: Path) -> None:
    """Raises Blocked for a folder with anything in it but a `.git`."""
    if not folder.exists() and not folder.is_symlink():
        return
    if not folder.is_dir():
        raise Blocked(f"{folder} sudah ada dan bukan folder. Pilih nama lain.")
    if (folder / LEDGER).is_file():
        raise Blocked(
            f"Di {folder} sudah ada situs. Memperbaruinya: `kampung-kb upgrade --root {argument(folder)}`. "
            "Untuk situs lain pilih folder baru; tidak ada yang diubah."
        )
    inside = sorted(entry.name for entry in folder.iterdir() if not _is_allowed(entry))
    if inside:
        raise Blocked(f"Folder {folder} tidak kosong: ada {inside[0]}. Pilih folder baru; tidak ada yang diubah.")


def make_whole(folder: Path, fill: Callable[[Path], None]) -> None:
    """`fill` writes into the folder that it is given. Raises Blocked where the disk does not allow it."""
    inside = folder.is_dir()
    stage = folder / _WRITING if inside else folder.with_name(f".{folder.name}{_WRITING}")
    try:
        remove_folder(stage)
        make_folder(stage)
        fill(stage)
        if inside:
            rename(stage, folder / _WHOLE)
            finish(folder)
        else:
            rename(stage, folder)
    except OSError as error:
        raise Blocked(f"{folder} tidak bisa dibuat: {cause(error)}.") from None
    finally:
        remove_folder(stage)


def finish(folder: Path) -> bool:
    """Whether there was a whole stage, which is now in place."""
    stage = folder / _WHOLE
    if not stage.is_dir():
        return False
    for entry in sorted(stage.iterdir()):
        rename(entry, folder / entry.name)
    stage.rmdir()
    return True


def _is_allowed(entry: Path) -> bool:
    return entry.name in (".git", _WRITING) and entry.is_dir()
