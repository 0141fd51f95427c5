"""Tables as Excel files, read back with another library."""

import datetime
import io
from typing import Any

import openpyxl
import pytest

from site_builder.model.tables import BELUM_MELAPOR, Cell, Column
from site_builder.output.tabel_xlsx import print_xlsx
from tests.output.tabel import TABLE


@pytest.fixture(scope="module")
def sheet() -> Any:
    return openpyxl.load_workbook(io.BytesIO(print_xlsx(TABLE)))["Tabel"]


def values(sheet: Any, line: int) -> list[Any]:
    return [cell.value for cell in sheet[line]]


def test_the_title_stands_on_top(sheet: Any) -> None:
    assert sheet["A1"].value == "Contoh, 2023"


def test_common_headings_are_merged_over_their_columns(sheet: Any) -> None:
    assert values(sheet, 3) == [
        "Kabupaten/kota",
        "Kampung",
        "Kelompok",
        None,
        "Pagu (rupiah)",
        "Capaian (%)",
        "Terakhir",
        "Keterangan",
    ]
    assert "C3:D3" in {str(merged) for merged in sheet.merged_cells.ranges}
    assert values(sheet, 4)[2:4] == ["Anggota", "Dibina"]


def test_numbers_are_numbers_and_dates_are_dates(sheet: Any) -> None:
    assert values(sheet, 5) == [
        "Kota Contoh",
        "Mekar",
        0,
        "Ya",
        1_500_000,
        pytest.approx(0.39999),
        datetime.datetime(2023, 2, 13),
        "=1+1; “aneh”",
    ]


def test_a_text_is_never_a_formula(sheet: Any) -> None:
    assert sheet["H5"].data_type == "s"


def test_zero_nothing_recorded_and_not_applicable_are_told_apart(sheet: Any) -> None:
    assert (sheet["C5"].value, sheet["C6"].value, sheet["F6"].value) == (0, "–", "tidak berlaku")


def test_a_month_alone_does_not_become_a_day(sheet: Any) -> None:
    assert sheet["G6"].value == "2022-05"


def test_totals_stand_below_under_one_name(sheet: Any) -> None:
    assert values(sheet, 7)[0] == "Semua kampung"
    assert values(sheet, 7)[2:5] == [0, 1, 1_500_000]


def test_notes_tell_coverage_source_and_date(sheet: Any) -> None:
    assert [sheet.cell(line, 1).value for line in range(9, 13)] == [
        "Satu catatan.",
        "2 dari 2 kampung ada catatannya.",
        "Sumber: laporan kampung.",
        "Data per 1 April 2023.",
    ]


def test_it_prints_on_landscape_a4_with_the_head_on_every_page(sheet: Any) -> None:
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert sheet.print_title_rows == "$3:$4"
    # One page wide is what Excel takes where the file does not say; any number of pages high is 0.
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)


def test_the_head_stays_in_sight(sheet: Any) -> None:
    assert sheet.freeze_panes == "C5"


def test_the_same_table_gives_the_same_bytes() -> None:
    assert print_xlsx(TABLE) == print_xlsx(TABLE)


def test_a_share_has_no_crumbs_of_its_division() -> None:
    row = TABLE.baris[0]
    table = TABLE._replace(baris=(row._replace(sel=(*row.sel[:3], Cell(83.33), *row.sel[4:])),))
    assert openpyxl.load_workbook(io.BytesIO(print_xlsx(table)))["Tabel"]["F5"].value == 0.8333


def test_a_form_with_a_column_of_its_own_for_the_region_does_not_name_it_twice() -> None:
    named = tuple(row._replace(kepala=(Cell("Kota Contoh"), *row.kepala)) for row in TABLE.baris)
    form = TABLE._replace(kepala=(Column("nama_kabupaten", "Kabupaten/Kota", "teks"), *TABLE.kepala), baris=named)
    sheet = openpyxl.load_workbook(io.BytesIO(print_xlsx(form)))["Tabel"]
    assert values(sheet, 3)[:3] == ["Kabupaten/Kota", "Kampung", "Kelompok"]
    assert values(sheet, 5)[:3] == ["Kota Contoh", "Mekar", 0]


def test_a_heading_that_says_its_unit_does_not_say_it_twice() -> None:
    table = TABLE._replace(
        kolom=(*TABLE.kolom[:3], Column("persentase", "Persentase", "persen", "persen"), *TABLE.kolom[4:])
    )
    assert openpyxl.load_workbook(io.BytesIO(print_xlsx(table)))["Tabel"]["F3"].value == "Persentase"


def test_a_region_that_the_title_names_is_no_column() -> None:
    named = TABLE._replace(jalan=("Contoh", "Kota Contoh"))
    sheet = openpyxl.load_workbook(io.BytesIO(print_xlsx(named)))["Tabel"]
    assert values(sheet, 3)[:2] == ["Kampung", "Kelompok"]


def test_who_was_asked_and_has_not_answered_is_told_by_a_word() -> None:
    row = TABLE.baris[0]
    silent = TABLE._replace(baris=(row._replace(sel=(Cell(None, BELUM_MELAPOR), *row.sel[1:])),))
    sheet = openpyxl.load_workbook(io.BytesIO(print_xlsx(silent)))["Tabel"]
    assert values(sheet, 5)[2] == "belum"
