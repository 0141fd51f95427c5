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
from .lists import Sheet, sheets

SIZE = 50
TANPA_TANGGAL = "tanpa-tanggal"


class Pager(NamedTuple):
    """Neighbouring pages of a long list; `` where there is none. `nomor` counts from the oldest, 0 is the newest."""

    nomor: int
    lebih_baru_url: str
    lebih_lama_url: str


class Shelf(NamedTuple):
    """A year or a month with its number of activities; `` where it has no page of its own."""

    nama: str
    url: str
    jumlah: int


class YearShelf(NamedTuple):
    tahun: Shelf
    bulan: tuple[Shelf, ...]


@dataclass(frozen=True, slots=True)
class ArsipView:
    """An overview: years with their months; `setahun`: of one year only."""

    template: ClassVar[str] = "arsip.html"
    layout: Layout
    judul: str
    remah: tuple[Tautan, ...]
    tahun: tuple[YearShelf, ...]
    tanpa_tanggal: Shelf | None
    setahun: bool
    url: str


@dataclass(frozen=True, slots=True)
class LembarView:
    """Activities of a stretch of time; `bagian`: under headings; `tetangga`: the time before and after."""

    template: ClassVar[str] = "lembar.html"
    layout: Layout
    judul: str
    remah: tuple[Tautan, ...]
    bagian: tuple[tuple[str, tuple[KegiatanRow, ...]], ...]
    pager: Pager
    tetangga: tuple[Tautan | None, Tautan | None]
    tampil_kampung: bool
    url: str


def overview(
    layout: Layout,
    judul: str,
    remah: tuple[Tautan, ...],
    tahun: tuple[YearShelf, ...],
    tanpa_tanggal: Shelf | None,
    setahun: bool,
    url: str,
) -> ArsipView:
    return ArsipView(layout, judul, remah, tahun, tanpa_tanggal, setahun, url)


def sheet(
    layout: Layout,
    judul: str,
    remah: tuple[Tautan, ...],
    rows: tuple[KegiatanRow, ...],
    pager: Pager,
    tetangga: tuple[Tautan | None, Tautan | None],
    tampil_kampung: bool,
    url: str,
) -> LembarView:
    return LembarView(layout, judul, remah, _by_month(rows), pager, tetangga, tampil_kampung, url)


def _by_month(rows: tuple[KegiatanRow, ...]) -> tuple[tuple[str, tuple[KegiatanRow, ...]], ...]:
    """Rows under the name of their month; one month alone needs no heading."""
    parts: dict[str, list[KegiatanRow]] = {}
    for row in rows:
        parts.setdefault(_month_heading(row.tanggal), []).append(row)
    if len(parts) == 1:
        return tuple(("", tuple(part)) for part in parts.values())
    return tuple((name, tuple(part)) for name, part in parts.items())


def _month_heading(tanggal: Tanggal | None) -> str:
    if tanggal is None:
        return "Tanggal tidak tercatat"
    return panjang(Tanggal(tanggal.tahun, tanggal.bulan)) if tanggal.bulan else f"{tanggal.tahun}, bulan tidak tercatat"


def sheet_pages(
    site: Site,
    layout: Layout,
    judul: str,
    remah: tuple[Tautan, ...],
    rows: list[KegiatanRow],
    url: str,
    tetangga: tuple[Tautan | None, Tautan | None] = (None, None),
    tampil_kampung: bool = True,
) -> Iterator[Page]:
    """The pages of one list; `rows` run from the oldest to the newest."""
    for part in sheets(rows, SIZE):
        at = _numbered(url, part.number)
        args = (layout, judul, remah, part.rows, _pager(part, url), tetangga, tampil_kampung, at)
        yield Page(site.urls.path(at), "templat", sheet, args)


def _numbered(url: str, number: int) -> str:
    return f"{url}hal-{number}/" if number else url


def _pager(part: Sheet, url: str) -> Pager:
    newer = "" if part.newer is None else _numbered(url, part.newer)
    return Pager(part.number, newer, "" if part.older is None else _numbered(url, part.older))


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    urls = site.urls
    everything = [k for one in site.kampung for k in one.kegiatan]
    years = by_year(everything)
    shelves: dict[tuple[int, int], list[KegiatanRow]] = defaultdict(list)
    for k in everything:
        tanggal = k.fakta.tanggal
        shelves[(tanggal.tahun, tanggal.bulan) if tanggal else (0, 0)].append(k.baris)
    for rows in shelves.values():
        rows.sort(key=lambda row: (row.tanggal or Tanggal(0), row.url))
    here = (Tautan("Arsip", urls.arsip()),)
    undated = shelves.pop((0, 0), [])
    all_years = tuple(_year_shelf(site, year) for year in years)
    rest = Shelf("Tanggal tidak tercatat", urls.arsip(TANPA_TANGGAL), len(undated)) if undated else None
    args = (layout, "Arsip kegiatan", (), all_years, rest, False, urls.arsip())
    yield Page(urls.path(urls.arsip()), "templat", overview, args)
    if rest:
        yield from sheet_pages(site, layout, rest.nama, here, undated, rest.url)
    for year in all_years:
        judul, url = f"Kegiatan {year.tahun.nama}", year.tahun.url
        yield Page(urls.path(url), "templat", overview, (layout, judul, here, (year,), None, True, url))
        if rows := shelves.get((int(year.tahun.nama), 0), []):
            at = _without_month_url(site, int(year.tahun.nama))
            yield from sheet_pages(
                site, layout, f"{judul}, bulan tidak tercatat", (*here, Tautan(year.tahun.nama, url)), rows, at
            )
    months = sorted(key for key in shelves if key[1])
    for i, (tahun, bulan) in enumerate(months):
        before, after = (months[i - 1] if i else None), (months[i + 1] if i + 1 < len(months) else None)
        remah = (*here, Tautan(str(tahun), urls.arsip(str(tahun))))
        title = f"Kegiatan {panjang(Tanggal(tahun, bulan))}"
        neighbours = (_month_link(site, before), _month_link(site, after))
        yield from sheet_pages(
            site, layout, title, remah, shelves[tahun, bulan], _month_url(site, tahun, bulan), neighbours
        )


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
