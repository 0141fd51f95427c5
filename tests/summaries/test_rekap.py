"""Summary 12: published totals stand as they were written."""

from site_builder.model.tables import Cell, Table
from site_builder.summaries.lingkup import Edition, scopes_of
from site_builder.summaries.rekap import rekap
from tests.conftest import Village, site_of

CONTOH = """\
wilayah: Kabupaten Contoh
jumlah_kelompok: 14
sumber: Kantor yang membidangi KB (rekaan).
catatan: Angka contoh.
angka:
  - {apa: Keluarga yang tergabung, nilai: 1.240}
  - {apa: Keluarga yang baru bergabung, nilai: Kurang dari 10}
"""


def editions_of(village: Village) -> list[Edition]:
    return list(rekap(scopes_of(site_of(village))))


def contoh(village: Village) -> Table:
    (only,) = editions_of(village.write({"rekap/2023-tw2-kabupaten-contoh.yaml": CONTOH}))
    return only.tabel


def test_figures_stand_as_text_in_the_order_of_the_record(village: Village) -> None:
    table = contoh(village)
    assert [(row.kepala, row.sel) for row in table.baris] == [
        ((Cell("Keluarga yang tergabung"),), (Cell("1240"),)),
        ((Cell("Keluarga yang baru bergabung"),), (Cell("kurang dari 10"),)),
    ]
    assert {column.jenis for column in table.kolom} == {"teks"}


def test_nothing_is_added_up_and_nobody_is_counted(village: Village) -> None:
    table = contoh(village)
    assert (table.jumlah, table.liputan) == (None, None)


def test_the_number_of_groups_the_note_the_source_and_the_quarter_are_told(village: Village) -> None:
    table = contoh(village)
    assert table.judul == "Rekap triwulan 2 tahun 2023, Kabupaten Contoh"
    assert table.catatan[:2] == ("Mencakup 14 kelompok.", "Angka contoh.")
    assert table.sumber == "Kantor yang membidangi KB (rekaan)"
    assert table.per is not None
    assert table.per.iso == "2023-06"


def test_a_row_is_named_by_its_file_and_its_place(village: Village) -> None:
    assert [row.kunci for row in contoh(village).baris] == [
        ("2023-tw2-kabupaten-contoh", 1),
        ("2023-tw2-kabupaten-contoh", 2),
    ]


def test_each_rekap_has_an_address_of_its_own_the_newest_quarter_first(village: Village) -> None:
    names = ("2022-tw4-kota-contoh", "2023-tw1-kabupaten-contoh", "2023-tw2-kabupaten-contoh")
    village.write({f"rekap/{name}.yaml": CONTOH for name in names})
    assert [(one.slug, one.waktu, one.jalan) for one in editions_of(village)] == [
        (name, None, ()) for name in reversed(names)
    ]


def test_a_site_without_a_rekap_has_no_table(village: Village) -> None:
    assert editions_of(village) == []
