"""With which sending a kampung's report went up the chain: asked here alone, so that every message and page agrees."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from .facets import Wilayah
from .site import Setoran
from .tanggal import Tanggal
from .vocabulary import slug


class Kiriman(NamedTuple):
    """What was sent on, oldest first, by its month, its receiver and the address of the region that sent it."""

    menurut: dict[tuple[Tanggal, str, tuple[str, ...]], tuple[Setoran, ...]]

    def dari(self, wilayah: Wilayah, bulan: Tanggal, kepada: str) -> tuple[Setoran, ...]:
        """What a kampung's kabupaten sent to the province, or its province to the centre."""
        names = (wilayah.provinsi, wilayah.kabupaten) if kepada == "provinsi" else (wilayah.provinsi,)
        return self.menurut.get((bulan, kepada, _key(names)), ())

    def pembawa(self, wilayah: Wilayah, bulan: Tanggal, masuk: Tanggal | None) -> tuple[Setoran | None, Setoran | None]:
        """The sending to the province that took a kampung's report along, and the one to the centre; None where none
        is recorded that can have held it.

        `masuk`: when the report came to the kabupaten. What was sent before cannot have held it.
        """
        sent = self.dari(wilayah, bulan, "provinsi")
        to_province = _first(sent, masuk)
        if sent and to_province is None:
            return None, None
        since = to_province.fakta.tanggal if to_province else masuk
        return to_province, _first(self.dari(wilayah, bulan, "pusat"), since)

    def langkah(self, wilayah: Wilayah, bulan: Tanggal, masuk: Tanggal | None) -> tuple[Tanggal | None, Tanggal | None]:
        """The days of `pembawa`."""
        to_province, to_centre = self.pembawa(wilayah, bulan, masuk)
        return to_province.fakta.tanggal if to_province else None, to_centre.fakta.tanggal if to_centre else None


def kiriman_of(setoran: Iterable[Setoran]) -> Kiriman:
    """`setoran` in the order of their days; those that do not count take nothing along."""
    found: dict[tuple[Tanggal, str, tuple[str, ...]], list[Setoran]] = defaultdict(list)
    for one in setoran:
        if one.dihitung:
            found[one.fakta.bulan, one.kepada, _key(one.jalan)].append(one)
    return Kiriman({key: tuple(sent) for key, sent in found.items()})


def _first(sent: tuple[Setoran, ...], since: Tanggal | None) -> Setoran | None:
    return next((one for one in sent if since is None or since.awal <= one.fakta.tanggal.akhir), None)


def _key(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(slug(name) for name in names)
