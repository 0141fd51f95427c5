"""Summary 1, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.kegiatan_per_bulan import kegiatan_per_bulan
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import Village, site_of
from tests.summaries.paper import cells, edition

NONE = Cell(None, BELUM)


def activity(tanggal: str, status: str = "terlaksana") -> str:
    return f"---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\nstatus: {status}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022        Jan Feb Mar Apr …  tanpa bulan  jumlah
    Asri          2   –   1   – …            1       4
    Mekar         –   0   –   – …            –       –   (Februari dinyatakan nihil)
    Jaya          –   –   –   – …            –       –   (hanya rencana dan tahun lain)
    semua         2   –   1   – …            1       4   dari 2 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": activity("2022-01-03"),
            "asri/kegiatan/b.md": activity("2022-01"),
            "asri/kegiatan/c.md": activity("5 Maret 2022"),
            "asri/kegiatan/d.md": activity("2022"),
            "asri/kegiatan/e.md": activity("2022-04-01", "batal"),
            "asri/kegiatan/f.md": activity(""),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": activity("2021-05-05"),
            "jaya/kegiatan/b.md": activity("2022-06-01", "ditunda"),
            "mekar/kampung.yaml": "nama: Mekar\nnihil: 2022-02\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), kegiatan_per_bulan, "2022", leads=True)
    rows = cells(table)
    own = "/kampung/asri/arsip/2022/"
    january, march, undated = (Cell(n, url=f"{own}#{at}") for n, at in ((2, "2022-01"), (1, "2022-03"), (1, "2022")))
    assert rows["Asri"] == (january, NONE, march, *[NONE] * 9, undated, Cell(4, url=own))
    assert rows["Mekar"] == (NONE, Cell(0), *[NONE] * 10, NONE, NONE)
    assert rows["Jaya"] == (*[NONE] * 13, NONE)
    assert table.jumlah is not None
    january, march, undated, total = (
        Cell(n, url=f"/arsip/2022/{at}") for n, at in ((2, "01/"), (1, "03/"), (1, "tanpa-bulan/"), (4, ""))
    )
    assert table.jumlah.sel == (january, NONE, march, *[NONE] * 9, undated, total)


def test_the_total_says_over_how_many_it_is(village: Village) -> None:
    table = edition(paper_village(village), kegiatan_per_bulan, "2022")
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_there_is_a_table_for_each_year_with_a_held_activity_newest_first(village: Village) -> None:
    found = kegiatan_per_bulan(scopes_of(site_of(paper_village(village))))
    assert [one.waktu.iso for one in found if one.waktu] == ["2022", "2021"]


def test_one_kampung_alone_has_no_row_of_totals(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("2022-01-03")})
    assert edition(village, kegiatan_per_bulan, "2022").jumlah is None


def test_every_row_has_a_cell_for_every_column(village: Village) -> None:
    table = edition(paper_village(village), kegiatan_per_bulan, "2022")
    assert {len(row.sel) for row in (*table.baris, table.jumlah) if row} == {len(table.kolom)} == {14}
