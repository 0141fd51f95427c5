"""Archive of one kampung: its years, and the activities of a year under their months."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..model.facets import Tautan
from ..model.page import Page
from ..model.site import Kampung, KegiatanRow
from ..model.tanggal import Tanggal, nama_bulan
from ..model.urls import TANPA_TANGGAL, in_year, rincian_dari
from ..summaries.jumlah import YearCount, by_year, months_recorded
from ..summaries.rincian import is_any_counted
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
    listed, coming = _listed([row for its in shelves.values() for row in its], sekitar)
    years = tuple(
        _year_shelf(year, urls.arsip_kampung(slug, str(year.tahun)), listed, coming[year.tahun])
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
        tahun = int(link.nama)
        head = Kepala(
            f"{name}: kegiatan {tahun}",
            here,
            link.url,
            tampil_kampung=False,
            tetangga=neighbours,
            loncat="bulan",
            rincian_url=rincian_dari(home.url, tahun) if is_any_counted(kampung, tahun) else "",
        )
        yield from sheet_pages(sekitar, head, shelves[tahun])


def _listed(rows: list[KegiatanRow], sekitar: Sekitar) -> tuple[Counter[Tanggal], Counter[int]]:
    """How many activities stand under each month of a year's list, and how many in each year stand before them all,
    because they are still to come; a year alone is that of what has no month."""
    ahead = {row.url for row in planned(rows, sekitar.hari_ini)}
    dated = [(row.url, row.tanggal) for row in rows if row.tanggal]
    listed = Counter(tanggal._replace(hari=0) for url, tanggal in dated if url not in ahead)
    return listed, Counter(tanggal.tahun for url, tanggal in dated if url in ahead)


def _year_shelf(year: YearCount, url: str, listed: Counter[Tanggal], coming: int) -> YearShelf:
    """Months of a kampung stand in the list of their year."""
    months = [(nama_bulan(m.bulan.bulan), m.bulan) for m in year.bulan]
    months.append(("bulan tidak tercatat", Tanggal(year.tahun)))
    shelves = [Shelf(name, in_year(url, month), listed[month]) for name, month in months if listed[month]]
    if coming:
        shelves.insert(0, Shelf("akan datang", f"{url}#akan-datang", coming))
    return YearShelf(Shelf(str(year.tahun), url, year.jumlah), tuple(shelves))
