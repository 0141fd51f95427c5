"""How many UPPKA groups are in the monthly reports of a region, month by month."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model.anggota import Anggota
from ..model.facets import Wilayah
from ..model.kiriman import Kiriman
from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, Table
from ..model.tanggal import Tanggal, panjang
from ..model.vocabulary import slug
from .laporan_uppka import SIAPA_DIMINTA, months_of, months_reported, pelapor_of
from .setoran import TIDAK_TERCATAT, dicatat, dikirim

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
    f"“{TIDAK_TERCATAT}” bukan berarti terlambat.",
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


class Pengirim(NamedTuple):
    """A kampung with UPPKA groups: its months, in their order, each with how many groups are asked and how many are in
    its report, whether there is one, and when it came in."""

    wilayah: Wilayah
    alamat: tuple[str, str]
    bulan: tuple[tuple[int, int, bool, Tanggal | None], ...]


def pengirim(kampung: Kampung, bulan: tuple[Tanggal, ...]) -> Pengirim | None:
    """None for a kampung without any UPPKA group."""
    its = pelapor_of(kampung)
    if its is None:
        return None
    months = []
    for one in bulan:
        report = its.laporan.get(one)
        came_in = report.fakta.tanggal_masuk if report else None
        months.append((len(its.diminta(one)), len(its.jawaban.get(one, ())), report is not None, came_in))
    row = kampung.baris
    return Pengirim(kampung.fakta.wilayah, (slug(row.provinsi), slug(row.kabupaten)), tuple(months))


def laporan_masuk(
    kampung: Iterable[Pengirim | None],
    bulan: tuple[Tanggal, ...],
    kiriman: Kiriman,
    month_url: Callable[[Tanggal], str] | None = None,
) -> LaporanMasuk | None:
    """The coverage of some kampung in each of the months, and when it went up the chain; None where there is no month
    or no UPPKA group. `month_url`: who has reported in a month that asks any group."""
    senders = [one for one in kampung if one]
    months = tuple(
        LaporanBulan(month, sum(one.bulan[i][1] for one in senders), sum(one.bulan[i][0] for one in senders))
        for i, month in enumerate(bulan)
    )
    if not any(month.kelompok for month in months):
        return None
    return LaporanMasuk(months, _table(months, senders, kiriman, month_url))


def _table(
    months: tuple[LaporanBulan, ...],
    senders: list[Pengirim],
    kiriman: Kiriman,
    month_url: Callable[[Tanggal], str] | None,
) -> Table:
    steps = _steps(senders)
    rows = tuple(
        Row(
            (month.bulan.iso,),
            (Cell(panjang(month.bulan)),),
            (
                *_counts(month, month_url(month.bulan) if month_url and month.kelompok else ""),
                *_days(month, [(one.wilayah, *one.bulan[i][2:]) for one in senders], kiriman, steps),
            ),
        )
        for i, month in reversed(list(enumerate(months)))
    )
    kunci, kepala = (Column("bulan", "Bulan", "tanggal"),), (Column("nama_bulan", "Bulan", "teks"),)
    kolom = (*_KOLOM, *(_LANGKAH[step] for step in steps))
    notes = (*_NOTES, *(_CHAIN if steps else ()), *(_SEVERAL if steps and len(senders) > 1 else ()))
    return Table("Laporan UPPKA yang masuk menurut bulan", kunci, kepala, kolom, rows, None, None, notes, "")


def _counts(month: LaporanBulan, url: str) -> tuple[Cell, Cell]:
    nothing = Cell(None, BELUM if month.kelompok else TIDAK_BERLAKU)
    return Cell(month.dilaporkan, url=url) if month.dilaporkan else nothing, Cell(month.kelompok, url=url)


def _steps(senders: list[Pengirim]) -> tuple[str, ...]:
    """The steps of the chain that are the same for all of these kampung: only these have one day."""
    regions = [one.alamat for one in senders]
    same = {
        "kabupaten": len(senders) == 1,
        "provinsi": len(set(regions)) == 1 and all(regions[0]),
        "pusat": len({provinsi for provinsi, _ in regions}) == 1 and bool(regions[0][0]),
    }
    return tuple(step for step, is_one in same.items() if is_one)


def _days(
    month: LaporanBulan,
    senders: list[tuple[Wilayah, bool, Tanggal | None]],
    kiriman: Kiriman,
    steps: tuple[str, ...],
) -> Iterator[Cell]:
    """When each step was taken, by the days of each kampung's report; of a month that nobody has reported nothing can
    have been sent."""
    reports = [(wilayah, came_in) for wilayah, there_is_one, came_in in senders if there_is_one]
    sent = [kiriman.langkah(wilayah, month.bulan, came_in) for wilayah, came_in in reports]
    for step in steps:
        if not month.dilaporkan:
            yield Cell(None, BELUM if month.kelompok else TIDAK_BERLAKU)
        elif step == "kabupaten":
            yield dicatat(reports[0][1])
        else:
            yield dikirim((days[step == "pusat"] for days in sent), month.bulan, step)
