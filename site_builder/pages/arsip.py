"""Archives of the whole site: its years, the months of a year, the activities of a month, also by region."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Layout, Tautan
from ..model.page import Bundle, Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal, nama_bulan, panjang
from ..model.urls import TANPA_BULAN, Urls
from ..summaries.jumlah import YearCount, by_year, recorded_in
from ..summaries.lingkup import Lingkup
from ..summaries.wilayah import Anggotanya, members_below
from .lembar import LEAST, SIZE, Kepala, Shelf, TopicShelf
from .lists import TANPA_TANGGAL, TIDAK_TERCATAT, newest_held
from .rak import MOST, by_month, in_time, newest, shelf
from .sekitar import Sekitar
from .topik import shelves as topic_shelves


class YearShelf(NamedTuple):
    tahun: Shelf
    bulan: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class ArsipView:
    """An overview: years with their months, subjects with their values; `setahun`: of one year only, then `tahun_lain`
    are the others. `terbaru`: the last that took place, on the page of all."""

    template: ClassVar[str] = "arsip.html"
    layout: Layout
    judul: str
    remah: tuple[Tautan, ...]
    tahun: tuple[YearShelf, ...]
    tanpa_tanggal: Shelf | None
    topik: tuple[TopicShelf, ...]
    setahun: bool
    url: str
    tahun_lain: tuple[Tautan, ...] = ()
    terbaru: tuple[KegiatanRow, ...] = ()


def overview(
    layout: Layout,
    judul: str,
    remah: tuple[Tautan, ...],
    tahun: tuple[YearShelf, ...],
    tanpa_tanggal: Shelf | None,
    topik: tuple[TopicShelf, ...],
    setahun: bool,
    url: str,
    tahun_lain: tuple[Tautan, ...] = (),
    terbaru: tuple[KegiatanRow, ...] = (),
) -> ArsipView:
    return ArsipView(layout, judul, remah, tahun, tanpa_tanggal, topik, setahun, url, tahun_lain, terbaru)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page | Bundle]:
    urls = sekitar.urls
    months = recorded_in(lingkup.anggota)
    here = (Tautan("Kegiatan", urls.arsip()),)
    all_years = tuple(_year_shelf(urls, year) for year in by_year(months))
    undated = months.pop((0, 0), 0)
    rest = Shelf(TIDAK_TERCATAT, urls.arsip(TANPA_TANGGAL), undated) if undated else None
    last = newest_held(in_time(row for one in lingkup.anggota for row in one.tell(newest)), MOST)
    topics = topic_shelves(lingkup)
    args = (sekitar.layout, "Kegiatan", (), all_years, rest, topics, False, urls.arsip(), (), last)
    yield Page(urls.path(urls.arsip()), "templat", overview, args)
    if rest:
        yield _shelf(lingkup.anggota, sekitar, Kepala(rest.nama, here, rest.url), (0, 0))
    for year in all_years:
        judul, url, tahun = f"Kegiatan {year.tahun.nama}", year.tahun.url, int(year.tahun.nama)
        others = tuple(Tautan(one.tahun.nama, one.tahun.url) for one in all_years if one is not year)
        page = (sekitar.layout, judul, here, (year,), None, (), True, url, others)
        yield Page(urls.path(url), "templat", overview, page)
        if (tahun, 0) in months:
            way = (*here, Tautan(year.tahun.nama, url))
            head = Kepala(f"{judul}, bulan tidak tercatat", way, _without_month_url(urls, tahun))
            yield _shelf(lingkup.anggota, sekitar, head, (tahun, 0))
    regions = members_below(lingkup.pohon, lingkup.anggota)
    recorded = [recorded_in(region.kampung) for region in regions]
    dated = sorted(key for key in months if key[1])
    for i, key in enumerate(dated):
        before, after = (dated[i - 1] if i else None), (dated[i + 1] if i + 1 < len(dated) else None)
        neighbours = (_month_link(urls, before), _month_link(urls, after))
        found = [(region, its[key]) for region, its in zip(regions, recorded, strict=True) if its[key]]
        yield from _month(lingkup, sekitar, key, neighbours, found if months[key] >= BUSY else [])


# A month that does not stand on one page.
BUSY = SIZE + LEAST


def _month(
    lingkup: Lingkup,
    sekitar: Sekitar,
    month: tuple[int, int],
    neighbours: tuple[Tautan | None, Tautan | None],
    regions: list[tuple[Anggotanya, int]],
) -> Iterator[Bundle]:
    """A month's activities, and those of each of its regions with their number where it is busy."""
    urls, (tahun, bulan) = sekitar.urls, month
    remah = (Tautan("Kegiatan", urls.arsip()), Tautan(str(tahun), urls.arsip(str(tahun))))
    url, name = _month_url(urls, tahun, bulan), panjang(Tanggal(tahun, bulan))
    shelves = tuple(Shelf(one.nama, f"{url}{one.alamat}/", number) for one, number in regions)
    by_region = TopicShelf(f"Menurut {regions[0][0].tingkat}", shelves) if len(regions) > 1 else None
    head = Kepala(f"Kegiatan {name}", remah, url, tetangga=neighbours, wilayah=by_region)
    yield _shelf(lingkup.anggota, sekitar, head, month)
    for place, (region, _) in zip(shelves, regions, strict=True) if by_region else ():
        way = (*remah, Tautan(nama_bulan(bulan), url))
        yield _shelf(region.kampung, sekitar, Kepala(f"{head.judul}, {region.sebutan}", way, place.url), month)


def _shelf(anggota: tuple[Anggota, ...], sekitar: Sekitar, head: Kepala, month: tuple[int, int]) -> Bundle:
    parts = (one.parts(by_month).get(month) for one in anggota)
    return shelf(sekitar, head, [part for part in parts if part])


def _year_shelf(urls: Urls, year: YearCount) -> YearShelf:
    months = [
        Shelf(nama_bulan(m.bulan.bulan), _month_url(urls, year.tahun, m.bulan.bulan), m.jumlah) for m in year.bulan
    ]
    if year.tanpa_bulan:
        months.append(Shelf("bulan tidak tercatat", _without_month_url(urls, year.tahun), year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), urls.arsip(str(year.tahun)), year.jumlah), tuple(months))


def _without_month_url(urls: Urls, tahun: int) -> str:
    return urls.arsip(str(tahun), TANPA_BULAN)


def _month_url(urls: Urls, tahun: int, bulan: int) -> str:
    return urls.arsip(str(tahun), f"{bulan:02d}")


def _month_link(urls: Urls, month: tuple[int, int] | None) -> Tautan | None:
    return Tautan(panjang(Tanggal(*month)), _month_url(urls, *month)) if month else None
