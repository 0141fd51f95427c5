"""A group: its profile, its activities, and what its monthly reports say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import FotoTampil, Layout, PoktanFacts, Prose
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow, Site
from ..model.tables import Table
from ..summaries.laporan_kelompok import laporan_kelompok


class PoktanRow(NamedTuple):
    """A group in a list."""

    url: str
    jenis: str
    nama_lengkap: str
    tempat: str
    jadwal: str
    keadaan: str
    kampung_nama: str
    kampung_url: str


@dataclass(frozen=True, slots=True)
class PoktanView:
    template: ClassVar[str] = "poktan.html"
    layout: Layout
    kampung: KampungRow
    fakta: PoktanFacts
    keterangan: Prose
    foto: tuple[FotoTampil, ...]
    kegiatan: tuple[KegiatanRow, ...]
    laporan: Table | None
    keadaan: str
    nama_lengkap: str
    url: str


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: PoktanFacts,
    keterangan: Prose,
    foto: tuple[FotoTampil, ...],
    kegiatan: tuple[KegiatanRow, ...],
    laporan: Table | None,
    keadaan: str,
    nama_lengkap: str,
    url: str,
) -> PoktanView:
    return PoktanView(layout, kampung, fakta, keterangan, foto, kegiatan, laporan, keadaan, nama_lengkap, url)


def rows_of(kampung: Kampung) -> tuple[PoktanRow, ...]:
    home = (kampung.baris.nama_lengkap, kampung.baris.url)
    return tuple(
        PoktanRow(
            p.kelompok.url, p.fakta.jenis, p.kelompok.nama_lengkap, p.fakta.tempat, p.fakta.jadwal, p.keadaan, *home
        )
        for p in kampung.poktan
    )


def pages(site: Site, layout: Layout) -> Iterator[Page]:
    for one in site.kampung:
        sessions: dict[str, list[KegiatanRow]] = {}
        for k in reversed(one.kegiatan):
            for group in k.kelompok:
                sessions.setdefault(group.url, []).append(k.baris)
        for p in one.poktan:
            url = p.kelompok.url
            args = (
                layout,
                one.baris,
                p.fakta,
                p.keterangan,
                p.foto,
                tuple(sessions.get(url, ())),
                laporan_kelompok(one, url),
                p.keadaan,
                p.kelompok.nama_lengkap,
                url,
            )
            yield Page(site.urls.path(url), "templat", view, args, p.sumber)
