"""Photos: of every original that is shown, a thumbnail of one fixed size and a large picture."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..builder import picture_digest
from ..content.picture import SIDE
from ..model.facets import Berkas
from ..model.page import Page
from ..model.site import FotoBerkas, Kampung
from ..model.urls import Urls
from .sekitar import Sekitar

# Pixels; templates print them as `width` and `height`.
WIDTH, HEIGHT = 640, 480


class Potongan(NamedTuple):
    """The middle of a photo, filling exactly this many pixels."""

    berkas: Berkas
    lebar: int
    tinggi: int


class Utuh(NamedTuple):
    """A whole photo, its longest side at most this many pixels."""

    berkas: Berkas
    sisi: int


def kecil(berkas: Berkas, resep: str) -> Potongan:
    """`resep` stands for the way pictures are made: it is part of the call, so that nothing else need be."""
    return Potongan(berkas, WIDTH, HEIGHT)


def besar(berkas: Berkas, resep: str) -> Utuh:
    return Utuh(berkas, SIDE)


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    return of_album(kampung.album, sekitar.urls)


def of_album(album: Iterable[FotoBerkas], urls: Urls) -> Iterator[Page]:
    resep = picture_digest().hex()
    for foto in album:
        yield Page(urls.path(foto.kecil_url), "foto", kecil, (foto.berkas, resep), foto.berkas.path)
        yield Page(urls.path(foto.besar_url), "foto", besar, (foto.berkas, resep), foto.berkas.path)
