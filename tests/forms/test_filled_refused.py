"""What is not one of our filled forms is refused with the way on, and no print goes over what somebody has."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.forms.columns import Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.blocked import Blocked
from tests.forms.office import Office, change, fill, put, unmerge
from tests.forms.test_filled import MAWAR

pytestmark = pytest.mark.walk


def test_another_workbook_is_refused(office: Office) -> None:
    path = office.folder / "lain.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(Blocked, match="bukan formulir buatan kampung-kb"):
        office.print(path)


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04 rusak"])
def test_a_damaged_file_is_refused(office: Office, data: bytes) -> None:
    path = office.folder / "rusak.xlsx"
    path.write_bytes(data)
    with pytest.raises(Blocked, match=r"bukan berkas Excel \(.xlsx\) yang utuh"):
        office.print(path)


def test_the_other_form_is_refused(office: Office) -> None:
    with pytest.raises(Blocked, match="Ini formulir uppka-kabupaten, bukan uppka-provinsi"):
        office.print(office.blank(KABUPATEN))


def test_a_form_of_another_version_is_refused(office: Office, form: Path) -> None:
    change(form, lambda book: book["kampung-kb"].cell(2, 2, "9"))
    with pytest.raises(Blocked, match=r"dibuat oleh versi lain \(9, sekarang 2\)"):
        office.print(form)


def test_a_form_that_is_not_there_is_named(office: Office) -> None:
    with pytest.raises(Blocked, match=r"tiada.xlsx tidak ada"):
        office.print(office.folder / "tiada.xlsx")


@pytest.mark.parametrize("where", ["a sheet of its own", "below the answers"])
@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_members_by_name_are_refused_unread_and_unrepeated(office: Office, formulir: Formulir, where: str) -> None:
    """Part B of the guide, whatever its sheet is called (product: "What never enters")."""

    def add(book: Any) -> None:
        sheet = book.create_sheet("Catatan") if where == "a sheet of its own" else book.worksheets[-2]
        for line in (["No", "Nama", "Usia", "Jenis Kontrasepsi"], [1, "Ibu Rekaan", 31, "Implan"]):
            sheet.append(line)

    form = change(office.blank(formulir), add)
    why = r"Lembar ke-\d di .*form.xlsx memuat daftar nama anggota"
    with pytest.raises(Blocked, match=why) as stopped:
        office.print(form, formulir=formulir)
    with pytest.raises(Blocked, match=why):
        office.take_over(form)
    assert not [
        word for word in ("Rekaan", "Implan", "31", "Catatan") if word in str(stopped.value).replace(str(form), "")
    ]


def test_members_typed_under_the_forms_own_heading_are_refused_unread_and_unrepeated(office: Office) -> None:
    def add(book: Any) -> None:
        unmerge(book)
        sheet = book.worksheets[1]
        heading = next(row[1].row for row in sheet.iter_rows() if str(row[1].value).startswith("B. IDENTITAS"))
        sheet.insert_rows(heading + 1)
        for column, value in enumerate((1, "Ibu Rekaan", 31, "Pil"), start=2):
            sheet.cell(heading + 1, column, value)

    form = change(office.blank(KABUPATEN), add)
    with pytest.raises(Blocked, match=r"Lembar ke-2 di .*form.xlsx memuat daftar nama anggota") as stopped:
        office.print(form, formulir=KABUPATEN)
    assert not [word for word in ("Rekaan", "31", "Pil") if word in str(stopped.value).replace(str(form), "")]


@pytest.mark.parametrize("name", ["form.ods", "form.xls", "form.xlsm"])
def test_a_spreadsheet_of_another_kind_says_how_it_becomes_one_that_is_read(office: Office, name: str) -> None:
    path = office.folder / name
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    for command in (office.print, office.take_over):
        with pytest.raises(
            Blocked, match=rf"{name} belum berbentuk .xlsx. Buka .* simpan sebagai .xlsx, di luar folder"
        ):
            command(path)


def test_an_old_or_locked_workbook_under_a_new_name_says_so(office: Office) -> None:
    path = office.folder / "form.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(Blocked, match=r"berbentuk \.xls lama atau dikunci kata sandi"):
        office.print(path)


def test_a_file_that_unpacks_into_too_much_is_never_unpacked(office: Office) -> None:
    path = office.folder / "form.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(70_000_000))
    with pytest.raises(Blocked, match="terlalu besar untuk dibaca"):
        office.print(path)


def test_cells_far_below_the_table_are_not_passed_over(office: Office, form: Path) -> None:
    change(form, lambda book: book["Laporan"].cell(20_500, 3, "Kabupaten Lain"))
    with pytest.raises(Blocked, match="Lembar “Laporan” terisi sampai di luar baris 20000"):
        office.print(form)


def test_the_filled_form_is_never_overwritten(office: Office, form: Path) -> None:
    with pytest.raises(Blocked, match="berkas yang sama"):
        office.print(form, form.name)


@pytest.mark.parametrize("name", ["catatan.xlsx", "catatan.html"])
def test_a_foreign_file_is_never_overwritten(office: Office, form: Path, name: str) -> None:
    (office.folder / name).write_bytes(b"penting")
    with pytest.raises(Blocked, match="bukan hasil cetak kampung-kb"):
        office.print(form, name)


def test_another_filled_form_is_never_overwritten(office: Office, form: Path) -> None:
    other = office.blank(name="februari.xlsx", bulan="2023-02")
    with pytest.raises(Blocked, match="bukan hasil cetak kampung-kb"):
        office.print(form, other.name)


@pytest.mark.parametrize("name", ["cetak.xlsx", "cetak.html"])
def test_an_earlier_print_is_replaced(office: Office, form: Path, name: str) -> None:
    office.print(form, name)
    put(form, MAWAR, "keterangan", "Berubah")
    before = (office.folder / name).read_bytes()
    assert office.print(form, name).status == 0
    assert (office.folder / name).read_bytes() != before


def test_only_two_kinds_of_print_are_made(office: Office, form: Path) -> None:
    with pytest.raises(Blocked, match=r"--to: berkasnya harus berakhiran .xlsx atau .html, misalnya cetak.xlsx"):
        office.print(form, "cetak.pdf")


@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_a_print_may_be_read_as_a_form_again(office: Office, formulir: Formulir) -> None:
    form = fill(office.blank(formulir), lambda _, kolom: "Ya" if kolom.nama == "fasilitasi" else None, formulir)
    office.print(form, "satu.xlsx", formulir)
    again = office.folder / "satu.xlsx"
    office.print(again, "dua.xlsx", formulir)
    assert again.read_bytes() == (office.folder / "dua.xlsx").read_bytes()
