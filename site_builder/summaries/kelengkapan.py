"""Summary 11: who has sent the month's UPPKA report, and when it went up each step of the chain."""

import datetime
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from ..model.facets import Wilayah
from ..model.kiriman import Kiriman, kiriman_of
from ..model.site import Kampung, Setoran, Site
from ..model.tables import BELUM, BELUM_MELAPOR, Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal, panjang
from .laporan_uppka import SIAPA_DIMINTA, months_of, months_reported, pelapor_of
from .lingkup import (
    KEPALA_KAMPUNG,
    KUNCI_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    edition,
    keys_of_kampung,
    name_of_kampung,
    table_of,
)
from .setoran import TIDAK_TERCATAT, batas, catatan_of, dicatat, tepat
from .tempat import place

_KELOMPOK, _PROVINSI, _PUSAT = "Kelompok", "Ke provinsi", "Ke pusat"
_FORM = Form(
    "Kelengkapan laporan UPPKA",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("kelompok", "Diminta", "bilangan", "kelompok", _KELOMPOK, "Kelompok UPPKA yang diminta melapor."),
        Column("dilaporkan", "Dilaporkan", "bilangan", "kelompok", _KELOMPOK, "Kelompok yang melapor bulan itu."),
        Column(
            "tanggal_masuk", "Sampai", "tanggal", "", "Ke kabupaten/kota", "Kapan laporan kampung itu sampai di sana."
        ),
        Column("tanggal_ke_provinsi", "Dikirim", "tanggal", "", _PROVINSI, "Kapan kabupaten/kota mengirimnya."),
        Column(
            "tepat_ke_provinsi", "Tepat waktu", "ya-tidak", "", _PROVINSI, "Sampai tanggal 20, batas kabupaten/kota."
        ),
        Column("tanggal_ke_pusat", "Dikirim", "tanggal", "", _PUSAT, "Kapan provinsi mengirimnya."),
        Column("tepat_ke_pusat", "Tepat waktu", "ya-tidak", "", _PUSAT, "Sampai tanggal 25, batas provinsi."),
    ),
    (
        f"Satu baris untuk tiap kampung yang punya {SIAPA_DIMINTA}. Kampung dihitung melapor kalau paling sedikit satu "
        "kelompoknya menjawab laporan bulan itu.",
        "Batasnya tanggal 20 (kabupaten/kota ke provinsi) dan 25 (provinsi ke pusat) pada bulan sesudah bulan laporan. "
        "Pedoman hanya menyebut tanggalnya; bulannya kami baca begitu. Kampung tidak punya batas sendiri.",
        "Tanggal kirim berasal dari setoran kabupaten/kota dan provinsi, sama untuk semua kampungnya. Laporan yang "
        "sampai sesudah setoran dikirim tidak ikut di dalamnya.",
        f"“{TIDAK_TERCATAT.capitalize()}” berarti tanggalnya tidak ada di situs ini, bukan terlambat; laporannya tetap "
        "dihitung.",
        "Yang belum melapor ada di atas, lalu yang laporannya belum lengkap.",
        "Sesudah tiga bulan tanpa laporan dari kampung mana pun, bulan baru tidak ditambahkan lagi.",
    ),
    "Laporan bulanan UPPKA kampung dan setoran wilayah",
    "kampung",
    "melapor",
)


class _Pelapor(NamedTuple):
    """A kampung as its rows name it; `nama_lengkap`: as a message does."""

    kunci: tuple[str, ...]
    nama: Cell
    wilayah: Wilayah
    nama_lengkap: str


class _Bulan(NamedTuple):
    """A month of a kampung: groups that are asked, those in its report, the names of those that are missing from it,
    and when it came in; `melapor`: whether there is a report at all."""

    diminta: int
    dilaporkan: int
    belum: tuple[str, ...]
    melapor: bool
    masuk: Tanggal | None
    per: Tanggal | None


class _Line(NamedTuple):
    """A kampung's row, the groups that are still missing from its report, and what its regions sent on."""

    baris: Row
    melapor: bool
    belum: tuple[str, ...]
    nama_lengkap: str
    setoran: tuple[Setoran, ...]


def kelengkapan(lingkup: Lingkup) -> Iterator[Edition]:
    """An edition for each region and month, from the site's first report to the last month that has ended."""
    reported = {bulan for one in lingkup.anggota for bulan in one.tell(months_reported)}
    months = months_of(reported, _last_ended(lingkup.site))
    question = partial(_months, months=months)
    for bulan in months:
        sent = tuple(one for one in lingkup.site.setoran if one.fakta.bulan == bulan)
        for scope in lingkup.wilayah:
            inside = [(one, month) for one in scope.kampung if (month := one.parts(question).get(bulan))]
            if inside:
                table = partial(_table, bulan=bulan, sent=sent)
                parts = [part for one, month in inside for part in (one.part(_named), month)]
                yield from edition(lingkup, bulan, scope.jalan, parts, table)


