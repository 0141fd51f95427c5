"""A kampung: its profile, its Pokja and Poktan, what happened last and what is still to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import FotoTampil, KampungFacts, Layout, Prose, Tautan
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow, Site
from ..summaries.jumlah import KampungNumbers, OpenTask, numbers_of_kampung, open_tasks
from ..summaries.wilayah import region_of
from .lists import newest_held, planned
from .poktan import PoktanRow, rows_of
from .rumah_dataku import has_page
from .wilayah import way_to

NEWEST = 10
NEWEST_PHOTOS = 6


@dataclass(frozen=True, slots=True)
class KampungView:
    template: ClassVar[str] = "kampung.html"
    layout: Layout
    kampung: KampungRow
    fakta: KampungFacts
    gambaran: Prose
    angka: KampungNumbers
    poktan: tuple[PoktanRow, ...]
    rencana: tuple[KegiatanRow, ...]
    terbaru: tuple[KegiatanRow, ...]
    tugas: tuple[OpenTask, ...]
    foto: tuple[FotoTampil, ...]
    remah: tuple[Tautan, ...]
    rumah_dataku_url: str
    arsip_url: str


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: KampungFacts,
    gambaran: Prose,
    angka: KampungNumbers,
    poktan: tuple[PoktanRow, ...],
    rencana: tuple[KegiatanRow, ...],
    terbaru: tuple[KegiatanRow, ...],
    tugas: tuple[OpenTask, ...],
    foto: tuple[FotoTampil, ...],
    remah: tuple[Tautan, ...],
    rumah_dataku_url: str,
    arsip_url: str,
) -> KampungView:
    return KampungView(
        layout,
        kampung,
        fakta,
        gambaran,
        angka,
        poktan,
        rencana,
        terbaru,
        tugas,
        foto,
        remah,
        rumah_dataku_url,
        arsip_url,
    )


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    for one in site.kampung:
        rows = [k.baris for k in one.kegiatan]
        args = (
            layout,
            one.baris,
            one.fakta,
            one.gambaran,
            numbers_of_kampung(one, site.hari_ini.year),
            rows_of(one),
            planned(rows, site.hari_ini),
            newest_held(rows, NEWEST),
            open_tasks(one),
            _photos(one),
            way_to(site.urls, region_of(one)),
            site.urls.rumah_dataku(one.fakta.slug) if has_page(one) else "",
            site.urls.arsip_kampung(one.fakta.slug),
        )
        yield Page(site.urls.path(one.baris.url), "templat", view, args, one.sumber)


def _photos(one: Kampung) -> tuple[FotoTampil, ...]:
    """Its own, then one from each of the newest activities that have some; the same photo once."""
    newest = [k.foto[0] for k in reversed(one.kegiatan) if k.foto][:NEWEST_PHOTOS]
    shown: dict[str, FotoTampil] = {}
    for foto in (*one.foto, *newest):
        shown.setdefault(foto.besar_url, foto)
    return tuple(shown.values())
