"""The way to write without files: the editing form of each kampung, and what has to be known before.

The form (Sveltia CMS) is an extra from npm. Where it is not installed, the page tells of the other ways in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Layout
from ..model.page import Page
from ..model.site import Kampung
from ..model.urls import Urls
from ..summaries.lingkup import Lingkup
from .berkas import verbatim
from .sekitar import Sekitar

_GITHUB = "https://github.com/"
# Write access to files and nothing else, for a year; which repository, GitHub lets its owner choose only there.
_TOKEN = "settings/personal-access-tokens/new?name=Tulis+Kampung+KB&expires_in=365&contents=write&target_name="

Files = tuple[tuple[str, bytes], ...]

# What the form never asks for: source maps, highlighting of program code, previews in React, a map's pin.
_UNUSED = ("browser/", "js-yaml.cjs", "chunks/shiki-", "chunks/react-dom-", "assets/marker-")
_USED = (".js", ".mjs", ".wasm", ".woff2", ".txt")


class FormulirRow(NamedTuple):
    """The editing form of a kampung."""

    nama: str
    letak: str
    url: str


@dataclass(frozen=True, slots=True)
class TulisView:
    """`formulir` is empty where the form is not installed; `repositori` and its addresses where none is known.

    `kunci_url`: GitHub's page for making a token, filled in already.
    """

    template: ClassVar[str] = "tulis.html"
    layout: Layout
    formulir: tuple[FormulirRow, ...]
    repositori: str
    repositori_url: str
    kunci_url: str
    url: str


@dataclass(frozen=True, slots=True)
class FormulirView:
    """`profil`: the kampung's own file, `folder`: where its records lie, both below content/."""

    template: ClassVar[str] = "formulir.html"
    situs: str
    kampung: str
    slug: str
    folder: str
    profil: str
    kampung_url: str
    repositori: str
    beranda_url: str
    tulis_url: str
    mulai_url: str
    ikon_url: str


def view(layout: Layout, formulir: tuple[FormulirRow, ...], repositori: str, url: str) -> TulisView:
    if not repositori:
        return TulisView(layout, formulir, "", "", "", url)
    owner = repositori.partition("/")[0]
    return TulisView(layout, formulir, repositori, f"{_GITHUB}{repositori}", f"{_GITHUB}{_TOKEN}{owner}", url)


def form(*texts: str) -> FormulirView:
    return FormulirView(*texts)


def is_used(path: str) -> bool:
    """Whether a file of the npm packages is published with the form."""
    return path.endswith(_USED) and not path.startswith(_UNUSED)


def pages(lingkup: Lingkup, sekitar: Sekitar, editor: Files = ()) -> Iterator[Page]:
    """`editor`: the form's own files that are published; none where it is not installed."""
    urls, url = sekitar.urls, sekitar.urls.tulis()
    rows = tuple(_row(urls, one) for one in lingkup.anggota) if editor else ()
    yield Page(urls.path(url), "templat", view, (sekitar.layout, rows, sekitar.repositori, url), "situs.yaml")
    for path, data in editor:
        yield Page(f"tulis/alat/{path}", "berkas", verbatim, (data,))


def forms(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    """The editing form of a kampung, where it is installed."""
    if not sekitar.ada_formulir:
        return
    urls, slug, sumber = sekitar.urls, kampung.fakta.slug, kampung.sumber
    own = (kampung.baris.nama_lengkap, slug, sumber.rpartition("/")[0], sumber, urls.kampung(slug))
    shared = (sekitar.repositori, urls.beranda(), urls.tulis(), urls.aset("tulis/mulai.js"), urls.aset("ikon.svg"))
    yield Page(urls.path(urls.tulis(slug)), "templat", form, (sekitar.layout.nama, *own, *shared), sumber)


def _row(urls: Urls, kampung: Anggota) -> FormulirRow:
    places = (kampung.baris.desa, kampung.baris.kecamatan, kampung.baris.kabupaten)
    return FormulirRow(kampung.baris.nama_lengkap, ", ".join(filter(None, places)), urls.tulis(kampung.slug))
