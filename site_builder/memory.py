"""What a process that builds again and again knows from the last time; nothing at first."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .content.linked import Linked
from .content.source import Place
from .inputs import Stock
from .loading import Records
from .model.page import Digests, Page
from .model.site import Site
from .options import Options
from .remembered import Remembered

if TYPE_CHECKING:
    from .pages.kinds import Planned


class Seen(NamedTuple):
    """What the last build was made from; `site` is None where a fault left none."""

    stock: Stock
    placed: dict[str, Place]
    site: Site | None


class Memory:
    """Every part of it gives what a process that has just begun would find out anew."""

    def __init__(self) -> None:
        self.records = Records()
        self.linked = Linked()
        self.remembered = Remembered()
        self.calls: dict[str, tuple[Page, bytes]] = {}
        self.seen: Seen | None = None
        # Why there is no search, where one could not be made: this process does not try again.
        self.no_search = ""
        # Asked while pages are made: whether something was saved since, so that the rest would be made in vain.
        self.is_superseded: Callable[[], bool] = lambda: False

    @cached_property
    def planned(self) -> "Planned":
        from .pages.kinds import Planned  # a check plans nothing

        return Planned()

    def keep(self, options: Options) -> None:
        """For the next process. What is asked in other words now, of another day, is forgotten."""
        for one in self.linked.anggota.values():
            one.forget()
        planned = self.planned if self.planned.sekitar else None
        self.remembered.keep(options, self.linked, planned, Digests(self.calls))

    def see(self, stock: Stock, placed: dict[str, Place], site: Site | None) -> None:
        self.seen = Seen(stock, placed, site)
