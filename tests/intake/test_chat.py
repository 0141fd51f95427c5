"""Chats as telephones export them: messages without senders and times."""

import datetime

import pytest

from site_builder.intake.chat import Chat, from_chat
from site_builder.intake.naskah import Line


def chat(*rows: str) -> Chat | None:
    return from_chat([Line(number, row) for number, row in enumerate(rows, start=1)])


@pytest.mark.parametrize(
    "head",
    [
        "13/02/23 19.05 - Bu Sekretaris: ", "[13/02/23 19.05.11] Bu Sekretaris: ",
        "13/02/2023 19:05 - +62 812-0000-0000: ",
        "[13/2/2023, 19.05.11] Bu Sekretaris: ", "2/13/23, 7:05 PM - Bu Sekretaris: ", "13/02/23 pukul 19.05 - Bu: ",
        "\u200e[13/02/23, 7.05.11\u202fPM] Bu: ",
    ],
)  # fmt: skip
def test_the_line_of_a_message_loses_its_time_and_sender(head: str) -> None:
    found = chat(f"{head}Rapat di balai")
    assert found is not None
    assert [line.text for line in found.report] == ["Rapat di balai"]


@pytest.mark.parametrize(
    "text", ["Kamis, 13 Februari 2020", "13/02/2023 Rapat Pokja", "Jam 08.00 - 10.00", "Tempat : Balai"]
)
def test_minutes_are_no_chat(text: str) -> None:
    assert chat(text, "Isi rapat.") is None


def test_a_chat_pasted_below_other_text_is_left_as_it_is() -> None:
    assert chat("Laporan", "13/02/23 19.05 - Bu: Rapat") is None


def test_lines_below_belong_to_their_message() -> None:
    found = chat("13/02/23 19.05 - Bu: Rapat", "di balai", "13/02/23 19.06 - Pak: Siap")
    assert found is not None
    assert [(line.number, line.text) for line in found.report] == [(1, "Rapat"), (2, "di balai")]
    assert [line.text for line in found.others] == ["Siap"]


@pytest.mark.parametrize(
    "row",
    [
        "13/02/23 19.04 - Pesan dan panggilan terenkripsi secara end-to-end.",
        "13/02/23 19.04 - Bu: <Media tidak disertakan>",
        "13/02/23 19.04 - Bu: IMG-0001.jpg (file terlampir)",
        "13/02/23 19.04 - Bu: Pesan ini telah dihapus",
        "13/02/23 19.04 - Pak Ketua menambahkan Bu Kader",
    ],
)
def test_what_the_program_wrote_is_no_message(row: str) -> None:
    found = chat(row, "13/02/23 19.05 - Bu: Rapat")
    assert found is not None
    assert [line.text for line in found.report] == ["Rapat"]
    assert found.others == ()


def test_stars_of_bold_text_go_and_others_stay() -> None:
    found = chat("13/02/23 19.05 - Bu: *Tempat* : Balai _RW_ 3*4 a_b")
    assert found is not None
    assert found.report[0].text == "Tempat : Balai RW 3*4 a_b"


def test_the_day_is_known_where_all_messages_share_it() -> None:
    same = chat("13/02/23 19.05 - A: x", "13/02/23 19.06 - B: y")
    other = chat("13/02/23 19.05 - A: x", "14/02/23 19.06 - B: y")
    impossible = chat("2/13/23, 7:05 PM - A: x")
    assert same is not None
    assert same.day == datetime.date(2023, 2, 13)
    assert other is not None
    assert other.day is None
    assert impossible is not None
    assert impossible.day is None
