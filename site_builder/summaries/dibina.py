"""Which groups of the Pro PN programme have been coached (dibina) in a year, by province and quarter."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from ..model.figures import LaporanKelompok
from ..model.site import Kampung, Poktan
from ..model.vocabulary import PROVINSI, slug

# The provincial form's four activities: one Ya among them makes a group coached.
_FOUR = ("sosialisasi_kebijakan", "orientasi_pek", "kemitraan_permodalan_pemasaran", "monitoring_evaluasi")
_WORDS = ("provinsi ", "prov. ", "prov ")


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


def by_province(kampung: Iterable[Kampung], tahun: int) -> dict[str, Pembinaan]:
    """By the official list's word for a province, else by the address of its name; `` for kampung without one."""
    found: dict[str, Pembinaan] = {}
    for one in kampung:
        key = province_key(one.baris.provinsi)
        before = found.get(key, Pembinaan(one.baris.provinsi, 0, frozenset(), (0, 0, 0, 0)))
        found[key] = _with(before, one, tahun)
    return found


def province_key(name: str) -> str:
    plain = name.casefold()
    bare = next((name[len(word) :] for word in _WORDS if plain.startswith(word)), name)
    return PROVINSI.find(name) or PROVINSI.find(bare) or slug(name)


def _with(before: Pembinaan, kampung: Kampung, tahun: int) -> Pembinaan:
    lokus = {p.kelompok.url for p in kampung.poktan if _is_lokus(p, tahun)}
    quarters: set[int] = set()
    first: dict[str, int] = {}
    for report in kampung.laporan:
        if report.fakta.bulan.tahun == tahun:
            quarter = (report.fakta.bulan.bulan + 2) // 3
            quarters.add(quarter)
            for url, answers in report.jawaban:
                if url in lokus and _is_coached(answers):
                    first.setdefault(url, quarter)
    coached = Counter(first.values())
    one, two, three, four = (n + coached[tw] for tw, n in enumerate(before.dibina, start=1))
    return Pembinaan(before.nama, before.lokus + len(lokus), before.pelapor | quarters, (one, two, three, four))


def _is_lokus(poktan: Poktan, tahun: int) -> bool:
    return poktan.fakta.jenis == "uppka" and tahun in poktan.fakta.lokus_pro_pn


def _is_coached(answers: LaporanKelompok) -> bool:
    return any(getattr(answers, activity) for activity in _FOUR)
