"""Who is named where an office is asked for, and whose home a place is. All people are made up."""

import pytest

from site_builder.privacy import homes, houses, names

NAMED = [
    "Bapak Joko Susilo, S.Pd",
    "Ibu Siti",
    "bapak Joko",
    "BAPAK JOKO SUSILO",
    "Bu Nyai Siti",
    "Ibu Hj. Siti Aminah",
    "H. Ahmad",
    "KH Ahmad",
    "dr. Ani",
    "Drs. Joko",
    "Joko Susilo, S.Sos",
    "Siti Aminah, A.Md.Keb",
    "Siti Aminah, SKM",
    "Kepala Desa Bapak Joko",
    "Ketua TP PKK (Ibu Sri Wahyuni)",
    "Ibu Ani, kader BKB",
]
BY_ROLE = [
    "Ketua Pokja",
    "Sekretaris Pokja",
    "Seksi Ekonomi",
    "Kepala Desa Mekar",
    "Bapak Kepala Desa",
    "Bapak Camat Contoh",
    "Ibu Ketua TP PKK",
    "Pak RT 03",
    "Bapak Ketua RT 05",
    "Pak Kadus Krajan",
    "Ibu Bidan",
    "Bu Kader",
    "Bapak dan Ibu kader",
    "Ibu-ibu PKK",
    "Ibu rumah tangga",
    "Bapak Danramil",
    "Penyuluh KB, S.Pd",
    "PKB Kecamatan Contoh",
    "Kasi Pemerintahan",
    "Karang Taruna",
    "Ibu Hamil",
    "Tokoh Masyarakat",
]
HOMES = [
    "Rumah Bu Siti",
    "rumah bu siti",
    "RUMAH BU SITI",
    "Rumah Ibu Hj. Siti Aminah",
    "Rumah H. Ahmad",
    "Kediaman Bapak Joko Susilo",
    "Kediaman Joko Susilo",
    "di rumah Pak Joko, Dusun Krajan",
    "Rumah kader Bu Wati",
    "Rumah Ketua Poktan (Ibu Sri)",
    "Rmh Bu Yati Dusun Krajan",
]
NO_HOMES = [
    "Rumah Ketua RT",
    "Rumah Pak RT 05",
    "Rumah Bapak Kepala Desa",
    "rumah Ibu Kader di Dusun Krajan",
    "kediaman Ketua Pokja",
    "Rumah Makan Bu Siti",
    "Rumah Sakit Ibu dan Anak",
    "Rumah DataKu",
    "Rumah Ketua RT 03, Dusun Krajan",
    "Rumah kader Ibu Bidan",
    "Rumah kader BKB Melati",
    "rumah dinas Bapak Camat",
    "rumah ibu hamil",
    "Balai Desa",
]
HOUSES = ["Jl. Melati 3", "Jl. Melati No. 3", "Gang Mawar 5", "Blok C 5", "Dusun Krajan, Jalan Kenanga 12"]
NO_HOUSES = [
    "Balai Desa, Jl. Raya 12",
    "Posyandu Melati, Gang Mawar 5",
    "Dusun Krajan RT 03",
    "RW 01",
    "Jl. Melati",
    "Dusun 3",
]


@pytest.mark.parametrize("text", NAMED)
def test_a_name_with_a_title_or_a_degree_is_found(text: str) -> None:
    assert list(names(text))


@pytest.mark.parametrize("text", BY_ROLE)
def test_an_office_is_no_name(text: str) -> None:
    assert [text[one.start : one.end] for one in names(text)] == []


@pytest.mark.parametrize("text", HOMES)
def test_the_home_of_somebody_named_is_found(text: str) -> None:
    assert list(homes(text))


@pytest.mark.parametrize("text", NO_HOMES)
def test_a_home_by_role_and_a_public_building_are_none(text: str) -> None:
    assert [text[one.start : one.end] for one in homes(text)] == []


@pytest.mark.parametrize("text", HOUSES)
def test_a_house_number_without_a_building_is_a_house(text: str) -> None:
    assert list(houses(text))


@pytest.mark.parametrize("text", NO_HOUSES)
def test_a_public_building_and_a_hamlet_are_no_house(text: str) -> None:
    assert [text[one.start : one.end] for one in houses(text)] == []
