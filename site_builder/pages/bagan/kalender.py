"""The months of some years as boxes, a row for each year: the fuller the month, the darker its box."""

from collections.abc import Iterator
from typing import NamedTuple

from ...model.angka import format_angka
from ...model.tables import Table
from ...model.tanggal import Tanggal, nama_bulan, nama_bulan_pendek
from ...summaries.kalender import Kalender
from .bentuk import WIDTH, Pintu, Tulisan

# A box, and from one box to the next; years stand left of the first box, names of months above it.
SIDE, _STEP = 23, 24
_LEFT, _TOP = WIDTH - 12 * _STEP + 1, 18
LEVELS = 4
_WIDEST = 999


class Lapis(NamedTuple):
    """Months that are drawn alike. `kelas`: `t1` to `t4` by how much took place, `nihil` (0) or `tiada` (no record)."""

    kelas: str
    kotak: tuple[Tulisan, ...]


class BaganKalender(NamedTuple):
    """`tahun`, `bulan`: words beside and above; `terbanyak` and below are as in the summary `Kalender`.

    Months of this year that are still to come are not drawn. `pintu`: months that lead to their archive, `pintu_tahun`:
    years.
    """

    lebar: int
    tinggi: int
    sisi: int
    tahun: tuple[Tulisan, ...]
    bulan: tuple[Tulisan, ...]
    lapis: tuple[Lapis, ...]
    awal: int
    akhir: int
    terbanyak: int
    bulan_terbanyak: Tanggal | None
    tanpa_bulan: int
    tanpa_tahun: int
    tahun_lain: int
    tabel: Table
    pintu: tuple[Pintu, ...]
    pintu_tahun: tuple[Pintu, ...]


def bagan_kalender(kalender: Kalender | None) -> BaganKalender | None:
    if kalender is None:
        return None
    layers: dict[str, list[Tulisan]] = {}
    for row, year in enumerate(kalender.tahun):
        for month, count in enumerate(year.bulan):
            text = "" if count is None or kalender.terbanyak > _WIDEST else format_angka(count)
            box = Tulisan(_LEFT + month * _STEP, _TOP + row * _STEP, text)
            layers.setdefault(_class(count, kalender.terbanyak), []).append(box)
    return BaganKalender(
        WIDTH,
        _TOP + len(kalender.tahun) * _STEP,
        SIDE,
        tuple(Tulisan(0, _TOP + row * _STEP, str(year.tahun)) for row, year in enumerate(kalender.tahun)),
        tuple(Tulisan(_LEFT + month * _STEP, 0, nama_bulan_pendek(month + 1)) for month in range(12)),
        tuple(Lapis(name, tuple(boxes)) for name, boxes in sorted(layers.items())),
        kalender.tahun[-1].tahun,
        kalender.tahun[0].tahun,
        kalender.terbanyak,
        kalender.bulan_terbanyak,
        kalender.tanpa_bulan,
        kalender.tanpa_tahun,
        kalender.tahun_lain,
        kalender.tabel,
        tuple(_months(kalender.tabel)),
        tuple(_years(kalender.tabel)),
    )


def _months(table: Table) -> Iterator[Pintu]:
    for i, row in enumerate(table.baris):
        for month, cell in enumerate(row.sel[:12]):
            if cell.url:
                name = f"{nama_bulan(month + 1)} {row.kunci[0]}: {cell.nilai} kegiatan terlaksana"
                yield Pintu(_LEFT + month * _STEP, _TOP + i * _STEP, _STEP, _STEP, name, cell.url)


def _years(table: Table) -> Iterator[Pintu]:
    for i, row in enumerate(table.baris):
        if row.kepala[0].url:
            yield Pintu(0, _TOP + i * _STEP, _LEFT - 1, _STEP, f"Kegiatan {row.kunci[0]}", row.kepala[0].url)


def _class(count: int | None, most: int) -> str:
    if count is None:
        return "tiada"
    step = -(-most // LEVELS)
    return f"t{-(-count // step)}" if count else "nihil"
