"""The prose of records: Markdown as people write it, to HTML; where it links to; and the key that says when to redo it.

Nothing here imports Markdown before the first `render`.
"""

from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from importlib import metadata

from .targets import LinkTarget, link_targets

__all__ = ["VERSION", "LinkTarget", "digest", "link_targets", "render"]

VERSION = 3
"""To be raised when the HTML for the same text changes."""


def render(text: str, links: Mapping[str, str], *, heading_base: int = 2) -> str:
    """HTML of the minutes. `links` maps an address as written to where it leads, `` to nowhere.

    What leads nowhere, or is neither there nor http(s) nor a pure `#fragment`, becomes plain text, an image its words.
    Headings start at `heading_base` and skip no level. Same text, same HTML, whatever was rendered before.
    """
    from .setup import trimmed

    return trimmed().render(text, links, heading_base)


def digest(text: str, links: tuple[tuple[str, str], ...]) -> bytes:
    """16 bytes that stand for a rendering: text, links, `VERSION`, version of the Markdown library."""
    made = blake2b(_versions(), digest_size=16)
    for part in (text, *(part for link in links for part in link)):
        data = part.encode("utf-8", "surrogatepass")
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.digest()


@cache
def _versions() -> bytes:
    return f"{VERSION} {metadata.version('markdown')} ".encode()
