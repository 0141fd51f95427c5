"""One build: the order of the stages and nothing else. A build with nothing to do imports none of them."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from .builder import builder_digest
from .inputs import Stock, changed_files, same_files, take_stock
from .model import digest
from .model.account import Account
from .model.berat import Berat
from .model.blocked import Blocked
from .model.diagnostics import Diagnostic
from .model.marker import MARKER, MARKER_TEXT
from .options import Options
from .output.outdated import outdated
from .output.publish import Shelf
from .output.state import Beside, Made, State

if TYPE_CHECKING:
    from .memory import Memory
    from .model.page import Page
    from .model.site import Site


# A batch of files, each by its path.
Files = Iterable[tuple[str, bytes]]


class Summary(NamedTuple):
    """What went in and what came out. `held`: faulty files that are shown as they were when last good; `tanpa_cari`:
    why there is no search, where there should be one; `berat`: of output/."""

    account: Account = Account()
    diagnostics: tuple[Diagnostic, ...] = ()
    pages: int = 0
    held: tuple[str, ...] = ()
    tanpa_cari: str = ""
    berat: Berat = Berat()


class Result(NamedTuple):
    """`made`: the reason for every page made. `published` is False where faults of content stopped the build.
    `causes`: of pages that show something else now, what that may come from, for whoever asks."""

    summary: Summary
    published: bool
    made: dict[str, str]
    removed: tuple[str, ...]
    seconds: float
    causes: Callable[[], dict[str, str]] = dict


class Superseded(Exception):  # noqa: N818 - no fault
    """Something was saved while pages were made; output/ is as it was."""


def build(options: Options, memory: "Memory | None" = None) -> Result:
    """Bring output/ up to date with content/. `memory`: what this process knows from the last time. Raises Blocked,
    and Superseded where the memory says so."""
    start = time.perf_counter()
    shelf = Shelf(options.output.absolute(), options.state_folder)
    stamp, state = shelf.stamp(), shelf.state()
    stock = take_stock(options.roots, state.files)
    if not options.clean and _is_done(options, shelf, state, stock):
        return Result(state.summary, True, {}, (), time.perf_counter() - start)
    with _alone(shelf):
        shelf.heal()
        if shelf.stamp() != stamp:
            state = shelf.state()
            stock = take_stock(options.roots, state.files)
        result = _make(options, shelf, *shelf.known_output(state), stock, memory)
    return result._replace(seconds=time.perf_counter() - start)


def look(options: Options, memory: "Memory") -> None:
    """What a build finds out before it makes anything, for a process that waits for the first save."""
    from .searching import seeker_of
    from .stages import understand

    state = Shelf(options.output.absolute(), options.state_folder).state()
    stock, _, _ = seeker_of(options, take_stock(options.roots, state.files), memory.no_search)
    with options.workers() as workers:
        site = understand(options, stock, workers, memory)
    memory.calls = _calls(site.pages or (), memory)


def check(options: Options) -> tuple[Diagnostic, ...]:
    """Every fault of content/; output/ is not touched."""
    return examine(options).diagnostics


def examine(options: Options) -> Summary:
    """What a build would say, without its pages; output/ is not touched."""
    from .stages import faults

    # What the last build read need not be read again: photos are most of a site's bytes.
    known = Shelf(options.output.absolute(), options.state_folder).state().files
    with options.workers() as workers:
        found = faults(options, take_stock(options.roots, known), workers)
    return Summary(found.account, found.diagnostics)


def _is_done(options: Options, shelf: Shelf, state: State, stock: Stock) -> bool:
    """Whether nothing has changed since the last build, and all that it made is there."""
    if shelf.is_cut_off() or state.request != options.request or not same_files(state.files, stock.files):
        return False
    return shelf.is_untouched(state.pages)


def _make(
    options: Options, shelf: Shelf, before: State, whole: dict[str, Made], stock: Stock, memory: "Memory | None"
) -> Result:
    from .memory import Memory
    from .search import Failed

    memory = memory or Memory()
    try:
        return _make_all(options, shelf, before, whole, stock, memory)
    except Failed as failed:
        memory.no_search = str(failed)
        shelf.forget_stage()
        return _make_all(options, shelf, before, whole, stock, memory)


def _make_all(
    options: Options, shelf: Shelf, before: State, whole: dict[str, Made], stock: Stock, memory: "Memory"
) -> Result:
    """Raises `search.Failed` where the search cannot be made, and everything has to be made without it."""
    from .searching import index_over, seeker_of
    from .stages import render, understand

    read = stock.files
    stock, seeker, without = seeker_of(options, stock, memory.no_search)
    with options.workers() as workers:
        site = understand(options, stock, workers, memory)
        count = len(site.pages or ())
        summary = Summary(site.account, site.diagnostics, count, site.held, without)
        if site.pages is None or (not options.keep_going and any(d.is_error for d in site.diagnostics)):
            memory.keep(options)
            return Result(summary, False, {}, (), 0)
        shelf.need_room(page.path for page in site.pages)
        known_calls = _calls(site.pages, memory)
        calls = {path: call for path, (_, call) in known_calls.items()}
        templates, builder = _digest_of(stock.below("templates")), _builder(options)
        known = before._replace(pages={}) if options.clean else before
        whole_call = {page.path for page in site.pages if page.is_told_by_its_call}
        reasons = outdated(calls, known, whole, templates, builder, whole_call)
        stale = [page for page in site.pages if page.path in reasons]
        made: dict[str, tuple[int, int, bytes]] = {}
        for files in _as_asked(options, site.site, render(options, stock, stale, site.pages, workers)):
            if memory.is_superseded():
                raise Superseded
            made |= shelf.write(files)
    made |= shelf.write(((MARKER, MARKER_TEXT),))  # its time tells whose output/ is
    pages = {path: (call, *made[path]) if path in made else whole[path] for path, call in calls.items()}
    index = index_over(seeker, shelf, site.pages, pages, known.pages)
    pages |= index.files
    reasons |= index.made
    berat = Berat.of((path, size) for path, (_, size, *_) in pages.items())
    summary = summary._replace(pages=len(pages), berat=berat)
    gone = tuple(sorted(path for path in before.pages if path not in pages))
    # Where the search failed, the next build is not done before it has tried again.
    request = b"" if memory.no_search else options.request
    state = State(request, read, templates, builder, pages, summary, gone, _beside(options, site.site, memory))
    shelf.publish(state)
    memory.calls = known_calls
    memory.keep(options)
    told = partial(_causes, reasons, before, state, memory.linked.answered_otherwise, site.site)
    return Result(summary, True, reasons, gone, 0, told)


def _as_asked(options: Options, site: "Site | None", made: Iterable[Files]) -> Iterable[Files]:
    """Batches of files as they are published: those for a folder without a server have other addresses."""
    if not options.luring or site is None:
        return made
    from .output.luring import as_files

    return (as_files(files, site.urls.base) for files in made)


def _builder(options: Options) -> bytes:
    """What shapes every page beside its templates and what it shows."""
    return digest.join([builder_digest(), b"luring"]) if options.luring else builder_digest()


def _causes(
    reasons: dict[str, str], before: State, now: State, outside: Mapping[str, str], site: "Site | None"
) -> dict[str, str]:
    from .output.causes import causes, changes_of  # few ask

    homes = {f"kampung/{one.slug}/": one.sumber.rpartition("/")[0] for one in site.anggota} if site else {}
    return causes(reasons, changes_of(before, now, changed_files(before.files, now.files), outside), homes)


def _beside(options: Options, site: "Site | None", memory: "Memory") -> Beside:
    sekitar = memory.planned.sekitar
    day = site.hari_ini.isoformat() if site else ""
    return Beside(day, options.choices, sekitar.kunci if sekitar else b"")


def _calls(pages: "tuple[Page, ...]", memory: "Memory") -> "dict[str, tuple[Page, bytes]]":
    """Each page with the digest of its call; one that is the same as last time is not read again."""
    from .model.page import Digests

    digests = Digests(memory.calls)
    return {page.path: (page, digests.of_call(page)) for page in pages}


def _digest_of(files: dict[str, bytes]) -> bytes:
    return digest.of_value([(path, made.hex()) for path, made in files.items()])


@contextmanager
def _alone(shelf: Shelf) -> Iterator[None]:
    """Keeps a second build out of the same output."""
    from filelock import FileLock, Timeout

    shelf.output.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(shelf.lock, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise Blocked(f"Folder {shelf.output.name}/ sedang dibangun oleh proses lain. Tunggu sampai selesai.") from None
    try:
        yield
    finally:
        lock.release()
