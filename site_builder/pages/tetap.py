"""Pages of the site itself: about it, search."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..model.site import Site
from .lembar import TopicShelf
from .sekitar import Sekitar
from .topik import shelves


@dataclass(frozen=True, slots=True)
class TentangView:
    """`isi`: what the keeper says about the site, above the rules that hold for every site."""

    template: ClassVar[str] = "tentang.html"
    layout: Layout
    isi: Prose
    url: str


@dataclass(frozen=True, slots=True)
class CariView:
    """A way to find things without a search engine: by place and by subject."""

    template: ClassVar[str] = "cari.html"
    layout: Layout
    direktori_url: str
    arsip_url: str
    topik: tuple[TopicShelf, ...]
    url: str


def about(layout: Layout, isi: Prose, url: str) -> TentangView:
    return TentangView(layout, isi, url)


def search(layout: Layout, direktori_url: str, arsip_url: str, topik: tuple[TopicShelf, ...], url: str) -> CariView:
    return CariView(layout, direktori_url, arsip_url, topik, url)


def pages(site: Site, sekitar: Sekitar) -> Iterator[Page]:
    urls = site.urls
    at = urls.tetap("tentang")
    yield Page(urls.path(at), "templat", about, (sekitar.layout, site.fakta.tentang, at), "situs.yaml")
    at = urls.tetap("cari")
    yield Page(urls.path(at), "templat", search, (sekitar.layout, urls.direktori(), urls.arsip(), shelves(site), at))
