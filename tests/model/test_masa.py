"""When a group is there, and whether it has reported."""

import pytest

from site_builder.content.check import check
from site_builder.content.source import Place
from site_builder.model.facets import PoktanFacts
from site_builder.model.figures import LaporanFacts
from site_builder.model.masa import Keadaan, ends_unknown, has_answer, masa_of
from site_builder.model.tanggal import Tanggal


def group(text: str) -> PoktanFacts:
    found = check("m/poktan/uppka-a.yaml", Place("poktan", "m", "uppka-a"), f"jenis: UPPKA\nnama: A\n{text}".encode())
    assert isinstance(found.facts, PoktanFacts), found.diagnostics
    return found.facts


EDGES: list[tuple[str, str, Keadaan]] = [
    ("", "1990-01", "aktif"),
    ("tahun_terbentuk: 2023", "2022-12", "belum-mulai"),
    ("tahun_terbentuk: 2023", "2023-01", "aktif"),
    ("tahun_terbentuk: Maret 2023", "2023-02", "belum-mulai"),
    ("tahun_terbentuk: Maret 2023", "2023-03", "aktif"),
    ("tahun_terbentuk: 31 Maret 2023", "2023-03", "aktif"),
    ("tanggal_terbentuk: 31 Maret 2023", "2023-02", "belum-mulai"),
    ("sampai: 2023", "2023-12", "aktif"),
    ("sampai: 2023", "2024-01", "berakhir"),
    ("sampai: 2023-06", "2023-06", "aktif"),
    ("sampai: 2023-06", "2023-07", "berakhir"),
    ("sampai: 1 Juni 2023", "2023-06", "aktif"),
    ("sampai: 2023-06\naktif: Tidak", "2023-06", "aktif"),
    ("vakum: 2023-03 s/d 2023-06", "2023-02", "aktif"),
    ("vakum: 2023-03 s/d 2023-06", "2023-03", "vakum"),
    ("vakum: 2023-03 s/d 2023-06", "2023-06", "vakum"),
    ("vakum: 2023-03 s/d 2023-06", "2023-07", "aktif"),
    ("vakum: sejak Maret 2023", "2035-01", "vakum"),
    ("vakum: 2023-03 s/d 2023-04, 2024-01", "2023-05", "aktif"),
    ("vakum: 2023-03 s/d 2023-04, 2024-01", "2024-01", "vakum"),
    ("vakum:\n  - Maret–April 2023\n  - Januari 2024", "2024-01", "vakum"),
    ("tahun_terbentuk: 2023-05\nvakum: 2023-03 s/d 2023-06", "2023-04", "belum-mulai"),
    ("sampai: 2023-05\nvakum: sejak Maret 2023", "2023-06", "berakhir"),
    # A group that only rests has not ended, whatever `aktif` says.
    ("aktif: Tidak\nvakum: sejak Maret 2023", "2023-02", "aktif"),
    ("aktif: Tidak\nvakum: sejak Maret 2023", "2023-03", "vakum"),
]


@pytest.mark.parametrize(("text", "month", "state"), EDGES)
def test_a_group_is_there_from_its_founding_to_its_end_but_for_its_rests(text: str, month: str, state: Keadaan) -> None:
    masa = masa_of(group(text))
    tahun, bulan = map(int, month.split("-"))
    assert masa.keadaan(Tanggal(tahun, bulan)) == state
    assert masa.memuat(Tanggal(tahun, bulan)) == (state == "aktif")


def test_a_group_whose_end_nobody_knows_was_there_until_its_last_report() -> None:
    facts = group("aktif: Tidak")
    assert ends_unknown(facts)
    masa = masa_of(facts, Tanggal(2023, 2))
    assert [masa.memuat(Tanggal(2023, month)) for month in (1, 2, 3)] == [True, True, False]
    assert not masa_of(facts).memuat(Tanggal(1946, 1))


ANSWERS = {
    "": False,
    "keterangan: Libur": False,
    "orientasi_pek: Ya": True,
    "lainnya: Tidak": True,
    "uppka_lama_dibina: Tidak": True,
    "keluarga_tergabung: 0": True,
    "anggaran: {realisasi: 0}": True,
    "anggaran: {pagu: -}": False,
}


@pytest.mark.parametrize(("text", "reported"), ANSWERS.items())
def test_one_answer_is_a_report_and_a_remark_is_none(text: str, reported: bool) -> None:
    data = f"kelompok:\n  - poktan: uppka-a\n    {text}\n".encode()
    facts = check("m/laporan/2023-02.yaml", Place("laporan", "m", "2023-02"), data).facts
    assert isinstance(facts, LaporanFacts)
    assert has_answer(facts.kelompok[0]) == reported
