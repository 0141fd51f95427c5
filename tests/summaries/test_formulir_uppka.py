"""The public tables and the official forms name the same columns in the same words."""

import pytest

from site_builder.forms.columns import Asal, Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.summaries import formulir_uppka as publik
from site_builder.summaries.formulir_uppka import KolomFormulir

TABLES = [
    pytest.param(publik.PROVINSI, PROVINSI, id="provinsi"),
    pytest.param(publik.KABUPATEN_C, KABUPATEN, id="kabupaten"),
]


@pytest.mark.parametrize(("columns", "form"), TABLES)
def test_a_table_has_the_public_answers_of_the_form_and_no_other(
    columns: tuple[KolomFormulir, ...], form: Formulir
) -> None:
    public = [one.nama for one in form.kolom if one.asal is Asal.PUBLIK]
    assert [one.kolom.key for one in columns if one.kolom.key not in ("persentase", "lainnya_berupa")] == public


@pytest.mark.parametrize(("columns", "form"), TABLES)
def test_a_public_answer_has_the_number_and_heading_of_the_form(
    columns: tuple[KolomFormulir, ...], form: Formulir
) -> None:
    printed = {one.nama: (one.nomor, one.judul) for one in form.kolom}
    # The form says the unit of money in its heading, a table below it.
    # What "Lainnya" was stands in its own cell there, in a column beside it here.
    apart = [one for one in columns if one.kolom.key == "lainnya_berupa"]
    ours = {one.kolom.key: one for one in columns if one.kolom.jenis not in ("rupiah", "persen") and one not in apart}
    assert {key: (one.nomor.removeprefix("C."), one.kolom.judul) for key, one in ours.items()} == {
        key: printed[key] for key in ours
    }
