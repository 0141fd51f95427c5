"""For which group an activity counts, and what its page says of it. Today is 1 April 2023."""

import pytest

from site_builder.summaries.poktan_tanpa_pembinaan import poktan_tanpa_pembinaan
from tests.conftest import Village
from tests.summaries.paper import edition

PAGE = "kampung/mekar/kegiatan/2023-03-01-pembinaan/index.html"
RECORD = "mekar/kegiatan/2023-03-01-pembinaan.md"
COUNTS_FOR_NONE = "tidak dihitung untuk kelompok mana pun"


def session(poktan: str, jenis: str = "pembinaan-poktan") -> str:
    return f"---\njenis: {jenis}\njudul: Pembinaan\ntanggal: 2023-03-01\npoktan: {poktan}\n---\nNotulen.\n"


def without_session(village: Village) -> list[str]:
    """Groups that nobody has coached in the last three months."""
    return [str(row.kepala[1].nilai) for row in edition(village, poktan_tanpa_pembinaan).baris]


def test_a_kind_means_the_only_group_of_that_kind_and_the_page_says_so(village: Village) -> None:
    village.write({"mekar/poktan/bkb-tunas.yaml": "jenis: BKB\nnama: Tunas\n", RECORD: session("BKB")}).build()
    assert '<a href="/situs/kampung/mekar/poktan/bkb-tunas/">BKB Tunas</a>' in village.read(PAGE)
    assert "waktu itu kampung ini hanya punya satu kelompok BKB." in village.read(PAGE)
    assert COUNTS_FOR_NONE not in village.read(PAGE)
    assert "kegiatan/2023-03-01-pembinaan/" in village.read("kampung/mekar/poktan/bkb-tunas/index.html")
    assert without_session(village) == []


def test_with_several_groups_of_a_kind_it_means_none_and_the_page_says_so(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-tunas.yaml": "jenis: BKB\nnama: Tunas\n",
            "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
            RECORD: session("BKB"),
        }
    ).build()
    assert COUNTS_FOR_NONE in village.read(PAGE)
    assert without_session(village) == ["BKB Melati", "BKB Tunas"]


@pytest.mark.parametrize("poktan", ["", "BKR"])
def test_a_coaching_session_that_names_no_group_says_so(village: Village, poktan: str) -> None:
    village.write({"mekar/poktan/bkb-tunas.yaml": "jenis: BKB\nnama: Tunas\n", RECORD: session(poktan)}).build()
    assert COUNTS_FOR_NONE in village.read(PAGE)
    assert without_session(village) == ["BKB Tunas"]


def test_one_of_two_names_may_mean_a_group_and_the_other_none(village: Village) -> None:
    village.write(
        {"mekar/poktan/bkb-tunas.yaml": "jenis: BKB\nnama: Tunas\n", RECORD: session("bkb-tunas, BKR")}
    ).build()
    assert "BKR tidak menunjuk satu kelompok" in village.read(PAGE)
    assert "satu kelompok BKB." not in village.read(PAGE)
    assert without_session(village) == []


def test_only_a_coaching_session_has_to_name_a_group(village: Village) -> None:
    village.write({RECORD: session("", "rapat-pokja")}).build()
    assert COUNTS_FOR_NONE not in village.read(PAGE)


def test_beside_a_group_that_cannot_be_read_a_kind_is_no_guess(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-tunas.yaml": "jenis: BKB\nnama: Tunas\n",
            "mekar/poktan/bkb-rusak.yaml": "jenis: BKB\n",
            RECORD: session("BKB"),
        }
    ).build(keep_going=True)
    assert COUNTS_FOR_NONE in village.read(PAGE)
