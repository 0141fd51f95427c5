"""Pages of the site's own: what it wants to say of itself, in its own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import FotoTampil, Layout, Prose
from ..model.page import Page
from ..model.tanggal import Tanggal
from ..summaries.lingkup import Lingkup
from . import foto
from .sekitar import Sekitar


@dataclass(frozen=True, slots=True)
class HalamanView:
    template: ClassVar[str] = "halaman.html"
    layout: Layout
    judul: str
    ringkasan: str
    isi: Prose
    foto: tuple[FotoTampil, ...]
    diperbarui: Tanggal | None
    url: str


def view(
    layout: Layout,
    judul: str,
    ringkasan: str,
    isi: Prose,
    foto: tuple[FotoTampil, ...],
    diperbarui: Tanggal | None,
    url: str,
) -> HalamanView:
    return HalamanView(layout, judul, ringkasan, isi, foto, diperbarui, url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls = sekitar.urls
    for one in lingkup.site.halaman:
        fakta = one.fakta
        args = (sekitar.layout, fakta.judul, fakta.ringkasan, one.isi, one.foto, fakta.diperbarui, one.url)
        yield Page(urls.path(one.url), "templat", view, args, one.sumber)
    # A photo may stand on several pages.
    yield from foto.of_album(dict.fromkeys(photo for one in lingkup.site.halaman for photo in one.album), urls)
