"""Home: what this site covers, the newest activities, every kampung."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import Layout, Prose
from ..model.page import Page
from ..model.site import KampungRow, KegiatanRow, Site
from ..model.tanggal import Tanggal
from ..summaries.jumlah import SiteNumbers, numbers_of_site
from .lists import newest_held, planned

NEWEST = 8


@dataclass(frozen=True, slots=True)
class BerandaView:
    """`daftar`: kampung by region, each group under the name of its kabupaten and province."""

    template: ClassVar[str] = "beranda.html"
    layout: Layout
    isi: Prose
    angka: SiteNumbers
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    daftar: tuple["Region", ...]
    arsip_url: str


class Region(NamedTuple):
    """`nama` is empty for kampung whose kabupaten is not recorded."""

    nama: str
    kampung: tuple[KampungRow, ...]


def view(
    layout: Layout,
    isi: Prose,
    angka: SiteNumbers,
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    kampung: tuple[KampungRow, ...],
    arsip_url: str,
) -> BerandaView:
    return BerandaView(layout, isi, angka, rencana, terbaru, _by_region(kampung), arsip_url)


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    rows = sorted((k.baris for one in site.kampung for k in one.kegiatan), key=_time_then_url)
    args = (
        layout,
        site.beranda,
        numbers_of_site(site),
        planned(rows, site.hari_ini)[:NEWEST],
        newest_held(rows, NEWEST),
        tuple(one.baris for one in site.kampung),
        site.urls.arsip(),
    )
    yield Page(site.urls.path(site.urls.beranda()), "templat", view, args, "situs.yaml")


def _time_then_url(row: KegiatanRow) -> tuple[Tanggal, str]:
    return (row.tanggal or Tanggal(0), row.url)


def _by_region(kampung: tuple[KampungRow, ...]) -> tuple[Region, ...]:
    groups: dict[str, list[KampungRow]] = {}
    for row in kampung:
        groups.setdefault(", ".join(filter(None, (row.kabupaten, row.provinsi))), []).append(row)
    named = sorted((name, rows) for name, rows in groups.items() if name)
    return tuple(Region(name, tuple(rows)) for name, rows in [*named, *([("", groups[""])] if "" in groups else [])])
