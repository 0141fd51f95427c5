"""What is found is what a reader sees, however it is written: signs that nobody sees, entities, escapes, emphasis."""

import pytest

from site_builder.privacy import EMAIL, JUMLAH, NAMA, NIK, TELEPON, find, veil


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (NIK, "3374\u200b0101\u200b01900001"),
        (NIK, "3374\u00ad010101\u00ad900001"),
        (NIK, "3374**0101**01900001"),
        (NIK, "3374&#48;10101900001"),
        (NIK, "3374010101&nbsp;900001"),
        (NIK, "\uff13\uff13\uff17\uff14010101900001"),
        (TELEPON, "0812\\-3456\\-7890"),
        (EMAIL, "siti.aminah&#64;contoh.com"),
        (EMAIL, "siti.aminah\\@contoh.com"),
        (EMAIL, "mailto:siti%40contoh.com"),
        (NAMA, "Ibu **Siti** sedang hamil"),
        (NAMA, "Ibu&nbsp;Siti sedang *hamil*"),
        (JUMLAH, "**4** balita stunting"),
        (JUMLAH, "4 *balita* stunting"),
    ],
)
def test_a_disguise_hides_nothing(kind: str, text: str) -> None:
    whole = f"Rapat dibuka. Catatan: {text}.\nRapat ditutup."
    (found,) = find(whole)
    assert found.kind == kind
    assert text.endswith(whole[found.start : found.end].rstrip("*")) or whole[found.start : found.end] in text


def test_the_place_of_a_finding_is_the_written_one() -> None:
    text = "**Penting**: &amp; WA 0812**3456**7890, *segera*"
    assert [text[one.start : one.end] for one in find(text)] == ["0812**3456**7890"]
    assert veil(text) == "**Penting**: &amp; WA 08••••••••••••••, *segera*"


@pytest.mark.parametrize(
    "text", ["* 4 langkah\n* Ibu hamil", "**12** kader, **8** posyandu", "A&B; 50%25", "2*3*4", "snake_case_2023", "\\"]
)
def test_signs_that_hide_nothing_pass(text: str) -> None:
    assert find(text) == ()
