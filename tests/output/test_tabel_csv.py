"""Tables as CSV, for programs and for Excel with Indonesian settings."""

import csv
import io

from site_builder.output.tabel_csv import print_csv, print_csv_for_excel
from tests.output.tabel import TABLE


def plain() -> list[list[str]]:
    return list(csv.reader(io.StringIO(print_csv(TABLE).decode("utf-8"))))


def for_excel() -> list[list[str]]:
    return list(csv.reader(io.StringIO(print_csv_for_excel(TABLE).decode("utf-8-sig")), delimiter=";"))


def test_the_header_row_has_the_vocabularys_keys() -> None:
    assert plain()[0] == [
        "kabupaten",
        "kampung",
        "nama_kampung",
        "anggota",
        "dibina",
        "pagu",
        "persen",
        "terakhir",
        "keterangan",
    ]


def test_values_are_written_for_programs() -> None:
    assert plain()[1] == [
        "Kota Contoh",
        "mekar",
        "Mekar",
        "0",
        "Ya",
        "1500000",
        "39.999",
        "2023-02-13",
        "=1+1; “aneh”",
    ]


def test_zero_nothing_recorded_and_not_applicable_are_told_apart() -> None:
    first, second = plain()[1], plain()[2]
    assert (first[3], second[3], second[6]) == ("0", "", "tidak berlaku")


def test_totals_are_left_to_whoever_reckons_with_the_file() -> None:
    assert len(plain()) == 1 + len(TABLE.baris)


def test_excel_with_indonesian_settings_sees_semicolons_and_decimal_commas() -> None:
    assert for_excel()[1][5:7] == ["1500000", "39,999"]


def test_excel_is_told_that_the_file_is_utf8() -> None:
    assert print_csv_for_excel(TABLE).startswith("\ufeff".encode())
    assert not print_csv(TABLE).startswith("\ufeff".encode())


def test_no_text_becomes_a_formula_in_excel() -> None:
    assert for_excel()[1][-1] == "'=1+1; “aneh”"
