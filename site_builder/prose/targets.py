"""Where a text's links lead: one grammar for the renderer and for those who only want to know.

`[kata](alamat "judul")`, `![foto](alamat)`, `[kata][label]` and `[label]: alamat`. An address stands on one line; it
may hold spaces and pairs of parentheses. A definition that nobody refers to is no definition but text. An address of
the web is a link without any of this, in `<…>` or bare.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from .comments import blanked_comments
from .text import strip

_IN_TEXT = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.|\[[^\[\]]*+\])*+\])*+"
_TITLE = r""""([^"\n]*+)"|'([^'\n]*+)'"""
_ADDRESS = r"<([^<>\n]*+)>|((?:[^\s()<>\\]|\\.|[ ](?=[^\s)\"'])|\([^\s()]*+(?:[ ][^\s()]++)*+\))*+)"

TEXT = rf"\[({_IN_TEXT})\]"
TARGET = rf"\([ ]*+(?:{_ADDRESS})(?:[ ]++(?:{_TITLE}))?[ ]*+\)"
LABEL = r"[ ]?\[([^\[\]]*+)\]"

# A bare address: no part of a word, a path or an e-mail address, with a dot in its host. What Python-Markdown has put
# aside in it stands between two control characters. It ends before another address behind a comma.
BARE = (
    r"(?<![^\W_])(?<![@/.=&?%#-])(?:(?i:https?)://|(?=(?:www|Www|WWW)\.[\w-]+\.))[\w-]++(?:\.[\w-]++)++(?::\d{1,5}(?!\d))?+(?![\w@])"
    r"(?:[/?#](?:\x02\w+:\d+\x03|(?![,;|]{1,2}(?:(?i:https?)://|(?:www|Www|WWW)\.))[^\s<>\"“”\x02\x03])*+)?+"
)

_DEFINITION = re.compile(
    rf"^ {{0,3}}\[([^\[\]\n]++)\]:[ ]++(?:<([^<>\n]*+)>|(\S++))(?:[ ]++(?:{_TITLE}|\(([^()\n]*+)\)))?[ ]*+$",
    re.MULTILINE,
)
_MAY_BE_BARE = re.compile(r"://|www\.", re.IGNORECASE)
_MARKED = re.compile(r"<((?i:https?)://[^<>\s]+)>")
_BARE = re.compile(BARE)
# Where no address is a link of its own: in code, in another link, in what a label stands for.
_CODE = re.compile(r"(?<![\\`])(?:\\\\)*+(`++)(?:(?!\n[ ]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_ENTITY_BEGUN = re.compile(r"&\w{2,8}\Z")
_BRACKETED = re.compile(r"\[([^\[\]]++)\]")
_IMAGE = re.compile(r"!\[([^\[\]]*+)\](?: ?\[([^\[\]]*+)\])?")
_UNESCAPED = r"(?<!\\)(?:\\\\)*+"
_LINK = re.compile(rf"{_UNESCAPED}(!?){TEXT}{TARGET}", re.DOTALL)
_LABELLED = re.compile(rf"{_UNESCAPED}{TEXT}(?:{LABEL})?", re.DOTALL)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")


class LinkTarget(NamedTuple):
    """An address that a text links to, and where it stands as written: line and columns count from 1."""

    target: str
    line: int
    column: int
    end_column: int
    is_image: bool


class Reference(NamedTuple):
    target: str
    title: str | None


def link_targets(text: str) -> tuple[LinkTarget, ...]:
    """Every destination in order, as written: all that `render` may look up, and a few more (in code), unrendered."""
    if "](" not in text and "]:" not in text and not _MAY_BE_BARE.search(text):
        return ()
    text = blanked_comments(text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\xa0", " "))
    starts = [0, *(end.end() for end in re.finditer("\n", text))]
    found = []
    for at, written, is_image, before in sorted({*_inline(text, 0, len(text)), *_defined(text), *_bare(text)}):
        line = bisect_right(starts, at)
        column = at - starts[line - 1] + 1 + len(written) - len(written.lstrip(" "))
        end = column + len(written.strip(" "))
        found.append(LinkTarget(before + strip(_ESCAPED.sub(r"\1", written)), line, column, end, is_image))
    return tuple(found)


def references(text: str) -> tuple[str, dict[str, Reference]]:
    """The text without its definitions, and what they define, by label."""
    if "]:" not in text:
        return text, {}
    used = _labels(text)
    defined: dict[str, Reference] = {}

    def take(found: re.Match[str]) -> str:
        label = as_label(found[1])
        if label not in used:
            return found[0]
        title = next((title for title in found.group(4, 5, 6) if title is not None), None)
        defined.setdefault(label, Reference(found[2] if found[2] is not None else found[3], title))
        return ""

    return _DEFINITION.sub(take, text), defined


def bare_address(found: str) -> tuple[str, str]:
    """Of what `BARE` found, the address, and where it leads; the sentence's own signs stay behind it."""
    written = found
    while True:
        kept = written.rstrip("?!.,:;*_~…'’\"”]}|")
        if kept.endswith(")") and kept.count(")") > kept.count("("):
            kept = kept[:-1]
        elif kept != written and (entity := _ENTITY_BEGUN.search(kept[-9:])) and written[len(kept)] == ";":
            kept = kept[: -len(entity[0])]
        if kept == written:
            return written, f"https://{written}" if written[:4].lower() == "www." else written
        written = kept


def as_label(text: str) -> str:
    """Labels are the same whatever their capitals and spaces."""
    return " ".join(text.lower().split())


# Where an address stands, what is written there, whether it is an image's, and what goes before what is written.
_Found = tuple[int, str, bool, str]


def _inline(text: str, start: int, end: int) -> Iterator[_Found]:
    for link in _LINK.finditer(text, start, end):
        group = 3 if link[3] is not None else 4
        yield link.start(group), link[group], bool(link[1]), ""
        yield from _inline(text, *link.span(2))


def _bare(text: str) -> Iterator[_Found]:
    if not _MAY_BE_BARE.search(text):
        return
    text = _CODE.sub(_blank, text)
    if "](" in text:
        text = _LINK.sub(_blank, text)
    if "]:" in text:
        used, defined = _labels(text), {as_label(found[1]) for found in _DEFINITION.finditer(text)}
        text = _DEFINITION.sub(lambda found: _blank(found) if as_label(found[1]) in used else found[0], text)
        text = _LABELLED.sub(
            lambda found: _blank(found) if as_label(found[2] or found[1]) in defined else found[0], text
        )
    for marked in _MARKED.finditer(text):
        yield marked.start(1), marked[1], False, ""
    for bare in _BARE.finditer(_MARKED.sub(_blank, text)):
        written, target = bare_address(bare[0])
        yield bare.start(), written, False, target.removesuffix(written)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _defined(text: str) -> Iterator[_Found]:
    if "]:" not in text:
        return
    used = _labels(text)
    images = {as_label(image[2] or image[1]) for image in _IMAGE.finditer(text)}
    for found in _DEFINITION.finditer(text):
        group = 2 if found[2] is not None else 3
        if (label := as_label(found[1])) in used:
            yield found.start(group), found[group], label in images, ""


def _labels(text: str) -> set[str]:
    return {as_label(label) for label in _BRACKETED.findall(_DEFINITION.sub("", text))}
