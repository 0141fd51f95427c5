"""No text can do harm: nothing live comes in, nothing gets lost, nothing takes forever."""

import html
import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.prose import link_targets, render
from site_builder.prose.text import clean

from .markdownish import LINKS, MARKDOWNISH, Anything

CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
TAGS = {"p", "br", "hr", "em", "strong", "code", "a", "img", "ul", "ol", "li", "blockquote", "div", "table", "thead"}
TAGS |= {"tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6"}
ATTRIBUTES = {
    "a": {"href", "rel", "title"},
    "img": {"src", "alt", "title", "loading"},
    "ol": {"start", "type"},
    "li": {"value"},
    "div": {"class", "tabindex", "role", "aria-label"},
    "th": {"style"},
    "td": {"style"},
}


class Page(HTMLParser):
    """What a browser would find."""

    def __init__(self, made: str) -> None:
        super().__init__()
        self.text = ""
        self.open: list[str] = []
        self.addresses: list[tuple[str, str]] = []
        self.feed(made)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS
        assert {name for name, _ in attrs} <= ATTRIBUTES.get(tag, set())
        self.addresses += [(tag, value or "") for name, value in attrs if name in ("href", "src")]
        self.open += [tag] if tag not in ("br", "hr", "img") else []
        self.text += "" if tag in ("em", "strong", "code", "a", "img") else "\n"

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@settings(max_examples=600, deadline=None)
@given(MARKDOWNISH)
def test_no_text_brings_in_code_or_control_characters_or_unknown_addresses(text: str) -> None:
    made = render(text, LINKS)
    page = Page(made)
    assert not page.open
    assert not CONTROL.search(html.unescape(made))
    for tag, address in page.addresses:
        web = address.startswith("#") or re.match(r"https?://", address, re.IGNORECASE)
        assert address in LINKS.values() or (web and tag == "a")


@settings(max_examples=200, deadline=None)
@given(MARKDOWNISH.map(clean))
def test_every_address_that_is_looked_up_was_announced(text: str) -> None:
    asked: set[str] = set()

    class Asked(Anything):
        def get(self, key: str, default: object = None) -> str:
            asked.add(key)
            return key

        def __contains__(self, key: object) -> bool:
            asked.add(str(key))
            return True

    render(text, Asked())
    announced = {target for target, *_ in link_targets(text)}
    web = {address for address in asked if re.match(r"https?://[\w.]+\.id|https://www\.", address, re.IGNORECASE)}
    assert asked <= announced | web


_LINE_STARTS = [
    "",
    "",
    "1. ",
    "2. ",
    "3) ",
    "a. ",
    "b. ",
    "I. ",
    "- ",
    "• ",
    "> ",
    "# ",
    "  - ",
    "    ",
    "| ",
    "*",
    "__",
    "[",
]
_PIECES = [
    "rapat",
    "balai desa",
    "kader*",
    "**bidan**",
    "_posyandu_",
    "`kode`",
    "<b>",
    "(lansia)",
    "remaja:",
    "| pkk",
    "&",
    "a*b",
]
_LINE = st.builds(
    lambda start, pieces: start + " ".join(pieces), st.sampled_from(_LINE_STARTS), st.lists(st.sampled_from(_PIECES))
)


@settings(max_examples=600, deadline=None)
@given(st.lists(_LINE | st.sampled_from(["", "", "---", "|---|---|", "====="]), max_size=15).map("\n".join))
def test_no_word_is_lost_and_none_changes_its_place(text: str) -> None:
    assert re.findall(r"[a-z]{3,}", Page(render(text, {})).text) == re.findall(r"[a-z]{3,}", text)


ENDLESS = {
    "asterisks": "*" * 10_000,
    "open emphasis": "*a " * 10_000,
    "nested emphasis": "*a " * 3000 + "b* " * 3000,
    "nested emphasis within the limit": "*a " * 190 + "b* " * 190,
    "underscores": "_a " * 5000,
    "brackets": "[" * 5000,
    "open links": "[a](" * 5000,
    "open titles": "[a](b " + '" ' * 5000,
    "open images": "![" * 5000,
    "backticks": "".join("`" * i + "a" for i in range(200)),
    "open addresses": "<http://a" * 5000,
    "bare addresses": "https://a.id" * 5000 + " www.a.id" * 5000,
    "a bare address that never ends": "https://a.id/" + "." * 10_000 + ")" * 10_000 + ",;" * 10_000 + "x",
    "hosts": "https://" + "a." * 10_000 + "@" + " www." * 5000,
    "products": "2*3" * 130 + "2 m*" * 5000,
    "footnotes": "(a*) " * 190,
    "ampersands": "&#" * 10_000,
    "definitions": "".join(f"[a{i}]: b\n" for i in range(2000)) + "".join(f"[a{i}]" for i in range(2000)),
    "quotes": ">" * 1000,
    "quotes in quotes": "\n".join(">" * i for i in range(300)),
    "deep bullets": "\n".join("  " * i + "- x" for i in range(500)),
    "deep numbers": "\n".join("  " * i + "1. x" for i in range(500)),
    "ones": "1. x\n" * 3000,
    "numbers all over": "\n".join(f"{i % 100}. x" for i in range(3000)),
    "an item of many lines": "1. x\n" + "kata kata\n" * 5000 + "2. y",
    "many columns": "a|" * 3000 + "\n" + "-|" * 3000 + "\n" + "x\n" * 3000,
    "one wide row": "a|b\n-|-\n" + "x|" * 5000 + "\n" + "y|z\n" * 3000,
    "dashes": "- " * 10_000 + "x",
    "hashes": "# " * 5000,
    "spaces in a heading": "# a" + " " * 20_000 + "b",
    "labels": "Ab " * 20_000 + ":",
    "tabs": "\t" * 5000 + "x",
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_no_text_takes_forever(text: str) -> None:
    start = time.process_time()
    render(text, LINKS)
    link_targets(text + "](]:")
    assert time.process_time() - start < 3
