"""/cari/: the search, where there is one, and the ways to find things without: by place, time and subject."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.urls import TANPA_TANGGAL, Urls
from ..summaries.jumlah import by_year, months_recorded, recorded_in
from ..summaries.lingkup import Lingkup
from .berkas import INDEX
from .direktori import ALL_AT_ONCE, directory
from .lembar import Shelf, TopicShelf
from .lists import TIDAK_TERCATAT
from .sekitar import Sekitar
from .topik import codes, shelves


class Saringan(NamedTuple):
    """What results can be narrowed to: kampung by their address, years from the newest, the others by their code."""

    kampung: tuple[Tautan, ...]
    jenis: tuple[str, ...]
    seksi: tuple[str, ...]
    tahun: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CariView:
    """`indeks_url`: the folder of the index, `` where there is no search; `tempat`: regions, or kampung
    where they are few and in one region; `waktu`: years."""

    template: ClassVar[str] = "cari.html"
    layout: Layout
    indeks_url: str
    saringan: Saringan | None
    tempat: TopicShelf
    waktu: TopicShelf
    topik: tuple[TopicShelf, ...]
    direktori_url: str
    arsip_url: str
    url: str


def view(
    layout: Layout,
    indeks_url: str,
    saringan: Saringan | None,
    tempat: TopicShelf,
    waktu: TopicShelf,
    topik: tuple[TopicShelf, ...],
    direktori_url: str,
    arsip_url: str,
    url: str,
) -> CariView:
    return CariView(layout, indeks_url, saringan, tempat, waktu, topik, direktori_url, arsip_url, url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    urls, url = sekitar.urls, sekitar.urls.tetap("cari")
    years = _years(lingkup, urls)
    has_search = bool(sekitar.layout.cari_url)
    args = (
        sekitar.layout,
        f"{urls.base}{INDEX}/" if has_search else "",
        _filters(lingkup, years) if has_search else None,
        TopicShelf("Menurut tempat", _places(lingkup, urls)),
        TopicShelf("Menurut waktu", (*years, *_undated(lingkup, urls))),
        shelves(lingkup),
        urls.direktori(),
        urls.arsip(),
        url,
    )
    yield Page(urls.path(url), "templat", view, args)


def _years(lingkup: Lingkup, urls: Urls) -> tuple[Shelf, ...]:
    months = by_year(recorded_in(lingkup.anggota))
    return tuple(Shelf(str(year.tahun), urls.arsip(str(year.tahun)), year.jumlah) for year in months)


def _undated(lingkup: Lingkup, urls: Urls) -> tuple[Shelf, ...]:
    number = recorded_in(lingkup.anggota).get((0, 0), 0)
    return (Shelf(TIDAK_TERCATAT, urls.arsip(TANPA_TANGGAL), number),) if number else ()


def _places(lingkup: Lingkup, urls: Urls) -> tuple[Shelf, ...]:
    """Regions with how many kampung they have; where there is but one, its kampung with how many activities."""
    regions, _ = directory(urls, lingkup.pohon)
    if not regions and len(lingkup.anggota) <= ALL_AT_ONCE:
        return tuple(
            Shelf(one.baris.nama_lengkap, one.baris.url, sum(count for _, count in one.tell(months_recorded)))
            for one in sorted(lingkup.anggota, key=lambda one: one.baris.nama_lengkap)
        )
    return tuple(Shelf(row.nama or "Wilayahnya tidak tercatat", row.url, row.angka.semua) for row in regions)


def _filters(lingkup: Lingkup, years: tuple[Shelf, ...]) -> Saringan:
    named = sorted((one.baris.nama_lengkap, one.baris.kecamatan, one.baris.url) for one in lingkup.anggota)
    kampung = tuple(Tautan(", ".join(filter(None, (name, where))), url) for name, where, url in named)
    return Saringan(kampung, codes(lingkup, "jenis"), codes(lingkup, "seksi"), tuple(int(one.nama) for one in years))
