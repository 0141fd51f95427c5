"""A built site behind a base path, as GitHub Pages serves it, and a real Chromium to look at it."""

import contextlib
import functools
import http.server
import os
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

BASE = "/situs/"
AXE = Path(__file__).parent.parent / "node_modules" / "axe-core" / "axe.min.js"
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def needed(what: str) -> None:
    """Skip where a person's machine lacks it; fail where it must be there."""
    if os.environ.get("NEED_BROWSER"):
        pytest.fail(f"{what}, and NEED_BROWSER is set")
    pytest.skip(what)


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        needed("no Chromium on this machine")
    return found or ""


def violations(page: Any, part: str = "document", rules: str = "{}") -> list[tuple[str, list[str]]]:
    """What axe finds on the page that is shown, or in a part of it: rules, each with its elements.

    `rules`: those beside the usual ones.

    Run from outside, as no page lets a script in that is not its own.
    """
    if not AXE.exists():
        needed("axe-core is not installed (npm ci)")
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(f"axe.run({part}, {{resultTypes: ['violations'], rules: {rules}}})")["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder under BASE and, as GitHub Pages does, 404.html for everything unknown."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE.rstrip("/")) if path.startswith(BASE) else "/nowhere")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        with contextlib.suppress(BrokenPipeError):
            self.wfile.write(page)

    def log_message(self, *args: Any) -> None:
        pass


class _InPieces(_Handler):
    """Pages come as over a slow line: what is there is shown before the rest has come."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        while piece := source.read(2000):
            outputfile.write(piece)
            time.sleep(0.02)


class _Server(http.server.ThreadingHTTPServer):
    """A browser that closes its side early is no fault."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextlib.contextmanager
def served(output: Path, *, slowly: bool = False) -> Iterator[str]:
    """The address, base path included, under which a folder is served."""
    handler = functools.partial(_InPieces if slowly else _Handler, directory=str(output))
    with _Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        server.shutdown()


@contextlib.contextmanager
def started() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=_ARGUMENTS)
        yield browser
        browser.close()
