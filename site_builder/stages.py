"""The stages of a build that do the work: load and understand the records, render what is stale."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from . import batches
from .builder import builder_digest, picture_digest
from .content.copies import find_copies
from .content.document import read_batch
from .content.documents import named_documents
from .content.files import Files
from .content.gate import name_faults
from .content.link import Context, link
from .content.loaded import Loaded
from .content.lost import Matter, published, reckon
from .content.office import office_faults, sheets_among
from .content.photos import named_pictures
from .content.picture import look_batch
from .content.sheets import look_batch as look_into_sheets
from .content.source import homeless, places, unread
from .inputs import Stock
from .loading import PAGES_A_PHOTO, PHOTOS_A_BATCH, found_out, load_records, read_late
from .model.account import Account
from .model.diagnostics import Diagnostic, Location, in_order
from .model.facets import Berkas, Prose, SitusFacts
from .model.page import Page
from .model.site import Site
from .model.urls import urls_of
from .options import Options, today_in
from .output.prose_store import ProseStore

if TYPE_CHECKING:
    from .memory import Memory

PAGES_A_BATCH = 40


class Understood(NamedTuple):
    """The site that all records make, None where a fault leaves none; the faults found, and what became of the records.

    `held`: faulty records that are shown as they were when they were last good; `pages`: None where there is no plan.
    """

    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    account: Account
    held: tuple[str, ...] = ()
    pages: tuple[Page, ...] | None = None


def understand(options: Options, stock: Stock, workers: batches.Workers, memory: "Memory | None" = None) -> Understood:
    """Load, link and plan; every fault on the way is gathered. `memory`: what is known from the last time."""
    from .memory import Memory
    from .pages.plan import plan  # `faults` can do without
    from .pages.tulis import is_used

    memory = memory or Memory()
    known = _gather(options, stock, workers, memory)
    if known.site is None:
        return known
    assets = tuple((path, stock.read("assets", path)) for path in sorted(stock.below("assets")))
    editor = tuple((path, stock.read("editor", path)) for path in sorted(stock.below("editor")) if is_used(path))
    pages, found = plan(known.site, assets, editor, memory.planned)
    return known._replace(pages=pages, diagnostics=in_order([*known.diagnostics, *found]))


def faults(options: Options, stock: Stock, workers: batches.Workers) -> Understood:
    """The same faults as of `understand`, without making pages."""
    known = _gather(options, stock, workers)
    if known.site is None:
        return known
    from .pages.berkas import apart

    assets = stock.below("assets")
    if not (known.site.redirect or known.site.fakta.logo or apart(assets)[1]):
        return known
    from .pages.plan import faults_of
    from .pages.tulis import is_used

    editor = tuple((path, b"") for path in sorted(stock.below("editor")) if is_used(path))
    found = faults_of(known.site, assets, editor)
    return known._replace(diagnostics=in_order([*known.diagnostics, *found]))


def _gather(options: Options, stock: Stock, workers: batches.Workers, memory: "Memory | None" = None) -> Understood:
    """Load and link."""
    files = Files(stock.below("content"))
    placed = places(files)
    kept = load_records(options, stock, files, placed, workers, memory.records if memory else None)
    copies = find_copies([item.loaded for item in kept], files, lambda path: stock.read("content", path))
    kept = tuple(item for item in kept if item.loaded.path not in copies.left_out)
    records = tuple(item.loaded for item in kept)
    shown = tuple(item.last_good for item in kept) if options.last_good else records
    held = tuple(item.path for item, other in zip(shown, records, strict=True) if item is not other)
    faults = [d for item in records for d in item.diagnostics] + list(copies.diagnostics)
    faults += unread((path for path in files if path not in copies.left_out), placed)
    faults += [d for path in files if path not in placed for d in name_faults(path)]
    situs = next((item.facts for item in shown if isinstance(item.facts, SitusFacts)), None)
    if not any(place.kind == "situs" for place in placed.values()):
        hint = "Buat berkas `situs.yaml` berisi paling sedikit `nama: …`."
        faults.append(Diagnostic("situs-hilang", Location("situs.yaml"), "Berkas situs.yaml tidak ada.", hint))
    address = options.base_url if options.base_url is not None else situs.url if situs else ""
    today = options.today or today_in(situs.zona if situs else "wib")
    every = (*records, *shown) if held else records
    pictures = {path: files[path] for path in sorted(named_pictures(every, files))}
    looks = found_out(options, stock, options.cache / "looks", picture_digest().hex(), pictures, look_batch, workers)
    papers = {path: files[path] for path in sorted(named_documents(every, files))}
    tag = builder_digest().hex()
    readings = found_out(options, stock, options.cache / "documents", tag, papers, read_batch, workers)
    sheets = {path: files[path] for path in sheets_among(files)}
    headings = found_out(options, stock, options.cache / "sheets", tag, sheets, look_into_sheets, workers)
    homes = {place.kampung for place in placed.values() if place.kind == "kampung"}
    # Of a copy it is said already that it is to go; that a form of the office must not lie here, whatever it copies.
    office = office_faults(files, homes, headings)
    faults += (d for d in office if d.is_error or d.location.path not in copies.left_out)
    context = Context(urls_of(address), files, today, options.drafts, looks, readings)
    linked = memory.linked if memory else None
    site, found = link(records, context, linked)
    if site is not None and (more := _addresses_of_other_pages(site, records, found)):
        context, linked = context._replace(addresses=more), memory.linked_again if memory else None
        site, found = link(records, context, linked)
    if held:
        linked = memory.last_good if memory else None
        site, _ = link(shown, context, linked)
    if memory and linked:
        memory.see(stock, placed, shown, linked)
    out = published(site, shown)
    beside = tuple(path for path in files if path not in copies.left_out)
    matter = Matter(beside, records, homeless(files, placed), frozenset((*pictures, *papers)), copies.refused)
    account, gone = reckon(matter, site, out, options.drafts, [*faults, *found])
    told = _without_silenced(in_order([*faults, *found, *gone]), records, out)
    return Understood(site, told, account, tuple(path for path in held if path in out))


def _without_silenced(
    found: tuple[Diagnostic, ...], records: tuple[Loaded, ...], out: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Without the doubts that a record itself says were looked into, and with those that it says so of in vain.

    `out`: the records that come out; of the others nobody knows yet which doubts they raise.
    """
    marks = {(item.path, ref.target): ref for item in records for ref in item.refs if ref.kind == "dibiarkan"}
    if not marks:
        return found
    told = {(d.location.path, d.code) for d in found}
    read = {item.path for item in records if item.facts is not None and item.path in out}
    why = "Peringatan ini tidak muncul lagi, jadi tandanya tidak diperlukan."
    idle = [
        Diagnostic("diperiksa-tak-ada", ref.location, why, "Hapus butir ini dari `sudah_diperiksa`.")
        for key, ref in marks.items()
        if key not in told and key[0] in read
    ]
    return in_order([*(d for d in found if d.is_error or (d.location.path, d.code) not in marks), *idle])


def _addresses_of_other_pages(site: Site, records: tuple[Loaded, ...], found: tuple[Diagnostic, ...]) -> frozenset[str]:
    """Addresses that links seem to miss and that pages without a record have: of a subject, a region, a table."""
    asked = {ref.target.partition("#")[0] for item in records for ref in item.refs if ref.kind == "tautan"}
    asked = {target for target in asked if target.startswith("/")}
    if not asked or not any(d.code == "tautan-putus" for d in found):
        return frozenset()
    from .pages.plan import addresses  # rare: whoever links so pays for the planning

    return addresses(site)


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


def _prose_keys(pages: tuple[Page, ...]) -> Iterator[bytes]:
    from .output.render import prose_key

    return (prose_key(arg) for page in pages for arg in page.args if isinstance(arg, Prose) and arg.teks)


def _files_of(page: Page) -> list[Berkas]:
    return [arg for arg in page.args if isinstance(arg, Berkas)]


def _contents(stock: Stock, pages: tuple[Page, ...]) -> dict[Berkas, bytes]:
    """The bytes of the files that pages name."""
    named = {file for page in pages for file in _files_of(page)}
    return {file: read_late(stock, file.path, bytes.fromhex(file.digest)) for file in named}
