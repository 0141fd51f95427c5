"""The stages of a build that do the work: load and understand the records, render what is stale."""

from collections.abc import Iterator
from typing import NamedTuple

from . import batches
from .builder import builder_digest
from .content.check import Loaded, check_batch
from .content.link import Context, link
from .content.source import Place, places, unread
from .inputs import Stock
from .model.diagnostics import Diagnostic, Location, in_order
from .model.facets import KegiatanFacts, Prose, SitusFacts
from .model.page import Page
from .model.urls import urls_of
from .options import Options, today_in
from .output.prose_store import ProseStore
from .output.render import Batch, prose_key, render_batch
from .output.state import load, save
from .pages.plan import plan

FILES_A_BATCH = 100
PAGES_A_BATCH = 40


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
    site, found = link(records, Context(urls_of(address), frozenset(files), today, options.drafts))
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
    work = (
        Batch(templates, cut, store.get(key for page in cut for key in _prose_keys(page)))
        for cut in batches.cut(stale, PAGES_A_BATCH)
    )
    for rendered in batches.run(render_batch, work, workers.for_items(len(stale))):
        store.add(rendered.prose)
        yield rendered.files
    store.keep({key for page in pages for key in _prose_keys(page)})
    store.close()


def _prose_keys(page: Page) -> list[bytes]:
    return [prose_key(arg) for arg in page.args if isinstance(arg, Prose) and arg.teks]
