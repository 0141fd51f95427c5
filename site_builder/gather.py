"""Records loaded and linked: what they make together, and every fault that was found on the way."""

from collections.abc import Collection, Iterable, Mapping
from itertools import chain

from . import batches
from .builder import builder_digest, picture_digest
from .content.copies import find_copies
from .content.document import read_batch
from .content.documents import named_documents
from .content.exports import Exports
from .content.files import Files
from .content.folder import Folder
from .content.gate import name_faults
from .content.link import Context, exported, link
from .content.loaded import Loaded
from .content.lost import Matter, published, reckon, records_of
from .content.office import office_faults, sheets_among
from .content.photos import named_pictures
from .content.picture import look_batch
from .content.region import read_as
from .content.sheets import look_batch as look_into_sheets
from .content.source import Place, homeless, places, unread
from .inputs import Stock
from .loading import KeptFolder, Reader, found_out, load_folders
from .memory import Memory
from .model import digest
from .model.diagnostics import Diagnostic, Location, in_order
from .model.facets import SitusFacts
from .model.site import Site
from .model.urls import urls_of
from .options import Options, today_in
from .understood import Understood

# The files of a page that are not made by templates, with their bytes.
Beside = tuple[tuple[str, bytes], ...]


def gather(options: Options, stock: Stock, workers: batches.Workers, memory: Memory) -> Understood:
    """Without pages."""
    memory.linked.answered_otherwise = {}
    files = Files(stock.below("content"))
    placed = places(files)
    kept = load_folders(Reader(options, stock, files, placed, workers), memory.records)
    copies = find_copies(
        placed,
        lambda path: kept[placed[path].kampung].records[path].loaded,
        files,
        lambda path: stock.read("content", path),
    )
    keys = _keys(files, kept, placed)
    folders = [_folder(home, keys[home], its, copies.left_out) for home, its in kept.items()]
    held = _held(kept, copies.left_out) if options.last_good else {}
    shown = [
        _as_last_good(folder, kept[folder.home], held[folder.home]) if folder.home in held else folder
        for folder in folders
    ]
    own = next((folder.records for folder in shown if not folder.home), ())
    situs = next((item.facts for item in own if isinstance(item.facts, SitusFacts)), None)
    address = options.base_url if options.base_url is not None else situs.url if situs else ""
    today = options.today or today_in(situs.zona if situs else "wib")
    context = Context(urls_of(address), files, today, options.drafts, own=urls_of(situs.url if situs else ""))
    memory.remembered.recall_linked(options, memory.linked)
    exports = [exported(folder, context, memory.linked) for folder in folders]
    every = exports + [exported(folder, context, memory.linked) for folder in shown if folder.home in held]
    faults = [d for one in exports for d in one.diagnostics] + list(copies.diagnostics)
    faults += unread((path for path in files if path not in copies.left_out), placed)
    faults += [d for path in files if path not in placed for d in name_faults(path)]
    if not any(place.kind == "situs" for place in placed.values()):
        hint = "Buat berkas `situs.yaml` berisi paling sedikit `nama: …`."
        faults.append(Diagnostic("situs-hilang", Location("situs.yaml"), "Berkas situs.yaml tidak ada.", hint))
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
    context = context._replace(looks=looks, readings=readings)
    as_written, found = _linked(options, stock, folders, exports, context, memory)
    site = as_written
    if held:
        site, _ = _linked(options, stock, shown, exports, context, memory)
    memory.linked.forget({folder.name for folder in (*folders, *shown)})
    memory.see(stock, placed, site)
    out = published(site, own)
    beside = tuple(path for path in files if path not in copies.left_out)
    official = {one.sumber: one.muka.wilayah for one in site.anggota} if site else {}
    ejaan = read_as((one.regions, official[one.sumber]) for one in exports if one.sumber in official)
    used = frozenset((*pictures, *papers))
    records = tuple(records_of(exports, placed))
    matter = Matter(beside, records, homeless(files, placed), used, copies.refused, ejaan)
    account, gone = reckon(matter, site is not None, out, options.drafts, [*faults, *found])
    told = _without_silenced(in_order([*faults, *found, *gone]), exports, out)
    waiting = tuple(path for paths in held.values() for path in paths if path in out)
    return Understood(site, told, account, waiting, as_written)


