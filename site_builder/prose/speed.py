"""The same HTML in less time: what a text has no need of is not run.

Trimmed are the preprocessors that our cleaning leaves nothing to do, the block processors for a block without a block's
mark, the inline patterns for a text without an inline mark, each pattern in a document without its own mark, the
unescaping of texts without a backslash, and the prettifier. Only white space between blocks differs from the stock
renderer.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.serializers import RE_AMP
from markdown.treeprocessors import InlineProcessor
from markdown.util import STX

from . import breaks as breaks
from .blocks import put_paragraphs
from .inline import TextStep, is_overloaded

_BLOCK_MARK = re.compile(rf"\n(?:{breaks.STANDING_ALONE.pattern}|{STX})", re.MULTILINE)
_INLINE_MARK = re.compile(r"[*_`\[\\]")
_ADDRESS_MARKS = ("://", "ww.", "WW.")
_BREAK = "  \n"
# Every pattern that has no need of its own runs wherever one runs at all.
_NEEDS: dict[str, tuple[str, ...]] = {
    "backtick": ("`",),
    "escape": ("\\",),
    "link": ("[",),
    "image_link": ("![",),
    "autolink": ("<",),
    "bare_address": _ADDRESS_MARKS,
    "times": ("*",),
    "footnote": ("*)",),
    "linebreak": (_BREAK,),
}
_VOID = {"br", "hr", "img"}


class TrimmedMarkdown(Markdown):
    """Python-Markdown without the parts that a text does not need."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._steps = [step.change for step in self.preprocessors if isinstance(step, TextStep)]
        self.treeprocessors.register(_Inline(self), "inline", 20)

    def convert(self, source: str) -> str:
        text = source
        for change in self._steps:
            text = change(text)
        root = Element("div")
        self._parse(root, text)
        self.treeprocessors["inline"].run(root)
        if "\\" in source:
            self.treeprocessors["unescape"].run(root)
        self.treeprocessors["headings"].run(root)
        self.treeprocessors["links"].run(root)
        if "&" in source:
            self.treeprocessors["codes"].run(root)
        return _html(root)

    def _parse(self, root: Element, text: str) -> None:
        for block in text.split("\n\n"):
            if "|" in block or _BLOCK_MARK.search(f"\n{block}"):
                self.parser.parseBlocks(root, [block])
            else:
                put_paragraphs(root, block)


class _Inline(InlineProcessor):
    """Reads only texts with a mark in them, each away from its place in the tree."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        needs = {md.inlinePatterns[name]: need for name, need in _NEEDS.items()}
        self._patterns = [(needs.get(pattern, ("",)), pattern) for pattern in md.inlinePatterns]

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        marked = []
        for element in list(tree.iter()):
            text = element.text
            if not text or is_overloaded(text):
                continue
            if _INLINE_MARK.search(text) or _has_one(_ADDRESS_MARKS, text):
                marked.append(element)
            elif _BREAK in text:
                _break(element, text)
        if marked:
            self._read(marked)
        return tree

    def _read(self, marked: list[Element]) -> None:
        text = "\n\n".join(element.text or "" for element in marked)
        needed = [pattern for marks, pattern in self._patterns if _has_one(marks, text)]
        self.inlinePatterns = needed  # type: ignore[assignment]
        bench = Element("div")
        for element in marked:
            SubElement(bench, element.tag).text = element.text
        super().run(bench)
        for element, read in zip(marked, bench, strict=True):
            element.text = read.text
            element[:0] = list(read)


def _has_one(marks: Iterable[str], text: str) -> bool:
    return any(mark in text for mark in marks)


def _break(element: Element, text: str) -> None:
    element.text, *lines = text.split(_BREAK)
    for place, line in enumerate(lines):
        br = Element("br")
        br.tail = line
        element.insert(place, br)


def _html(root: Element) -> str:
    made: list[str] = []
    for block in root:
        _write(made.append, block)
        made.append("\n")
    return "".join(made).strip()


def _write(write: Callable[[str], None], element: Element) -> None:
    tag = element.tag
    if element.attrib:
        attributes = "".join(f' {name}="{_value(value)}"' for name, value in sorted(element.items()))
        write(f"<{tag}{attributes}>")
    else:
        write(f"<{tag}>")
    if element.text:
        write(_escaped(element.text))
    for child in element:
        _write(write, child)
        if child.tail:
            write(_escaped(child.tail))
    if tag not in _VOID:
        write(f"</{tag}>")


def _escaped(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _value(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
