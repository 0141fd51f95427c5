"""The way of a month's reports up the chain: to the kabupaten, to the province by the 20th, to the centre by the 25th.

Guide 2023: "by the 20th" and "by the 25th of each month". Of which month it does not say; a month can only be reported
when it is over, so the month after it is meant here.
"""

import datetime
from collections import defaultdict
from typing import NamedTuple

from ..model.facets import Wilayah
from ..model.names import nama_wilayah
from ..model.site import Setoran, Site
from ..model.tables import BELUM, Cell
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import PENERIMA, slug

BATAS = {"provinsi": 20, "pusat": 25}
BELUM_DICATAT = "belum dicatat"


class Kiriman(NamedTuple):
    """What was sent on, oldest first, by its month, its receiver and the address of the region that sent it."""

    menurut: dict[tuple[Tanggal, str, tuple[str, ...]], tuple[Setoran, ...]]

    def dari(self, wilayah: Wilayah, bulan: Tanggal, kepada: str) -> tuple[Setoran, ...]:
        """What a kampung's kabupaten sent to the province, or its province to the centre."""
        names = (wilayah.provinsi, wilayah.kabupaten) if kepada == "provinsi" else (wilayah.provinsi,)
        return self.menurut.get((bulan, kepada, _key(names)), ())

    def langkah(self, wilayah: Wilayah, bulan: Tanggal, masuk: Tanggal | None) -> tuple[Tanggal | None, Tanggal | None]:
        """When a kampung's report went to the province, and when to the centre; None where no day is recorded.

        `masuk`: when it came to the kabupaten. What was sent before cannot have held it.
        """
        sent = self.dari(wilayah, bulan, "provinsi")
        to_province = _first(sent, masuk)
        if sent and to_province is None:
            return None, None
        return to_province, _first(self.dari(wilayah, bulan, "pusat"), to_province or masuk)


def kiriman_of(site: Site) -> Kiriman:
    found: dict[tuple[Tanggal, str, tuple[str, ...]], list[Setoran]] = defaultdict(list)
    for one in site.setoran:
        if not one.jalan:
            continue
        found[one.fakta.bulan, one.kepada, _key(one.jalan)].append(one)
    return Kiriman({key: tuple(sent) for key, sent in found.items()})


def batas(bulan: Tanggal, kepada: str) -> datetime.date:
    """The last day to send a month on."""
    return (bulan.akhir + datetime.timedelta(days=1)).replace(day=BATAS[kepada])


def dicatat(tanggal: Tanggal | None) -> Cell:
    """A day of the chain, or that nobody has recorded it: which does not mean that it was late."""
    return Cell(tanggal) if tanggal else Cell(None, BELUM, rincian=BELUM_DICATAT)


def tepat(tanggal: Tanggal | None, bulan: Tanggal, kepada: str) -> Cell:
    """Ya or Tidak only where every day that the date can mean says so."""
    last = batas(bulan, kepada)
    if tanggal is None or tanggal.awal <= last < tanggal.akhir:
        return Cell(None, BELUM)
    late = (tanggal.awal - last).days
    at_least = "" if tanggal.penuh else "paling sedikit "
    return Cell(True) if late <= 0 else Cell(False, rincian=f"terlambat {at_least}{late} hari")


def catatan_of(one: Setoran) -> str:
    """A sending's remark as a sentence below a table."""
    who = nama_wilayah(one.jalan) if one.jalan[0] else one.jalan[-1]
    to = PENERIMA[one.kepada].nama.lower()
    return f"Catatan setoran {who} ke {to}, {panjang(one.fakta.tanggal)}: {one.fakta.catatan.rstrip('.')}."


def _first(sent: tuple[Setoran, ...], since: Tanggal | None) -> Tanggal | None:
    days = (one.fakta.tanggal for one in sent)
    return next((day for day in days if since is None or since.awal <= day.akhir), None)


def _key(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(slug(name) for name in names)
