"""Summary 7, against a small village worked out on paper."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell
from site_builder.summaries.uppka_kabupaten import uppka_kabupaten
from tests.conftest import Village
from tests.summaries.paper import cells, edition, times_and_regions

NONE = Cell(None, BELUM)
KOTA = ("Jambi", "Kota Jambi")


def paper_village(village: Village) -> Village:
    """
    Februari 2023, Kota Jambi
                   A: 2. tahun  3. alamat  4. anggota  5. usaha  | C: 1     2    3  4  5 | 6: data  laporan  bimtek lain
    UPPKA Mawar       2019      Balai RW          17   Kuliner   |   Ya  Tidak  –  –  – |     –       Ya       –     Ya
    UPPKA Melati      –         –                  –   –         |   –     –    –  –  – |     –       –        –     –
    semua                                         17             |   1     0    –  –  – |     –       1        –     1
    """
    return village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi, kabupaten: Kota Jambi}\n",
            "mekar/poktan/uppka-mawar.yaml": (
                "jenis: UPPKA\nnama: Mawar\ntahun_terbentuk: 2019\ntempat: Balai RW\n"
                "jumlah_anggota: 17\njenis_usaha: Kuliner\n"
            ),
            "mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n",
            "mekar/laporan/2023-02.yaml": (
                "kelompok:\n- {poktan: uppka-mawar, materi_kie: Ya, sosialisasi_kie: Tidak, "
                "penyusunan_laporan: Ya, lainnya: Pelatihan kemasan}\n"
            ),
        }
    )


def test_the_table_is_the_one_on_paper(village: Village) -> None:
    table = edition(paper_village(village), uppka_kabupaten, "2023-02", KOTA)
    assert cells(table) == {
        "UPPKA Mawar": (
            *(Cell(2019), Cell("Balai RW"), Cell(17), Cell("Kuliner")),
            *(Cell(True), Cell(False), NONE, NONE, NONE),
            *(NONE, Cell(True), NONE, Cell(True), Cell("Pelatihan kemasan")),
        ),
        "UPPKA Melati": (NONE,) * 14,
    }
    assert table.jumlah is not None
    assert [cell.nilai for cell in table.jumlah.sel] == [
        *(None, None, 17, None),
        *(1, 0, None, None, None),
        *(None, 1, None, 1, None),
    ]


def test_what_the_other_activity_was_is_not_asked_where_there_was_none(village: Village) -> None:
    no = "kelompok:\n- {poktan: uppka-mawar, lainnya: Tidak}\n"
    table = edition(paper_village(village).write({"mekar/laporan/2023-02.yaml": no}), uppka_kabupaten, "2023-02", KOTA)
    assert cells(table)["UPPKA Mawar"][-2:] == (Cell(False), Cell(None, TIDAK_BERLAKU))


def test_columns_stand_under_the_parts_of_the_form_and_part_b_is_not_there(village: Village) -> None:
    table = edition(paper_village(village), uppka_kabupaten, "2023-02", KOTA)
    assert [column.kelompok[:3] for column in table.kolom] == ["A. "] * 4 + ["C. "] * 5 + ["C.6"] * 5
    assert any(note.startswith("Bagian B") for note in table.catatan)


def test_a_group_counts_as_reporting_by_its_report_not_by_what_is_known_of_it(village: Village) -> None:
    village.write({"mekar/poktan/uppka-anggrek.yaml": "jenis: UPPKA\nnama: Anggrek\njumlah_anggota: 9\n"})
    table = edition(paper_village(village), uppka_kabupaten, "2023-02", KOTA)
    assert table.liputan is not None
    assert table.liputan[:2] == (1, 3)


def test_there_is_a_table_for_each_kabupaten_and_month(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi, kabupaten: Kota Sungai Penuh}\n",
            "asri/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n",
            "asri/laporan/2023-01.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "asri/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
        }
    )
    assert times_and_regions(paper_village(village), uppka_kabupaten) == [
        ("2023-02", KOTA),
        ("2023-02", ("Jambi", "Kota Sungai Penuh")),
        ("2023-01", ("Jambi", "Kota Sungai Penuh")),
    ]


def test_kampung_without_a_kabupaten_are_in_an_edition_of_their_province(village: Village) -> None:
    paper_village(village).write(
        {
            "asri/kampung.yaml": "nama: Asri\nwilayah: {provinsi: Jambi}\n",
            "asri/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n",
            "asri/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
            "jaya/kampung.yaml": "nama: Jaya\n",
            "jaya/poktan/uppka-b.yaml": "jenis: UPPKA\nnama: B\n",
            "jaya/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-b, lainnya: Ya}]\n",
        }
    )
    assert times_and_regions(village, uppka_kabupaten) == [
        ("2023-02", KOTA),
        ("2023-02", ("Jambi", "Kabupaten tidak tercatat")),
        ("2023-02", ("Provinsi tidak tercatat", "Kabupaten tidak tercatat")),
    ]
