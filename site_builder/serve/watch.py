"""Build whatever is saved, keep the last good pages, and tell the browser."""

import threading
import traceback
from collections.abc import Callable, Iterable

from ..build import Result, build
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
        options = options._replace(keep_going=True, last_good=True)
        board = Board()
        _build(options, board)
        stop = threading.Event()
        reload = listen(options.root, options.output.absolute(), reserved, board)
        threading.Thread(target=_watch, args=(options, board, reload, stop), daemon=True).start()
        _say([f"Situs tampil di http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C).", *also])
        try:
            run()
        finally:
            stop.set()
    return 0


def _watch(options: Options, board: Board, reload: Callable[[], None], stop: threading.Event) -> None:
    """The operating system tells of changes; many saves at once are one build."""
    from watchfiles import watch

    folders = [folder for chosen in options.roots.values() for folder in chosen if folder.is_dir()]
    settled = False
    for changes in watch(*folders, stop_event=stop, debounce=200, rust_timeout=500, yield_on_timeout=True):
        # What was saved while the watch was being set up is found by one look after it stands.
        if changes or not settled:
            _look_again(options, board, reload)
        settled = True


def _look_again(options: Options, board: Board, reload: Callable[[], None]) -> None:
    shown = board.overlay
    try:
        is_new = _build(options, board)
    except Blocked as blocked:
        _say([str(blocked)])
        board.overlay, is_new = as_trouble(str(blocked)), False
    if is_new or board.overlay != shown:
        reload()


def _build(options: Options, board: Board) -> bool:
    """Whether pages changed. A fault of a template or of the program ends neither the watch nor the last good pages."""
    try:
        result = build(options)
        overlay = as_overlay(result.summary.diagnostics, options.content)
    except Blocked:
        raise
    except Exception as fault:
        if isinstance(fault, OSError) and (told := refusal(fault)):
            raise Blocked(told) from None
        traceback.print_exc()
        board.overlay = as_trouble(_where(fault))
        return False
    is_new = bool(result.made or result.removed)
    if is_new or not result.published or overlay != board.overlay:
        _report(result, options)
    board.overlay = overlay
    return is_new


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
