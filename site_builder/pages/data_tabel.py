"""Data files of summary tables: all times of a table in one file."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ..model.data_package import Field, JenisData, Reference, Resource, field_of
from ..model.lazy import together
from ..model.tables import BELUM, Cell, Column, Row, Table
from ..model.tanggal import Tanggal
from ..summaries.lingkup import Edition
from .data_berkas import DataFile
from .data_kampung import KE_KAMPUNG, KE_POKTAN
from .ringkasan import Series

WAKTU = "waktu"
_REFERENCES = (KE_POKTAN, KE_KAMPUNG, Reference(("rekap", "nomor"), "rekap"))
_ABSENT = "Kolom ini tidak ada untuk setiap waktu atau wilayah; di baris yang lain ia kosong."


def table(tabel: tuple[Table, ...], waktu: tuple[str, ...]) -> Table:
    """One table from those of several times; `waktu` are their times, () for tables without."""
    kunci, kepala, kolom = _columns(tabel)
    rows = chain.from_iterable(
        _rows(one, time, (kunci, kepala, kolom)) for one, time in zip(tabel, waktu or ("",) * len(tabel), strict=True)
    )
    first = (Column(WAKTU, "Waktu", "teks"),) if waktu else ()
    return Table(tabel[0].judul, (*first, *kunci), kepala, kolom, tuple(rows), None, None, (), "")


def files(series: Iterable[Series]) -> Iterator[DataFile]:
    """One file for each table that has anything to show."""
    for one in series:
        if one.editions:
            yield _file(one)


def _file(series: Series) -> DataFile:
    chosen = sorted(widest(series.editions), key=lambda one: (one.waktu or Tanggal(0), one.jalan, one.slug))
    tables = tuple(one.tajuk.tabel for one in chosen)
    times = tuple(one.waktu for one in chosen if one.waktu)
    about, newest = series.ringkasan, tables[-1]
    unique = _unique(newest.kunci)
    key = (*((WAKTU,) if times else ()), *unique)
    resource = Resource(
        f"ringkasan-{about.slug}",
        f"ringkasan/{about.slug}.csv",
        about.nama,
        " ".join((about.guna, *newest.catatan)),
        (*([_time_field(times)] if times else []), *_fields(tables, unique)),
        key,
        _references(newest.kunci),
    )
    args = (together([one.isi for one in chosen]), tuple(one.iso for one in times))
    return DataFile(resource, about.guna, table, args, sum(one.tajuk.baris for one in chosen))


def widest(editions: Iterable[Edition]) -> tuple[Edition, ...]:
    """Of each time the editions that no wider one holds: each row once."""
    editions = tuple(editions)
    there = {(one.waktu, one.jalan) for one in editions}
    return tuple(one for one in editions if not any((one.waktu, one.jalan[:n]) in there for n in range(len(one.jalan))))


def _columns(tabel: tuple[Table, ...]) -> tuple[tuple[Column, ...], tuple[Column, ...], tuple[Column, ...]]:
    """The columns of all tables, each once, in the order in which they first stand."""
    return (
        _each_once(one.kunci for one in tabel),
        _each_once(one.kepala for one in tabel),
        _each_once(one.kolom for one in tabel),
    )


def _each_once(columns: Iterable[tuple[Column, ...]]) -> tuple[Column, ...]:
    found: dict[str, Column] = {}
    for column in chain.from_iterable(columns):
        found.setdefault(column.key, column)
    return tuple(found.values())


def _rows(tabel: Table, time: str, wanted: tuple[tuple[Column, ...], ...]) -> Iterator[Row]:
    own = (tabel.kunci, tabel.kepala, tabel.kolom)
    keys, heads, cells = (_places(here, there) for here, there in zip(own, wanted, strict=True))
    first = (time,) if time else ()
    for row in tabel.baris:
        named = ("" if place is None else row.kunci[place] for place in keys)
        yield Row((*first, *named), _placed(row.kepala, heads), _placed(row.sel, cells))


_NOTHING = Cell(None, BELUM)


def _places(own: tuple[Column, ...], wanted: tuple[Column, ...]) -> tuple[int | None, ...]:
    """Where each wanted column stands in a table of its own, None where it has no such column."""
    at = {column.key: i for i, column in enumerate(own)}
    return tuple(at.get(column.key) for column in wanted)


def _placed(cells: tuple[Cell, ...], places: tuple[int | None, ...]) -> tuple[Cell, ...]:
    return tuple(_NOTHING if place is None else cells[place] for place in places)


def _unique(kunci: tuple[Column, ...]) -> tuple[str, ...]:
    """The keys that name a row; regions stand beside an address and are not always recorded."""
    exact = tuple(column.key for column in kunci if column.jenis != "teks")
    return exact or tuple(column.key for column in kunci)


def _references(kunci: tuple[Column, ...]) -> tuple[Reference, ...]:
    """To the most exact file of records that a row's keys name."""
    names = {column.key for column in kunci if column.jenis != "teks"}
    return tuple(one for one in _REFERENCES if set(one.kolom) <= names)[:1]


def _time_field(times: tuple[Tanggal, ...]) -> Field:
    jenis: JenisData = "tahun"
    if any(one.bulan for one in times):
        jenis = "bulan" if all(one.bulan for one in times) else "tanggal"
    return Field(WAKTU, "Waktu", jenis, "Waktu tabelnya.", wajib=True)


def _fields(tables: tuple[Table, ...], unique: tuple[str, ...]) -> Iterator[Field]:
    everywhere = set.intersection(*({c.key for c in (*one.kunci, *one.kepala, *one.kolom)} for one in tables))
    for column in chain.from_iterable(_columns(tables)):
        judul = f"{column.kelompok}: {column.judul}" if column.kelompok else column.judul
        words = [column.arti or f"{judul}.", *([] if column.key in everywhere else [_ABSENT])]
        yield field_of(column, " ".join(words), column.key in unique)
