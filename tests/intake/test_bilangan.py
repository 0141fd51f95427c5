"""Numbers in words become figures where a date or a time stands, and nowhere else."""

import pytest

from site_builder.intake.facts.bilangan import in_figures


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("tanggal dua puluh satu Mei dua ribu dua puluh empat", "tanggal 21 Mei 2024"),
        ("Tanggal Sebelas Bulan Agustus Tahun Dua Ribu Delapan Belas", "Tanggal 11 Bulan Agustus Tahun 2018"),
        ("tanggal sepuluh bulan Juni tahun dua ribu sembilan", "tanggal 10 bulan Juni tahun 2009"),
        ("tiga puluh satu Desember seribu sembilan ratus sembilan puluh sembilan", "31 Desember 1999"),
        ("duapuluh lima (25) bulan Juli tahun dua ribu duapuluh dua (2022)", "25 bulan Juli tahun 2022"),
        ("tanggal 25 (dua puluh lima) Juli 2022 (dua ribu dua puluh dua)", "tanggal 25 Juli 2022"),
        ("pukul sembilan pagi WITA", "pukul 09.00 pagi WITA"),
        ("pukul delapan tiga puluh WIB", "pukul 08.30 WIB"),
        ("jam setengah delapan malam", "jam 07.30 malam"),
        ("pukul dua puluh lewat lima belas menit", "pukul 20.15"),
        ("jam sepuluh kurang seperempat", "jam 09.45"),
        ("pukul sepuluh lebih lima", "pukul 10.05"),
    ],
)
def test_dates_and_times_in_words_become_figures(words: str, figures: str) -> None:
    assert " ".join(in_figures(words).split()) == figures


@pytest.mark.parametrize(
    "text",
    [
        "", "dua kelompok hadir", "tiga belas kader", "empat puluh dua orang", "tanggal belas puluh Mei",
        "tanggal lima puluh Mei", "dua jam lamanya", "Desa Tiga Juru", "Mei dua kali", "pukul rata seratus ribu",
        "Seribu Rumah Sehat", "pukul tujuh puluh",
    ],
)  # fmt: skip
def test_all_other_numbers_stay_words(text: str) -> None:
    assert in_figures(text) == text
