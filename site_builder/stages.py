"""The stages of a build that do the work: load and understand the records, render what is stale."""

from collections.abc import Callable, Collection, Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from . import batches
from .builder import builder_digest, picture_digest
from .content.copies import find_copies
from .content.document import read_batch
from .content.documents import named_documents
from .content.files import Files
from .content.gate import name_faults
from .content.link import Context, link
from .content.loaded import Loaded, is_private
from .content.lost import Matter, published, reckon
from .content.office import office_faults, sheets_among
from .content.photos import named_pictures
from .content.picture import look_batch
from .content.sheets import look_batch as look_into_sheets
from .content.source import Place, homeless, places, unread
from .files import remove
from .inputs import Stock
from .model import digest
from .model.account import Account
from .model.blocked import Blocked
from .model.diagnostics import Diagnostic, Location, in_order
from .model.facets import Berkas, Prose, SitusFacts
from .model.page import Page
from .model.site import Site
from .model.urls import urls_of
from .options import Options, today_in
from .output.prose_store import ProseStore
from .output.shard_store import ShardStore
from .output.state import load, save

T = TypeVar("T", bound=tuple[object, ...])

FILES_A_BATCH = 100
PAGES_A_BATCH = 40
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


class Understood(NamedTuple):
    """The site that all records make, None where a fault leaves none; the faults found, and what became of the records.

    `held`: faulty records that are shown as they were when they were last good; `pages`: None where there is no plan.
    """

    site: Site | None
    diagnostics: tuple[Diagnostic, ...]
    account: Account
    held: tuple[str, ...] = ()
    pages: tuple[Page, ...] | None = None


def understand(options: Options, stock: Stock, workers: batches.Workers) -> Understood:
    """Load, link and plan; every fault on the way is gathered."""
    from .pages.plan import plan  # `faults` can do without
    from .pages.tulis import is_used

    known = _gather(options, stock, workers)
    if known.site is None:
        return known
    assets = tuple((path, stock.read("assets", path)) for path in sorted(stock.below("assets")))
    editor = tuple((path, stock.read("editor", path)) for path in sorted(stock.below("editor")) if is_used(path))
    pages, found = plan(known.site, assets, editor)
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


def _gather(options: Options, stock: Stock, workers: batches.Workers) -> Understood:
    """Load and link."""
    files = Files(stock.below("content"))
    placed = places(files)
    kept = _load(options, stock, files, placed, workers)
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
    looks = _found_out(options, stock, options.cache / "looks", picture_digest().hex(), pictures, look_batch, workers)
    papers = {path: files[path] for path in sorted(named_documents(every, files))}
    tag = builder_digest().hex()
    readings = _found_out(options, stock, options.cache / "documents", tag, papers, read_batch, workers)
    sheets = {path: files[path] for path in sheets_among(files)}
    headings = _found_out(options, stock, options.cache / "sheets", tag, sheets, look_into_sheets, workers)
    homes = {place.kampung for place in placed.values() if place.kind == "kampung"}
    # Of a copy it is said already that it is to go; that a form of the office must not lie here, whatever it copies.
    office = office_faults(files, homes, headings)
    faults += (d for d in office if d.is_error or d.location.path not in copies.left_out)
    context = Context(urls_of(address), files, today, options.drafts, looks, readings)
    site, found = link(records, context)
    if site is not None and (more := _addresses_of_other_pages(site, records, found)):
        context = context._replace(addresses=more)
        site, found = link(records, context)
    if held:
        site, _ = link(shown, context)
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


