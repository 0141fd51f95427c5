"""`serve` beside Hugo's own: how long after a save the open page shows it, as a browser sees it.

Every page that is looked at is open as in a browser: read once, and with the live reload's connection, over which the
script in the page says where it is. Between two saves the server comes to rest.
"""

import asyncio
import http.client
import json
import re
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from bench.cases import chosen
from bench.process import REPOSITORY, TODAY, environment, memory_of, rest

# How often a page is looked at, and how long at most; how long at most a site is built before its first page.
_LOOK, _PATIENCE, _START = 0.01, 120.0, 3600.0
_HELLO = {"command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}
BODY, MEMORY = "body", "memory"

# How a save is seen, by the place: the page itself or others.
Shown = dict[str, Callable[[], bool]]
Saved = tuple[str, Shown]


class Site(NamedTuple):
    """A folder to serve and how; the record, template and style sheet that are saved, and the pages that show them.

    `title` and `day` begin the lines of a record that say so.
    """

    root: Path
    command: Callable[[int], list[str]]
    record: Path
    template: Path
    style: Path
    page: str
    lists: tuple[str, ...]
    title: str
    day: str


class Server:
    """Of a site, while it runs."""

    def __init__(self, port: int, pid: int) -> None:
        self.port, self.pid = port, pid
        self._open: list[threading.Thread] = []
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)

    def read(self, path: str) -> str:
        """`` where nobody answers, or with a fault."""
        try:
            self._connection.request("GET", path)
            answer = self._connection.getresponse()
            text = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self._connection.close()
            return ""
        return text if answer.status == 200 else ""

    def close(self) -> None:
        """When it has ended."""
        self._connection.close()
        for staying in self._open:
            staying.join(10)

    def until(self, is_there: Callable[[], bool], since: float, what: str, patience: float = _PATIENCE) -> float:
        """Seconds until something is there. Raises SystemExit where it never is."""
        while not is_there():
            if time.perf_counter() - since > patience:
                raise SystemExit(f"nothing of {what} appeared in {patience:.0f} seconds")
            time.sleep(_LOOK)
        return time.perf_counter() - since

    def open(self, path: str) -> None:
        self.read(path)
        staying = threading.Thread(target=lambda: asyncio.run(self._stay(path)), daemon=True)
        self._open.append(staying)
        staying.start()

    async def _stay(self, path: str) -> None:
        """What livereload.js does for as long as its page is open."""
        from tornado.websocket import WebSocketClosedError, websocket_connect

        address = f"127.0.0.1:{self.port}"
        with suppress(OSError, WebSocketClosedError):
            connection = await websocket_connect(f"ws://{address}/livereload")
            await connection.write_message(json.dumps(_HELLO))
            await connection.read_message()
            await connection.write_message(
                json.dumps({"command": "info", "plugins": {}, "url": f"http://{address}{path}"})
            )
            try:
                while await connection.read_message() is not None:
                    pass
            finally:
                connection.close()


