"""Which pages to make again, and why: a pure function of facts."""

from collections.abc import Collection, Mapping

from .state import State

BARU = "halaman baru"
ISI = "isinya berubah"
TEMPLAT = "templat berubah"
PEMBANGUN = "program berubah"
HILANG = "berkasnya hilang atau rusak"


def outdated(
    calls: Mapping[str, bytes],
    state: State,
    whole: Collection[str],
    templates: bytes,
    builder: bytes,
    told: Collection[str] = (),
) -> dict[str, str]:
    """The reason for every path that must be made.

    `calls`: digest of each page's call; `whole`: those known files that output/ holds as they were made; `told`: pages
    whose call says it all.
    """
    reasons = {}
    for path, call in calls.items():
        made = state.pages.get(path)
        if made is None:
            reasons[path] = BARU
        elif made[0] != call:
            reasons[path] = ISI
        elif path not in told and state.builder != builder:
            reasons[path] = PEMBANGUN
        elif path not in told and state.templates != templates:
            reasons[path] = TEMPLAT
        elif path not in whole:
            reasons[path] = HILANG
    return reasons
