"""Marks within a line, for Python-Markdown: raw HTML is text, blanks to fill in stay, and nothing runs away."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import Delimiter, DelimiterProcessor, InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .text import clean, without_codes

MOST_MARKS = 400
# `2*3*4`, `2m*3m`, `2 m*3 m`: a star behind a figure, with its unit or bracket, and before one.
_UNITS = ("", r"\)", *(rf"{blank}[a-zA-Z]{letter}" for blank in ("", " ") for letter in ("", "[a-zA-Z0-9²³]")))
_TIMES = rf"(?:{'|'.join(rf'(?<=[0-9]{unit})' for unit in _UNITS)})\*+(?=\(?[0-9])"
_OPENING = re.compile(r"(?<![^\s(*])\*+(?=[^\s*)])")
_MARKS = re.compile(r"[*_`\[\\]")


class TextStep(Preprocessor):
    """A preprocessor that takes the text whole."""

    def __init__(self, change: Callable[[str], str]) -> None:
        super().__init__()
        self.change = change

    def run(self, lines: list[str]) -> list[str]:
        return self.change("\n".join(lines)).split("\n")


class Plain(Extension):
    """Clean text in; no raw HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  (Python-Markdown's name)
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister(
            "entity"
        )  # the serializer leaves entities alone; put aside, nobody could check them
        md.inlinePatterns.register(_AsTyped(r"([*_])\1{3,}", md), "blank", 175)
        md.inlinePatterns.register(_AsTyped(_TIMES, md), "times", 65)
        md.inlinePatterns.register(_Footnote(r"\*+\)", md), "footnote", 64)
        md.preprocessors.register(TextStep(clean), "clean", 40)
        md.inlinePatterns.register(emphasis := _Emphasis("*", "strong,em", md), "em_strong", 60)
        emphasis.add("_", "strong,em", smart=True)
        md.treeprocessors.register(_Overloaded(md), "overloaded", 25)
        md.treeprocessors.register(_Codes(md), "codes", -30)


class _AsTyped(InlineProcessor):
    """Stars and underscores that are no emphasis: `(________)` is a place for a signature, `2*3*4` a product."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        return m[0], m.start(), m.end()


class _Footnote(InlineProcessor):
    """`hadir/tidak*)`: a star before a bracket ends no emphasis where none begins, in the same brackets if any."""

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[str | None, int, int]:
        bracket = max(data.rfind("(", 0, m.start()), 0)
        return None if _OPENING.search(data, bracket, m.start()) else m[0], m.start(), m.end()


class _Emphasis(DelimiterProcessor):
    """Emphasis that never takes a letter for an asterisk: Python-Markdown 3.11 loses one in `*x**a*bcd`.

    Its memory of what else it found in a text is cleared each time, because it is wrong inside nested elements.
    """

    def __init__(self, token: str, tags: str, md: Markdown) -> None:
        super().__init__(token, tags, md)
        self._data = ""
        self._is_sound = True

    def handleMatch(  # type: ignore[override]  # noqa: N802  (Python-Markdown's name)
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        self.reset()
        self._data, self._is_sound = data, True
        found = super().handleMatch(m, data)
        self.reset()
        if self._is_sound:
            return found
        end = m.start()
        while data[end : end + 1] == m[0]:
            end += 1
        return None, m.start(), end

    def add_region(self, delim: Delimiter, a: int, b: int, c: int, d: int, size: int) -> None:
        if self._data[a:b] != delim.token * size or self._data[c:d] != delim.token * size:
            self._is_sound = False
        super().add_region(delim, a, b, c, d, size)


class _Overloaded(Treeprocessor):
    """A paragraph with more marks than words could need is shown as typed; reading it could take forever."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and is_overloaded(element.text):
                element.text = AtomicString(element.text)


class _Codes(Treeprocessor):
    """Runs last, when nothing can put `&` and `#8238;` together any more."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            element.text = element.text and without_codes(element.text)
            element.tail = element.tail and without_codes(element.tail)
            for name, value in element.items():
                element.set(name, without_codes(value))


def is_overloaded(text: str) -> bool:
    return len(text) > MOST_MARKS and len(_MARKS.findall(text)) > MOST_MARKS
