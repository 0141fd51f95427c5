"""Documents of a kampung: its work plan as PDF, made anew without metadata."""

from collections.abc import Iterator
from typing import NamedTuple

from ..builder import document_digest
from ..model.facets import Berkas
from ..model.page import Page
from ..model.site import Kampung
from .sekitar import Sekitar


class Salinan(NamedTuple):
    """A file whose pages are published, and nothing else of it."""

    berkas: Berkas


def salinan(berkas: Berkas, resep: str) -> Salinan:
    """`resep` stands for the way documents are made: it is part of the call, so that nothing else need be."""
    return Salinan(berkas)


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    if rkm := kampung.rkm:
        resep = document_digest().hex()
        yield Page(sekitar.urls.path(rkm.tampil.url), "pdf", salinan, (rkm.berkas, resep), rkm.berkas.path)
