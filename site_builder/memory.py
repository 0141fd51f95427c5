"""What a process that builds again and again knows from the last time; nothing at first."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from .content.link import Context
from .content.linked import Linked
from .content.loaded import Loaded
from .content.source import Place
from .inputs import Stock
from .loading import Records
from .model.page import Page
from .pages.kinds import Planned


class Seen(NamedTuple):
    """What the last build was made from: `shown` the records that came out, by path, and how they were linked."""

    stock: Stock
    placed: dict[str, Place]
    shown: dict[str, Loaded]
    context: Context
    linked: Linked


class Memory:
    """Every part of it gives what a process that has just begun would find out anew."""

    def __init__(self) -> None:
        self.records = Records()
        self.linked = Linked()
        self.last_good = Linked()
        self.planned = Planned()
        self.calls: dict[str, tuple[Page, bytes]] = {}
        self.seen: Seen | None = None
        # Asked while pages are made: whether something was saved since, so that the rest would be made in vain.
        self.is_superseded: Callable[[], bool] = lambda: False

    def see(
        self, stock: Stock, placed: dict[str, Place], shown: Iterable[Loaded], context: Context, linked: Linked
    ) -> None:
        self.seen = Seen(stock, placed, {item.path: item for item in shown}, context, linked)
