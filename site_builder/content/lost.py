"""What became of every file of content/: published, a draft, left out with its reason, or lost by a fault of ours."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from ..model.account import Account
from ..model.diagnostics import OWN_FAULT, Diagnostic, Location
from ..model.site import Site
from ..model.wrong import first_of
from .exports import Exports
from .loaded import Loaded
from .source import Place, is_attached


class Record(NamedTuple):
    """A record by what becomes of it: whether it can be read, and whether it is a draft."""

    path: str
    place: Place
    is_readable: bool
    is_draft: bool


class Matter(NamedTuple):
    """All that lies in content/. `strays`: records whose kampung has no file, and that file; `used`: photos and
    documents that a record names; `refused`: copies that say something else, which nothing else looks at; `ejaan`: as
    in the account."""

    files: tuple[str, ...]
    records: tuple[Record, ...]
    strays: Mapping[str, str]
    used: frozenset[str]
    refused: frozenset[str] = frozenset()
    ejaan: tuple[tuple[str, str], ...] = ()


def records_of(exports: Iterable[Exports], placed: Mapping[str, Place]) -> Iterator[Record]:
    """`placed`: where each of them belongs."""
    for one in exports:
        drafts, unreadable = frozenset(one.drafts), frozenset(one.unreadable)
        for path in one.every:
            yield Record(path, placed[path], path not in unreadable, path in drafts)


def reckon(
    matter: Matter, has_site: bool, out: Collection[str], drafts: bool, found: Iterable[Diagnostic]
) -> tuple[Account, tuple[Diagnostic, ...]]:
    """The account of all records, and what is to be said of files that come out nowhere.

    `has_site`: whether there is one; `out`: records that are published; `drafts`: drafts are, too; `found`: all that
    has been said so far.
    """
    known = list(found)
    account = account_of(matter.records, {*matter.strays, *matter.refused}, out, drafts)
    named = matter.used | {d.location.path for d in known}
    idle, told = unused((path for path in matter.files if is_attached(path)), named, matter.records)
    behind = {**taken_along(matter.records, has_site, out), **matter.strays, **told}
    fine = matter.used.union(out, (item.path for item in matter.records if item.is_draft))
    account = account._replace(
        behind=tuple((path, behind[path]) for path in account.left_out if path in behind),
        ejaan=matter.ejaan,
    )
    gone = lost(matter.files, fine, frozenset(account.left_out), behind, [*known, *idle])
    return account, (*idle, *gone)


def account_of(records: Iterable[Record], others: Iterable[str], out: Collection[str], drafts: bool) -> Account:
    """`others`: records that are not looked at; `out`: what is published; `drafts`: whether drafts are, too."""
    items = list(records)
    held_back = {item.path for item in items if not drafts and item.is_draft and item.path not in out}
    every = {item.path for item in items} | set(others)
    return Account(len(every), tuple(sorted(held_back)), tuple(sorted(every.difference(out, held_back))))


def published(site: Site | None, own: Iterable[Loaded]) -> frozenset[str]:
    """The paths of the records that a site was made of; `own`: those that are of no kampung."""
    if site is None:
        return frozenset()
    # These are in the site as they are, without a word of where they came from.
    known = {id(facts) for facts in (site.fakta, *site.target, *site.rekap, *(one.fakta for one in site.setoran))}
    its = (item.path for item in own if id(item.facts) in known)
    halaman = (one.sumber for one in site.halaman)
    return frozenset(chain(its, halaman, *(one.muka.out for one in site.anggota)))


def taken_along(records: Iterable[Record], has_site: bool, out: Collection[str]) -> dict[str, str]:
    """Records that come out only with another file, and that file: their kampung's, or else the site's."""
    items = list(records)
    if not has_site:
        situs = next((item.path for item in items if item.place.kind == "situs"), "situs.yaml")
        return {item.path: situs for item in items}
    homes = homes_of(items)
    return {
        item.path: home
        for item in items
        if (home := homes.get(item.place.kampung)) and home not in out and home != item.path
    }


def homes_of(records: Iterable[Record]) -> dict[str, str]:
    """The file of each kampung by its folder; of two the first."""
    homes: dict[str, str] = {}
    for item in records:
        if item.place.kind == "kampung":
            homes[item.place.kampung] = min(item.path, homes.get(item.place.kampung, item.path))
    return homes


def unused(
    files: Iterable[str], used: Collection[str], records: Iterable[Record]
) -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
    """Photos and documents that no record names: a message for each kampung, and the file by which each is told.

    What an unreadable record names is not known; until it can be read, it answers for those of its kampung.
    """
    items = list(records)
    homes = homes_of(items)
    unsure = {item.place.kampung: item.path for item in items if not item.is_readable}
    by_home: dict[str, list[str]] = {}
    for path in files:
        if path not in used:
            by_home.setdefault(_home(path, homes), []).append(path)
    found = []
    behind: dict[str, str] = {}
    for home, paths in by_home.items():
        at = unsure.get(home) or homes.get(home) or paths[0]
        behind.update(dict.fromkeys(paths, at))
        if home not in unsure:
            found.append(_unused(at, [path.removeprefix(f"{home}/") for path in paths]))
    return tuple(found), behind


def _home(path: str, homes: Collection[str]) -> str:
    folder = path.rpartition("/")[0]
    while folder and folder not in homes:
        folder = folder.rpartition("/")[0]
    return folder


def _unused(at: str, names: list[str]) -> Diagnostic:
    why = f"{len(names)} foto atau PDF tidak disebut di catatan mana pun, jadi tidak tampil: {first_of(names)}."
    hint = "Tulis nama berkasnya di isian `foto` (PDF di isian `rkm`), atau hapus berkasnya kalau tidak dipakai."
    return Diagnostic("berkas-tak-dipakai", Location(at), why, hint)


def lost(
    files: Iterable[str],
    out: Collection[str],
    left_out: Collection[str],
    behind: Mapping[str, str],
    found: Iterable[Diagnostic],
) -> Iterator[Diagnostic]:
    """Files that are gone without a word: a fault of the program, told as one.

    `out`: what comes out, and the drafts; `left_out`: records that do not, of which an error must tell and not only a
    warning; `behind`: files for which the message of another one answers.
    """
    messages = list(found)
    named = {d.location.path for d in messages}
    wrong = {d.location.path for d in messages if d.is_error}
    for path in files:
        telling = wrong if path in left_out else named
        if path not in out and path not in telling and behind.get(path, path) not in telling:
            yield Diagnostic(OWN_FAULT, Location(path), _LOST, _TELL_US)


_LOST = "Berkas ini tidak terbit dan program tidak tahu sebabnya. Ini kesalahan program, bukan kesalahan Anda."
_TELL_US = "Laporkan kepada pembuat kampung-kb: kirim pesan ini dan isi berkasnya, tanpa data pribadi."
