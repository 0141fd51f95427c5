"""All that the records of a kampung can see beyond their folder, as questions; those that were asked are remembered.

A kampung has to be linked anew only where an answer that it got has changed, or its own files.
"""

import copy
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from ..model.hari import Hari
from .document import Reading
from .exports import Exports
from .near import Paths
from .picture import Look

if TYPE_CHECKING:
    from .link import Context

P = ParamSpec("P")
A = TypeVar("A")

# Questions with their answers: the name of a question, what it was asked about, the answer.
Asked = tuple[tuple[str, tuple[str, ...], Any], ...]


class Picture(NamedTuple):
    """What is known of a picture that a record names: where it lies (`` where none is sure), the digest of its bytes,
    what it turned out to be, and whether everybody in it agreed (None where no record says so)."""

    path: str
    made: str
    look: Look | None
    agreed: bool | None


class Paper(NamedTuple):
    """The same of a document."""

    path: str
    made: str
    reading: Reading | None


_QUESTIONS: dict[str, Callable[..., Any]] = {}


def question(method: Callable[Concatenate["Outside", P], A]) -> Callable[Concatenate["Outside", P], A]:
    """A method that gets text and gives plain values."""
    _QUESTIONS[method.__name__] = method

    @wraps(method)
    def ask(self: "Outside", *args: P.args, **kwargs: P.kwargs) -> A:
        key = (method.__name__, args)
        if key not in self.answers:
            self.answers[key] = method(self, *args, **kwargs)
        answer: A = self.answers[key]
        return answer

    return ask  # type: ignore[return-value]


class Outside:
    """`answers`: to what was asked of this one, which `apart` gives anew to each who asks; `hari`: the day, which knows
    for how long its answers hold."""

    def __init__(self, exports: Iterable[Exports], context: "Context") -> None:
        every = tuple(exports)
        urls = context.urls
        self.context = context
        self.hari = Hari.of(context.today)
        self.answers: dict[tuple[str, tuple[Any, ...]], Any] = {}
        self._records = frozenset(path for one in every for path in one.paths)
        self._pageless = frozenset(path for one in every for path in one.pageless)
        self._published = {path: url for one in every for path, url in one.published}
        self._held_back = {path: url for one in every for path, url in one.held_back}
        self._awaited = frozenset(self._held_back.values())
        self._addresses = {urls.beranda(), urls.direktori(), urls.arsip(), urls.ringkasan(), *context.addresses}
        self._addresses |= {urls.tetap(name) for name in ("tentang", "istilah", "cari", "data")}
        self._addresses.update(self._published.values(), *(one.archives for one in every))
        self._near_record = Paths(self._published)
        self._near_address = Paths([url.removeprefix(urls.base).strip("/") for url in self._addresses])
        self._agreed: dict[str, bool] = {}
        for one in every:
            for named, agreed in one.agreed:
                if path := named.found(one.home, context.files):
                    self._agreed[path] = agreed and self._agreed.get(path, True)

    def unknown(self, targets: Iterable[str]) -> bool:
        """Whether a link from the root names a page that is there without a record, or none at all."""
        others = self.context.addresses
        return any(not (url := self.at(target)) or url in others for target in targets)

    def apart(self) -> "Outside":
        """The same, of which nothing was asked yet."""
        other = copy.copy(self)
        other.answers, other.hari = {}, Hari.of(self.context.today)
        return other

    @property
    def asked(self) -> Asked:
        return tuple((name, about, answer) for (name, about), answer in self.answers.items())

    def otherwise(self, asked: Asked) -> str | None:
        """What was asked about where the answer is not what it was; None where all are."""
        others = (about for name, about, answer in asked if _QUESTIONS[name](self, *about) != answer)
        # Whoever asks for what a record names tells the record and its kampung first.
        return next((about[2] if len(about) > 2 else about[0] for about in others), None)

    @question
    def page_of(self, record: str) -> str:
        """The address of a record's page; `` where it has none."""
        return self._published.get(record, "")

    @question
    def is_held_back(self, record: str) -> bool:
        """Whether it is a draft that is not published."""
        return record in self._held_back

    @question
    def is_record(self, path: str) -> bool:
        return path in self._records

    @question
    def is_pageless(self, path: str) -> bool:
        """Whether it is a record of a kind that has no page."""
        return path in self._pageless

    @question
    def is_file(self, path: str) -> bool:
        return path in self.context.files

    @question
    def nearest_record(self, path: str) -> str:
        """The published record that a misspelt path means; `` where none is near."""
        return self._near_record.nearest(path)

    @question
    def address(self, written: str) -> str:
        """The address of a page named from the root, with or without the base path; `` where there is none."""
        return self.at(written)

    def at(self, written: str) -> str:
        url = self._from_root(written)
        return url if url in self._addresses or not self.context.has_site else ""

    @question
    def is_draft_at(self, written: str) -> bool:
        """Whether a page named from the root is that of a draft that is not published."""
        return self._from_root(written) in self._awaited

    def _from_root(self, written: str) -> str:
        urls = self.context.urls
        path = written if written.endswith("/") or _is_file(written) else f"{written}/"
        return path if path.startswith(urls.base) and urls.base != "/" else urls.at(path)

    @question
    def nearest_address(self, written: str) -> str:
        """The address that a misspelt one means, named from the root; `` where none is near."""
        near = self._near_address.nearest(written.removeprefix(self.context.urls.base).strip("/"))
        return "" if not near else f"/{near}" if _is_file(near) else f"/{near}/"

    @question
    def meant(self, record: str, home: str, name: str, shelf: str) -> tuple[str, ...]:
        """As `Files.meant`."""
        return self.context.files.meant(record, home, name, shelf)

    @question
    def below(self, folder: str) -> tuple[str, ...]:
        """Every file in a folder, in the order of paths."""
        return tuple(path for path in self.context.files if path.startswith(f"{folder}/"))

    @question
    def picture(self, record: str, home: str, name: str) -> Picture:
        path = self.context.files.named(record, home, name)
        return Picture(path, self._made(path), self.context.looks.get(path), self._agreed.get(path))

    @question
    def paper(self, record: str, home: str, name: str) -> Paper:
        path = self.context.files.named(record, home, name, "")
        return Paper(path, self._made(path), self.context.readings.get(path))

    def _made(self, path: str) -> str:
        return self.context.files[path].hex() if path else ""


def _is_file(address: str) -> bool:
    return "." in address.rpartition("/")[2]
