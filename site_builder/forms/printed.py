"""Values as a form prints them, and what a form adds up."""

from typing import NamedTuple

from ..model.angka import format_angka, format_desimal
from .cells import CENTANG
from .columns import Asal, Dokumen, Jenis, Kolom, Nilai, nilai_of


class Total(NamedTuple):
    """The sum of a column over the groups that filled it; None where none did. Of Ya/Tidak, the number of Ya."""

    nilai: int | float | None
    diisi: int


def printed(kolom: Kolom, nilai: Nilai | float) -> str:
    """`1.500.000`, `Ya`, `Ya: pelatihan`, `87,5 %`; nothing for what is not given."""
    if nilai is None:
        return ""
    if kolom.jenis is Jenis.YA_ATAU_APA and isinstance(nilai, str):
        return f"Ya: {nilai}"
    if kolom.jenis is Jenis.PERSEN:
        return f"{format_desimal(100 * float(nilai), 1)} %"
    if isinstance(nilai, bool):
        return CENTANG if kolom.jenis is Jenis.CENTANG else "Ya" if nilai else "Tidak"
    if isinstance(nilai, int) and kolom.jenis is not Jenis.TAHUN:
        return format_angka(nilai)
    return str(nilai)


def totals(document: Dokumen) -> tuple[Total | None, ...]:
    """Aligned with the columns; None for columns that have no sum. What the guide leaves open is not summed up."""
    return tuple(_total(document, kolom) for kolom in document.formulir.kolom)


def computed(document: Dokumen, kolom: Kolom, place: int) -> int | float | None:
    """The value of a computed cell in a group's row, counted from 0: its number, or spent against planned."""
    if kolom.jenis is Jenis.NOMOR:
        return place + 1
    row = document.baris[place]
    pagu, realisasi = (nilai_of(document.formulir, row, nama) for nama in ("pagu", "realisasi"))
    return share(pagu, realisasi)


def share(pagu: Nilai, realisasi: Nilai) -> float | None:
    """A fraction of one; None where either is not given, or nothing was planned."""
    if not isinstance(pagu, int) or not isinstance(realisasi, int) or pagu == 0:
        return None
    return realisasi / pagu


def _total(document: Dokumen, kolom: Kolom) -> Total | None:
    if kolom.jenis is Jenis.PERSEN:
        return _spent(document)
    if kolom.jenis not in _ADDED or kolom.asal is Asal.NAMA:
        return None
    values = [nilai_of(document.formulir, row, kolom.nama) for row in document.baris]
    given = [True if isinstance(value, str) else value for value in values if value is not None]
    return Total(sum(given) if given else None, len(given))


# Of the last two the Ya are counted, with or without what they were.
_ADDED = (Jenis.JUMLAH, Jenis.RUPIAH, Jenis.YA_TIDAK, Jenis.YA_ATAU_APA)


def _spent(document: Dokumen) -> Total:
    """Over the groups that gave both amounts, so that the percentage compares like with like."""
    pairs = [
        (pagu, realisasi)
        for row in document.baris
        if isinstance(pagu := nilai_of(document.formulir, row, "pagu"), int)
        and isinstance(realisasi := nilai_of(document.formulir, row, "realisasi"), int)
    ]
    return Total(share(sum(p for p, _ in pairs), sum(r for _, r in pairs)), len(pairs))
