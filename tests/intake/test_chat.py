"""Chats as telephones export and copy them: messages without senders and times, and without the app's own words."""

import datetime

import pytest

from site_builder.intake.chat import Chat, from_chat, without_heads
from site_builder.intake.naskah import LAMPIRAN, Line


def chat(*rows: str) -> Chat | None:
    return from_chat([Line(number, row) for number, row in enumerate(rows, start=1)])


def found(*rows: str) -> Chat:
    one = chat(*rows)
    assert one is not None
    return one


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines if line.text]


@pytest.mark.parametrize(
    "head",
    [
        "13/02/23 19.05 - Bu Sekretaris: ", "[13/02/23 19.05.11] Bu Sekretaris: ", "[13/2 19.05] Bu Sekretaris: ",
        "13/02/2023 19:05 - +62 812-0000-0000: ", "[7:05 PM, 2/13/2023] ~ Bu: ", "[2/13, 7:05 PM] Bu: ",
        "\u200e[13/02/23, 7.05.11\u202fPM] Bu: ", "Bu Sekretaris, [13.02.2023 19:05]: ",
    ],
)  # fmt: skip
def test_the_line_of_a_message_loses_its_time_and_sender(head: str) -> None:
    assert texts(found(f"{head}Rapat di balai").report) == ["Rapat di balai"]


@pytest.mark.parametrize(
    "text",
    [
        "Kamis, 13 Februari 2020",
        "13/02/2023 Rapat Pokja",
        "Jam 08.00 - 10.00",
        "Tempat : Balai",
        "13/02/23 08.00 - Doa",
    ],
)
def test_minutes_are_no_chat(text: str) -> None:
    assert chat(text, "Isi rapat.") is None


def test_a_chat_below_other_text_loses_its_senders_too() -> None:
    pasted = found("Laporan rapat", "13/02/23 08.00 - Pembukaan", "[13/2 19.05] Bu: Rapat membahas pasar murah")
    assert texts(pasted.report) == ["Laporan rapat", "13/02/23 08.00 - Pembukaan", "Rapat membahas pasar murah"]


def test_minutes_above_a_chat_lead() -> None:
    pasted = found("Hari/Tanggal : Senin", "Tempat : Balai", "[13/2 19.05] Bu: Kami menyusul " + "ya " * 40)
    assert texts(pasted.report) == ["Hari/Tanggal : Senin", "Tempat : Balai"]
    assert len(pasted.others) == 1


def test_lines_below_belong_to_their_message() -> None:
    both = found("13/02/23 19.05 - Bu: Rapat", "di balai", "13/02/23 19.06 - Pak: Siap")
    assert [(line.number, line.text) for line in both.report if line.text] == [(1, "Rapat"), (2, "di balai")]
    assert texts(both.others) == ["Siap"]