@contextmanager
def running(site: Site) -> Iterator[Server]:
    """From its first page to its end."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        site.command(port),
        cwd=site.root,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    server = Server(port, process.pid)
    try:
        server.until(lambda: bool(server.read(site.page)), time.perf_counter(), site.page, _START)
        for path in (site.page, *site.lists):
            server.open(path)
        rest(process.pid)
        yield server
    finally:
        process.terminate()  # whoever is started in the background ignores an interrupt
        process.wait(60)
        server.close()


def measured(site: Site, saves: int, *wanted: str) -> dict[str, float]:
    """Median seconds of each kind of save, the first one apart, or of those `wanted`; and MB at the end."""
    found: dict[str, list[float]] = {}
    with running(site) as server:
        for what, path, saved in _kinds(site, server):
            for mark in range(1, saves + 2) if what in wanted or not wanted else ():
                text, shown = saved(mark)
                path.write_text(text)
                since = time.perf_counter()
                for where, is_there in shown.items():
                    found.setdefault(f"{what}{where}", []).append(server.until(is_there, since, str(path)))
                rest(server.pid)
        memory = memory_of(server.pid)
    return {**{what: statistics.median(times[1:]) for what, times in found.items()}, MEMORY: memory}


def _kinds(site: Site, server: Server) -> Iterator[tuple[str, Path, Callable[[int], Saved]]]:
    """What is saved, where, and by the number of the save: what is written and how it is seen."""
    record, template, style = (path.read_text() for path in (site.record, site.template, site.style))

    def has(mark: str, *pages: str) -> Callable[[], bool]:
        return lambda: all(mark in server.read(page) for page in pages)

    def both(mark: str) -> Shown:
        return {"": has(mark, site.page), ", lists": has(mark, *site.lists)}

    def body(n: int) -> Saved:
        return f"{record}\nTanda{n}x.\n", {"": has(f"Tanda{n}x", site.page)}

    def title(n: int) -> Saved:
        return re.sub(f"(?m)^{site.title}.*", f"{site.title} Judul tanda{n}x", record), both(f"tanda{n}x")

    def date(n: int) -> Saved:
        """Of the same month; the mark is in the title, for other records may be of that day."""
        changed = re.sub(f"(?m)^{site.title}.*", f"{site.title} Judul hari{n}x", record)
        return re.sub(rf"(?m)^({site.day} *....-..).*", rf"\g<1>-{n + 20}", changed), both(f"hari{n}x")

    def of_template(n: int) -> Saved:
        return template.replace("<h1", f'<h1 data-tanda="t{n}x"', 1), {"": has(f"t{n}x", site.page)}

    def of_style(n: int) -> Saved:
        return f"{style}\n.tanda{n}x{{color:red}}\n", {"": lambda: f".tanda{n}x" in _style_of(server, site.page)}

    yield BODY, site.record, body
    yield "title", site.record, title
    yield "date", site.record, date
    yield "template", site.template, of_template
    yield "style sheet", site.style, of_style


def _style_of(server: Server, page: str) -> str:
    """What a browser that reads the page now has for its style."""
    named = re.search(r'href="?([^" >]*gaya[^" >]*\.css[^" >]*)', server.read(page))
    return server.read(re.sub("^https?://[^/]*", "", named[1])) if named else ""


def ours(corpus: Path, root: Path) -> Site:
    """The builder's, with a template and a style sheet of its own."""
    shutil.copytree(corpus, root)
    for name in ("templates/kegiatan.html", "assets/gaya.css"):
        (root / name).parent.mkdir()
        shutil.copy(REPOSITORY / name, root / name)
    place = chosen(root / "content")
    slug, stem = place.home.rpartition("/")[2], Path(place.activity).stem
    options = ("serve", "--today", TODAY, "--port")
    return Site(
        root,
        lambda port: [sys.executable, "-m", "site_builder", *options, str(port)],
        root / "content" / place.activity,
        root / "templates/kegiatan.html",
        root / "assets/gaya.css",
        f"/kampung/{slug}/kegiatan/{stem}/",
        (f"/kampung/{slug}/",),
        "judul:",
        "tanggal:",
    )


def hugos(corpus: Path, written: Path, root: Path, hugo: str) -> Site:
    """The same records and the same one of them."""
    shutil.copytree(written, root)
    place = chosen(corpus / "content")
    slug, name = place.home.rpartition("/")[2], Path(place.activity).name
    serve: Sequence[str] = (hugo, "server", "--bind", "127.0.0.1", "--appendPort=false")
    return Site(
        root,
        lambda port: [*serve, "--port", str(port), "--baseURL", f"http://127.0.0.1:{port}/"],
        root / "content" / slug / name,
        root / "layouts/_default/single.html",
        root / "static/gaya.css",
        f"/{slug}/{Path(name).stem}/",
        (f"/{slug}/",),
        "title:",
        "date:",
    )
