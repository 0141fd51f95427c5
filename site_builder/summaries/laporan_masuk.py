"""How many UPPKA groups are in the monthly reports of a region, month by month."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.kiriman import Kiriman
from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, Table
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import slug
from .anggota import Anggota
from .laporan_uppka import SIAPA_DIMINTA, Pelapor, months_of, months_reported, pelapor_of
from .setoran import BELUM_DICATAT, dicatat, dikirim

MONTHS = 12
_KOLOM = (
    Column("dilaporkan", "Dilaporkan", satuan="kelompok"),
    Column("kelompok", "Kelompok", satuan="kelompok"),
)
_LANGKAH = {
    "kabupaten": Column("tanggal_masuk", "Sampai di kabupaten/kota", "tanggal"),
    "provinsi": Column("tanggal_ke_provinsi", "Dikirim ke provinsi", "tanggal"),
    "pusat": Column("tanggal_ke_pusat", "Dikirim ke pusat", "tanggal"),
}
_NOTES = (
    f"Yang dihitung: {SIAPA_DIMINTA}.",
    "Tanda – berarti belum ada laporan.",
)
_CHAIN = (
    "Batas kabupaten/kota ke provinsi tanggal 20, provinsi ke pusat tanggal 25 bulan berikutnya; "
    f"“{BELUM_DICATAT}” bukan berarti terlambat.",
)
_SEVERAL = ("Kalau laporan kampung ikut beberapa setoran, tanggalnya tanggal setoran terakhir yang membawanya.",)


class LaporanBulan(NamedTuple):
    """`dilaporkan` of all UPPKA groups (`kelompok`) of a month are in a report."""

    bulan: Tanggal
    dilaporkan: int
    kelompok: int


class LaporanMasuk(NamedTuple):
    """Months from the oldest; the table begins with the newest."""

    bulan: tuple[LaporanBulan, ...]
    tabel: Table


def months_of_reports(anggota: Iterable[Anggota]) -> tuple[Tanggal, ...]:
    """The last `MONTHS` months up to the last that any kampung has reported, oldest first: the same for all regions."""
    return months_of({bulan for one in anggota for bulan in one.tell(months_reported)})[:MONTHS][::-1]


def laporan_masuk(kampung: Iterable[Kampung], bulan: tuple[Tanggal, ...], kiriman: Kiriman) -> LaporanMasuk | None:
    """The coverage of some kampung in each of the months, and when it went up the chain; None where there is no month
    or no UPPKA group."""
    reporters = [found for one in kampung if (found := pelapor_of(one))]
    months = tuple(_month(month, reporters) for month in bulan)
    if not any(month.kelompok for month in months):
        return None
    return LaporanMasuk(months, _table(months, reporters, kiriman))


def _month(bulan: Tanggal, reporters: list[Pelapor]) -> LaporanBulan:
    reported = sum(len(one.jawaban.get(bulan, ())) for one in reporters)
    return LaporanBulan(bulan, reported, sum(len(one.diminta(bulan)) for one in reporters))


def _table(months: tuple[LaporanBulan, ...], reporters: list[Pelapor], kiriman: Kiriman) -> Table:
    steps = _steps(reporters)
    rows = tuple(
        Row(
            (month.bulan.iso,),
            (Cell(panjang(month.bulan)),),
            (
                Cell(month.dilaporkan) if month.dilaporkan else Cell(None, BELUM if month.kelompok else TIDAK_BERLAKU),
                Cell(month.kelompok),
                *_days(month, reporters, kiriman, steps),
            ),
        )
        for month in reversed(months)
    )
    kunci, kepala = (Column("bulan", "Bulan", "tanggal"),), (Column("nama_bulan", "Bulan", "teks"),)
    kolom = (*_KOLOM, *(_LANGKAH[step] for step in steps))
    notes = (*_NOTES, *(_CHAIN if steps else ()), *(_SEVERAL if steps and len(reporters) > 1 else ()))
    return Table("Laporan UPPKA yang masuk menurut bulan", kunci, kepala, kolom, rows, None, None, notes, "")


def _steps(reporters: list[Pelapor]) -> tuple[str, ...]:
    """The steps of the chain that are the same for all of these kampung: only these have one day."""
    regions = [(slug(one.kampung.baris.provinsi), slug(one.kampung.baris.kabupaten)) for one in reporters]
    same = {
        "kabupaten": len(reporters) == 1,
        "provinsi": len(set(regions)) == 1 and all(regions[0]),
        "pusat": len({provinsi for provinsi, _ in regions}) == 1 and bool(regions[0][0]),
    }
    return tuple(step for step, is_one in same.items() if is_one)


def _days(month: LaporanBulan, reporters: list[Pelapor], kiriman: Kiriman, steps: tuple[str, ...]) -> Iterator[Cell]:
    """When each step was taken, by the days of each kampung's report; of a month that nobody has reported nothing can
    have been sent."""
    reports = [(one.kampung.fakta.wilayah, report) for one in reporters if (report := one.laporan.get(month.bulan))]
    came_in = [report.fakta.tanggal_masuk for _, report in reports]
    sent = [kiriman.langkah(wilayah, month.bulan, report.fakta.tanggal_masuk) for wilayah, report in reports]
    for step in steps:
        if not month.dilaporkan:
            yield Cell(None, BELUM if month.kelompok else TIDAK_BERLAKU)
        elif step == "kabupaten":
            yield dicatat(came_in[0])
        else:
            yield dikirim((days[step == "pusat"] for days in sent), month.bulan, step)
