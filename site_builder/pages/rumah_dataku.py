"""The village's data house: its figures by year, and its meetings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Penduduk
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow, Site
from ..model.tables import Table
from ..summaries.penduduk import penduduk
from .bagan.penduduk import BaganPenduduk, bagan_penduduk


@dataclass(frozen=True, slots=True)
class RumahDatakuView:
    """`keadaan`: whether the kampung has a data house, as it says itself; `` where it does not say."""

    template: ClassVar[str] = "rumah-dataku.html"
    layout: Layout
    kampung: KampungRow
    keadaan: str
    bagan: BaganPenduduk | None
    tabel: Table | None
    kegiatan: tuple[KegiatanRow, ...]
    url: str


def view(
    layout: Layout,
    kampung: KampungRow,
    keadaan: str,
    angka: tuple[Penduduk, ...],
    tabel: Table | None,
    kegiatan: tuple[KegiatanRow, ...],
    url: str,
) -> RumahDatakuView:
    return RumahDatakuView(layout, kampung, keadaan, bagan_penduduk(angka, tabel), tabel, kegiatan, url)


def has_page(kampung: Kampung) -> bool:
    """There is a page as soon as there is a figure or a meeting to show."""
    return bool(kampung.fakta.penduduk) or any(k.fakta.jenis == "rumah-dataku" for k in kampung.kegiatan)


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    for one in site.kampung:
        if not has_page(one):
            continue
        url = site.urls.rumah_dataku(one.fakta.slug)
        table = penduduk(one.fakta) if one.fakta.penduduk else None
        meetings = tuple(k.baris for k in reversed(one.kegiatan) if k.fakta.jenis == "rumah-dataku")
        args = (layout, one.baris, one.fakta.sarana.rumah_dataku, one.fakta.penduduk, table, meetings, url)
        yield Page(site.urls.path(url), "templat", view, args, one.sumber)
