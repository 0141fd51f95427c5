"""Tables as CSV, for programs and for Excel with Indonesian settings."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.tables import Value
from site_builder.output.tabel_csv import csv_bytes, csv_bytes_for_excel, print_csv, print_csv_for_excel
from tests.forms.office import converted
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


TEXTS = [
    "Rapat Pokja,=1+1,=HYPERLINK(A1)",
    "Balai desa;@SUM(1+1)",
    "a\t+1",
    "satu\n=1+1\n- dua",
    'kata "a",=2*3 dan ""=1',
    ',"=1+1"',
    " =1+1",
    "-1+1",
    ",,=1",
]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rapat,=1+1", "Rapat,'=1+1"),
        ("Rapat; @a", "Rapat; '@a"),
        ("Rp 1.000.000,- tunai", "Rp 1.000.000,\u2011 tunai"),
        ("- satu\n- dua", "'- satu\n\u2011 dua"),
        ("3 + 4 = 7, lalu 5-2", "3 + 4 = 7, lalu 5-2"),
    ],
)
def test_what_would_begin_a_formula_is_defused_and_nothing_else(text: str, shown: str) -> None:
    made = csv_bytes_for_excel([[text]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(made, newline=""), delimiter=";")) == [[shown]]


def test_the_form_for_programs_keeps_every_text_as_it_is() -> None:
    made = csv_bytes([TEXTS]).decode()
    assert list(csv.reader(io.StringIO(made, newline=""))) == [TEXTS]


_PIECES = st.sampled_from([*",;\t\n\r\"'=+-@ ", "a", "1", '",=', '""', "\r\n"])


@given(st.lists(st.lists(_PIECES, max_size=12).map("".join), min_size=1, max_size=4), st.sampled_from(",;\t"))
def test_no_cell_is_a_formula_whatever_separator_the_file_is_opened_with(texts: list[str], separator: str) -> None:
    made = csv_bytes_for_excel([texts, texts]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(made, newline=""), delimiter=separator) for cell in row]
    assert not [cell for cell in cells if cell.strip(' \r\n\t"')[:1] in tuple("=+-@")]


@pytest.mark.office
@pytest.mark.parametrize("separator", ",;\t")
def test_libreoffice_finds_no_formula_in_it(separator: str, tmp_path: Path) -> None:
    form = tmp_path / "data-excel.csv"
    lines: list[list[Value]] = [[text, -6.9, text] for text in ("judul", *TEXTS)]
    form.write_bytes(csv_bytes_for_excel(lines))
    filtered = f"CSV:{ord(separator)},34,76,1,,1057,false,true,false,false,false,-1"
    book = openpyxl.load_workbook(converted(form, "xlsx", tmp_path / "buka", opened_as=filtered))
    cells = [cell for row in book.worksheets[0].iter_rows() for cell in row if isinstance(cell.value, str)]
    assert "judul" in str(cells[0].value)
    assert not [c.value for c in cells if c.data_type == "f" or str(c.value).lstrip(' "')[:1] in tuple("=+-@")]
