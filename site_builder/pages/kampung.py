"""A kampung: its profile, its Pokja and Poktan, what happened last and what is still to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from ..model.facets import KampungFacts, Layout, Prose
from ..model.page import Page
from ..model.site import KampungRow, KegiatanRow, Site
from ..summaries.jumlah import KampungNumbers, OpenTask, numbers_of_kampung, open_tasks
from .lists import newest_held, planned
from .poktan import PoktanRow, rows_of

NEWEST = 10


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
    arsip_url: str,
) -> KampungView:
    return KampungView(layout, kampung, fakta, gambaran, angka, poktan, rencana, terbaru, tugas, arsip_url)


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
            site.urls.arsip_kampung(one.fakta.slug),
        )
        yield Page(site.urls.path(one.baris.url), "templat", view, args, one.sumber)
