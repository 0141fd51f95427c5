"""The village's data house: its figures by year, and its meetings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import Layout, Penduduk
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow
from ..model.tables import Table
from ..summaries.penduduk import penduduk
from .bagan.penduduk import BaganPenduduk, bagan_penduduk
from .sekitar import Sekitar


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


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    if not has_page(kampung):
        return
    fakta, url = kampung.fakta, sekitar.urls.rumah_dataku(kampung.fakta.slug)
    table = penduduk(fakta) if fakta.penduduk else None
    meetings = tuple(k.baris for k in reversed(kampung.kegiatan) if k.fakta.jenis == "rumah-dataku")
    args = (sekitar.layout, kampung.baris, fakta.sarana.rumah_dataku, fakta.penduduk, table, meetings, url)
    yield Page(sekitar.urls.path(url), "templat", view, args, kampung.sumber)
