"""The editing form's description: every field once, in Indonesian, required only where the models require it."""

from collections.abc import Iterator
from typing import Any

import pytest

from site_builder.model.records import RECORDS
from site_builder.model.vocabulary import SEKSI
from site_builder.scaffold.editing_form import KINDS, form_of
from site_builder.scaffold.isian import isian_of, with_parts


def fields(shown: list[dict[str, Any]], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for one in shown:
        yield above + one["name"], one
        yield from fields(one.get("fields", []), f"{above}{one['name']}.")


def shown(kind: str) -> dict[str, dict[str, Any]]:
    return dict(fields(form_of(kind)["formulir"]))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_the_models_is_in_the_form_and_only_minutes_and_the_month_of_a_report_besides(kind: str) -> None:
    besides = {"kegiatan": {"body"}, "laporan": {"bulan"}}.get(kind, set())
    assert set(shown(kind)) == {name for name, _ in with_parts(isian_of(kind))} | besides


@pytest.mark.parametrize("kind", KINDS)
def test_only_what_the_models_and_a_files_name_require_is_required(kind: str) -> None:
    required = {name for name, one in with_parts(isian_of(kind)) if one.wajib} | ({"bulan"} & set(shown(kind)))
    assert {name for name, one in shown(kind).items() if one["required"]} == required


@pytest.mark.parametrize("kind", KINDS)
def test_labels_and_hints_are_the_sentences_of_the_models(kind: str) -> None:
    for name, one in with_parts(isian_of(kind)):
        assert shown(kind)[name]["label"] == one.judul
        assert shown(kind)[name]["hint"], name


@pytest.mark.parametrize("kind", KINDS)
def test_no_hint_speaks_of_files_commas_or_marks_that_a_form_has_no_use_for(kind: str) -> None:
    wrong = ("`", "](", "berderet dengan koma", "Tulis nama berkasnya", "Hapus baris", "Boleh juga kalimat")
    assert [name for name, one in shown(kind).items() if any(text in one["hint"] for text in wrong)] == []


def test_fixed_lists_are_choices_in_their_first_spelling() -> None:
    seksi = shown("kegiatan")["seksi"]
    assert (seksi["widget"], seksi["multiple"]) == ("select", True)
    assert [choice["value"] for choice in seksi["options"]] == [one.nama for one in SEKSI]


def test_groups_are_references_to_the_files_of_the_kampung() -> None:
    poktan = shown("kegiatan")["poktan"]
    assert (poktan["widget"], poktan["collection"], poktan["value_field"]) == ("relation", "poktan", "{{slug}}")


def test_what_is_asked_first_comes_first() -> None:
    assert [one["name"] for one in form_of("kegiatan")["formulir"]][:4] == ["jenis", "judul", "tanggal", "jam"]


def test_a_yes_or_no_that_may_be_unanswered_is_a_choice_and_one_that_means_no_is_a_switch() -> None:
    assert shown("kegiatan")["foto.izin"]["options"] == ["Ya", "Tidak"]
    assert shown("kegiatan")["draf"]["widget"] == "boolean"


def test_only_lists_that_the_model_splits_at_commas_are_split() -> None:
    split = {one["key"] for kind in KINDS for one in form_of(kind)["isian"] if one.get("berderet")}
    assert split == {"produk", "lokus_pro_pn", "poktan", "belum_ditinjau", "nihil", "vakum"}


def test_every_kind_that_secretaries_write_has_a_form() -> None:
    assert set(KINDS) == set(RECORDS) - {"situs", "halaman", "target", "rekap", "setoran"}


def test_a_region_is_shown_by_its_official_name_and_a_name_of_two_as_written() -> None:
    region = next(one for one in form_of("kampung")["isian"] if one["key"] == "wilayah")
    spellings = {one["key"]: one.get("pilihan", {}) for one in region["bagian"]}
    assert spellings["provinsi"]["jateng"] == "Jawa Tengah"
    assert spellings["kabupaten"]["kabpekalongan"] == "Kabupaten Pekalongan"
    assert spellings["kabupaten"]["sleman"] == "Kabupaten Sleman"
    assert "pekalongan" not in spellings["kabupaten"]
