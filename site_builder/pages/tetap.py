"""Pages of the site itself: about it, its terms."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..summaries.lingkup import Lingkup
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class TentangView:
    """`isi`: what the keeper says about the site, above the rules that hold for every site."""

    template: ClassVar[str] = "tentang.html"
    layout: Layout
    isi: Prose
    istilah_url: str
    url: str


@dataclass(frozen=True, slots=True)
class IstilahView:
    """Every word of the trade, each with an anchor of its own."""

    template: ClassVar[str] = "istilah.html"
    layout: Layout
    url: str


def terms(layout: Layout, url: str) -> IstilahView:
    return IstilahView(layout, url)


def about(layout: Layout, isi: Prose, istilah_url: str, url: str) -> TentangView:
    return TentangView(layout, isi, istilah_url, url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls = sekitar.urls
    at = urls.tetap("tentang")
    yield Page(
        urls.path(at),
        "templat",
        about,
        (sekitar.layout, lingkup.site.tentang, urls.tetap("istilah"), at),
        "situs.yaml",
    )
    at = urls.tetap("istilah")
    yield Page(urls.path(at), "templat", terms, (sekitar.layout, at), "situs.yaml")
