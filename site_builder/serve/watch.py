"""Build whatever is saved, keep the last good pages, and tell the browser."""

import gc
import stat
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import partial
from itertools import chain, count
from pathlib import Path
from queue import Queue

from ..ahead import ahead
from ..build import Result, Superseded, build, look
from ..memory import Memory
from ..messages.ending import as_summary
from ..messages.text import as_text
from ..model.blocked import Blocked
from ..model.wrong import refusal
from ..options import Options
from ..pages.berkas import INDEX
from .board import Board
from .overlay import as_overlay, as_trouble

_KEPT = "Kotak cari menemukan yang ada ketika indeksnya terakhir dibuat; `kampung-kb build` membuatnya lagi."
# After so many saves all is looked through for what nobody needs any more.
_EVERY = 20


def serve(options: Options, port: int, also: tuple[str, ...] = ()) -> int:
    """Serve output/ on 127.0.0.1 until interrupted; every saved change is built and shown. Raises Blocked.

    `also`: what else to say once the site can be opened.
    """
    from .server import listen, reserve, run

    with reserve(port) as reserved:
        site = _Site(options._replace(keep_going=True, last_good=True, keep_index=True))
        site.build()
        _settle()
        stop = threading.Event()
        reload = listen(options.root, options.output.absolute(), reserved, site.board)
        for work in (partial(site.watch, stop), partial(site.work, reload)):
            threading.Thread(target=work, daemon=True).start()
        kept = (_KEPT,) if (options.output / INDEX).is_dir() else ()
        _say([f"Situs tampil di http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C).", *kept, *also])
        try:
            run()
        finally:
            stop.set()
    return 0


class _Site:
    """A served site: what is known of it, what browsers see of it, and what was saved since it was looked at."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.board, self.memory = Board(), Memory()
        self.saved: Queue[set[Path]] = Queue()
        self.memory.is_superseded = lambda: not self.saved.empty()

    def watch(self, stop: threading.Event) -> None:
        """The operating system tells of changes; many saves at once are one."""
        is_asked = True
        while not stop.is_set():
            try:
                self._watch_folders(stop, is_asked)
            except FileNotFoundError:  # a folder that goes just now
                continue
            except (OSError, RuntimeError):
                # The system tells no more programs: it gives each user so many watches. Times of files tell as well.
                if not is_asked:
                    raise
                is_asked = False

    def _watch_folders(self, stop: threading.Event, is_asked: bool) -> None:
        """Until another folder is there. Without `is_asked` the files are looked at, again and again."""
        from watchfiles import watch

        folders = self._folders()
        # What was saved while the watch was being set up is found by one look after it stands.
        is_to_look = True
        poll = None if is_asked else True
        with closing(
            watch(*folders, stop_event=stop, debounce=200, rust_timeout=500, yield_on_timeout=True, force_polling=poll)
        ) as changes:
            for found in changes:
                paths = {Path(path) for _, path in found}
                if found or is_to_look:
                    self.saved.put(paths)
                is_to_look = False
                if self._folders() != folders or not folders.keys().isdisjoint(paths):
                    break

    def _folders(self) -> dict[Path, tuple[int, int]]:
        """Those of all roots that are there, and which they are: one that comes, or takes the place of another, has to
        be watched anew."""
        found = {}
        for folder in chain.from_iterable(self.options.roots.values()):
            with suppress(OSError):
                status = folder.stat()
                if stat.S_ISDIR(status.st_mode):
                    found[folder] = (status.st_dev, status.st_ino)
        return found

    def work(self, reload: Callable[[], None]) -> None:
        """Show what was saved, then build it; what is saved meanwhile comes first."""
        if self.memory.seen is None:  # the site was as it should be
            with suppress(Exception):  # whatever is wrong, the next build tells
                look(self.options, self.memory)
        for turn in count(1):
            changed = self.saved.get()
            while not self.saved.empty():
                changed |= self.saved.get()
            with _undisturbed(turn):
                self._show_ahead(changed, reload)
                self._look_again(reload)

    def _show_ahead(self, changed: set[Path], reload: Callable[[], None]) -> None:
        """Opened pages before all others. Whatever is wrong with what was saved, the build tells.

        Not where a fault is told of it: what mends it would stand below the old message.
        """
        board = self.board
        if board.is_stuck or any(path in board.faulty for path in changed):
            return
        with suppress(Exception):
            if made := ahead(self.options, self.memory, changed, tuple(board.opened)):
                board.ahead = {**board.ahead, **made}
                reload()

    def _look_again(self, reload: Callable[[], None]) -> None:
        board, overlay = self.board, self.board.overlay
        try:
            touched = self.build()
        except Superseded:
            return
        except Blocked as blocked:
            _say([str(blocked)])
            board.overlay, board.is_stuck, touched = as_trouble(str(blocked)), True, []
        shown, board.ahead = board.ahead, {}
        if board.overlay != overlay or any(_is_to_be_seen(path, self.options, board, shown) for path in touched):
            reload()

    def build(self) -> list[str]:
        """What was made and taken away. A fault of a template or of the program ends neither the watch nor the last
        good pages."""
        try:
            result = build(self.options, self.memory)
            overlay = as_overlay(result.summary.diagnostics, self.options.content)
        except (Blocked, Superseded):
            raise
        except Exception as fault:
            if isinstance(fault, OSError) and (told := refusal(fault)):
                raise Blocked(told) from None
            traceback.print_exc()
            self.board.overlay, self.board.is_stuck = as_trouble(_where(fault)), True
            return []
        touched = [*result.made, *result.removed]
        if touched or not result.published or overlay != self.board.overlay:
            _report(result, self.options)
        self.board.overlay, self.board.is_stuck = overlay, False
        content, found = self.options.content.absolute(), result.summary.diagnostics
        self.board.faulty = frozenset(content / d.location.path for d in found if d.is_error)
        return touched


def _settle() -> None:
    """From now on cycles are freed: a server lives long, unlike other commands. All that a site is stays, and is not
    looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.enable()


@contextmanager
def _undisturbed(turn: int) -> Iterator[None]:
    """A save makes many small values at once. What is left of them is looked for when it is shown, and now and then
    what is left of earlier ones."""
    gc.disable()
    try:
        yield
    finally:
        gc.collect(1 if turn % _EVERY else 2)
        gc.enable()


def _is_to_be_seen(path: str, options: Options, board: Board, shown: dict[str, bytes]) -> bool:
    """Whether a file that was made or taken away changes what a browser shows now. Pictures and style sheets do."""
    if path in shown and shown[path] == _bytes_of(options.output / path):
        return False
    return path in board.opened or not path.endswith(_APART)


# Files that no page shows a part of.
_APART = (".html", ".csv", ".xlsx", ".xml", ".json", ".txt")


def _bytes_of(file: Path) -> bytes | None:
    return file.read_bytes() if file.is_file() else None


def _where(fault: Exception) -> str:
    """Of a template, file and line; of anything else, what Python says."""
    name, line = getattr(fault, "name", None), getattr(fault, "lineno", None)
    place = f"templates/{name}, baris {line}: " if name and line else ""
    return f"Situs tidak bisa dibangun. {place}{fault or type(fault).__name__} (selengkapnya di terminal)."


def _report(result: Result, options: Options) -> None:
    _say(as_text(result.summary.diagnostics, options.content))
    _say(as_summary(result, options.output, keep_going=True))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)  # noqa: T201
