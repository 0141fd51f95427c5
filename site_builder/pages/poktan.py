"""A group: its profile, its activities, and what its monthly reports say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import FotoTampil, Layout, PoktanFacts, Prose
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow
from ..model.tables import Table
from ..summaries.laporan_kelompok import laporan_kelompok
from .sekitar import Sekitar


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


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    sessions: dict[str, list[KegiatanRow]] = {}
    for k in reversed(kampung.kegiatan):
        for group in k.kelompok:
            sessions.setdefault(group.url, []).append(k.baris)
    for p in kampung.poktan:
        url = p.kelompok.url
        args = (
            sekitar.layout,
            kampung.baris,
            p.fakta,
            p.keterangan,
            p.foto,
            tuple(sessions.get(url, ())),
            laporan_kelompok(kampung, url),
            p.keadaan,
            p.kelompok.nama_lengkap,
            url,
        )
        yield Page(sekitar.urls.path(url), "templat", view, args, p.sumber)
