"""Which pages another version of the program makes otherwise of the same records: both versions build the site."""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from ..model.blocked import Blocked
from ..version import VERSION
from . import versions
from .program import Program

_PLACE = Path(".cache/pratinjau")
_MOST_NAMED = 3
_BUILD = ("build", "--keep-going", "--output")
# The address of a style sheet or script says its version: a page is no other for that.
_VERSION_OF_ASSET = re.compile(rb"\?v=[0-9a-zA-Z_-]+")


def differences(program: Program, root: Path) -> Iterator[str]:
    """Lines that tell which pages this program makes otherwise than the running one, by kind. Raises Blocked."""
    before, after = (root.absolute() / _PLACE / name for name in ("sekarang", "baru"))
    before.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "site_builder", *_BUILD, str(before)]
    around = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=root, env=around, capture_output=True, check=False)
    _expect(done.returncode, VERSION, before)
    _expect(versions.run(program, root, (*_BUILD, str(after)), quietly=True), program.versi, after)
    yield from _told(compared(before, after), len(_files(after)))


def _expect(status: int, versi: str, output: Path) -> None:
    if not (output / "index.html").is_file():
        raise Blocked(
            f"Dengan kampung-kb {versi} situsnya tidak bisa dibangun (status {status}). Periksa: `kampung-kb check`."
        )


def compared(before: Path, after: Path) -> dict[str, str]:
    """Every file that differs: its path to `baru`, `hilang`, `isi` or, where a reader reads the same, `rupa`."""
    old, new = _files(before), _files(after)
    found = dict.fromkeys(old.keys() - new.keys(), "hilang") | dict.fromkeys(new.keys() - old.keys(), "baru")
    for path in old.keys() & new.keys():
        one, other = (_VERSION_OF_ASSET.sub(b"", place.read_bytes()) for place in (old[path], new[path]))
        if one != other:
            found[path] = "rupa" if path.endswith(".html") and _text(one) == _text(other) else "isi"
    return dict(sorted(found.items()))


def kind_of(path: str) -> str:
    """The word of an address that says what kind of page it is."""
    parts = path.split("/")
    if parts[0] == "kampung":
        return parts[2] if len(parts) > 3 else "kampung"
    return parts[0] if len(parts) > 1 else "beranda" if path == "index.html" else path


def _told(found: dict[str, str], count: int) -> Iterator[str]:
    if not found:
        yield f"Semua halaman tetap sama: {count} berkas."
        return
    yield f"Halaman yang berubah, {len(found)} dari {count} berkas:"
    counted = Counter((kind_of(path), how) for path, how in found.items())
    for kind in sorted({kind for kind, _ in counted}):
        words = {"isi": "isinya", "rupa": "rupanya saja", "baru": "baru", "hilang": "tidak ada lagi"}
        yield f"  {kind}: " + ", ".join(f"{words[how]} {counted[kind, how]}" for how in words if counted[kind, how])
        named = [path for path, how in found.items() if kind_of(path) == kind and how in ("isi", "hilang")]
        yield from (f"    {path}" for path in named[:_MOST_NAMED])
        if len(named) > _MOST_NAMED:
            yield f"    … dan {len(named) - _MOST_NAMED} lagi"


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


class _Words(HTMLParser):
    """What a reader reads."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words += data.split()


def _text(html: bytes) -> list[str]:
    reader = _Words()
    reader.feed(html.decode("utf-8"))
    return reader.words
