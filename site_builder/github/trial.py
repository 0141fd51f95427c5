"""A site with a few more files, without touching it: what would go wrong if they were there."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ..build import check
from ..model.diagnostics import Diagnostic
from ..options import Options


def new_faults(content: Path, files: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """The faults that these files bring, in themselves and in others; paths are below content/."""
    with tempfile.TemporaryDirectory(prefix="kampung-kb-") as folder:
        copy = Path(folder) / "content"
        _mirror(content.resolve(), copy, files)
        with_them = check(Options(copy, Path(folder) / "output"))
        for path in files:
            _restore(content.resolve() / path, copy / path)
        without = {(d.code, d.location.path, d.message) for d in check(Options(copy, Path(folder) / "output"))}
    return tuple(d for d in with_them if (d.code, d.location.path, d.message) not in without)


def _mirror(content: Path, copy: Path, files: Mapping[str, bytes]) -> None:
    """Folders on the way to the new files are real, everything else is a link."""
    copy.mkdir()
    real = {parent for path in files for parent in Path(path).parents}
    for folder in sorted(real, key=lambda one: len(one.parts)):
        (copy / folder).mkdir(exist_ok=True)
        if (content / folder).is_dir():
            for entry in os.scandir(content / folder):
                inner = folder / entry.name
                if inner not in real:
                    (copy / inner).symlink_to(entry.path)
    for path, data in files.items():
        (copy / path).unlink(missing_ok=True)
        (copy / path).write_bytes(data)


def _restore(original: Path, copy: Path) -> None:
    copy.unlink()
    if original.exists():
        copy.symlink_to(original)