def _keys(files: Files, homes: Collection[str], placed: Mapping[str, Place]) -> dict[str, bytes]:
    """A digest of all that lies in the folder of each kampung, and of the records of none."""
    inside: dict[str, list[tuple[str, str]]] = {home: [] for home in homes}
    above: dict[str, tuple[str, ...]] = {"": ()}

    def homes_above(folder: str) -> tuple[str, ...]:
        if folder not in above:
            own = (folder,) if folder in inside else ()
            above[folder] = (*own, *homes_above(folder.rpartition("/")[0]))
        return above[folder]

    for path, made in files.items():
        its = homes_above(path.rpartition("/")[0])
        for home in its if its or path not in placed else ("",):
            inside[home].append((path, made.hex()))
    return {home: digest.of_value(its) for home, its in inside.items()}


def _folder(home: str, key: bytes, kept: KeptFolder, left_out: frozenset[str]) -> Folder:
    """Without the copies in it."""
    start = f"{home}/"
    copies = sorted(path for path in left_out if path.startswith(start)) if home else ()
    if copies:
        key = digest.join([key, digest.of_value(copies)])
    return Folder(home, key, lambda: [item.loaded for path, item in kept.records.items() if path not in left_out])


def _held(kept: Mapping[str, KeptFolder], left_out: Collection[str]) -> dict[str, tuple[str, ...]]:
    """By folder, the records that are shown as they were when they were last good."""
    held = {home: tuple(path for path, _ in its.head.held if path not in left_out) for home, its in kept.items()}
    return {home: paths for home, paths in held.items() if paths}


def _as_last_good(folder: Folder, kept: KeptFolder, held: Collection[str]) -> Folder:
    """A folder whose faulty records are as they were when they were last good."""
    key = digest.join([folder.key, *(made for _, made in kept.head.held)])

    def read() -> Iterable[Loaded]:
        known = folder.standing
        return [
            kept.records[item.path].last_good.loaded if item.path in held else item
            for item in (*known.records, *known.others)
        ]

    return Folder(folder.home, key, read, f"{folder.home} (terakhir baik)")


def _linked(
    options: Options, stock: Stock, folders: list[Folder], exports: list[Exports], context: Context, memory: Memory
) -> tuple[Site | None, tuple[Diagnostic, ...]]:
    """Linked with the addresses of pages that no record tells of, of a subject, a region or a table: which there are is
    known only when all is linked, so those of the last time are tried first."""
    linked = memory.linked
    site, found = link(folders, context._replace(addresses=linked.addresses), linked)
    if site is None or linked.outside is None:
        return site, found
    more: frozenset[str] = frozenset()
    if linked.outside.unknown(target for one in exports for target in one.rooted):
        from .pages.plan import addresses  # rare: whoever links so pays for the planning

        memory.remembered.recall_planned(options, memory.planned)
        more = addresses(site, assets_of(stock), editor_of(stock), memory.planned)
    if more != linked.addresses:
        linked.addresses = more
        return link(folders, context._replace(addresses=more), linked)
    return site, found


def assets_of(stock: Stock) -> Beside:
    """Without the script of the search where there is none."""
    from .pages.berkas import SEARCH

    names = stock.below("assets").keys() - (set() if stock.below("pagefind") else {SEARCH})
    return tuple((path, stock.read("assets", path)) for path in sorted(names))


def editor_of(stock: Stock) -> Beside:
    """The files of the editing form, where it is installed."""
    from .pages.tulis import is_used

    return tuple((path, stock.read("editor", path)) for path in sorted(stock.below("editor")) if is_used(path))


def _without_silenced(
    found: tuple[Diagnostic, ...], exports: Iterable[Exports], out: Collection[str]
) -> tuple[Diagnostic, ...]:
    """Without the doubts that a record itself says were looked into, and with those that it says so of in vain.

    `out`: the records that come out; of the others nobody knows yet which doubts they raise.
    """
    every = list(exports)
    marks = {(path, ref.target): ref for one in every for path, ref in one.marks}
    if not marks:
        return found
    told = {(d.location.path, d.code) for d in found}
    unread = frozenset(chain.from_iterable(one.unreadable for one in every))
    why = "Peringatan ini tidak muncul lagi, jadi tandanya tidak diperlukan."
    idle = [
        Diagnostic("diperiksa-tak-ada", ref.location, why, "Hapus butir ini dari `sudah_diperiksa`.")
        for key, ref in marks.items()
        if key not in told and key[0] in out and key[0] not in unread
    ]
    return in_order([*(d for d in found if d.is_error or (d.location.path, d.code) not in marks), *idle])
