"""Pictures that were dragged into an answer: GitHub puts a link for each; what stands below it is its caption."""

import html
import re
from typing import NamedTuple

_MARKDOWN = re.compile(r"!\[(?P<alt>[^\]\n]{0,300})\]\(\s*<?(?P<url>[^\s()<>]+)>?(?:\s+[^()\n]*)?\)")
_HTML = re.compile(r"<img\b[^<>]*>", re.I)
_SOURCE = re.compile(r"\bsrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_ALT = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_ANY = re.compile(f"{_MARKDOWN.pattern}|(?P<html>{_HTML.pattern})", re.I)


class Picture(NamedTuple):
    """`alt` is mostly the name of the file that was dragged."""

    url: str
    caption: str
    alt: str


class Illustrated(NamedTuple):
    """A text and the pictures that stood in it."""

    text: str
    pictures: tuple[Picture, ...]


def taken_out(text: str) -> Illustrated:
    """Minutes without their pictures: what stands around these stays where it is."""
    pictures = tuple(_picture(found, "") for found in _ANY.finditer(text))
    if not pictures:
        return Illustrated(text, ())
    return Illustrated(re.sub(r"\n{3,}", "\n\n", _ANY.sub("", text)).strip("\n "), pictures)


def with_captions(text: str) -> Illustrated:
    """The pictures of an answer that holds nothing else, each with the words behind it; the text is what came first."""
    found = list(_ANY.finditer(text))
    if not found:
        return Illustrated(text, ())
    ends = [one.start() for one in found[1:]] + [len(text)]
    pictures = tuple(_picture(one, text[one.end() : end]) for one, end in zip(found, ends, strict=True))
    return Illustrated(text[: found[0].start()].strip(), pictures)


def _picture(found: re.Match[str], behind: str) -> Picture:
    caption = " ".join(behind.split())
    if found["html"] is None:
        return Picture(html.unescape(found["url"]), caption, found["alt"])
    source, alt = _SOURCE.search(found["html"]), _ALT.search(found["html"])
    url = next((part for part in source.groups() if part), "") if source else ""
    name = next((part for part in alt.groups() if part), "") if alt else ""
    return Picture(html.unescape(url), caption, html.unescape(name))
