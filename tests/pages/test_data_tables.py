"""Summary tables as data files: every time in one file, each row once, whatever their columns."""

from typing import Any

from site_builder.model.lazy import made
from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, Table
from site_builder.model.tanggal import Tanggal
from site_builder.model.urls import urls_of
from site_builder.pages import data_tabel
from site_builder.pages.data_berkas import DataFile
from site_builder.pages.ringkasan import Series
from site_builder.summaries.daftar import Ringkasan
from site_builder.summaries.lingkup import Edition, edition_of, scopes_of
from tests.conftest import Village, site_of
from tests.pages.data_files import field, lines, resource

KAMPUNG = (Column("kabupaten", "Kabupaten/kota", "teks"), Column("kampung", "Alamat kampung", "alamat"))
NAMA = (Column("nama_kampung", "Kampung", "teks"),)


def table_of(kunci: tuple[Column, ...], *kolom: str, rows: tuple[tuple[Any, ...], ...]) -> Table:
    """Each row: its keys, then its cells."""
    n = len(kunci)
    baris = tuple(Row(row[:n], (Cell("Nama"),), tuple(map(Cell, row[n:]))) for row in rows)
    columns = tuple(Column(key, key.capitalize()) for key in kolom)
    return Table("Tabel", kunci, NAMA, columns, baris, None, None, ("Catatan.",), "Sumber")


def file_of(village: Village, *editions: Edition) -> DataFile:
    family = Ringkasan("uji", "Tabel uji", "Gunanya.", lambda _: iter(editions))
    (found,) = data_tabel.files([Series(urls_of(""), family, scopes_of(site_of(village)))])
    return found


def printed(file: DataFile) -> list[list[Any]]:
    table: Table = file.view(*map(made, file.args))
    return [[*row.kunci, *(cell.nilai for cell in (*row.kepala, *row.sel))] for row in table.baris]


def test_all_times_stand_in_one_file_the_oldest_first(village: Village) -> None:
    old, new = (table_of(KAMPUNG, "jumlah", rows=(("", "mekar", n),)) for n in (1, 2))
    file = file_of(village, edition_of(Tanggal(2023), (), new), edition_of(Tanggal(2022), (), old))
    assert printed(file) == [["2022", "", "mekar", "Nama", 1], ["2023", "", "mekar", "Nama", 2]]
    assert (file.baris, file.resource.kunci) == (2, ("waktu", "kampung"))


def test_a_region_inside_another_of_the_same_time_is_not_told_twice(village: Village) -> None:
    whole = table_of(KAMPUNG, "jumlah", rows=(("A", "mekar", 1), ("B", "asri", 2)))
    part = table_of(KAMPUNG, "jumlah", rows=(("A", "mekar", 1),))
    file = file_of(village, edition_of(None, (), whole), edition_of(None, ("Jambi",), part))
    assert [line[1] for line in printed(file)] == ["mekar", "asri"]


def test_a_table_that_is_made_by_region_only_has_all_its_regions_in_the_file(village: Village) -> None:
    one, two = (table_of(KAMPUNG, "jumlah", rows=(("", name, 1),)) for name in ("asri", "mekar"))
    file = file_of(village, edition_of(Tanggal(2023, 1), ("Jambi",), one), edition_of(Tanggal(2023, 1), ("Riau",), two))
    assert [line[:3] for line in printed(file)] == [["2023-01", "", "asri"], ["2023-01", "", "mekar"]]


def test_columns_that_differ_are_all_there_and_empty_where_an_edition_lacks_them(village: Village) -> None:
    old = table_of(KAMPUNG, "tahun_2022", "jumlah", rows=(("", "mekar", 1, 1),))
    new = table_of(KAMPUNG, "jumlah", "tahun_2023", rows=(("", "mekar", 2, 3),))
    file = file_of(village, edition_of(Tanggal(2022), (), old), edition_of(Tanggal(2023), (), new))
    assert [line[4:] for line in printed(file)] == [[1, 1, None], [None, 2, 3]]
    told = {one.key: one.arti.partition(". ")[2] for one in file.resource.kolom}
    assert told["tahun_2022"].startswith("Kolom ini tidak ada")
    assert told["jumlah"] == ""


def test_a_table_without_times_has_no_column_for_them(village: Village) -> None:
    file = file_of(village, edition_of(None, (), table_of(KAMPUNG, "jumlah", rows=(("", "mekar", 1),))))
    assert [one.key for one in file.resource.kolom] == ["kabupaten", "kampung", "nama_kampung", "jumlah"]


def test_rows_that_only_texts_name_are_named_by_all_of_them(village: Village) -> None:
    table = table_of((Column("unsur", "Unsur", "teks"),), "jumlah", rows=(("Kader", 1),))
    assert file_of(village, edition_of(None, (), table)).resource.kunci == ("unsur",)


def test_a_table_without_any_edition_has_no_file(village: Village) -> None:
    family = Ringkasan("uji", "Tabel uji", "Gunanya.", lambda _: iter(()))
    assert list(data_tabel.files([Series(urls_of(""), family, scopes_of(site_of(village)))])) == []


def test_what_is_not_recorded_is_empty_and_what_does_not_apply_says_so(village: Village) -> None:
    cells = Row(("", "mekar"), (Cell("Nama"),), (Cell(None, BELUM), Cell(None, TIDAK_BERLAKU)))
    table = table_of(KAMPUNG, "satu", "dua", rows=())._replace(baris=(cells,))
    file = file_of(village, edition_of(None, (), table))
    assert [cell.sebab for cell in file.view(*map(made, file.args)).baris[0].sel] == ["belum", "tidak-berlaku"]


def test_a_built_site_has_the_tables_under_data(village: Village) -> None:
    activity = "---\njenis: rapat-pokja\njudul: A\ntanggal: {}-02-13\n---\n"
    village.write({f"mekar/kegiatan/{year}.md": activity.format(year) for year in (2021, 2022)}).build()
    found = lines(village, "ringkasan/kegiatan-per-bulan.csv")
    assert [(line["waktu"], line["kampung"], line["bulan_02"], line["bulan_03"]) for line in found] == [
        ("2021", "mekar", "1", ""),
        ("2022", "mekar", "1", ""),
    ]
    assert resource(village, "ringkasan-kegiatan-per-bulan")["schema"]["primaryKey"] == ["waktu", "kampung"]
    assert field(village, "ringkasan-kegiatan-per-bulan", "waktu")["type"] == "year"
    assert village.read("data/ringkasan/kegiatan-per-bulan-excel.csv").startswith("\ufeffwaktu;")
