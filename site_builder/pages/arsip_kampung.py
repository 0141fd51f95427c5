"""Archive of one kampung: its years, and the activities of a year under their months."""

from collections import defaultdict
from collections.abc import Iterator

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow, Site
from ..model.tanggal import nama_bulan
from ..summaries.jumlah import YearCount, by_year
from .arsip import TANPA_TANGGAL, Shelf, YearShelf, overview, sheet_pages


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
        args = (layout, judul, (home,), shelves_by_year, rest, False, own_url)
        yield Page(urls.path(own_url), "templat", overview, args, one.sumber)
        if rest:
            title = f"{name}: tanggal tidak tercatat"
            yield from sheet_pages(site, layout, title, here, undated, rest.url, tampil_kampung=False)
        years = sorted(shelves)
        for i, tahun in enumerate(years):
            url, title = urls.arsip_kampung(slug, str(tahun)), f"{name}: kegiatan {tahun}"
            before, after = (years[i - 1] if i else None), (years[i + 1] if i + 1 < len(years) else None)
            neighbours = tuple(
                Tautan(str(year), urls.arsip_kampung(slug, str(year))) if year else None for year in (before, after)
            )
            yield from sheet_pages(
                site, layout, title, here, shelves[tahun], url, (neighbours[0], neighbours[1]), False
            )


def _year_shelf(year: YearCount, url: str) -> YearShelf:
    """Months of a kampung stand on the page of their year."""
    months = [Shelf(nama_bulan(m.bulan.bulan), "", m.jumlah) for m in year.bulan]
    if year.tanpa_bulan:
        months.append(Shelf("tanpa bulan", "", year.tanpa_bulan))
    return YearShelf(Shelf(str(year.tahun), url, year.jumlah), tuple(months))
