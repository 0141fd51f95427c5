"""Summary 10, first part: for whom the activities of a year were."""

from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import Column, Row
from ..model.vocabulary import SASARAN, Pilihan
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, row_of_kampung
from .rincian import cells
from .waktu import each_year

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
    return each_year(lingkup, _FORM, _rows, tuple(("sasaran", one.kode) for one in SASARAN))


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    return (row_of_kampung(kampung, cells(kampung, tahun, "sasaran")),)
