"""Issue forms ask for what the records hold: nothing else, nothing twice, the public warning first."""

import pytest
import yaml

from site_builder.model.vocabulary import plain
from site_builder.scaffold.isian import isian_of
from site_builder.scaffold.issue_forms import (
    AGREED,
    BULAN,
    IZIN,
    KAMPUNG,
    MOST_CHOICES,
    NOT_ASKED,
    NOTULEN,
    PERNYATAAN,
    Form,
    as_text,
    forms,
    labels_of,
)
from site_builder.scaffold.kampung import Kampung

FORMS = forms(["Mekar", "Asri"])
OWN = {PERNYATAAN, KAMPUNG, NOTULEN, BULAN, IZIN}
by_slug = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.slug)


def fields_of(form: Form) -> set[str]:
    fields = isian_of(form.kind)
    if form.kind != "laporan":
        return {one.key for one in fields}
    group = next(one for one in fields if one.key == "kelompok").bagian
    budget = next(one for one in group if one.key == "anggaran").bagian
    own = {one.key for one in group if one.key != "anggaran"} | {f"anggaran.{one.key}" for one in budget}
    return own | {one.key for one in fields if one.key != "kelompok"}


@by_slug
def test_what_a_form_asks_is_a_field_of_the_record(form: Form) -> None:
    assert {one.key for one in form.questions} - OWN <= fields_of(form)


@by_slug
def test_what_a_form_does_not_ask_is_said_to_be_so(form: Form) -> None:
    others = {"poktan", "peran_imp"} if form.kind == "kegiatan" else set()
    assert fields_of(form) - {one.key for one in form.questions} - others == NOT_ASKED[form.kind]


def test_the_roles_of_volunteers_are_asked_for_their_meeting_only() -> None:
    assert [form.slug for form in FORMS if "peran_imp" in {one.key for one in form.questions}] == ["pertemuan-imp"]


@by_slug
def test_a_heading_stands_once(form: Form) -> None:
    headings = [plain(one.judul) for one in form.questions]
    assert len(set(headings)) == len(headings)


def test_forms_are_told_apart_by_their_first_heading() -> None:
    assert len({form.heading for form in FORMS}) == len(FORMS)
    assert all(form.heading.startswith("Formulir ") for form in FORMS)


@by_slug
def test_the_warning_comes_first_and_its_box_must_be_ticked(form: Form) -> None:
    warning, box = yaml.safe_load(as_text(form))["body"][:2]
    assert "langsung terbaca umum" in warning["attributes"]["value"]
    assert box["attributes"]["options"] == [{"label": AGREED, "required": True}]


@by_slug
def test_what_the_record_needs_is_asked_first_and_must_be_answered(form: Form) -> None:
    body = yaml.safe_load(as_text(form))["body"]
    required = [one["id"] for one in body if one.get("validations", {}).get("required")]
    wanted = {
        "laporan": ["kampung", "bulan", "poktan"],
        "poktan": ["kampung", "jenis", "nama"],
        "kegiatan": ["kampung", "judul"],
    }
    assert required == wanted[form.kind]
    assert not any(one.wajib for one in form.optional)


@by_slug
def test_a_fixed_list_is_chosen_from_and_not_typed(form: Form) -> None:
    lists = {one.key: [p.nama for p in one.daftar] for one in isian_of(form.kind) if one.daftar}
    for asked in form.questions:
        if asked.key in lists:
            assert (asked.element, list(asked.choices)) == ("dropdown", lists[asked.key])


@by_slug
def test_no_choice_has_a_comma_where_several_may_be_chosen(form: Form) -> None:
    assert not [text for one in form.questions if one.banyak for text in one.choices if "," in text]


def test_a_site_with_many_kampung_asks_for_the_name() -> None:
    few, many = (forms([f"Mekar {n}" for n in range(count)])[0] for count in (MOST_CHOICES, MOST_CHOICES + 1))
    assert [form.essential[0].element for form in (few, many)] == ["dropdown", "input"]


def test_a_site_without_kampung_asks_for_the_name() -> None:
    assert forms([])[0].essential[0].element == "input"


def test_kampung_of_one_name_are_told_apart_by_their_folders() -> None:
    known = (Kampung("a/mekar", "Mekar"), Kampung("b/mekar-dua", "Mekar"), Kampung("asri", "Asri"))
    assert labels_of(known) == ("Mekar: a/mekar", "Mekar: b/mekar-dua", "Asri")
