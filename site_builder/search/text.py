"""What of a built page is searched: the elements that its template marks, and nothing around them."""

import re
from collections.abc import Iterator

from ..model import late_re

_START = b'<!doctype html><html lang="id"><body>\n'
_END = b"</body></html>\n"
_BODY = b" data-pagefind-body"
_MARKED = late_re.compile(rb"<([a-z0-9]+)\b[^<>]* data-pagefind-(?:body|filter|meta)\b[^<>]*>")
# Words that stand on every page of its kind, notes of the site itself, and what changes with the day alone.
_LEFT_OUT = late_re.compile(
    rb'<(dt|h2|figure)\b.*?</\1>|<(p|small|span) class="(?:keterangan|ragu|belum)\b.*?</\2>', re.DOTALL
)
# Facts follow one another in what a result shows of them: each is a sentence there.
_FACT_END = late_re.compile(rb"\.?\s*</dd>")


def searched(page: bytes) -> bytes:
    """A page of that alone, for Pagefind; `` where nothing is marked: a draft, or a page of another kind."""
    parts = list(_parts(page))
    return b"".join((_START, *parts, _END)) if any(_BODY in part for part in parts) else b""


def _parts(page: bytes) -> Iterator[bytes]:
    """Marked elements in their order; of those that only say what kind of page it is, the tag."""
    at = 0
    while found := _MARKED.search(page, at):
        at = found.end()
        if _BODY in found[0]:
            at = _end_of(page, found[1], at)
            yield _FACT_END.sub(b".</dd>", _LEFT_OUT.sub(b"", page[found.start() : at])) + b"\n"
        else:
            yield b"%s</%s>\n" % (found[0], found[1])


def _end_of(page: bytes, tag: bytes, start: int) -> int:
    """Where the element ends whose first tag ends at `start`; templates close what they open."""
    depth = 1
    for found in late_re.compile(rb"<(/?)%s\b[^<>]*>" % tag).finditer(page, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(page)
