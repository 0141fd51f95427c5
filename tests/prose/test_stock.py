"""What is trimmed for speed gives the HTML of Python-Markdown.

The trimmed renderer differs from the stock one, with the same behaviour of ours, in one thing only: white space beside
the tags of blocks and breaks, because it has no prettifier (`without_layout`).
"""

import json
import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given, settings

from site_builder.prose import render
from site_builder.prose.setup import Renderer, stock, trimmed
from site_builder.prose.speed import TrimmedMarkdown

from .markdownish import LINKS, MARKDOWNISH, Anything

EXAMPLES: dict[str, dict[str, str]] = json.loads((Path(__file__).parent / "commonmark.json").read_text())["examples"]
STOCK = stock()

_BLOCK = r"p|div|h[1-6]|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr|br"
_LAYOUT = re.compile(rf"\s*(</?(?:{_BLOCK})\b[^>]*>)\s*")


def without_layout(made: str) -> str:
    return _LAYOUT.sub(r"\1", made).strip()


# The trimmed renderer equals the stock one


@pytest.mark.parametrize("links", [LINKS, Anything()], ids=["few links", "all links"])
@pytest.mark.parametrize("section", EXAMPLES)
def test_commonmark_examples_come_out_as_stock_makes_them(section: str, links: dict[str, str]) -> None:
    for example, text in EXAMPLES[section].items():
        made, expected = (each.render(text, links, 2) for each in (trimmed(), STOCK))
        assert without_layout(made) == without_layout(expected), f"example {example}"


@settings(max_examples=600, deadline=None)
@given(MARKDOWNISH)
def test_any_text_comes_out_as_stock_makes_it(text: str) -> None:
    assert without_layout(trimmed().render(text, LINKS, 2)) == without_layout(STOCK.render(text, LINKS, 2))


@settings(max_examples=100, deadline=None)
@given(MARKDOWNISH, MARKDOWNISH)
def test_what_was_rendered_before_never_shows(before: str, text: str) -> None:
    fresh = Renderer(TrimmedMarkdown).render(text, LINKS, 2)
    render(before, LINKS)
    assert render(text, LINKS) == fresh


# Our behaviour leaves alone what it does not mean to change. By section of the CommonMark examples, where we differ
# from Python-Markdown without us, apart from breaks that stay and `rel` and `loading`:

DIFFERENT = {
    "Backslash escapes": {
        "no code by indentation": {18},
        "raw HTML is text": {14, 21},
        "a backslash keeps a break": {16},
    },
    "Entity and numeric character references": {
        "codes of control characters are shown as typed": {26, 28},
        "raw HTML is text": {31},
        "no code by indentation": {36},
    },
    "Code spans": {"a bare web address is a link": {346}},
    "Emphasis and strong emphasis": {
        "a no-break space is a space, so this is a bullet": {353},
        "a bullet needs a space": {367},
        "a break that stays parts the mark from its word": {384},
        "stars between figures stay": {356},
        "four marks or more are a place to fill in": {417, 426, 427, 445, 447, 457, 459, 464, 465, 466, 468},
        "raw HTML is text": {475, 476, 477},
    },
    "Images": {"an alternative text inside a link is found": {575}},
    "Paragraphs": {"no code by indentation": {225}},
    "Hard line breaks": {
        "a backslash keeps a break": {634, 637, 639},
        "raw HTML is text": {642, 643},
        "headings start at the base": {646, 647},
    },
    "Soft line breaks": {},
    "Textual content": {},
    "Precedence": {},
    "Inlines": {},
    "Blank lines": {},
}


def alike(made: str) -> str:
    made = made.replace(' rel="noopener"', "").replace(' loading="lazy"', "")
    return " ".join(without_layout(re.sub(r"<br>\s*", "\n", made)).split())


@pytest.mark.parametrize("section", DIFFERENT)
def test_what_we_do_not_mean_to_change_is_python_markdowns(section: str) -> None:
    plain = markdown.Markdown(extensions=["tables", "sane_lists"], output_format="html")
    different = {
        int(example)
        for example, text in EXAMPLES[section].items()
        if alike(render(text, Anything(), heading_base=1)) != alike(plain.reset().convert(text))
    }
    assert different == set().union(*DIFFERENT[section].values())
