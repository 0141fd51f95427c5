"""A year of a kampung by what its activities count for: where the numbers of its tables and charts lead."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import Kampung, KegiatanRow
from ..model.tanggal import Tanggal
from ..model.urls import rincian_dari
from ..summaries.dihitung import held_in, years_held
from ..summaries.rincian import Hitungan, Subjek, rincian
from .sekitar import Sekitar

# More lines than these are folded.
_SHORT = 40


class HitungRow(NamedTuple):
    """An activity with no more than a list here shows."""

    judul: str
    url: str
    tanggal: Tanggal | None


class Hitung(NamedTuple):
    """What is counted for one value, newest first; `id`: its anchor, `seksi`: the section, where it is one."""

    id: str
    nama: str
    seksi: str
    kegiatan: tuple[HitungRow, ...]


class HitungRak(NamedTuple):
    """A way to count, with its values that have any."""

    judul: str
    id: str
    isi: tuple[Hitung, ...]


@dataclass(frozen=True, slots=True)
class RincianView:
    """`lipat`: whether its lists are folded, for they are long together."""

    template: ClassVar[str] = "rincian.html"
    layout: Layout
    judul: str
    tahun: int
    remah: tuple[Tautan, ...]
    rak: tuple[HitungRak, ...]
    lipat: bool
    url: str


# A count before its activities are there: they are told once, and each list has their places.
Place = tuple[str, str, str, tuple[int, ...]]
Places = tuple[str, str, tuple[Place, ...]]


def view(
    layout: Layout,
    judul: str,
    tahun: int,
    remah: tuple[Tautan, ...],
    kegiatan: tuple[HitungRow, ...],
    rak: tuple[Places, ...],
    url: str,
) -> RincianView:
    shelves = tuple(HitungRak(name, kata, tuple(_count(one, kegiatan) for one in its)) for name, kata, its in rak)
    lines = sum(len(one.kegiatan) for shelf in shelves for one in shelf.isi)
    return RincianView(layout, judul, tahun, remah, shelves, lines > _SHORT, url)


def _count(place: Place, kegiatan: tuple[HitungRow, ...]) -> Hitung:
    at, nama, seksi, places = place
    return Hitung(at, nama, seksi, tuple(kegiatan[one] for one in places))


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    slug, name, urls = kampung.fakta.slug, kampung.baris.nama_lengkap, sekitar.urls
    above = (Tautan(name, kampung.baris.url), Tautan("Kegiatan", urls.arsip_kampung(slug)))
    for tahun in years_held(kampung):
        url = rincian_dari(kampung.baris.url, tahun)
        rows = tuple(_row(k.baris) for k in reversed(held_in(kampung.kegiatan, tahun)))
        way = (*above, Tautan(str(tahun), urls.arsip_kampung(slug, str(tahun))))
        title, shelves = f"{name}: rincian kegiatan {tahun}", _places(kampung, tahun, rows)
        # A year of which nothing is counted has no page: nothing leads to it.
        if not shelves:
            continue
        args = (sekitar.layout, title, tahun, way, rows, shelves, url)
        yield Page(urls.path(url), "templat", view, args)


def _row(row: KegiatanRow) -> HitungRow:
    return HitungRow(row.judul, row.url, row.tanggal)


def _places(kampung: Kampung, tahun: int, rows: tuple[HitungRow, ...]) -> tuple[Places, ...]:
    at = {row.url: place for place, row in enumerate(rows)}
    return tuple(
        (subjek.judul, subjek.kata, tuple(_place(subjek, one, at) for one in its))
        for subjek, its in rincian(kampung, tahun)
    )


def _place(subjek: Subjek, one: Hitungan, at: Mapping[str, int]) -> Place:
    seksi = one.kode if subjek.kata == "seksi" else ""
    return one.id, one.nama, seksi, tuple(sorted(at[k.baris.url] for k in one.kegiatan))
