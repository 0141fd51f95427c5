"""Summary 1: activities per kampung and month."""

from collections import Counter
from collections.abc import Iterable

from ..model.site import Kampung, Site
from ..model.tables import BELUM, Cell, Column, Row, Table
from ..model.tanggal import nama_bulan_pendek

_MONTHS = range(1, 13)
NOTES = (
    "Yang dihitung: kegiatan terlaksana yang bulannya tercatat.",
    "Tanda – berarti belum ada catatan, bukan nol; angka 0 hanya untuk bulan yang dinyatakan nihil oleh kampungnya.",
)


def years(site: Site) -> tuple[int, ...]:
    """Years with a held activity, newest first."""
    held = (k.fakta.tanggal for k in site.kegiatan if k.fakta.status == "terlaksana")
    return tuple(sorted({tanggal.tahun for tanggal in held if tanggal}, reverse=True))


def kegiatan_per_bulan(kampung: tuple[Kampung, ...], tahun: int) -> Table:
    """One row for each kampung, one column for each month; totals over the kampung that have recorded anything."""
    counts = {one.baris.url: _by_month(one, tahun) for one in kampung}
    rows = tuple(_row(one, counts[one.baris.url], tahun) for one in kampung)
    totals = tuple(_sum(row.sel[i] for row in rows) for i in range(len(_MONTHS) + 2))
    months = tuple(Column(f"bulan_{b:02}", nama_bulan_pendek(b), "kegiatan") for b in _MONTHS)
    more = (Column("tanpa_bulan", "Tanpa bulan", "kegiatan"), Column("jumlah", "Jumlah", "kegiatan"))
    return Table(
        f"Kegiatan per kampung dan bulan, {tahun}",
        "Kampung",
        (*months, *more),
        rows,
        Row("Semua kampung", "", totals) if len(rows) > 1 else None,
        sum(1 for row in rows if row.sel[-1].nilai is not None),
        len(rows),
        NOTES,
        "Catatan kegiatan kampung",
    )


def _by_month(kampung: Kampung, tahun: int) -> Counter[int]:
    dates = (k.fakta.tanggal for k in kampung.kegiatan if k.fakta.status == "terlaksana")
    return Counter(tanggal.bulan for tanggal in dates if tanggal and tanggal.tahun == tahun)


def _row(kampung: Kampung, counts: Counter[int], tahun: int) -> Row:
    nihil = {bulan.bulan for bulan in kampung.fakta.nihil if bulan.tahun == tahun}
    months = tuple(Cell(counts[b]) if counts[b] or b in nihil else Cell(None, BELUM) for b in _MONTHS)
    undated = Cell(counts[0]) if counts[0] else Cell(None, BELUM)
    total = Cell(counts.total()) if counts or nihil else Cell(None, BELUM)
    # In a table of kampung, "Kampung KB" before every name says nothing.
    name = kampung.baris.nama if kampung.fakta.bentuk == "kampung-kb" else kampung.baris.nama_lengkap
    return Row(name, kampung.baris.url, (*months, undated, total))


def _sum(cells: Iterable[Cell]) -> Cell:
    numbers = [cell.nilai for cell in cells if isinstance(cell.nilai, int)]
    return Cell(sum(numbers)) if numbers else Cell(None, BELUM)
