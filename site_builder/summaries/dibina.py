"""Which groups of the Pro PN programme have been coached (dibina) in a year, by province and quarter."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..model.figures import LaporanKelompok
from ..model.provinsi import NAMA, find_provinsi, sasaran
from ..model.site import Kampung, Poktan
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from .laporan_uppka import is_asked

# The provincial form's four activities: one Ya among them makes a group coached.
_FOUR = ("sosialisasi_kebijakan", "orientasi_pek", "kemitraan_permodalan_pemasaran", "monitoring_evaluasi")


class Pembinaan(NamedTuple):
    """A province's year. `pelapor`: quarters with any report; `dibina`: groups by the quarter they were first coached.

    `nama` is as the first kampung writes it; `` where no kampung names its province. `lokus`: the programme's groups.
    """

    nama: str
    lokus: int
    pelapor: frozenset[int]
    dibina: tuple[int, int, int, int]

    def sampai(self, triwulan: int) -> int | None:
        """Groups coached by a quarter's end; None where nobody there has reported anything by then."""
        return sum(self.dibina[:triwulan]) if any(one <= triwulan for one in self.pelapor) else None


def by_province(kampung: Iterable[Kampung], tahun: int, targets: Collection[str]) -> dict[str, Pembinaan]:
    """By the official list's word for a province, else by the address of its name; `` for kampung without one.

    `targets`: the provinces that the year has targets for.
    """
    found: dict[str, Pembinaan] = {}
    for one in kampung:
        key = province_key(one.baris.provinsi, tahun, targets)
        before = found.get(key, Pembinaan(one.baris.provinsi, 0, frozenset(), (0, 0, 0, 0)))
        found[key] = _with(before, one, tahun)
    return found


def province_key(name: str, tahun: int, targets: Collection[str]) -> str:
    """A province of today counts for the one that it was part of when the year's targets were set."""
    kode = find_provinsi(name)
    before = slug(NAMA[sasaran(kode, tahun)]) if kode else ""
    own = slug(NAMA[kode]) if kode else slug(name)
    return before if before in targets and own not in targets else own


def _with(before: Pembinaan, kampung: Kampung, tahun: int) -> Pembinaan:
    lokus = {p.kelompok.url for p in kampung.poktan if _is_lokus(p, tahun)}
    quarters: set[int] = set()
    first: dict[str, int] = {}
    for report in kampung.laporan:
        if report.fakta.bulan.tahun == tahun and report.jawaban:
            quarter = (report.fakta.bulan.bulan + 2) // 3
            quarters.add(quarter)
            for url, answers in report.jawaban:
                if url in lokus and _is_coached(answers):
                    first.setdefault(url, quarter)
    coached = Counter(first.values())
    one, two, three, four = (n + coached[tw] for tw, n in enumerate(before.dibina, start=1))
    return Pembinaan(before.nama, before.lokus + len(lokus), before.pelapor | quarters, (one, two, three, four))


def _is_lokus(poktan: Poktan, tahun: int) -> bool:
    there = any(is_asked(poktan, Tanggal(tahun, bulan)) for bulan in range(1, 13))
    return there and tahun in poktan.fakta.lokus_pro_pn


def _is_coached(answers: LaporanKelompok) -> bool:
    return any(getattr(answers, activity) for activity in _FOUR)
