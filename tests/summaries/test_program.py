"""Programmes per kampung, and how far each reaches, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.jangkauan_program import jangkauan_program
from site_builder.summaries.lingkup import scopes_of
from site_builder.summaries.program import named_in, program
from tests.conftest import Village, site_of
from tests.summaries.paper import cells, edition, times_and_regions

NONE = Cell(None, BELUM)


def activity(tanggal: str, program: str = "", more: str = "") -> str:
    front = f"jenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\n"
    return f"---\n{front}{f'program: {program}' if program else ''}\n{more}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022    DASHAT  Sekolah Lansia  GENTING  TAMASYA  GATI  SIDAYA  lain  namanya
    Asri         2               –        1        –     –       –     2  Bank Sampah (2); Posyandu Remaja
    Jaya         –               –        –        –     –       –     –  –
    Mekar        –               1        –        –     –       –     1  Bina Keluarga Lansia (BKL)
    semua        2               1        1        –     –       –     3  //                              dari 2 kampung
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": activity("2022-01-03", "[dashat, Dapur Sehat Atasi Stunting, bank sampah]"),
            "asri/kegiatan/b.md": activity("2022", "DASHAT, Genting"),
            "asri/kegiatan/c.md": activity("2022-03-01", "[Bank Sampah, Posyandu Remaja, Bank-Sampah]"),
            "asri/kegiatan/d.md": activity("2022-04-01", "GATI", "status: batal"),
            "asri/kegiatan/e.md": activity("", "GATI"),
            "asri/kegiatan/f.md": activity("2022-05-01", "GATI", "belum_ditinjau: program"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/kegiatan/a.md": activity("2022-02-01"),
            "mekar/kegiatan/a.md": activity("2022-02-01", "[Selantang, BKL]"),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), program, "2022")
    assert [one.judul for one in table.kolom[:6]] == [
        "DASHAT", "Sekolah Lansia", "GENTING", "TAMASYA", "GATI", "SIDAYA",
    ]  # fmt: skip
    assert cells(table) == {
        "Asri": (Cell(2), NONE, Cell(1), NONE, NONE, NONE, Cell(2), Cell("Bank Sampah (2); Posyandu Remaja")),
        "Jaya": (NONE,) * 8,
        "Mekar": (NONE, Cell(1), NONE, NONE, NONE, NONE, Cell(1), Cell("Bina Keluarga Lansia (BKL)")),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [2, 1, 1, None, None, None, 3, None]
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_zero_stands_only_where_the_kampung_says_nihil(village: Village) -> None:
    months = ", ".join(f"2022-{n:02}" for n in range(1, 13))
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": activity("2022-01-03", "GATI"),
            "mekar/kampung.yaml": f"nama: Mekar\nnihil: [{months}]\n",
        }
    )
    assert cells(edition(village, program, "2022"))["Mekar"] == (*[Cell(0)] * 7, NONE)


def test_each_programme_reaches_so_many_activities_and_kampung(village: Village) -> None:
    """
                        2022 kegiatan kampung   2021 kegiatan kampung
    DASHAT                          3       2               1       1
    Sekolah Lansia                  1       1               –       –   dan seterusnya
    """
    village.write({"mekar/kegiatan/b.md": activity("2022-03-01", "DASHAT")})
    village.write({"jaya/kegiatan/b.md": activity("2021-03", "[SIDAYA, DASHAT]")})
    table = edition(paper_village(village), jangkauan_program)
    assert [(one.kelompok, one.judul) for one in table.kolom] == [
        ("2022", "Kegiatan"), ("2022", "Kampung"), ("2021", "Kegiatan"), ("2021", "Kampung"),
    ]  # fmt: skip
    assert {name: tuple(cell.nilai for cell in row) for name, row in cells(table).items()} == {
        "Dapur Sehat Atasi Stunting (DASHAT)": (3, 2, 1, 1),
        "Sekolah Lansia": (1, 1, None, None),
        "Gerakan Orang Tua Asuh Cegah Stunting (GENTING)": (1, 1, None, None),
        "Lansia Berdaya (SIDAYA)": (None, None, 1, 1),
        "Bina Keluarga Lansia (BKL)": (1, 1, None, None),
        "Bank Sampah": (2, 1, None, None),
        "Posyandu Remaja": (1, 1, None, None),
    }
    assert table.jumlah is None
    assert table.baris[0].kepala[0].url == "/program/dashat/"
    assert table.liputan is not None
    assert table.liputan[:2] == (3, 3)


def test_a_year_in_which_no_programme_is_named_has_no_table(village: Village) -> None:
    paper_village(village).write({"mekar/kegiatan/c.md": activity("2021-02-01")})
    assert times_and_regions(village, program) == [("2022", ())]
    assert [one.kelompok for one in edition(village, jangkauan_program).kolom] == ["2022", "2022"]


def test_where_no_programme_is_named_there_is_no_table(village: Village) -> None:
    village.write({"mekar/kegiatan/c.md": activity("2021-02-01")})
    assert times_and_regions(village, program) == times_and_regions(village, jangkauan_program) == []


def test_known_programmes_come_first_then_those_of_the_inpres_then_others_by_name(village: Village) -> None:
    site = site_of(paper_village(village))
    assert [one.kode for one in named_in(scopes_of(site).anggota)] == [
        "dashat", "sekolah-lansia", "genting", "gati", "bina-keluarga-lansia-bkl", "banksampah", "posyanduremaja",
    ]  # fmt: skip
