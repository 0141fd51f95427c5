"""Whether a record is a draft, and when a follow-up was done."""

import pytest

from site_builder.model.keadaan import parse_draf, parse_selesai
from site_builder.model.wrong import Wrong


@pytest.mark.parametrize("text", ["sudah terbit", "terbit", "final", "belum siap terbit"])
def test_a_draft_that_is_told_as_published_is_answered_with_both_ways_to_say_it(text: str) -> None:
    with pytest.raises(Wrong) as found:
        parse_draf(text)
    assert found.value.forms == ("Tidak", "Ya")


@pytest.mark.parametrize("text", ["Ya", "sudah", "Sudah selesai", "selesai.", "beres"])
def test_what_is_done_is_asked_for_its_day(text: str) -> None:
    with pytest.raises(Wrong) as found:
        parse_selesai(text)
    assert found.value.hint.startswith("Tulis tanggalnya, misalnya")


@pytest.mark.parametrize("text", ["Tidak", "belum", "Belum selesai"])
def test_what_is_not_done_is_left_blank(text: str) -> None:
    with pytest.raises(Wrong) as found:
        parse_selesai(text)
    assert found.value.hint.startswith("Kosongkan kalau belum selesai.")


def test_a_day_is_read_and_another_slip_keeps_its_own_message() -> None:
    assert parse_selesai("25 Februari 2023").iso == "2023-02-25"
    with pytest.raises(Wrong, match="tidak terbaca sebagai tanggal"):
        parse_selesai("entah kapan")
