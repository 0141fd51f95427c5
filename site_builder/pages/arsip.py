"""Archives of the whole site: its years, the months of a year, the activities of a month."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Bundle, Page
from ..model.tanggal import Tanggal, nama_bulan, panjang
from ..model.urls import Urls
from ..summaries.jumlah import YearCount, by_year, months_recorded
from ..summaries.lingkup import Lingkup
from .lembar import TANPA_TANGGAL, Kepala, Shelf, TopicShelf
from .rak import by_month, shelf
from .sekitar import Sekitar
from .topik import shelves as topic_shelves


class YearShelf(NamedTuple):
    tahun: Shelf
    bulan: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class ArsipView:
    """An overview: years with their months, subjects with their values; `setahun`: of one year only."""

    template: ClassVar[str] = "arsip.html"
    layout: Layout
    judul: str
    remah: tuple[Tautan, ...]
    tahun: tuple[YearShelf, ...]
    tanpa_tanggal: Shelf | None
    topik: tuple[TopicShelf, ...]
    setahun: bool
    url: str


def overview(
    layout: Layout,
    judul: str,
    remah: tuple[Tautan, ...],
    tahun: tuple[YearShelf, ...],
    tanpa_tanggal: Shelf | None,
    topik: tuple[TopicShelf, ...],
    setahun: bool,
    url: str,
) -> ArsipView:
    return ArsipView(layout, judul, remah, tahun, tanpa_tanggal, topik, setahun, url)


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page | Bundle]:
    urls = sekitar.urls
    months = Counter[tuple[int, int]]()
    for one in lingkup.anggota:
        months.update(dict(one.tell(months_recorded)))
    here = (Tautan("Arsip", urls.arsip()),)
    all_years = tuple(_year_shelf(urls, year) for year in by_year(months))
    undated = months.pop((0, 0), 0)
    rest = Shelf("Tanggal tidak tercatat", urls.arsip(TANPA_TANGGAL), undated) if undated else None
    args = (sekitar.layout, "Arsip kegiatan", (), all_years, rest, topic_shelves(lingkup), False, urls.arsip())
    yield Page(urls.path(urls.arsip()), "templat", overview, args)
    if rest:
        yield _shelf(lingkup, sekitar, Kepala(rest.nama, here, rest.url), (0, 0))
    for year in all_years:
        judul, url, tahun = f"Kegiatan {year.tahun.nama}", year.tahun.url, int(year.tahun.nama)
        yield Page(urls.path(url), "templat", overview, (sekitar.layout, judul, here, (year,), None, (), True, url))
        if (tahun, 0) in months:
            way = (*here, Tautan(year.tahun.nama, url))
            head = Kepala(f"{judul}, bulan tidak tercatat", way, _without_month_url(urls, tahun))
            yield _shelf(lingkup, sekitar, head, (tahun, 0))
    dated = sorted(key for key in months if key[1])
    for i, (tahun, bulan) in enumerate(dated):
        before, after = (dated[i - 1] if i else None), (dated[i + 1] if i + 1 < len(dated) else None)
        remah = (*here, Tautan(str(tahun), urls.arsip(str(tahun))))
        title = f"Kegiatan {panjang(Tanggal(tahun, bulan))}"
        neighbours = (_month_link(urls, before), _month_link(urls, after))
        head = Kepala(title, remah, _month_url(urls, tahun, bulan), tetangga=neighbours)
        yield _shelf(lingkup, sekitar, head, (tahun, bulan))


def _shelf(lingkup: Lingkup, sekitar: Sekitar, head: Kepala, month: tuple[int, int]) -> Bundle:
    parts = (one.parts(by_month).get(month) for one in lingkup.anggota)
    return shelf(sekitar, head, [part for part in parts if part])


def _year_shelf(urls: Urls, year: YearCount) -> YearShelf:
    months = [
        Shelf(nama_bulan(m.bulan.bulan), _month_url(urls, year.tahun, m.bulan.bulan), m.jumlah) for m in year.bulan
    ]
    if year.tanpa_bulan:
        months.append(Shelf("tanpa bulan", _without_month_url(urls, year.tahun), year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), urls.arsip(str(year.tahun)), year.jumlah), tuple(months))


def _without_month_url(urls: Urls, tahun: int) -> str:
    return urls.arsip(str(tahun), "tanpa-bulan")


def _month_url(urls: Urls, tahun: int, bulan: int) -> str:
    return urls.arsip(str(tahun), f"{bulan:02d}")


def _month_link(urls: Urls, month: tuple[int, int] | None) -> Tautan | None:
    return Tautan(panjang(Tanggal(*month)), _month_url(urls, *month)) if month else None