def _load(
    options: Options, stock: Stock, files: dict[str, bytes], placed: dict[str, Place], workers: batches.Workers
) -> tuple[Kept, ...]:
    """Every record; one whose file has not changed comes from the cache, which is written a kampung at a time."""
    store = ShardStore(options.cache / "records", builder_digest())
    shards: dict[str, dict[str, Kept]] = {} if options.clean else dict(store.read())
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
                remove(options.cache / "prose")
            current.update((item.path, _remembered(files[item.path], item, kept.get(item.path))) for item in loaded)
    now = _by_kampung(current)
    redone = {placed[path].kampung for path in changed} | {
        name for name in now if len(now[name]) != len(shards.get(name, ()))
    }
    if redone or len(now) != len(shards):
        store.write({name: now[name] for name in redone}, now)
    return tuple(current.values())


def _by_kampung(kept: dict[str, Kept]) -> dict[str, dict[str, Kept]]:
    """Records by the folder of their kampung; `` for those of none."""
    shards: dict[str, dict[str, Kept]] = {}
    for path, item in kept.items():
        shards.setdefault(item.loaded.place.kampung, {})[path] = item
    return shards


def _remembered(made: bytes, item: Loaded, earlier: Kept | None) -> Kept:
    if item.facts is not None or earlier is None or earlier.loaded.place != item.place or is_private(item):
        return Kept(made, item)
    return Kept(made, item, earlier.last_good if earlier.last_good.facts is not None else None)


def _found_out(
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
        tuple((made, _read_late(stock, path, made)) for made, path in cut) for cut in batches.cut(new, PHOTOS_A_BATCH)
    )
    for found in batches.run(look_into, work, workers.for_items(len(new) * PAGES_A_PHOTO)):
        current.update(found)
    if new or len(kept) != len(current):
        save(store, tag, current)
    return {path: current[made] for path, made in named.items()}


def _read_late(stock: Stock, path: str, made: bytes) -> bytes:
    """Photos and documents are read late; one replaced meanwhile would be remembered under the wrong digest."""
    data = stock.read("content", path)
    if digest.of_bytes(data) != made:
        raise Blocked(f"Berkas {path} berubah selama situs dibangun. Bangun sekali lagi.")
    return data


def render(
    options: Options, stock: Stock, stale: list[Page], pages: tuple[Page, ...], workers: batches.Workers
) -> Iterator[tuple[tuple[str, bytes], ...]]:
    """The files of stale pages, batch by batch; prose that was rendered before is handed in."""
    if not stale:
        return
    from .output.render import Batch, render_batch  # `faults` can do without
    from .output.template_store import FOLDER, Kept

    templates = tuple((path, stock.read("templates", path).decode()) for path in sorted(stock.below("templates")))
    if options.clean:
        remove(options.cache / "prose")
    kept = None if options.clean else Kept(options.cache / FOLDER, builder_digest())
    photos = sorted((page for page in stale if _files_of(page)), key=lambda page: page.sumber)
    others = [page for page in stale if not _files_of(page)]
    weight = len(others) + len(photos) * PAGES_A_PHOTO
    # Closed after a fault too: Windows removes no file that is open.
    with closing(ProseStore(options.cache / "prose")) as store:
        work = (
            Batch(templates, cut, store.get(_prose_keys(cut)), _contents(stock, cut), kept)
            for cut in chain(batches.cut(others, PAGES_A_BATCH), batches.cut(photos, PHOTOS_A_BATCH))
        )
        for rendered in batches.run(render_batch, work, workers.for_items(weight)):
            store.add(rendered.prose)
            yield rendered.files
        store.keep(set(_prose_keys(pages)))


def _prose_keys(pages: tuple[Page, ...]) -> Iterator[bytes]:
    from .output.render import prose_key

    return (prose_key(arg) for page in pages for arg in page.args if isinstance(arg, Prose) and arg.teks)


def _files_of(page: Page) -> list[Berkas]:
    return [arg for arg in page.args if isinstance(arg, Berkas)]


def _contents(stock: Stock, pages: tuple[Page, ...]) -> dict[Berkas, bytes]:
    """The bytes of the files that pages name."""
    named = {file for page in pages for file in _files_of(page)}
    return {file: _read_late(stock, file.path, bytes.fromhex(file.digest)) for file in named}
