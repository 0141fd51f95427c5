"""The guide's tables of columns and messages, held against what is read and said."""

import re

import pytest

from site_builder.roster.fields import kampung_field, poktan_field
from tests.test_docs import ROOT, rows, sections, spans

GUIDE = sections((ROOT / "docs" / "panduan" / "impor.md").read_text("utf-8"))["Dari daftar kampung"]
KAMPUNG = rows(GUIDE, "isian", "judul kolom yang dikenal", "keterangan")
POKTAN = rows(GUIDE, "isian", "judul kolom yang dikenal")
SOURCE = "".join(
    path.read_text("utf-8")
    for name in ("roster", "spreadsheet", "wilayah")
    for path in (ROOT / "site_builder" / name).glob("*.py")
)


@pytest.mark.parametrize("row", KAMPUNG, ids=lambda row: row[1])
def test_a_heading_of_the_guide_is_read_as_its_field(row: list[str]) -> None:
    for judul in spans(row[1]):
        found = kampung_field((judul,))
        assert found is not None and found.isian == spans(row[0])[0], judul


@pytest.mark.parametrize("row", POKTAN, ids=lambda row: row[1])
def test_a_heading_of_a_sheet_of_groups_too(row: list[str]) -> None:
    for judul in spans(row[1]):
        found = poktan_field((judul,))
        assert found is not None and found.isian == spans(row[0])[0], judul


def test_there_are_tables() -> None:
    assert len(KAMPUNG) > 8
    assert len(POKTAN) > 8


@pytest.mark.parametrize("row", rows(GUIDE, "pesannya", "yang bisa dilakukan"), ids=lambda row: row[0])
def test_a_message_that_is_explained_is_one_that_is_said(row: list[str]) -> None:
    said = re.sub(r"\{[^{}]*\}", "2", re.sub(r'"\s*f?"', "", SOURCE))
    assert spans(row[0])[0] in said


@pytest.mark.parametrize(
    "parts",
    [
        ("No HP",), ("Nama Ketua",), ("Ketua Pokja", "Nama"), ("Jabatan",), ("Tahun",), ("Jumlah anggota",),
        ("Jumlah Anggota", "BKB"), ("Keterangan",), ("Alamat",), ("NIK",), ("Nama Sekretaris", "Nama"),
    ],
)  # fmt: skip
def test_what_might_be_somebody_or_anything_is_not_taken(parts: tuple[str, ...]) -> None:
    assert kampung_field(parts) is None
