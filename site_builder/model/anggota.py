"""A kampung as whatever counts over many sees it: asked by functions of that kampung alone, each answer made once.

A question is a function at the top of a module, or a `partial` of one with plain keywords: its name and its keywords
tell it apart, so that an answer can be kept, and a kampung that has not changed need not be looked into again.
"""

from collections.abc import Callable, Iterable, Iterator
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


class Answers(NamedTuple):
    """What is remembered of a kampung's answers, by the names of the questions: whole ones, digests of larger ones, and
    of several to one question each by its own key."""

    told: dict[str, Any]
    parts: dict[str, bytes]
    several: dict[str, tuple[tuple[Any, bytes], ...]]


# Gives a larger answer by the name of its question and its digest, in a tuple of one; () where it is not known.
Recall = Callable[[str, bytes], tuple[Any, ...]]


class Anggota:
    """One kampung of a site. `jalan`: the regions that it is found under, from the province down; `make`: how the
    kampung is made when somebody looks into it; `is_new`: whether it was asked something new."""

    def __init__(self, muka: Muka, kampung: Kampung | None = None) -> None:
        self.muka = muka
        self.baris, self.slug, self.sumber = muka.baris, muka.slug, muka.sumber
        self.jalan = recorded(muka.wilayah[:3])
        self.make: Callable[[], Kampung] | None = None
        self._kampung = kampung
        self._told: dict[str, Any] = {}
        self._parts: dict[str, Lazy[Any]] = {}
        self._several: dict[str, dict[Any, Lazy[Any]]] = {}
        self._before = Answers({}, {}, {})
        self._recall: Recall = _nothing
        self._asked: set[str] = set()
        self.is_new = False

    @property
    def kampung(self) -> Kampung:
        if self._kampung is None:
            assert self.make is not None
            self._kampung = self.make()
        return self._kampung

    def tell(self, question: Callable[[Kampung], T]) -> T:
        """A few words or numbers."""
        name = key_of(question)
        self._asked.add(name)
        if name not in self._told:
            self._told[name] = question(self.kampung)
            self.is_new = True
        answer: T = self._told[name]
        return answer

    def part(self, question: Callable[[Kampung], T]) -> Lazy[T]:
        """Something larger, of tuples, text and numbers: whoever only asks whether it has changed need not have it."""
        name = key_of(question)
        self._asked.add(name)
        if name not in self._parts:
            made = self._before.parts.get(name)
            known = Lazy(made, partial(self._recalled, name, made, question)) if made else None
            self._parts[name] = known or self._new(question)
        return self._parts[name]

    def parts(self, question: Callable[[Kampung], Iterable[tuple[K, T]]]) -> dict[K, Lazy[T]]:
        """Several answers to one question, each known by itself: those of months, say."""
        name = key_of(question)
        self._asked.add(name)
        if name not in self._several:
            before = self._before.several.get(name)
            if before is None:
                self.is_new = True
                self._several[name] = {key: _known(answer) for key, answer in question(self.kampung)}
            else:
                every = Lazy(_together(before), partial(self._recalled, name, _together(before), _all_of(question)))
                self._several[name] = {key: Lazy(made, partial(_one_of, every, key)) for key, made in before}
        return self._several[name]

    def remember(self, answers: Answers, recall: Recall | None = None) -> None:
        """What it has answered and is kept; `recall`: where its larger answers are, of another process."""
        self._told, self._before, self.is_new = dict(answers.told), answers, False
        self._recall = recall or self._recall

    @property
    def answers(self) -> Answers:
        """All that it answered."""
        parts = self._before.parts | {name: one.digest for name, one in self._parts.items()}
        several = {name: tuple((key, one.digest) for key, one in its.items()) for name, its in self._several.items()}
        return Answers(self._told, parts, self._before.several | several)

    def larger(self) -> Iterator[tuple[str, bytes, Any]]:
        """Larger answers that were made in this process: the name of the question, the digest, the answer."""
        before = self._before
        for name, one in self._parts.items():
            if name not in before.parts:
                yield name, one.digest, one.value()
        for name, its in self._several.items():
            if name not in before.several:
                pairs = tuple((key, one.digest) for key, one in its.items())
                yield name, _together(pairs), tuple((key, one.value()) for key, one in its.items())

    def forget(self) -> None:
        """Answers to questions that are asked in other words now, of another day."""
        now = {name.partition(" ")[0] for name in self._asked}
        every = (self._told, self._parts, self._several, self._before.parts, self._before.several)
        gone = {name for kept in every for name in kept if name not in self._asked and name.partition(" ")[0] in now}
        for kept in every:
            for name in gone & kept.keys():
                del kept[name]
        self._asked.clear()
        self.is_new = self.is_new or bool(gone)

    def _new(self, question: Callable[[Kampung], T]) -> Lazy[T]:
        self.is_new = True
        return _known(question(self.kampung))

    def _recalled(self, name: str, made: bytes, question: Callable[[Kampung], T]) -> T:
        if known := self._recall(name, made):
            answer: T = known[0]
            return answer
        for before in (self._before.parts, self._before.several):
            before.pop(name, None)  # another process took it out: it is kept anew
        self.is_new = True
        return question(self.kampung)


def _nothing(_: str, __: bytes) -> tuple[Any, ...]:
    return ()


def _together(before: tuple[tuple[Any, bytes], ...]) -> bytes:
    return digest.of_value([(key, made.hex()) for key, made in before])


def _all_of(question: Callable[[Kampung], Iterable[tuple[K, T]]]) -> Callable[[Kampung], tuple[tuple[K, T], ...]]:
    return lambda kampung: tuple(question(kampung))


def _one_of(every: Lazy[tuple[tuple[K, T], ...]], key: K) -> T:
    return dict(every.value())[key]


def _known(answer: T) -> Lazy[T]:
    return Lazy(digest.of_value(answer), lambda: answer)


def muka_of(kampung: Kampung, key: bytes) -> Muka:
    kegiatan, laporan = (one.sumber for one in kampung.kegiatan), (one.sumber for one in kampung.laporan)
    out = (kampung.sumber, *(one.sumber for one in kampung.poktan), *kegiatan, *laporan)
    return Muka(key, kampung.sumber, kampung.fakta.slug, kampung.fakta.wilayah, kampung.baris, out)


def region_of(kampung: Kampung) -> tuple[str, ...]:
    """Names of the regions that a kampung is found under, from the province down to the last that is recorded."""
    return recorded(kampung.fakta.wilayah[:3])


def recorded(names: tuple[str, ...]) -> tuple[str, ...]:
    """Names from the province down to the last before one that is missing."""
    return names[: next((i for i, name in enumerate(names) if not slug(name)), len(names))]


def plain(function: "partial[Any]") -> list[tuple[str, Any]]:
    """The values that a function was given, a function among them by its name."""
    return sorted((key, name_of(value) if callable(value) else value) for key, value in function.keywords.items())


@lru_cache(maxsize=4096)  # one question goes to hundreds of kampung
def key_of(question: Callable[..., Any]) -> str:
    """Its name, in short: the function, and a digest of what it was given."""
    function, _, given = name_of(question).partition(" ")
    return f"{function} {digest.of_bytes(given.encode()).hex()[:16]}"


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
