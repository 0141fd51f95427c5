"""`program/asal/`: the files that people may change, as the program wrote them last. Merging needs them."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from .program import FOLDER
from .site_files import SiteFile
from .write import write_over

_PLACE = f"{FOLDER}/asal"
# Pages of a guide and what is generated are taken as they are, and the program itself is nobody's to change.
_NOT_CHANGED = ("docs", "schema", FOLDER)


def original_of(root: Path, path: str) -> bytes | None:
    place = root / _PLACE / path
    return place.read_bytes() if place.is_file() else None


def kept_originals(root: Path) -> tuple[SiteFile, ...]:
    """All of them, as they lie in a site; none where it has none."""
    place = root / _PLACE
    found = sorted(path for path in place.rglob("*") if path.is_file())
    return tuple(SiteFile(path.relative_to(place).as_posix(), path.read_bytes()) for path in found)


def is_changed_by_people(path: str) -> bool:
    return path.partition("/")[0] not in _NOT_CHANGED


def originals(files: Iterable[SiteFile]) -> Iterator[SiteFile]:
    """The files again, at their places below `program/asal/`."""
    for one in files:
        if is_changed_by_people(one.path):
            yield SiteFile(f"{_PLACE}/{one.path}", one.data)


def keep_originals(root: Path, files: Iterable[SiteFile]) -> None:
    """Raises Blocked where one cannot be written."""
    for one in originals(files):
        place = root / one.path
        if not place.is_file() or place.read_bytes() != one.data:
            write_over(place, one.data)
