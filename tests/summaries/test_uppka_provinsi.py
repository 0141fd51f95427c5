"""Summary 6, against a small village worked out on paper."""

import pytest

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.summaries.uppka_provinsi import uppka_provinsi
from tests.conftest import Village
from tests.summaries.paper import cells, column, edition, times_and_regions

NONE = Cell(None, BELUM)
JAMBI = ("Jambi",)


def kampung(nama: str, kabupaten: str = "", provinsi: str = "Jambi") -> str:
    return f"nama: {nama}\nwilayah:\n  provinsi: {provinsi}\n  kabupaten: {kabupaten}\n"


def group(nama: str, more: str = "") -> str:
    return f"jenis: UPPKA\nnama: {nama}\n{more}"


def paper_village(village: Village) -> Village:
    """
    Februari 2023, Jambi
    No  Kabupaten    Kampung  Kelompok      11     12     13  14  pagu  realisasi  persen  19  24  KET
    1   Kota Jambi   Mekar    UPPKA Mawar   Ya  Tidak     –   –   300        100   33,33   17  Ya  Lancar
    2   Kota Jambi   Mekar    UPPKA Melati   –      –     –   –     –          –       –    –   –  –       (tak melapor)
    3   Sungai Penuh Asri     UPPKA Anggrek  –      –     –   Ya    0          0      //    0   –  –
        semua                                1      0     –   1   300        100      //   17   1  //      2 dari 3
    """
    return village.write(
        {
            "asri/kampung.yaml": kampung("Asri", "Kota Sungai Penuh"),
            "asri/poktan/uppka-anggrek.yaml": group("Anggrek"),
            "asri/poktan/bkb-x.yaml": "jenis: BKB\nnama: X\n",
            "asri/laporan/2023-02.yaml": (
                "kelompok:\n- {poktan: uppka-anggrek, monitoring_evaluasi: Ya, "
                "anggaran: {pagu: 0, realisasi: 0}, keluarga_tergabung: 0}\n"
            ),
            "mekar/kampung.yaml": kampung("Mekar", "Kota Jambi"),
            "mekar/poktan/uppka-mawar.yaml": group("Mawar"),
            "mekar/poktan/uppka-melati.yaml": group("Melati"),
            "mekar/laporan/2023-02.yaml": (
                "tanggal_masuk: 2023-03-17\nkelompok:\n- {poktan: uppka-mawar, sosialisasi_kebijakan: Ya, "
                "orientasi_pek: Tidak, uppka_lama_dibina: Ya, keluarga_tergabung: 17, keterangan: Lancar, "
                "anggaran: {pagu: 300, realisasi: 100}}\n"
            ),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    assert [[cell.nilai for cell in row.kepala] for row in table.baris] == [
        [1, "Kota Jambi", "Mekar", "UPPKA Mawar"],
        [2, "Kota Jambi", "Mekar", "UPPKA Melati"],
        [3, "Kota Sungai Penuh", "Asri", "UPPKA Anggrek"],
    ]
    assert cells(table) == {
        "UPPKA Mawar": (
            *(Cell(True), Cell(False), NONE, NONE, Cell(300), Cell(100), Cell(33.33)),
            *(Cell(17), Cell(True), Cell("Lancar")),
        ),
        "UPPKA Melati": (NONE,) * 10,
        "UPPKA Anggrek": (
            *(NONE, NONE, NONE, Cell(True), Cell(0), Cell(0), Cell(None, TIDAK_BERLAKU)),
            *(Cell(0), NONE, NONE),
        ),
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [1, 0, None, 1, 300, 100, None, 17, 1, None]


def test_a_kampung_is_told_with_its_kecamatan_alone(village: Village) -> None:
    place = "wilayah: {provinsi: Jambi, kabupaten: Kota Jambi, kecamatan: Telanaipura}\n"
    village.write({"mekar/kampung.yaml": f"nama: Mekar\n{place}", "mekar/poktan/uppka-a.yaml": group("A")})
    village.write({"mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: uppka-a\n  lainnya: Ya\n"})
    (row,) = edition(village, uppka_provinsi, "2023-02", JAMBI).baris
    assert row.kepala[2] == Cell("Mekar", "", "/kampung/mekar/", "Telanaipura")


def test_the_coverage_is_of_groups_that_have_reported(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    assert table.liputan is not None
    assert table.liputan[:3] == (2, 3, "kelompok")


def test_the_columns_are_the_guides_in_its_order_without_those_of_the_office(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    assert [column.key for column in (*table.kepala, *table.kolom)] == [
        *("no", "nama_kabupaten", "nama_kampung", "nama_kelompok"),
        *("sosialisasi_kebijakan", "orientasi_pek", "kemitraan_permodalan_pemasaran", "monitoring_evaluasi"),
        *("pagu", "realisasi", "persentase", "keluarga_tergabung", "uppka_lama_dibina", "keterangan"),
    ]
    assert any("di luar situs ini" in note for note in table.catatan)


def test_the_number_of_a_column_on_the_form_is_told(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    told = {column.key: column.arti.partition(".")[0] for column in table.kolom}
    assert told["sosialisasi_kebijakan"] == "Kolom 11 formulir"
    assert told["keterangan"] == "Kolom 25 formulir"
    assert told["pagu"] == "Kolom 15–18 formulir"


def test_no_column_is_named_twice(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    keys = [column.key for column in (*table.kunci, *table.kepala, *table.kolom)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("anggaran", "shown"),
    [
        ("{pagu: 100, realisasi: 39}", Cell(39.0)),
        ("{pagu: 100000, realisasi: 39999}", Cell(39.99)),
        ("{pagu: 100}", NONE),
        ("{realisasi: 100}", NONE),
        ("{pagu: 0}", Cell(None, TIDAK_BERLAKU)),
    ],
)
def test_the_share_spent_is_of_a_budget_that_is_known(anggaran: str, shown: Cell, village: Village) -> None:
    village.write({"mekar/kampung.yaml": kampung("Mekar"), "mekar/poktan/uppka-a.yaml": group("A")})
    village.write({"mekar/laporan/2023-02.yaml": f"kelompok:\n- {{poktan: uppka-a, anggaran: {anggaran}}}\n"})
    assert column(edition(village, uppka_provinsi, "2023-02", JAMBI), "persentase") == {"UPPKA A": shown}


def test_a_group_that_stopped_nobody_knows_when_is_asked_until_its_last_report(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": kampung("Mekar"),
            "mekar/poktan/uppka-a.yaml": group("A"),
            "mekar/poktan/uppka-lama.yaml": group("Lama", "aktif: Tidak\n"),
            "mekar/laporan/2022-12.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "mekar/laporan/2023-01.yaml": "kelompok: [{poktan: uppka-lama, lainnya: Ya}]\n",
            "mekar/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
        }
    )
    assert set(cells(edition(village, uppka_provinsi, "2022-12", JAMBI))) == {"UPPKA A", "UPPKA Lama"}
    assert set(cells(edition(village, uppka_provinsi, "2023-01", JAMBI))) == {"UPPKA A", "UPPKA Lama"}
    assert set(cells(edition(village, uppka_provinsi, "2023-02", JAMBI))) == {"UPPKA A"}


def test_a_group_is_not_missed_in_the_years_before_it_was_founded(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": kampung("Mekar"),
            "mekar/poktan/uppka-a.yaml": group("A"),
            "mekar/poktan/uppka-baru.yaml": group("Baru", "tahun_terbentuk: 2023\n"),
            "mekar/laporan/2022-12.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "mekar/laporan/2023-01.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
        }
    )
    assert set(cells(edition(village, uppka_provinsi, "2022-12", JAMBI))) == {"UPPKA A"}
    assert set(cells(edition(village, uppka_provinsi, "2023-01", JAMBI))) == {"UPPKA A", "UPPKA Baru"}


def test_a_month_without_a_report_between_two_others_shows_who_is_missing(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": kampung("Mekar"),
            "mekar/poktan/uppka-a.yaml": group("A"),
            "mekar/laporan/2022-11.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "mekar/laporan/2023-01.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
        }
    )
    assert times_and_regions(village, uppka_provinsi) == [("2023-01", JAMBI), ("2022-12", JAMBI), ("2022-11", JAMBI)]
    table = edition(village, uppka_provinsi, "2022-12", JAMBI)
    assert table.liputan is not None
    assert table.liputan[:2] == (0, 1)


def test_a_mistyped_year_makes_a_year_of_pages_at_most(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": kampung("Mekar"),
            "mekar/poktan/uppka-a.yaml": group("A"),
            "mekar/laporan/2003-03.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "mekar/laporan/2023-03.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
        }
    )
    months = [month for month, _ in times_and_regions(village, uppka_provinsi)]
    assert (len(months), months[0], months[1], months[-1]) == (14, "2023-03", "2004-03", "2003-03")


def test_each_province_has_the_months_of_its_own_reports(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": kampung("Asri", provinsi="Riau"),
            "asri/poktan/uppka-a.yaml": group("A"),
            "asri/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "mekar/kampung.yaml": kampung("Mekar"),
            "mekar/poktan/uppka-b.yaml": group("B"),
            "mekar/laporan/2023-01.yaml": "kelompok: [{poktan: uppka-b, lainnya: Ya}]\n",
        }
    )
    assert times_and_regions(village, uppka_provinsi) == [("2023-02", ("Riau",)), ("2023-01", JAMBI)]


def test_kampung_without_a_province_have_an_edition_that_says_so(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": group("A")})
    village.write({"mekar/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n"})
    ((month, jalan),) = times_and_regions(village, uppka_provinsi)
    assert (month, jalan) == ("2023-02", ("Provinsi tidak tercatat",))
    assert edition(village, uppka_provinsi, month, jalan).judul.endswith(", Provinsi tidak tercatat")


def test_the_data_are_of_the_day_that_the_last_report_came_in(village: Village) -> None:
    table = edition(paper_village(village), uppka_provinsi, "2023-02", JAMBI)
    assert table.per is not None
    assert table.per.iso == "2023-03-17"
