"""A region's code in the field of its name is shown at the field for it."""

import pytest

from tests.conftest import Village


@pytest.mark.parametrize(
    ("row", "mended"),
    [
        ('kabupaten: "3326"', "kode: 33.26"),
        ("kabupaten: 33.26", "kode: 33.26"),
        ("provinsi: 33", "kode: 33"),
        ("kabupaten: 33.26.16.2001", "kode: 33.26.16"),
        ("kecamatan: 33.26.16", "kode: 33.26.16"),
        ("kabupaten: 9999", ""),
    ],
)
def test_a_code_in_place_of_a_name_is_shown_where_it_belongs(row: str, mended: str, village: Village) -> None:
    record = "nama: Mekar\nwilayah:\n  {}\n  desa: Desa Mekar\n"
    (found,) = village.write({"mekar/kampung.yaml": record.format(row)}).check()
    assert (found.code, found.location.line) == ("wilayah-asing", 3)
    assert "biarkan" not in found.hint
    assert [one.applied_to([f"  {row}"], 1).strip() for one in found.ganti] == [mended] * bool(mended)
    if mended:
        assert village.write({"mekar/kampung.yaml": record.format(mended)}).codes() == []


def test_a_code_beside_its_own_field_is_the_name_that_it_stands_for(village: Village) -> None:
    record = "nama: Mekar\nwilayah: {kabupaten: 3326, kode: 33.26}\n"
    (found,) = village.write({"mekar/kampung.yaml": record}).check()
    assert [one.text for one in found.ganti] == ["Kabupaten Pekalongan"]


UPPKA = {"mekar/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"}
BESIDE = {"asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi, kabupaten: Kota Jambi}\n"}
TOLD = ["tanpa-wilayah"]


@pytest.mark.parametrize(
    ("wilayah", "files", "codes"),
    [
        ("", {**UPPKA, **BESIDE}, TOLD),
        ("wilayah: {kecamatan: Buaran}\n", UPPKA, TOLD),
        ("wilayah: {provinsi: Jambi}\n", UPPKA, TOLD),
        ("contoh: Ya\nwilayah: {kabupaten: Kabupaten Contoh}\n", UPPKA, TOLD),
        ("wilayah: {kabupaten: Kabupaten Pekalongan}\n", {**UPPKA, **BESIDE}, []),
        ("wilayah: {kode: 33.26.14}\n", {**UPPKA, **BESIDE}, []),
        ("", BESIDE, []),
        ("", UPPKA, []),
        ("sudah_diperiksa: [{pesan: tanpa-wilayah, alasan: Belum dimekarkan}]\n", {**UPPKA, **BESIDE}, []),
    ],
)
def test_a_kampung_whose_groups_no_office_can_find_is_told_once(
    wilayah: str, files: dict[str, str], codes: list[str], village: Village
) -> None:
    village.write({**files, "mekar/kampung.yaml": f"nama: Mekar\n{wilayah}"})
    assert village.codes() == codes
