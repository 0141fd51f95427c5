"""Summary 1: activities per kampung and month."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row
from ..model.tanggal import Tanggal, nama_bulan_pendek
from ..model.urls import TANPA_BULAN, arsip_dari, in_year
from .dihitung import held_in
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, of_rows, row_of_kampung, years
from .waktu import count, is_nihil, newest_in

_MONTHS = range(1, 13)
_FORM = Form(
    "Kegiatan per kampung dan bulan",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *(Column(f"bulan_{b:02}", nama_bulan_pendek(b), satuan="kegiatan") for b in _MONTHS),
        Column("tanpa_bulan", "Bulan tidak tercatat", satuan="kegiatan", arti="Tahunnya tercatat, bulannya tidak."),
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
    urls = lingkup.site.urls
    for tahun in years(lingkup):
        months = (urls.arsip(str(tahun), f"{b:02}") for b in _MONTHS)
        leads = (*months, urls.arsip(str(tahun), TANPA_BULAN), urls.arsip(str(tahun)))
        form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}", jumlah_url=leads)
        yield from of_rows(lingkup, Tanggal(tahun), form, partial(_rows, tahun=tahun), partial(newest_in, tahun=tahun))


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    """Each number leads to the place of its month in the kampung's own archive."""
    counts = Counter(k.fakta.tanggal.bulan for k in held_in(kampung.kegiatan, tahun) if k.fakta.tanggal)
    nihil = {bulan.bulan for bulan in kampung.fakta.nihil if bulan.tahun == tahun}
    url = kampung.baris.url
    times = {b: in_year(arsip_dari(url, tahun), Tanggal(tahun, b)) for b in counts}
    months = tuple(
        Cell(counts[b], url=times.get(b, "")) if counts[b] or b in nihil else Cell(None, BELUM) for b in _MONTHS
    )
    undated = Cell(counts[0], url=times[0]) if counts[0] else Cell(None, BELUM)
    total = count(counts.total(), is_nihil(kampung, tahun))
    total = total._replace(url=arsip_dari(url, tahun) if counts else "")
    return (row_of_kampung(kampung, (*months, undated, total)),)
