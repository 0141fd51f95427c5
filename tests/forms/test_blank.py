"""The blank form: the guide's layout, everything public filled in, the rest left for the office."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.forms.columns import Asal, Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.blocked import Blocked
from tests.conftest import Village
from tests.forms.office import Office, cells_of

MAWAR, KENANGA = "mekar/uppka-mawar", "mekar/uppka-kenanga"


def said(form: Path, formulir: Formulir, kunci: str) -> dict[str, Any]:
    """What stands in a group's cells, by field; blank cells left out."""
    book = openpyxl.load_workbook(form, data_only=True)
    cells = {nama: cell for (group, nama), cell in cells_of(form, formulir).items() if group == kunci}
    values = {nama: book[cell.sheet].cell(cell.row, cell.column).value for nama, cell in cells.items()}
    return {nama: value for nama, value in values.items() if value not in (None, "")}


def texts(form: Path, sheet: str) -> list[str]:
    rows = openpyxl.load_workbook(form)[sheet].iter_rows(values_only=True)
    return [str(value) for row in rows for value in row if value is not None]


def test_everything_public_is_filled_in_and_the_rest_is_left_blank(office: Office) -> None:
    assert said(office.blank(), PROVINSI, MAWAR) == {
        "no": 2,
        "kabupaten": "Kabupaten Rekaan",
        "kampung": "Mekar",
        "kelompok": "UPPKA Mawar",
        "orientasi_pek": "Tidak",
        "pagu": 600_000,
        "keluarga_tergabung": 16,
        "uppka_lama_dibina": "Ya",
    }


def test_a_group_without_a_report_has_its_row_too(office: Office) -> None:
    assert said(office.blank(), PROVINSI, KENANGA) == {
        "no": 1,
        "kabupaten": "Kabupaten Rekaan",
        "kampung": "Mekar",
        "kelompok": "UPPKS Kenanga",
    }


def test_groups_of_another_kind_have_no_row(office: Office) -> None:
    assert {kunci for kunci, _ in cells_of(office.blank(), PROVINSI)} == {MAWAR, KENANGA}


def test_a_group_stands_in_the_forms_of_the_months_in_which_it_was_there(village: Village, office: Office) -> None:
    village.write({"desa/mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\nsampai: Februari 2023\n"})
    march, february = office.blank(), office.blank(name="feb.xlsx", bulan="2023-02")
    assert MAWAR not in {kunci for kunci, _ in cells_of(march, PROVINSI)}
    assert MAWAR in {kunci for kunci, _ in cells_of(february, PROVINSI)}


def test_the_head_names_region_and_month_and_the_numbers_stand_as_labels(office: Office) -> None:
    found = texts(office.blank(), "Laporan")
    assert {"PROVINSI JAWA REKAAN", "BULAN MARET TAHUN 2023"} <= set(found)
    labels = [f"({n})" for n in range(1, 15)] + ["(15–18)"] + [f"({n})" for n in range(19, 26)]
    assert [text for text in found if text in labels] == labels


def test_grouped_headings_span_their_columns(office: Office) -> None:
    sheet = openpyxl.load_workbook(office.blank())["Laporan"]
    spans = {
        str(sheet.cell(area.min_row, area.min_col).value): area.max_col - area.min_col + 1
        for area in sheet.merged_cells.ranges
    }
    names = ("Kesertaan Ber-KB", "PUS", "MKJP", "Jenis Kegiatan", "Anggaran")
    assert {name: spans[name] for name in names} == dict(zip(names, (5, 3, 2, 4, 3), strict=True))


def test_three_signatures_stand_in_one_row_that_cannot_be_cut(office: Office) -> None:
    sheet = openpyxl.load_workbook(office.blank())["Laporan"]
    rows = [[str(cell.value) for cell in row if cell.value] for row in sheet.iter_rows()]
    blocks = next(row for row in rows if row and row[0].startswith("Mengetahui,"))
    assert ["Kepala Dinas" in blocks[0], "Kepala Perwakilan BKKBN" in blocks[1], "Koordinator Bidang KS" in blocks[2]]
    assert len(blocks) == 3


def test_the_page_is_landscape_one_page_wide_with_repeated_heads(office: Office) -> None:
    sheet = openpyxl.load_workbook(office.blank())["Laporan"]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    fit = sheet.sheet_properties.pageSetUpPr
    # One page wide is what a workbook means that does not say how wide.
    assert fit is not None and fit.fitToPage and sheet.page_setup.fitToWidth in (None, 1)
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.print_title_rows == "$6:$10"


def test_f4_is_the_spreadsheets_folio(office: Office) -> None:
    form = office.blank(kertas="f4")
    assert openpyxl.load_workbook(form)["Laporan"].page_setup.paperSize == 14


