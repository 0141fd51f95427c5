"""Editions of one table beside each other: in order, one inside another, one like another, one for those that another
leaves out."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ..model.tanggal import Tanggal
from .laporan_uppka import TANPA_KABUPATEN, TANPA_PROVINSI
from .lingkup import Edition

K = TypeVar("K")


def unplaced(one: Edition, others: Iterable[Edition]) -> Iterator[tuple[Edition, str]]:
    """Of the tables of the same time those whose rows may belong into one, as their region is not recorded, and which
    rows these are. A table of a whole site leaves none out."""
    if not one.jalan or one.jalan[-1] in (TANPA_PROVINSI, TANPA_KABUPATEN):
        return
    for other in others:
        if other.jalan[:1] == (TANPA_PROVINSI,):
            yield other, "yang provinsinya tidak tercatat"
        elif other.jalan == (one.jalan[0], TANPA_KABUPATEN):
            yield other, f"di {one.jalan[0]} yang kabupaten atau kotanya tidak tercatat"


def newest_first(editions: Iterable[Edition]) -> list[Edition]:
    return sorted(editions, key=lambda one: one.waktu or Tanggal(0), reverse=True)


def is_below(jalan: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(jalan) > len(other) and jalan[: len(other)] == other


def is_alike(one: Edition, wider: Edition) -> bool:
    """Whether a wider edition has the very same rows: as many, each of a record, and over as many."""
    its, other = one.tajuk, wider.tajuk
    of_records = any(column.jenis == "alamat" for column in its.tabel.kunci)
    return of_records and its.baris == other.baris and its.tabel.liputan == other.tabel.liputan


def sorted_by(editions: Iterable[Edition], key: Callable[[Edition], K]) -> dict[K, list[Edition]]:
    found: dict[K, list[Edition]] = defaultdict(list)
    for one in editions:
        found[key(one)].append(one)
    return found
