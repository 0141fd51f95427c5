"""The descriptions of the forms are held against the forms."""

import re
from pathlib import Path

import pytest

from site_builder.forms.columns import Asal, Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from tests.test_docs import ROOT, rows, sections, spans

FORMULIR = (ROOT / "docs" / "formulir.md").read_text("utf-8")
PANDUAN = (ROOT / "docs" / "panduan" / "laporan-uppka.md").read_text("utf-8")
FOLDERS = (ROOT / "site_builder" / name for name in ("forms", "spreadsheet"))
SOURCE = " ".join(path.read_text("utf-8") for folder in FOLDERS for path in sorted(folder.glob("*.py")))


@pytest.mark.parametrize(("heading", "formulir"), [("Formulir provinsi", PROVINSI), ("Formulir kabupaten", KABUPATEN)])
def test_a_form_has_the_columns_that_are_described(heading: str, formulir: Formulir) -> None:
    described = rows(sections(FORMULIR)[heading], "nomor", "nama", "judul", "kelompok judul", "isi", "asal")
    assert described == [
        [k.nomor, f"`{k.nama}`", k.judul, " › ".join(k.kelompok), k.jenis.value, k.asal.value] for k in formulir.kolom
    ]


def test_every_origin_is_explained() -> None:
    assert [row[0] for row in rows(FORMULIR, "asal", "artinya")] == [asal.value for asal in Asal]


@pytest.mark.parametrize("row", rows(PANDUAN, "pesan", "artinya dan yang perlu dilakukan"), ids=lambda row: row[0])
def test_a_message_that_is_explained_is_one_that_is_said(row: list[str]) -> None:
    said = re.sub(r'"\s*f?"', "", SOURCE)
    assert spans(row[0])[0] in said


def test_the_guides_name_no_file_that_is_not_there() -> None:
    named = {name for code in spans(FORMULIR) for name in re.findall(r"site_builder/[\w/.]+\w", code)}
    assert named and all(Path(ROOT, name).exists() for name in named)
