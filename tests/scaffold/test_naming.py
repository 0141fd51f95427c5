"""Names of new files and folders: whatever people type becomes an address."""

import pytest

from site_builder.model.tanggal import Tanggal
from site_builder.model.urls import address, is_slug
from site_builder.scaffold.naming import (
    bare_address,
    bare_kampung,
    folder_path,
    kegiatan_name,
    short_address,
    village,
)
from site_builder.scaffold.yaml_text import scalar


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mekar Asri", "mekar-asri"),
        ("  Désa  Përmaï ", "desa-permai"),
        ("Ngasem/Utara", "ngasem-utara"),
        ("Nagari III Koto", "nagari-iii-koto"),
        ("Gampông Lhok (Baru)", "gampong-lhok-baru"),
        ("Kampung “Sehat”…", "kampung-sehat"),
        ("🌺", ""),
        ("..", ""),
    ],
)
def test_a_name_becomes_an_address(text: str, name: str) -> None:
    assert address(text) == name


@pytest.mark.parametrize(
    "text",
    [
        *("Kampung KB Mekar Asri", "Desa Mekar Asri", " mekar asri ", "Kampung KB Desa Mekar Asri"),
        *("Ds. Mekar Asri", "Kel.Mekar Asri", "KKB Mekar Asri"),
    ],
)
def test_words_before_a_name_do_not_make_it_another(text: str) -> None:
    assert bare_address(text) == "mekar-asri"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Kabupaten Contoh/Mekar Asri", "kabupaten-contoh/mekar-asri"),
        ("kabupaten-contoh\\mekar", "kabupaten-contoh/mekar"),
        ("/../../etc/", "etc"),
        ("//", ""),
    ],
)
def test_a_folder_stays_below_content(text: str, path: str) -> None:
    assert folder_path(text) == path


@pytest.mark.parametrize(
    ("tanggal", "judul", "name"),
    [
        (Tanggal(2023, 2, 13), "Rapat bulanan", "2023-02-13-rapat-bulanan"),
        (Tanggal(2023, 2), "Rapat bulanan", "2023-02-rapat-bulanan"),
        (None, "Rapat bulanan", "rapat-bulanan"),
        (None, "17 Agustus di balai desa", "kegiatan-17-agustus-di-balai-desa"),
        (Tanggal(2023), "17 Agustus", "2023-17-agustus"),
        (Tanggal(2023, 2, 13), "Rapat: satu dua tiga empat lima enam tujuh delapan",
         "2023-02-13-rapat-satu-dua-tiga-empat-lima-enam-tujuh"),
        (Tanggal(2023, 2, 13), "x" * 200, "2023-02-13-" + "x" * 60),
    ],
)  # fmt: skip
def test_an_activity_is_named_after_its_day_and_title(tanggal: Tanggal | None, judul: str, name: str) -> None:
    assert kegiatan_name(tanggal, judul) == name
    assert is_slug(name)


def test_a_long_name_never_ends_in_a_hyphen() -> None:
    assert is_slug(short_address("a" * 59 + " bcd"))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Desa Ngasem", ("desa", "Ngasem")),
        ("kelurahan Penyengat Rendah", ("kelurahan", "Penyengat Rendah")),
        ("Desa Adat Kuta", ("desa adat", "Kuta")),
        ("Ngasem", ("", "Ngasem")),
        ("Desa", ("", "Desa")),
        ("Desaku", ("", "Desaku")),
    ],
)
def test_the_kind_of_village_is_told_from_its_name(text: str, read: tuple[str, str]) -> None:
    assert village(text) == read


@pytest.mark.parametrize(
    ("text", "name"),
    [("Kampung KB Mekar", "Mekar"), ("kampung keluarga berkualitas Mekar", "Mekar"), ("Kampung KB", "Kampung KB")],
)
def test_the_words_kampung_kb_are_no_part_of_the_name(text: str, name: str) -> None:
    assert bare_kampung(text) == name


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Rapat bulanan", "Rapat bulanan"),
        ("Rapat: rencana kerja", '"Rapat: rencana kerja"'),
        ("Biaya #2", '"Biaya #2"'),
        ("- pertama", '"- pertama"'),
        ("*", '"*"'),
        ('Kata "sehat"', 'Kata "sehat"'),
        ('"Sehat" dan kuat', '"\\"Sehat\\" dan kuat"'),
        ("#13583c", '"#13583c"'),
        ("2.871", "2.871"),
        ("Kita's", "Kita's"),
        ("dua\nbaris\x07", "dua baris"),
        ("", '""'),
    ],
)
def test_a_text_is_written_so_that_it_is_read_back(text: str, written: str) -> None:
    assert scalar(text) == written


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kel. Ngasem", ("kelurahan", "Ngasem")),
        ("ds.Ngasem", ("desa", "Ngasem")),
        ("Kelapa", ("", "Kelapa")),
        ("Desaku", ("", "Desaku")),
        ("Kel", ("", "Kel")),
    ],
)
def test_a_village_tells_its_kind_in_short_too(text: str, told: tuple[str, str]) -> None:
    assert village(text) == told
