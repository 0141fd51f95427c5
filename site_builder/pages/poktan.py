"""A group: its profile, its activities, and what its monthly reports say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from ..model.facets import FotoTampil, Layout, PoktanFacts, Prose
from ..model.page import Page
from ..model.site import Kampung, KampungRow, KegiatanRow
from ..model.tables import Table
from ..model.tanggal import Tanggal
from ..summaries.laporan_kelompok import laporan_kelompok
from .lists import by_year, dated_first, day_beside, newest_held, planned
from .pokok import section_urls
from .sekitar import Sekitar

NEWEST = 3


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


class PoktanRak(NamedTuple):
    """Groups of one kind."""

    jenis: str
    isi: tuple[PoktanRow, ...]


@dataclass(frozen=True, slots=True)
class PoktanView:
    """`terakhir`: the last sessions that took place; `lain`: all others but `rencana`, by year."""

    template: ClassVar[str] = "poktan.html"
    layout: Layout
    kampung: KampungRow
    fakta: PoktanFacts
    keterangan: Prose
    foto: tuple[FotoTampil, ...]
    rencana: tuple[KegiatanRow, ...]
    terakhir: tuple[KegiatanRow, ...]
    lain: tuple[tuple[str, tuple[KegiatanRow, ...]], ...]
    laporan: Table | None
    keadaan: str
    nama_lengkap: str
    seksi_url: dict[str, str]
    url: str
    per: Tanggal | None


def view(
    layout: Layout,
    kampung: KampungRow,
    fakta: PoktanFacts,
    keterangan: Prose,
    foto: tuple[FotoTampil, ...],
    kegiatan: tuple[KegiatanRow, ...],
    rencana: tuple[KegiatanRow, ...],
    laporan: Table | None,
    keadaan: str,
    nama_lengkap: str,
    seksi_url: tuple[tuple[str, str], ...],
    url: str,
    per: Tanggal | None,
) -> PoktanView:
    """`kegiatan`: all of its activities, oldest first; `rencana`: those of them that are still to come."""
    newest = newest_held(kegiatan, NEWEST)
    shown = {row.url for row in (*rencana, *newest)}
    rest = by_year(row for row in reversed(kegiatan) if row.url not in shown)
    its = (keterangan, foto, rencana, newest, rest, laporan, keadaan, nama_lengkap)
    return PoktanView(layout, kampung, fakta, *its, dict(seksi_url), url, per)


def rows_of(kampung: Kampung) -> tuple[PoktanRow, ...]:
    home = (kampung.baris.nama_lengkap, kampung.baris.url)
    return tuple(
        PoktanRow(
            p.kelompok.url, p.fakta.jenis, p.kelompok.nama_lengkap, p.fakta.tempat, p.fakta.jadwal, p.keadaan, *home
        )
        for p in kampung.poktan
    )


def by_kind(rows: Iterable[PoktanRow]) -> tuple[PoktanRak, ...]:
    """Groups in their order under their kind."""
    kinds: dict[str, list[PoktanRow]] = {}
    for row in rows:
        kinds.setdefault(row.jenis, []).append(row)
    return tuple(PoktanRak(jenis, tuple(part)) for jenis, part in kinds.items())


def pages(kampung: Kampung, sekitar: Sekitar) -> Iterator[Page]:
    sections, today = section_urls(sekitar.urls), sekitar.hari_ini
    sessions: dict[str, list[KegiatanRow]] = {}
    for k in kampung.kegiatan:
        for group in k.kelompok:
            sessions.setdefault(group.url, []).append(k.baris)
    for p in kampung.poktan:
        url = p.kelompok.url
        rows = tuple(sessions.get(url, ()))
        ahead = dated_first(planned(rows, today))
        args = (
            sekitar.layout,
            kampung.baris,
            p.fakta,
            p.keterangan,
            p.foto,
            rows,
            ahead,
            laporan_kelompok(kampung, url),
            p.keadaan,
            p.kelompok.nama_lengkap,
            sections,
            url,
            day_beside(ahead, today),
        )
        yield Page(sekitar.urls.path(url), "templat", view, args, p.sumber)
