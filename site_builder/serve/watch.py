"""Build whatever is saved, keep the last good pages, and tell the browser."""

import gc
import threading
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from queue import Queue

from ..ahead import ahead
from ..build import Result, Superseded, build
from ..memory import Memory
from ..messages.ending import as_summary
from ..messages.text import as_text
from ..model.blocked import Blocked
from ..model.wrong import refusal
from ..options import Options
from .board import Board
from .overlay import as_overlay, as_trouble


def serve(options: Options, port: int, also: tuple[str, ...] = ()) -> int:
    """Serve output/ on 127.0.0.1 until interrupted; every saved change is built and shown. Raises Blocked.

    `also`: what else to say once the site can be opened.
    """
    from .server import listen, reserve, run

    with reserve(port) as reserved:
        site = _Site(options._replace(keep_going=True, last_good=True))
        site.build()
        gc.collect()
        gc.freeze()  # all that a site is stays; looking through it again and again costs as much as a save
        stop = threading.Event()
        reload = listen(options.root, options.output.absolute(), reserved, site.board)
        for work in (partial(site.watch, stop), partial(site.work, reload)):
            threading.Thread(target=work, daemon=True).start()
        _say([f"Situs tampil di http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C).", *also])
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
        from watchfiles import watch

        folders = [folder for chosen in self.options.roots.values() for folder in chosen if folder.is_dir()]
        settled = False
        for changes in watch(*folders, stop_event=stop, debounce=200, rust_timeout=500, yield_on_timeout=True):
            # What was saved while the watch was being set up is found by one look after it stands.
            if changes or not settled:
                self.saved.put({Path(path) for _, path in changes})
            settled = True

    def work(self, reload: Callable[[], None]) -> None:
        """Show what was saved, then build it; what is saved meanwhile comes first."""
        while True:
            changed = self.saved.get()
            while not self.saved.empty():
                changed |= self.saved.get()
            self._show_ahead(changed, reload)
            self._look_again(reload)

    def _show_ahead(self, changed: set[Path], reload: Callable[[], None]) -> None:
        """Opened pages before all others. Whatever is wrong with what was saved, the build tells.

        Not while a fault is told: what mends it would stand below the old message.
        """
        board = self.board
        if board.is_faulty:
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
            board.overlay, touched = as_trouble(str(blocked)), []
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
            self.board.overlay = as_trouble(_where(fault))
            return []
        touched = [*result.made, *result.removed]
        if touched or not result.published or overlay != self.board.overlay:
            _report(result, self.options)
        self.board.overlay = overlay
        self.board.is_faulty = any(d.is_error for d in result.summary.diagnostics)
        return touched


def _is_to_be_seen(path: str, options: Options, board: Board, shown: dict[str, bytes]) -> bool:
    """Whether a file that was made or taken away changes what a browser shows now. Pictures and style sheets do."""
    if not path.endswith(_APART):
        return True
    return path in board.opened and shown.get(path) != _bytes_of(options.output / path)


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
