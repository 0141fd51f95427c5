"""Which functions of the family a kampung has served from year to year (PP 87/2014)."""

from collections.abc import Callable
from typing import NamedTuple

from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row, Table
from ..model.vocabulary import FUNGSI, SEKSI
from .dihitung import held
from .rincian import cells

YEARS = 5
_NOTES = (
    "Yang dihitung: kegiatan terlaksana menurut seksi yang dipilih penulis catatan, selain rapat dan pertemuan.",
    "Tanda – berarti belum ada catatan, bukan nol.",
)


class FungsiTahunan(NamedTuple):
    """Years from the oldest; each function in the official order with one count for each year.

    0: the year is recorded, but nothing for this function; None: nothing at all is recorded in that year.
    `tahun_url`: the archive of each year, `` of one without an activity.
    """

    tahun: tuple[int, ...]
    fungsi: tuple[tuple[str, tuple[int | None, ...]], ...]
    tabel: Table
    tahun_url: tuple[str, ...] = ()


def fungsi_tahunan(
    kampung: Kampung,
    tahun_ini: int,
    year_url: Callable[[int], str] = lambda _: "",
    section_url: Callable[[str], str] = lambda _: "",
) -> FungsiTahunan | None:
    """The last `YEARS` years up to the last with a held activity; None where fewer than two years have one.

    `year_url`, `section_url` give the archive of a year and of a section; only one with an activity leads there.
    """
    dated = [(k, k.fakta.tanggal.tahun) for k in held(kampung.kegiatan) if k.fakta.tanggal]
    known = [(k, tahun) for k, tahun in dated if tahun <= tahun_ini]
    recorded = {tahun for _, tahun in known}
    years = tuple(range(max(min(recorded), max(recorded) - YEARS + 1), max(recorded) + 1)) if recorded else ()
    if len(recorded & set(years)) < 2:
        return None
    silent = (Cell(None, BELUM),) * len(FUNGSI)
    counted = tuple(zip(*(cells(kampung, y, "seksi", FUNGSI) if y in recorded else silent for y in years), strict=True))
    functions = tuple((kode, _counts(years, its, recorded)) for kode, its in zip(FUNGSI, counted, strict=True))
    archives = tuple(year_url(y) if y in recorded else "" for y in years)
    return FungsiTahunan(years, functions, _table(years, counted, section_url), archives)


def _counts(years: tuple[int, ...], cells: tuple[Cell, ...], recorded: set[int]) -> tuple[int | None, ...]:
    numbers = (cell.nilai if isinstance(cell.nilai, int) else 0 for cell in cells)
    return tuple(number if y in recorded else None for y, number in zip(years, numbers, strict=True))


def _table(
    years: tuple[int, ...],
    counted: tuple[tuple[Cell, ...], ...],
    section_url: Callable[[str], str],
) -> Table:
    """In a table 0 would say `nihil`; a function without an activity is not recorded, not nil."""
    return Table(
        "Kegiatan menurut fungsi keluarga dan tahun",
        (Column("seksi", "Seksi", "teks"),),
        (Column("nama_fungsi", "Fungsi keluarga", "teks"),),
        tuple(Column(f"tahun_{tahun}", str(tahun), satuan="kegiatan") for tahun in years),
        tuple(
            Row(
                (kode,),
                (Cell(SEKSI[kode].nama, url=section_url(kode) if any(cell.nilai for cell in its) else ""),),
                tuple(cell if cell.nilai else Cell(None, BELUM) for cell in its),
            )
            for kode, its in zip(FUNGSI, counted, strict=True)
        ),
        None,
        None,
        _NOTES,
        "",
    )
