"""Summary 1: activities per kampung and month."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row
from ..model.tanggal import Tanggal, nama_bulan_pendek
from .lingkup import (
    KEPALA_KAMPUNG,
    KUNCI_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    editions,
    row_of_kampung,
    years,
)
from .waktu import Tahunan, by_year

_MONTHS = range(1, 13)
_FORM = Form(
    "Kegiatan per kampung dan bulan",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *(Column(f"bulan_{b:02}", nama_bulan_pendek(b), satuan="kegiatan") for b in _MONTHS),
        Column("tanpa_bulan", "Tanpa bulan", satuan="kegiatan", arti="Tahunnya tercatat, bulannya tidak."),
        Column("jumlah", "Jumlah", satuan="kegiatan"),
    ),
    (
        "Yang dihitung: kegiatan terlaksana yang tahunnya tercatat.",
        "Tanda – berarti belum ada catatan, bukan nol; angka 0 hanya untuk bulan yang dinyatakan nihil.",
    ),
    "Catatan kegiatan kampung",
)


def kegiatan_per_bulan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each month; an edition for each year with an activity."""
    tahunan = by_year(lingkup.site)
    for tahun in years(lingkup.site):
        form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}")
        rows = partial(_rows, tahunan=tahunan, tahun=tahun)
        yield from editions(lingkup.wilayah, Tanggal(tahun), form, rows, tahunan.newest(tahun))


def _rows(kampung: Kampung, tahunan: Tahunan, tahun: int) -> tuple[Row, ...]:
    counts = Counter(k.fakta.tanggal.bulan for k in tahunan.of(kampung, tahun) if k.fakta.tanggal)
    nihil = {bulan.bulan for bulan in kampung.fakta.nihil if bulan.tahun == tahun}
    months = tuple(Cell(counts[b]) if counts[b] or b in nihil else Cell(None, BELUM) for b in _MONTHS)
    undated = Cell(counts[0]) if counts[0] else Cell(None, BELUM)
    total = Cell(counts.total()) if counts or nihil else Cell(None, BELUM)
    return (row_of_kampung(kampung, (*months, undated, total)),)
