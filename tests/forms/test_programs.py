"""The forms in the programs of an office: a real LibreOffice saves and prints them, a real Chromium prints the page."""

import re
import subprocess
from pathlib import Path

import openpyxl
import pypdf
import pytest

from site_builder.forms.columns import Asal, Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.read import TERISI, filled
from site_builder.forms.workbook_in import read_book
from tests.browser import chromium
from tests.conftest import Village
from tests.forms.office import Office, converted, fill, plausible, put, write_groups

LONG = "Keterangan yang panjang, supaya barisnya menjadi tinggi dan tidak boleh terpotong. " * 3


def answers(form: Path, formulir: Formulir) -> dict[tuple[str, str], object]:
    read = filled(read_book(form, form), formulir, TERISI)
    assert read.temuan == ()
    names = [kolom.nama for kolom in formulir.kolom]
    return {(str(row.kunci), nama): row.nilai(at) for row in read.baris for at, nama in enumerate(names)}


@pytest.mark.office
@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_a_form_that_libreoffice_saved_says_the_same(office: Office, formulir: Formulir) -> None:
    form = fill(office.blank(formulir), plausible, formulir)
    assert answers(converted(form, "xlsx", office.folder / "simpan"), formulir) == answers(form, formulir)


@pytest.mark.office
def test_libreoffice_computes_what_we_computed(office: Office) -> None:
    form = fill(office.blank(), plausible)
    office.print(form, "cetak.xlsx")
    ours = openpyxl.load_workbook(office.folder / "cetak.xlsx", data_only=True)["Laporan"]
    theirs = openpyxl.load_workbook(converted(form, "xlsx", office.folder / "simpan"), data_only=True)["Laporan"]
    for row in range(12, 16):
        assert [cell.value for cell in theirs[row]] == [cell.value for cell in ours[row]]


@pytest.mark.office
def test_an_office_fills_prints_and_hands_over(village: Village, office: Office) -> None:
    form = fill(office.blank(), lambda _, kolom: 3 if kolom.asal is Asal.KANTOR else None)
    put(form, "mekar/uppka-kenanga", "orientasi_pek", "Ya")
    saved = converted(form, "xlsx", office.folder / "simpan")
    assert office.print(saved).status == 0
    assert office.take_over(saved).status == 0
    assert "poktan: uppka-kenanga" in (village.root / "content/desa/mekar/laporan/2023-03.yaml").read_text("utf-8")


def pages_of(pdf: Path) -> list[str]:
    """The text of each page, on one line."""
    return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(pdf).pages]


def assert_whole(pages: list[str], count: int) -> None:
    """Every group on exactly one page, a long line too; heads on all pages, the signatures together on the last."""
    for n in range(count):
        assert [bool(re.search(rf"\bKelompok {n}\b", page)) for page in pages].count(True) == 1
    assert [page.count("terpotong") for page in pages if "terpotong" in page] == [3]
    assert all("(23) (24) (25)" in page for page in pages)
    names = ("Kepala Dinas", "Kepala Perwakilan BKKBN", "Koordinator Bidang KS")
    assert [[name in page for name in names] for page in pages] == [*[[False] * 3] * (len(pages) - 1), [True] * 3]


@pytest.fixture(params=[1, 12, 60])
def many(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Office, Path, int]:
    """An office with so many groups, one of which has much to say."""
    site = tmp_path / "banyak"
    site.mkdir()
    village = write_groups(Village(site).write({"situs.yaml": "nama: Contoh\n"}), request.param)
    office = Office(village, tmp_path / "kantor-banyak")
    form = fill(office.blank(), plausible)
    put(form, f"desa-{(request.param - 1) // 3}/uppka-{request.param - 1}", "keterangan", LONG.strip())
    return office, form, request.param


@pytest.mark.office
def test_a_printed_workbook_cuts_no_line(many: tuple[Office, Path, int]) -> None:
    office, form, count = many
    office.print(form, "cetak.xlsx")
    assert_whole(pages_of(converted(office.folder / "cetak.xlsx", "pdf", office.folder / "pdf")), count)


def printed_page(page: Path) -> list[str]:
    """The pages that Chromium prints of a file."""
    pdf = page.with_suffix(".pdf")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command = [chromium(), *options, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    return pages_of(pdf)


@pytest.mark.browser
def test_a_printed_page_cuts_no_line(many: tuple[Office, Path, int]) -> None:
    office, form, count = many
    office.print(form)
    assert_whole(printed_page(office.folder / "cetak.html"), count)


@pytest.mark.browser
@pytest.mark.parametrize("kertas", ["a4", "f4"])
def test_each_group_of_a_kabupaten_has_a_page_of_its_own(office: Office, kertas: str) -> None:
    office.print(fill(office.blank(KABUPATEN), plausible, KABUPATEN), "cetak.html", KABUPATEN, kertas)
    recap, *groups = printed_page(office.folder / "cetak.html")
    assert "Penyusun" in recap
    assert ["UPPKS Kenanga" in page and "Penyuluh KB/PLKB" in page for page in groups] == [True, False]
    assert ["UPPKA Mawar" in page and "Penyuluh KB/PLKB" in page for page in groups] == [False, True]


@pytest.mark.office
def test_each_group_of_a_kabupaten_has_a_sheet_on_one_page(office: Office) -> None:
    office.print(fill(office.blank(KABUPATEN), plausible, KABUPATEN), "cetak.xlsx", KABUPATEN)
    pages = pages_of(converted(office.folder / "cetak.xlsx", "pdf", office.folder / "pdf"))
    assert ["Penyuluh KB/PLKB" in page for page in pages] == [False, True, True]
