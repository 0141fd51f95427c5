"""The head of a message is known in every form in which telephones and the web export and copy it."""

import datetime

import pytest

from site_builder.privacy.kepala_pesan import days_of, head_of

SEPULUH_MEI = datetime.date(2024, 5, 10)


@pytest.mark.parametrize(
    "head",
    [
        "10/05/24 08.15 - Bu Lurah: ", "10/05/2024 08:15 - Bu Lurah: ", "10/05/24 pukul 08.15 - Bu Lurah: ",
        "5/10/24, 8:15 AM - Bu Lurah: ", "10-05-2024 08.15 - Bu Lurah: ", "2024-05-10 08.15 - Bu Lurah: ",
        "5/10/24, 8:15\u202fAM - Bu Lurah: ", "10/05/24, 8:15 am - Bu Lurah: ", "10/5/24 08.15 – Bu Lurah: ",
        "[10/05/24 08.15.59] Bu Lurah: ", "[10/05/24, 08.15.59] ~ Bu Lurah: ",
        "\u200e[10/05/24, 8.15.59\u202fAM] ~\u202fBu Lurah: ",
        "[10.05.24, 08:15:59] Bu Lurah: ", "[2024-05-10, 8:15:59 AM] Bu Lurah: ",
        "[5/10/24, 8:15:59 AM] Bu Lurah: \u200e",
        "[10/5 08.15] Bu Lurah: ", "[5/10, 8:15 AM] Bu Lurah: ", "[10/05, 8:15 am] Bu Lurah: ",
        "[10-5 08.15] Bu Lurah: ",
        "[08.15, 10/5/2024] Bu Lurah: ", "[8:15 AM, 5/10/2024] Bu Lurah: ", "[08:15, 10/5/2024] Bu Lurah: ",
        "  [08.15, 10/5/2024] Bu Lurah: ", "\u202a[10/05/24 08.15.59] Bu Lurah\u202c: ",
        "10/05/17 08.15.59: Bu Lurah: ",
        "Bu Lurah, [10.05.2024 08:15]: ",
    ],
)  # fmt: skip
def test_every_form_gives_its_sender_and_its_message(head: str) -> None:
    found = head_of(f"{head}Rapat jadi: besok")
    assert found is not None
    assert found.sender.strip("~ \u202f") == "Bu Lurah"
    assert found.text.strip(" \u200e") == "Rapat jadi: besok"


def test_the_name_may_be_a_number_or_nothing_that_is_seen_as_one() -> None:
    assert [head_of(f"[10/5 08.15] {who}: ya").sender for who in ("+62 812-0000-0000", "🌷", "2 Budi")] == [  # type: ignore[union-attr]
        "+62 812-0000-0000",
        "🌷",
        "2 Budi",
    ]


def test_a_message_may_begin_below_its_head() -> None:
    assert head_of("[10/5 08.15] Bu Lurah:") == ("Bu Lurah", (10, 5), False, "")


def test_a_notice_has_no_sender() -> None:
    found = head_of("10/05/24 08.15 - Bu Lurah menambahkan Pak RT")
    assert found is not None
    assert (found.sender, found.text) == ("", "Bu Lurah menambahkan Pak RT")


@pytest.mark.parametrize(
    "line",
    [
        "", "Rapat: pukul 08.15", "Jumat, 10/05/2024", "10/05/2024 Rapat Pokja: persiapan", "08.15 - 09.00 : Pembukaan",
        "Waktu : 10/05/2024 08.15 - selesai", "[10/5] Catatan: pukul 08.15", "[1] Pembukaan: doa",
        "1/2 08.15 - Doa: Kader",
        "- [x] Sudah: ya", "[99/99 08.15] Kode: palsu", "[Daftar](https://contoh.id/10/5): 08.15", "Hal. 3/12 10.05",
    ],
)  # fmt: skip
def test_other_lines_have_no_head(line: str) -> None:
    assert head_of(line) is None


def test_the_end_of_a_span_of_time_is_nobodys_name() -> None:
    found = head_of("10/05/2024 08.00 - 10.00 WIB: Rapat")
    assert found is not None
    assert found.sender == ""


@pytest.mark.parametrize(
    ("head", "others", "days"),
    [
        ("[10/05/24 08.15.59] A: x", [], [SEPULUH_MEI]),
        ("[08.15, 10/5/2024] A: x", [], [SEPULUH_MEI]),
        ("5/10/24, 8:15 AM - A: x", ["5/31/24, 8:15 AM - B: y"], [SEPULUH_MEI]),
        ("10/5/24, 8:15 AM - A: x", ["31/5/24, 8:15 AM - B: y"], [SEPULUH_MEI]),
        ("2024-05-10 08.15 - A: x", [], [SEPULUH_MEI]),
        ("5/31/24, 8:15 AM - A: x", [], [datetime.date(2024, 5, 31)]),
        ("[10/5 08.15] A: x", [], []),
        ("5/10/24, 8:15 AM - A: x", [], [datetime.date(2024, 10, 5), SEPULUH_MEI]),
        ("31/2/24, 8:15 AM - A: x", [], []),
    ],
)
def test_the_day_of_a_message_is_one_where_the_chat_settles_it(
    head: str, others: list[str], days: list[datetime.date]
) -> None:
    first, *rest = (found for line in (head, *others) if (found := head_of(line)))
    assert list(days_of(first, rest)) == days
