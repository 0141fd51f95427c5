"""Blocks as minutes have them, for Python-Markdown: paragraphs, headings, separators, quotes, tables."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import (
    BlockProcessor,
    BlockQuoteProcessor,
    HashHeaderProcessor,
    HRProcessor,
)
from markdown.extensions import Extension
from markdown.extensions.tables import TableProcessor
from markdown.treeprocessors import Treeprocessor

from . import breaks as breaks
from .comments import without_comments
from .inline import TextStep
from .lists import Lists
from .tables import is_table, set_apart

_DEEPEST_QUOTE = 8
_MOST_COLUMNS = 100
_RANK = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_WRAP = {"class": "gulir", "tabindex": "0", "role": "region", "aria-label": "Tabel"}


class Paragraphs(BlockProcessor):
    """Line breaks that the writer meant stay."""

    def test(self, parent: Element, block: str) -> bool:
        return True

    def run(self, parent: Element, blocks: list[str]) -> None:
        put_paragraphs(parent, blocks.pop(0))


def put_paragraphs(parent: Element, block: str) -> None:
    if block := block.strip(" \n"):
        for text in breaks.paragraphs(block):
            SubElement(parent, "p").text = text


class HashHeadings(HashHeaderProcessor):
    """`# Judul`, with a space: `#KampungKB` at a line's start is a hashtag."""

    RE = re.compile(
        r"(?:^|\n) {0,3}(?P<level>#{1,6}) +"
        r"(?P<header>[^\n ]++(?: ++(?!#* *(?:\n|$))[^\n ]++)*+)(?: ++#*+)? *+(?:\n|$)"
    )


_EMPTY_HEADING = re.compile(r"^([ >]*)#{1,6}(?: +#*)? *$", re.MULTILINE)


def without_empty_headings(text: str) -> str:
    """The text without headings that were left empty; as ever, what stands above and below them is apart."""
    return _EMPTY_HEADING.sub(lambda found: found[1].rstrip(" "), text) if "#" in text else text


class Rules(HRProcessor):
    """Separators, also of `=` and of the long dashes that Word and phones make. What stands above is no heading."""

    SEARCH_RE = re.compile(f"^{breaks.RULE.pattern}", re.MULTILINE)


class Quotes(BlockQuoteProcessor):
    """Quotes with lists in them, and not deeper than anyone quotes."""

    def __init__(self, parser: BlockParser, lists: Lists) -> None:
        super().__init__(parser)
        self._lists = lists

    def test(self, parent: Element, block: str) -> bool:
        return self.parser.state.count("blockquote") < _DEEPEST_QUOTE and self.RE.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        found = self.RE.search(block)
        start = found.start() if found else 0
        if before := block[:start]:
            self.parser.parseBlocks(parent, [before])
        inner = "\n".join(self.clean(line) for line in block[start:].strip("\n").split("\n"))
        last = self.lastChild(parent)
        quote = last if last is not None and last.tag == "blockquote" else SubElement(parent, "blockquote")
        self.parser.state.set("blockquote")
        self.parser.parseChunk(quote, self._lists.set_aside(inner))
        self.parser.state.reset()


class Tables(TableProcessor):
    """Tables that a narrow screen can scroll sideways, with room for every cell of every row."""

    def test(self, parent: Element, block: str) -> bool:
        rows = block.split("\n")
        if not is_table(rows) or not super().test(parent, block):
            return False
        return max(row.count("|") for row in rows) < _MOST_COLUMNS

    def run(self, parent: Element, blocks: list[str]) -> None:
        rows = blocks[0].split("\n")[2:]
        cells = (len(self._split_row(row.strip(" "))) for row in rows)  # type: ignore[attr-defined]  # no stub has it
        missing = max(cells, default=0) - len(self.separator)
        self.separator = [*self.separator, *[""] * missing]  # type: ignore[assignment]  # the stub is wrong
        super().run(parent, blocks)
        table = parent[-1]
        parent.remove(table)
        SubElement(parent, "div", _WRAP).append(table)


class HeadingLevels(Treeprocessor):
    """The first heading is `base`, a deeper one a single level deeper, none deeper than h6."""

    def __init__(self, blocks: "Blocks") -> None:
        super().__init__()
        self._blocks = blocks

    def run(self, root: Element) -> None:
        above: list[int] = []
        for element in root.iter():
            rank = _RANK.get(element.tag)
            if rank:
                while above and above[-1] >= rank:
                    above.pop()
                above.append(rank)
                element.tag = f"h{min(self._blocks.heading_base + len(above) - 1, 6)}"


class Blocks(Extension):
    """Everything here but lists."""

    def __init__(self, lists: Lists) -> None:
        super().__init__()
        self._lists = lists
        self.heading_base = 2

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Python-Markdown's name)
        md.preprocessors.register(TextStep(without_comments), "comments", 35)
        md.preprocessors.register(TextStep(breaks.with_hard_breaks), "hard_breaks", 34)
        md.preprocessors.register(TextStep(without_empty_headings), "empty_headings", 30)
        md.preprocessors.register(TextStep(set_apart), "tables", 12)
        md.treeprocessors.register(HeadingLevels(self), "headings", -10)
        blocks = md.parser.blockprocessors
        blocks.deregister("code")
        blocks.deregister("reference")
        blocks.deregister("setextheader")
        blocks.register(Tables(md.parser, {"use_align_attribute": False}), "table", 75)
        blocks.register(HashHeadings(md.parser), "hashheader", 70)
        blocks.register(Rules(md.parser), "hr", 50)
        blocks.register(Quotes(md.parser, self._lists), "quote", 20)
        blocks.register(Paragraphs(md.parser), "paragraph", 10)
