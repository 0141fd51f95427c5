"""Build, watch, reload the browser. Knows nothing of records: it only calls build."""

import socket
import threading
from collections.abc import Iterable

from .build import Result, build
from .messages import as_summary, as_text
from .options import Options
from .output.publish import Blocked


def serve(options: Options, port: int) -> int:
    """Serve output/ on 127.0.0.1 until interrupted; every saved change is built and shown."""
    from livereload import Server

    _need_free(port)
    _report(build(options), options)
    stop = threading.Event()
    watcher = threading.Thread(target=_watch, args=(options, stop), daemon=True)
    watcher.start()
    server = Server()
    server.watch(str(options.state_folder / "state"), delay=0)
    print(f"Situs tampil di http://127.0.0.1:{port}/ (hentikan dengan Ctrl+C).")  # noqa: T201
    try:
        server.serve(port=port, host="127.0.0.1", root=str(options.output.absolute()), open_url_delay=None)
    finally:
        stop.set()
    return 0


def _need_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            raise Blocked(f"Porta {port} sedang dipakai program lain. Pilih yang lain: --port {port + 1}.") from None


def _watch(options: Options, stop: threading.Event) -> None:
    """The operating system tells of changes; many saves at once are one build."""
    from watchfiles import watch

    folders = [folder for chosen in options.roots.values() for folder in chosen if folder.is_dir()]
    settled = False
    for changes in watch(*folders, stop_event=stop, debounce=200, rust_timeout=500, yield_on_timeout=True):
        # What was saved while the watch was being set up is found by one look after it stands.
        if changes or not settled:
            _build_and_report(options)
        settled = True


def _build_and_report(options: Options) -> None:
    try:
        result = build(options)
    except Blocked as blocked:
        _say([str(blocked)])
        return
    if result.made or result.removed or not result.published:
        _report(result, options)


def _report(result: Result, options: Options) -> None:
    _say(as_text(result.summary.diagnostics, options.content))
    _say(as_summary(result, options.output))


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)  # noqa: T201
