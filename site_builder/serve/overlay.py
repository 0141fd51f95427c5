"""Messages as a piece of HTML on top of the last good page; only the server puts it there, never a build."""

import secrets
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, StrictUndefined, Template

from ..messages.ending import counted
from ..messages.told import Told, told
from ..model import digest
from ..model.diagnostics import Diagnostic

SHOWN = 50
# The one script within a page that its policy lets through, while it is previewed.
NONCE = secrets.token_urlsafe(16)


class Overlay(NamedTuple):
    """`kode` tells one set of messages from another: one that was closed stays closed while nothing changes."""

    judul: str
    is_open: bool
    pesan: tuple[Told, ...]
    lebih: int
    kode: str
    nonce: str = NONCE


def as_overlay(diagnostics: Iterable[Diagnostic], content: Path) -> str:
    """`` where nothing is wrong; warnings alone stand folded."""
    found = tuple(diagnostics)
    if not found:
        return ""
    messages = told(found, content)
    is_open = any(d.is_error for d in found)
    return _printed(counted(found), is_open, messages[:SHOWN], len(messages[SHOWN:]))


def as_trouble(text: str) -> str:
    """What keeps the whole site from being built."""
    return _printed(text, True, (), 0)


def _printed(heading: str, is_open: bool, messages: tuple[Told, ...], more: int) -> str:
    code = digest.of_bytes(repr((heading, messages)).encode()).hex()
    return _template().render(Overlay(heading, is_open, messages, more, code)._asdict())


@lru_cache(maxsize=1)
def _template() -> Template:
    source = Path(__file__).with_name("pesan.html").read_text("utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)
