"""Archives of the whole site: its years, the months of a year, the activities of a month, also by region."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Layout, Tautan
from ..model.page import Bundle, Page
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal, nama_bulan, panjang
from ..model.urls import TANPA_BULAN, TANPA_TANGGAL, Urls
from ..summaries.jumlah import YearCount, by_year, recorded_in
from ..summaries.lingkup import Lingkup
from ..summaries.wilayah import Anggotanya, members_below
from .lembar import LEAST, SIZE, Kepala, Shelf, TopicShelf
from .lists import TIDAK_TERCATAT, newest_held
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
            head = Kepala(f"{judul}, bulan tidak tercatat", way, month_url(tahun, 0, urls))
            yield _shelf(lingkup.anggota, sekitar, head, (tahun, 0))
    busy = busy_months(lingkup, months)
    dated = sorted(key for key in months if key[1])
    for i, key in enumerate(dated):
        yield from _month(lingkup, sekitar, key, (dated[:i][::-1], dated[i + 1 :]), busy)


# A month that does not stand on one page.
BUSY = SIZE + LEAST
OfRegions = list[tuple[Anggotanya, int]]
Month = tuple[int, int]


def busy_months(lingkup: Lingkup, months: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], OfRegions]:
    """Months that are also listed by region, each with its regions and how many activities these have."""
    regions = members_below(lingkup.pohon, lingkup.anggota)
    recorded = [recorded_in(region.kampung) for region in regions]
    busy = (key for key, number in months.items() if key[1] and number >= BUSY)
    found = {key: [(one, its[key]) for one, its in zip(regions, recorded, strict=True) if its[key]] for key in busy}
    return {key: its for key, its in found.items() if len(its) > 1}


def region_month_url(url: str, region: Anggotanya) -> str:
    """`url`: the month's."""
    return f"{url}{region.alamat}/"


def _month(
    lingkup: Lingkup,
    sekitar: Sekitar,
    month: Month,
    around: tuple[list[Month], list[Month]],
    busy: Mapping[Month, OfRegions],
) -> Iterator[Bundle]:
    """A month's activities, and those of each of its regions with their number where it is busy. `around`: the months
    before and after, the nearest first."""
    urls, (tahun, bulan), regions = sekitar.urls, month, busy.get(month, [])
    before, after = (_month_link(urls, months[0]) if months else None for months in around)
    remah = (Tautan("Kegiatan", urls.arsip()), Tautan(str(tahun), urls.arsip(str(tahun))))
    url, name = month_url(tahun, bulan, urls), panjang(Tanggal(tahun, bulan))
    shelves = tuple(Shelf(one.nama, region_month_url(url, one), number) for one, number in regions)
    by_region = TopicShelf(f"Menurut {regions[0][0].tingkat}", shelves) if regions else None
    head = Kepala(f"Kegiatan {name}", remah, url, tetangga=(before, after), wilayah=by_region)
    yield _shelf(lingkup.anggota, sekitar, head, month)
    for place, (region, _) in zip(shelves, regions, strict=True):
        way = (*remah, Tautan(nama_bulan(bulan), url))
        before, after = (_nearest(urls, months, region, busy) for months in around)
        mine = Kepala(f"{head.judul}, {region.sebutan}", way, place.url, tetangga=(before, after))
        yield _shelf(region.kampung, sekitar, mine, month)


def _nearest(urls: Urls, months: list[Month], region: Anggotanya, busy: Mapping[Month, OfRegions]) -> Tautan | None:
    """The first of these months that lists a region; one that is not busy lists all of them."""
    for month in months:
        link = _month_link(urls, month)
        if month not in busy:
            return Tautan(f"{link.nama}, semua wilayah", link.url)
        if any(one.alamat == region.alamat for one, _ in busy[month]):
            return Tautan(link.nama, region_month_url(link.url, region))
    return None


def _shelf(anggota: tuple[Anggota, ...], sekitar: Sekitar, head: Kepala, month: tuple[int, int]) -> Bundle:
    parts = (one.parts(by_month).get(month) for one in anggota)
    return shelf(sekitar, head, [part for part in parts if part])


def _year_shelf(urls: Urls, year: YearCount) -> YearShelf:
    months = [
        Shelf(nama_bulan(m.bulan.bulan), month_url(year.tahun, m.bulan.bulan, urls), m.jumlah) for m in year.bulan
    ]
    if year.tanpa_bulan:
        months.append(Shelf("bulan tidak tercatat", month_url(year.tahun, 0, urls), year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), urls.arsip(str(year.tahun)), year.jumlah), tuple(months))


def year_url(tahun: int, urls: Urls) -> str:
    return urls.arsip(str(tahun))


def month_url(tahun: int, bulan: int, urls: Urls) -> str:
    """0: of what has no month."""
    return urls.arsip(str(tahun), f"{bulan:02d}" if bulan else TANPA_BULAN)


def _month_link(urls: Urls, month: Month) -> Tautan:
    return Tautan(panjang(Tanggal(*month)), month_url(*month, urls))
