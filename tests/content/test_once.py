"""Two spellings of one key are told, never one of their values lost; two of one value count once."""

import pytest

from tests.conftest import RAPAT, Village, site_of

WRITTEN_TWICE = {
    "a province of a target": ("target/2025.yaml", "provinsi:\n  Jateng: 5\n  Jawa Tengah: 6\n", 3, "Jateng"),
    "a province and its word": ("target/2025.yaml", "provinsi:\n  Aceh: 5\n  aceh: 5\n", 3, "Aceh"),
    "a field": ("mekar/poktan/a.yaml", "jenis: BKB\nnama: A\ntahun_terbentuk: 2020\nterbentuk: 2021\n", 4, "terbentuk"),
    "a field of a part": ("mekar/kampung.yaml", "nama: Mekar\nsarana:\n  bkb: Ada\n  BKB: Tidak Ada\n", 4, "BKB"),
    "a year": ("mekar/kampung.yaml", "nama: Mekar\npenduduk: [{tahun: 2022}, {tahun: 2022, jiwa: 5}]\n", 2, "2022"),
    "a published figure": (
        "rekap/2023-tw1-kabupaten-contoh.yaml",
        "wilayah: Contoh\njumlah_kelompok: 12\nangka:\n"
        "  - {apa: Keluarga, nilai: 240}\n  - {apa: keluarga, nilai: 230}\n",
        5,
        "Keluarga",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", WRITTEN_TWICE)
def test_a_key_in_two_spellings_is_an_error_at_the_second(what: str, village: Village) -> None:
    path, text, line, named = WRITTEN_TWICE[what]
    (found,) = village.write({path: text}).check()
    assert (found.code, found.location.path, found.location.line) == ("kunci-ganda", path, line)
    assert named in found.message


def test_provinces_that_are_not_one_stay_two(village: Village) -> None:
    assert village.write({"target/2025.yaml": "provinsi:\n  Jateng: 5\n  Jatim: 6\n  Papua: 1\n"}).codes() == []


@pytest.mark.parametrize("both", ["Agama, Keagamaan", "[Agama, Agama]", "Keagamaan; agama"])
def test_a_section_in_two_spellings_counts_once(both: str, village: Village) -> None:
    record = RAPAT.replace("rapat-pokja", "kegiatan-lain").replace("tanggal:", f"seksi: {both}\ntanggal:")
    village.write({"mekar/kegiatan/2023-02-13-kajian.md": record})
    assert site_of(village).kampung[0].kegiatan[0].baris.seksi == ("keagamaan",)
