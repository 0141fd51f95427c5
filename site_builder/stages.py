"""The stages of a build that do the work: load and understand the records, render what is stale."""

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from . import batches
from .builder import builder_digest, picture_digest
from .content.check import Loaded, check_batch
from .content.link import Context, link
from .content.photos import named_pictures
from .content.picture import Look, look_batch
from .content.source import Place, places, unread
from .inputs import Stock
from .model import digest
from .model.diagnostics import Diagnostic, Location, in_order
from .model.facets import Berkas, KegiatanFacts, Prose, SitusFacts
from .model.page import Page
from .model.urls import urls_of
from .options import Options, today_in
from .output.prose_store import ProseStore
from .output.publish import Blocked
from .output.render import Batch, prose_key, render_batch
from .output.state import load, save
from .pages.plan import plan

FILES_A_BATCH = 100
PAGES_A_BATCH = 40
# A photo is megabytes to hand over and the work of many pages.
PHOTOS_A_BATCH = 4
PAGES_A_PHOTO = 50


class Understood(NamedTuple):
    """All records, and the pages of the site; None where a fault leaves no site to plan."""

    records: tuple[Loaded, ...]
    pages: tuple[Page, ...] | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def drafts(self) -> int:
        """Records that are still drafts, published or not."""
        return sum(1 for item in self.records if isinstance(item.facts, KegiatanFacts) and item.facts.draf)

    @property
    def left_out(self) -> tuple[str, ...]:
        return tuple(item.path for item in self.records if item.facts is None)


def understand(options: Options, stock: Stock, workers: batches.Workers) -> Understood:
    """Load, link and plan; every fault on the way is gathered."""
    files = stock.below("content")
    placed = places(files)
    records = _load(options, stock, files, placed, workers)
    faults = [d for item in records for d in item.diagnostics] + list(unread(files, placed))
    situs = next((item.facts for item in records if isinstance(item.facts, SitusFacts)), None)
    if not any(place.kind == "situs" for place in placed.values()):
        hint = "Buat berkas situs.yaml berisi paling sedikit `nama: …`."
        faults.append(Diagnostic("situs-hilang", Location("situs.yaml"), "Berkas situs.yaml tidak ada.", hint))
    address = options.base_url if options.base_url is not None else situs.url if situs else ""
    today = options.today or today_in(situs.zona if situs else "wib")
    looks = _look(options, stock, files, records, workers)
    site, found = link(records, Context(urls_of(address), files, today, options.drafts, looks))
    faults += found
    if site is None:
        return Understood(records, None, in_order(faults))
    assets = tuple((path, stock.read("assets", path)) for path in sorted(stock.below("assets")))
    pages, found = plan(site, assets)
    return Understood(records, pages, in_order([*faults, *found]))


def _load(
    options: Options, stock: Stock, files: dict[str, bytes], placed: dict[str, Place], workers: batches.Workers
) -> tuple[Loaded, ...]:
    """Every record; one whose file has not changed comes from the cache."""
    store, tag = options.cache / "records", builder_digest().hex()
    kept: dict[str, tuple[bytes, Loaded]] = {} if options.clean else load(store, tag) or {}
    current: dict[str, tuple[bytes, Loaded]] = {}
    for path, place in placed.items():
        item = kept.get(path)
        if item is not None and item[0] == files[path] and item[1].place == place:
            current[path] = item
    changed = [path for path in placed if path not in current]
    work = (
        tuple((path, placed[path], stock.read("content", path)) for path in paths)
        for paths in batches.cut(changed, FILES_A_BATCH)
    )
    for loaded in batches.run(check_batch, work, workers.for_items(len(changed))):
        current.update((item.path, (files[item.path], item)) for item in loaded)
    if changed or len(kept) != len(current):
        save(store, tag, current)
    return tuple(item for _, item in current.values())


def _look(
    options: Options, stock: Stock, files: dict[str, bytes], records: tuple[Loaded, ...], workers: batches.Workers
) -> dict[str, Look]:
    """What every picture that a record names turned out to be; the same bytes are looked at once for all builds."""
    store, tag = options.cache / "looks", picture_digest().hex()
    kept: dict[bytes, Look] = {} if options.clean else load(store, tag) or {}
    named = {path: files[path] for path in sorted(named_pictures(records, files))}
    current = {made: kept[made] for made in named.values() if made in kept}
    new = list({made: path for path, made in named.items() if made not in kept}.items())
    work = (
        tuple((made, _read_picture(stock, path, made)) for made, path in cut)
        for cut in batches.cut(new, PHOTOS_A_BATCH)
    )
    for looked in batches.run(look_batch, work, workers.for_items(len(new) * PAGES_A_PHOTO)):
        current.update(looked)
    if new or len(kept) != len(current):
        save(store, tag, current)
    return {path: current[made] for path, made in named.items()}


def _read_picture(stock: Stock, path: str, made: bytes) -> bytes:
    """Pictures are read late; one that was replaced meanwhile would be remembered under the wrong digest."""
    data = stock.read("content", path)
    if digest.of_bytes(data) != made:
        raise Blocked(f"Foto {path} berubah selama situs dibangun. Bangun sekali lagi.")
    return data


def render(
    options: Options, stock: Stock, stale: list[Page], pages: tuple[Page, ...], workers: batches.Workers
) -> Iterator[tuple[tuple[str, bytes], ...]]:
    """The files of stale pages, batch by batch; prose that was rendered before is handed in."""
    if not stale:
        return
    templates = tuple((path, stock.read("templates", path).decode()) for path in sorted(stock.below("templates")))
    if options.clean:
        (options.cache / "prose").unlink(missing_ok=True)
    store = ProseStore(options.cache / "prose")
    photos = sorted((page for page in stale if _files_of(page)), key=lambda page: page.sumber)
    others = [page for page in stale if not _files_of(page)]
    work = (
        Batch(templates, cut, store.get(key for page in cut for key in _prose_keys(page)), _contents(stock, cut))
        for cut in chain(batches.cut(others, PAGES_A_BATCH), batches.cut(photos, PHOTOS_A_BATCH))
    )
    weight = len(others) + len(photos) * PAGES_A_PHOTO
    for rendered in batches.run(render_batch, work, workers.for_items(weight)):
        store.add(rendered.prose)
        yield rendered.files
    store.keep({key for page in pages for key in _prose_keys(page)})
    store.close()


def _prose_keys(page: Page) -> list[bytes]:
    return [prose_key(arg) for arg in page.args if isinstance(arg, Prose) and arg.teks]


def _files_of(page: Page) -> list[Berkas]:
    return [arg for arg in page.args if isinstance(arg, Berkas)]


def _contents(stock: Stock, pages: tuple[Page, ...]) -> dict[Berkas, bytes]:
    """The bytes of the files that pages name."""
    named = {file for page in pages for file in _files_of(page)}
    return {file: _read_picture(stock, file.path, bytes.fromhex(file.digest)) for file in named}
