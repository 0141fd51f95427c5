"""The coverage of monthly reports: a column for each month, as high as the groups, filled as far as they reported."""

from typing import NamedTuple

from ...model.angka import format_angka
from ...model.tables import Table
from ...model.tanggal import nama_bulan_pendek, panjang
from ...summaries.laporan_masuk import MONTHS, LaporanBulan, LaporanMasuk
from .bentuk import WIDTH, Pintu

_STEP = WIDTH // MONTHS
_COLUMN = 19
_TOP, _HEIGHT, _FOOT = 18, 48, 34


class Batang(NamedTuple):
    """A month: its left edge, the tops of all groups and of those reported; `teks`: how many those are, `` for none;
    `diminta`: whether there was any group to ask.

    `tahun` stands where another year begins.
    """

    x: int
    kelompok: float
    dilaporkan: float
    teks: str
    diminta: bool
    bulan: str
    tahun: str


class BaganLaporan(NamedTuple):
    """`batang` is empty where nobody has reported yet; `terakhir`: the newest month that asks any group, in
    numbers; `pintu`: months that lead to who has reported, its own last."""

    lebar: int
    tinggi: int
    alas: int
    tebal: int
    batang: tuple[Batang, ...]
    terakhir: LaporanBulan
    tabel: Table
    pintu: tuple[Pintu, ...]


def bagan_laporan(laporan: LaporanMasuk | None) -> BaganLaporan | None:
    if laporan is None:
        return None
    base = _TOP + _HEIGHT
    most = max(month.kelompok for month in laporan.bulan)
    silent = not any(month.dilaporkan for month in laporan.bulan)
    years = [0, *(month.bulan.tahun for month in laporan.bulan)]
    bars = tuple(_bar(i, month, years[i], base, _HEIGHT / most) for i, month in enumerate(laporan.bulan))
    newest = next(month for month in reversed(laporan.bulan) if month.kelompok)
    return BaganLaporan(
        WIDTH, base + _FOOT, base, _COLUMN, () if silent else bars, newest, laporan.tabel, _doors(laporan, base)
    )


def _doors(laporan: LaporanMasuk, base: int) -> tuple[Pintu, ...]:
    """The table runs the other way."""
    months = enumerate(zip(laporan.bulan, laporan.tabel.baris[::-1], strict=False))
    return tuple(
        Pintu(i * _STEP, 0, _STEP, base, _told(month), row.sel[1].url) for i, (month, row) in months if row.sel[1].url
    )


def _told(month: LaporanBulan) -> str:
    return f"{panjang(month.bulan)}: {month.dilaporkan} dari {month.kelompok} kelompok dilaporkan"


def _bar(place: int, month: LaporanBulan, year_before: int, base: int, scale: float) -> Batang:
    return Batang(
        place * _STEP + (_STEP - _COLUMN) // 2,
        round(base - month.kelompok * scale, 1),
        round(base - month.dilaporkan * scale, 1),
        format_angka(month.dilaporkan) if month.dilaporkan else "",
        month.kelompok > 0,
        nama_bulan_pendek(month.bulan.bulan),
        str(month.bulan.tahun) if month.bulan.tahun != year_before else "",
    )
