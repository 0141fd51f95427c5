"""A page's frame goes, the writer's lines stay; what was broken in copying is mended."""

import pytest

from site_builder.intake.clean import Cleaned, clean
from site_builder.intake.kalimat import sentences
from site_builder.intake.naskah import Line


def cleaned(*rows: str) -> Cleaned:
    return clean([Line(number, row) for number, row in enumerate(rows, start=1)])


def kept(*rows: str) -> list[str]:
    return [line.text for line in cleaned(*rows).lines]


@pytest.mark.parametrize(
    "rest",
    [
        "Share :", "Bagikan :", "Facebook", "WhatsApp", "Dilihat : 148", "Dibaca 35 kali", "Anda di halaman 1dari 4",
        "Kategori: Berita", "Label: imp, pertemuan", "Diposting oleh Kader di 10:15",
        "Beranda / Berita / Kabar", "=====",
        "Baca juga: Kabar lain di desa ini", "Copyright 2024", "Like Loading...", "Selengkapnya", "Penulis: Redaksi",
    ],
)  # fmt: skip
def test_rests_of_a_page_are_dropped(rest: str) -> None:
    found = cleaned("Warga menanam cabai.", rest, "Panen bulan depan.")
    assert [line.text for line in found.lines] == ["Warga menanam cabai.", "Panen bulan depan."]
    assert [line.text for line in found.dropped] == [rest]


@pytest.mark.parametrize(
    "line",
    [
        "Berita gembira: panen berhasil.", "Oleh: Camat", "Komentar warga ditampung.",
        "Home industri keripik dikunjungi.",
        "Label kemasan dibahas bersama.", "Cari bibit di koperasi.", "Masuk jam delapan.", "Kegiatan lainnya",
        "| a | b |",
        "Profil Pokja dibacakan.", "Foto bersama menutup acara.",
    ],
)  # fmt: skip
def test_a_line_that_only_looks_like_a_rest_stays(line: str) -> None:
    assert kept("Rapat dibuka.", line, "Rapat ditutup.")[1] == line


@pytest.mark.parametrize(
    "heading", ["2 komentar:", "Tinggalkan Komentar", "No comments:", "Berita Terkait", "Related Posts"]
)
def test_comments_and_other_articles_go_to_the_end_of_the_page(heading: str) -> None:
    found = cleaned("Rapat dibuka.", heading, "Rapat 1 Januari 2020", "Semoga lancar.")
    assert [line.text for line in found.lines] == ["Rapat dibuka."]
    assert len(found.dropped) == 3


def test_a_head_that_was_copied_twice_stands_once_and_counts_its_own_lines() -> None:
    found = cleaned("Judul rapat", "MELATI", "Judul rapat", "MELATI", "Isi rapat.")
    assert [(line.number, line.text) for line in found.lines] == [(3, "Judul rapat"), (4, "MELATI"), (5, "Isi rapat.")]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("? Cara mencatat", "• Cara mencatat"),
        ("\uf0b7 Jadwal piket", "• Jadwal piket"),
        ("\ufffd Papan informasi", "• Papan informasi"),
        ("KEC. CONTOHKABUPATEN MELATI", "KEC. CONTOH KABUPATEN MELATI"),
        ("Desa ContohKecamatan Utara", "Desa Contoh Kecamatan Utara"),
        ("Kec.Utara", "Kec. Utara"),
        ("Rapat dibuka kades.Acara lanjut", "Rapat dibuka kades. Acara lanjut"),
        ("Dua\u00a0kata\u200b", "Dua kata"),
        ("  Banyak   spasi ", "Banyak spasi"),
    ],
)
def test_what_copying_broke_is_mended(written: str, mended: str) -> None:
    assert kept(written) == [mended]


