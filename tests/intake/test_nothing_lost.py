"""Whatever comes in comes out: in a field, in the minutes, among what found no place, or named as rests of a page."""

import re
import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.intake.fields import Reading
from site_builder.intake.labels import FIELD_OF, labelled
from site_builder.intake.naskah import Line, Source
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_text, read
from site_builder.model.vocabulary import plain

NASKAH = sorted(path for path in (Path(__file__).parent / "naskah").iterdir() if path.suffix != ".tsv")
# Told by the date itself, once it is written as 2023-02-13.
_DAYS_AND_MONTHS = (
    "senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september "
    "oktober november desember"
)
_CALENDAR = frozenset(_DAYS_AND_MONTHS.split())
# `Tidak ada` under a label; the unit of a number; the word between two items of a list.
_EMPTY = frozenset(("tidak", "ada", "orang", "pukul", "dan"))


def words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]{2,}", text.casefold()) if not re.fullmatch("[ivx]+", word)]


def kept(reading: Reading) -> set[str]:
    values = [
        " ".join(map(str, value)) if isinstance(value, tuple) else str(value)
        for name, value in reading.fields._asdict().items()
    ]
    lines = [line.text for line in (*reading.unplaced, *reading.dropped)]
    return set(words(" ".join([*values, *reading.kampung[:5], *lines, reading.body])))


def label_words(line: Line) -> set[str]:
    """The words of a label: the field's name says the same."""
    found = labelled(" ".join(line.text.split()))
    return set(words(line.text)) - set(words(found[1])) if found else set()


def lost(source: Source) -> set[str]:
    reading = read_text(source)
    there = kept(reading)
    gone = {word for line in source.lines for word in words(line.text) if word not in there | label_words(line)}
    return {word for word in gone if word not in _CALENDAR | _EMPTY and plain(word) not in FIELD_OF}


# Senders go, a word that lost its space is two, a removed address leaves a mark, a list has its own spelling.
_KNOWN = {
    "03-portal-tersimpan.html": {"pemerintah"},
    "16-wa-ekspor.txt": {"pak", "ketua", "bu", "sekretaris"},
    "17-wa-kurung.txt": {"kader", "satu", "dua"},
    "18-wa-tahun-dari-obrolan.txt": {"ibu"},
    "26-spasi-hilang.txt": {"kidulkecamatan", "selatankabupaten"},
    "37-data-pribadi.txt": {"contoh", "id"},
    "63-wa-foto-berketerangan.txt": {"koordinator", "contoh", "kader"},
    "64-wa-salin-iphone.txt": {"sekretaris", "kepala"},
    "65-wa-salin-web.txt": {"ketua", "am", "pm"},
    "66-wa-salin-android.txt": {"bu", "bidan", "pak", "guru"},
    "67-wa-terusan.txt": {"satu", "dua", "tiga", "ibu"},
    "73-butir-di-baris-label.txt": {"rapathari"},
    "74-wa-tanpa-label.txt": {"ibu", "kader", "pm", "am"},
}


@pytest.mark.parametrize("path", NASKAH, ids=lambda path: path.stem)
def test_every_word_of_a_text_is_kept(path: Path) -> None:
    assert lost(read(path)) <= _KNOWN.get(path.name, set())


def test_a_chat_keeps_what_others_wrote_but_not_who() -> None:
    reading = read_text(read(NASKAH[15]))
    everything = " ".join([reading.body, *(line.text for line in reading.unplaced)])
    assert "Siap, terima kasih Bu" in everything
    assert "Pak Ketua" not in everything


_WORD = st.text(string.ascii_letters + "áé’'-", min_size=2, max_size=12)
_PIECE = st.one_of(
    st.lists(_WORD, min_size=1, max_size=14).map(" ".join),
    st.sampled_from(
        [
            "Hari/Tanggal : Kamis, 13 Februari 2020", "Jam : 08.00 WIB s/d selesai", "Tempat : Balai Desa Contoh",
            "I. Peserta :", "1. Kader Poktan", "- Ketua RT", "? Butir", "Hasil :", "Dipublikasi pada 13 February 2020",
            "Deskripsi", "Sesi Kegiatan Keagamaan", "Sasaran Kegiatan", "", "Narasumber : Bidan dan Kader",
            "Agenda:", "Share :", "Komentar", "IV. Penutup", "a. butir kecil", "# tagar", "---", "| a | b |",
        ]
    ),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECE, min_size=1, max_size=14))
def test_no_word_of_any_text_is_lost(rows: list[str]) -> None:
    text = "\n".join(rows)
    if any(c.isalnum() for c in text):
        assert lost(from_text("acak.txt", text)) == set()
