"""Summary 1: activities per kampung and month."""

from collections import Counter
from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row
from ..model.tanggal import nama_bulan_pendek
from .dihitung import held_in
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, row_of_kampung
from .waktu import count, each_year, is_nihil

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
        "Tanda – berarti belum ada catatan, bukan nol. Angka 0 hanya untuk bulan yang dinyatakan nihil; pada jumlah"
        " setahun, hanya kalau keduabelas bulannya nihil; pada jumlah semua kampung, hanya kalau semuanya nihil.",
    ),
    "Catatan kegiatan kampung",
)


def kegiatan_per_bulan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each month; an edition for each year with an activity."""
    return each_year(lingkup, _FORM, _rows)


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    counts = Counter(k.fakta.tanggal.bulan for k in held_in(kampung.kegiatan, tahun) if k.fakta.tanggal)
    nihil = {bulan.bulan for bulan in kampung.fakta.nihil if bulan.tahun == tahun}
    months = tuple(Cell(counts[b]) if counts[b] or b in nihil else Cell(None, BELUM) for b in _MONTHS)
    undated = Cell(counts[0]) if counts[0] else Cell(None, BELUM)
    total = count(counts.total(), is_nihil(kampung, tahun))
    return (row_of_kampung(kampung, (*months, undated, total)),)
