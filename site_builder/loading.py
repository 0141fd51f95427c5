"""What files say, read once and remembered between builds: records by kampung, photos and documents by their bytes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from . import batches
from .builder import builder_digest
from .content.loaded import Loaded, is_private
from .content.source import Place
from .inputs import Stock
from .model import digest
from .model.blocked import Blocked
from .options import Options
from .output.database import forget
from .output.shard_store import ShardStore
from .output.state import load, save

T = TypeVar("T", bound=tuple[object, ...])

FILES_A_BATCH = 100
# A photo is megabytes to hand over and the work of many pages.
PHOTOS_A_BATCH = 4
PAGES_A_PHOTO = 50


class Kept(NamedTuple):
    """What is remembered of a file: the digest of its bytes, what they say and, where they are faulty, the same of what
    the file said when it was last good."""

    made: bytes
    loaded: Loaded
    before: "Kept | None" = None

    @property
    def last_good(self) -> "Kept":
        return self.before or self


Shard = dict[str, Kept]


class Head(NamedTuple):
    """What is known of a kampung's records before any of them is read: a digest of their files, and of those that are
    faulty the digest of what they said when they were last good."""

    key: bytes
    held: tuple[tuple[str, bytes], ...]


class KeptFolder:
    """The records of one kampung; `` those of none. They are read when somebody asks.

    `read`: from the cache; `again`: from their files, where the cache has lost them.
    """

    def __init__(self, head: Head, read: Callable[[], Shard | None]) -> None:
        self.head = head
        self.again: Callable[[], Shard] = dict
        self._read = read
        self._records: Shard | None = None

    @classmethod
    def of(cls, shard: Shard) -> "KeptFolder":
        """Of records that were read just now."""
        one = cls(_head_of(shard), lambda: shard)
        one._records = shard
        return one

    @property
    def is_there(self) -> bool:
        """Whether the cache has what it says it has."""
        if self._records is None:
            found = self._read()
            self._records = found if found is not None and _head_of(found) == self.head else None
        return self._records is not None

    @property
    def at_hand(self) -> Shard:
        """Whatever is known of them without looking into their files; another process may have put it there."""
        return self.records if self.is_there else self._read() or {}

    @property
    def records(self) -> Shard:
        if not self.is_there:
            self._records = self.again()
        assert self._records is not None
        return self._records


class Records:
    """What the cache holds, for a process that asks again and again."""

    def __init__(self) -> None:
        self._folders: dict[str, KeptFolder] | None = None

    def read(self, store: ShardStore) -> dict[str, KeptFolder]:
        if self._folders is None:
            heads = ((name.removeprefix(_HEAD), head) for name, head in store.read(_HEAD))
            return {home: KeptFolder(head, partial(store.one, _BODY + home)) for home, head in heads}
        return self._folders

    def keep(self, folders: dict[str, KeptFolder]) -> None:
        self._folders = folders


_HEAD, _BODY = "kepala/", "isi/"


class Reader(NamedTuple):
    """How records are read: `files`, the digests of all files of content/; `placed`, which of them are records."""

    options: Options
    stock: Stock
    files: Mapping[str, bytes]
    placed: Mapping[str, Place]
    workers: batches.Workers

    def shards(self, shelves: Mapping[str, list[str]], kept: Mapping[str, Shard]) -> dict[str, Shard]:
        """The records of some kampung, by their paths; what has changed in what was `kept` of them is read again."""
        known = {path: item for shard in kept.values() for path, item in shard.items()}
        paths = [path for its in shelves.values() for path in its]
        current: dict[str, Kept] = {}
        for path in paths:
            item = known.get(path)
            if item is not None and item.made == self.files[path] and item.loaded.place == self.placed[path]:
                current[path] = item
        for loaded in self._checked([path for path in paths if path not in current]):
            current[loaded.path] = _remembered(self.files[loaded.path], loaded, known.get(loaded.path))
        return {home: {path: current[path] for path in its} for home, its in shelves.items()}

    def _checked(self, paths: list[str]) -> Iterator[Loaded]:
        if not paths:
            return
        from .content.check import check_batch  # the models and their library: nothing unchanged needs them

        work = (
            tuple((path, self.placed[path], self.stock.read("content", path)) for path in cut)
            for cut in batches.cut(paths, FILES_A_BATCH)
        )
        for loaded in batches.run(check_batch, work, self.workers.for_items(len(paths))):
            if any(is_private(item) for item in loaded):
                # What is remembered of an earlier version may hold what has turned out to be private.
                for name in ("prose", "kampung"):
                    forget(self.options.cache / name)
            yield from loaded


def load_folders(reader: Reader, known: Records) -> dict[str, KeptFolder]:
    """The records of every kampung; those of files that have not changed come from the cache, when somebody asks for
    them. It is written a kampung at a time.

    `known`: what this process has read before.
    """
    options, files = reader.options, reader.files
    store = ShardStore(options.cache / "records", builder_digest())
    before = {} if options.clean else known.read(store)
    shelves: dict[str, list[str]] = {}
    for path, place in reader.placed.items():
        shelves.setdefault(place.kampung, []).append(path)

    def again(home: str) -> Shard:
        return reader.shards({home: shelves[home]}, {})[home]

    now: dict[str, KeptFolder] = {}
    for home, paths in shelves.items():
        folder = before.get(home)
        # What was last good lies nowhere else, so that is looked at before anybody trusts its head.
        is_same = folder is not None and folder.head.key == _key((path, files[path]) for path in paths)
        if folder and is_same and (not folder.head.held or folder.is_there):
            now[home] = folder
    redone = {home: paths for home, paths in shelves.items() if home not in now}
    if redone:
        kept = {home: before[home].at_hand for home in redone if home in before}
        for home, shard in reader.shards(redone, kept).items():
            now[home] = KeptFolder.of(shard)
    for home, folder in now.items():
        folder.again = partial(again, home)
    if redone or len(now) != len(before):
        changed: dict[str, object] = {_HEAD + home: now[home].head for home in redone}
        changed |= {_BODY + home: now[home].records for home in redone}
        store.write(changed, {start + home for home in now for start in (_HEAD, _BODY)})
    known.keep(now)
    return now


def _key(made: Iterable[tuple[str, bytes]]) -> bytes:
    return digest.of_value([(path, one.hex()) for path, one in made])


def _head_of(shard: Shard) -> Head:
    held = tuple((path, item.before.made) for path, item in shard.items() if item.before)
    return Head(_key((path, item.made) for path, item in shard.items()), held)


def _remembered(made: bytes, item: Loaded, earlier: Kept | None) -> Kept:
    if item.facts is not None or earlier is None or earlier.loaded.place != item.place or is_private(item):
        return Kept(made, item)
    return Kept(made, item, earlier.last_good if earlier.last_good.loaded.facts is not None else None)


def found_out(
    options: Options,
    stock: Stock,
    store: Path,
    tag: str,
    named: dict[str, bytes],
    look_into: Callable[[tuple[tuple[bytes, bytes], ...]], tuple[tuple[bytes, T], ...]],
    workers: batches.Workers,
) -> dict[str, T]:
    """What files, by path and digest, turned out to be; the same bytes are looked into once for all builds."""
    kept: dict[bytes, T] = {} if options.clean else load(store, tag) or {}
    current = {made: kept[made] for made in named.values() if made in kept}
    new = list({made: path for path, made in named.items() if made not in kept}.items())
    work = (
        tuple((made, read_late(stock, path, made)) for made, path in cut) for cut in batches.cut(new, PHOTOS_A_BATCH)
    )
    for found in batches.run(look_into, work, workers.for_items(len(new) * PAGES_A_PHOTO)):
        current.update(found)
    if new or len(kept) != len(current):
        with suppress(OSError):  # looked into once more next time
            save(store, tag, current)
    return {path: current[made] for path, made in named.items()}


def read_late(stock: Stock, path: str, made: bytes) -> bytes:
    """Photos and documents are read late; one replaced meanwhile would be remembered under the wrong digest."""
    data = stock.read("content", path)
    if digest.of_bytes(data) != made:
        raise Blocked(f"Berkas {path} berubah selama situs dibangun. Bangun sekali lagi.")
    return data
