"""Old addresses: GitHub Pages cannot redirect, so a small page sends the reader on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.page import Page
from ..summaries.lingkup import Lingkup
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class RedirectView:
    template: ClassVar[str] = "redirect.html"
    ke_url: str
    absolute_url: str
    judul: str


def view(ke_url: str, absolute_url: str, judul: str) -> RedirectView:
    return RedirectView(ke_url, absolute_url, judul)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls = sekitar.urls
    for r in lingkup.site.redirect:
        args = (r.ke_url, urls.absolute(r.ke_url), r.judul)
        yield Page(urls.path(r.dari_url), "templat", view, args, r.sumber, r.line)
