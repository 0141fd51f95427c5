"""What it may come from that a page shows something else now: a pure function of facts.

Which of its values have changed is not remembered of a page, so all that has changed and that it follows from is told.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..model.wrong import first_of
from ..privacy import veil_name
from .outdated import ISI, PEMBANGUN
from .state import State

HARI = "hari berganti"
PILIHAN = "pilihan perintahnya lain"


class Changes(NamedTuple):
    """What is not as it was at the last build.

    `files` by their path (`content/…`); `others`: the day, what was asked for and the program, in words; `is_seen`:
    whether the pages of all kampung show something else of the others; `outside`: by the folder of a kampung, what it
    had asked about that lies outside of it.
    """

    files: tuple[str, ...]
    others: tuple[str, ...]
    is_seen: bool
    outside: Mapping[str, str]


def changes_of(before: State, now: State, files: tuple[str, ...], outside: Mapping[str, str]) -> Changes:
    """What two states differ in. `files`, `outside`: as of `Changes`."""
    was, now_is = before.beside, now.beside
    others = (
        (HARI, was.hari != now_is.hari),
        (PILIHAN, was.pilihan != now_is.pilihan),
        (PEMBANGUN, before.builder != now.builder),
    )
    told = tuple(name for name, is_so in others if is_so)
    return Changes(files, told, was.sekitar != now_is.sekitar, outside)


def causes(reasons: Mapping[str, str], changes: Changes, homes: Mapping[str, str]) -> dict[str, str]:
    """Of each page whose reason is that it shows something else. `homes`: where the pages of a kampung lie, and its
    folder."""
    folders = set(homes.values())
    by_home: dict[str | None, list[str]] = {}
    for path in changes.files:
        by_home.setdefault(_home(path, folders), []).append(path)
    known: dict[str | None, str] = {None: _told(changes.files, "", changes)}
    found = {}
    for path in (path for path, reason in reasons.items() if reason == ISI):
        home = homes.get("/".join(path.split("/", 2)[:2]) + "/")
        if home not in known:
            its = [*by_home.get(home, ()), *by_home.get(None, ())]
            outside = changes.outside.get(home or "", "")
            known[home] = _told(changes.files if changes.is_seen else its, outside, changes)
        found[path] = known[home]
    return found


def _told(files: Sequence[str], outside: str, changes: Changes) -> str:
    asked = f"content/{outside}" if f"content/{outside}" in changes.files else outside
    beyond = f"{_named([asked])} di luar kampungnya" if outside else ""
    return ", ".join(filter(None, (_named(files), beyond, *changes.others))) or _named(changes.files)


def _named(paths: Sequence[str]) -> str:
    return first_of([veil_name(path) for path in paths])


def _home(path: str, folders: set[str]) -> str | None:
    """The folder of the kampung in which a file lies; None where in none."""
    folder = path.removeprefix("content/").rpartition("/")[0] if path.startswith("content/") else ""
    while folder and folder not in folders:
        folder = folder.rpartition("/")[0]
    return folder or None
