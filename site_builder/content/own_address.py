"""Addresses of this site's own pages, in the two ways that people write them: from the root, and whole, as copied."""

from typing import NamedTuple
from urllib.parse import urlsplit

from ..model.urls import Urls

_WEB = ("http://", "https://")
_INDEX = "/index.html"


class Named(NamedTuple):
    """`path` from the root, with the base path where the address was whole; `rest`: the query and the fragment."""

    path: str
    rest: str


def is_web(target: str) -> bool:
    """Phones begin a line with a capital: `Https://…`."""
    return target[:8].lower().startswith(_WEB)


def named(target: str, urls: Urls, own: Urls) -> Named | None:
    """What of this site a link names; None where it leads elsewhere. `own`: the address that the site says it has,
    whatever `urls` it is built for."""
    path = target.partition("#")[0].partition("?")[0]
    rest = target[len(path) :]
    if is_web(path):
        path = _below(path, urls, own)
    if not path.startswith("/"):
        return None
    return Named(path.removesuffix(_INDEX) + "/" if path.endswith(_INDEX) else path, rest)


def whole(path: str, own: Urls) -> str:
    """A path from the root as the address of a browser's bar."""
    return own.absolute(own.at(path))


def _below(address: str, urls: Urls, own: Urls) -> str:
    """`` where the address is another site's, on the same host too."""
    try:
        parts, mine = urlsplit(address), urlsplit(own.origin)
        same_port = parts.port in (mine.port, None, 80, 443)
    except ValueError:
        return ""
    path = parts.path or "/"
    path = path if path.startswith(own.base) else f"{path}/"
    is_own = mine.hostname is not None and parts.hostname == mine.hostname and same_port and path.startswith(own.base)
    return urls.base + path.removeprefix(own.base) if is_own else ""