def _last_ended(site: Site) -> Tanggal:
    end = site.hari_ini.replace(day=1) - datetime.timedelta(days=1)
    return Tanggal(end.year, end.month)


def _named(kampung: Kampung) -> _Pelapor:
    return _Pelapor(
        keys_of_kampung(kampung), name_of_kampung(kampung), kampung.fakta.wilayah, kampung.baris.nama_lengkap
    )


def _months(kampung: Kampung, months: tuple[Tanggal, ...]) -> Iterator[tuple[Tanggal, _Bulan]]:
    """The months that ask any group of a kampung."""
    its = pelapor_of(kampung)
    for bulan in months if its else ():
        assert its
        asked, answers, report = its.diminta(bulan), its.jawaban.get(bulan, {}), its.laporan.get(bulan)
        if asked:
            missing = tuple(p.kelompok.nama_lengkap for p in asked if p.kelompok.url not in answers)
            came_in = report.fakta.tanggal_masuk if report else None
            yield bulan, _Bulan(len(asked), len(answers), missing, report is not None, came_in, its.masuk(bulan))


def _table(answers: tuple[Any, ...], bulan: Tanggal, sent: tuple[Setoran, ...], jalan: tuple[str, ...]) -> Table:
    """`answers`: of each kampung how it is named, then its month; `sent`: the month's sendings. Who has not reported
    stands first, then those of whom a group is missing."""
    kiriman = kiriman_of(sent)
    told = zip(answers[::2], answers[1::2], strict=True)
    lines = sorted((_line(who, month, bulan, kiriman) for who, month in told), key=_urgency)
    passed_on = dict.fromkeys(one for line in lines for one in line.setoran)
    remarks = tuple(catatan_of(one) for one in passed_on if one.fakta.catatan)
    dates = (*(month.per for month in answers[1::2]), *(one.fakta.tanggal for one in passed_on))
    form = _FORM._replace(judul=f"{_FORM.judul}, {panjang(bulan)}", catatan=(*remarks, *_FORM.catatan))
    table = table_of(form, tuple(line.baris for line in lines), jalan, max(filter(None, dates), default=None))
    reported = sum(1 for line in lines if line.melapor)
    covered = table._replace(liputan=Liputan(reported, len(lines), form.siapa, form.apa))
    return covered._replace(salinan=_message(covered, bulan, lines))


def _urgency(line: _Line) -> tuple[bool, bool]:
    return line.melapor, not line.belum


def _line(who: _Pelapor, month: _Bulan, bulan: Tanggal, sent: Kiriman) -> _Line:
    cells = (Cell(month.diminta), *_reported(month, who.wilayah, bulan, sent))
    passed_on = (*sent.dari(who.wilayah, bulan, "provinsi"), *sent.dari(who.wilayah, bulan, "pusat"))
    return _Line(Row(who.kunci, (who.nama,), cells), month.melapor, month.belum, who.nama_lengkap, passed_on)


def _reported(month: _Bulan, wilayah: Wilayah, bulan: Tanggal, sent: Kiriman) -> tuple[Cell, ...]:
    """How many groups, and each step with its own day; of a kampung that has not reported nothing can be sent on."""
    if not month.melapor:
        return (Cell(None, BELUM_MELAPOR), *(Cell(None, BELUM) for _ in _FORM.kolom[2:]))
    to_province, to_centre = sent.langkah(wilayah, bulan, month.masuk)
    return (
        Cell(month.dilaporkan),
        dicatat(month.masuk),
        *(dicatat(to_province), tepat(to_province, bulan, "provinsi")),
        *(dicatat(to_centre), tepat(to_centre, bulan, "pusat")),
    )


def _message(table: Table, bulan: Tanggal, lines: list[_Line]) -> str:
    """Who is missing, as a text for a chat message, in the order of the table; nothing where all groups are there."""
    missing = [line for line in lines if line.belum]
    if not missing:
        return ""
    reported = sum(1 for line in lines if line.melapor)
    limits = (batas(bulan, kepada) for kepada in ("provinsi", "pusat"))
    to_province, to_centre = (panjang(Tanggal.of(day)) for day in limits)
    return "\n".join(
        (
            f"{table.judul}: {reported} dari {len(lines)} kampung sudah melapor.",
            f"Batas kabupaten/kota ke provinsi {to_province}, provinsi ke pusat {to_centre}.",
            "Kelompok yang belum ada laporannya:",
            *(f"- {_called(line, len(table.jalan))}: {', '.join(line.belum)}" for line in missing),
        )
    )


def _called(line: _Line, told: int) -> str:
    """A kampung with its regions, but for those that the title names."""
    return ", ".join(filter(None, (line.nama_lengkap, place(line.baris.kunci, told))))
