"""A kampung's population figures by year, as its data house keeps them."""

from ..model.facets import KampungFacts, Penduduk
from ..model.tables import Cell, Column, Row, Table, value

_FIGURES = (
    ("jiwa", "Jiwa"),
    ("keluarga", "Keluarga"),
    ("pus", "Pasangan usia subur (PUS)"),
    ("remaja", "Remaja"),
    ("keluarga_balita", "Keluarga yang memiliki balita"),
    ("keluarga_remaja", "Keluarga yang memiliki remaja"),
    ("keluarga_lansia", "Keluarga yang memiliki lansia"),
    ("ikut_bkb", "Keluarga ikut BKB"),
    ("ikut_bkr", "Keluarga ikut BKR"),
    ("ikut_bkl", "Keluarga ikut BKL"),
    ("ikut_uppka", "Keluarga ikut UPPKA"),
    ("ikut_pik_r", "Remaja ikut PIK-R"),
)
_KUNCI = (Column("angka", "Isian", "teks"),)
_KEPALA = (Column("yang_dihitung", "Yang dihitung", "teks"),)


def penduduk(fakta: KampungFacts) -> Table:
    """One row for each figure that any year has, one column for each year."""
    years = fakta.penduduk
    rows = tuple(
        Row((key,), (Cell(title),), tuple(value(_figure(year, key)) for year in years))
        for key, title in _FIGURES
        if any(_figure(year, key) is not None for year in years)
    )
    columns = tuple(Column(f"tahun_{year.tahun}", str(year.tahun)) for year in years)
    notes = ("Tanda – berarti belum ada catatan, bukan nol.",)
    return Table("Penduduk menurut tahun", _KUNCI, _KEPALA, columns, rows, None, None, notes, "")


def _figure(year: Penduduk, key: str) -> int | None:
    figure: int | None = getattr(year, key)
    return figure
