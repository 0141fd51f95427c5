"""What a process that builds again and again knows from the last time; nothing at first."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .content.linked import Linked
from .content.source import Place
from .inputs import Stock
from .loading import Records

if TYPE_CHECKING:
    from .model.page import Page
    from .pages.kinds import Planned


class Seen(NamedTuple):
    """What the last build was made from; `linked`: how."""

    stock: Stock
    placed: dict[str, Place]
    linked: Linked


class Memory:
    """Every part of it gives what a process that has just begun would find out anew."""

    def __init__(self) -> None:
        self.records = Records()
        # `last_good`: of records as they were when they were last good, where faulty ones are held.
        self.linked, self.last_good = Linked(), Linked()
        self.calls: dict[str, tuple[Page, bytes]] = {}
        self.seen: Seen | None = None
        # Asked while pages are made: whether something was saved since, so that the rest would be made in vain.
        self.is_superseded: Callable[[], bool] = lambda: False

    @cached_property
    def planned(self) -> "Planned":
        from .pages.kinds import Planned  # a check plans nothing

        return Planned()

    def see(self, stock: Stock, placed: dict[str, Place], linked: Linked) -> None:
        self.seen = Seen(stock, placed, linked)
