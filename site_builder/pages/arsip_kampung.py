"""Archive of one kampung: its years, and the activities of a year under their months."""

from collections import defaultdict
from collections.abc import Iterator

from ..model.facets import Tautan
from ..model.page import Page
from ..model.site import Kampung, KegiatanRow
from ..model.tanggal import Tanggal, nama_bulan
from ..model.urls import TANPA_TANGGAL, in_year
from ..summaries.jumlah import YearCount, by_year, months_recorded
from .arsip import YearShelf, overview
from .lembar import Kepala, Shelf, sheet_pages
from .lists import TIDAK_TERCATAT, planned
from .sekitar import Sekitar


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    slug, name, urls = kampung.fakta.slug, kampung.baris.nama_lengkap, sekitar.urls
    home, own_url = Tautan(name, kampung.baris.url), urls.arsip_kampung(slug)
    here = (home, Tautan("Kegiatan", own_url))
    shelves: dict[int, list[KegiatanRow]] = defaultdict(list)
    for k in kampung.kegiatan:
        shelves[k.fakta.tanggal.tahun if k.fakta.tanggal else 0].append(k.baris)
    undated = shelves.pop(0, [])
    rest = Shelf(TIDAK_TERCATAT, urls.arsip_kampung(slug, TANPA_TANGGAL), len(undated)) if undated else None
    listed = _months_listed(shelves, sekitar)
    years = tuple(
        _year_shelf(year, urls.arsip_kampung(slug, str(year.tahun)), listed)
        for year in by_year(dict(months_recorded(kampung)))
    )
    args = (sekitar.layout, f"Kegiatan {name}", (home,), years, rest, (), False, own_url)
    yield Page(urls.path(own_url), "templat", overview, args, kampung.sumber)
    if rest:
        title = f"{name}: tanggal tidak tercatat"
        yield from sheet_pages(sekitar, Kepala(title, here, rest.url, tampil_kampung=False), undated)
    links = [Tautan(str(tahun), urls.arsip_kampung(slug, str(tahun))) for tahun in sorted(shelves)]
    for i, link in enumerate(links):
        neighbours = (links[i - 1] if i else None, links[i + 1] if i + 1 < len(links) else None)
        head = Kepala(
            f"{name}: kegiatan {link.nama}", here, link.url, tampil_kampung=False, tetangga=neighbours, loncat="bulan"
        )
        yield from sheet_pages(sekitar, head, shelves[int(link.nama)])


def _months_listed(shelves: dict[int, list[KegiatanRow]], sekitar: Sekitar) -> set[Tanggal]:
    """Months, and years without a month, that have a heading in the list of their year: plans ahead have another."""
    rows = [row for its in shelves.values() for row in its]
    ahead = {row.url for row in planned(rows, sekitar.hari_ini)}
    return {row.tanggal._replace(hari=0) for row in rows if row.tanggal and row.url not in ahead}


def _year_shelf(year: YearCount, url: str, listed: set[Tanggal]) -> YearShelf:
    """Months of a kampung stand in the list of their year."""
    months = [(nama_bulan(m.bulan.bulan), m.bulan, m.jumlah) for m in year.bulan]
    if year.tanpa_bulan:
        months.append(("tanpa bulan", Tanggal(year.tahun), year.tanpa_bulan))
    shelves = (Shelf(name, in_year(url, month) if month in listed else url, number) for name, month, number in months)
    return YearShelf(Shelf(str(year.tahun), url, year.jumlah), tuple(shelves))
