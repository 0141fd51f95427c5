"""Personal data in a form: kind and heading are named, the value never is, and no branch is made. Made-up data."""

import pytest

from site_builder.github.issue import Issue
from site_builder.github.read import read_form
from tests.conftest import Village
from tests.github.filled import PHOTO, RAPAT, Asked, a_photo, body, read

NIK = "3374011203900001"
PHONE = "0812-3456-7890"


@pytest.mark.parametrize(
    ("key", "text", "secret", "heading"),
    [
        ("notulen", f"Hubungi {PHONE}.", PHONE, "Notulen"),
        ("notulen", f"Warga dengan NIK {NIK} hadir.", NIK, "Notulen"),
        ("peserta", f"Ketua RT {PHONE}", PHONE, "Peserta"),
        ("judul", f"Rapat {NIK}", NIK, "Judul"),
        ("sumber", "orang@example.org", "orang@example.org", "Sumber"),
        ("notulen", "Ada 4 balita stunting di RT 02.", "4 balita", "Notulen"),
        ("foto", f"![a]({PHOTO})\nKetua RT {PHONE}", PHONE, "Foto"),
        ("foto", f"![KTP {NIK}]({PHOTO})", NIK, "Foto"),
        ("foto", f"![a]({PHOTO})\nDaftar hadir", "Daftar hadir", "Foto"),
    ],
)
def test_the_answer_names_the_place_and_never_the_value(
    village: Village, key: str, text: str, secret: str, heading: str
) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "izin": "ya", key: text})
    assert (result.state, result.files) == ("dijawab", ())
    assert f"- **{heading}**: " in result.answer
    assert not [one for one in result if secret in str(one)]


def test_the_title_of_the_issue_is_read_too(village: Village) -> None:
    issue = Issue(12, f"Rapat {PHONE}", body(village, "rapat-pokja", RAPAT), True)
    answer = read_form(issue, village.options.content, (), a_photo).answer
    assert "- Judul issue ini: " in answer and PHONE not in answer


def test_a_closed_form_with_personal_data_is_answered_all_the_same(village: Village) -> None:
    issue = Issue(12, "", body(village, "rapat-pokja", {**RAPAT, "notulen": PHONE}), False)
    assert "tidak boleh diumumkan" in read_form(issue, village.options.content, (), a_photo).answer


def test_nothing_is_fetched_for_a_form_with_personal_data(village: Village) -> None:
    asked = Asked()
    answers = {**RAPAT, "notulen": PHONE, "foto": f"![a]({PHOTO})", "izin": "ya"}
    read(village, "rapat-pokja", answers, asked)
    assert asked.urls == []


def test_the_answer_says_how_the_old_text_is_forgotten(village: Village) -> None:
    assert "Delete revision from history" in read(village, "rapat-pokja", {**RAPAT, "notulen": PHONE}).answer


def test_the_address_of_a_photo_is_no_telephone_number(village: Village) -> None:
    photo = "https://github.com/user-attachments/assets/08123456-7890-4811-9812-081234567890"
    assert read(village, "rapat-pokja", {**RAPAT, "foto": f"![a]({photo})", "izin": "ya"}).state == "disusun"


def test_a_remark_that_the_page_does_not_show_is_read_too(village: Village) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "notulen": f"Isi. <!-- NIK {NIK} -->"})
    assert result.state == "dijawab" and NIK not in result.answer
    assert "- Formulir ini: NIK atau nomor KK" in result.answer
