"""The few numbers of a whole site that stand at the head of its first page."""

from collections import Counter
from functools import partial
from typing import NamedTuple

from ..model.site import Kampung
from ..model.vocabulary import FUNGSI
from .dihitung import held
from .jumlah import fungsi_of_year, recorded_in
from .lingkup import Lingkup


class SiteNumbers(NamedTuple):
    """Counts of a whole site. `kampung`: each a Kampung KB; `desa`: those that are not one yet.

    `tercatat`, `tercatat_tahun`: all that the archives hold. `tahun`: the last year with a held activity; None where no
    activity has a year; `fungsi`: held activities per function of the family in that year, in the official order.
    """

    kampung: int
    desa: int
    poktan: int
    kegiatan: int
    tahun: int | None
    kegiatan_tahun: int
    tercatat: int
    tercatat_tahun: int
    fungsi: tuple[tuple[str, int], ...]


def numbers_of_site(lingkup: Lingkup) -> SiteNumbers:
    """As its regions count them."""
    angka = lingkup.pohon.angka
    counts, months = Counter[str](), recorded_in(lingkup.anggota)
    for one in lingkup.anggota:
        counts.update(dict(one.tell(partial(fungsi_of_year, tahun=angka.tahun))))
    return SiteNumbers(
        angka.kampung_kb,
        angka.semua - angka.kampung_kb,
        angka.poktan,
        sum(one.tell(_held) for one in lingkup.anggota),
        angka.tahun,
        angka.kegiatan_tahun,
        months.total(),
        sum(number for (tahun, _), number in months.items() if tahun == angka.tahun),
        tuple((kode, counts[kode]) for kode in FUNGSI),
    )


def _held(kampung: Kampung) -> int:
    return sum(1 for _ in held(kampung.kegiatan))
