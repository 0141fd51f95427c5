"""A page is a call: a path, a printer, a view function and the facets it gets."""

from collections.abc import Callable
from typing import Any, NamedTuple

from . import digest
from .facets import Prose
from .lazy import Lazy, made
from .marker import MARKER as MARKER
from .marker import MARKER_TEXT as MARKER_TEXT
from .marker import MARKER_WORD as MARKER_WORD


class Page(NamedTuple):
    """`view(*args)` gives what `printer` prints into output/`path`. `sumber`, `line`: the record behind it."""

    path: str
    printer: str
    view: Callable[..., Any]
    args: tuple[Any, ...]
    sumber: str = ""
    line: int = 0

    def ready(self) -> "Page":
        """With the values of all that was left to be made."""
        return self._replace(args=tuple(map(made, self.args)))

    @property
    def is_told_by_its_call(self) -> bool:
        """Whether nothing else shapes the bytes, neither templates nor the rest of the builder."""
        return self.printer in ("foto", "pdf")


class Bundle(NamedTuple):
    """Pages that are planned together; `key` is a digest of all that they follow from."""

    key: bytes
    pages: Callable[[], tuple[Page, ...]]


class Digests:
    """Digests of facets, each made once: the same object is not read again."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Any, bytes]] = {}

    def of_call(self, page: Page) -> bytes:
        """Digest of everything that a page's bytes depend on, besides templates and builder."""
        name = f"{page.printer} {page.view.__module__}:{page.view.__qualname__}"
        return digest.join([digest.of_bytes(name.encode()), *(self._of(arg) for arg in page.args)])

    def _of(self, arg: Any) -> bytes:
        if isinstance(arg, Lazy):
            return arg.digest
        if arg is None or isinstance(arg, (str, int, float)):
            return digest.of_value(arg)
        made = self._made.get(id(arg))
        if made is None:
            made = self._made[id(arg)] = (arg, self._make(arg))
        return made[1]

    def _make(self, arg: Any) -> bytes:
        if isinstance(arg, Prose):
            return digest.of_value((arg.kunci, arg.tautan))
        if isinstance(arg, bytes):
            return digest.of_bytes(arg)
        if type(arg) is tuple and any(isinstance(item, tuple) for item in arg):
            return digest.join([len(arg).to_bytes(4), *(self._of(item) for item in arg)])
        return digest.of_value(arg)
