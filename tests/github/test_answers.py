"""A filled form is read as GitHub prints it, whatever people write into it."""

import pytest

from site_builder.github.answers import answers_of, form_of
from site_builder.scaffold.issue_forms import forms

FORMS = forms(["Mekar"])
RAPAT = FORMS[0]
HEAD = "### Formulir rapat Pokja\n\n- [X] Saya tahu\n\n### Kampung\n\nMekar\n\n"


def read(text: str) -> dict[str, str]:
    return {one.question.key: one.text for one in answers_of(HEAD + text, RAPAT) if one.text}


def test_an_answer_stands_under_its_heading() -> None:
    found = read("### Judul\n\nRapat Maret\n\n### Tanggal\n\n13 Maret 2023")
    assert found == {
        "pernyataan": "- [X] Saya tahu",
        "kampung": "Mekar",
        "judul": "Rapat Maret",
        "tanggal": "13 Maret 2023",
    }


@pytest.mark.parametrize("nothing", ["_No response_", "None", "", "  ", "<!-- isi di sini -->"])
def test_no_response_is_no_answer(nothing: str) -> None:
    assert "judul" not in read(f"### Judul\n\n{nothing}\n\n### Tanggal\n\n2023")


def test_windows_line_ends_are_read_by_the_issue_and_not_seen_here() -> None:
    assert form_of((HEAD + "### Judul\n\nRapat").replace("\r", ""), FORMS) is RAPAT


def test_pasted_minutes_may_have_headings_of_the_form() -> None:
    minutes = "### Tanggal\n\n1 April\n\n### Keputusan\n\nIkut notulen."
    found = read(f"### Tanggal\n\n2023-03-13\n\n### Notulen\n\n{minutes}\n\n### Keputusan\n\nYang sebenarnya.")
    assert (found["tanggal"], found["keputusan"]) == ("2023-03-13", "Yang sebenarnya.")
    assert found["notulen"] == minutes


def test_a_heading_in_a_code_fence_stays_with_its_answer() -> None:
    found = read("### Judul\n\nRapat\n\n### Notulen\n\n```\n### Judul\n```\n\n### Keputusan\n\nsatu")
    assert found["notulen"] == "```\n### Judul\n```"


def test_an_unclosed_fence_swallows_nothing() -> None:
    assert read("### Notulen\n\n```\nrapat\n\n### Keputusan\n\nsatu")["keputusan"] == "satu"


def test_an_unknown_heading_belongs_to_the_answer_above() -> None:
    assert read("### Notulen\n\nSatu\n\n### Catatan lain\n\nDua")["notulen"] == "Satu\n\n### Catatan lain\n\nDua"


def test_a_heading_may_be_called_by_the_name_of_its_field() -> None:
    assert read("### narasumber\n\nPenyuluh KB")["narasumber"] == "Penyuluh KB"


def test_remarks_are_not_part_of_an_answer() -> None:
    assert read("### Judul\n\nRapat <!-- rahasia --> Maret")["judul"] == "Rapat  Maret"


def test_an_invisible_sign_does_not_travel_along() -> None:
    assert read("### Judul\n\nRapat\u202e\u200b Maret\x07")["judul"] == "Rapat Maret"


@pytest.mark.parametrize("tick", ["- [X] ya", "- [x] ya", "* [x] ya"])
def test_a_box_is_ticked_in_either_letter(tick: str) -> None:
    assert answers_of(f"### Formulir rapat Pokja\n\n{tick}", RAPAT)[0].is_ticked


def test_an_empty_box_is_not_ticked() -> None:
    assert not answers_of("### Formulir rapat Pokja\n\n- [ ] ya", RAPAT)[0].is_ticked


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.slug)
def test_a_form_is_known_by_its_first_heading(form: object) -> None:
    assert form_of(f"\n### {form.heading}\n\n- [X] ya", FORMS) is form  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["", "Situsnya tidak terbuka", "Halo\n\n### Formulir rapat Pokja", "### Kampung"])
def test_another_issue_is_no_form(text: str) -> None:
    assert form_of(text, FORMS) is None
