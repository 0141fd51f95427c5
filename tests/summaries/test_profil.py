"""Summary 9, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.summaries.profil import profil
from tests.conftest import Village
from tests.summaries.paper import cells, edition, times_and_regions

NONE, NOT_HERE, YES, NO = Cell(None, BELUM), Cell(None, TIDAK_BERLAKU), Cell(True), Cell(False)


def paper_village(village: Village) -> Village:
    """
               Klasifikasi Tahun  BKB   BKR   BKL UPPKA PIK-R Sekr.  RDK  sumber dana  regulasi      kriteria
    Asri       Mandiri      2022   Ya Tidak     –     –     –     –    Ya  APBD, APBN  SK Kecamatan  Kumuh
    Desa Jaya  //             //   Ya     –     –     –     –    //    //  –           //            //
    Mekar      –               –    –     –     –     –     –     –     –  –           –             –
    semua      //             //    2     0     –     –     –     –     1  //          //            //
    dari 2 pelapor
    """
    return village.write(
        {
            "asri/kampung.yaml": """\
                nama: Asri
                klasifikasi: {nilai: Mandiri, tahun: 2022}
                sarana: {bkb: Ada, bkr: Tidak Ada, bkl: Belum Diisi, rumah_dataku: Ada}
                sumber_dana: [APBD, APBN]
                regulasi: SK Camat
                kriteria: Kumuh
                """,
            "jaya/kampung.yaml": "nama: Jaya\nbentuk: desa\nsarana: {bkb: Ada}\n",
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), profil)
    texts = (Cell("APBD, APBN"), Cell("SK Kecamatan"), Cell("Kumuh"))
    assert cells(table) == {
        "Asri": (Cell("Mandiri"), Cell(2022), YES, NO, NONE, NONE, NONE, NONE, YES, *texts),
        "Desa Jaya": (NOT_HERE, NOT_HERE, YES, *[NONE] * 4, NOT_HERE, NOT_HERE, NONE, NOT_HERE, NOT_HERE),
        "Mekar": (NONE,) * 12,
    }
    assert table.jumlah is not None
    assert table.jumlah.sel == (
        NOT_HERE, NOT_HERE, Cell(2), Cell(0), NONE, NONE, NONE, NONE, Cell(1), NOT_HERE, NOT_HERE, NOT_HERE,
    )  # fmt: skip
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_a_classification_without_its_year_is_shown_without_it(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nklasifikasi: Dasar\n"})
    assert cells(edition(village, profil))["Mekar"][:2] == (Cell("Dasar"), NONE)


def test_what_a_village_without_kampung_kb_has_recorded_is_shown_all_the_same(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nbentuk: desa\nsarana: {rumah_dataku: Ada}\nkriteria: Kumuh\n"})
    row = cells(edition(village, profil))["Desa Mekar"]
    assert (row[8], row[11]) == (YES, Cell("Kumuh"))


def test_there_is_one_table_for_each_region_with_several_kampung(village: Village) -> None:
    region = "wilayah: {provinsi: Jambi}\n"
    village.write({"a/kampung.yaml": "nama: A\n" + region, "b/kampung.yaml": "nama: B\n" + region})
    assert times_and_regions(village, profil) == [("", ()), ("", ("Jambi",))]
