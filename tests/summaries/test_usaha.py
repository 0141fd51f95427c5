"""Kinds of business and products of UPPKA groups, against a small village worked out on paper."""

import pytest

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.usaha import jenis_usaha, produk
from tests.conftest import Village
from tests.summaries.paper import Family, cells, edition, times_and_regions

NONE = Cell(None, BELUM)


def group(nama: str, more: str = "", jenis: str = "UPPKA") -> str:
    return f"jenis: {jenis}\nnama: {nama}\n{more}"


def paper_village(village: Village) -> Village:
    """
                     kelompok  kampung                              kelompok  kampung
    Pertanian/…             –        –          Keripik singkong           3        2
    Kuliner                 3        2          abon lele                  1        1
    Kerajinan               1        1          tas anyaman                1        1
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/poktan/uppka-a.yaml": group("A", "jenis_usaha: [Kuliner, Kerajinan]\nproduk: keripik singkong\n"),
            "asri/poktan/uppka-b.yaml": group("B", "jenis_usaha: Makanan\nproduk: [Keripik Singkong, tas anyaman]\n"),
            "mekar/poktan/uppka-c.yaml": group("C", "jenis_usaha: Kuliner\nproduk: keripik-singkong, abon lele\n"),
            "mekar/poktan/uppka-d.yaml": group("D"),
            "mekar/poktan/uppka-e.yaml": group("E", "produk: abon lele\naktif: Tidak\n"),
            "mekar/poktan/bkl-f.yaml": group("F", "produk: abon lele\n", "BKL"),
        }
    )


def test_each_kind_of_business_is_counted_by_group_and_by_kampung(village: Village) -> None:
    table = edition(paper_village(village), jenis_usaha)
    assert cells(table) == {
        "Pertanian/Peternakan": (NONE, NONE),
        "Perikanan": (NONE, NONE),
        "Pelayanan/Jasa": (NONE, NONE),
        "Kuliner": (Cell(3), Cell(2)),
        "Kerajinan": (Cell(1), Cell(1)),
        "Lainnya": (NONE, NONE),
    }
    assert table.jumlah is None
    assert table.liputan is not None
    assert table.liputan[:3] == (3, 4, "kelompok UPPKA aktif")


def test_one_product_in_several_spellings_is_one(village: Village) -> None:
    found = cells(edition(paper_village(village), produk))
    assert [(name, *(cell.nilai for cell in row[:2])) for name, row in found.items()] == [
        ("Keripik Singkong", 3, 2),
        ("abon lele", 1, 1),
        ("tas anyaman", 1, 1),
    ]


def test_the_usual_spelling_stands_for_all(village: Village) -> None:
    paper_village(village).write({"mekar/poktan/uppka-g.yaml": group("G", "produk: keripik singkong\n")})
    assert next(iter(cells(edition(village, produk)))) == "keripik singkong"


def test_a_product_tells_who_makes_it_and_leads_to_one_that_is_alone(village: Village) -> None:
    found = cells(edition(paper_village(village), produk))
    assert found["tas anyaman"][2] == Cell("UPPKA B (Asri)", url="/kampung/asri/poktan/uppka-b/")
    assert found["Keripik Singkong"][2] == Cell("UPPKA A (Asri); UPPKA B (Asri); UPPKA C (Mekar)")


def test_of_many_makers_ten_are_named(village: Village) -> None:
    village.write({f"mekar/poktan/uppka-{n:02}.yaml": group(f"No {n:02}", "produk: abon\n") for n in range(12)})
    made_by = cells(edition(village, produk))["abon"][2].nilai
    assert isinstance(made_by, str)
    assert made_by.endswith("UPPKA No 09 (Mekar); dan 2 kelompok lain")


def test_a_group_that_names_a_product_twice_counts_once(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": group("A", "produk: [abon, Abon]\n")})
    assert [row[0].nilai for row in cells(edition(village, produk)).values()] == [1]


@pytest.mark.parametrize("family", [jenis_usaha, produk])
def test_where_nothing_is_recorded_there_is_no_table(family: Family, village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": group("A"), "mekar/poktan/bkb-b.yaml": group("B", jenis="BKB")})
    assert times_and_regions(village, family) == []
