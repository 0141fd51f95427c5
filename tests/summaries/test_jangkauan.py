"""How far institutions (summary 10) and functions (summary 2) reach, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell, Table
from site_builder.summaries.jangkauan import instansi, jangkauan_fungsi
from tests.conftest import Village
from tests.summaries.paper import cells, edition, times_and_regions

NONE = Cell(None, BELUM)


def activity(tanggal: str, instansi: str = "", seksi: str = "", more: str = "") -> str:
    lists = f"instansi: {instansi}\nseksi: {seksi}\n"
    return f"---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\n{lists}{more}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022          kegiatan  kampung          2022          kegiatan  kampung
    Dinas Sosial         1        1          Perlindungan         1        1
    Puskesmas            3        2          Ekonomi              3        2
                                             Lainnya              1        1
    dari 2 pelapor, 3 kampung                (enam fungsi lain: –)
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi}\n",
            "asri/kegiatan/a.md": activity("2022-01-03", "[Puskesmas, Dinas Sosial]", "Ekonomi"),
            "asri/kegiatan/b.md": activity("2022", "Puskesmas", "Ekonomi, Lainnya"),
            "asri/kegiatan/c.md": activity("2022-03-01", "BPS", "Keagamaan", "status: rencana"),
            "jaya/kampung.yaml": "nama: Jaya\nwilayah: {provinsi: Jambi}\n",
            "jaya/kegiatan/a.md": activity("2022-02-01", "BPS", "Keagamaan", "belum_ditinjau: [instansi, seksi]"),
            "mekar/kegiatan/a.md": activity("2022-06", "Puskesmas", "[Ekonomi, Perlindungan]"),
            "mekar/kegiatan/b.md": activity("2021"),
            "mekar/kegiatan/c.md": activity("", "BPS", "Keagamaan"),
        }
    )


def coverage(table: Table) -> tuple[int, int]:
    assert table.liputan is not None
    return table.liputan[:2]


def test_the_institutions_are_the_ones_on_paper(village: Village) -> None:
    table = edition(paper_village(village), instansi, "2022")
    assert cells(table) == {"Dinas Sosial": (Cell(1), Cell(1)), "Puskesmas": (Cell(3), Cell(2))}
    assert coverage(table) == (2, 3)


def test_the_functions_are_the_ones_on_paper_served_or_not(village: Village) -> None:
    table = edition(paper_village(village), jangkauan_fungsi, "2022")
    rows = cells(table)
    assert len(rows) == 9
    assert {name: row for name, row in rows.items() if row != (NONE, NONE)} == {
        "Perlindungan": (Cell(1), Cell(1)),
        "Ekonomi": (Cell(3), Cell(2)),
        "Lainnya": (Cell(1), Cell(1)),
    }
    assert coverage(table) == (2, 3)


def test_lainnya_has_a_row_only_where_it_was_chosen(village: Village) -> None:
    assert "Lainnya" not in cells(edition(paper_village(village), jangkauan_fungsi, "2021"))


def test_a_region_counts_its_own_kampung_only(village: Village) -> None:
    table = edition(paper_village(village), instansi, "2022", ("Jambi",))
    assert cells(table)["Puskesmas"] == (Cell(2), Cell(1))
    assert coverage(table) == (1, 2)


def test_activities_with_two_institutions_would_be_added_twice_so_there_is_no_total(village: Village) -> None:
    assert edition(paper_village(village), instansi, "2022").jumlah is None


def test_a_heading_leads_to_the_archive_of_its_subject(village: Village) -> None:
    paper_village(village)
    row = edition(village, instansi, "2022").baris[-1]
    assert (row.kunci, row.kepala[0].url) == (("puskesmas",), "/instansi/puskesmas/")
    first = edition(village, jangkauan_fungsi, "2022").baris[0]
    assert (first.kepala[0].nilai, first.kepala[0].url) == ("Keagamaan", "")


def test_a_year_in_which_no_institution_is_named_has_no_table_of_them(village: Village) -> None:
    assert times_and_regions(paper_village(village), instansi) == [("2022", ()), ("2022", ("Jambi",))]


def test_functions_have_a_table_for_each_year_with_an_activity(village: Village) -> None:
    regions: list[tuple[str, ...]] = [(), ("Jambi",)]
    found = times_and_regions(paper_village(village), jangkauan_fungsi)
    assert found == [(tahun, jalan) for tahun in ("2022", "2021") for jalan in regions]


def test_the_date_of_the_data_is_the_newest_activity_of_the_region_and_year(village: Village) -> None:
    assert edition(paper_village(village), instansi, "2022").per == (2022, 6, 0)
