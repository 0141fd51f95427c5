"""What names somebody: a home as a place, a person in a field for an office, members of a group."""

import pytest

from site_builder.content.check import check
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place
from tests.content.test_gate import codes, kegiatan, only


def poktan(fields: str) -> Loaded:
    text = f"jenis: UPPKA\nnama: Mawar\n{fields}\n"
    return check("mekar/poktan/uppka-mawar.yaml", Place("poktan", "mekar", "uppka-mawar"), text.encode())


HOMES = [
    "Rumah Bu Siti, Jl. Melati 3",
    "Rumah Ibu Siti RT 03 RW 01",
    "Rumah Bu Siti, Jl. Melati No. 3",
    "Kediaman Bapak Joko Susilo, Gang Mawar 5",
    "rumah bu siti",
]


PUBLIC = [
    "Balai Desa, Jl. Raya 12",
    "Rumah makan Bu Siti, Jl. Raya 12",
    "Rumah Sakit Contoh",
    "Rumah DataKu",
    "Rumah Ketua RT",
    "rumah kader di Dusun Krajan",
]


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("field", ["tempat", "alamat"])
def test_somebody_s_home_is_no_place_and_is_not_repeated(field: str, home: str) -> None:
    for loaded in (kegiatan(f"{field}: {home}"), poktan(f"{field}: {home}")):
        (found,) = [d for d in loaded.diagnostics if d.code == "data-alamat"]
        assert loaded.facts is None
        assert found.location.end_column - found.location.column == len(home)
        assert "siti" not in (found.message + found.hint).lower()


@pytest.mark.parametrize("place", PUBLIC)
def test_a_public_building_and_a_home_by_role_are_places(place: str) -> None:
    assert codes(kegiatan(f"tempat: {place}")) == codes(poktan(f"tempat: {place}")) == []


@pytest.mark.parametrize("place", ["Perum Griya Asri Blok C5 No 7", "Jalan Anggrek Nomor 12 RT 3"])
def test_a_house_number_where_people_live_is_refused_of_every_record(place: str) -> None:
    assert codes(poktan(f"tempat: {place}")) == codes(kegiatan(f"tempat: {place}")) == ["data-alamat"]
    assert codes(kegiatan(f"tempat: Balai RW, {place}")) == []


@pytest.mark.parametrize("place", ["Jl. Melati 3", "Jl. Melati No. 3", "di Dusun Krajan, Gang Mawar 5"])
def test_a_house_number_that_nothing_is_named_before_is_refused_of_every_record(place: str) -> None:
    assert codes(poktan(f"tempat: {place}")) == codes(kegiatan(f"tempat: {place}")) == ["data-alamat"]


@pytest.mark.parametrize(
    "place", ["Bakery Ayu, Jl. Melati 3", "Jl. Melati 3 (Balai RW)", "Jl. Melati", "Dusun Krajan 2"]
)
def test_an_activity_may_be_where_a_name_or_no_number_stands(place: str) -> None:
    assert codes(kegiatan(f"tempat: {place}")) == []


def test_a_group_s_place_with_a_number_needs_a_building_that_is_known_as_public() -> None:
    assert codes(poktan("tempat: Bakery Ayu, Jl. Melati 3")) == ["data-alamat"]


@pytest.mark.parametrize(
    "front",
    [
        "pimpinan: Bapak Joko Susilo, S.Pd",
        "notulis: Ibu Siti",
        "tindak_lanjut:\n  - apa: Mendata\n    penanggung_jawab: Bapak Joko",
        "peserta:\n  - Ibu Siti Aminah\n  - Ketua RT",
        "peserta:\n  - unsur: Ibu Siti Aminah\n    jumlah: 1",
        "peserta: Ibu Siti Aminah",
    ],
)
def test_an_office_names_nobody_until_somebody_says_that_it_may(front: str) -> None:
    found = only(kegiatan(front))
    assert found.code == "data-nama"
    assert not {"Joko", "Siti"} & set((found.message + found.hint).split())
    name = front.partition("Bapak ")[1] + front.partition("Bapak ")[2] or "Ibu Siti" + front.partition("Ibu Siti")[2]
    mark = f"sudah_diperiksa:\n  - teks: {name.splitlines()[0]}\n    alasan: Beliau setuju disebut"
    assert codes(kegiatan(f"{front}\n{mark}")) == []


def test_a_speaker_may_be_named() -> None:
    assert codes(kegiatan("narasumber:\n  - Ibu Siti, bidan desa\n  - nama: Bapak Joko\n    peran: PKB")) == []


NAMING = [
    "anggota:\n  - Siti\n  - Ani",
    "anggota: Siti, Ani",
    "ketua: Bu Siti",
    "pengurus:\n  - jabatan: Ketua\n    nama: Siti",
    "peserta:\n  - Siti",
    "kader:\n  - Ani",
    "nama_ketua: Siti",
    "Ketua kelompok: Siti",
    "daftar_anggota:\n  - Siti",
]


@pytest.mark.parametrize("fields", NAMING)
def test_members_are_named_under_no_key_of_a_group(fields: str) -> None:
    found = only(poktan(fields))
    assert found.code == "kunci-terlarang"
    assert found.hint.startswith("Hapus isian ini beserta isinya")
    assert "Siti" not in found.message


@pytest.mark.parametrize(("key", "field"), [("anggota", "jumlah_anggota"), ("kader", "jumlah_kader")])
def test_a_number_of_members_is_answered_with_its_field(key: str, field: str) -> None:
    assert only(poktan(f"{key}: 15")).hint == f"Mungkin maksudnya `{field}`."


def test_a_chair_by_role_is_who_led_the_meeting() -> None:
    assert only(kegiatan("ketua: Kepala Desa")).hint == "Mungkin maksudnya `pimpinan`."
    assert only(kegiatan("ketua: Bapak Joko")).code == "kunci-terlarang"
