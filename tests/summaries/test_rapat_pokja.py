"""Summary 3, against a small village worked out on paper. Today is 1 April 2023."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.rapat_pokja import rapat_pokja
from tests.conftest import TODAY, Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)
OPEN = "tindak_lanjut: [{apa: Satu, tenggat: 2023-03-31}, {apa: Dua, tenggat: 2023-04}, {apa: Tiga}]\n"
DONE = "tindak_lanjut: [{apa: Satu, tenggat: 2022-01-31, selesai: 2022-06-01}]\n"


def meeting(tanggal: str, more: str = "", jenis: str = "rapat-pokja") -> str:
    return f"---\njenis: {jenis}\njudul: Rapat\ntanggal: {tanggal}\n{more}---\n"


def paper_village(village: Village) -> Village:
    """
             2021  2022  tanpa tahun  jumlah     terakhir  belum selesai  lewat tenggat
    Asri        1     2            –       3  2022-05-04               3              1
    Jaya        –     1            –       1  2022-03                  0              0
    Mekar       –     –            1       1  –                        –              –
    Sepi        –     –            –       –  –                        –              –
    semua       1     3            1       5  //                       3              1   dari 3 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": meeting("2021-12-01", DONE),
            "asri/kegiatan/b.md": meeting("2022"),
            "asri/kegiatan/c.md": meeting("2022-05-04", OPEN),
            "asri/kegiatan/d.md": meeting("2022-12-01", OPEN + "status: batal\n"),
            "asri/kegiatan/e.md": meeting("2023-01-01", OPEN, "kegiatan-lain"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": meeting("2022-03", DONE),
            "mekar/kegiatan/a.md": meeting(""),
            "sepi/kampung.yaml": "nama: Sepi\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), rapat_pokja)
    may, march = (Cell(Tanggal(2022, 5, 4), url="/kampung/asri/kegiatan/c/"), Cell(Tanggal(2022, 3)))
    march = march._replace(url="/kampung/jaya/kegiatan/a/")
    assert [one.judul for one in table.kolom[:4]] == ["2021", "2022", "Tahun tidak tercatat", "Jumlah"]
    assert cells(table) == {
        "Asri": (Cell(1), Cell(2), NONE, Cell(3), may, Cell(3), Cell(1)),
        "Jaya": (NONE, Cell(1), NONE, Cell(1), march, Cell(0), Cell(0)),
        "Mekar": (NONE, NONE, Cell(1), Cell(1), NONE, NONE, NONE),
        "Sepi": (NONE,) * 7,
    }
    assert table.jumlah is not None
    assert table.jumlah.sel == (
        Cell(1), Cell(3), Cell(1), Cell(5), Cell(None, TIDAK_BERLAKU), Cell(3), Cell(1),
    )  # fmt: skip
    assert table.liputan is not None
    assert table.liputan[:2] == (3, 4)


def test_the_table_says_for_which_day_it_is(village: Village) -> None:
    assert edition(paper_village(village), rapat_pokja).per == (TODAY.year, TODAY.month, TODAY.day)


def test_follow_ups_of_other_activities_are_not_counted(village: Village) -> None:
    village.write(
        {"mekar/kegiatan/a.md": meeting("2022-01-01"), "mekar/kegiatan/b.md": meeting("2022", OPEN, "pembinaan-poktan")}
    )
    assert column(edition(village, rapat_pokja), "belum_selesai")["Mekar"] == NONE


def test_a_year_without_meetings_has_no_column_and_meetings_with_years_no_column_of_those_without(
    village: Village,
) -> None:
    village.write({"mekar/kegiatan/a.md": meeting("2019"), "mekar/kegiatan/b.md": meeting("2022-01")})
    table = edition(village, rapat_pokja)
    assert [one.key for one in table.kolom[:3]] == ["tahun_2019", "tahun_2022", "jumlah"]


def test_a_year_that_was_nihil_from_end_to_end_is_zero(village: Village) -> None:
    year = ", ".join(f"2022-{bulan:02}" for bulan in range(1, 13))
    village.write(
        {"asri/kampung.yaml": f"nama: Asri\nnihil: {year}\n", "mekar/kegiatan/a.md": meeting("2022-01-01")},
    )
    table = edition(village, rapat_pokja)
    assert column(table, "tahun_2022")["Asri"] == column(table, "jumlah")["Asri"] == Cell(0)


def test_a_village_without_a_pokja_is_left_out_unless_it_records_a_meeting(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nbentuk: desa\n",
            "jaya/kampung.yaml": "nama: Jaya\nbentuk: desa\n",
            "jaya/kegiatan/a.md": meeting("2022-01-01"),
        }
    )
    assert list(cells(edition(village, rapat_pokja))) == ["Desa Jaya", "Mekar"]


def test_there_is_one_table_for_each_region_and_none_without_any_meeting(village: Village) -> None:
    region = "wilayah: {provinsi: Jambi}\n"
    village.write({"a/kampung.yaml": "nama: A\n" + region, "b/kampung.yaml": "nama: B\n" + region})
    assert times_and_regions(village, rapat_pokja) == []
    village.write({"mekar/kegiatan/a.md": meeting("2022-01-01")})
    assert times_and_regions(village, rapat_pokja) == [("", ()), ("", ("Jambi",))]


def test_every_row_has_a_cell_for_every_column(village: Village) -> None:
    table = edition(paper_village(village), rapat_pokja)
    assert {len(row.sel) for row in (*table.baris, table.jumlah) if row} == {len(table.kolom)}


def test_the_data_are_of_the_day_on_which_a_figure_last_changed(village: Village) -> None:
    dates = {
        "2022-05-04": "",
        "2022-06-01": DONE,
        "2023-04-01": "tindak_lanjut: [{apa: Satu, tenggat: 2023-03-31}, {apa: Dua, tenggat: 2023-04}]\n",
    }
    for per, more in dates.items():
        table = edition(village.write({"mekar/kegiatan/a.md": meeting("2022-05-04", more)}), rapat_pokja)
        assert table.per and table.per.iso == per
