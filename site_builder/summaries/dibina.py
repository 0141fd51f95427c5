"""Which groups of the Pro PN programme have been coached (dibina) in a year: one by one, by kampung, by province."""

from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from ..model.figures import LaporanKelompok
from ..model.provinsi import NAMA, find_provinsi, sasaran
from ..model.site import Kampung, Poktan
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from .laporan_kelompok import EMPAT_KEGIATAN
from .laporan_uppka import is_asked
from .waktu import quarter_of


class Lokus(NamedTuple):
    """A group of the programme in a year. `dibina`: the first month with a Ya among the four activities of the
    provincial form; `dilaporkan`: the last month that has a report of it. None where there is none.
    """

    poktan: Poktan
    dibina: Tanggal | None
    dilaporkan: Tanggal | None

    def belum(self, triwulan: int) -> bool:
        """Whether it was not yet coached by a quarter's end."""
        return self.dibina is None or quarter_of(self.dibina) > triwulan

    def ada(self, tahun: int, triwulan: int) -> bool:
        """Whether it was there in any month of a quarter: only then is it asked."""
        months = (Tanggal(tahun, bulan) for bulan in range(1, 13))
        return any(is_asked(self.poktan, bulan) for bulan in months if quarter_of(bulan) == triwulan)


class Pembinaan(NamedTuple):
    """A year of a kampung or a province. `pelapor`: quarters with any report; `dibina`: groups by the quarter they were
    first coached.

    `nama` of the province is as the first kampung writes it; `` where none names it. `lokus`: the programme's groups.
    """

    nama: str
    lokus: int
    pelapor: tuple[int, ...]
    dibina: tuple[int, int, int, int]

    def sampai(self, triwulan: int) -> int | None:
        """Groups coached by a quarter's end; None where nobody there has reported anything by then."""
        return sum(self.dibina[:triwulan]) if any(one <= triwulan for one in self.pelapor) else None


def by_province(kampung: Iterable[Pembinaan], tahun: int, targets: Collection[str]) -> dict[str, Pembinaan]:
    """By the official list's word for a province, else by the address of its name; `` for kampung without one.

    `targets`: the provinces that the year has targets for.
    """
    found: dict[str, Pembinaan] = {}
    for its in kampung:
        key = province_key(its.nama, tahun, targets)
        found[key] = _plus(found[key], its) if key in found else its
    return found


def province_key(name: str, tahun: int, targets: Collection[str]) -> str:
    """A province of today counts for the one that it was part of when the year's targets were set."""
    kode = find_provinsi(name)
    before = slug(NAMA[sasaran(kode, tahun)]) if kode else ""
    own = slug(NAMA[kode]) if kode else slug(name)
    return before if before in targets and own not in targets else own


def pembinaan_of(kampung: Kampung, tahun: int) -> Pembinaan:
    lokus = lokus_of(kampung, tahun)
    months = (one.fakta.bulan for one in kampung.laporan if one.jawaban)
    first = Counter(quarter_of(one.dibina) for one in lokus if one.dibina)
    quarters = tuple(sorted({quarter_of(bulan) for bulan in months if bulan.tahun == tahun}))
    return Pembinaan(kampung.baris.provinsi, len(lokus), quarters, (first[1], first[2], first[3], first[4]))


def lokus_of(kampung: Kampung, tahun: int) -> tuple[Lokus, ...]:
    """The kampung's groups of the programme in a year, coached or not."""
    coached: dict[str, Tanggal] = {}
    reported: dict[str, Tanggal] = {}
    for report in sorted(kampung.laporan, key=lambda one: one.fakta.bulan):
        if report.fakta.bulan.tahun == tahun:
            for url, answers in report.jawaban:
                reported[url] = report.fakta.bulan
                if _is_coached(answers):
                    coached.setdefault(url, report.fakta.bulan)
    groups = ((one, one.kelompok.url) for one in kampung.poktan if _is_lokus(one, tahun))
    return tuple(Lokus(one, coached.get(url), reported.get(url)) for one, url in groups)


def _plus(before: Pembinaan, its: Pembinaan) -> Pembinaan:
    one, two, three, four = (a + b for a, b in zip(before.dibina, its.dibina, strict=True))
    return Pembinaan(
        before.nama, before.lokus + its.lokus, tuple(sorted({*before.pelapor, *its.pelapor})), (one, two, three, four)
    )


def _is_lokus(poktan: Poktan, tahun: int) -> bool:
    there = any(is_asked(poktan, Tanggal(tahun, bulan)) for bulan in range(1, 13))
    return there and tahun in poktan.fakta.lokus_pro_pn


def _is_coached(answers: LaporanKelompok) -> bool:
    return any(getattr(answers, activity.key) for activity in EMPAT_KEGIATAN)
