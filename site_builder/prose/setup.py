"""Python-Markdown set up for minutes, twice from one list of ours: as it comes, and trimmed for speed."""

from collections.abc import Mapping
from functools import cache

from markdown import Markdown
from markdown.extensions import Extension

from .blocks import Blocks
from .inline import Plain
from .links import Links
from .lists import Lists
from .speed import TrimmedMarkdown


class Renderer:
    """One Python-Markdown for many texts; what came before never shows."""

    def __init__(self, markdown: type[Markdown]) -> None:
        lists = Lists()
        self._links = Links()
        self._blocks = Blocks(lists)
        ours: list[Extension] = [Plain(), lists, self._links, self._blocks]
        self._markdown = markdown(extensions=["tables", "sane_lists", *ours], output_format="html")

    def render(self, text: str, links: Mapping[str, str], heading_base: int) -> str:
        self._links.known = links
        self._blocks.heading_base = heading_base
        self._markdown.parser.state.clear()
        return self._markdown.reset().convert(text)


def stock() -> Renderer:
    """Python-Markdown as it comes, with our behaviour and nothing trimmed: what `trimmed` is measured by."""
    return Renderer(Markdown)


@cache
def trimmed() -> Renderer:
    """The one that makes pages; one per process."""
    return Renderer(TrimmedMarkdown)
