"""How far each programme reaches in a region, year beside year: activities and kampung."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ..model.site import Kampung
from ..model.tables import Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal
from ..model.urls import Urls, tahun_topik
from .dihitung import held
from .lingkup import Edition, Form, Lingkup, editions, table_of
from .program import named_in
from .rincian import codes_of
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

    kegiatan: tuple[tuple[tuple[str, int], int], ...]
    nihil: tuple[int, ...]
    per: Tanggal | None


def jangkauan_program(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each programme that is named, the known ones first; an edition for each region where any is."""
    years = _years(lingkup)
    daftar = tuple((one.kode, one.nama) for one in named_in(lingkup.anggota))
    table = partial(_table, daftar=daftar, years=years, urls=lingkup.site.urls)
    return editions(lingkup, lingkup.wilayah, None, partial(_named, years=years), table)


def _years(lingkup: Lingkup) -> tuple[int, ...]:
    """Years with a held activity that names a programme, newest first."""
    return tuple(sorted({tahun for one in lingkup.anggota for tahun in one.tell(_years_named)}, reverse=True))


def _years_named(kampung: Kampung) -> tuple[int, ...]:
    dates = (k.fakta.tanggal for k in held(kampung.kegiatan) if reviewed(k, "program"))
    return tuple(sorted({date.tahun for date in dates if date}))


def _named(kampung: Kampung, years: tuple[int, ...]) -> _Named:
    naming = [(k.fakta.tanggal, codes) for k in held(kampung.kegiatan) if (codes := codes_of(reviewed(k, "program")))]
    dated = [(date, codes) for date, codes in naming if date]
    counts = Counter((kode, date.tahun) for date, codes in dated for kode in codes)
    return _Named(
        tuple(sorted(counts.items())),
        tuple(tahun for tahun in years if is_nihil(kampung, tahun)),
        max((date for date, _ in dated), default=None),
    )


def _table(
    named: tuple[_Named, ...],
    daftar: tuple[tuple[str, str], ...],
    years: tuple[int, ...],
    urls: Urls,
    jalan: tuple[str, ...],
) -> Table | None:
    """`daftar`: code and name of every programme; None where no kampung names any."""
    telling = [one for one in named if one.kegiatan]
    if not telling:
        return None
    form = _FORM._replace(kolom=tuple(_columns(years)))
    per = max((one.per for one in telling if one.per), default=None)
    coverage = Liputan(len(telling), len(named), form.siapa, form.apa)
    table = table_of(form, tuple(_rows(urls, daftar, years, named, not jalan)), jalan, per)
    return table._replace(jumlah=None, liputan=coverage)


def _columns(years: Iterable[int]) -> Iterator[Column]:
    for tahun in years:
        yield Column(f"kegiatan_{tahun}", "Kegiatan", satuan="kegiatan", kelompok=str(tahun))
        yield Column(f"kampung_{tahun}", "Kampung", satuan="kampung", kelompok=str(tahun))


def _rows(
    urls: Urls,
    daftar: tuple[tuple[str, str], ...],
    years: tuple[int, ...],
    inside: tuple[_Named, ...],
    is_whole: bool,
) -> Iterator[Row]:
    """Of the whole site an archive lists what is counted."""
    kegiatan = Counter[tuple[str, int]]()
    kampung = Counter[tuple[str, int]]()
    for one in inside:
        kegiatan.update(dict(one.kegiatan))
        kampung.update(key for key, _ in one.kegiatan)
    there = {kode for kode, _ in kegiatan}
    nihil = set(years).intersection(*(one.nihil for one in inside))
    for kode, nama in (one for one in daftar if one[0] in there):
        topic, cells = urls.topik("program", kode), list[Cell]()
        for tahun in years:
            times, places = (count(found[kode, tahun], tahun in nihil) for found in (kegiatan, kampung))
            cells += (times._replace(url=tahun_topik(topic, tahun)) if is_whole and times.nilai else times, places)
        yield Row((kode,), (Cell(nama, url=topic),), tuple(cells))
