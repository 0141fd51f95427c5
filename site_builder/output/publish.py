"""Nothing half-published: files are staged beside output/, the next state is written, files are renamed in, and only
then the next state becomes the state. Killed at any instant, the next build finishes or forgets.

    .output.stage/isi/…   whole new files, in the same tree as output/
    .cache/…/state.next   the state that is true once all of them are in place
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

from ..files import clear, make_folder, need_room, remove, remove_folder, replace, write_stage
from ..model import digest
from ..model.blocked import Blocked
from ..model.marker import MARKER, MARKER_WORD
from ..model.paths import folded
from .state import Made, State, load, save

_TAG = "state"


class Shelf:
    """An output folder with its stage and its state."""

    def __init__(self, output: Path, cache: Path) -> None:
        self.output = output
        if not output.name:
            raise Blocked(f"{output} tidak bisa menjadi folder hasil. Pilih folder lain dengan --output.")
        self.stage = output.with_name(f".{output.name}.stage")
        self.lock = output.with_name(f".{output.name}.lock")
        self._tree = self.stage / "isi"
        self._state = cache / "state"
        self._next = cache / "state.next"
        self._staged_folders: set[str] = set()

    def state(self) -> State:
        """What output/ holds, as far as it is known."""
        found = load(self._state, _TAG)
        return found if isinstance(found, State) else State()

    def is_untouched(self, pages: Mapping[str, Made]) -> bool:
        """Whether all these files lie in output/ with their sizes and times. What else lies there is not looked at:
        to walk through all of it takes six times as long."""
        return all(_told(f"{self.output}/{path}") == made[1:3] for path, made in pages.items())

    def whole(self, pages: Mapping[str, Made]) -> dict[str, Made]:
        """Those of these files that output/ holds as they were made. One of another time is read: it may have been
        brought back from an older build, or be a copy of the right one."""
        found = {}
        for path, made in pages.items():
            place = f"{self.output}/{path}"
            now = _told(place)
            if now is not None and now[0] == made[1] and (now[1] == made[2] or _holds(place, made[3])):
                found[path] = (made[0], *now, made[3])
        return found

    def stamp(self) -> tuple[int, int]:
        """Changes whenever another build has written the state."""
        try:
            stat = self._state.stat()
        except OSError:
            return (0, 0)
        return (stat.st_mtime_ns, stat.st_ino)

    def known_output(self, state: State) -> tuple[State, dict[str, Made]]:
        """The state, and those of its files that are whole. Where it is lost, or output/ is not as it says, all
        that lies there counts as made by us, so that nothing stale stays public. Raises Blocked for a foreign one."""
        whole = self.whole(state.pages)
        if (state.pages and whole == state.pages) or _is_empty(self.output):
            return state, whole
        if MARKER_WORD not in _read(self.output / MARKER):
            if state.pages:
                return state, whole
            raise Blocked(
                f"Folder {self.output.name}/ berisi berkas yang bukan buatan kampung-kb. "
                "Kosongkan folder itu, atau pilih folder lain dengan --output."
            )
        own = {path: size for path, size in _files(self.output) if not path.startswith(".") or path == MARKER}
        return state._replace(pages={path: (b"", size, 0, b"") for path, size in own.items()} | state.pages), whole

    def is_cut_off(self) -> bool:
        """Whether an earlier build did not reach its end."""
        return self._next.exists() or self.stage.exists()

    def heal(self) -> None:
        """Finish a publication that was cut off after its state was written; forget one that was cut off before."""
        following = load(self._next, _TAG)
        if isinstance(following, State):
            self._finish(following)
        clear(self._next)
        self.forget_stage()

    def forget_stage(self) -> None:
        """What was written for a publication that does not come."""
        clear(self.stage)
        self._staged_folders.clear()

    def need_room(self, paths: Iterable[str]) -> None:
        """Before anything is made. Raises OSError for the longest of files that the system would not take."""
        longest = max(paths, key=len, default="")
        need_room(max(self._tree, self.output, key=lambda folder: len(str(folder))) / longest)

    def write(self, files: Iterable[tuple[str, bytes]]) -> dict[str, tuple[int, int, bytes]]:
        """Stage whole files. Gives back size, time and digest of each."""
        root, made = str(self._tree), {}
        for path, data in files:
            folder = path.rpartition("/")[0]
            if folder not in self._staged_folders:
                make_folder(self._tree / folder)
                self._staged_folders.add(folder)
            place = f"{root}/{path}"
            write_stage(place, data)
            made[path] = (len(data), os.stat(place).st_mtime_ns, digest.of_bytes(data))  # noqa: PTH116
        return made

    def read(self, path: str) -> bytes:
        """A file as it will be published."""
        return _read(self._tree / path) or _read(self.output / path)

    def publish(self, following: State) -> None:
        """Make what is staged public, and `following` the state."""
        save(self._next, _TAG, following)
        self._finish(following)

    def _finish(self, following: State) -> None:
        """Every step may be done already: a build that was cut off here begins again from the top."""
        if self._tree.exists():
            if _is_empty(self.output):
                self._move_tree()
            else:
                self._make_way(following.gone)
                self._move_files()
        self._prune(self._really_gone(following))
        if self._state.is_dir():
            clear(self._state)
        replace(self._next, self._state)
        remove_folder(self.stage)

    def _move_tree(self) -> None:
        """Into an empty folder: one rename for each entry at the top."""
        make_folder(self.output)
        for entry in sorted(self._tree.iterdir()):
            replace(entry, self.output / entry.name)

    def _make_way(self, gone: tuple[str, ...]) -> None:
        """Where a file becomes a folder, or a folder a file, the old one goes before the new one comes."""
        new = {path for path, _ in _files(self._tree)} if gone else set()
        folders = {above for path in new for above in _above(path)}
        self._prune(path for path in gone if path in folders or any(above in new for above in _above(path)))

    def _move_files(self) -> None:
        # The marker first: from here on output/ is no more what the state before this one says.
        for path, _ in sorted(_files(self._tree), key=lambda file: file[0] != MARKER):
            place = self.output / path
            try:
                replace(self._tree / path, place)
            except (FileNotFoundError, NotADirectoryError):
                make_folder(place.parent)
                replace(self._tree / path, place)

    def _really_gone(self, following: State) -> Iterator[str]:
        """Where `Lama/` and `lama/` are one folder, the old name leads to the new file."""
        kept = {folded(path): path for path in following.pages} if following.gone else {}
        for path in following.gone:
            twin = kept.get(folded(path))
            if twin is None or not _is_same(self.output / path, self.output / twin):
                yield path

    def _prune(self, paths: Iterable[str]) -> None:
        """Only what an earlier build made; a folder goes when nothing is left in it."""
        for path in paths:
            place = self.output / path
            if not place.is_dir():  # what took the name over is no business of ours
                with suppress(NotADirectoryError):
                    remove(place)
            for folder in place.parents:
                if folder == self.output or not _remove_empty(folder):
                    break


def _told(place: str) -> tuple[int, int] | None:
    """Size and time of a file; None where there is none, or its folder is a file by now."""
    try:
        known = os.stat(place)  # noqa: PTH116 - a Path for each would cost as much as the asking
    except OSError:
        return None
    return None if S_ISDIR(known.st_mode) else (known.st_size, known.st_mtime_ns)


def _holds(place: str, made: bytes) -> bool:
    return digest.of_bytes(_read(Path(place))) == made


def _files(root: Path) -> Iterator[tuple[str, int]]:
    folders = [(str(root), "")]
    while folders:
        folder, prefix = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except (FileNotFoundError, NotADirectoryError):
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, f"{prefix}{entry.name}/"))
            else:
                yield prefix + entry.name, entry.stat().st_size


def _above(path: str) -> Iterator[str]:
    """The folders that a path lies in, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""


def _is_empty(folder: Path) -> bool:
    """Nothing but hidden files of the keeper's own (`.gitkeep`, `.git`)."""
    return not folder.is_dir() or all(entry.name.startswith(".") and entry.name != MARKER for entry in folder.iterdir())


def _remove_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
