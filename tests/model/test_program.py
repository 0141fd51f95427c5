"""Programmes by name, and the addresses of their archives."""

import pytest

from site_builder.model.inpres import INPRES
from site_builder.model.paths import why_refused
from site_builder.model.program import PROGRAM, SINGKAT, kode_program, read_program
from site_builder.model.urls import MOST_LETTERS, is_slug, segment


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("dapur sehat atasi stunting", "dashat"),
        ("Sekolah lansia", "sekolah-lansia"),
        ("Genting", "genting"),
        ("Taman Asuh Sayang Anak (TAMASYA)", "tamasya"),
        ("Gerakan Ayah Teladan Indonesia", "gati"),
        ("lansia berdaya", "sidaya"),
    ],
)
def test_a_known_programme_is_found_by_its_long_and_its_short_name(text: str, kode: str) -> None:
    assert read_program(text) == PROGRAM[kode].nama
    assert kode_program(text) == kode


def test_people_say_them_by_their_short_names() -> None:
    assert SINGKAT == ("DASHAT", "Sekolah Lansia", "GENTING", "TAMASYA", "GATI", "SIDAYA")


def test_a_name_on_both_lists_means_one_programme() -> None:
    kode = INPRES.find("DASHAT")
    assert kode
    assert read_program("DASHAT") == INPRES[kode].nama == PROGRAM["dashat"].nama


def test_another_programme_is_as_it_is_written() -> None:
    assert read_program("Bank Sampah") is None
    assert kode_program("Bank  sampah!") == kode_program("BANK-SAMPAH") == "banksampah"
    assert kode_program("Pos bindu") == kode_program("Posbindu")


def test_every_programme_of_the_inpres_has_an_address_of_its_own() -> None:
    kode = {kode_program(one.nama) for one in INPRES}
    assert len(kode) == len(INPRES)
    assert all(is_slug(one) and len(one) <= MOST_LETTERS for one in kode)


@pytest.mark.parametrize("text", ["a" * 500, "kata " * 200, "健康", "!!!", "ä" * 90, "a-" * 61, "é", "Con", "lpt1"])
def test_any_text_becomes_one_bounded_part_of_an_address(text: str) -> None:
    assert is_slug(segment(text))
    assert len(segment(text)) <= MOST_LETTERS
    assert why_refused(segment(text)) == ""


def test_texts_that_differ_only_where_they_are_cut_keep_their_own_addresses() -> None:
    assert segment("pelatihan " * 30 + "tahap satu") != segment("pelatihan " * 30 + "tahap dua")
    assert segment("健康") != segment("教育")