@pytest.mark.parametrize(
    ("formulir", "nama", "kind", "detail"),
    [
        (PROVINSI, "mkjp_lestari", "whole", "0"),
        (PROVINSI, "pagu", "whole", "0"),
        (PROVINSI, "monitoring_evaluasi", "list", '"Ya,Tidak"'),
        (KABUPATEN, "materi_kie", "list", '"Ya,Tidak"'),
        (KABUPATEN, "tahun_terbentuk", "whole", "1945"),
        (KABUPATEN, "usaha_kuliner", "list", '"✓"'),
    ],
)
def test_a_cell_takes_only_what_fits_its_column(
    office: Office, formulir: Formulir, nama: str, kind: str, detail: str
) -> None:
    form = office.blank(formulir)
    cell = cells_of(form, formulir)[MAWAR, nama]
    sheet = openpyxl.load_workbook(form)[cell.sheet]
    place = sheet.cell(cell.row, cell.column).coordinate
    checks = [(rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation if place in rule.sqref]
    assert checks == [(kind, detail)]


def test_the_hidden_names_are_hidden(office: Office) -> None:
    book = openpyxl.load_workbook(office.blank())
    assert book["kampung-kb"].sheet_state == "hidden"
    assert book["Laporan"].column_dimensions["B"].hidden
    assert book["Laporan"].row_dimensions[11].hidden


def test_the_percentage_is_a_formula_with_its_value(village: Village, office: Office) -> None:
    village.write(
        {
            "desa/mekar/laporan/2023-03.yaml": "kelompok:\n  - poktan: Mawar\n    anggaran:\n"
            "      pagu: 800 ribu\n      realisasi: 200 ribu\n"
        }
    )
    form = office.blank()
    cell = cells_of(form, PROVINSI)[MAWAR, "persentase"]
    formula = openpyxl.load_workbook(form)[cell.sheet].cell(cell.row, cell.column).value
    assert str(formula).startswith("=IF(")
    assert said(form, PROVINSI, MAWAR)["persentase"] == 0.25


def test_the_kabupaten_form_has_a_sheet_for_each_group_behind_the_recap(office: Office) -> None:
    names = openpyxl.load_workbook(office.blank(KABUPATEN)).sheetnames
    assert names == ["Rekap", "1 UPPKS Kenanga, Mekar", "2 UPPKA Mawar, Mekar", "kampung-kb"]


def test_the_kabupaten_form_knows_a_groups_profile(office: Office) -> None:
    assert said(office.blank(KABUPATEN), KABUPATEN, MAWAR) == {
        "kampung": "Mekar",
        "kelompok": "UPPKA Mawar",
        "tahun_terbentuk": 2019,
        "tempat": "Balai RW 01",
        "desa": "Mekar",
        "kecamatan": "Utara",
        "kabupaten": "Kabupaten Rekaan",
        "provinsi": "Jawa Rekaan",
        "jumlah_anggota": 17,
        "usaha_kuliner": "✓",
        "usaha_kerajinan": "✓",
    }


def test_part_b_is_in_no_form(office: Office) -> None:
    """It lists members with their contraception (product: "What never enters")."""
    found = texts(office.blank(KABUPATEN), "2 UPPKA Mawar, Mekar")
    assert any(text.startswith("B. IDENTITAS ANGGOTA KELOMPOK: tidak ada dalam berkas ini.") for text in found)
    fields = {kolom.nama for kolom in KABUPATEN.kolom}
    assert not fields & {"nama", "umur", "usia", "status", "mkjp_lestari", "jenis_kontrasepsi"}
    assert {kolom.asal for kolom in KABUPATEN.kolom} == {Asal.NAMA, Asal.PROFIL, Asal.PUBLIK}


def test_text_of_a_record_never_becomes_a_formula(village: Village, office: Office) -> None:
    village.write({"desa/mekar/poktan/uppka-mawar.yaml": 'jenis: UPPKA\nnama: Mawar\ntempat: "=1+1"\n'})
    form = office.blank(KABUPATEN)
    cell = cells_of(form, KABUPATEN)[MAWAR, "tempat"]
    assert openpyxl.load_workbook(form)[cell.sheet].cell(cell.row, cell.column).data_type == "s"


def test_the_month_is_the_last_one_that_has_ended(office: Office) -> None:
    form = office.blank(bulan="")
    assert "BULAN MARET TAHUN 2023" in texts(form, "Laporan")


def test_a_month_that_has_not_come_is_refused(office: Office) -> None:
    with pytest.raises(Blocked, match="Mei 2023 belum tiba"):
        office.blank(bulan="2023-05")


def test_a_month_that_cannot_be_read_is_refused_with_one_that_can(office: Office) -> None:
    with pytest.raises(Blocked, match=r"--bulan: “2023” bukan bulan dengan tahunnya. Tambahkan bulannya: `2023-04`"):
        office.blank(bulan="2023")


def test_a_form_that_is_there_is_never_overwritten(office: Office) -> None:
    office.blank()
    with pytest.raises(Blocked, match="sudah ada, mungkin sudah diisi"):
        office.blank()


def test_the_same_form_has_the_same_bytes(office: Office) -> None:
    assert office.blank().read_bytes() == office.blank(name="lagi.xlsx").read_bytes()


def test_faulty_records_are_counted_not_shown(village: Village, office: Office) -> None:
    from site_builder.forms.command import BlankRequest, make_blank

    village.write({"desa/mekar/poktan/uppka-baru.yaml": "jenis: UPPKA\n"})
    outcome = make_blank(BlankRequest(PROVINSI.kode, office.folder / "f.xlsx"), village.options)
    assert outcome.complaints == ("1 catatan bermasalah tidak ikut dihitung. Lihat dengan `kampung-kb check`.",)
