"""404: GitHub Pages serves it for every unknown address, however deep, so its links are absolute."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout
from ..model.page import Page
from ..summaries.lingkup import Lingkup
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class TidakDitemukanView:
    template: ClassVar[str] = "404.html"
    layout: Layout
    arsip_url: str
    pindah_url: str


def view(layout: Layout, arsip_url: str, pindah_url: str) -> TidakDitemukanView:
    return TidakDitemukanView(layout, arsip_url, pindah_url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    yield Page("404.html", "templat", view, (sekitar.layout, sekitar.urls.arsip(), sekitar.urls.aset("pindah.js")))
