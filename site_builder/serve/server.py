"""output/ on 127.0.0.1, with the reloading script and the messages put into pages on their way out."""

import errno
import html
import re
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.ioloop import IOLoop

from ..model.blocked import Blocked
from .board import Board
from .overlay import NONCE
from .types import type_of

HOST = "127.0.0.1"
LAST_PORT = 65535
_TRIED = 100
# A page of somebody else's may give its own name this address (DNS rebinding); it has no business here.
_NAMES = frozenset((HOST, "localhost"))
# A form that is being filled in is not reloaded, least of all because it was saved.
_FORM = b'<div id="nc-root"'
# Of a page's policy; the messages bring a script of their own.
_POLICY = b"script-src 'self'"
_BODY = re.compile(rb"<body[^>]*>")
_NO_SITE = b"""<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Halaman belum ada</title></head>
<body><main><h1>Halaman belum ada</h1>
<p>Situs belum pernah terbangun, atau halaman ini tidak ada di dalamnya.</p></main></body>
</html>
"""


def reserve(port: int) -> socket.socket:
    """Ours from now on; a browser that comes before the site is built waits. Raises Blocked with a free one."""
    try:
        return _bound(port)
    except OSError as error:
        why = (
            "sedang dipakai program lain" if error.errno == errno.EADDRINUSE else "tidak boleh dipakai di komputer ini"
        )
        above = range(max(port + 1, 8000), max(port + 1, 8000) + _TRIED)
        free = next((other for other in above if other <= LAST_PORT and _is_free(other)), None)
        remedy = f"Pakai yang bebas: `--port {free}`." if free else "Pilih nomor lain dengan --port."
        raise Blocked(f"Porta {port} {why}. {remedy}") from None


def _bound(port: int) -> socket.socket:
    bound = socket.socket()
    try:
        # On Windows SO_REUSEADDR would share the port with whoever has it already.
        alone = getattr(socket, "SO_EXCLUSIVEADDRUSE", socket.SO_REUSEADDR)
        bound.setsockopt(socket.SOL_SOCKET, alone, 1)
        bound.bind((HOST, port))
        bound.listen()
    except OSError:
        bound.close()
        raise
    bound.setblocking(False)
    return bound


def _is_free(port: int) -> bool:
    try:
        _bound(port).close()
    except OSError:
        return False
    return True


def listen(root: Path, output: Path, reserved: socket.socket, board: Board) -> Callable[[], None]:
    """Begin to serve the site at `root`; what is given back reloads every open page, from any thread."""
    LiveReloadHandler.watcher = Watcher()  # it is asked for a name and watches nothing: that is `watch`'s part
    LiveReloadHandler.live_css = False
    handlers: list[Any] = [
        ("/livereload", _Reloading),
        ("/livereload.js", LiveReloadJSHandler),
        ("/(.*)", Pages, {"path": str(output), "default_filename": "index.html"}),
    ]
    port = reserved.getsockname()[1]
    application = web.Application(handlers, log_function=lambda handler: None, board=board, port=port, folder=root)
    HTTPServer(application).add_socket(reserved)
    loop = IOLoop.current()
    return lambda: loop.add_callback(LiveReloadHandler.reload_waiters, "*")


def run() -> None:
    """Until somebody ends it: Ctrl+C, a closed terminal, the system."""
    loop = IOLoop.current()
    with _ended_by_signals(loop), suppress(KeyboardInterrupt):
        loop.start()


@contextmanager
def _ended_by_signals(loop: IOLoop) -> Iterator[None]:
    """Told by the loop itself: what comes while it goes to sleep, or to another thread, would not wake it."""
    ending = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    known: Any = loop.asyncio_loop  # type: ignore[attr-defined]
    try:
        for number in ending:
            known.add_signal_handler(number, loop.stop)
    except NotImplementedError:  # Windows wakes its loop without being asked
        yield
        return
    try:
        yield
    finally:
        for number in ending:
            known.remove_signal_handler(number)


def dressed(page: bytes, overlay: str, port: int, folder: Path) -> bytes:
    """A page with the reloading script in its head and the messages on top of its body.

    The editing form is told the site's folder instead, which its writer has to choose.
    """
    if _FORM in page:
        return page.replace(_FORM, f'{_FORM.decode()} data-situs="{html.escape(str(folder))}"'.encode(), 1)
    page = page.replace(_POLICY, f"{_POLICY.decode()} 'nonce-{NONCE}'".encode(), 1)
    script = f'<script src="/livereload.js?port={port}"></script>'.encode()
    page = page.replace(b"</head>", script + b"</head>", 1)
    body = _BODY.search(page)
    end = body.end() if body else len(page)
    return page[:end] + overlay.encode() + page[end:]


class _Reloading(LiveReloadHandler):  # type: ignore[misc]
    def check_origin(self, origin: str) -> bool:
        return re.fullmatch(r"http://([\w.-]+)(:\d+)?", origin) is not None and _is_ours(origin.split("/")[2])


class Pages(web.StaticFileHandler):
    """Files of output/ as they are, pages dressed; an address without a page shows the site's own 404."""

    def prepare(self) -> None:
        if not _is_ours(self.request.host):
            raise web.HTTPError(403)

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def get_content_type(self) -> str:
        return type_of(self.absolute_path or "")

    def compute_etag(self) -> str | None:
        return None  # a page changes with its messages

    async def get(self, path: str, include_body: bool = True) -> None:
        self.path = self.parse_url_path(path)
        file = self.validate_absolute_path(self.root, self.get_absolute_path(self.root, self.path))
        if file is None:
            return  # sent on to the same address with a slash
        board, name = self.settings["board"], Path(file).relative_to(self.root).as_posix()
        if file.endswith(".html"):
            board.open(name)
            self._finish(board.ahead.get(name) or Path(file).read_bytes())
        elif name in board.ahead:
            self.set_header("Content-Type", type_of(file))
            self.set_extra_headers(path)
            self.finish(board.ahead[name])
        else:
            await super().get(path, include_body)

    def write_error(self, status_code: int, **details: Any) -> None:
        if status_code != 404:
            super().write_error(status_code, **details)
            return
        page = Path(self.root) / "404.html"
        self._finish(page.read_bytes() if page.is_file() else _NO_SITE)

    def _finish(self, page: bytes) -> None:
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        settings = self.settings
        self.finish(dressed(page, settings["board"].overlay, settings["port"], settings["folder"]))


def _is_ours(host: str) -> bool:
    return host.rpartition(":")[0] in _NAMES or host in _NAMES
