"""Summary 2, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.summaries.fungsi import fungsi
from tests.conftest import Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)


def activity(tanggal: str, seksi: str = "", more: str = "") -> str:
    return f"---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\nseksi: {seksi}\n{more}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022     Keagamaan … Perlindungan … Ekonomi Pembinaan Lingkungan Lainnya  terisi
    Asri             –              1         3                    –       1       2
    Jaya             –              –         –                    –       –       –   (rapat tanpa seksi)
    Mekar            –              –         1                    1       –       2
    semua            –              1         4                    1       1      //   dari 2 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": activity("2022-01-03", "Ekonomi"),
            "asri/kegiatan/b.md": activity("2022", "[Ekonomi, Perlindungan]"),
            "asri/kegiatan/c.md": activity("2022-03", "Ekonomi, Lainnya"),
            "asri/kegiatan/d.md": activity("2022-04-01", "Keagamaan", "status: rencana"),
            "asri/kegiatan/e.md": activity("2022-05-01", "Keagamaan", "belum_ditinjau: seksi"),
            "asri/kegiatan/f.md": activity("", "Keagamaan"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": "---\njenis: rapat-pokja\njudul: Rapat\ntanggal: 2022-02-01\n---\n",
            "mekar/kegiatan/a.md": activity("2022-06-01", "Ekonomi, Pembinaan Lingkungan"),
            "mekar/kegiatan/b.md": activity("2021-06-01", "Keagamaan"),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), fungsi, "2022")
    assert cells(table) == {
        "Asri": (NONE, NONE, NONE, Cell(1), NONE, NONE, Cell(3), NONE, Cell(1), Cell(2)),
        "Jaya": (NONE,) * 10,
        "Mekar": (*[NONE] * 6, Cell(1), Cell(1), NONE, Cell(2)),
    }
    assert table.jumlah is not None
    assert table.jumlah.sel[:9] == (NONE, NONE, NONE, Cell(1), NONE, NONE, Cell(4), Cell(1), Cell(1))


def test_numbers_of_functions_are_not_added_up(village: Village) -> None:
    table = edition(paper_village(village), fungsi, "2022")
    assert table.jumlah is not None
    assert table.jumlah.sel[9] == Cell(None, TIDAK_BERLAKU)


def test_only_kampung_that_chose_a_section_are_covered(village: Village) -> None:
    table = edition(paper_village(village), fungsi, "2022")
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_lainnya_is_not_one_of_the_eight(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("2022-06-01", "Lainnya")})
    assert column(edition(village, fungsi, "2022"), "fungsi_terisi")["Mekar"] == NONE


def test_an_unreviewed_section_fills_nothing(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("2022-06-01", "Keagamaan", "belum_ditinjau: seksi")})
    assert cells(edition(village, fungsi, "2022"))["Mekar"] == (NONE,) * 10


def test_a_whole_year_of_nihil_is_zero_and_part_of_one_is_not(village: Village) -> None:
    year = ", ".join(f"2022-{bulan:02}" for bulan in range(1, 13))
    village.write(
        {
            "asri/kampung.yaml": f"nama: Asri\nnihil: {year}\n",
            "jaya/kampung.yaml": "nama: Jaya\nnihil: 2022-01\n",
            "mekar/kegiatan/a.md": activity("2022-06-01", "Ekonomi"),
        }
    )
    rows = cells(edition(village, fungsi, "2022"))
    assert rows["Asri"] == (Cell(0),) * 10
    assert rows["Jaya"] == (NONE,) * 10


def test_there_is_a_table_for_each_year_and_each_region_with_several_kampung(village: Village) -> None:
    region = "wilayah: {{provinsi: Jambi, kabupaten: {}}}\n"
    village.write(
        {
            "a/kampung.yaml": "nama: A\n" + region.format("Kota Jambi"),
            "b/kampung.yaml": "nama: B\n" + region.format("Kota Jambi"),
            "c/kampung.yaml": "nama: C\n" + region.format("Kerinci"),
            "c/kegiatan/a.md": activity("2022"),
            "mekar/kegiatan/a.md": activity("2021"),
        }
    )
    regions: list[tuple[str, ...]] = [(), ("Jambi",), ("Jambi", "Kota Jambi")]
    assert times_and_regions(village, fungsi) == [(tahun, jalan) for tahun in ("2022", "2021") for jalan in regions]


def test_the_date_of_the_data_is_the_newest_activity_of_the_year(village: Village) -> None:
    table = edition(paper_village(village), fungsi, "2022")
    assert table.per == (2022, 6, 1)
