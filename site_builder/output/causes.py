"""What it comes from that a page shows something else now: a pure function of facts."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..content.linked import Anew
from ..model.wrong import first_of
from ..privacy import veil_name
from .outdated import ISI

HARI = "hari berganti"
PILIHAN = "pilihan perintahnya lain"


class Changes(NamedTuple):
    """What is not as it was at the last build: `files` by their path (`content/…`), the day, and the folders of kampung
    that were linked anew, with the reason."""

    files: tuple[str, ...]
    is_another_day: bool
    anew: Mapping[str, Anew]


def causes(reasons: Mapping[str, str], changes: Changes, homes: Mapping[str, str]) -> dict[str, str]:
    """Of each page whose reason is that it shows something else. `homes`: where the pages of a kampung lie, and its
    folder."""
    folders = set(homes.values())
    of_all = tuple(path for path in changes.files if _home(path, folders) is None)
    everywhere = _of_site(changes)
    known: dict[str, str] = {}
    found = {}
    for path in (path for path, reason in reasons.items() if reason == ISI):
        home = homes.get("/".join(path.split("/", 2)[:2]) + "/")
        if home is None:
            found[path] = everywhere
            continue
        if home not in known:
            known[home] = _of_kampung(home, changes, of_all, folders) or everywhere
        found[path] = known[home]
    return found


def _of_kampung(home: str, changes: Changes, of_all: Sequence[str], folders: set[str]) -> str:
    """`` where nothing of its own nor of the whole site has changed: it shows what others said."""
    anew = changes.anew.get(home)
    if anew and anew.karena == "luar":
        return f"{_named([anew.tentang])} di luar kampungnya"
    if anew and anew.karena == "berkas":
        own = [path for path in changes.files if _home(path, folders) == home]
        return _named(own or of_all) or PILIHAN
    if anew or (changes.is_another_day and not of_all):
        return HARI
    return _named(of_all)


def _of_site(changes: Changes) -> str:
    """Lists and tables put together what all kampung say; which of them it was, only their own pages know."""
    return ", ".join(filter(None, (_named(changes.files), HARI if changes.is_another_day else ""))) or PILIHAN


def _named(paths: Sequence[str]) -> str:
    return first_of([veil_name(path) for path in paths])


def _home(path: str, folders: set[str]) -> str | None:
    """The folder of the kampung in which a file lies; None where in none."""
    folder = path.removeprefix("content/").rpartition("/")[0] if path.startswith("content/") else ""
    while folder and folder not in folders:
        folder = folder.rpartition("/")[0]
    return folder or None
