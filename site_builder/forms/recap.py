"""All groups of a kabupaten on one table: made from its sheets, never typed."""

from .columns import Asal, Baris, Dokumen, Formulir, Jenis, Kolom
from .kabupaten import KABUPATEN

_ADDRESS = ("tempat", "desa", "kecamatan", "kabupaten", "provinsi")
_NO = Kolom("", "no", "No", (), Jenis.NOMOR, Asal.HITUNG, 8)


def recap_of(document: Dokumen) -> Dokumen:
    """The groups of a kabupaten's form, one line each, without their addresses."""
    rows = (Baris(row.kunci, row.sebutan, (None, *(row.nilai[at] for at in _KEPT))) for row in document.baris)
    return document._replace(formulir=REKAP, baris=tuple(rows))


def _column(kolom: Kolom) -> Kolom:
    """In a table, what says whose line it is stands without a group heading; the parts stay, shortened."""
    groups = tuple(_SHORT.get(name, name) for name in kolom.kelompok)
    if kolom.asal is Asal.NAMA:
        return kolom._replace(kelompok=(), nomor="", judul=kolom.judul.title().replace("Kb", "KB"))
    part = "A" if kolom.asal is Asal.PROFIL else "C"
    return kolom._replace(kelompok=groups, nomor=f"{part}.{kolom.nomor}", lebar=max(kolom.lebar, _WIDEST.get(part, 0)))


_WIDEST = {"C": 16}
_SHORT = {"Kegiatan Lainnya (Diisi oleh Perwakilan BKKBN Provinsi)": "Kegiatan Lainnya"}
_KEPT = tuple(at for at, one in enumerate(KABUPATEN.kolom) if one.nama not in _ADDRESS)
REKAP = Formulir(
    f"{KABUPATEN.kode}-rekap",
    KABUPATEN.versi,
    ("REKAP", *KABUPATEN.judul),
    KABUPATEN.tingkat,
    (_NO, *(_column(KABUPATEN.kolom[at]) for at in _KEPT)),
    (),
)
