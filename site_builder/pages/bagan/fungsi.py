"""The eight functions of the family over the years: a petal for each year, as large as what took place."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from ...model.angka import format_angka
from ...model.tables import Table
from ...model.vocabulary import SEKSI
from ...summaries.fungsi_tahunan import FungsiTahunan
from .bentuk import WIDTH, Pintu, Tulisan

_NAMES, _TOP, _STEP = 138, 24, 28
_LONGEST_LINE = 20
# Sizes of a petal against the flower's own: the largest fills its row, the smallest can still be seen.
_LARGEST, _SMALLEST = 0.58, 0.24


class Kelopak(NamedTuple):
    """A petal by its middle; `skala` 0 is an empty petal: the year is recorded, this function is not."""

    x: float
    y: float
    skala: float
    teks: str


class BarisFungsi(NamedTuple):
    """`nama`: its lines; `tiada`: the places of years in which nothing at all is recorded."""

    kode: str
    y: int
    nama: tuple[str, ...]
    kelopak: tuple[Kelopak, ...]
    tiada: tuple[Tulisan, ...]


class BaganFungsi(NamedTuple):
    """`tahun`: years from the oldest, above their columns; `pintu`: years and functions that lead to their archives,
    `pintu_isi`: petals that lead to what they count."""

    lebar: int
    tinggi: int
    tahun: tuple[Tulisan, ...]
    baris: tuple[BarisFungsi, ...]
    tabel: Table
    pintu: tuple[Pintu, ...]
    pintu_isi: tuple[Pintu, ...]


def bagan_fungsi(fungsi: FungsiTahunan | None) -> BaganFungsi | None:
    if fungsi is None:
        return None
    column = (WIDTH - _NAMES) / len(fungsi.tahun)
    middles = [round(_NAMES + (i + 0.5) * column, 1) for i in range(len(fungsi.tahun))]
    most = max((n or 0 for _, counts in fungsi.fungsi for n in counts), default=0)
    rows = tuple(
        _row(kode, _TOP + i * _STEP + _STEP // 2, list(zip(middles, counts, strict=True)), most)
        for i, (kode, counts) in enumerate(fungsi.fungsi)
    )
    years = tuple(Tulisan(x, 15, str(tahun)) for x, tahun in zip(middles, fungsi.tahun, strict=True))
    ways, petals = tuple(_links(fungsi, column)), tuple(_petals(fungsi, column))
    return BaganFungsi(WIDTH, _TOP + len(rows) * _STEP + 1, years, rows, fungsi.tabel, ways, petals)


def _links(fungsi: FungsiTahunan, column: float) -> Iterator[Pintu]:
    for i, (tahun, url) in enumerate(zip(fungsi.tahun, fungsi.tahun_url, strict=False)):
        if url:
            yield Pintu(round(_NAMES + i * column, 1), 0, round(column, 1), _TOP, f"Kegiatan {tahun}", url)
    for i, row in enumerate(fungsi.tabel.baris):
        head = row.kepala[0]
        if head.url:
            yield Pintu(0, _TOP + i * _STEP, _NAMES - 8, _STEP, f"Seksi {head.nilai}", head.url)


def _petals(fungsi: FungsiTahunan, column: float) -> Iterator[Pintu]:
    for i, row in enumerate(fungsi.tabel.baris):
        for j, (tahun, cell) in enumerate(zip(fungsi.tahun, row.sel, strict=True)):
            if cell.url:
                name = f"{row.kepala[0].nilai} {tahun}: {cell.nilai} kegiatan"
                yield Pintu(round(_NAMES + j * column, 1), _TOP + i * _STEP, round(column, 1), _STEP, name, cell.url)


def _row(kode: str, y: int, counts: list[tuple[float, int | None]], most: int) -> BarisFungsi:
    petals = tuple(Kelopak(x, y, _scale(n, most), format_angka(n) if n else "") for x, n in counts if n is not None)
    gaps = tuple(Tulisan(x, y, "") for x, n in counts if n is None)
    return BarisFungsi(kode, y, _lines(SEKSI[kode].nama), petals, gaps)


def _scale(count: int, most: int) -> float:
    """The petal's area grows with the count."""
    return round(max(_LARGEST * math.sqrt(count / most), _SMALLEST), 2) if count else 0


def _lines(nama: str) -> tuple[str, ...]:
    """One line, or two where one would run into the petals."""
    first, space, last = nama.rpartition(" ")
    return (first, last) if space and len(nama) > _LONGEST_LINE else (nama,)
