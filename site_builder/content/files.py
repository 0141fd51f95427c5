"""The files of content/, found as people write their names.

Phones, Windows and macOS write the same name in other letter case, with spaces of other kinds and numbers, and with
letters in one piece or two; no eye sees the difference, so a record need not know it.
"""

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from urllib.parse import quote, unquote

from ..model.wrong import tidy
from .yaml_faults import as_written

# Signs that may stand bare in an address between brackets.
SAFE = "/._-~"


class Files(dict[str, bytes]):
    """Digests of all files by their paths, with slashes."""

    def meant(self, record: str, home: str, name: str, shelf: str = "foto") -> tuple[str, ...]:
        """The file that a record means; several where it could be each of them, none where there is none.

        It lies in the shelf of the record's kampung, in the kampung's folder, beside the record, or where its path from
        content/ says. A name that is written exactly so comes before all that only look like it.
        """
        paths = list(_paths(record, home, name, shelf))
        exact = next(((path,) for path in paths if path in self), ())
        return exact or next((found for path in paths if (found := self._alike.get(_seen(path), ()))), ())

    def named(self, record: str, home: str, name: str, shelf: str = "foto") -> str:
        """The one file that a record means; `` where there is none or none is sure."""
        found = self.meant(record, home, name, shelf)
        return found[0] if len(found) == 1 else ""

    def inside(self, record: str, home: str, name: str, shelf: str = "foto") -> str:
        """The same where it lies in the record's own kampung and no file elsewhere can be meant."""
        for path in _paths(record, home, name, shelf):
            if not home or not path.startswith(f"{home}/"):
                return ""
            if path in self:
                return path
        return ""

    @cached_property
    def _alike(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = defaultdict(tuple)
        for path in sorted(self):
            found[_seen(path)] += (path,)
        return found


def _paths(record: str, home: str, name: str, shelf: str) -> Iterator[str]:
    """Wherever a name may point to, in the order in which it is looked for."""
    bare = unquote(name).replace("\\", "/").lstrip("/")
    names = dict.fromkeys((name, unquote(name), bare, bare.removeprefix("content/")))
    for folder in dict.fromkeys((posixpath.join(home, shelf), home, posixpath.dirname(record), "")):
        yield from (posixpath.normpath(posixpath.join(folder, one)) for one in names)


def _seen(path: str) -> str:
    """What two names have in common that look the same."""
    return "/".join(tidy(part) for part in path.split("/"))


def in_address(name: str) -> str:
    """A file's name as it stands between the brackets of Markdown."""
    return quote(name, SAFE)


def in_yaml(name: str) -> str:
    """A file's name as a value; where an eye could take it for another one, with a code for every odd sign."""
    if _seen(name) == name.lower():
        return as_written(name)
    spelt = "".join(_spelt(sign) for sign in name.replace("\\", "\\\\").replace('"', '\\"'))
    return f'"{spelt}"'


def _spelt(sign: str) -> str:
    if " " <= sign <= "~":
        return sign
    return f"\\u{ord(sign):04X}" if sign <= "\uffff" else f"\\U{ord(sign):08X}"
