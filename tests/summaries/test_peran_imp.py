"""The six roles of the IMP, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell
from site_builder.summaries.peran_imp import peran_imp
from tests.conftest import Village
from tests.summaries.paper import cells, edition, times_and_regions

NONE = Cell(None, BELUM)


def meeting(tanggal: str, peran: str = "", more: str = "", jenis: str = "pertemuan-imp") -> str:
    front = f"jenis: {jenis}\njudul: Pertemuan\ntanggal: {tanggal}\n"
    return f"---\n{front}{f'peran_imp: {peran}' if peran else ''}\n{more}\n---\n"


def paper_village(village: Village) -> Village:
    """
    2022    Pengorg Pertemuan KIE Pencatatan Pelayanan Kemandirian  dari 6  tanpa peran  semua
    Asri          –         2   2          –         –           –       2            1      4
    Jaya          –         –   –          –         –           –       –            –      –
    Mekar         0         0   0          0         0           0       0            0      0   (nihil)
    semua         –         2   2          –         –           –      //            1      4   dari 2 kampung
    """
    months = ", ".join(f"2022-{n:02}" for n in range(1, 13))
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/a.md": meeting("2022-01-03", "Pertemuan"),
            "asri/kegiatan/b.md": meeting("2022", "[Pertemuan, KIE]"),
            "asri/kegiatan/c.md": meeting("2022-03-01"),
            "asri/kegiatan/d.md": meeting("2022-04-01", "Kemandirian", "status: batal"),
            "asri/kegiatan/e.md": meeting("", "Kemandirian"),
            "asri/kegiatan/f.md": meeting("2022-05-01", "Kemandirian", jenis="kegiatan-lain"),
            "asri/kegiatan/g.md": meeting("2022-06-01", "[KIE, KIE dan Konseling]", "belum_ditinjau: jam"),
            "jaya/kampung.yaml": "nama: Jaya\n",
            "mekar/kampung.yaml": f"nama: Mekar\nnihil: [{months}]\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), peran_imp, "2022")
    assert cells(table) == {
        "Asri": (NONE, Cell(2), Cell(2), NONE, NONE, NONE, Cell(2), Cell(1), Cell(4)),
        "Jaya": (NONE,) * 9,
        "Mekar": (Cell(0),) * 9,
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [None, 2, 2, None, None, None, None, 1, 4]
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_a_role_that_nobody_has_reviewed_is_not_served(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": meeting("2022-01-03", "Pertemuan", "belum_ditinjau: peran_imp")})
    row = cells(edition(village, peran_imp, "2022"))["Mekar"]
    assert row[1] == NONE
    assert row[6:] == (NONE, Cell(1), Cell(1))


def test_there_is_a_table_only_for_years_and_regions_with_a_meeting(village: Village) -> None:
    here = "wilayah: {{provinsi: Jambi, kabupaten: Kota Contoh, kecamatan: {}}}\n"
    village.write(
        {
            **{f"{n}/kampung.yaml": f"nama: {n}\n{here.format('Utara')}" for n in ("asri", "jaya")},
            **{f"{n}/kampung.yaml": f"nama: {n}\n{here.format('Selatan')}" for n in ("padi", "tani")},
            "asri/kegiatan/a.md": meeting("2022-01-03"),
            "padi/kegiatan/a.md": meeting("2021-01-03", jenis="rapat-pokja"),
            "mekar/kampung.yaml": f"nama: Mekar\n{here.format('Tengah')}",
        }
    )
    assert times_and_regions(village, peran_imp) == [("2022", ()), ("2022", ("Jambi", "Kota Contoh", "Utara"))]
