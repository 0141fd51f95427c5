"""Kampung as they were last linked, for a process that links again and again."""

import datetime
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ..model.diagnostics import Diagnostic
from ..model.site import Kampung, Redirect
from ..model.urls import Urls
from .document import Reading
from .loaded import Loaded
from .picture import Look
from .references import Index

if TYPE_CHECKING:
    from .link import Context


class LinkedKampung(NamedTuple):
    """A kampung, the faults between its records, and the addresses that they had before."""

    kampung: Kampung
    faults: tuple[Diagnostic, ...]
    redirect: tuple[Redirect, ...]


class Outside(NamedTuple):
    """All that the records of a kampung can see beyond it: which files, addresses, photos and documents there are, and
    what linking was asked for (addresses, day, drafts, zone)."""

    asked: tuple[Urls, datetime.date, bool, str]
    sources: frozenset[str]
    published: dict[str, str]
    drafts: frozenset[str]
    addresses: frozenset[str]
    attached: dict[str, bytes]
    looks: dict[str, Look]
    agreed: dict[str, bool]
    owners: dict[tuple[str, str], str]
    readings: dict[str, Reading]


def outside_of(index: Index, context: "Context") -> Outside:
    asked = (context.urls, context.today, context.drafts, context.zona)
    attached = {path: made for path, made in context.files.items() if path not in index.sources}
    known = (index.sources, index.published, index.drafts, index.addresses)
    album = index.album
    return Outside(asked, *known, attached, dict(album.looks), album.agreed, album.owners, dict(context.readings))


class Linked:
    """A kampung is the same while its own records are the same, and all that they can see beyond it."""

    def __init__(self) -> None:
        self.index: Index | None = None
        self.context: Context | None = None
        self._outside: Outside | None = None
        self._made: dict[str, tuple[tuple[Loaded, ...], LinkedKampung]] = {}
        self._known: dict[str, tuple[tuple[Loaded, ...], LinkedKampung]] = {}

    def begin(self, index: Index, context: "Context") -> None:
        outside = outside_of(index, context)
        self.index, self.context = index, context
        self._known, self._made = (self._made if self._outside == outside else {}), {}
        self._outside = outside

    def of(self, items: tuple[Loaded, ...], link: Callable[[], LinkedKampung]) -> LinkedKampung:
        """`items`: its own record and those on its shelf."""
        path = items[0].path
        before = self._known.get(path)
        is_same = before is not None and len(before[0]) == len(items) and all(map(operator.is_, before[0], items))
        self._made[path] = before if before and is_same else (items, link())
        return self._made[path][1]

    def items(self, folder: str) -> tuple[Loaded, ...]:
        """The records that the kampung of a folder was last linked from, its own first; none where it was not."""
        return next((items for items, _ in self._made.values() if items[0].place.kampung == folder), ())
