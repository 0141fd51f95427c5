"""The guide's chain: a kabupaten fills the province's form for itself, the province puts the files together."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.signing import FilledRequest, print_filled
from site_builder.model.blocked import Blocked
from site_builder.spreadsheet.outcome import Outcome
from tests.conftest import Village
from tests.forms.office import KAMPUNG, change, converted, unmerge
from tests.forms.province import Province

pytestmark = pytest.mark.walk


def table(form: Path) -> list[list[object]]:
    """What is to be seen below the heads, without the hidden column."""
    rows = openpyxl.load_workbook(form, data_only=True)["Laporan"].iter_rows(min_row=12, values_only=True)
    return [[value for value in (row[0], *row[2:]) if value is not None] for row in rows]


def told(sheet: str, values: dict[str, object]) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        for cells in book[sheet].iter_rows():
            if cells[0].value in values:
                cells[1].value = values[cells[0].value]

    return edit


def test_a_kabupaten_fills_and_signs_the_form_of_the_province(province: Province) -> None:
    form = province.receive("Kabupaten Satu", "satu.xlsx")
    sheet = openpyxl.load_workbook(form)["Laporan"]
    heading = [sheet.cell(row, 1).value for row in range(3, 6)]
    assert heading == ["PROVINSI JAWA REKAAN", "KABUPATEN/KOTA: KABUPATEN SATU", "BULAN MARET TAHUN 2023"]
    signed = [str(cell.value) for row in sheet.iter_rows() for cell in row if "Mengetahui" in str(cell.value)]
    assert ["Kepala OPD Pengendalian Penduduk dan KB\nKabupaten Satu" in text for text in signed] == [True, False]


def test_files_of_several_kabupaten_become_the_form_of_the_province(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    outcome = province.put_together(*reversed(forms))
    assert (outcome.status, outcome.complaints) == (0, ())
    assert outcome.said == (f"{province.folder}/gabungan.xlsx: Maret 2023, 2 dari 2 kelompok dari 2 kabupaten/kota.",)
    first, second, sums, counts, *_ = table(province.folder / "gabungan.xlsx")
    assert (first[:4], second[:4]) == (
        [1, "Kabupaten Satu", "Mekar", "UPPKA Mawar"],
        [2, "Kota Dua", "Mekar", "UPPKA Mawar"],
    )
    assert sums[:7] == ["JUMLAH", 8, 8, 8, 8, 24, 8]
    assert counts[1:3] == ["2/2", "2/2"]


def test_it_is_printed_as_a_page_too(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    assert province.put_together(*forms, to="gabungan.html").status == 0
    page = (province.folder / "gabungan.html").read_text("utf-8")
    assert "PROVINSI JAWA REKAAN" in page and "KABUPATEN/KOTA: " not in page and "Koordinator Bidang KS" in page


def test_what_was_put_together_can_be_read_once_more(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    province.put_together(*forms)
    province.put_together(province.folder / "gabungan.xlsx", to="lagi.xlsx")
    assert (province.folder / "lagi.xlsx").read_bytes() == (province.folder / "gabungan.xlsx").read_bytes()


def test_printed_workbooks_are_put_together_like_forms(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    for form in forms:
        assert province.put_together(form, to=f"cetak-{form.name}").status == 0
    province.put_together(*forms)
    province.put_together(*(form.with_name(f"cetak-{form.name}") for form in forms), to="lain.xlsx")
    assert (province.folder / "lain.xlsx").read_bytes() == (province.folder / "gabungan.xlsx").read_bytes()


@pytest.mark.office
def test_files_that_libreoffice_saved_are_put_together_all_the_same(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    saved = [converted(form, "xlsx", province.folder / form.stem) for form in forms]
    province.put_together(*forms)
    assert province.put_together(*saved, to="lain.xlsx").complaints == ()
    assert table(province.folder / "lain.xlsx") == table(province.folder / "gabungan.xlsx")


def test_a_site_that_covers_all_of_them_is_not_needed_and_not_asked(province: Province) -> None:
    """A content/ with other groups changes nothing."""
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    site = Village(province.tmp_path / "lain-situs").write({"situs.yaml": "nama: Lain\n"})
    outcome = print_filled(FilledRequest(PROVINSI.kode, tuple(forms), province.folder / "g.xlsx"), site.options)
    assert (outcome.status, outcome.complaints) == (0, ())


def test_one_form_without_records_is_checked_by_itself(province: Province) -> None:
    outcome = province.put_together(province.receive("Kabupaten Satu", "satu.xlsx"))
    assert outcome.complaints == ("Tidak ada content/ di sini, jadi formulir diperiksa tanpa catatan situsnya.",)
    assert outcome.said[0].endswith("Maret 2023, 1 dari 1 kelompok.")


@pytest.mark.parametrize("more", [{}, {"mekar/kampung.yaml": KAMPUNG.format("Mekar", "Kabupaten Satu", "Mekar")}])
def test_one_form_beside_a_site_without_groups_is_checked_by_itself(province: Province, more: dict[str, str]) -> None:
    form = province.receive("Kabupaten Satu", "satu.xlsx")
    site = Village(province.tmp_path / "lain-situs").write({"situs.yaml": "nama: Lain\n", **more})
    outcome = print_filled(FilledRequest(PROVINSI.kode, (form,), province.folder / "c.html"), site.options)
    note = "Belum ada kelompok UPPKA di content/ di sini, jadi formulir diperiksa tanpa catatan situsnya."
    assert (outcome.status, outcome.complaints) == (0, (note,))
    assert outcome.said[0].endswith("Maret 2023, 1 dari 1 kelompok.")


def test_a_form_of_another_site_is_checked_by_itself_and_never_imported(province: Province, village: Village) -> None:
    from site_builder.forms.command import take_over

    form = province.receive("Kabupaten Rekaan", "satu.xlsx")
    outcome = print_filled(FilledRequest(PROVINSI.kode, (form,), province.folder / "c.html"), village.options)
    assert outcome.complaints == ("Formulir ini dari situs lain, jadi diperiksa tanpa catatan situs di sini.",)
    with pytest.raises(Blocked, match=r"satu.xlsx memuat kelompok dari situs lain"):
        take_over(form, village.options)


def test_gaps_and_groups_that_are_missing_are_told_with_their_file(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    change(forms[1], lambda book: book["Laporan"].cell(13, 6).__setattr__("value", None))
    outcome = province.put_together(*forms)
    assert outcome.said[1] == "BELUM LENGKAP: 1 dari 2 kelompok belum mengisi semua kolom."
    assert outcome.complaints[0] == (
        "dua.xlsx, Lembar “Laporan”, baris 13: peringatan: UPPKA Mawar, Mekar belum lengkap: MKJP: Lestari (5)."
    )


# What does not fit together ------------------------------------------------------------------------------------


def assert_refused(outcome: Outcome, *whys: str) -> None:
    errors = [line for line in outcome.complaints if "galat: " in line]
    assert (outcome.status, errors) == (1, list(whys))


def test_another_month_is_refused_by_file(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx", "2023-02")]
    why = "dua.xlsx: galat: Formulir ini untuk Februari 2023, sedangkan satu.xlsx Maret 2023."
    outcome = province.put_together(*forms)
    assert_refused(outcome, why)
    assert outcome.said == ("2 berkas: 1 galat. Tidak ada yang ditulis.",)
    assert not (province.folder / "gabungan.xlsx").exists()


def test_a_kabupaten_twice_is_refused_by_file_and_row(province: Province) -> None:
    forms = [
        province.receive("Kabupaten Satu", "satu.xlsx"),
        province.receive("Kabupaten Satu", "baru.xlsx", situs="lain"),
    ]
    why = "sudah ada di satu.xlsx, jadi akan terhitung dua kali."
    assert_refused(
        province.put_together(*forms),
        f"baru.xlsx, Lembar “Laporan”, baris 13: galat: Kelompok dari Kabupaten Satu {why}",
    )


def test_a_whole_province_beside_one_of_its_kabupaten_is_refused(province: Province) -> None:
    forms = [
        province.receive("Kabupaten Satu", "semua.xlsx", wilayah="Jawa Rekaan"),
        province.receive("Kabupaten Satu", "satu.xlsx"),
    ]
    why = "sudah ada di semua.xlsx, jadi akan terhitung dua kali."
    assert_refused(
        province.put_together(*forms),
        f"satu.xlsx, Lembar “Laporan”, baris 13: galat: Kelompok dari Kabupaten Satu {why}",
    )


def test_a_group_twice_in_one_file_is_refused_by_row(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]

    def copy(book: Any) -> None:
        sheet = book["Laporan"]
        unmerge(book)
        sheet.insert_rows(14)
        for column in range(1, 26):
            sheet.cell(14, column, sheet.cell(13, column).value)

    change(forms[1], copy)
    why = "UPPKA Mawar, Mekar tercantum 2 kali (juga di Lembar “Laporan”, baris 13)."
    assert_refused(province.put_together(*forms), f"dua.xlsx, Lembar “Laporan”, baris 14: galat: {why}")


def test_a_row_pasted_from_another_file_is_refused(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    foreign = openpyxl.load_workbook(forms[0])["Laporan"].cell(13, 2).value
    change(forms[1], lambda book: book["Laporan"].cell(13, 2).__setattr__("value", foreign))
    outcome = province.put_together(*forms)
    assert outcome.status == 1
    assert "dua.xlsx, Lembar “Laporan”, baris 13: galat: Kelompok “mekar/uppka-mawar” tidak ada dalam" in repr(outcome)


def test_another_province_is_refused(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    change(forms[1], told("kampung-kb", {"wilayah": "Jawa Lain/Kota Dua", "kode": "jawa-lain.kota-dua"}))
    outcome = province.put_together(*forms)
    assert "dua.xlsx: galat: Formulir ini dari provinsi Jawa Lain, sedangkan satu.xlsx dari Jawa Rekaan." in repr(
        outcome
    )


def test_a_form_of_another_kind_or_layout_is_refused_by_file(province: Province, tmp_path: Path) -> None:
    first = province.receive("Kabupaten Satu", "satu.xlsx")
    other = province.receive("Kota Dua", "dua.xlsx")
    change(other, told("kampung-kb", {"versi": "9"}))
    with pytest.raises(Blocked, match=r"dua.xlsx: Formulir ini dibuat oleh versi lain \(9, sekarang 2\)"):
        province.put_together(first, other)
    change(other, told("kampung-kb", {"versi": "2", "formulir": KABUPATEN.kode}))
    with pytest.raises(Blocked, match=r"dua.xlsx: Ini formulir uppka-kabupaten, bukan uppka-provinsi"):
        province.put_together(first, other)


def test_only_the_form_of_a_province_is_put_together(province: Province) -> None:
    forms = [province.receive(name, f"{name[-3:]}.xlsx") for name in ("Kabupaten Satu", "Kota Dua")]
    for form in forms:
        change(form, told("kampung-kb", {"formulir": KABUPATEN.kode}))
    with pytest.raises(Blocked, match="Yang digabungkan hanya formulir uppka-provinsi"):
        province.put_together(*forms, kode=KABUPATEN.kode)


def test_the_same_file_twice_is_refused(province: Province) -> None:
    form = province.receive("Kabupaten Satu", "satu.xlsx")
    with pytest.raises(Blocked, match="berkas yang sama dua kali"):
        province.put_together(form, form)


def test_one_of_the_forms_is_never_overwritten(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    with pytest.raises(Blocked, match="berkas yang sama"):
        province.put_together(*forms, to="dua.xlsx")


def test_inside_a_repository_nothing_is_put_together(province: Province) -> None:
    forms = [province.receive("Kabupaten Satu", "satu.xlsx"), province.receive("Kota Dua", "dua.xlsx")]
    (province.folder / ".git").mkdir()
    with pytest.raises(Blocked, match="di dalam repositori git lain"):
        province.put_together(*forms)
