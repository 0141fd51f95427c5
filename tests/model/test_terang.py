"""Abbreviations of the fixed lists are in words where a reader meets them first."""

import re

import pytest

from site_builder.model import vocabulary as v
from site_builder.model.terang import _TERANG, guna_poktan, terang

LISTS = (
    v.JENIS_KEGIATAN,
    v.JENIS_POKTAN,
    v.SASARAN,
    v.INSTANSI,
    v.PERAN_IMP,
    v.SUMBER_DANA,
    v.REGULASI,
    v.PENGGUNAAN_DATA,
    v.KRITERIA,
)
# Everybody knows the army and the police; what a Kampung KB is stands on every page of one.
_KNOWN = {"tni-polri", "komponen-masyarakat-kampung-kb"}
_SHORT = re.compile(r"\b(?:[A-Z]{2,}|Pokja|Poktan)\b")


@pytest.mark.parametrize("daftar", LISTS, ids=lambda daftar: daftar.nama)
def test_every_abbreviation_of_a_list_has_its_words(daftar: v.Daftar) -> None:
    short = {one.kode for one in daftar if _SHORT.search(one.nama)} - _KNOWN
    assert {kode for kode in short if kode not in _TERANG} == set()


def test_words_are_of_values_that_there_are() -> None:
    assert set(_TERANG) <= {one.kode for daftar in LISTS for one in daftar}


def test_an_abbreviation_stays_beside_its_words() -> None:
    assert terang(v.JENIS_POKTAN, "pik-r") == "Pusat Informasi dan Konseling Remaja (PIK-R)"
    assert terang(v.SASARAN, "remaja") == "Remaja"


@pytest.mark.parametrize("jenis", [one.kode for one in v.JENIS_POKTAN])
def test_every_kind_of_group_says_what_it_is_for(jenis: str) -> None:
    assert guna_poktan(jenis).startswith("Tempat ") and guna_poktan(jenis).endswith(".")
