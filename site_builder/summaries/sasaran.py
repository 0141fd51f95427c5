"""Summary 10, first part: for whom the activities of a year were."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from ..model.site import Kampung
from ..model.tables import Column, Row
from ..model.tanggal import Tanggal
from ..model.vocabulary import SASARAN, Pilihan
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, editions, row_of_kampung, years
from .waktu import Tahunan, by_year, count, reviewed

_FAMILIES = "Keluarga yang memiliki"


def _column(sasaran: Pilihan) -> Column:
    """`Keluarga yang memiliki Balita` stands as `Balita` under a common heading."""
    if not sasaran.nama.startswith(_FAMILIES):
        return Column(sasaran.kode, sasaran.nama, satuan="kegiatan")
    return Column(sasaran.kode, sasaran.nama.removeprefix(_FAMILIES).strip(), "bilangan", "kegiatan", _FAMILIES)


_FORM = Form(
    "Sasaran kegiatan per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    tuple(_column(sasaran) for sasaran in SASARAN),
    (
        "Yang dihitung: kegiatan terlaksana yang tahun dan sasarannya tercatat, bukan jumlah orang. Sasaran yang belum"
        " ditinjau tidak dihitung.",
        "Satu kegiatan untuk dua sasaran dihitung pada keduanya.",
        "Tanda – berarti tidak ada catatan kegiatan untuk sasaran itu; angka 0 hanya untuk kampung yang menyatakan"
        " nihil dua belas bulan.",
    ),
    "Catatan kegiatan kampung",
    apa="menyebut sasaran kegiatannya",
)


def sasaran(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each target group; an edition for each year with an activity."""
    tahunan = by_year(lingkup.site)
    for tahun in years(lingkup.site):
        form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}")
        rows = partial(_rows, tahunan=tahunan, tahun=tahun)
        yield from editions(lingkup.wilayah, Tanggal(tahun), form, rows, tahunan.newest(tahun))


def _rows(kampung: Kampung, tahunan: Tahunan, tahun: int) -> tuple[Row, ...]:
    counts = Counter(kode for k in tahunan.of(kampung, tahun) for kode in reviewed(k, "sasaran"))
    nihil = tahunan.is_nihil(kampung, tahun)
    return (row_of_kampung(kampung, tuple(count(counts[one.kode], nihil) for one in SASARAN)),)
