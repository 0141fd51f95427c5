"""Which region a form is for."""

import pytest

from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.region import region_of
from site_builder.model.blocked import Blocked
from site_builder.model.tanggal import Tanggal
from tests.conftest import Village, site_of
from tests.forms.office import KAMPUNG

MARET = Tanggal(2023, 3)


@pytest.fixture
def village(village: Village) -> Village:
    """Two kabupaten and a kota of the same province."""
    for slug, kabupaten in (("satu", "Pekalongan"), ("dua", "Kota Pekalongan"), ("tiga", "Kabupaten Batang")):
        village.write(
            {
                f"{slug}/kampung.yaml": KAMPUNG.format(slug.capitalize(), kabupaten, slug.capitalize()),
                f"{slug}/poktan/uppka.yaml": "jenis: UPPKA\nnama: Melati\n",
            }
        )
    village.remove("desa/mekar/poktan/uppka-mawar.yaml")
    village.remove("desa/mekar/poktan/uppka-kenanga.yaml")
    village.remove("desa/mekar/laporan/2023-03.yaml")
    return village


def test_the_only_region_need_not_be_named(village: Village) -> None:
    region = region_of(site_of(village), PROVINSI.tingkat, "", MARET)
    assert (region.jalan, len(region.anggota)) == (("Jawa Rekaan",), 3)


def test_where_there_are_several_they_are_listed(village: Village) -> None:
    with pytest.raises(Blocked) as stopped:
        region_of(site_of(village), KABUPATEN.tingkat, "", MARET)
    assert str(stopped.value) == (
        "Wilayahnya ada 3. Pilih satu dengan --wilayah: "
        '"Jawa Rekaan/Kabupaten Batang", "Jawa Rekaan/Kota Pekalongan", "Jawa Rekaan/Pekalongan".'
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Jawa Rekaan/Kabupaten Batang", "Kabupaten Batang"),
        ("jawa rekaan / BATANG", "Kabupaten Batang"),
        ("batang", "Kabupaten Batang"),
        ("Pekalongan", "Pekalongan"),
        ("Kota Pekalongan", "Kota Pekalongan"),
    ],
)
def test_a_region_is_found_as_people_name_it(village: Village, written: str, found: str) -> None:
    assert region_of(site_of(village), KABUPATEN.tingkat, written, MARET).jalan[-1] == found


def test_a_misspelt_region_is_answered_with_the_nearest_name(village: Village) -> None:
    with pytest.raises(Blocked, match='Mungkin maksudnya --wilayah "Jawa Rekaan"'):
        region_of(site_of(village), PROVINSI.tingkat, "Jawa Rekan", MARET)


def test_a_province_is_answered_with_its_kabupaten_where_one_is_needed(village: Village) -> None:
    with pytest.raises(Blocked, match='Yang ada: "Jawa Rekaan/Kabupaten Batang"'):
        region_of(site_of(village), KABUPATEN.tingkat, "Jawa Rekaan", MARET)


@pytest.mark.parametrize(
    ("tingkat", "written", "told"),
    [
        (
            PROVINSI.tingkat,
            "Utara",
            "“Utara” itu kecamatan, padahal formulir ini untuk kabupaten/kota atau provinsi. "
            'Yang ada: "Jawa Rekaan", "Jawa Rekaan/Kabupaten Batang", "Jawa Rekaan/Kota Pekalongan", '
            '"Jawa Rekaan/Pekalongan".',
        ),
        (KABUPATEN.tingkat, "Kabupaten Batang/Utara", "“Kabupaten Batang/Utara” itu kecamatan, padahal formulir ini"),
        (KABUPATEN.tingkat, "Jawa Rekaan", "“Jawa Rekaan” itu provinsi, padahal formulir ini untuk kabupaten/kota."),
        (
            KABUPATEN.tingkat,
            "Kabupaten Rekaan",
            "Pada bulan itu tidak ada kelompok UPPKA di wilayah “Kabupaten Rekaan”",
        ),
        (PROVINSI.tingkat, "Seberang Lautan", "Di situs ini tidak ada kampung di wilayah “Seberang Lautan”."),
    ],
)
def test_a_region_without_a_form_is_told_what_it_lacks(
    village: Village, tingkat: tuple[tuple[str, ...], ...], written: str, told: str
) -> None:
    with pytest.raises(Blocked) as stopped:
        region_of(site_of(village), tingkat, written, MARET)
    assert str(stopped.value).startswith(told)


def test_a_region_may_be_asked_for_by_its_code(village: Village) -> None:
    village.write({"satu/kampung.yaml": "nama: Satu\nwilayah: {kode: 33.26.14}\n"})
    site = site_of(village)
    assert region_of(site, KABUPATEN.tingkat, "3326", MARET).jalan == ("Jawa Tengah", "Kabupaten Pekalongan")


def test_a_site_without_groups_says_what_is_missing(village: Village) -> None:
    for slug in ("satu", "dua", "tiga"):
        village.remove(f"{slug}/poktan/uppka.yaml")
    with pytest.raises(Blocked, match="Belum ada kelompok UPPKA dengan `provinsi` yang tercatat"):
        region_of(site_of(village), PROVINSI.tingkat, "", MARET)


@pytest.mark.parametrize(
    ("more", "is_there"),
    [("tahun_terbentuk: 2023", True), ("tahun_terbentuk: 2024", False), ("aktif: Tidak", False)],
)
def test_a_form_has_the_groups_that_the_month_asks_for(village: Village, more: str, is_there: bool) -> None:
    village.write({"satu/poktan/uppka-lain.yaml": f"jenis: UPPKA\nnama: Lain\n{more}\n"})
    members = region_of(site_of(village), PROVINSI.tingkat, "", MARET).anggota
    assert (("satu", "uppka-lain") in {one.kunci.alamat for one in members}) is is_there


def test_a_group_that_has_reported_all_the_same_is_in_the_form(village: Village) -> None:
    village.write({"satu/poktan/uppka-lain.yaml": "jenis: UPPKA\nnama: Lain\naktif: Tidak\n"})
    village.write({"satu/laporan/2023-03.yaml": "kelompok:\n  - poktan: uppka-lain\n    orientasi_pek: Ya\n"})
    members = region_of(site_of(village), PROVINSI.tingkat, "", MARET).anggota
    assert ("satu", "uppka-lain") in {one.kunci.alamat for one in members}
