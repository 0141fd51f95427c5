"""Messages that somebody copied from a chat into a record: their senders are named to nobody."""

import pytest

from site_builder.messages.text import as_text
from site_builder.privacy import senders
from tests.conftest import RAPAT, Village

PATH = "mekar/kegiatan/2023-02-13-rapat.md"
CHAT = "13/02/23 19.05 - Bu Rekaan: Rapat membahas dana\n[13/2 19.06] Pak Khayal: Setuju\n"


def test_a_head_is_found_from_its_date_to_the_colon() -> None:
    assert [CHAT[found.start : found.end] for found in senders(CHAT)] == [
        "13/02/23 19.05 - Bu Rekaan:",
        "[13/2 19.06] Pak Khayal:",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "13/02/2023 08.00 - Pembukaan: doa bersama",
        "13/02/2023 08.00 - Rapat dibuka\n13/02/2023 10.00 - Rapat ditutup",
        "Hari/tanggal: 13/02/2023\nPukul: 08.00 - selesai",
        "[1] Iuran: Rp 2.000",
    ],
)
def test_a_programme_is_no_chat(text: str) -> None:
    assert list(senders(text)) == []


WHERE = {
    "minutes": RAPAT + CHAT,
    "minutes, in a list": RAPAT + "\n".join(f"  {line}" for line in CHAT.splitlines()),
    "a title": RAPAT.replace("Rapat bulanan", '"[19.05, 13/2/2023] Bu Rekaan: Rapat bulanan"'),
    "a block text": RAPAT.replace("tanggal:", "ringkasan: |\n  " + CHAT.replace("\n", "\n  ") + "\ntanggal:"),
    "an item": RAPAT.replace("tanggal:", 'keputusan:\n  - "[13/2 19.06] Pak Khayal: Setuju"\ntanggal:'),
}


@pytest.mark.parametrize("text", WHERE.values(), ids=WHERE)
def test_a_record_gets_one_warning_which_repeats_no_name(text: str, village: Village) -> None:
    village.write({PATH: text})
    (found,) = village.check()
    assert (found.code, found.is_error) == ("data-pengirim", False)
    printed = "\n".join(as_text([found], village.options.content))
    assert "Rekaan" not in printed
    assert "Khayal" not in printed


def test_a_passage_that_was_read_by_somebody_passes(village: Village) -> None:
    mark = 'sudah_diperiksa:\n  - teks: "[13/2 19.06] Panitia: Setuju"\n    alasan: Bukan orang\n'
    village.write({PATH: RAPAT.replace("tanggal:", mark + "tanggal:") + "[13/2 19.06] Panitia: Setuju\n"})
    assert village.codes() == []


def test_the_minutes_without_their_heads_are_clean(village: Village) -> None:
    village.write({PATH: RAPAT + "Rapat membahas dana\nSetuju\n"})
    assert village.codes() == []
