"""Summary 9: profiles of kampung side by side."""

from collections.abc import Iterator

from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, value
from ..model.vocabulary import KLASIFIKASI, KRITERIA, REGULASI, SUMBER_DANA, Daftar
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, of_rows, row_of_kampung

_SARANA = (
    Column("bkb", "BKB", "ya-tidak", kelompok="Sarana"),
    Column("bkr", "BKR", "ya-tidak", kelompok="Sarana"),
    Column("bkl", "BKL", "ya-tidak", kelompok="Sarana"),
    Column("uppka", "UPPKA", "ya-tidak", kelompok="Sarana"),
    Column("pik_r", "PIK-R", "ya-tidak", kelompok="Sarana"),
    Column("sekretariat", "Sekretariat", "ya-tidak", kelompok="Sarana", arti="Sekretariat Kampung KB."),
    Column("rumah_dataku", "Rumah DataKu", "ya-tidak", kelompok="Sarana"),
)
_STATES = {"ada": Cell(True), "tidak-ada": Cell(False)}
# A village without a Kampung KB can have groups, but not these.
_OF_KAMPUNG_KB = ("sekretariat", "rumah_dataku")
_FORM = Form(
    "Profil kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("klasifikasi", "Klasifikasi", "teks", arti="Penilaian resmi, tidak dihitung di situs ini."),
        Column("tahun_klasifikasi", "Tahun", "tahun", arti="Tahun penilaian klasifikasi."),
        *_SARANA,
        Column("sumber_dana", "Sumber dana", "teks"),
        Column("regulasi", "Regulasi", "teks"),
        Column("kriteria", "Kriteria", "teks", arti="Alasan wilayah ini dipilih menjadi Kampung KB."),
    ),
    (
        "Sarana: Ya berarti ada, Tidak berarti tidak ada, tanda – berarti belum diisi. Jumlahnya menghitung yang ada.",
        "Klasifikasi adalah penilaian resmi pada tahun yang disebut.",
        "Klasifikasi, sekretariat, Rumah DataKu, regulasi, dan kriteria tidak berlaku untuk desa yang belum menjadi"
        " Kampung KB, kecuali kalau tercatat.",
    ),
    "Profil kampung",
    apa="ada catatan profilnya",
)


def profil(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, as it is recorded now."""
    return of_rows(lingkup, None, _FORM, _rows)


def _rows(kampung: Kampung) -> tuple[Row, ...]:
    fakta = kampung.fakta
    absent = Cell(None, TIDAK_BERLAKU if fakta.bentuk == "desa" else BELUM)
    missing = dict.fromkeys(_OF_KAMPUNG_KB, absent)
    level = fakta.klasifikasi
    cells = (
        Cell(KLASIFIKASI[level.nilai].nama) if level else absent,
        value(level.tahun) if level else absent,
        *(_STATES.get(getattr(fakta.sarana, one.key), missing.get(one.key, Cell(None, BELUM))) for one in _SARANA),
        value(_names(SUMBER_DANA, fakta.sumber_dana)),
        Cell(_names(REGULASI, fakta.regulasi)) if fakta.regulasi else absent,
        Cell(_names(KRITERIA, fakta.kriteria)) if fakta.kriteria else absent,
    )
    return (row_of_kampung(kampung, cells),)


def _names(daftar: Daftar, kode: tuple[str, ...]) -> str:
    return ", ".join(daftar[one].nama for one in kode)
