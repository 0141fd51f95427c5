"""Summary 11: who has sent the month's UPPKA report, and when."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from ..model.site import Site
from ..model.tables import BELUM, Cell, Column, Liputan, Row, Table, value
from ..model.tanggal import Tanggal, panjang
from .laporan_uppka import Pelapor, months_of, newest_report, pelapor_of
from .lingkup import (
    KEPALA_KAMPUNG,
    KUNCI_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    Scope,
    table_of,
)
from .wilayah import region_of

# Guide 2023: kabupaten to province by the 20th, province to the centre by the 25th "of each month". Of which month it
# does not say; a month can only be reported when it is over, so the month after it is meant here.
_KE_PROVINSI, _KE_PUSAT = 20, 25
_TEPAT = "Masuk tepat waktu"
_FORM = Form(
    "Kelengkapan laporan UPPKA",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("kelompok", "Kelompok", satuan="kelompok", arti="Kelompok UPPKA yang diminta melapor."),
        Column("dilaporkan", "Dilaporkan", satuan="kelompok", arti="Kelompok yang ada di laporan bulan itu."),
        Column("tanggal_masuk", "Tanggal masuk", "tanggal"),
        Column("tepat_tanggal_20", "Sampai tanggal 20", "ya-tidak", "", _TEPAT, "Batas kabupaten/kota ke provinsi."),
        Column("tepat_tanggal_25", "Sampai tanggal 25", "ya-tidak", "", _TEPAT, "Batas provinsi ke pusat."),
    ),
    (
        "Satu baris untuk tiap kampung yang punya kelompok UPPKA aktif. Kampung dihitung melapor kalau paling sedikit "
        "satu kelompoknya ada di laporan bulan itu.",
        "Batasnya tanggal 20 (kabupaten/kota ke provinsi) dan 25 (provinsi ke pusat) pada bulan sesudah bulan laporan. "
        "Pedoman hanya menyebut tanggalnya; bulannya kami baca begitu.",
        "Tanda – pada tanggal masuk berarti tanggalnya belum dicatat; laporannya tetap dihitung.",
        "Sesudah tiga bulan tanpa laporan dari kampung mana pun, bulan baru tidak ditambahkan lagi.",
    ),
    "Laporan bulanan UPPKA kampung",
    "kampung",
    "melapor",
)


class _Line(NamedTuple):
    """A kampung's row, and the groups that are still missing from its report."""

    baris: Row
    melapor: bool
    belum: tuple[str, ...]
    sebutan: str


def kelengkapan(lingkup: Lingkup) -> Iterator[Edition]:
    """An edition for each region and month, from the site's first report to the last month that has ended."""
    reporters = {one.baris.url: found for one in lingkup.site.kampung if (found := pelapor_of(one))}
    reported = {bulan for one in reporters.values() for bulan in one.laporan}
    for bulan in months_of(reported, _last_ended(lingkup.site)):
        lines = {url: _line(one, bulan) for url, one in reporters.items() if one.diminta(bulan)}
        for scope in lingkup.wilayah:
            inside = [one.baris.url for one in scope.kampung if one.baris.url in lines]
            if inside:
                per = newest_report((reporters[url] for url in inside), bulan)
                yield Edition(bulan, scope.jalan, _table(scope, bulan, [lines[url] for url in inside], per))


def _last_ended(site: Site) -> Tanggal:
    end = site.hari_ini.replace(day=1) - datetime.timedelta(days=1)
    return Tanggal(end.year, end.month)


def _table(scope: Scope, bulan: Tanggal, lines: list[_Line], per: Tanggal | None) -> Table:
    form = _FORM._replace(judul=f"{_FORM.judul}, {panjang(bulan)}")
    table = table_of(form, tuple(line.baris for line in lines), scope.jalan, per)
    reported = sum(1 for line in lines if line.melapor)
    covered = table._replace(liputan=Liputan(reported, len(lines), form.siapa, form.apa))
    return covered._replace(salinan=_message(covered.judul, bulan, lines))


def _line(one: Pelapor, bulan: Tanggal) -> _Line:
    asked, answers, report = one.diminta(bulan), one.jawaban.get(bulan, {}), one.laporan.get(bulan)
    came_in = report.fakta.tanggal_masuk if report else None
    cells = (
        Cell(len(asked)),
        Cell(len(answers)) if report else Cell(None, BELUM),
        value(came_in),
        _on_time(came_in, _deadline(bulan, _KE_PROVINSI)),
        _on_time(came_in, _deadline(bulan, _KE_PUSAT)),
    )
    missing = tuple(p.kelompok.nama_lengkap for p in asked if p.kelompok.url not in answers)
    return _Line(
        Row(one.kunci, (one.nama,), cells),
        report is not None,
        missing,
        ", ".join((one.kampung.baris.nama_lengkap, *region_of(one.kampung)[:0:-1])),
    )


def _deadline(bulan: Tanggal, hari: int) -> datetime.date:
    return (bulan.akhir + datetime.timedelta(days=1)).replace(day=hari)


def _on_time(came_in: Tanggal | None, deadline: datetime.date) -> Cell:
    """Ya or Tidak only where every day that the date can mean says so."""
    if came_in is None or came_in.awal <= deadline < came_in.akhir:
        return Cell(None, BELUM)
    late = (came_in.awal - deadline).days
    at_least = "" if came_in.penuh else "paling sedikit "
    return Cell(True) if late <= 0 else Cell(False, rincian=f"terlambat {at_least}{late} hari")


def _message(judul: str, bulan: Tanggal, lines: list[_Line]) -> str:
    """Who is missing, as a text for a chat message; nothing where all groups are there."""
    missing = [line for line in lines if line.belum]
    if not missing:
        return ""
    reported = sum(1 for line in lines if line.melapor)
    limits = (_deadline(bulan, hari) for hari in (_KE_PROVINSI, _KE_PUSAT))
    to_province, to_centre = (panjang(Tanggal(day.year, day.month, day.day)) for day in limits)
    return "\n".join(
        (
            f"{judul}: {reported} dari {len(lines)} kampung sudah melapor.",
            f"Batas: {to_province} ke provinsi, {to_centre} ke pusat.",
            "Yang belum ada laporannya:",
            *(f"- {line.sebutan}: {', '.join(line.belum)}" for line in missing),
        )
    )
