"""Lists for Python-Markdown: set aside before the blocks are read, put back as elements."""

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import ETX, STX

from . import breaks as breaks
from .inline import TextStep
from .markers import has_candidates
from .outline import List, outline
from .tables import is_table

_SIGN = f"{STX}daftar:"


class Lists(Extension):
    """The lists of one text, each with a place-holder in it."""

    def __init__(self) -> None:
        super().__init__()
        self._aside: list[List] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Python-Markdown's name)
        blocks = md.parser.blockprocessors
        for name in ("indent", "olist", "ulist"):
            blocks.deregister(name)
        blocks.register(_PutBack(md.parser, self), "daftar", 95)
        md.preprocessors.register(TextStep(self.set_aside), "daftar", 10)
        md.registerExtension(self)

    def reset(self) -> None:
        self._aside.clear()

    def set_aside(self, text: str) -> str:
        """The text with a place-holder, a block of its own, for every list."""
        if not has_candidates(text):
            return text
        return "\n\n".join(part if isinstance(part, str) else self._sign(part) for part in outline(text))

    def behind(self, sign: str) -> List:
        return self._aside[int(sign.removeprefix(_SIGN).removesuffix(ETX))]

    def _sign(self, lst: List) -> str:
        self._aside.append(lst)
        return f"{_SIGN}{len(self._aside) - 1}{ETX}"


class _PutBack(BlockProcessor):
    def __init__(self, parser: BlockParser, lists: Lists) -> None:
        super().__init__(parser)
        self._lists = lists

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(_SIGN)

    def run(self, parent: Element, blocks: list[str]) -> None:
        put(self.parser, parent, self._lists.behind(blocks.pop(0).strip("\n")))


def put(parser: BlockParser, parent: Element, lst: List) -> None:
    """A list as the last child of an element."""
    family = lst.kind.family
    made = SubElement(parent, "ul" if lst.kind.is_bullet else "ol")
    if family in "aAiI":
        made.set("type", family)
    number = lst.items[0].number
    if number != 1 and not lst.kind.is_bullet:
        made.set("start", str(number))
    for item in lst.items:
        element = SubElement(made, "li")
        if item.number != number and not lst.kind.is_bullet:
            element.set("value", str(item.number))
        number = item.number + 1
        _fill(parser, element, item.parts)


def _fill(parser: BlockParser, item: Element, parts: list[str | List]) -> None:
    several = sum(isinstance(part, str) for part in parts) > 1
    for part in parts:
        if isinstance(part, List):
            put(parser, item, part)
        elif breaks.STANDING_ALONE.match(part) or ("|" in part and is_table(part.split("\n"))):
            parser.parseBlocks(item, [part])
        elif not several:
            item.text = part
        elif part:
            SubElement(item, "p").text = part
