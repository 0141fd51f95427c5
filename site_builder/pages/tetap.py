"""About the site itself."""

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
    url: str


def about(layout: Layout, isi: Prose, url: str) -> TentangView:
    return TentangView(layout, isi, url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls = sekitar.urls
    at = urls.tetap("tentang")
    yield Page(urls.path(at), "templat", about, (sekitar.layout, lingkup.site.fakta.tentang, at), "situs.yaml")
