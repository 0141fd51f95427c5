"""Summary 7: the kabupaten's UPPKA form for each group, its parts A and C (guide 2023, Lampiran)."""

from collections.abc import Iterator

from ..model.site import Poktan
from ..model.tables import BELUM, Cell, value
from ..model.vocabulary import JENIS_USAHA
from .formulir_uppka import KABUPATEN_A, KABUPATEN_C, KEPALA_KABUPATEN, columns
from .laporan_kelompok import answer
from .laporan_uppka import KUNCI_KELOMPOK, SIAPA_DIMINTA, Baris, Formulir, regencies, report_editions
from .lingkup import Edition, Form, Lingkup

_FORM = Form(
    "Laporan UPPKA kabupaten/kota",
    KUNCI_KELOMPOK,
    columns(KEPALA_KABUPATEN),
    columns((*KABUPATEN_A, *KABUPATEN_C)),
    (
        f"Satu baris untuk tiap {SIAPA_DIMINTA}.",
        "Bagian A diambil dari catatan kelompok yang sekarang, bagian C dari laporan bulan itu.",
        "Tanda – berarti belum ada laporan atau belum dijawab, bukan Tidak.",
        "Bagian B formulir (anggota satu per satu) tidak pernah diumumkan dan tidak pernah disimpan di sini.",
    ),
    "Catatan kelompok dan laporan bulanan UPPKA kampung",
    "kelompok",
    "melapor",
)
_C = tuple(one.kolom.key for one in KABUPATEN_C)
_SILENT = tuple(Cell(None, BELUM) for _ in _C)


def uppka_kabupaten(lingkup: Lingkup) -> Iterator[Edition]:
    """An edition for each kabupaten or kota and month from its first report to its last."""
    return report_editions(lingkup, regencies(lingkup), Formulir(_FORM, _kepala, _sel))


def _kepala(line: Baris) -> tuple[Cell, ...]:
    group = line.poktan.kelompok
    return line.pelapor.nama_dan_kecamatan, Cell(group.nama_lengkap, "", group.url)


def _sel(line: Baris) -> tuple[Cell, ...]:
    answers = line.jawaban
    activities = _SILENT if answers is None else tuple(answer(answers, key) for key in _C)
    return (*_identity(line.poktan), *activities)


def _identity(poktan: Poktan) -> tuple[Cell, ...]:
    fakta = poktan.fakta
    usaha = ", ".join(JENIS_USAHA[kode].nama for kode in fakta.jenis_usaha)
    tahun = fakta.tahun_terbentuk.tahun if fakta.tahun_terbentuk else None
    return value(tahun), value(fakta.tempat), value(fakta.jumlah_anggota), value(usaha)
