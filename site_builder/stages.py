"""The stages of a build that do the work: load and understand the records, render what is stale."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import chain

from . import batches
from .builder import builder_digest
from .gather import assets_of, editor_of, gather
from .inputs import Stock
from .loading import PAGES_A_PHOTO, PHOTOS_A_BATCH, read_late
from .memory import Memory
from .model.diagnostics import Diagnostic, in_order
from .model.facets import Berkas
from .model.page import Page
from .model.site import Site
from .options import Options
from .output.prose_store import ProseStore, prose_keys
from .understood import Understood

PAGES_A_BATCH = 40


def understand(options: Options, stock: Stock, workers: batches.Workers, memory: Memory | None = None) -> Understood:
    """Load, link and plan; every fault on the way is gathered. `memory`: what is known from the last time."""
    from .pages.plan import plan  # `faults` can do without

    memory = memory or Memory()
    known = gather(options, stock, workers, memory)
    if known.site is None:
        return known
    memory.remembered.recall_planned(options, memory.planned)
    pages, found = plan(known.site, assets_of(stock), editor_of(stock), memory.planned)
    if known.as_written is not known.site:
        found = _clashes(known.as_written, stock)
    return known._replace(pages=pages, diagnostics=in_order([*known.diagnostics, *found]))


def faults(options: Options, stock: Stock, workers: batches.Workers) -> Understood:
    """The same faults as of `understand`, without making pages."""
    memory = Memory()
    known = gather(options, stock, workers, memory)
    memory.remembered.keep(options, memory.linked)
    return known._replace(diagnostics=in_order([*known.diagnostics, *_clashes(known.as_written, stock)]))


def _clashes(site: Site | None, stock: Stock) -> tuple[Diagnostic, ...]:
    """What planning finds, without a plan."""
    if site is None:
        return ()
    from .pages.berkas import apart

    assets = stock.below("assets")
    if not (site.redirect or site.fakta.logo or apart(assets)[1]):
        return ()
    from .pages.plan import faults_of
    from .pages.tulis import is_used

    editor = tuple((path, b"") for path in sorted(stock.below("editor")) if is_used(path))
    return faults_of(site, assets, editor)


def render(
    options: Options, stock: Stock, stale: list[Page], pages: tuple[Page, ...], workers: batches.Workers
) -> Iterator[tuple[tuple[str, bytes], ...]]:
    """The files of stale pages, batch by batch; prose that was rendered before is handed in."""
    if not stale:
        return
    from .output.database import forget
    from .output.render import Batch, render_batch  # `faults` can do without
    from .output.template_store import FOLDER, Kept

    templates = tuple((path, stock.read("templates", path).decode()) for path in sorted(stock.below("templates")))
    if options.clean:
        forget(options.cache / "prose")
    kept = None if options.clean or not workers.are_here else Kept(options.cache / FOLDER, builder_digest())
    stale = [page.real for page in stale]
    photos = sorted((page for page in stale if _files_of(page)), key=lambda page: page.sumber)
    others = [page for page in stale if not _files_of(page)]
    weight = len(others) + len(photos) * PAGES_A_PHOTO
    # Closed after a fault too: Windows removes no file that is open.
    with closing(ProseStore(options.cache / "prose")) as store:
        work = (
            Batch(templates, cut, store.get(_prose_keys(cut)), _contents(stock, cut), kept)
            for cut in _ready(chain(batches.cut(others, PAGES_A_BATCH), batches.cut(photos, PHOTOS_A_BATCH)))
        )
        for rendered in batches.run(render_batch, work, workers.for_items(weight)):
            store.add(rendered.prose)
            yield rendered.files
        store.keep(set(_prose_keys(pages)))


def _ready(cuts: Iterable[tuple[Page, ...]]) -> Iterator[tuple[Page, ...]]:
    """With their values, which are made when a batch goes out and not before."""
    return (tuple(page.ready() for page in cut) for cut in cuts)


def _prose_keys(pages: Iterable[Page]) -> Iterator[bytes]:
    return chain.from_iterable(map(prose_keys, pages))


def _files_of(page: Page) -> list[Berkas]:
    return [arg for arg in page.args if isinstance(arg, Berkas)]


def _contents(stock: Stock, pages: tuple[Page, ...]) -> dict[Berkas, bytes]:
    """The bytes of the files that pages name."""
    named = {file for page in pages for file in _files_of(page)}
    return {file: read_late(stock, file.path, bytes.fromhex(file.digest)) for file in named}
