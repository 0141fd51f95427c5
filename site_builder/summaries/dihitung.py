"""What counts: every figure of the site that counts activities takes them from here, so that two pages agree.

Three words stand beside such figures: `terlaksana` (held), `tercatat` (whatever its status), `rencana` (planned).
"""

from collections.abc import Iterable, Iterator

from ..model.site import Kampung, Kegiatan
from ..model.tanggal import Tanggal
from ..model.vocabulary import RAPAT


def held(kegiatan: Iterable[Kegiatan]) -> Iterator[Kegiatan]:
    """Activities that took place."""
    return (k for k in kegiatan if k.fakta.status == "terlaksana")


def held_in(kegiatan: Iterable[Kegiatan], tahun: int | None) -> list[Kegiatan]:
    """Activities that took place and began in a year; none where there is no year."""
    return [k for k in held(kegiatan) if k.fakta.tanggal and k.fakta.tanggal.tahun == tahun]


def last_year(kegiatan: Iterable[Kegiatan], tahun_ini: int) -> int | None:
    """The last year, not after this one, in which an activity took place."""
    dates = (k.fakta.tanggal for k in held(kegiatan))
    return max((tanggal.tahun for tanggal in dates if tanggal and tanggal.tahun <= tahun_ini), default=None)


def years_held(kampung: Kampung) -> tuple[int, ...]:
    """Years with a held activity."""
    return tuple(sorted({k.fakta.tanggal.tahun for k in held(kampung.kegiatan) if k.fakta.tanggal}))


def latest(kegiatan: Iterable[Kegiatan]) -> Kegiatan | None:
    """Of activities that took place the one with the latest last day; None where none has a date."""
    dated = [k for k in held(kegiatan) if k.fakta.hari_terakhir]
    return max(dated, key=_last_day) if dated else None


def served(kegiatan: Kegiatan) -> tuple[str, ...]:
    """Sections that an activity serves: those that its writer chose; a meeting serves none.

    Domain: the eight functions of the family are served by activities for families, not by talking about them.
    """
    return () if kegiatan.fakta.jenis in RAPAT else kegiatan.baris.seksi


def _last_day(kegiatan: Kegiatan) -> Tanggal:
    return kegiatan.fakta.hari_terakhir or Tanggal(0)
