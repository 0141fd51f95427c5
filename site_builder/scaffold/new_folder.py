"""A folder that is there whole or not at all, also where a run is killed.

A new folder is made beside its place and renamed. A folder that is there already, empty or with a fresh `.git`, gets
its files from a stage within it; once the stage is whole, the next run finishes what a cut-off one began.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

from ..model.wrong import cause
from ..output.publish import Blocked

_WRITING, _WHOLE = ".kampung-kb.tulis", ".kampung-kb.siap"


def refuse_unless_free(folder: Path) -> None:
    """Raises Blocked for a folder with anything in it but a `.git`."""
    if not folder.exists() and not folder.is_symlink():
        return
    if not folder.is_dir():
        raise Blocked(f"{folder} sudah ada dan bukan folder. Pilih nama lain.")
    inside = sorted(entry.name for entry in folder.iterdir() if not _is_allowed(entry))
    if inside:
        raise Blocked(f"Folder {folder} tidak kosong: ada {inside[0]}. Pilih folder baru; tidak ada yang diubah.")


def make_whole(folder: Path, fill: Callable[[Path], None]) -> None:
    """`fill` writes into the folder that it is given. Raises Blocked where the disk does not allow it."""
    inside = folder.is_dir()
    stage = folder / _WRITING if inside else folder.with_name(f".{folder.name}{_WRITING}")
    try:
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(parents=True)
        fill(stage)
        if inside:
            stage.rename(folder / _WHOLE)
            finish(folder)
        else:
            stage.rename(folder)
    except OSError as error:
        raise Blocked(f"{folder} tidak bisa dibuat: {cause(error)}.") from None
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def finish(folder: Path) -> bool:
    """Whether there was a whole stage, which is now in place."""
    stage = folder / _WHOLE
    if not stage.is_dir():
        return False
    for entry in sorted(stage.iterdir()):
        entry.rename(folder / entry.name)
    stage.rmdir()
    return True


def _is_allowed(entry: Path) -> bool:
    return entry.name in (".git", _WRITING) and entry.is_dir()
