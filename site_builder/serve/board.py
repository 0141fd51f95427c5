"""What stands on top of every page."""

from pathlib import Path

# A browser does not tell which pages are still open; whoever writes has not more of them.
MOST_OPENED = 30


class Board:
    """Written by the thread that builds, read by the one that serves: HTML, `` where all is well."""

    def __init__(self) -> None:
        self.overlay = ""
        # Files of which an error is told, and whether no site could be built at all.
        self.faulty: frozenset[Path] = frozenset()
        self.is_stuck = False
        # Pages that were asked for, the last one last, and those of them that are shown before they are built.
        self.opened: dict[str, None] = {}
        self.ahead: dict[str, bytes] = {}

    def open(self, path: str) -> None:
        self.opened.pop(path, None)
        self.opened[path] = None
        if len(self.opened) > MOST_OPENED:
            del self.opened[next(iter(self.opened))]
