"""A kampung as whatever counts over many sees it: asked by functions of that kampung alone, each answer made once.

A question is a function at the top of a module, or a `partial` of one with plain keywords: its name and its keywords
tell it apart, so that an answer can be kept, and a kampung that has not changed need not be looked into again.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from typing import Any, NamedTuple, TypeVar

from . import digest
from .facets import Wilayah
from .lazy import Lazy
from .site import Kampung, KampungRow
from .vocabulary import slug

T = TypeVar("T")
K = TypeVar("K")


class Muka(NamedTuple):
    """What is known of a kampung before anybody looks into it.

    `key`: a digest of all that it follows from; `out`: the records that come out with it.
    """

    key: bytes
    sumber: str
    slug: str
    wilayah: Wilayah
    baris: KampungRow
    out: tuple[str, ...]


class Anggota:
    """One kampung of a site. `jalan`: the regions that it is found under, from the province down; `make`: how the
    kampung is made when somebody looks into it."""

    def __init__(self, muka: Muka, kampung: Kampung | None = None) -> None:
        self.muka = muka
        self.baris, self.slug, self.sumber = muka.baris, muka.slug, muka.sumber
        self.jalan = _recorded(muka.wilayah)
        self.make: Callable[[], Kampung] | None = None
        self._kampung = kampung
        self._told: dict[str, Any] = {}
        self._parts: dict[str, Lazy[Any]] = {}
        self._several: dict[str, dict[Any, Lazy[Any]]] = {}

    @property
    def kampung(self) -> Kampung:
        if self._kampung is None:
            assert self.make is not None
            self._kampung = self.make()
        return self._kampung

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


def muka_of(kampung: Kampung, key: bytes = b"") -> Muka:
    kegiatan, laporan = (one.sumber for one in kampung.kegiatan), (one.sumber for one in kampung.laporan)
    out = (kampung.sumber, *(one.sumber for one in kampung.poktan), *kegiatan, *laporan)
    return Muka(key, kampung.sumber, kampung.fakta.slug, kampung.fakta.wilayah, kampung.baris, out)


def region_of(kampung: Kampung) -> tuple[str, ...]:
    """Names of the regions that a kampung is found under, from the province down to the last that is recorded."""
    return _recorded(kampung.fakta.wilayah)


def _recorded(wilayah: Wilayah) -> tuple[str, ...]:
    names = wilayah[:3]
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
