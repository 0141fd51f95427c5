"""The few numbers that stand at the head of a page."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from ..model.anggota import Anggota
from ..model.facets import TindakLanjut
from ..model.site import Kampung, Kegiatan
from ..model.tanggal import Tanggal
from ..model.vocabulary import FUNGSI
from .dihitung import held, held_in, last_year, served


class KampungNumbers(NamedTuple):
    """Counts of one kampung; `fungsi`: held activities per function of the family in `tahun`, in the official order,
    `fungsi_terisi`: how many functions have any.

    `kegiatan`, `kegiatan_tahun` took place; `tercatat`, `tercatat_tahun` are all that the archives of them hold.
    """

    kegiatan: int
    tercatat: int
    poktan_aktif: int
    tahun: int | None
    kegiatan_tahun: int
    tercatat_tahun: int
    fungsi: tuple[tuple[str, int], ...]
    fungsi_terisi: int
    keluarga: int | None
    keluarga_tahun: int | None


class OpenTask(NamedTuple):
    """A follow-up that is not done; `terlambat`: its date has passed."""

    tugas: TindakLanjut
    terlambat: bool
    judul: str
    url: str


class MonthCount(NamedTuple):
    bulan: Tanggal
    jumlah: int


class YearCount(NamedTuple):
    """Recorded activities of a year by month; `tanpa_bulan`: those whose month is not recorded."""

    tahun: int
    jumlah: int
    bulan: tuple[MonthCount, ...]
    tanpa_bulan: int


def numbers_of_kampung(kampung: Kampung, tahun_ini: int) -> KampungNumbers:
    took_place = list(held(kampung.kegiatan))
    tahun = last_year(took_place, tahun_ini)
    of_year = held_in(took_place, tahun)
    functions = fungsi_of_year(kampung, tahun)
    latest = next((row for row in reversed(kampung.fakta.penduduk) if row.keluarga is not None), None)
    return KampungNumbers(
        len(took_place),
        len(kampung.kegiatan),
        sum(1 for p in kampung.poktan if p.keadaan == "aktif"),
        tahun,
        len(of_year),
        sum(1 for k in kampung.kegiatan if k.fakta.tanggal and k.fakta.tanggal.tahun == tahun),
        functions,
        sum(1 for _, count in functions if count),
        latest.keluarga if latest else None,
        latest.tahun if latest else None,
    )


def fungsi_of_year(kampung: Kampung, tahun: int | None) -> tuple[tuple[str, int], ...]:
    """Held activities per function of the family in a year."""
    return _functions(held_in(kampung.kegiatan, tahun))


def _functions(kegiatan: Iterable[Kegiatan]) -> tuple[tuple[str, int], ...]:
    counts = Counter(seksi for k in kegiatan for seksi in served(k))
    return tuple((kode, counts[kode]) for kode in FUNGSI)


def open_tasks(kampung: Kampung) -> tuple[OpenTask, ...]:
    """Follow-ups of what took place that are not done, late ones first, newest meeting first."""
    tasks = [
        OpenTask(task, i in k.terlambat, k.fakta.judul, k.baris.url)
        for k in reversed(list(held(kampung.kegiatan)))
        for i, task in enumerate(k.fakta.tindak_lanjut)
        if task.selesai is None
    ]
    return tuple(sorted(tasks, key=lambda task: not task.terlambat))


def months_recorded(kampung: Kampung) -> tuple[tuple[tuple[int, int], int], ...]:
    """Activities by year and month, whatever their status; (0, 0) holds those without a year."""
    dates = (k.fakta.tanggal for k in kampung.kegiatan)
    return tuple(sorted(Counter((date.tahun, date.bulan) if date else (0, 0) for date in dates).items()))


def recorded_in(anggota: Iterable[Anggota]) -> Counter[tuple[int, int]]:
    """The same of several kampung together."""
    months = Counter[tuple[int, int]]()
    for one in anggota:
        months.update(dict(one.tell(months_recorded)))
    return months


def by_year(months: Mapping[tuple[int, int], int]) -> tuple[YearCount, ...]:
    """Activities per year and month, newest first; those without a year are not counted here."""
    years = sorted({tahun for tahun, _ in months if tahun}, reverse=True)
    return tuple(
        YearCount(
            tahun,
            sum(n for (t, _), n in months.items() if t == tahun),
            tuple(
                MonthCount(Tanggal(t, b), n) for (t, b), n in sorted(months.items(), reverse=True) if t == tahun and b
            ),
            months.get((tahun, 0), 0),
        )
        for tahun in years
    )
