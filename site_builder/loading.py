"""What files say, read once and remembered between builds: records by kampung, photos and documents by their bytes."""

from collections.abc import Callable
from contextlib import suppress
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
    """What is remembered of a file: the digest of its bytes, what they say and, where they are faulty, what the file
    said when it was last good."""

    made: bytes
    loaded: Loaded
    before: Loaded | None = None

    @property
    def last_good(self) -> Loaded:
        return self.before or self.loaded


Shards = dict[str, dict[str, Kept]]


class Records:
    """What the cache holds, for a process that asks again and again."""

    def __init__(self) -> None:
        self._shards: Shards | None = None

    def read(self, store: ShardStore) -> Shards:
        return dict(store.read()) if self._shards is None else self._shards

    def keep(self, shards: Shards) -> None:
        self._shards = shards


def load_records(
    options: Options,
    stock: Stock,
    files: dict[str, bytes],
    placed: dict[str, Place],
    workers: batches.Workers,
    known: Records | None = None,
) -> tuple[Kept, ...]:
    """Every record; one whose file has not changed comes from the cache, which is written a kampung at a time.

    `known`: what this process has read before.
    """
    store = ShardStore(options.cache / "records", builder_digest())
    known = known or Records()
    shards: Shards = {} if options.clean else known.read(store)
    kept = {path: item for shard in shards.values() for path, item in shard.items()}
    current: dict[str, Kept] = {}
    for path, place in placed.items():
        item = kept.get(path)
        if item is not None and item.made == files[path] and item.loaded.place == place:
            current[path] = item
    changed = [path for path in placed if path not in current]
    work = (
        tuple((path, placed[path], stock.read("content", path)) for path in paths)
        for paths in batches.cut(changed, FILES_A_BATCH)
    )
    if changed:
        from .content.check import check_batch  # the models and their library: nothing unchanged needs them

        for loaded in batches.run(check_batch, work, workers.for_items(len(changed))):
            if any(is_private(item) for item in loaded):
                # Prose of an earlier version may hold what has turned out to be private.
                forget(options.cache / "prose")
            current.update((item.path, _remembered(files[item.path], item, kept.get(item.path))) for item in loaded)
    now = _by_kampung(current)
    redone = {placed[path].kampung for path in changed} | {
        name for name in now if len(now[name]) != len(shards.get(name, ()))
    }
    if redone or len(now) != len(shards):
        store.write({name: now[name] for name in redone}, now)
    known.keep(now)
    return tuple(current.values())


def _by_kampung(kept: dict[str, Kept]) -> Shards:
    """Records by the folder of their kampung; `` for those of none."""
    shards: Shards = {}
    for path, item in kept.items():
        shards.setdefault(item.loaded.place.kampung, {})[path] = item
    return shards


def _remembered(made: bytes, item: Loaded, earlier: Kept | None) -> Kept:
    if item.facts is not None or earlier is None or earlier.loaded.place != item.place or is_private(item):
        return Kept(made, item)
    return Kept(made, item, earlier.last_good if earlier.last_good.facts is not None else None)


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
