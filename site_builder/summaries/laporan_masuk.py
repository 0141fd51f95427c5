"""How many UPPKA groups are in the monthly reports of a region, month by month."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model.site import Kampung, Site
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, Table
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import slug
from .laporan_uppka import SIAPA_DIMINTA, Pelapor, months_of, pelapor_of
from .setoran import BELUM_DICATAT, Kiriman, dicatat, tepat

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


class LaporanBulan(NamedTuple):
    """`dilaporkan` of all UPPKA groups (`kelompok`) of a month are in a report."""

    bulan: Tanggal
    dilaporkan: int
    kelompok: int


class LaporanMasuk(NamedTuple):
    """Months from the oldest; the table begins with the newest."""

    bulan: tuple[LaporanBulan, ...]
    tabel: Table


def months_of_reports(site: Site) -> tuple[Tanggal, ...]:
    """The last `MONTHS` months up to the last that any kampung has reported, oldest first: the same for all regions."""
    reporters = (pelapor_of(one) for one in site.kampung)
    return months_of({bulan for one in reporters if one for bulan in one.laporan})[:MONTHS][::-1]


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
    judul = "Laporan UPPKA yang masuk menurut bulan"
    return Table(judul, kunci, kepala, kolom, rows, None, None, (*_NOTES, *(_CHAIN if steps else ())), "")


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
    """When each step was taken; of a month that nobody has reported nothing can have been sent."""
    one = reporters[0]
    report = one.laporan.get(month.bulan) if len(reporters) == 1 else None
    came_in = report.fakta.tanggal_masuk if report else None
    wilayah = one.kampung.fakta.wilayah if "provinsi" in steps else one.kampung.fakta.wilayah._replace(kabupaten="")
    to_province, to_centre = kiriman.langkah(wilayah, month.bulan, came_in)
    days = {"kabupaten": came_in, "provinsi": to_province, "pusat": to_centre}
    for step in steps:
        day = days[step]
        if not month.dilaporkan:
            yield Cell(None, BELUM if month.kelompok else TIDAK_BERLAKU)
        elif day is None or step == "kabupaten":
            yield dicatat(day)
        else:
            yield Cell(day, rincian=_said(tepat(day, month.bulan, step)))


def _said(late: Cell) -> str:
    return late.rincian or ("tepat waktu" if late.nilai else "")
