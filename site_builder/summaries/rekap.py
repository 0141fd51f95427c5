"""Summary 12: totals of a region that its office has chosen to publish, shown as written."""

import re
from collections.abc import Iterator

from ..model.figures import RekapFacts
from ..model.tables import Cell, Column, Row, Table
from ..model.tanggal import Tanggal
from .lingkup import Edition, Lingkup, edition_of

_KUNCI = (
    Column("rekap", "Alamat rekap", "alamat", arti="Nama berkas rekapnya: tahun, triwulan, wilayah."),
    Column("nomor", "Nomor", "bilangan", arti="Urutan di rekapnya."),
)
_KEPALA = (Column("apa", "Yang dihitung", "teks"),)
_KOLOM = (Column("nilai", "Jumlah", "teks", arti="Seperti tertulis: kelipatan sepuluh, atau kurang dari 10."),)
_NOTES = (
    "Ditampilkan seperti tertulis: dibulatkan ke puluhan, angka kecil ditulis kurang dari 10.",
    "Angka ini dari kantornya, tidak dihitung dari catatan di situs ini dan tidak dijumlahkan.",
)


def rekap(lingkup: Lingkup) -> Iterator[Edition]:
    """One edition for each published rekap, the newest quarter first."""
    for facts in sorted(lingkup.site.rekap, key=lambda one: (_quarter(one), one.slug), reverse=True):
        yield edition_of(None, (), _table(facts), facts.slug)


def _table(facts: RekapFacts) -> Table:
    tahun, triwulan = _quarter(facts)
    rows = tuple(
        Row((facts.slug, nomor), (Cell(one.apa),), (Cell(one.nilai),)) for nomor, one in enumerate(facts.angka, start=1)
    )
    return Table(
        f"Rekap triwulan {triwulan} tahun {tahun}, {facts.wilayah}",
        _KUNCI,
        _KEPALA,
        _KOLOM,
        rows,
        None,
        None,
        (f"Mencakup {facts.jumlah_kelompok} kelompok.", *([facts.catatan] if facts.catatan else []), *_NOTES),
        facts.sumber.rstrip("."),
        Tanggal(tahun, triwulan * 3),
    )


def _quarter(facts: RekapFacts) -> tuple[int, int]:
    """Year and quarter stand in the file's name, which has been checked for them."""
    found = re.match(r"(\d{4})-tw([1-4])-", facts.slug)
    assert found, facts.slug
    return int(found[1]), int(found[2])
