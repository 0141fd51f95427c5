"""What a process that builds again and again knows from the last time; nothing at first."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from .content.linked import Linked
from .content.loaded import Loaded
from .content.source import Place
from .inputs import Stock
from .loading import Records
from .model.page import Page
from .pages.kinds import Planned


class Seen(NamedTuple):
    """What the last build was made from: `shown` the records that came out, by path; `linked`: how."""

    stock: Stock
    placed: dict[str, Place]
    shown: dict[str, Loaded]
    linked: Linked


class Memory:
    """Every part of it gives what a process that has just begun would find out anew."""

    def __init__(self) -> None:
        self.records = Records()
        # Records are linked again where links lead to pages without a record, and where faulty ones are held.
        self.linked, self.linked_again, self.last_good = Linked(), Linked(), Linked()
        self.planned = Planned()
        self.calls: dict[str, tuple[Page, bytes]] = {}
        self.seen: Seen | None = None
        # Asked while pages are made: whether something was saved since, so that the rest would be made in vain.
        self.is_superseded: Callable[[], bool] = lambda: False

    def see(self, stock: Stock, placed: dict[str, Place], shown: Iterable[Loaded], linked: Linked) -> None:
        self.seen = Seen(stock, placed, {item.path: item for item in shown}, linked)
