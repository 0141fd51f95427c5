"""Readers of facts: what a sentence gives, and what only looks like it."""

import pytest

from site_builder.intake.facts.names import as_name, as_title, name_after
from site_builder.intake.facts.orang import split_people
from site_builder.intake.fields import Fields
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_text


def fields(*lines: str) -> Fields:
    return read_text(from_text("a.txt", "\n".join(("Rapat Pokja Contoh", *lines)))).fields


@pytest.mark.parametrize(
    ("sentence", "jam"),
    [
        ("Rapat dimulai pukul 08.00 WIB s/d selesai.", "08.00 WIB s/d selesai"),
        ("Kegiatan berlangsung jam 09.00 sd 12.00 di balai.", "09.00 sd 12.00"),
        ("Acara digelar pukul 09,00 WIB.", "09,00 WIB"),
        ("Rapat digelar 13.30 WITA di balai.", "13.30 WITA"),
        ("Rapat dimulai dari pukul 07.00 pagi sampai 15.00 sore.", "07.00 pagi sampai 15.00 sore"),
        ("Rapat ditutup pukul 22.10 WIB dengan doa.", ""),
        ("Listrik padam pukul 21.40 WITA.", ""),
        ("Kegiatan dijaga 24 jam.", ""),
        ("Rapat digelar pukul 08.00 WIB. Acara kedua dimulai pukul 13.00 WIB.", ""),
        ("Rapat dimulai pukul 25.00 WIB.", ""),
    ],
)
def test_a_time_belongs_to_the_sentence_that_tells_of_the_activity(sentence: str, jam: str) -> None:
    assert fields(sentence).jam == jam


@pytest.mark.parametrize(
    ("sentence", "tempat"),
    [
        ("Rapat bertempat di Balai Desa Contoh pada hari Kamis.", "Balai Desa Contoh"),
        (
            "Kegiatan dilaksanakan di Rumah Data RT 07 Kelurahan Contoh dan materi dibagikan.",
            "Rumah Data RT 07 Kelurahan Contoh",
        ),
        ("Rapat digelar di Lapangan Blok Y, RW 09 Pengok, dan dihadiri warga.", "Lapangan Blok Y, RW 09 Pengok"),
        ("Rapat dilaksanakan pukul 07.30 WIB di Kebun Bibit RW 03.", "Kebun Bibit RW 03"),
        ("Pertemuan biasanya dilaksanakan di balai desa.", ""),
        ("Rapat berikutnya akan diadakan di Balai RW 01.", ""),
        ("Sosialisasi digelar di Desa Contoh.", ""),
    ],
)
def test_a_place_is_where_something_took_place(sentence: str, tempat: str) -> None:
    assert fields(sentence).tempat == tempat


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Materi dengan narasumber dari BKKBN Provinsi Jambi.", 1),
        ("Sebagai narasumber adalah Emi Contoh, SIP dan Sri Contoh, SSos, keduanya pengurus.", 2),
        ("Setiap pertemuan diundang narasumber dari berbagai instansi.", 0),
        ("Peserta bertanya kepada narasumber.", 0),
    ],
)
def test_speakers_are_those_whom_a_sentence_introduces(sentence: str, count: int) -> None:
    assert len(fields(sentence).narasumber) == count


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bidan Desa dan Kader", ["Bidan Desa", "Kader"]),
        ("A Contoh, SKM, MM; B Contoh", ["A Contoh, SKM, MM", "B Contoh"]),
        ("Camat, Lurah, dan PKB", ["Camat", "Lurah", "PKB"]),
        ("dr. Contoh, Sp.A", ["dr. Contoh, Sp.A"]),
    ],
)
def test_a_degree_is_no_person(text: str, people: list[str]) -> None:
    assert split_people(text) == people


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Desa Penyengat Rendah dan sekitarnya", "Penyengat Rendah"),
        ("Desa “Mekar” maju", "Mekar"),
        ("Desa Kebawah", ""),
        ("Desa yang maju", ""),
        ("Desa Tetangga", ""),
        ("Desa Contoh Kecamatan Utara", "Contoh"),
        ("Desa 12", ""),
    ],
)
def test_a_name_ends_where_other_words_begin(text: str, name: str) -> None:
    assert name_after(text, 4) == name


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("RAPAT POKJA DAN BKB DI RW 02", "Rapat Pokja dan BKB di RW 02"),
        ("Rapat POKJA bulan Mei", "Rapat POKJA bulan Mei"),
    ],
)
def test_a_title_in_capitals_does_not_shout(written: str, shown: str) -> None:
    assert as_title(written) == shown


def test_a_short_name_in_capitals_may_be_an_abbreviation() -> None:
    assert [as_name(name) for name in ("SUMBERJO", "KBS", "Sumberjo")] == ["Sumberjo", "KBS", "Sumberjo"]


@pytest.mark.parametrize(
    ("title", "jenis"),
    [
        ("Rapat Pokja bulan Mei", "rapat-pokja"),
        ("Pertemuan Kelompok Kerja Kampung KB", "rapat-pokja"),
        ("Rapat Pokja IV PKK", "kegiatan-lain"),
        ("Pembinaan PPKBD Desa Contoh", "pertemuan-imp"),
        ("Pertemuan Pos KB Desa", "pertemuan-imp"),
        ("Pertemuan Rumah DataKu", "rumah-dataku"),
        ("Penyuluhan BKL Contoh", "pembinaan-poktan"),
        ("PIK-R Contoh masuk sekolah", "pembinaan-poktan"),
        ("Kerja bakti warga", "kegiatan-lain"),
    ],
)
def test_the_kind_follows_from_the_title(title: str, jenis: str) -> None:
    assert read_text(from_text("a.txt", f"{title}\nTempat : Balai\nLancar.")).fields.jenis == jenis


def test_a_leader_is_told_by_role_and_never_by_name() -> None:
    assert fields("Pimpinan rapat : Bapak Contoh (Ketua Pokja)").pimpinan == "Ketua Pokja"
    assert fields("Pimpinan rapat : Bapak Contoh").pimpinan == ""
