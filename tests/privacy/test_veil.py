"""A text without what was found in it."""

import pytest

from site_builder.privacy import names_a_list, redact, veil


def test_a_veiled_number_shows_two_digits_and_keeps_its_length() -> None:
    assert veil("NIK 3374010101900001.") == "NIK 33••••••••••••••."


def test_of_words_nothing_is_shown() -> None:
    assert veil("Ibu Siti sedang hamil.") == "•••••••••••••••••••••."


def test_an_e_mail_address_that_a_message_cut_short_is_veiled_too() -> None:
    assert "siti" not in veil("“kirim ke siti.aminah@con…” bukan tanggal")


def test_a_draft_says_what_was_taken_out() -> None:
    text = "Hubungi Siti di 0812-3456-7890 atau siti@contoh.com, NIK 3374010101900001."
    assert redact(text) == (
        "Hubungi Siti di [nomor telepon dihapus] atau [alamat surel dihapus], NIK [NIK atau nomor KK dihapus]."
    )


def test_a_draft_keeps_what_is_said_of_health_for_its_reviewer() -> None:
    assert redact("Ada 4 balita stunting.") == "Ada 4 balita stunting."


@pytest.mark.parametrize(
    "text",
    [
        "daftar-hadir-rapat.jpg",
        "Foto daftar hadir",
        "absensi.png",
        "absen_rw05.jpg",
        "presensi kader",
        "attendance list",
        "KTP-warga.jpg",
        "scan kk.jpg",
        "Kartu Keluarga",
        "kk-scan.png",
        "DaftarHadir.jpg",
    ],
)
def test_papers_with_peoples_data_are_known_by_their_names(text: str) -> None:
    assert names_a_list(text)


@pytest.mark.parametrize(
    "text",
    [
        "rapat-pokja.jpg",
        "Warga hadir di balai desa",
        "Perekaman KTP elektronik di balai desa",
        "pertemuan 45 KK",
        "Daftar kegiatan 2023",
    ],
)
def test_other_captions_are_not(text: str) -> None:
    assert not names_a_list(text)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Siti Aminah (081234567890) selaku kader", "Siti Aminah ([nomor telepon dihapus]) selaku kader"),
        ("Sekretariat (Telp. 0274 513219) buka", "Sekretariat (Telp. [nomor telepon dihapus]) buka"),
        ("Balai (0274 513219), ruang 2", "Balai ([nomor telepon dihapus]), ruang 2"),
        ("Hubungi (021) 5551234 saja", "Hubungi [nomor telepon dihapus] saja"),
        ("Hubungi ((021) 5551234) saja", "Hubungi ([nomor telepon dihapus]) saja"),
        ("Siti (+62 812-3456-7890).", "Siti ([nomor telepon dihapus])."),
        ("Siti (HP (0812) 34567890)", "Siti (HP [nomor telepon dihapus])"),
    ],
)
def test_a_bracket_around_a_number_stays_and_one_of_the_number_goes(text: str, left: str) -> None:
    assert redact(text) == left