@pytest.mark.parametrize(
    "line", ["Rumah DataKu Contoh", "PUSKESMAS PEDESAAN", "PEMERDESAAN", "www.contoh.id", "o Tuhan", "Jam 08.00-10.00"]
)
def test_what_is_whole_stays_as_it_is(line: str) -> None:
    assert kept(line) == [line]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (["📌 *Rapat* Pokja 🌷"], ["Rapat Pokja"]),
        (["🗓️ Hari/Tanggal : Senin", "🗓️ Tempat : Balai"], ["Hari/Tanggal : Senin", "Tempat : Balai"]),
        (["✅ satu", "✅ dua"], ["• satu", "• dua"]),
        (["🔹 satu", "➡️ dua"], ["satu", "dua"]),
        (["1️⃣ satu", "2️⃣ dua"], ["1. satu", "2. dua"]),
        (["👨‍👩‍👧 *_Peserta_* : warga"], ["Peserta : warga"]),
        (["🙏"], []),
    ],
)
def test_emoji_before_a_line_go_and_such_as_repeat_are_bullets(written: list[str], mended: list[str]) -> None:
    assert kept(*written) == mended


def test_a_label_that_lost_the_line_end_before_it_gets_it_back() -> None:
    assert kept("NOTULEN RAPATHari/Tanggal : Senin", "Balai DesaTempat : Pos") == [
        "NOTULEN RAPAT", "Hari/Tanggal : Senin", "Balai Desa", "Tempat : Pos",
    ]  # fmt: skip


def test_a_letter_is_a_bullet_only_where_it_repeats() -> None:
    assert kept("o pertama", "o kedua") == ["• pertama", "• kedua"]


def test_labels_behind_each_other_become_lines_of_their_own() -> None:
    found = cleaned("Tempat: Balai RW Waktu: 09.00 WIB")
    assert [(line.number, line.text) for line in found.lines] == [(1, "Tempat: Balai RW"), (1, "Waktu: 09.00 WIB")]


@pytest.mark.parametrize(
    "line",
    [
        "Dipublikasi pada 13 February 2020", "Dipost : 13 Februari 2020 | Dilihat : 148", "16 Juli 2019 10:22:27 WIB",
        "Tuesday, January 17, 2023", "Posted on May 05, 2025 by admin", "Diposting : 29 Januari 2024",
        "Diterbitkan pada 3 Mei 2023", "Jumat, 3 Mei 2019 | 08:12:33 | Penulis : humas3 | 75 kali dilihat",
        "Oleh : Redaksi - 3 Mei 2019", "Kabar Desa | 3 Mei 2019 | 19:20 | dibaca 40 kali", "Admin, 03/05/2019 08:12:33",
    ],
)  # fmt: skip
def test_a_line_with_the_pages_own_date_is_kept_apart(line: str) -> None:
    found = cleaned("Judul", line, "Isi.")
    assert len(found.published) == 1
    assert "pada" not in found.published[0].text


@pytest.mark.parametrize(
    "line",
    [
        "Kamis, 13 Februari 2020", "13 Februari 2020 pukul 08.00 WIB", "Rapat 5 Mei 2023 10:00", "29 NOVEMBER 2018",
        "Rapat dipimpin oleh Ketua, 3 Mei 2019 di balai", "Jumat, 3 Mei 2019 | 09:00 WIB | Balai Desa",
        "Rapat oleh Pokja 3 Mei 2019",
    ],
)  # fmt: skip
def test_a_date_in_minutes_is_not_taken_for_the_pages(line: str) -> None:
    assert cleaned("Judul", line, "Isi.").published == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rapat dibuka. Acara lanjut.", 2),
        ("Di Kec. Contoh ada rapat. Lancar.", 2),
        ("Hadir kader PIK-R. Mereka bertanya.", 2),
        ("Drs. H. Contoh membuka rapat.", 1),
        ("Pukul 08.00 WIB rapat mulai.", 1),
        ("“Semoga lancar.” Katanya lagi.", 2),
    ],
)
def test_a_stop_behind_an_abbreviation_ends_no_sentence(text: str, count: int) -> None:
    assert len(sentences(text)) == count
