"""The monthly reports of one group, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, Cell, Table
from site_builder.summaries.laporan_kelompok import laporan_kelompok
from tests.conftest import Village, site_of

NONE = Cell(None, BELUM)


def table_of(village: Village, group: str = "/kampung/mekar/poktan/uppka-mawar/") -> Table | None:
    village.write(
        {
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n",
            "mekar/laporan/2022-12.yaml": "kelompok: {poktan: uppka-mawar, fasilitasi: Ya, anggaran: 1.500.000}\n",
            "mekar/laporan/2023-02.yaml": (
                "kelompok:\n- {poktan: UPPKA Mawar, fasilitasi: Tidak, keluarga_tergabung: 0}\n"
            ),
        }
    )
    return laporan_kelompok(site_of(village).kampung[0], group)


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = table_of(village)
    assert table is not None
    assert [column.key for column in table.kolom] == ["fasilitasi", "keluarga_tergabung", "pagu"]
    assert {row.kepala[0].nilai: row.sel for row in table.baris} == {
        "Februari 2023": (Cell(False), Cell(0), NONE),
        "Januari 2023": (NONE, NONE, NONE),
        "Desember 2022": (Cell(True), NONE, Cell(1_500_000)),
    }


def test_months_without_a_report_stand_between_the_others_newest_first(village: Village) -> None:
    table = table_of(village)
    assert table is not None
    assert [row.kepala[0].nilai for row in table.baris] == ["Februari 2023", "Januari 2023", "Desember 2022"]
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 3)


def test_a_group_without_a_report_has_no_table(village: Village) -> None:
    assert table_of(village, "/kampung/mekar/poktan/uppka-melati/") is None


def test_months_in_which_the_group_rested_are_left_out_and_not_missed(village: Village) -> None:
    table_of(village)
    village.write({"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\nvakum: Januari 2023\n"})
    table = laporan_kelompok(site_of(village).kampung[0], "/kampung/mekar/poktan/uppka-mawar/")
    assert table is not None
    assert [row.kepala[0].nilai for row in table.baris] == ["Februari 2023", "Desember 2022"]
    assert table.liputan is not None
    assert table.liputan[:2] == (2, 2)
    assert table.catatan[-1] == "Bulan vakum tidak ada di tabel ini."
