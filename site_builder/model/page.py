"""A page is a call: a path, a printer, a view function and the facets it gets."""

import datetime
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from . import digest
from .facets import Prose
from .lazy import Lazy, made
from .marker import MARKER as MARKER
from .marker import MARKER_TEXT as MARKER_TEXT
from .marker import MARKER_WORD as MARKER_WORD


class Later:
    """Stands for the view of a page that was planned before; only its name is known."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, *_: Any) -> Any:
        raise RuntimeError(f"{self.name} is asked of a page that is not ready")


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
        real = self.real
        return real._replace(args=tuple(map(made, real.args)))

    @property
    def real(self) -> "Page":
        """The page itself, where this one is only what is remembered of it."""
        if isinstance(self.view, Later):
            page: Page = self.args[0].value()
            return page
        return self

    @property
    def view_name(self) -> str:
        """The same in every process."""
        return self.view.name if isinstance(self.view, Later) else name_of_view(self.view)

    @property
    def is_told_by_its_call(self) -> bool:
        """Whether nothing else shapes the bytes, neither templates nor the rest of the builder."""
        return self.printer in ("foto", "pdf")


def name_of_view(view: Callable[..., Any]) -> str:
    return f"{view.__module__}:{view.__qualname__}"


class Stub(NamedTuple):
    """What is remembered of a page. `call`: the digest of its call; `prose`: keys of the prose that it prints."""

    path: str
    printer: str
    view: str
    call: bytes
    prose: tuple[bytes, ...]
    sumber: str
    line: int

    def page(self, make: Callable[[], Page]) -> Page:
        """`make` plans it anew, if anybody asks for more."""
        args = (Lazy(self.call, make), *self.prose)
        return Page(self.path, self.printer, Later(self.view), args, self.sumber, self.line)


class Bundle(NamedTuple):
    """Pages that are planned together; `key` is a digest of all that they follow from, but for the day, which `pages`
    gets."""

    key: bytes
    pages: Callable[[datetime.date], tuple[Page, ...]]


class Digests:
    """Digests of facets, each made once: the same object is not read again. `known`: pages with the digests of their
    calls, by path."""

    def __init__(self, known: Mapping[str, tuple[Page, bytes]] = MappingProxyType({})) -> None:
        self._known = known
        self._made: dict[int, tuple[Any, bytes]] = {}

    def of_call(self, page: Page) -> bytes:
        """Digest of everything that a page's bytes depend on, besides templates and builder."""
        before = self._known.get(page.path)
        if before and before[0] is page:
            return before[1]
        if isinstance(page.view, Later):
            known: bytes = page.args[0].digest
            return known
        name = f"{page.printer} {page.view_name}"
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
