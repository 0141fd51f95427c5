"""Archive of one kampung: its years, and the activities of a year under their months."""

from collections import defaultdict
from collections.abc import Iterator

from ..model.facets import Layout, Tautan
from ..model.page import Page
from ..model.site import KegiatanRow, Site
from ..summaries.jumlah import by_year
from .arsip import TANPA_TANGGAL, overview, sheet_pages


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
        judul = f"Arsip kegiatan {name}"
        args = (layout, judul, (home,), by_year(one.kegiatan), len(undated), urls.arsip_kampung(slug), True)
        yield Page(urls.path(urls.arsip_kampung(slug)), "templat", overview, args, one.sumber)
        if undated:
            url, title = urls.arsip_kampung(slug, TANPA_TANGGAL), f"{name}: tanggal tidak tercatat"
            yield from sheet_pages(site, layout, title, here, undated, url, tampil_kampung=False)
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
