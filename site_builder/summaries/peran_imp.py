"""Which of the six roles of the village volunteers (IMP) their meetings have served in a year."""

from collections import Counter
from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import Column, Row
from ..model.vocabulary import PERAN_IMP
from .dihitung import held_in
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, recorded, row_of_kampung
from .waktu import count, each_year, is_nihil, reviewed

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
    return recorded(each_year(lingkup, _FORM, _rows))


def _rows(kampung: Kampung, tahun: int) -> tuple[Row, ...]:
    kegiatan = held_in(kampung.kegiatan, tahun)
    served = [reviewed(k, "peran_imp") for k in kegiatan if k.fakta.jenis == "pertemuan-imp"]
    counts = Counter(kode for roles in served for kode in dict.fromkeys(roles))
    nihil = is_nihil(kampung, tahun)
    cells = (
        *(count(counts[one.kode], nihil) for one in PERAN_IMP),
        count(len(counts), nihil),
        count(served.count(()), nihil),
        count(len(served), nihil),
    )
    return (row_of_kampung(kampung, cells),)
