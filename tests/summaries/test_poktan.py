"""Summary 5, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.model.tanggal import Tanggal
from site_builder.summaries.poktan import poktan
from tests.conftest import Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)
NOT_ASKED = Cell(None, TIDAK_BERLAKU)


def paper_village(village: Village) -> Village:
    """
                       jenis  terbentuk  tempat      anggota  kader  jadwal  usaha, produk      lokus  aktif
    Asri  BKB Melati   BKB    2018       Balai RW 1       30      4  Jumat   //                 //     Ya
    Asri  UPPKS Mawar  UPPKA  –          –                17      –  –       Kuliner, Perikanan 2022…  Ya
    Asri  UPPKA Tua    UPPKA  –          –                 –      –  –       –                  –      Tidak
    semua                                                 47      4                                    2
    """
    return village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/poktan/uppka-tua.yaml": "jenis: UPPKA\nnama: Tua\naktif: Tidak\n",
            "asri/poktan/bkb-melati.yaml": (
                "jenis: BKB\nnama: Melati\ntahun_terbentuk: 2018\ntempat: Balai RW 1\n"
                "jumlah_anggota: 30\njumlah_kader: 4\njadwal: Jumat\n"
            ),
            "asri/poktan/uppka-mawar.yaml": (
                "jenis: UPPKA\nnama: Mawar\nsebutan: UPPKS\njumlah_anggota: 17\n"
                "jenis_usaha: Kuliner, Perikanan\nproduk: abon, keripik\nlokus_pro_pn: 2023, 2022\n"
            ),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), poktan)
    usaha = (Cell("Kuliner, Perikanan"), Cell("abon, keripik"), Cell("2022, 2023"))
    assert cells(table) == {
        "BKB Melati": (
            *(Cell("BKB"), Cell(Tanggal(2018)), Cell("Balai RW 1"), Cell(30), Cell(4), Cell("Jumat")),
            *[NOT_ASKED] * 3,
            Cell(True),
        ),
        "UPPKS Mawar": (Cell("UPPKA"), NONE, NONE, Cell(17), NONE, NONE, *usaha, Cell(True)),
        "UPPKA Tua": (Cell("UPPKA"), *[NONE] * 8, Cell(False)),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [*[None] * 3, 47, 4, *[None] * 4, 2]


def test_groups_stand_as_their_kampung_lists_them(village: Village) -> None:
    village.write({"mekar/poktan/bkl-senja.yaml": "jenis: BKL\nnama: Senja\n"})
    table = edition(paper_village(village), poktan)
    assert [row.kunci[3:] for row in table.baris] == [
        ("asri", "bkb-melati"),
        ("asri", "uppka-mawar"),
        ("asri", "uppka-tua"),
        ("mekar", "bkl-senja"),
    ]


def test_a_group_leads_to_its_page(village: Village) -> None:
    row = edition(paper_village(village), poktan).baris[0]
    assert [cell.url for cell in row.kepala] == ["/kampung/asri/", "/kampung/asri/poktan/bkb-melati/"]


def test_the_coverage_is_of_groups_whose_members_are_counted(village: Village) -> None:
    table = edition(paper_village(village), poktan)
    assert table.liputan is not None
    assert table.liputan[:3] == (2, 3, "kelompok")


def test_what_another_kind_of_group_writes_about_its_trade_is_not_hidden(village: Village) -> None:
    village.write({"mekar/poktan/bkr-a.yaml": "jenis: BKR\nnama: A\nproduk: kaus\n"})
    assert column(edition(village, poktan), "produk") == {"BKR A": Cell("kaus")}


def test_there_is_a_directory_for_each_region_that_has_a_group(village: Village) -> None:
    for name, provinsi in (("a", "Jambi"), ("b", "Jambi"), ("c", "Riau"), ("d", "Riau")):
        village.write({f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{provinsi: {provinsi}}}\n"})
    village.write({"a/poktan/bkb-x.yaml": "jenis: BKB\nnama: X\n"})
    assert times_and_regions(village, poktan) == [("", ()), ("", ("Jambi",))]


def test_a_site_without_groups_has_no_directory(village: Village) -> None:
    assert times_and_regions(village, poktan) == []


def test_the_column_of_active_groups_says_why_not(village: Village) -> None:
    for name, more in {
        "a": "sampai: 2023-02",
        "b": "vakum: sejak Maret 2023",
        "c": "sampai: 2024",
        "d": "aktif: Tidak",
    }.items():
        village.write({f"mekar/poktan/bkb-{name}.yaml": f"jenis: BKB\nnama: {name}\n{more}\n"})
    assert column(edition(village, poktan), "aktif") == {
        "BKB a": Cell(False, rincian="sampai Feb 2023"),
        "BKB b": Cell(False, rincian="vakum"),
        "BKB c": Cell(True, rincian="sampai 2024"),
        "BKB d": Cell(False),
    }
