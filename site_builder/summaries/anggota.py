"""A kampung as whatever counts over many sees it: asked by functions of that kampung alone, each answer made once.

A question is a function at the top of a module, or a `partial` of one with plain keywords: its name and its keywords
tell it apart, so that an answer can be kept, and a kampung that has not changed need not be looked into again.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Any, TypeVar

from ..model import digest
from ..model.lazy import Lazy
from ..model.site import Kampung, KampungRow
from ..model.vocabulary import slug

T = TypeVar("T")
K = TypeVar("K")


class Anggota:
    """One kampung of a region. `jalan`: the regions that it is found under, from the province down."""

    def __init__(self, kampung: Kampung) -> None:
        self.kampung = kampung
        self.baris: KampungRow = kampung.baris
        self.slug = kampung.fakta.slug
        self.jalan = region_of(kampung)
        self._told: dict[str, Any] = {}
        self._parts: dict[str, Lazy[Any]] = {}
        self._several: dict[str, dict[Any, Lazy[Any]]] = {}

    def tell(self, question: Callable[[Kampung], T]) -> T:
        """A few words or numbers."""
        name = name_of(question)
        if name not in self._told:
            self._told[name] = question(self.kampung)
        answer: T = self._told[name]
        return answer

    def part(self, question: Callable[[Kampung], T]) -> Lazy[T]:
        """Something larger, of tuples, text and numbers: whoever only asks whether it has changed need not have it."""
        name = name_of(question)
        if name not in self._parts:
            self._parts[name] = _known(question(self.kampung))
        return self._parts[name]

    def parts(self, question: Callable[[Kampung], Iterable[tuple[K, T]]]) -> dict[K, Lazy[T]]:
        """Several answers to one question, each known by itself: those of months, say."""
        name = name_of(question)
        if name not in self._several:
            self._several[name] = {key: _known(answer) for key, answer in question(self.kampung)}
        return self._several[name]


def _known(answer: T) -> Lazy[T]:
    return Lazy(digest.of_value(answer), lambda: answer)


class Anggotas:
    """The kampung of a site, for a process that asks again and again: one that is the same keeps its answers."""

    def __init__(self) -> None:
        self._known: dict[str, Anggota] = {}

    def of(self, kampung: Iterable[Kampung]) -> tuple[Anggota, ...]:
        before, self._known = self._known, {}
        for one in kampung:
            known = before.get(one.sumber)
            self._known[one.sumber] = known if known and known.kampung is one else Anggota(one)
        return tuple(self._known.values())


def region_of(kampung: Kampung) -> tuple[str, ...]:
    """Names of the regions that a kampung is found under, from the province down to the last that is recorded."""
    names = kampung.fakta.wilayah[:3]
    return names[: next((i for i, name in enumerate(names) if not slug(name)), len(names))]


def plain(function: "partial[Any]") -> list[tuple[str, Any]]:
    """The values that a function was given, a function among them by its name."""
    return sorted((key, name_of(value) if callable(value) else value) for key, value in function.keywords.items())


@lru_cache(maxsize=512)  # one question goes to hundreds of kampung
def name_of(function: Callable[..., Any]) -> str:
    """What a function is known by, with the plain values that it was given. Raises TypeError for one that is made anew
    each time: nobody could tell it from another."""
    given = ""
    if isinstance(function, partial):
        if function.args:
            raise TypeError(f"{function.func.__qualname__} gets its values by keyword")
        given = repr(plain(function))
        function = function.func
    if "<" in function.__qualname__:
        raise TypeError(f"{function.__qualname__} of {function.__module__} is no function of a module")
    return f"{function.__module__}:{function.__qualname__} {given}"
