"""Links for Python-Markdown: the grammar of `targets`, and no address that is neither known nor the web's."""

import re
from collections.abc import Collection, Mapping
from typing import ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import AutolinkInlineProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import INLINE_PLACEHOLDER_RE, AtomicString

from .inline import TextStep
from .targets import BARE, LABEL, TARGET, TEXT, Reference, as_label, bare_address, references

_WEB = re.compile(r"https?://[^\s/?#]\S*\Z", re.IGNORECASE)
_HERE = re.compile(r"#\S+\Z")
_OLD_PATTERNS = ("reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref", "automail")


class Links(Extension):
    """`known` maps an address as written to where it leads, `` to nowhere; that, and what is not in it and not the
    web's, becomes text."""

    def __init__(self) -> None:
        super().__init__()
        self.known: Mapping[str, str] = {}
        self.defined: dict[str, Reference] = {}

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Python-Markdown's name)
        for name in _OLD_PATTERNS:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Link(rf"(?<!!){TEXT}(?:{TARGET}|{LABEL})?", md, self), "link", 160)
        md.inlinePatterns.register(_Image(rf"!{TEXT}(?:{TARGET}|{LABEL})?", md, self), "image_link", 170)
        md.inlinePatterns.register(_WebAddress(r"<(https?://[^<>\s]+)>", md), "autolink", 120)
        md.inlinePatterns.register(_BareAddress(BARE, md), "bare_address", 115)
        md.preprocessors.register(TextStep(self.take_definitions), "definitions", 15)
        md.treeprocessors.register(_Lead(md, self), "links", -20)
        md.registerExtension(self)

    def reset(self) -> None:
        self.defined = {}

    def take_definitions(self, text: str) -> str:
        """The text without what its labels stand for."""
        text, self.defined = references(text)
        return text


class _Link(InlineProcessor):
    ANCESTOR_EXCLUDES: ClassVar[Collection[str]] = ("a",)

    def __init__(self, pattern: str, md: Markdown, links: Links) -> None:
        super().__init__(pattern, md)
        self._links = links

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int, int]:
        found = self._reference(m)
        if found is None:
            return None, m.start(), m.start() + 1
        element = self._element(m[1], self.unescape(found.target).strip())
        if found.title:
            element.set("title", self.unescape(found.title))
        return element, m.start(), m.end()

    def _reference(self, m: re.Match[str]) -> Reference | None:
        target = m[2] if m[2] is not None else m[3]
        if target is not None:
            return Reference(target, m[4] if m[4] is not None else m[5])
        return self._links.defined.get(as_label(m[6] or m[1]))

    def _element(self, text: str, target: str) -> Element:
        element = Element("a", {"href": target})
        element.text = text
        return element


class _Image(_Link):
    ANCESTOR_EXCLUDES = ()

    def _element(self, text: str, target: str) -> Element:
        return Element("img", {"src": target, "alt": self.unescape(text), "loading": "lazy"})


class _WebAddress(AutolinkInlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)


class _BareAddress(InlineProcessor):
    """`https://…` and `www.…` without a mark around them."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        written, target = bare_address(self._words(m[0]))
        element = Element("a", {"href": self.unescape(target)})
        element.text = AtomicString(self.unescape(written))
        return element, m.start(), m.start() + len(written)

    def _words(self, found: str) -> str:
        """As far as it holds words and escapes, and no picture or code that was put aside."""
        aside: dict[str, Element | str] = getattr(self.md.treeprocessors["inline"], "stashed_nodes", {})
        for one in INLINE_PLACEHOLDER_RE.finditer(found):
            if not isinstance(aside.get(one[1]), str):
                return found[: one.start()]
        return found


class _Lead(Treeprocessor):
    """Runs late: only now an address is what the writer wrote."""

    def __init__(self, md: Markdown, links: Links) -> None:
        super().__init__(md)
        self._links = links

    def run(self, root: Element) -> None:
        refused = [link for link in root.iter("a") if not self._lead(link)]
        refused += [image for image in root.iter("img") if not self._show(image)]
        if refused:
            parents = {child: parent for parent in root.iter() for child in parent}
            for element in refused:
                _only_text(element, parents)

    def _lead(self, link: Element) -> bool:
        target = link.get("href", "")
        if target in self._links.known:
            known = self._links.known[target]
            link.set("href", known)
            return known != ""
        if _WEB.match(target):
            link.set("rel", "noopener")
            return True
        return _HERE.match(target) is not None

    def _show(self, image: Element) -> bool:
        address = self._links.known.get(image.get("src", ""))
        if address is not None:
            image.set("src", address)
        return address is not None


def _only_text(element: Element, parents: dict[Element, Element]) -> None:
    """An element gives way to what it says."""
    parent = parents[element]
    place = list(parent).index(element)
    children = list(element)
    said = element.get("alt") if element.tag == "img" else element.text
    _say(parent, place, said)
    parent.remove(element)
    for offset, child in enumerate(children):
        parent.insert(place + offset, child)
        parents[child] = parent
    _say(parent, place + len(children), element.tail)


def _say(parent: Element, place: int, text: str | None) -> None:
    """Text before the child at a place."""
    if text and place:
        parent[place - 1].tail = (parent[place - 1].tail or "") + text
    elif text:
        parent.text = (parent.text or "") + text