NOTICES = [
    "13/02/23 19.04 - Pesan dan panggilan terenkripsi secara end-to-end.",
    "13/02/23 19.04 - Messages and calls are end-to-end encrypted. Tap to learn more.",
    "13/02/23 19.04 - Pak Ketua menambahkan Bu Kader",
    "13/02/23 19.04 - Pak Ketua pinned a message",
    "[13/02/23 19.04.00] Grup Pokja: \u200ePak Ketua menyematkan pesan",
    "[13/02/23 19.04.00] Grup Pokja: \u200eBu Kader joined using this group's invite link",
    *(
        f"13/02/23 19.04 - Bu: {words}"
        for words in (
            "<Media tidak disertakan>", "<Media omitted>", "IMG-0001.jpg (file terlampir)",
            "IMG-0001.jpg (file attached)", "\u200e<attached: 00000001-PHOTO.jpg>",
            "\u200e<terlampir: 00000001-FOTO.jpg>",
            "\u200eimage omitted", "\u200edokumen tidak disertakan", "stiker tidak disertakan", "null", "POLLING:",
            "notulen.pdf • \u200e3 halaman \u200edokumen tidak disertakan", "Pesan ini telah dihapus",
            "You deleted this message.", "Anda menghapus pesan ini", "This message was deleted",
            "Kartu.vcf (file terlampir)",
            "Panggilan suara tak terjawab", "Missed video call", "Panggilan video, 12 mnt",
            "Lokasi: https://maps.google.com/?q=-7.1,110.2",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("row", NOTICES)
def test_what_the_program_wrote_is_no_message(row: str) -> None:
    one = found(row, "13/02/23 19.05 - Bu: Rapat")
    assert texts(one.report) == ["Rapat"]
    assert one.others == ()
    assert [line.number for line in one.dropped] == [1]


@pytest.mark.parametrize("mark", ["<Pesan ini diedit>", "\u200e<This message was edited>"])
def test_a_message_that_was_edited_says_only_what_it_says(mark: str) -> None:
    assert texts(found(f"13/02/23 19.05 - Bu: Rapat {mark}").report) == ["Rapat"]


@pytest.mark.parametrize("words", ["Ketua menambahkan usul", "Bu Kader keluar", "Panggilan hati", "dokumen itu hilang"])
def test_what_a_person_wrote_in_like_words_stays(words: str) -> None:
    assert texts(found(f"13/02/23 19.05 - Bu: {words}").report) == [words]


@pytest.mark.parametrize(
    "medium", ["<Media tidak disertakan>", "IMG-1.jpg (file terlampir)", "\u200e<attached: a.jpg>"]
)
def test_a_medium_keeps_the_lines_below_it_as_the_text_of_its_message(medium: str) -> None:
    one = found(
        "13/02/23 18.00 - Pak: Ingat laporan", f"13/02/23 19.05 - Bu: {medium}", "Rapat membahas dana", "dan jadwal"
    )
    assert texts(one.report) == ["Rapat membahas dana", "dan jadwal"]
    assert texts(one.others) == ["Ingat laporan"]


def test_a_medium_is_told_by_its_name_and_caption_but_a_contact_card_not_by_its_name() -> None:
    one = found(
        "13/02/23 19.05 - Bu: Rapat " + "panjang " * 20,
        "13/02/23 19.06 - Bu: IMG-7.jpg (file terlampir)", "Peserta menanam cabai",
        "13/02/23 19.07 - Bu: Warga Contoh.vcf (file terlampir)", "13/02/23 19.08 - Bu: <Media tidak disertakan>",
    )  # fmt: skip
    told = [(note.line, note.message) for note in one.notes if note.kind == LAMPIRAN]
    assert [line for line, _ in told] == [5, 2, 4]
    assert "Ada 1 media" in told[0][1]
    assert "“IMG-7.jpg”" in told[1][1] and "“Peserta menanam cabai”" in told[1][1]
    assert "Warga Contoh" not in told[2][1]


def test_a_poll_keeps_its_question_and_its_answers() -> None:
    one = found("13/02/23 19.05 - Bu: POLLING:", "Rapat hari apa?", "OPSI: Senin (‎3 suara)", "OPSI: Rabu (1 suara)")
    assert texts(one.report) == ["Rapat hari apa?", "• Senin (3 suara)", "• Rabu (1 suara)"]


def test_the_message_with_when_and_where_leads_however_long_the_others_are() -> None:
    one = found(
        "13/02/23 19.05 - Bu: 📌 *Hari/Tanggal* : Senin",
        "Tempat : Balai",
        "13/02/23 19.06 - Pak: " + "setuju sekali " * 30,
    )
    assert texts(one.report) == ["📌 Hari/Tanggal : Senin", "Tempat : Balai"]


def test_what_carries_a_report_on_follows_it() -> None:
    one = found(
        "13/02/23 19.05 - Bu: Hari/Tanggal : Senin", "Tempat : Balai", "13/02/23 19.06 - Bu: <Media tidak disertakan>",
        "13/02/23 19.07 - Bu: Hasil rapat :", "1. Panitia dibentuk", "13/02/23 19.08 - Pak: Siap",
        "13/02/23 19.09 - Bu: Peserta : warga", "13/02/23 19.10 - Kader: Lanjutan notulen: doa penutup",
    )  # fmt: skip
    assert texts(one.report)[2:] == ["Hasil rapat :", "1. Panitia dibentuk", "Lanjutan notulen: doa penutup"]
    assert texts(one.others) == ["Siap", "Peserta : warga"]


def test_a_second_report_in_one_chat_is_told() -> None:
    one = found(
        "13/02/23 19.05 - Bu: Hari/Tanggal : Senin", "Tempat : Balai RW 1 yang luas",
        "14/02/23 19.07 - Bu: Hari/Tanggal : Selasa", "Tempat : Pos",
    )  # fmt: skip
    assert [note.line for note in one.notes if "laporan kegiatan lain" in note.message] == [3]


def test_bold_and_code_lose_their_marks_and_other_stars_stay() -> None:
    assert texts(found("13/02/23 19.05 - Bu: *Tempat* : ```Balai``` _RW_ 3*4 a_b *~lama~*").report) == [
        "Tempat : Balai RW 3*4 a_b lama"
    ]


def test_the_day_is_that_of_the_report() -> None:
    one = found("12/02/23 19.05 - A: x", "13/02/23 19.06 - B: laporan yang panjang")
    assert one.days == (datetime.date(2023, 2, 13),)
    assert len(found("2/3/23, 7:05 PM - A: x").days) == 2
    assert found("[13/2 19.06] B: laporan").days == ()


def test_a_programme_of_a_day_is_no_chat() -> None:
    rows = ("Jadwal", "13/02/2023 08.00 - Pembukaan: Ketua Pokja", "13/02/2023 08.30 - Materi: Bidan")
    assert chat(*rows) is None
    assert without_heads("\n".join(rows)).heads == 0


def test_lines_that_share_a_number_are_not_taken_for_each_other() -> None:
    one = from_chat([Line(1, "[13/2 19.05] Bu: Rapat"), Line(1, "di balai"), Line(1, "[13/2 19.06] Pak: Ya")])
    assert one is not None
    assert [line.text for line in (*one.report, *one.others) if line.text] == ["Rapat", "di balai", "Ya"]


def test_pasted_messages_lose_their_heads_wherever_they_stand() -> None:
    text = (
        "Notulen:\n[13/3 19.05] Bu Ani Contoh: Membahas dana\ndan jadwal\n"
        "[13/3 19.06] Pak Budi Contoh: <Media omitted>\nfoto"
    )
    assert without_heads(text) == ("Notulen:\n\nMembahas dana\ndan jadwal\n\nfoto", 2, 1)


def test_a_text_without_messages_stays_as_it_is() -> None:
    text = "Rapat <Media omitted>\n13/02/23 08.00 - Pembukaan\n\n\n*Tebal*"
    assert without_heads(text) == (text, 0, 0)
