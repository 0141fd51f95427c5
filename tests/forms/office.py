"""An office beside the site: a folder of its own, forms filled in with openpyxl, and a real LibreOffice."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from site_builder.forms.columns import Asal, Formulir, Jenis, Kolom
from site_builder.forms.command import BlankRequest, make_blank, take_over
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.marks import KE_BAWAH, KE_KANAN
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.signing import FilledRequest, print_filled
from site_builder.spreadsheet.outcome import Outcome
from tests.conftest import Village

KAMPUNG = "nama: {}\ncontoh: Ya\nwilayah:\n  provinsi: Jawa Rekaan\n  kabupaten: {}\n  kecamatan: Utara\n  desa: {}\n"
FORMS = {form.kode: form for form in (PROVINSI, KABUPATEN)}
BULAN = "2023-03"


class Cell(NamedTuple):
    """Where a group's answer stands in a workbook."""

    sheet: str
    row: int
    column: int


class Office:
    """The folder of an office, outside the village's repository."""

    def __init__(self, village: Village, folder: Path) -> None:
        self.village = village
        self.folder = folder
        self.folder.mkdir()

    def blank(self, formulir: Formulir = PROVINSI, name: str = "form.xlsx", **asked: str) -> Path:
        request = BlankRequest(formulir.kode, self.folder / name, **{"bulan": BULAN, **asked})
        outcome = make_blank(request, self.village.options)
        assert outcome.status == 0
        return request.to

    def print(self, form: Path, to: str = "cetak.html", formulir: Formulir = PROVINSI, kertas: str = "a4") -> Outcome:
        return print_filled(FilledRequest(formulir.kode, (form,), self.folder / to, kertas), self.village.options)

    def take_over(self, form: Path) -> Outcome:
        return take_over(form, self.village.options)


def write_groups(village: Village, count: int) -> Village:
    """A province with so many UPPKA groups, three in a kampung."""
    village.write({"lain/kampung.yaml": "nama: Lain\n"})
    for n in range(count):
        place = f"desa-{n // 3}"
        village.write(
            {
                f"{place}/kampung.yaml": KAMPUNG.format(f"Desa {n // 3}", f"Kabupaten {n // 3 % 4}", f"Desa {n // 3}"),
                f"{place}/poktan/uppka-{n}.yaml": f"jenis: UPPKA\nnama: Kelompok {n}\njumlah_anggota: 15\n",
            }
        )
    return village


def cells_of(form: Path, formulir: Formulir) -> dict[tuple[str, str], Cell]:
    """Where every group's every answer stands, by the hidden names; a group by kampung and file, as in one site."""
    found = {}
    names = {kolom.nama for kolom in formulir.kolom}
    for sheet in openpyxl.load_workbook(form).worksheets:
        cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
        for corner in (cell for cell in cells if cell.value in (KE_BAWAH, KE_KANAN)):
            down = corner.value == KE_BAWAH
            across = {c.value: c for c in cells if c.row == corner.row and c != corner}
            along = {c.value: c for c in cells if c.column == corner.column and c != corner}
            fields, keys = (across, along) if down else (along, across)
            for nama, a in fields.items():
                for kunci, b in keys.items():
                    if nama in names and "/" in str(kunci):
                        row, column = (b.row, a.column) if down else (a.row, b.column)
                        found["/".join(str(kunci).split("/")[-2:]), str(nama)] = Cell(sheet.title, row, column)
    return found


def change(form: Path, edit: Callable[[Any], None]) -> Path:
    """A workbook after an edit by hand."""
    book = openpyxl.load_workbook(form)
    edit(book)
    book.save(form)
    return form


def unmerge(book: Any) -> None:
    """openpyxl, unlike a spreadsheet program, leaves merged cells where they were when rows are inserted."""
    for sheet in book.worksheets:
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))


def fill(form: Path, value: Callable[[str, Kolom], object], formulir: Formulir = PROVINSI) -> Path:
    """The form with `value(group, column)` in every cell; None leaves what is there."""
    cells = cells_of(form, formulir)

    def edit(book: Any) -> None:
        for (kunci, nama), cell in cells.items():
            made = value(kunci, formulir.kolom[formulir.posisi(nama)])
            if made is not None:
                book[cell.sheet].cell(cell.row, cell.column).value = made

    return change(form, edit)


def put(form: Path, kunci: str, nama: str, value: object, formulir: Formulir = PROVINSI) -> Path:
    """The form with one cell typed over."""
    cell = cells_of(form, formulir)[kunci, nama]
    return change(form, lambda book: book[cell.sheet].cell(cell.row, cell.column, value))


def plausible(kunci: str, kolom: Kolom) -> object:
    """Figures that fit each other; `KET` and names stay."""
    if kolom.asal not in (Asal.PUBLIK, Asal.KANTOR):
        return None
    special = {"total_akseptor": 12, "keluarga_tergabung": 20, "keluarga_akseptor": 12, "pagu": 900000}
    by_kind: dict[Jenis, object] = {Jenis.JUMLAH: 4, Jenis.RUPIAH: 450000, Jenis.YA_TIDAK: "Ya"}
    by_kind[Jenis.YA_ATAU_APA] = "Pelatihan kemasan"
    return special.get(kolom.nama, by_kind.get(kolom.jenis))


def soffice() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        what = "no LibreOffice on this machine"
        if os.environ.get("NEED_OFFICE"):
            pytest.fail(f"{what}, and NEED_OFFICE is set")
        pytest.skip(what)
    return found or ""


def converted(form: Path, kind: str, folder: Path, opened_as: str = "") -> Path:
    """The file as LibreOffice opens (with an import filter of its own), computes and saves it again."""
    folder.mkdir(exist_ok=True)
    profile = (folder / "profile").absolute().as_uri()
    command = [soffice(), f"-env:UserInstallation={profile}", "--headless"]
    command += [f"--infilter={opened_as}"] if opened_as else []
    command += ["--convert-to", kind, "--outdir"]
    subprocess.run([*command, str(folder), str(form)], check=True, capture_output=True, timeout=120)
    return folder / f"{form.stem}.{kind}"
