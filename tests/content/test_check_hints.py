"""What `check` says to write for one record: one remedy, and none that leads to the next fault."""

import pytest

from site_builder.content.check import check
from site_builder.content.source import Place


def test_an_amount_with_a_comma_in_braces_is_not_cut_at_the_comma() -> None:
    """YAML takes `{pagu: 1,5 juta}` for two keys, the second one empty."""
    path = "mekar/laporan/2023-01.yaml"
    place = Place("laporan", "mekar", "2023-01")
    found = check(path, place, b"kelompok:\n- {poktan: uppka-a, anggaran: {pagu: 1,5 juta}}\n")
    assert [d.code for d in found.diagnostics] == ["kunci-asing"]


def test_a_field_under_two_names_is_told_at_the_second_with_both() -> None:
    text = b"jenis: UPPKA\nnama: A\nterbentuk: 2019\ntahun_terbentuk: 2020\n"
    found = check("mekar/poktan/uppka-a.yaml", Place("poktan", "mekar", "uppka-a"), text)
    (only,) = found.diagnostics
    assert (only.code, only.location.line, only.location.column) == ("kunci-ganda", 4, 1)
    assert only.message == "`terbentuk` dan `tahun_terbentuk` adalah satu isian, `tahun_terbentuk`."


def told_of_group(fields: str) -> list[tuple[str, str]]:
    text = f"jenis: UPPKA\nnama: Mawar\n{fields}"
    found = check("m/poktan/uppka-mawar.yaml", Place("poktan", "m", "uppka-mawar"), text.encode()).diagnostics
    return [(d.code, d.hint) for d in found]


DELETE = "Hapus isian ini beserta isinya"


COUNT = f"{DELETE}; jumlahnya saja boleh, misalnya `jumlah_anggota: 15`."


@pytest.mark.parametrize(
    ("fields", "hints"),
    [
        ("anggota: [Siti, Ani]\nketua: Bu Siti\n", [COUNT, f"{DELETE}."]),
        ("ketua: Bu Siti\nanggota: [Siti, Ani]\ndaftar_hadir_warga: [Siti]\n", [f"{DELETE}.", COUNT]),
        ("anggota: [Siti, Ani]\npeserta: [Siti]\n", [COUNT, f"{DELETE}."]),
        ("jumlah_anggota: 2\nanggota: [Siti, Ani]\n", [f"{DELETE}."]),
    ],
)
def test_one_key_of_names_is_offered_as_a_count_and_a_chair_never(fields: str, hints: list[str]) -> None:
    found = [hint for code, hint in told_of_group(fields) if code == "kunci-terlarang" and hint.startswith(DELETE)]
    assert [hint for hint in found if "unsur" not in hint] == hints


def test_an_address_under_a_misnamed_key_has_one_remedy_with_the_field_that_is_meant() -> None:
    ((code, hint),) = told_of_group("alamat: Rumah Bu Siti, Jl. Melati 3\n")
    assert code == "data-alamat"
    assert "misalnya `tempat: rumah kader di Dusun Krajan`" in hint
    assert told_of_group("tempat: rumah kader di Dusun Krajan\n") == []
    assert told_of_group("alamat: Balai Desa\n") == [("kunci-asing", "Mungkin maksudnya `tempat`.")]


def test_doubts_about_a_region_at_the_top_are_told_with_the_fault_and_mending_it_brings_no_new_one() -> None:
    place = Place("kampung", "mekar", "mekar")
    found = check("mekar/kampung.yaml", place, b"nama: Mekar\nprovinsi: Jawa Tengah\nkabupaten: Pekalongan\n")
    assert [(d.code, d.location.line) for d in found.diagnostics] == [("kunci-asing", 2), ("wilayah-rancu", 3)]
    mended = b"nama: Mekar\nwilayah:\n  provinsi: Jawa Tengah\n  kabupaten: Pekalongan\n"
    after = check("mekar/kampung.yaml", place, mended).diagnostics
    assert [d.message for d in after] == [d.message for d in found.diagnostics[1:]]
    made_up = check("mekar/kampung.yaml", place, b"nama: Mekar\ncontoh: Ya\nkabupaten: Pekalongan\n")
    assert [d.code for d in made_up.diagnostics] == ["kunci-asing"]
