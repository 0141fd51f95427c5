"""A page for a folder that is opened without a server: addresses of the site become ways to files, from where it lies.

Our own pages are taken for what they are: an address of the site begins with its base path and stands in an attribute.
"""

import re
from collections.abc import Iterable, Iterator

from ..model import late_re

_ATTRIBUTE = late_re.compile(r'(?P<before> (?:href|src|srcset|action|data-[a-z-]+)=")(?P<value>/[^"]*)"')
_REFRESH = late_re.compile(r'(?P<before> content="0; ?url=)(?P<value>/[^"]*)"')
_SELF = "'self'"


def as_files(files: Iterable[tuple[str, bytes]], base: str) -> Iterator[tuple[str, bytes]]:
    """`base`: the path that addresses of the site begin with. Whatever is no page stays as it is."""
    for path, data in files:
        yield path, _page(path, data.decode(), base).encode() if path.endswith(".html") else data


def _page(path: str, text: str, base: str) -> str:
    def way(found: re.Match[str]) -> str:
        parts = (_way(path, part, base) for part in found["value"].split(", "))
        return f'{found["before"]}{", ".join(parts)}"'

    head, policy, rest = text.partition('http-equiv="Content-Security-Policy" content="')
    allowed, quote, rest = rest.partition('"')
    # Browsers differ in whether a file is of the same origin as its page.
    allowed = allowed.replace(_SELF, f"{_SELF} file:")
    return _REFRESH.sub(way, _ATTRIBUTE.sub(way, f"{head}{policy}{allowed}{quote}{rest}"))


def _way(path: str, address: str, base: str) -> str:
    """From the page at `path` to an address of the site; any other stays."""
    if not address.startswith(base) or address.startswith("//"):
        return address
    target, sign, rest = _cut(address.removeprefix(base))
    name = f"{target}index.html" if not target or target.endswith("/") else target
    return f"{'../' * path.count('/')}{name}{sign}{rest}"


def _cut(address: str) -> tuple[str, str, str]:
    """Before and after the first `?` or `#`, or the space before a picture's width."""
    found = re.search(r"[?# ]", address)
    return (address, "", "") if found is None else (address[: found.start()], found[0], address[found.end() :])
