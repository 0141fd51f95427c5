"""How far each programme reaches in a region, year beside year: activities and kampung."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.site import Kampung, Site
from ..model.tables import Cell, Column, Liputan, Row
from ..model.tanggal import Tanggal
from ..model.urls import Urls
from ..model.vocabulary import Daftar
from .dihitung import held
from .lingkup import Edition, Form, Lingkup, table_of
from .program import codes_of, named_in
from .waktu import count, is_nihil, reviewed

_FORM = Form(
    "Jangkauan program",
    (Column("program", "Program", "alamat", arti="Bagian dari alamat arsip program itu."),),
    (Column("nama_program", "Program", "teks"),),
    (),
    (
        "Yang dihitung: kegiatan terlaksana yang tahun dan programnya tercatat, dan kampung yang punya paling sedikit"
        " satu. Program yang belum ditinjau tidak dihitung.",
        "Satu kegiatan dengan dua program dihitung pada keduanya, jadi angkanya tidak dijumlahkan.",
        "Nama yang hanya berbeda huruf besar-kecil, spasi, atau tanda baca dihitung satu. Program yang tidak disebut"
        " dalam catatan mana pun tidak ada di tabel ini.",
        "Tanda – berarti tidak ada catatan kegiatan untuk program itu pada tahun itu; angka 0 hanya kalau semua kampung"
        " menyatakan nihil dua belas bulan.",
    ),
    "Catatan kegiatan kampung",
    apa="menyebut program kegiatannya",
)


class _Named(NamedTuple):
    """A kampung's activities by programme and year; the years that it calls empty; the newest date that counts."""

    kegiatan: Counter[tuple[str, int]]
    nihil: frozenset[int]
    per: Tanggal | None


def jangkauan_program(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each programme that is named, the known ones first; an edition for each region where any is."""
    site = lingkup.site
    years = _years(site)
    named = {one.baris.url: _named(one, years) for one in site.kampung}
    form, daftar = _FORM._replace(kolom=tuple(_columns(years))), named_in(site.kegiatan)
    for scope in lingkup.wilayah:
        inside = [named[one.baris.url] for one in scope.kampung]
        telling = [one for one in inside if one.kegiatan]
        if telling:
            per = max((one.per for one in telling if one.per), default=None)
            table = table_of(form, tuple(_rows(site.urls, daftar, years, inside)), scope.jalan, per)
            coverage = Liputan(len(telling), len(inside), form.siapa, form.apa)
            yield Edition(None, scope.jalan, table._replace(jumlah=None, liputan=coverage))


def _years(site: Site) -> tuple[int, ...]:
    """Years with a held activity that names a programme, newest first."""
    dates = (k.fakta.tanggal for k in held(site.kegiatan) if reviewed(k, "program"))
    return tuple(sorted({date.tahun for date in dates if date}, reverse=True))


def _named(kampung: Kampung, years: tuple[int, ...]) -> _Named:
    naming = [(k.fakta.tanggal, codes) for k in held(kampung.kegiatan) if (codes := codes_of(reviewed(k, "program")))]
    dated = [(date, codes) for date, codes in naming if date]
    return _Named(
        Counter((kode, date.tahun) for date, codes in dated for kode in codes),
        frozenset(tahun for tahun in years if is_nihil(kampung, tahun)),
        max((date for date, _ in dated), default=None),
    )


def _columns(years: Iterable[int]) -> Iterator[Column]:
    for tahun in years:
        yield Column(f"kegiatan_{tahun}", "Kegiatan", satuan="kegiatan", kelompok=str(tahun))
        yield Column(f"kampung_{tahun}", "Kampung", satuan="kampung", kelompok=str(tahun))


def _rows(urls: Urls, daftar: Daftar, years: tuple[int, ...], inside: list[_Named]) -> Iterator[Row]:
    kegiatan = Counter[tuple[str, int]]()
    kampung = Counter[tuple[str, int]]()
    for one in inside:
        kegiatan.update(one.kegiatan)
        kampung.update(one.kegiatan.keys())
    there = {kode for kode, _ in kegiatan}
    nihil = frozenset(years).intersection(*(one.nihil for one in inside))
    for program in (one for one in daftar if one.kode in there):
        keys = [(program.kode, tahun) for tahun in years]
        cells = (count(found[key], key[1] in nihil) for key in keys for found in (kegiatan, kampung))
        yield Row((program.kode,), (Cell(program.nama, url=urls.topik("program", program.kode)),), tuple(cells))
