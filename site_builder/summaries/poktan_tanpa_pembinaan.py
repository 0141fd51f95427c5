"""Summary 4, second part: active groups without a coaching session in the last three months."""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..model.masa import Masa
from ..model.rentang import bulan_dari
from ..model.site import Kampung, Kegiatan, Poktan
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import JENIS_POKTAN
from .dihitung import held, latest
from .laporan_uppka import KUNCI_KELOMPOK
from .lingkup import (
    KEPALA_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    editions,
    keys_of_kampung,
    name_of_kampung,
    table_of,
    today_of,
)
from .waktu import months_before

_MONTHS = 3
_FORM = Form(
    "Poktan tanpa pembinaan tiga bulan terakhir",
    KUNCI_KELOMPOK,
    (*KEPALA_KAMPUNG, Column("nama_kelompok", "Kelompok", "teks")),
    (
        Column("terakhir", "Pembinaan terakhir", "tanggal"),
        Column(
            "bulan_sejak",
            "Bulan sejak itu",
            "desimal",
            "bulan",
            arti="Bulan penuh sejak pembinaan terakhir, tanpa bulan vakum, kalau bulan pembinaannya tercatat.",
        ),
        Column("jenis", "Jenis", "teks"),
    ),
    (
        "Yang dihitung: pembinaan Poktan terlaksana sampai hari terakhirnya. Pembinaan yang hanya menyebut jenisnya"
        " dihitung bila kampungnya punya satu kelompok saja dari jenis itu. Selain itu, juga bila tanggalnya tidak"
        " tercatat, ia tidak dihitung untuk kelompok mana pun.",
        "Tanda – pada pembinaan terakhir berarti belum ada satu pun yang tercatat dengan tanggalnya.",
        "Yang dinilai: kelompok yang selama tiga bulan itu ada dan tidak vakum. Yang baru terbentuk, sudah berakhir,"
        " atau sempat vakum dalam tiga bulan itu tidak ada di tabel ini. Bulan vakum tidak dihitung dalam bulan sejak"
        " pembinaan terakhir.",
    ),
    "Catatan kegiatan dan daftar Poktan",
    siapa="kelompok yang dinilai",
    apa="ada catatan pembinaannya dalam tiga bulan terakhir",
)


class _Group(NamedTuple):
    """An active group and its last session: whatever the table says of it, but for the day. `tanggal`: the last day of
    that session, whose page has `url`."""

    kunci: tuple[str, ...]
    kepala: tuple[Cell, Cell]
    jenis: str
    masa: Masa
    tanggal: Tanggal | None
    url: str


def poktan_tanpa_pembinaan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each group without a session, as of today; regions without an active group have no table."""
    today = today_of(lingkup)
    since = months_before(today, _MONTHS)
    return editions(lingkup, lingkup.wilayah, None, _groups, partial(_table, since=since, today=today))


def _table(
    groups: tuple[tuple[_Group, ...], ...], since: Tanggal, today: Tanggal, jalan: tuple[str, ...]
) -> Table | None:
    window = bulan_dari(since, today)
    asked = [one for its in groups for one in its if all(one.masa.memuat(month) for month in window)]
    rows = tuple(row for one in asked if (row := _row(one, since, today)))
    if not asked:
        return None
    counted = f"Tiga bulan terakhir dihitung dari {panjang(since)} sampai {panjang(today)}."
    good = () if rows else ("Semua kelompok yang dinilai ada catatan pembinaannya dalam tiga bulan terakhir.",)
    form = _FORM._replace(catatan=(*good, counted, *_FORM.catatan))
    coverage = Liputan(len(asked) - len(rows), len(asked), form.siapa, form.apa)
    return table_of(form, rows, jalan, today)._replace(jumlah=None, liputan=coverage)


def _groups(kampung: Kampung) -> tuple[_Group, ...]:
    last = _last_sessions(kampung)
    return tuple(_group(kampung, p, last.get(p.kelompok.url)) for p in kampung.poktan if p.keadaan == "aktif")


def _group(kampung: Kampung, poktan: Poktan, session: Kegiatan | None) -> _Group:
    return _Group(
        (*keys_of_kampung(kampung), poktan.fakta.slug),
        (name_of_kampung(kampung), Cell(poktan.kelompok.nama_lengkap, url=poktan.kelompok.url)),
        poktan.fakta.jenis,
        poktan.masa,
        session.fakta.hari_terakhir if session else None,
        session.baris.url if session else "",
    )


def _last_sessions(kampung: Kampung) -> dict[str, Kegiatan]:
    """The dated session of each group that ended last, by the group's address."""
    found: dict[str, list[Kegiatan]] = defaultdict(list)
    for k in held(kampung.kegiatan):
        if k.fakta.jenis == "pembinaan-poktan" and k.fakta.tanggal:
            for url in {group.url for group in k.kelompok if group.url}:
                found[url].append(k)
    return {url: last for url, sessions in found.items() if (last := latest(sessions))}


def _row(one: _Group, since: Tanggal, today: Tanggal) -> Row | None:
    """None for a group with a session that surely was in the last months: of a month in part that is not sure."""
    tanggal = one.tanggal
    if tanggal and tanggal.awal >= since.awal:
        return None
    months = _months_between(tanggal, today, one.masa) if tanggal and tanggal.bulan else None
    return Row(
        one.kunci,
        one.kepala,
        (
            Cell(tanggal, url=one.url) if one.url else Cell(None, BELUM),
            Cell(None, BELUM) if months is None else Cell(months),
            Cell(JENIS_POKTAN[one.jenis].nama),
        ),
    )


def _months_between(tanggal: Tanggal, today: Tanggal, masa: Masa) -> int:
    """Whole months from a day, or from the first of a month, to today, but for those in which the group rested."""
    months = bulan_dari(tanggal, today)
    rested = sum(1 for month in months[1:] if masa.keadaan(month) == "vakum")
    return len(months) - 1 - (today.hari < tanggal.hari) - rested
