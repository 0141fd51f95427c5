"""A page of a built site as a reader sees it, and what has been read of it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree, html

SITE = "/"


class Page(NamedTuple):
    """`address` begins with / and is without the base path; so are all links of `tree`."""

    address: str
    folder: Path
    tree: Any


def pages_of(output: Path, base: str) -> Iterator[Page]:
    """Every page but redirects."""
    for path in sorted(output.rglob("*.html")):
        tree = html.fromstring(path.read_bytes())
        if not tree.xpath("//main"):
            continue
        for link in tree.xpath("//@href/.."):
            href = link.get("href")
            link.set("href", "/" + href.removeprefix(base) if href.startswith(base) else href)
        yield Page("/" + str(path.relative_to(output)).removesuffix("index.html"), path.parent, tree)


def subject_of(address: str) -> str:
    """Of what a page is: a kampung, a region, a subject, or the whole site."""
    parts = address.strip("/").split("/")
    if parts[0] == "kampung" and len(parts) > 1:
        return f"/kampung/{parts[1]}/"
    if parts[0] == "wilayah":
        return address
    if parts[0] == "ringkasan" and len(parts) > 1:
        return region_of_edition(parts[2:])
    return SITE


def region_of_edition(parts: list[str]) -> str:
    names = parts[1:] if parts and re.fullmatch(r"\d{4}(-\d{2}|-tw\d.*)?", parts[0]) else parts
    return f"/wilayah/{'/'.join(names)}/" if names else SITE


def number(text: str) -> int | None:
    """`1.234`, `–`, and the numbers that a sentence has as a word."""
    text = {"Satu-satunya": "1", "Kedua": "2"}.get(text, text)
    digits = re.sub(r"[.\s]", "", text)
    return int(digits) if digits.isdigit() else None


def answer(text: str) -> int | None:
    """A number, Ya as 1, Tidak as 0."""
    return {"Ya": 1, "Tidak": 0}.get(text, number(text))


def text_of(element: Any) -> str:
    return " ".join(element.text_content().split())


def taken(element: Any) -> Any:
    """An element whose figures were read: its text no longer counts as unread."""
    element.set("data-dibaca", "")
    return element


def unread(page: Page) -> list[str]:
    """Texts with a number that no reader has read, outside of what is not a figure of the site's own."""
    return [" ".join(node.split()) for node in _UNREAD(page.tree)]


# What a writer has written, dates, ways, names of files: no figures that the site counts.
_NO_FIGURES = " or ".join(
    f"ancestor::{where}"
    for where in (
        "*[@data-dibaca]",
        "time",
        "nav",
        "svg",
        "h1",
        "h2",
        "h3",
        "caption",
        "title",
        "a",
        "summary",
        "pre",
        "code",
        "form",
        "main[.//h1='Data terbuka' or .//h1='Tulis catatan']",
        "ol",
        "*[contains(@class, 'prosa')]",
        "*[contains(@class, 'fakta')]",
        "*[contains(@class, 'profil')]",
        "*[contains(@class, 'ringkasan')]",
        "*[contains(@class, 'bagikan')]",
        "ul[@class='daftar']",
        "ul[@class='tugas']",
        "figure[contains(@class, 'foto')]",
        "p[@class='letak']",
        "p[@class='catatan']",
        "*[contains(@class, 'keterangan') and not(ancestor::section[@class='tahun'])]",
    )
)
# The number comes first: most texts have none, and need not be asked where they stand.
_UNREAD = etree.XPath(
    f"//main//text()[re:test(., '\\d')][not({_NO_FIGURES})]", namespaces={"re": "http://exslt.org/regular-expressions"}
)


class Figure(NamedTuple):
    """`time`: `2023`, `2023-02`, `2023-00` for a year's activities without a month, `` for all times.
    `value`: None where the page says that nothing is recorded."""

    page: str
    subject: str
    word: str
    time: str
    value: int | None
