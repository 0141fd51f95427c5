"""No figure of a filled form is ever found where it could be published."""

from pathlib import Path

import pytest

from site_builder.forms.columns import Asal, Jenis, Kolom
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.angka import format_angka
from tests.conftest import Village, files_below
from tests.forms.office import Office, fill, put

# Figures of an office, each found nowhere else; they fit each other.
_OFFICE = [kolom for kolom in PROVINSI.kolom if kolom.asal is Asal.KANTOR]
FIGURES = {kolom.nama: 73_310 + 7 * n for n, kolom in enumerate(_OFFICE)} | {
    "total_akseptor": 73_991,
    "keluarga_akseptor": 73_993,
}
REMARK = "73997 ibu hamil"
SEEN = [REMARK[:5], *(text for figure in FIGURES.values() for text in (str(figure), format_angka(figure)))]


@pytest.fixture
def form(office: Office) -> Path:
    def value(kunci: str, kolom: Kolom) -> object:
        public = "Ya" if kolom.nama == "monitoring_evaluasi" else None
        return FIGURES.get(kolom.nama, public)

    return put(fill(office.blank(), value), "mekar/uppka-kenanga", "keterangan", REMARK)


def assert_nowhere(village: Village, said: object) -> None:
    for path, data in files_below(village.root).items():
        assert not [text for text in SEEN if text.encode() in data], path
    assert not [text for text in SEEN if text in repr(said)]


def test_the_print_has_the_figures_and_nothing_else_does(village: Village, office: Office, form: Path) -> None:
    outcome = office.print(form)
    page = (office.folder / "cetak.html").read_text("utf-8")
    assert all(format_angka(figure) in page for figure in FIGURES.values())
    village.build()
    assert_nowhere(village, outcome)


def test_an_import_leaves_them_in_the_form(village: Village, office: Office, form: Path) -> None:
    outcome = office.take_over(form)
    assert "monitoring_evaluasi: Ya" in (village.root / "content/desa/mekar/laporan/2023-03.yaml").read_text("utf-8")
    village.build()
    assert_nowhere(village, outcome)


def test_neither_do_faults_repeat_them(village: Village, office: Office, form: Path) -> None:
    put(form, "mekar/uppka-mawar", "keluarga_akseptor", 1)
    put(form, "mekar/uppka-kenanga", "mkjp_lestari", f"sekitar {FIGURES['mkjp_lestari']}")
    outcome = office.print(form)
    assert outcome.status == 1
    assert_nowhere(village, outcome)


def test_every_column_of_the_office_was_tried() -> None:
    assert set(FIGURES) == {kolom.nama for kolom in _OFFICE}
    assert {kolom.jenis for kolom in _OFFICE} == {Jenis.JUMLAH}
