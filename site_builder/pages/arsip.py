"""Archives of the whole site: its years, the months of a year, the activities of a month."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow, Site
from ..model.tanggal import Tanggal, nama_bulan, panjang
from ..summaries.jumlah import YearCount, by_year
from ..summaries.lingkup import Lingkup
from .lembar import TANPA_TANGGAL, Kepala, Shelf, TopicShelf, sheet_pages
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


def pages(lingkup: Lingkup, sekitar: Sekitar) -> Iterator[Page]:
    site, urls = lingkup.site, sekitar.urls
    years = by_year(site.kegiatan)
    shelves: dict[tuple[int, int], list[KegiatanRow]] = defaultdict(list)
    for k in site.kegiatan:
        tanggal = k.fakta.tanggal
        shelves[(tanggal.tahun, tanggal.bulan) if tanggal else (0, 0)].append(k.baris)
    here = (Tautan("Arsip", urls.arsip()),)
    undated = shelves.pop((0, 0), [])
    all_years = tuple(_year_shelf(site, year) for year in years)
    rest = Shelf("Tanggal tidak tercatat", urls.arsip(TANPA_TANGGAL), len(undated)) if undated else None
    args = (sekitar.layout, "Arsip kegiatan", (), all_years, rest, topic_shelves(lingkup), False, urls.arsip())
    yield Page(urls.path(urls.arsip()), "templat", overview, args)
    if rest:
        yield from sheet_pages(sekitar, Kepala(rest.nama, here, rest.url), undated)
    for year in all_years:
        judul, url = f"Kegiatan {year.tahun.nama}", year.tahun.url
        yield Page(urls.path(url), "templat", overview, (sekitar.layout, judul, here, (year,), None, (), True, url))
        if rows := shelves.get((int(year.tahun.nama), 0), []):
            way = (*here, Tautan(year.tahun.nama, url))
            at = _without_month_url(site, int(year.tahun.nama))
            yield from sheet_pages(sekitar, Kepala(f"{judul}, bulan tidak tercatat", way, at), rows)
    months = sorted(key for key in shelves if key[1])
    for i, (tahun, bulan) in enumerate(months):
        before, after = (months[i - 1] if i else None), (months[i + 1] if i + 1 < len(months) else None)
        remah = (*here, Tautan(str(tahun), urls.arsip(str(tahun))))
        title = f"Kegiatan {panjang(Tanggal(tahun, bulan))}"
        neighbours = (_month_link(site, before), _month_link(site, after))
        head = Kepala(title, remah, _month_url(site, tahun, bulan), tetangga=neighbours)
        yield from sheet_pages(sekitar, head, shelves[tahun, bulan])


def _year_shelf(site: Site, year: YearCount) -> YearShelf:
    months = [
        Shelf(nama_bulan(m.bulan.bulan), _month_url(site, year.tahun, m.bulan.bulan), m.jumlah) for m in year.bulan
    ]
    if year.tanpa_bulan:
        months.append(Shelf("tanpa bulan", _without_month_url(site, year.tahun), year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), site.urls.arsip(str(year.tahun)), year.jumlah), tuple(months))


def _without_month_url(site: Site, tahun: int) -> str:
    return site.urls.arsip(str(tahun), "tanpa-bulan")


def _month_url(site: Site, tahun: int, bulan: int) -> str:
    return site.urls.arsip(str(tahun), f"{bulan:02d}")


def _month_link(site: Site, month: tuple[int, int] | None) -> Tautan | None:
    return Tautan(panjang(Tanggal(*month)), _month_url(site, *month)) if month else None
