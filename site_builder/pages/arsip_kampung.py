"""Archive of one kampung: its years, and the activities of a year under their months."""

from collections import defaultdict
from collections.abc import Iterator

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow, Site
from ..model.tanggal import nama_bulan
from ..summaries.jumlah import YearCount, by_year
from .arsip import YearShelf, overview
from .lembar import TANPA_TANGGAL, Kepala, Shelf, sheet_pages


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    urls = site.urls
    for one in site.kampung:
        slug, name = one.fakta.slug, one.baris.nama_lengkap
        home = Tautan(name, one.baris.url)
        here = (home, Tautan("Arsip", urls.arsip_kampung(slug)))
        shelves: dict[int, list[KegiatanRow]] = defaultdict(list)
        for k in one.kegiatan:
            shelves[k.fakta.tanggal.tahun if k.fakta.tanggal else 0].append(k.baris)
        undated = shelves.pop(0, [])
        judul, own_url = f"Arsip kegiatan {name}", urls.arsip_kampung(slug)
        shelves_by_year = tuple(
            _year_shelf(year, urls.arsip_kampung(slug, str(year.tahun))) for year in by_year(one.kegiatan)
        )
        rest = (
            Shelf("Tanggal tidak tercatat", urls.arsip_kampung(slug, TANPA_TANGGAL), len(undated)) if undated else None
        )
        args = (layout, judul, (home,), shelves_by_year, rest, (), False, own_url)
        yield Page(urls.path(own_url), "templat", overview, args, one.sumber)
        if rest:
            title = f"{name}: tanggal tidak tercatat"
            yield from sheet_pages(site, layout, Kepala(title, here, rest.url, tampil_kampung=False), undated)
        years = sorted(shelves)
        for i, tahun in enumerate(years):
            url, title = urls.arsip_kampung(slug, str(tahun)), f"{name}: kegiatan {tahun}"
            before, after = (years[i - 1] if i else None), (years[i + 1] if i + 1 < len(years) else None)
            neighbours = (_year_link(site, slug, before), _year_link(site, slug, after))
            head = Kepala(title, here, url, tampil_kampung=False, tetangga=neighbours)
            yield from sheet_pages(site, layout, head, shelves[tahun])


def _year_link(site: Site, slug: str, tahun: int | None) -> Tautan | None:
    return Tautan(str(tahun), site.urls.arsip_kampung(slug, str(tahun))) if tahun else None


def _year_shelf(year: YearCount, url: str) -> YearShelf:
    """Months of a kampung stand on the page of their year."""
    months = [Shelf(nama_bulan(m.bulan.bulan), "", m.jumlah) for m in year.bulan]
    if year.tanpa_bulan:
        months.append(Shelf("tanpa bulan", "", year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), url, year.jumlah), tuple(months))
