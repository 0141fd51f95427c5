"""Which pages to make again, and why: a pure function of facts."""

from collections.abc import Mapping

from .state import State

BARU = "halaman baru"
ISI = "isinya berubah"
TEMPLAT = "templat berubah"
PEMBANGUN = "program berubah"
HILANG = "berkasnya hilang atau rusak"


def outdated(
    calls: Mapping[str, bytes], state: State, sizes: Mapping[str, int], templates: bytes, builder: bytes
) -> dict[str, str]:
    """The reason for every path that must be made.

    `calls`: digest of each page's call; `sizes`: bytes of every file that output/ holds now.
    """
    reasons = {}
    for path, call in calls.items():
        made = state.pages.get(path)
        if made is None:
            reasons[path] = BARU
        elif made[0] != call:
            reasons[path] = ISI
        elif state.builder != builder:
            reasons[path] = PEMBANGUN
        elif state.templates != templates:
            reasons[path] = TEMPLAT
        elif sizes.get(path) != made[1]:
            reasons[path] = HILANG
    return reasons
