"""Which of the six roles of the village volunteers (IMP) their meetings have served in a year."""

from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import Column, Row
from ..model.vocabulary import PERAN_IMP
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, recorded, row_of_kampung
from .rincian import cells
from .waktu import count, each_year, is_nihil

_ROLES, _MEETINGS = "Pertemuan menurut peran", "Pertemuan IMP"
_FORM = Form(
    "Peran IMP per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        *(Column(one.kode, one.nama, satuan="pertemuan", kelompok=_ROLES) for one in PERAN_IMP),
        Column(
            "peran_terisi",
            f"Terisi dari {len(PERAN_IMP)}",
            "desimal",
            "peran",
            arti="Berapa dari enam peran yang ada pertemuannya.",
        ),
        Column(
            "tanpa_peran",
            "Tanpa peran",
            satuan="pertemuan",
            kelompok=_MEETINGS,
            arti="Pertemuan yang catatannya tidak menyebut peran, atau perannya belum ditinjau.",
        ),
        Column("pertemuan-imp", "Semua", satuan="pertemuan", kelompok=_MEETINGS),
    ),
    (
        "Yang dihitung: pertemuan IMP terlaksana yang tahunnya tercatat. Peran yang belum ditinjau tidak dihitung.",
        "Satu pertemuan untuk dua peran dihitung pada keduanya, dan sekali saja pada Semua.",
        "Tanda – berarti tidak ada catatan pertemuan untuk peran itu; angka 0 hanya untuk kampung yang menyatakan nihil"
        " dua belas bulan.",
    ),
    "Catatan pertemuan IMP",
    apa="mencatat pertemuan IMP",
)


def peran_imp(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each role; an edition for each year with a meeting of IMP.

    Domain: the six roles are the *6 peran bhakti IMP*.
    """
    topics = (*(None for _ in _FORM.kolom[1:]), ("jenis", "pertemuan-imp"))
    return recorded(each_year(lingkup, _FORM, _rows, topics))


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    *roles, without = cells(kampung, tahun, "peran")
    (meetings,) = cells(kampung, tahun, "jenis", ("pertemuan-imp",))
    filled = count(sum(1 for one in roles if one.nilai), is_nihil(kampung, tahun))
    return (row_of_kampung(kampung, (*roles, filled, without, meetings)),)
