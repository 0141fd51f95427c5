"""Open pages first: what saved files change on them, before the whole site is understood again.

Nothing of it is written: the next build makes the same pages of the same files, and all others too.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from .builder import builder_digest
from .content.check import check
from .content.exports import exports_of
from .content.folder import Folder
from .content.link import link_kampung
from .content.linked import Linked
from .content.loaded import Loaded
from .content.outside import Outside
from .gather import assets_of
from .memory import Memory, Seen
from .model.page import Digests, Page
from .options import Options
from .output.prose_store import ProseStore, prose_keys
from .output.render import Batch, render_batch
from .output.template_store import FOLDER, Kept
from .pages import berkas
from .pages.kinds import layout_of, pages_of

# More files than this were not saved by a person: the whole build is as fast.
MOST_FILES = 20


def ahead(options: Options, memory: Memory, changed: Collection[Path], opened: Collection[str]) -> dict[str, bytes]:
    """New bytes of opened pages by path, where saved records, templates or style sheets change them, and of the style
    sheets; nothing where only a whole build can tell."""
    seen = memory.seen
    if seen is None or len(changed) > MOST_FILES:
        return {}
    named = [_named(options, path) for path in changed]
    if all(root == "content" for root, _ in named):
        found = _of_records(options, memory, seen, [path for _, path in named])
        pages = [page for page in found if page.path in opened]
    elif all(root == "templates" for root, _ in named):
        pages = _opened(memory, opened)
    elif all(root == "assets" for root, _ in named):
        pages = list(_of_assets(memory, seen, opened))
    else:
        return {}
    return _rendered(options, seen, [page for page in pages if page.printer in ("templat", "berkas")])


def _opened(memory: Memory, opened: Collection[str]) -> list[Page]:
    return [memory.calls[path][0] for path in opened if path in memory.calls]


def _of_assets(memory: Memory, seen: Seen, opened: Collection[str]) -> Iterator[Page]:
    """Files of assets/ that have changed, and opened pages: each names the version of the style sheet."""
    sekitar = memory.planned.sekitar
    if sekitar is None or seen.site is None:
        return
    stock = seen.stock._replace(fresh={})  # the one that was saved just now
    files, _ = berkas.published_files(assets_of(stock))
    layout, digests = layout_of(seen.site, dict(files)), Digests()
    for page in berkas.pages(files):
        before = memory.calls.get(page.path)
        if before is not None and before[1] != digests.of_call(page):
            yield page
    if layout == sekitar.layout:
        return
    for page in _opened(memory, opened):
        real = page.real
        yield real._replace(args=tuple(layout if arg == sekitar.layout else arg for arg in real.args))


def _named(options: Options, path: Path) -> tuple[str, str]:
    """The root that a file lies in, and its path below it; `` where in none."""
    for root, folders in options.roots.items():
        for folder in folders:
            if path.is_relative_to(folder):
                return root, path.relative_to(folder).as_posix()
    return "", str(path)


def _of_records(options: Options, memory: Memory, seen: Seen, paths: Iterable[str]) -> Iterator[Page]:
    """Pages of the kampung whose records were saved, where their calls have changed."""
    linked = memory.linked
    records = {path: item for path in paths if (item := _record(options, linked, seen, path))}
    if memory.planned.sekitar is None or linked.outside is None or not records:
        return
    context = linked.outside.context
    folders = {home: _with(linked.folders[home], records) for home in {one.place.kampung for one in records.values()}}
    exports = {
        home: exports_of(folder, context.urls, context.files, options.drafts, context.own)
        for home, folder in folders.items()
    }
    known = {home: linked.exports[folder.name][1] for home, folder in linked.folders.items()}
    # What is said of a record no other one sees.
    is_seen_alike = all(
        one._replace(diagnostics=known[home].diagnostics) == known[home] for home, one in exports.items()
    )
    outside = linked.outside if is_seen_alike else Outside({**known, **exports}.values(), context)
    digests = Digests()
    for home, folder in folders.items():
        if not exports[home].slug:
            continue
        kampung = link_kampung(folder, exports[home], outside.apart()).kampung
        around = memory.planned.seen_by(kampung)
        for page in pages_of(kampung, around) if around else ():
            before = memory.calls.get(page.path)
            if before is None or before[1] != digests.of_call(page):
                yield page


def _with(folder: Folder, records: dict[str, Loaded]) -> Folder:
    """A folder in which some records are others."""
    return Folder(folder.home, b"", lambda: [records.get(item.path, item) for item in folder.records])


def _record(options: Options, linked: Linked, seen: Seen, path: str) -> Loaded | None:
    """What a file says now; None where the build has to tell what becomes of it: of a new, a faulty or a missing one,
    and of one that names other photos, which others may name too."""
    place = seen.placed.get(path)
    folder = linked.folders.get(place.kampung) if place else None
    before = next((item for item in folder.records if item.path == path), None) if folder else None
    try:
        data = (options.content / path).read_bytes()
    except OSError:
        return None
    if before is None or place is None or place != before.place:
        return None
    item = check(path, place, data)
    return item if item.facts is not None and _photos(item) == _photos(before) else None


def _photos(item: Loaded) -> tuple[object, list[str]]:
    return getattr(item.facts, "foto", ()), [ref.target for ref in item.refs if ref.kind in ("foto", "gambar")]


def _rendered(options: Options, seen: Seen, pages: list[Page]) -> dict[str, bytes]:
    if not pages:
        return {}
    stock = seen.stock._replace(fresh={})  # templates may have been saved just now
    templates = tuple((path, stock.read("templates", path).decode()) for path in sorted(stock.below("templates")))
    ready = tuple(page.ready() for page in pages)
    with closing(ProseStore(options.cache / "prose")) as store:
        keys = [key for page in ready for key in prose_keys(page)]
        kept = Kept(options.cache / FOLDER, builder_digest())
        return dict(render_batch(Batch(templates, ready, store.get(keys), {}, kept)).files)
