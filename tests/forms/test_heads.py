"""Heading, hidden sheet and file name of a form agree on month and region, or it is refused naming both."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder.forms.columns import Formulir
from site_builder.forms.heads import file_name_faults, is_same_region
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.tanggal import Tanggal
from tests.forms.office import Office, change, unmerge

MARET = Tanggal(2023, 3)
REKAAN = ("Jawa Rekaan",)
PEKALONGAN = ("Jawa Tengah", "Kabupaten Pekalongan")
GROUP = "2 UPPKA Mawar, Mekar"


def errors(office: Office, edit: Callable[[Any], None], formulir: Formulir = PROVINSI) -> list[str]:
    """What an edit of a blank form leads to."""
    outcome = office.print(change(office.blank(formulir), edit), formulir=formulir)
    return [line for line in outcome.complaints if ": galat: " in line]


def typed(sheet: str, cell: str, value: object) -> Callable[[Any], None]:
    def edit(book: Any) -> None:
        book[sheet][cell] = value

    return edit


def test_another_month_in_the_heading_is_refused_naming_both(office: Office) -> None:
    assert errors(office, typed("Laporan", "A4", "BULAN APRIL TAHUN 2023")) == [
        "Lembar “Laporan”, baris 4: galat: Judulnya menyebut April 2023, tetapi lembar tersembunyinya Maret 2023."
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Bulan : Maret 2023",
        "BULAN MARET TAHUN 2023 (PERBAIKAN)",
        "BULAN MARET TAHUN 2023 (DIPERBAIKI 18 APRIL 2023)",
        "BULAN: MAR  TAHUN : 2023",
    ],
)
def test_a_heading_may_be_written_otherwise(office: Office, heading: str) -> None:
    assert errors(office, typed("Laporan", "A4", heading)) == []


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("BULAN MARET - APRIL TAHUN 2023", "Maret dan April 2023"),
        ("BULAN MARET S/D APR TAHUN 2023", "Maret dan April 2023"),
        ("BULAN MARET TAHUN 2022/2023", "Maret 2022 dan 2023"),
        ("BULAN MARET TAHUN 20233", "Maret 20233"),
    ],
)
def test_a_heading_with_two_months_or_years_is_refused_with_all_of_them(
    office: Office, heading: str, told: str
) -> None:
    why = f"Judulnya menyebut {told}, tetapi lembar tersembunyinya Maret 2023."
    form = change(office.blank(), typed("Laporan", "A4", heading))
    found = office.print(form).complaints
    assert found[:2] == (f"Lembar “Laporan”, baris 4: galat: {why}", "    = Tulis Maret 2023 saja di judulnya.")


def test_a_second_line_with_another_month_is_refused_with_both(office: Office) -> None:
    def edit(book: Any) -> None:
        unmerge(book)
        book["Laporan"].insert_rows(5)
        book["Laporan"]["A5"] = "BULAN APRIL TAHUN 2023"

    why = "Judulnya menyebut Maret dan April 2023, tetapi lembar tersembunyinya Maret 2023."
    assert errors(office, edit) == [f"Lembar “Laporan”, baris 5: galat: {why}"]


@pytest.mark.parametrize("heading", [None, "BULAN INI", "BULAN MARET", "BULAN 18 MARET 2023"])
def test_a_heading_without_month_and_year_is_refused_with_what_to_write(office: Office, heading: str | None) -> None:
    form = change(office.blank(), typed("Laporan", "A4", heading))
    found = office.print(form).complaints
    assert "Lembar “Laporan”: galat: Judul lembar ini tidak menyebut bulan dan tahunnya" in found[0]
    assert found[1] == "    = Tulis `BULAN MARET TAHUN 2023` di judulnya."


def test_another_region_in_the_heading_is_refused_naming_both(office: Office) -> None:
    assert errors(office, typed("Laporan", "A3", "PROVINSI SUMATERA REKAAN")) == [
        "Lembar “Laporan”, baris 3: galat: Judulnya menyebut “SUMATERA REKAAN”, "
        "tetapi lembar tersembunyinya “Jawa Rekaan”."
    ]


def test_a_heading_without_the_region_is_refused_with_what_to_write(office: Office) -> None:
    found = office.print(change(office.blank(), typed("Laporan", "A3", None))).complaints
    assert "tidak menyebut wilayahnya; lembar tersembunyinya menyebut “Jawa Rekaan”." in found[0]
    assert found[1] == "    = Tulis `PROVINSI Jawa Rekaan` di judulnya."


@pytest.mark.parametrize(
    ("cell", "value", "why"),
    [
        ("E5", "FEBRUARI", "baris 5: galat: Judulnya menyebut Februari 2023, tetapi lembar tersembunyinya Maret 2023."),
        ("E6", 2024, "baris 5: galat: Judulnya menyebut Maret 2024, tetapi lembar tersembunyinya Maret 2023."),
        ("E4", "Kota Lain", "baris 4: galat: Judulnya menyebut “Kota Lain”, tetapi"),
        ("E5", None, "galat: Judul lembar ini tidak menyebut bulan dan tahunnya"),
    ],
)
def test_the_head_of_every_sheet_of_a_kabupaten_is_looked_at(
    office: Office, cell: str, value: object, why: str
) -> None:
    found = errors(office, typed(GROUP, cell, value), KABUPATEN)
    assert [f"Lembar “{GROUP}”" in line and why in line for line in found] == [True]


def test_a_year_that_is_a_number_is_a_year(office: Office) -> None:
    assert errors(office, typed(GROUP, "E6", 2023), KABUPATEN) == []


@pytest.mark.parametrize("name", [
    "uppka.xlsx", "uppka-maret.xlsx", "UPPKA Mar 2023.xlsx", "2023-03 laporan.xlsx", "laporan_202303.xlsx",
    "03-2023.xlsx", "2023-04-05 uppka.xlsx", "uppka 5 april 2023.xlsx", "revisi april dari maret.xlsx",
    "pedoman 2020 maret 2023.xlsx", "uppka-2024.xlsx", "desa-marga.xlsx", "12345678901234.xlsx",
    "mekar (18 april).xlsx", "mekar_18april.xlsx", "mekar dikirim 1-april.xlsx", "laporan des mekar.xlsx",
    "pak agus.xlsx", "mekar 2023 desa mar.xlsx",
])  # fmt: skip
def test_a_file_name_that_tells_no_other_month_is_fine(name: str) -> None:
    assert list(file_name_faults(name, REKAAN, MARET)) == []


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("uppka-april.xlsx", "bulan April"),
        ("uppka april (dikirim 2 maret).xlsx", "bulan April"),
        ("uppka-des-2022.xlsx", "Desember 2022"),
        ("2023 apr.xlsx", "April 2023"),
        ("UPPKA Maret 2024.xlsx", "Maret 2024"),
        ("2023-04.xlsx", "April 2023"),
        ("laporan_202302_final.xlsx", "Februari 2023"),
        ("04-2023 uppka.xlsx", "April 2023"),
    ],
)
def test_a_file_name_that_tells_another_month_is_refused_naming_both(name: str, told: str) -> None:
    assert [one.pesan for one in file_name_faults(name, REKAAN, MARET)] == [
        f"Nama berkasnya menyebut {told}, tetapi lembar tersembunyinya Maret 2023."
    ]


def test_the_name_of_a_form_is_looked_at_by_print_and_import(office: Office) -> None:
    form: Path = office.blank(name="uppka-april.xlsx")
    for outcome in (office.print(form), office.take_over(form)):
        assert (outcome.status, "Nama berkasnya menyebut bulan April" in outcome.complaints[0]) == (1, True)


@pytest.mark.parametrize(
    "name",
    ["uppka.xlsx", "pekalongan.xlsx", "kab-pekalongan maret.xlsx", "jateng-pekalongan.xlsx", "jawa_tengah.xlsx",
     "batang dan pekalongan.xlsx"],
)  # fmt: skip
def test_a_file_name_that_tells_the_region_or_none_is_fine(name: str) -> None:
    assert list(file_name_faults(name, PEKALONGAN, MARET)) == []


@pytest.mark.parametrize(
    ("name", "wilayah", "told"),
    [
        ("batang-maret.xlsx", PEKALONGAN, "Kabupaten Batang"),
        ("kota-pekalongan.xlsx", PEKALONGAN, "Kota Pekalongan"),
        ("jatim.xlsx", PEKALONGAN, "Jawa Timur"),
        ("pekalongan.xlsx", ("Jawa Tengah",), "Kabupaten Pekalongan"),
    ],
)
def test_a_file_name_that_tells_another_region_is_refused_naming_both(
    name: str, wilayah: tuple[str, ...], told: str
) -> None:
    assert [one.pesan for one in file_name_faults(name, wilayah, MARET)] == [
        f"Nama berkasnya menyebut {told}, tetapi lembar tersembunyinya {wilayah[-1]}."
    ]


@pytest.mark.parametrize(
    ("written", "jalan", "same"),
    [
        ("PROVINSI JAWA REKAAN", ("Jawa Rekaan",), True),
        ("Kab. Contoh", ("Jawa Rekaan", "Kabupaten Contoh"), True),
        ("Contoh", ("Jawa Rekaan", "Kabupaten Contoh"), True),
        ("Kota Contoh", ("Jawa Rekaan", "Kabupaten Contoh"), False),
        ("DIY", ("Daerah Istimewa Yogyakarta",), True),
        ("Kodya Pekalongan", ("Jawa Tengah", "Kota Pekalongan"), True),
        ("Kota Pekalongan", PEKALONGAN, False),
    ],
)
def test_a_region_is_the_same_however_it_is_written(written: str, jalan: tuple[str, ...], same: bool) -> None:
    assert is_same_region(written, jalan) is same
