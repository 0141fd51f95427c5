"""The way of a month's reports up the chain: to the kabupaten, to the province by the 20th, to the centre by the 25th.

Guide 2023: "by the 20th" and "by the 25th of each month". Of which month it does not say; a month can only be reported
when it is over, so the month after it is meant here.
"""

import datetime
from collections.abc import Iterable

from ..model.names import nama_wilayah
from ..model.site import Setoran
from ..model.tables import BELUM, Cell
from ..model.tanggal import Tanggal, panjang, pendek
from ..model.vocabulary import PENERIMA

BATAS = {"provinsi": 20, "pusat": 25}
TIDAK_TERCATAT = "tidak tercatat"


def batas(bulan: Tanggal, kepada: str) -> datetime.date:
    """The last day to send a month on."""
    return (bulan.akhir + datetime.timedelta(days=1)).replace(day=BATAS[kepada])


def dicatat(tanggal: Tanggal | None) -> Cell:
    """A day of the chain, or that nobody has recorded it: which does not mean that it was late."""
    return Cell(tanggal) if tanggal else Cell(None, BELUM, rincian=TIDAK_TERCATAT)


def tepat(tanggal: Tanggal | None, bulan: Tanggal, kepada: str) -> Cell:
    """Ya or Tidak only where every day that the date can mean says so."""
    last = batas(bulan, kepada)
    if tanggal is None or tanggal.awal <= last < tanggal.akhir:
        return Cell(None, BELUM)
    late = (tanggal.awal - last).days
    at_least = "" if tanggal.penuh else "paling sedikit "
    return Cell(True) if late <= 0 else Cell(False, rincian=f"terlambat {at_least}{late} hari")


def dikirim(days: Iterable[Tanggal | None], bulan: Tanggal, kepada: str) -> Cell:
    """One step of several reports in one cell: the day of the sending that left none behind, and no more than each
    report's own day says."""
    of_each = set(days)
    known = sorted((day for day in of_each if day), key=lambda day: (day.akhir, day.awal))
    if not known:
        return dicatat(None)
    parts = tuple(f"sebagian {_with_limit(day, bulan, kepada)}" for day in known)
    if None in of_each:
        return Cell(None, BELUM, rincian=", ".join((*parts, f"sisanya {TIDAK_TERCATAT}")))
    return Cell(known[-1], rincian=", ".join(filter(None, (_said(known[-1], bulan, kepada), *parts[:-1]))))


def _with_limit(day: Tanggal, bulan: Tanggal, kepada: str) -> str:
    said = _said(day, bulan, kepada)
    return f"{pendek(day)} ({said})" if said else pendek(day)


def _said(day: Tanggal, bulan: Tanggal, kepada: str) -> str:
    late = tepat(day, bulan, kepada)
    return late.rincian or ("tepat waktu" if late.nilai else "")


def catatan_of(one: Setoran) -> str:
    """A sending's remark as a sentence below a table."""
    who = nama_wilayah(one.jalan) if one.jalan[0] else one.jalan[-1]
    to = PENERIMA[one.kepada].nama.lower()
    return f"Catatan setoran {who} ke {to}, {panjang(one.fakta.tanggal)}: {one.fakta.catatan.rstrip('.')}."
