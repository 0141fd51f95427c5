"""The index as files of output/: in parts, of which only those are made anew whose pages say something else.

    cari/indeks/bagian.json   how many parts there are
    cari/indeks/kampung.json  in which of several each kampung is
    cari/indeks/3/…           one part, as Pagefind made it; the first holds the program for browsers too

A part is known by a digest of all that is searched on its pages, which stands in the state as the call of its files.
"""

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..model import digest
from ..output.outdated import BARU, HILANG, ISI
from ..output.publish import Shelf
from ..output.state import Made
from ..pages.berkas import INDEX as FOLDER
from .keys import shortened
from .pagefind import PROGRAM, bundle_of
from .text import searched
from .texts import Texts

_LIST, _HOMES = f"{FOLDER}/bagian.json", f"{FOLDER}/kampung.json"
# A part of so many pages takes two seconds and a sixth of a gigabyte. A browser asks every part: more of them would
# make the first question slower, fewer every edit.
MOST_PAGES = 3000
# Texts in one file: a reader fetches those of the results that are shown, and of their neighbours.
TEXTS_A_FILE = 8


class Seeker(NamedTuple):
    """`program`: Pagefind for this computer; `tag`: digest of all that shapes an index besides its pages; `texts`: the
    file that remembers what pages say; `keeps`: whether the index of an earlier build does, whatever they say now."""

    program: Path
    tag: bytes
    texts: Path
    keeps: bool


class Index(NamedTuple):
    """Every file of the index, and the reason for each that was made."""

    files: dict[str, Made]
    made: dict[str, str]


def index_of(
    seeker: Seeker, shelf: Shelf, pages: Mapping[str, Made], sought: Iterable[str], known: Mapping[str, Made]
) -> Index:
    """An index over the pages in `sought`, staged where it is new. `pages`: all pages that are published now; `known`:
    what an earlier build has made. Raises `pagefind.Failed`."""
    before = {path: made for path, made in known.items() if path.startswith(f"{FOLDER}/")}
    whole = shelf.whole(before)
    if seeker.keeps and _LIST in before and whole == before:
        return Index(whole, {})
    texts = Texts(seeker.texts, seeker.tag)
    said = {path: texts.of(pages[path][3], partial(_text, shelf, path)) for path in sought}
    texts.keep()
    parts = _parts({path: text for path, text in said.items() if text})
    making = _Making(seeker, shelf, before, whole, Index({}, {}))
    for number, part in enumerate(parts):
        making.add_part(number, part)
    making.put_list(_LIST, {"bagian": len(parts)})
    if len(parts) > 1:
        making.put_list(
            _HOMES, {home: number for number, part in enumerate(parts) for home in map(_home, part) if home}
        )
    return making.found


def _parts(texts: Mapping[str, bytes]) -> list[dict[str, bytes]]:
    """Pages of one kampung are in one part, and stay in it until there are twice as many pages in all."""
    count = 1
    while len(texts) > count * MOST_PAGES:
        count *= 2
    parts: dict[int, dict[str, bytes]] = {}
    for path, text in sorted(texts.items()):
        home = _home(path) or path
        parts.setdefault(int.from_bytes(digest.of_bytes(home.encode())[:4], "big") % count, {})[path] = text
    return [part for _, part in sorted(parts.items())]


def _home(path: str) -> str:
    """The name of the kampung in a page's path; `` where it is of none."""
    return path.split("/", 2)[1] if path.startswith("kampung/") else ""


class _Making(NamedTuple):
    """An index on its way. `before`: what an earlier build has made of it, `whole`: what of that is still as it was."""

    seeker: Seeker
    shelf: Shelf
    before: Mapping[str, Made]
    whole: Mapping[str, Made]
    found: Index

    def add_part(self, number: int, part: Mapping[str, bytes]) -> None:
        said = [digest.of_bytes(path.encode()) + text for path, text in part.items()]
        key = digest.join([self.seeker.tag, bytes([not number]), *said])
        folder = f"{FOLDER}/{number}/"
        mine = {path for path, made in self.before.items() if made[0] == key and path.startswith(folder)}
        if mine and mine <= self.whole.keys():
            self.found.files.update((path, self.whole[path]) for path in mine)
            return
        pages = ((_address(path), _text(self.shelf, path)) for path in part)
        bundle = shortened(bundle_of(self.seeker.program, pages, -(-len(part) // TEXTS_A_FILE)))
        self.put(key, {f"{folder}{name}": data for name, data in bundle.items() if not number or name not in PROGRAM})

    def put_list(self, path: str, listed: Mapping[str, int]) -> None:
        data = json.dumps(listed, sort_keys=True).encode()
        self.put(digest.of_bytes(data), {path: data})

    def put(self, key: bytes, files: Mapping[str, bytes]) -> None:
        """A file that is there with the same bytes stays: of a part that is made anew, most are."""
        found, was_there = self.found, self.whole
        for path, data in files.items():
            was = was_there.get(path)
            if was is not None and was[3] == digest.of_bytes(data):
                found.files[path] = (key, *was[1:])
                continue
            found.files[path] = (key, *self.shelf.write(((path, data),))[path])
            found.made[path] = BARU if path not in self.before else ISI if path in was_there else HILANG


def _text(shelf: Shelf, path: str) -> bytes:
    return searched(shelf.read(path))


def _address(path: str) -> str:
    return "/" + path.removesuffix("index.html")
