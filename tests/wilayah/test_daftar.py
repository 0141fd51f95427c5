"""The list itself: complete, well formed, each name once in its place."""

import re
from collections import Counter

import pytest

from site_builder.model.provinsi import ASAL, KODE, NAMA, PROVINSI, sasaran
from site_builder.model.vocabulary import plain, slug
from site_builder.wilayah import daftar, lama

KECAMATAN = {kode: nama for one in daftar.kabupaten() for kode, nama in daftar.kecamatan_in(one).items()}


def test_it_has_what_the_decree_has() -> None:
    assert (len(PROVINSI), len(daftar.kabupaten()), len(KECAMATAN)) == (38, 514, 7285)
    assert Counter(nama.split()[0] for nama in daftar.kabupaten().values()) == {"Kabupaten": 416, "Kota": 98}


def test_every_code_lies_below_a_province_and_tells_kabupaten_from_kota() -> None:
    for kode, nama in daftar.kabupaten().items():
        assert re.fullmatch(r"\d\d\.\d\d", kode)
        assert kode[:2] in NAMA
        assert nama.startswith("Kota ") == daftar.is_kota(kode)
    for kode, nama in KECAMATAN.items():
        assert re.fullmatch(r"\d\d\.\d\d\.\d\d", kode)
        assert nama.strip() == nama != ""


@pytest.mark.parametrize("form", [slug, plain])
def test_no_two_regions_of_one_place_share_an_address(form: object) -> None:
    places = [*((k[:2], n) for k, n in daftar.kabupaten().items()), *((k[:5], n) for k, n in KECAMATAN.items())]
    twice = [one for one, n in Counter((above, form(nama)) for above, nama in places).items() if n > 1]  # type: ignore[operator]
    assert not twice


def test_a_province_stands_under_its_code_once() -> None:
    assert list(KODE) == [p.kode for p in PROVINSI]
    assert list(KODE.values()) == sorted(NAMA)


def test_other_names_belong_to_names_of_the_list() -> None:
    assert set(lama.NAMA_LAIN) <= set(daftar.kabupaten().values())


def test_the_34_provinces_of_the_guide_are_those_that_targets_of_2023_count() -> None:
    assert len({sasaran(kode, 2023) for kode in NAMA}) == 34
    assert {kode for kode in NAMA if sasaran(kode, 2023) == "91"} == {"91", "93", "94", "95"}
    assert {kode for kode in NAMA if sasaran(kode, 2023) == "92"} == {"92", "96"}
    assert {sasaran(kode, 2026) for kode in NAMA} == set(NAMA)
    assert set(ASAL) < set(NAMA)


def test_a_code_that_is_not_there_has_no_name() -> None:
    assert [daftar.nama(kode) for kode in ("33.26.14", "33.26", "33", "33.26.99", "33.99", "99", "")] == [
        *("Buaran", "Kabupaten Pekalongan", "Jawa Tengah"),
        *("", "", "", ""),
    ]
