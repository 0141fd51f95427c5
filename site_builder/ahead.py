"""Open pages first: what saved files change on them, before the whole site is understood again.

Nothing of it is written: the next build makes the same pages of the same files, and all others too.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from .builder import builder_digest
from .content.check import check
from .content.link import link_kampung
from .content.loaded import Loaded
from .content.references import Index
from .memory import Memory, Seen
from .model.facets import KampungFacts, KegiatanFacts, Prose
from .model.page import Digests, Page
from .options import Options
from .output.prose_store import ProseStore
from .output.render import Batch, prose_key, render_batch
from .output.template_store import FOLDER, Kept
from .pages.kinds import pages_of

# More files than this were not saved by a person: the whole build is as fast.
MOST_FILES = 20


def ahead(options: Options, memory: Memory, changed: Collection[Path], opened: Collection[str]) -> dict[str, bytes]:
    """New bytes of opened pages by path, where saved records or templates change them; nothing where only a whole build
    can tell."""
    seen = memory.seen
    if seen is None or len(changed) > MOST_FILES:
        return {}
    named = [_named(options, path) for path in changed]
    if all(root == "content" for root, _ in named):
        pages = _of_records(options, memory, seen, [path for _, path in named])
    elif all(root == "templates" for root, _ in named):
        pages = (memory.calls[path][0] for path in opened if path in memory.calls)
    else:
        return {}
    return _rendered(options, seen, [page for page in pages if page.path in opened and page.printer == "templat"])


def _named(options: Options, path: Path) -> tuple[str, str]:
    """The root that a file lies in, and its path below it; `` where in none."""
    for root, folders in options.roots.items():
        for folder in folders:
            if path.is_relative_to(folder):
                return root, path.relative_to(folder).as_posix()
    return "", str(path)


def _of_records(options: Options, memory: Memory, seen: Seen, paths: Iterable[str]) -> Iterator[Page]:
    """Pages of the kampung whose records were saved, where their calls have changed."""
    sekitar, index, context = memory.planned.sekitar, seen.linked.index, seen.linked.context
    records = {path: item for path in paths if (item := _record(options, seen, path))}
    if sekitar is None or index is None or context is None or not records:
        return
    if not all(_is_seen_alike(seen.shown[path], item) for path, item in records.items()):
        every = ({**seen.shown, **records}).values()
        index = Index.of(every, index.urls, options.drafts, index.album, context.addresses)
    digests = Digests()
    for folder in {item.place.kampung for item in records.values()}:
        items = [records.get(item.path, item) for item in seen.linked.items(folder)]
        if not items or not isinstance(items[0].facts, KampungFacts):
            continue
        kampung = link_kampung(items[0], items[0].facts, items[1:], index, context).kampung
        for page in pages_of(kampung, sekitar):
            before = memory.calls.get(page.path)
            if before is None or before[1] != digests.of_call(page):
                yield page


def _record(options: Options, seen: Seen, path: str) -> Loaded | None:
    """What a file says now; None where the build has to tell what becomes of it: of a new, a faulty or a missing one,
    and of one that names other photos, which others may name too."""
    before = seen.shown.get(path)
    place = seen.placed.get(path)
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


def _is_seen_alike(before: Loaded, now: Loaded) -> bool:
    """Whether other records see the same of it: its address, its archives, its name."""
    if isinstance(before.facts, KegiatanFacts) and isinstance(now.facts, KegiatanFacts):
        old, new = before.facts, now.facts
        months = [(one.tanggal.tahun, one.tanggal.bulan) if one.tanggal else None for one in (old, new)]
        return old.draf == new.draf and months[0] == months[1]
    return now.place.kind != "poktan"


def _rendered(options: Options, seen: Seen, pages: list[Page]) -> dict[str, bytes]:
    if not pages:
        return {}
    stock = seen.stock._replace(fresh={})  # templates may have been saved just now
    templates = tuple((path, stock.read("templates", path).decode()) for path in sorted(stock.below("templates")))
    ready = tuple(page.ready() for page in pages)
    with closing(ProseStore(options.cache / "prose")) as store:
        keys = [prose_key(arg) for page in ready for arg in page.args if isinstance(arg, Prose) and arg.teks]
        kept = Kept(options.cache / FOLDER, builder_digest())
        return dict(render_batch(Batch(templates, ready, store.get(keys), {}, kept)).files)
