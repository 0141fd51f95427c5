"""Every file that a build reads, with its digest; only files that may have changed are read again."""

import time
from pathlib import Path
from typing import NamedTuple

from .content.source import OFFICE, Seen, scan
from .files import patiently
from .model import digest

# Coarse file systems keep times to two seconds: a file written that shortly before it was read may have changed unseen.
_COARSE_NS = 2_000_000_000

Known = tuple[tuple[str, Seen, bytes], ...]


class Stock(NamedTuple):
    """All input files in the order of their names (`content/…`), and the bytes of those that were read just now.

    Of a file that was too young to be trusted nothing is remembered but its digest.
    """

    files: Known
    roots: dict[str, tuple[Path, ...]]
    fresh: dict[str, bytes]

    def below(self, root: str) -> dict[str, bytes]:
        """Digests of the files of one root, by their path below it."""
        start = f"{root}/"
        return {path[len(start) :]: made for path, _, made in self.files if path.startswith(start)}

    def without(self, root: str) -> "Stock":
        """As if nothing of that root were there."""
        return self._replace(files=tuple(file for file in self.files if not file[0].startswith(f"{root}/")))

    def read(self, root: str, path: str) -> bytes:
        """The bytes of one file; the last folder of a root that has it wins."""
        fresh = self.fresh.get(f"{root}/{path}")
        return _read(self.roots[root], path) if fresh is None else fresh


def take_stock(roots: dict[str, tuple[Path, ...]], known: Known) -> Stock:
    """`roots`: a name, and folders of which the later one overrides the earlier file by file."""
    before = {path: (seen, made) for path, seen, made in known}
    trusted = time.time_ns() - _COARSE_NS
    files: list[tuple[str, Seen, bytes]] = []
    fresh: dict[str, bytes] = {}
    for root, folders in roots.items():
        listed = {file.path: file for folder in folders for file in scan(folder)}
        if root != "content":  # an editor's backup is a matter of whoever writes records
            listed = {path: file for path, file in listed.items() if not path.endswith("~")}
        for path, file in sorted(listed.items()):
            name = f"{root}/{path}"
            seen, made = before.get(name, ((), b""))
            if seen and seen == file.seen:
                files.append((name, seen, made))
                continue
            data = _read(folders, path)
            if not _is_read_late(path):
                fresh[name] = data
            is_settled = max(file.seen[1:3], default=trusted) < trusted
            files.append((name, file.seen if is_settled else (), digest.of_bytes(data)))
    return Stock(tuple(files), roots, fresh)


def same_files(known: Known, now: Known) -> bool:
    """Whether two stocks hold the same files, whenever they were written."""
    return [(path, made) for path, _, made in known] == [(path, made) for path, _, made in now]


def changed_files(known: Known, now: Known) -> tuple[str, ...]:
    """Those that say something else, came or went."""
    before, after = ({path: made for path, _, made in files} for files in (known, now))
    return tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)))


def _is_read_late(path: str) -> bool:
    """Photos and documents are most of a site's bytes, and only stale pages need them; source maps no page needs, and
    programs none."""
    is_program = path.endswith(("/pagefind_extended", ".exe"))
    return (
        is_program or path.startswith("foto/") or "/foto/" in path or path.lower().endswith((".pdf", ".map", *OFFICE))
    )


def _read(folders: tuple[Path, ...], path: str) -> bytes:
    for folder in reversed(folders):
        if (folder / path).is_file():  # whoever opens a pipe waits for its other end
            return patiently((folder / path).read_bytes)  # OneDrive may be writing it
    return b""
