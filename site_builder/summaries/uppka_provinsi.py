"""Summary 6: the provincial monthly UPPKA report, its public columns (guide 2023, Lampiran)."""

from collections.abc import Iterator

from ..model.tables import BELUM, TIDAK_BERLAKU, Cell
from .bagian import persen
from .formulir_uppka import KEPALA_PROVINSI, PROVINSI, columns
from .laporan_kelompok import answer
from .laporan_uppka import KUNCI_KELOMPOK, SIAPA_DIMINTA, Baris, Formulir, provinces, report_editions
from .lingkup import Edition, Form, Lingkup

_FORM = Form(
    "Laporan UPPKA provinsi",
    KUNCI_KELOMPOK,
    columns(KEPALA_PROVINSI),
    columns(PROVINSI),
    (
        f"Satu baris untuk tiap {SIAPA_DIMINTA}.",
        "Tanda – berarti belum ada laporan atau belum dijawab, bukan Tidak dan bukan nol.",
        "Kolom 5–10 dan 20–23 formulir (KB dan kesehatan) tidak pernah diumumkan. Kantor mengisinya di luar situs ini, "
        "pada formulir resminya.",
        "Urutan dan judul kolom menurut formulir pedoman tahun 2023.",
    ),
    "Laporan bulanan UPPKA kampung",
    "kelompok",
    "melapor",
)
_KEYS = tuple(column.key for column in _FORM.kolom)


def uppka_provinsi(lingkup: Lingkup) -> Iterator[Edition]:
    """An edition for each province and month from its first report to its last."""
    return report_editions(lingkup, provinces(lingkup), Formulir(_FORM, _kepala, _sel, bernomor=True))


def _kepala(line: Baris) -> tuple[Cell, ...]:
    group = line.poktan.kelompok
    kabupaten = Cell(line.pelapor.kampung.baris.kabupaten or "tidak tercatat")
    return kabupaten, line.pelapor.nama_dan_kecamatan, Cell(group.nama_lengkap, "", group.url)


_SILENT = tuple(Cell(None, BELUM) for _ in _KEYS)


def _sel(line: Baris) -> tuple[Cell, ...]:
    answers = line.jawaban
    if answers is None:
        return _SILENT
    return tuple(
        _spent(answers.anggaran.pagu, answers.anggaran.realisasi) if key == "persentase" else answer(answers, key)
        for key in _KEYS
    )


def _spent(pagu: int | None, realisasi: int | None) -> Cell:
    """Of no budget nothing can be a part."""
    if pagu == 0:
        return Cell(None, TIDAK_BERLAKU)
    return Cell(None, BELUM) if pagu is None or realisasi is None else Cell(persen(realisasi, pagu))
