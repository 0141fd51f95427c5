"""Open data: every record and every summary table as files, what they hold for programs, and a page for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.data_package import Field, Package
from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import Site
from ..model.urls import Urls
from ..model.vocabulary import slug
from ..summaries.lingkup import Lingkup
from . import data_kampung, data_kegiatan, data_laporan, data_tabel
from .data_berkas import DataFile
from .ringkasan import Series
from .sekitar import Sekitar

PACKAGE = "datapackage.json"
# The end of a file's name, and what a reader is told. Records come as lines, tables as tables.
PROGRAM, EXCEL = (".csv", "CSV"), ("-excel.csv", "CSV untuk Excel")
_RECORD_PRINTERS = ("baris-csv", "baris-csv-excel")
_TABLE_PRINTERS = ("csv", "csv-excel")
_ABOUT = (
    "Catatan kegiatan Kampung KB dan tabel ringkasannya, seperti yang tampil di halaman situs ini. Kosong berarti "
    "belum ada catatan, bukan nol; “tidak berlaku” berarti pertanyaannya tidak berlaku untuk baris itu. Nama orang, "
    "notulen, foto, dan kontak tidak ikut."
)


class DataEntry(NamedTuple):
    """A data file in the list of files; `isi`: what it holds, `baris`: how many lines stand below its header."""

    nama: str
    isi: str
    baris: int
    kolom: tuple[Field, ...]
    berkas: tuple[Tautan, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    template: ClassVar[str] = "data.html"
    layout: Layout
    catatan: tuple[DataEntry, ...]
    tabel: tuple[DataEntry, ...]
    keterangan_url: str
    ringkasan_url: str
    tentang_url: str
    url: str


def view(
    layout: Layout,
    catatan: tuple[DataEntry, ...],
    tabel: tuple[DataEntry, ...],
    keterangan_url: str,
    ringkasan_url: str,
    tentang_url: str,
    url: str,
) -> DataView:
    return DataView(layout, catatan, tabel, keterangan_url, ringkasan_url, tentang_url, url)


def package(isi: Package) -> Package:
    return isi


def pages(lingkup: Lingkup, sekitar: Sekitar, series: tuple[Series, ...]) -> Iterator[Page]:
    site, urls, home = lingkup.site, sekitar.urls, sekitar.urls.tetap("data")
    records = (*data_kampung.files(lingkup), *data_kegiatan.files(lingkup), *data_laporan.files(lingkup, series))
    tables = tuple(data_tabel.files(series))
    for printers, files in ((_RECORD_PRINTERS, records), (_TABLE_PRINTERS, tables)):
        for one in files:
            for printer, link in zip(printers, _links(urls, one), strict=True):
                yield Page(urls.path(link.url), printer, one.view, one.args)
    yield Page(urls.path(urls.data(PACKAGE)), "datapackage", package, (_package(site, (*records, *tables)),))
    entries = (tuple(_entry(urls, one) for one in files) for files in (records, tables))
    args = (sekitar.layout, *entries, urls.data(PACKAGE), urls.ringkasan(), urls.tetap("tentang"), home)
    yield Page(urls.path(home), "templat", view, args)


def _package(site: Site, files: tuple[DataFile, ...]) -> Package:
    fakta, urls = site.fakta, site.urls
    home = urls.absolute(urls.tetap("data")) if urls.origin else ""
    nama = slug(fakta.nama) or "kampung-kb"
    return Package(nama, fakta.nama, _ABOUT, home, fakta.lembaga, tuple(one.resource for one in files))


def _entry(urls: Urls, one: DataFile) -> DataEntry:
    resource = one.resource
    return DataEntry(resource.judul, one.isi, one.baris, resource.kolom, _links(urls, one))


def _links(urls: Urls, one: DataFile) -> tuple[Tautan, Tautan]:
    """The form that datapackage.json describes, then the one that opens right in Excel."""
    stem = one.resource.path.removesuffix(PROGRAM[0])
    csv, excel = (Tautan(name, urls.data(stem + end)) for end, name in (PROGRAM, EXCEL))
    return csv, excel
