"""How many UPPKA groups are in the monthly reports of a region, month by month."""

from collections.abc import Iterable
from typing import NamedTuple

from ..model.site import Kampung, Site
from ..model.tables import BELUM, Cell, Column, Row, Table
from ..model.tanggal import Tanggal, panjang
from .laporan_uppka import Pelapor, months_of, pelapor_of

MONTHS = 12
_KOLOM = (
    Column("dilaporkan", "Dilaporkan", satuan="kelompok"),
    Column("kelompok", "Kelompok", satuan="kelompok"),
)
_NOTES = (
    "Kelompok UPPKA yang sudah terbentuk pada tahun itu dan sekarang masih aktif, atau yang laporannya ada.",
    "Tanda – berarti belum ada laporan.",
)


class LaporanBulan(NamedTuple):
    """`dilaporkan` of all UPPKA groups (`kelompok`) of a month are in a report."""

    bulan: Tanggal
    dilaporkan: int
    kelompok: int


class LaporanMasuk(NamedTuple):
    """Months from the oldest; the table begins with the newest."""

    bulan: tuple[LaporanBulan, ...]
    tabel: Table


def months_of_reports(site: Site) -> tuple[Tanggal, ...]:
    """The last `MONTHS` months up to the last that any kampung has reported, oldest first: the same for all regions."""
    reporters = (pelapor_of(one) for one in site.kampung)
    return months_of({bulan for one in reporters if one for bulan in one.laporan})[:MONTHS][::-1]


def laporan_masuk(kampung: Iterable[Kampung], bulan: tuple[Tanggal, ...]) -> LaporanMasuk | None:
    """The coverage of some kampung in each of the months; None where there is no month or no UPPKA group."""
    reporters = [found for one in kampung if (found := pelapor_of(one))]
    months = tuple(_month(month, reporters) for month in bulan)
    return LaporanMasuk(months, _table(months)) if any(month.kelompok for month in months) else None


def _month(bulan: Tanggal, reporters: list[Pelapor]) -> LaporanBulan:
    reported = sum(len(one.jawaban.get(bulan, ())) for one in reporters)
    return LaporanBulan(bulan, reported, sum(len(one.diminta(bulan)) for one in reporters))


def _table(months: tuple[LaporanBulan, ...]) -> Table:
    rows = tuple(
        Row(
            (month.bulan.iso,),
            (Cell(panjang(month.bulan)),),
            (Cell(month.dilaporkan) if month.dilaporkan else Cell(None, BELUM), Cell(month.kelompok)),
        )
        for month in reversed(months)
    )
    kunci, kepala = (Column("bulan", "Bulan", "tanggal"),), (Column("nama_bulan", "Bulan", "teks"),)
    return Table("Laporan UPPKA yang masuk menurut bulan", kunci, kepala, _KOLOM, rows, None, None, _NOTES, "")
