"""Messages as people read them."""

import os
from pathlib import Path

import pytest

from site_builder.messages.text import Look, as_text
from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"


def shown(village: Village, look: Look | None = None) -> str:
    found = village.check()
    return "\n".join(as_text(found, village.options.content, look or Look()))


def test_a_message_has_place_line_mark_hint_and_the_corrected_lines(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")})
    assert shown(village) == (
        "content/mekar/kegiatan/2023-02-13-rapat.md (1 galat)\n"
        "\n"
        "content/mekar/kegiatan/2023-02-13-rapat.md:4:10: galat: “05/02/2023” bisa dibaca dua cara. [tanggal-rancu]\n"
        "    4 | tanggal: 05/02/2023\n"
        "                 ^^^^^^^^^^\n"
        "    = Tulis `2023-02-05` untuk 5 Februari 2023 atau `2023-05-02` untuk 2 Mei 2023.\n"
        "    Baris 4 yang betul, pilih salah satu:\n"
        "      tanggal: 2023-02-05\n"
        "      tanggal: 2023-05-02\n"
    )


def test_a_corrected_line_keeps_its_indentation(village: Village) -> None:
    text = RAPAT.replace("tanggal:", "tindak_lanjut:\n  - apa: Data RT\n    tengat: 2023-03-01\ntanggal:")
    assert "    Baris 6 yang betul:\n          tenggat: 2023-03-01\n" in shown(village.write({RAPAT_PATH: text}))


def test_one_name_among_several_is_marked_and_mended_alone(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal:", "sasaran: PUS, Remajaa\ntanggal:")})
    assert (
        "    4 | sasaran: PUS, Remajaa\n                      ^^^^^^^\n    = Mungkin maksudnya `Remaja`.\n"
        "    Baris 4 yang betul:\n      sasaran: PUS, Remaja\n"
    ) in shown(village)


def test_a_line_that_the_hint_gives_whole_is_not_given_twice(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("Rapat bulanan", "Rapat: bulanan")})
    assert shown(village).count('judul: "Rapat: bulanan"') == 1


def test_files_with_errors_come_first_and_in_each_its_errors(village: Village) -> None:
    village.write(
        {
            "asri/kampung.yaml": "nama: Asri\n",
            "asri/kegiatan/2023-03-01-rapat.md": RAPAT,
            RAPAT_PATH: RAPAT.replace("2023-02-13\n", "2023-02-14\njumlah_hadir: banyak\n"),
        }
    )
    heads = [line for line in shown(village).splitlines() if line.startswith("content/")]
    assert [head.removeprefix("content/").partition(" “")[0] for head in heads] == [
        "mekar/kegiatan/2023-02-13-rapat.md (1 galat)",
        "mekar/kegiatan/2023-02-13-rapat.md:5:15: galat:",
        "asri/kegiatan/2023-03-01-rapat.md (1 peringatan)",
        "asri/kegiatan/2023-03-01-rapat.md:4:10: peringatan: Nama berkas memuat 2023-03-01, tetapi `tanggal` berisi "
        "2023-02-13; yang dipakai isian `tanggal`. [tanggal-nama-berkas]",
    ]


def test_signs_of_double_width_and_none_do_not_shift_the_mark(village: Village) -> None:
    row = "narasumber: [{peran: ＣＡＭＡＴ, mate\u0301rri: gizi}]"
    village.write({RAPAT_PATH: RAPAT.replace("tanggal:", f"{row}\ntanggal:")})
    line, marks = shown(village).splitlines()[3:5]
    assert line == f"    4 | {row}"
    # Of 28 signs before the key five fill two cells; of its eight signs one fills none.
    assert marks == " " * (8 + 28 + 5) + "^" * 7


def test_a_long_line_is_cut_around_the_place(village: Village) -> None:
    words = " ".join(f"kata{n}" for n in range(100))
    village.write({RAPAT_PATH: RAPAT.replace("Rapat membahas", f"{words} [rapat](tak-ada.md) {words}")})
    line, marks = shown(village).splitlines()[3:5]
    assert line.startswith("    6 | …")
    assert line.endswith("…")
    assert len(line) <= 120
    assert line[marks.index("^") : len(marks)] == "tak-ada.md"


def test_on_a_narrow_terminal_sentences_are_wrapped_below_their_beginning(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")})
    lines = shown(village, Look(width=60)).splitlines()
    assert max(map(len, lines[1:])) <= 60
    assert "    = Tulis `2023-02-05` untuk 5 Februari 2023 atau" in lines


def test_colour_is_for_terminals_that_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert Look.of(Terminal()).is_coloured  # type: ignore[arg-type]
    monkeypatch.setenv("NO_COLOR", "1")
    assert not Look.of(Terminal()).is_coloured  # type: ignore[arg-type]
    with Path(os.devnull).open("w") as file:
        assert Look.of(file) == Look()


def test_colours_change_no_word(village: Village) -> None:
    import re

    village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")})
    coloured = shown(village, Look(is_coloured=True))
    assert "\x1b[1;31mgalat\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == shown(village)


def test_a_terminal_obeys_nothing_that_a_record_says(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", "status: \u202esetengah")})
    text = shown(village)
    assert "\u202e" not in text
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", "status: a\x1b[2Jb")})
    assert "\x1b" not in shown(village)


@pytest.mark.parametrize(
    "line",
    ["status: selesai 081234567890", "status: hubungi 0812-3456-7890 ya", "jumlah_hadir: 3326015708900001"],
)
def test_a_shown_line_has_dots_in_place_of_what_could_identify_somebody(line: str, village: Village) -> None:
    text = shown(village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", line)}))
    assert "•" in text
    assert not [digits for digits in ("34567", "3456-78", "57089") if digits in text]


def test_a_line_with_a_key_that_may_never_enter_is_not_shown_at_all(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT.replace("tanggal: 2023-02-13", "nama_anak: {Budi Rekaan: 1}")})
    assert "Budi" not in shown(village)
