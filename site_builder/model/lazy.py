"""A value that is known by its digest before it is made."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from . import digest

T = TypeVar("T")


class Lazy(Generic[T]):
    """`digest` says all that the value follows from, or the value itself; `make` is asked once, if ever."""

    __slots__ = ("_made", "_make", "digest")

    def __init__(self, digest: bytes, make: Callable[[], T]) -> None:
        self.digest, self._make = digest, make
        self._made: list[T] = []

    def value(self) -> T:
        if not self._made:
            self._made.append(self._make())
        return self._made[0]


def together(parts: "Sequence[Lazy[T]]") -> "Lazy[tuple[T, ...]]":
    """Several values as one."""
    return Lazy(digest.join([one.digest for one in parts]), lambda: tuple(one.value() for one in parts))


def made(arg: object) -> object:
    """The value of a lazy argument; any other as it is."""
    return arg.value() if isinstance(arg, Lazy) else arg
