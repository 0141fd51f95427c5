"""Choices that several lists of activities share."""

import datetime
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal
from ..summaries.jumlah import OpenTask

# What is at no known time.
TIDAK_TERCATAT = "Tanggal tidak tercatat"


class Sheet(NamedTuple):
    """One page of a long list: its rows from the newest to the oldest, its number from the oldest, 0 for the newest."""

    rows: tuple[KegiatanRow, ...]
    number: int
    older: int | None
    newer: int | None


def sheets(rows: Sequence[KegiatanRow], size: int, least: int) -> tuple[Sheet, ...]:
    """Rows, oldest first, cut into pages numbered from the oldest, so that a new record changes the newest page only.

    The newest page (number 0, at the list's own address) holds at least `least` rows where there are as many, and fewer
    than `least` and `size` together.
    """
    full = max(len(rows) - least, 0) // size
    cut = [tuple(rows[i * size : (i + 1) * size][::-1]) for i in range(full)]
    older = [Sheet(part, i + 1, i or None, i + 2 if i + 1 < full else 0) for i, part in enumerate(cut)]
    return (*older, Sheet(tuple(rows[full * size :][::-1]), 0, full or None, None))


def newest_held(rows: Sequence[KegiatanRow], count: int) -> tuple[KegiatanRow, ...]:
    """The last activities that took place, newest first; those without any date only where there are too few."""
    held = [row for row in rows if row.status == "terlaksana"]
    return tuple(held[::-1][:count])


def planned(rows: Iterable[KegiatanRow], today: datetime.date) -> tuple[KegiatanRow, ...]:
    """Planned activities whose last day is still to come, the next one first."""
    return tuple(row for row in rows if row.status == "rencana" and (row.sampai is None or row.sampai.akhir >= today))


def dated_first(ahead: tuple[KegiatanRow, ...]) -> tuple[KegiatanRow, ...]:
    """Plans of which at least the year is known, then the others."""
    return tuple(sorted(ahead, key=lambda row: row.tanggal is None))


def next_planned(ahead: Sequence[KegiatanRow], count: int) -> tuple[tuple[KegiatanRow, ...], int]:
    """The next so many plans, then as many of those without a date; and how many more there are."""
    dated, undated = [row for row in ahead if row.tanggal], [row for row in ahead if row.tanggal is None]
    shown = (*dated[:count], *undated[:count])
    return shown, len(ahead) - len(shown)


def by_year(rows: Iterable[KegiatanRow]) -> tuple[tuple[str, tuple[KegiatanRow, ...]], ...]:
    """Activities in their order under the name of their year."""
    years: dict[str, list[KegiatanRow]] = {}
    for row in rows:
        years.setdefault(str(row.tanggal.tahun) if row.tanggal else TIDAK_TERCATAT, []).append(row)
    return tuple((name, tuple(part)) for name, part in years.items())


def day_beside(ahead: Iterable[KegiatanRow], today: datetime.date, tasks: Iterable[OpenTask] = ()) -> Tanggal | None:
    """Today, where a page shows plans or follow-ups whose day is yet to pass; None spares others a daily change."""
    passes = any(row.tanggal for row in ahead) or any(one.tugas.tenggat and not one.terlambat for one in tasks)
    return Tanggal.of(today) if passes else None
