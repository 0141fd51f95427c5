"""Summary 11: who has sent the month's UPPKA report, and when it went up each step of the chain."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ..model.facets import Wilayah
from ..model.kiriman import Kiriman, kiriman_of
from ..model.site import Laporan, Setoran, Site
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table
from ..model.tanggal import Tanggal, panjang
from .laporan_uppka import SIAPA_DIMINTA, Pelapor, months_of, newest_report, pelapor_of
from .lingkup import (
    KEPALA_KAMPUNG,
    KUNCI_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    Scope,
    table_of,
)
from .setoran import BELUM_DICATAT, batas, catatan_of, dicatat, tepat
from .wilayah import region_of

_PROVINSI, _PUSAT = "Ke provinsi", "Ke pusat"
_FORM = Form(
    "Kelengkapan laporan UPPKA",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("kelompok", "Kelompok", satuan="kelompok", arti="Kelompok UPPKA yang diminta melapor."),
        Column("dilaporkan", "Dilaporkan", satuan="kelompok", arti="Kelompok yang melapor bulan itu."),
        Column(
            "tanggal_masuk", "Sampai di kabupaten/kota", "tanggal", arti="Kapan laporan kampung itu sampai di sana."
        ),
        Column("tanggal_ke_provinsi", "Dikirim", "tanggal", "", _PROVINSI, "Kapan kabupaten/kota mengirimnya."),
        Column("tepat_ke_provinsi", "Sampai tanggal 20", "ya-tidak", "", _PROVINSI, "Batas kabupaten/kota."),
        Column("tanggal_ke_pusat", "Dikirim", "tanggal", "", _PUSAT, "Kapan provinsi mengirimnya."),
        Column("tepat_ke_pusat", "Sampai tanggal 25", "ya-tidak", "", _PUSAT, "Batas provinsi."),
    ),
    (
        f"Satu baris untuk tiap kampung yang punya {SIAPA_DIMINTA}. Kampung dihitung melapor kalau paling sedikit satu "
        "kelompoknya menjawab laporan bulan itu.",
        "Batasnya tanggal 20 (kabupaten/kota ke provinsi) dan 25 (provinsi ke pusat) pada bulan sesudah bulan laporan. "
        "Pedoman hanya menyebut tanggalnya; bulannya kami baca begitu. Kampung tidak punya batas sendiri.",
        "Tanggal kirim berasal dari setoran kabupaten/kota dan provinsi, sama untuk semua kampungnya. Laporan yang "
        "sampai sesudah setoran dikirim tidak ikut di dalamnya.",
        f"“{BELUM_DICATAT.capitalize()}” berarti tanggalnya tidak ada di situs ini, bukan terlambat; laporannya tetap "
        "dihitung.",
        "Sesudah tiga bulan tanpa laporan dari kampung mana pun, bulan baru tidak ditambahkan lagi.",
    ),
    "Laporan bulanan UPPKA kampung dan setoran wilayah",
    "kampung",
    "melapor",
)


class _Line(NamedTuple):
    """A kampung's row, the groups that are still missing from its report, and what its regions sent on."""

    baris: Row
    melapor: bool
    belum: tuple[str, ...]
    sebutan: str
    setoran: tuple[Setoran, ...]


def kelengkapan(lingkup: Lingkup) -> Iterator[Edition]:
    """An edition for each region and month, from the site's first report to the last month that has ended."""
    reporters = {one.baris.url: found for one in lingkup.site.kampung if (found := pelapor_of(one))}
    reported = {bulan for one in reporters.values() for bulan in one.laporan}
    sent = kiriman_of(lingkup.site.setoran)
    for bulan in months_of(reported, _last_ended(lingkup.site)):
        lines = {url: _line(one, bulan, sent) for url, one in reporters.items() if one.diminta(bulan)}
        for scope in lingkup.wilayah:
            inside = [one.baris.url for one in scope.kampung if one.baris.url in lines]
            if inside:
                per = newest_report((reporters[url] for url in inside), bulan)
                yield Edition(bulan, scope.jalan, _table(scope, bulan, [lines[url] for url in inside], per))


def _last_ended(site: Site) -> Tanggal:
    end = site.hari_ini.replace(day=1) - datetime.timedelta(days=1)
    return Tanggal(end.year, end.month)


def _table(scope: Scope, bulan: Tanggal, lines: list[_Line], per: Tanggal | None) -> Table:
    sent = dict.fromkeys(one for line in lines for one in line.setoran)
    remarks = tuple(catatan_of(one) for one in sent if one.fakta.catatan)
    newest = max((*((per,) if per else ()), *(one.fakta.tanggal for one in sent)), default=None)
    form = _FORM._replace(judul=f"{_FORM.judul}, {panjang(bulan)}", catatan=(*remarks, *_FORM.catatan))
    table = table_of(form, tuple(line.baris for line in lines), scope.jalan, newest)
    reported = sum(1 for line in lines if line.melapor)
    covered = table._replace(liputan=Liputan(reported, len(lines), form.siapa, form.apa))
    return covered._replace(salinan=_message(covered.judul, bulan, lines))


def _line(one: Pelapor, bulan: Tanggal, sent: Kiriman) -> _Line:
    asked, answers, report = one.diminta(bulan), one.jawaban.get(bulan, {}), one.laporan.get(bulan)
    wilayah = one.kampung.fakta.wilayah
    missing = tuple(p.kelompok.nama_lengkap for p in asked if p.kelompok.url not in answers)
    return _Line(
        Row(one.kunci, (one.nama,), (Cell(len(asked)), *_reported(len(answers), report, wilayah, bulan, sent))),
        report is not None,
        missing,
        ", ".join((one.kampung.baris.nama_lengkap, *region_of(one.kampung)[:0:-1])),
        (*sent.dari(wilayah, bulan, "provinsi"), *sent.dari(wilayah, bulan, "pusat")),
    )


def _reported(count: int, report: Laporan | None, wilayah: Wilayah, bulan: Tanggal, sent: Kiriman) -> tuple[Cell, ...]:
    """How many groups, and each step with its own day; of a kampung that has not reported nothing can be sent on."""
    if report is None:
        return tuple(Cell(None, BELUM) for _ in _FORM.kolom[1:])
    came_in = report.fakta.tanggal_masuk
    to_province, to_centre = sent.langkah(wilayah, bulan, came_in)
    return (
        Cell(count),
        dicatat(came_in),
        *(dicatat(to_province), tepat(to_province, bulan, "provinsi")),
        *(dicatat(to_centre), tepat(to_centre, bulan, "pusat")),
    )


def _message(judul: str, bulan: Tanggal, lines: list[_Line]) -> str:
    """Who is missing, as a text for a chat message; nothing where all groups are there."""
    missing = [line for line in lines if line.belum]
    if not missing:
        return ""
    reported = sum(1 for line in lines if line.melapor)
    limits = (batas(bulan, kepada) for kepada in ("provinsi", "pusat"))
    to_province, to_centre = (panjang(Tanggal(day.year, day.month, day.day)) for day in limits)
    return "\n".join(
        (
            f"{judul}: {reported} dari {len(lines)} kampung sudah melapor.",
            f"Batas kabupaten/kota ke provinsi {to_province}, provinsi ke pusat {to_centre}.",
            "Yang belum ada laporannya:",
            *(f"- {line.sebutan}: {', '.join(line.belum)}" for line in missing),
        )
    )
