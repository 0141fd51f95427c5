"""What is searched on a page, by the digest of the page's bytes: most pages of a build need not be read again."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from ..model import digest
from ..output.state import load, save

_SIZE = digest.SIZE
_NOTHING = bytes(_SIZE)


class Texts:
    """Digests of what `text.searched` finds, kept for pages that are asked for. It may be lost at any time."""

    def __init__(self, place: Path, tag: bytes) -> None:
        self._place, self._tag = place, f"cari {tag.hex()}"
        found = load(place, self._tag)
        data = found if isinstance(found, bytes) else b""
        starts = range(0, len(data), 2 * _SIZE)
        self._before = {data[i : i + _SIZE]: data[i + _SIZE : i + 2 * _SIZE] for i in starts}
        self._now: dict[bytes, bytes] = {}

    def of(self, page: bytes, read: Callable[[], bytes]) -> bytes:
        """The digest of what is searched on a page with such bytes; `` where nothing is. `read` gives the text."""
        known = self._before.get(page)
        if known is None:
            text = read()
            known = digest.of_bytes(text) if text else _NOTHING
        self._now[page] = known
        return b"" if known == _NOTHING else known

    def keep(self) -> None:
        """For the next process, where something may be written."""
        if self._now != self._before:
            with suppress(OSError):
                save(self._place, self._tag, b"".join(page + text for page, text in sorted(self._now.items())))
