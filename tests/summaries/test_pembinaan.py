"""Summary 4, against a small village worked out on paper. Today is 1 April 2023."""

import pytest

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.summaries.pembinaan import pembinaan
from tests.conftest import Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)


def activity(jenis: str, tanggal: str, more: str = "") -> str:
    return f"---\njenis: {jenis}\njudul: Kegiatan\ntanggal: {tanggal}\n{more}\n---\n"


def coaching(tanggal: str, poktan: str = "", more: str = "") -> str:
    return activity("pembinaan-poktan", tanggal, f"poktan: {poktan}\n{more}")


def imp(tanggal: str, more: str = "") -> str:
    return activity("pertemuan-imp", tanggal, more)


def paper_village(village: Village) -> Village:
    """
    2022    BKB BKR BKL UPPKA PIK-R tanpa jenis semua  IMP  bulan tanpa pertemuan
    Asri      –   1   –     2     1           1     4    –  Jan–Des
    Jaya      –   –   –     –     –           –     –    3  Feb, Apr–Des  (satu pertemuan tanpa bulan)
    Mekar     –   –   –     –     –           –     –    –  –             (hanya rencana)
    semua     –   1   –     2     1           1     4    3  //            dari 2 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "asri/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n",
            "asri/kegiatan/a.md": coaching("2022-01-05", "uppka-mawar, uppka-melati"),
            "asri/kegiatan/b.md": coaching("2022-02", "BKR, PIK-R"),
            "asri/kegiatan/c.md": coaching("2022", "UPPKA"),
            "asri/kegiatan/d.md": coaching("2022-03-01"),
            "asri/kegiatan/e.md": coaching("2022-04-01", "BKB", "status: ditunda"),
            "asri/kegiatan/f.md": coaching("", "BKL"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": imp("2022-01-05"),
            "jaya/kegiatan/b.md": imp("2022-03"),
            "jaya/kegiatan/c.md": imp("2022"),
            "mekar/kegiatan/a.md": imp("2022-01-05", "status: rencana"),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), pembinaan, "2022")
    assert cells(table) == {
        "Asri": (NONE, Cell(1), NONE, Cell(2), Cell(1), Cell(1), Cell(4), NONE, Cell("Jan–Des")),
        "Jaya": (*[NONE] * 7, Cell(3), Cell("Feb, Apr–Des")),
        "Mekar": (NONE,) * 9,
    }
    assert table.jumlah is not None
    assert table.jumlah.sel == (
        NONE, Cell(1), NONE, Cell(2), Cell(1), Cell(1), Cell(4), Cell(3), Cell(None, TIDAK_BERLAKU),
    )  # fmt: skip
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


@pytest.mark.parametrize(
    ("met", "missing"),
    [
        ("2022-02 2022-03 2022-07 2022-08 2022-09 2022-10", "Jan, Apr–Jun, Nov, Des"),
        (" ".join(f"2022-{bulan:02}" for bulan in range(1, 13)), "tidak ada"),
        (" ".join(f"2022-{bulan:02}-28" for bulan in range(1, 12)), "Des"),
    ],
)
def test_months_without_a_meeting_are_listed_three_in_a_row_by_their_ends(
    village: Village, met: str, missing: str
) -> None:
    village.write({f"mekar/kegiatan/{i}.md": imp(tanggal) for i, tanggal in enumerate(met.split())})
    assert column(edition(village, pembinaan, "2022"), "bulan_tanpa_imp")["Mekar"] == Cell(missing)


def test_of_this_year_only_months_that_have_ended_are_missed(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": imp("2023-02-01")})
    assert column(edition(village, pembinaan, "2023"), "bulan_tanpa_imp")["Mekar"] == Cell("Jan, Mar")


def test_before_any_month_has_ended_the_question_does_not_arise(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": imp("2024-01-05")})
    cell = column(edition(village, pembinaan, "2024"), "bulan_tanpa_imp")["Mekar"]
    assert cell == Cell(None, TIDAK_BERLAKU)


def test_a_nihil_month_is_a_month_without_a_meeting(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nnihil: 2022-05\n",
            "mekar/kegiatan/a.md": imp("2022-02-01"),
        }
    )
    row = cells(edition(village, pembinaan, "2022"))["Asri"]
    assert row == (*[NONE] * 8, Cell("Jan–Des"))


def test_a_year_that_was_nihil_from_end_to_end_is_zero(village: Village) -> None:
    year = ", ".join(f"2022-{bulan:02}" for bulan in range(1, 13))
    village.write({"asri/kampung.yaml": f"nama: Asri\nnihil: {year}\n", "mekar/kegiatan/a.md": imp("2022-02-01")})
    assert cells(edition(village, pembinaan, "2022"))["Asri"] == (*[Cell(0)] * 8, Cell("Jan–Des"))


def test_one_session_for_two_groups_of_a_kind_counts_once_for_the_kind(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/kegiatan/a.md": coaching("2022-01-05", "uppka-mawar, UPPKA"),
        }
    )
    table = edition(village, pembinaan, "2022")
    assert column(table, "uppka")["Mekar"] == column(table, "pembinaan-poktan")["Mekar"] == Cell(1)


def test_other_activities_of_a_group_are_no_coaching(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("kegiatan-lain", "2022-01-05", "poktan: BKB")})
    assert column(edition(village, pembinaan, "2022"), "bkb")["Mekar"] == NONE


def test_only_a_year_that_is_not_over_says_up_to_which_month_it_is_looked_at(village: Village) -> None:
    """Today is the first of April 2023."""
    village.write({"mekar/kegiatan/a.md": imp("2022-02-01"), "mekar/kegiatan/b.md": imp("2023-02-01")})
    looked_at = "Bulan tanpa pertemuan dilihat sampai Maret 2023."
    assert looked_at in edition(village, pembinaan, "2023").catatan
    assert not any("dilihat sampai" in note for note in edition(village, pembinaan, "2022").catatan)


def test_there_is_a_table_for_each_year_with_a_held_activity(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": imp("2022"), "mekar/kegiatan/b.md": activity("rapat-pokja", "2021")})
    assert times_and_regions(village, pembinaan) == [("2022", ()), ("2021", ())]
