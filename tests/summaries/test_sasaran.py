"""Summary 10, target groups, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.sasaran import sasaran
from tests.conftest import Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)


def activity(tanggal: str, sasaran: str = "", more: str = "") -> str:
    return f"---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\nsasaran: {sasaran}\n{more}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022   Seluruh PUS Remaja Lansia Balita | Keluarga: Balita Remaja Lansia | Lainnya
    Asri         –   1      2      –      –                   –      –      –        –
    Jaya         –   –      –      –      –                   –      –      –        –   (tanpa sasaran)
    Mekar        1   –      –      –      –                   1      –      –        –
    semua        1   1      2      –      –                   1      –      –        –   dari 2 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": activity("2022-01-03", "[PUS, Remaja]"),
            "asri/kegiatan/b.md": activity("2022", "Remaja"),
            "asri/kegiatan/c.md": activity("2022-03-01", "Lansia", "status: batal"),
            "asri/kegiatan/d.md": activity("", "Lansia"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": activity("2022-02-01"),
            "mekar/kegiatan/a.md": activity("2022-06", "[Warga, Orang Tua Balita]"),
            "mekar/kegiatan/b.md": activity("2021", "Lainnya"),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), sasaran, "2022")
    assert cells(table) == {
        "Asri": (NONE, Cell(1), Cell(2), *[NONE] * 6),
        "Jaya": (NONE,) * 9,
        "Mekar": (Cell(1), *[NONE] * 4, Cell(1), NONE, NONE, NONE),
    }
    assert table.jumlah is not None
    assert table.jumlah.sel == (Cell(1), Cell(1), Cell(2), NONE, NONE, Cell(1), NONE, NONE, NONE)
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_a_target_group_that_nobody_has_reviewed_is_not_counted(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("2022-06-01", "Remaja", "belum_ditinjau: sasaran")})
    assert cells(edition(village, sasaran, "2022"))["Mekar"] == (NONE,) * 9


def test_a_target_group_counts_where_something_else_is_still_to_be_reviewed(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("2022-06-01", "Remaja", "belum_ditinjau: instansi")})
    assert column(edition(village, sasaran, "2022"), "remaja")["Mekar"] == Cell(1)


def test_families_stand_under_a_common_heading(village: Village) -> None:
    table = edition(paper_village(village), sasaran, "2022")
    grouped = [(one.key, one.judul) for one in table.kolom if one.kelompok == "Keluarga yang memiliki"]
    assert grouped == [
        ("keluarga-yang-memiliki-balita", "Balita"),
        ("keluarga-yang-memiliki-remaja", "Remaja"),
        ("keluarga-yang-memiliki-lansia", "Lansia"),
    ]


def test_there_is_a_table_for_each_year_with_a_held_activity_newest_first(village: Village) -> None:
    assert times_and_regions(paper_village(village), sasaran) == [("2022", ()), ("2021", ())]
