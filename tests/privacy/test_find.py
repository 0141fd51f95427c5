"""What is found, in the forms that people write. All numbers and people are made up."""

from itertools import pairwise

import pytest

from site_builder.model.diagnostics import CATALOGUE, PRIVATE
from site_builder.privacy import ALAMAT, EMAIL, JUMLAH, NAMA, NAMES, NIK, NIP, TELEPON, find

IDENTITY = {
    NIK: [
        "3374010101900001",
        "3374-0101-0190-0001",
        "33 74 01 41 01 90 0001",
        "3374 0141 0190 0001",
        "337401.410190.0001",
        "NIK3374010101900001",
        "3374010203150002",
        "NIK: 1234567890123456",
        "No. KK 9999999999999999",
        "337401 410190 0001",
        "3 3 7 4 0 1 0 1 0 1 9 0 0 0 0 1",
        "3374010101\n900001",
        "3374_0101_0190_0001",
    ],
    NIP: ["197001011995031001", "19700101 199503 1 001", "199001012022211001", "NIP. 140123456"],
}
CONTACT = {
    TELEPON: [
        "0812-3456-7890",
        "+62 812-3456-7890",
        "+62 812\u20113456\u20117890",
        "6281234567890",
        "081234567890",
        "0812.3456.7890",
        "(0274) 513219",
        "0274-513219",
        "021-555 1234",
        "+62 274 513219",
        "+62-21-5551234",
        "Telp. 513219",
        "WA 0812 3456 789",
        "No. HP: 0857 1234 5678",
        "https://wa.me/6281234567890",
        "0812-3456-\n  7890",
        "0812 - 3456 - 7890",
        "0812_3456_7890",
        "0857-1234-5678/0812-1111-2222",
    ],
    EMAIL: ["siti.aminah@contoh.com", "balaidesa@example.org"],
    ALAMAT: [
        "rumah Ibu Siti, Jl. Melati No. 12",
        "di rumah Bapak Joko Jl. Mawar Gang II No. 7 RT 03/RW 02",
        "di kediaman Ketua RT, Jalan Kenanga No 5",
        "Jl. Melati No. 12 (rumah Ibu Siti)",
        "rumah Ibu Siti RT 03 RW 02 No. 7",
        "keluarga itu tinggal di Gang Delima No. 4",
        "rumah Ibu Siti, Jl. Melati 3",
        "Rumah Bu Siti Jalan Melati Raya 3B",
        "kediaman Bapak Joko Susilo, Gang Mawar 5",
        "rumah kader di Blok C/5",
        "Rumah Ibu Siti RT 03 RW 01",
        "rumah Pak Joko di RT 03/RW 01",
        "rumah Hj. Siti Aminah, Dusun Krajan RT 2",
        "kediaman Siti Aminah RT 04",
    ],
}
HEALTH = {
    JUMLAH: [
        "4 balita stunting",
        "balita stunting 4 orang",
        "Ada tiga ibu hamil di RT 05",
        "akseptor KB: 12",
        "stunting sebanyak 7 anak",
        "4 orang balita yang mengalami stunting",
        "Ibu hamil: 4",
        "ibu hamil (3 orang)",
        "12 peserta KB baru",
        "5 bumil",
        "2 ODGJ",
        "10 penyandang disabilitas",
        "15 orang menggunakan implan",
        "IUD 3, implan 5, suntik 20",
        "pelayanan KB: IUD 3 orang",
        "| Ibu hamil | 4 |",
        "stunting turun dari 12 menjadi 7 anak",
        "25 keluarga berisiko stunting",
        "dua belas balita stunting",
        "3 orang ibu hamil KEK",
        "anak stunting di RT 05 ada 4 orang",
        "jumlah akseptor 12",
        "5 kasus stunting",
        "25 orang mendapat pelayanan KB",
        "45 PUS ikut KB",
        "12 keluarga KRS",
        "HIV 2 orang",
        "12 PUS tidak ber-KB",
        "Jumlah stunting 7",
        "1 orang meninggal karena TBC",
        "3 warga sakit",
        "4 (empat) balita stunting",
        "Stunting: 7",
        "balita stunting di desa kita tinggal 4",
        "Di Kabupaten Contoh, Desa Mekar, ada 120 balita stunting",
        "membantu 2 ibu\nhamil",
        "Akseptor KB baru bulan ini 15 orang",
        "akseptor baru bulan Maret: 7",
        "Akseptor baru (PB) sampai bulan ini 12",
        "peserta KB baru (PB) 12",
        "peserta KB baru tahun ini mencapai 12 orang",
        "akseptor KB di Dusun Krajan bulan Maret ada 40 orang",
        "akseptor baru triwulan I 2023: 12",
        "ibu hamil bulan lalu 4",
        "balita stunting pada triwulan I sebanyak 7",
        "KB baru 15 orang",
        "KB aktif: 120",
        "pelayanan KB bulan ini 12 orang",
        "12 orang dilayani KB",
    ],
    NAMA: [
        "Ibu Siti sedang hamil",
        "an. Budi (stunting)",
        "balita stunting bernama Budi",
        "Ny. Aminah, 24 tahun, hamil 5 bulan",
        "Bapak Joko menderita TBC",
        "Ibu Siti Aminah akseptor IUD",
        "ibu hamil (Ny. Siti)",
        "Siti Aminah (24 tahun) sedang hamil",
        "balita stunting: An. Budi",
        "Mbah Karto lumpuh",
        "Ibu Siti warga RT 05 yang hamil",
        "Bu Ani memakai implan",
        "Balita Budi mengalami stunting",
        "akseptor MOW atas nama Siti",
        "Siti Aminah, hamil 5 bulan",
        "Ibu SITI sedang hamil",
        "ibu hamil a/n Siti",
        "anak dari Ibu Siti stunting",
        "Ibu Siti baru saja melahirkan",
        "Ibu Siti dipasang implan",
    ],
}


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text) for family in (IDENTITY, CONTACT, HEALTH) for kind, texts in family.items() for text in texts],
)
def test_a_plain_form_is_found_in_the_middle_of_the_minutes(kind: str, text: str) -> None:
    assert {one.kind for one in find(f"Rapat dibuka. Catatan: {text}.\nRapat ditutup.")} == {kind}


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("NIK 3374010101900001 dan WA 081234567890.", ["3374010101900001", "081234567890"]),
        ("081234567890 085712345678", ["081234567890", "085712345678"]),
        ("Ada 4 balita stunting di sini.", ["4 balita stunting"]),
        ("surel siti@contoh.com, terima kasih", ["siti@contoh.com"]),
        ("3374010101900001 081234567890", ["3374010101900001", "081234567890"]),
        ("0857-1234-5678/0812-1111-2222", ["0857-1234-5678", "0812-1111-2222"]),
    ],
)
def test_a_finding_covers_the_passage_and_nothing_else(text: str, passages: list[str]) -> None:
    assert [text[one.start : one.end] for one in find(text)] == passages


@pytest.mark.parametrize(
    "digits",
    [
        "0074010101900001",
        "3300010101900001",
        "3374003201900001",
        "3374013213900001",
        "3374010113900001",
        "3374017201900001",
        "3374013002900001",
        "3374010101900000",
    ],
)
def test_sixteen_digits_are_a_nik_only_with_a_possible_region_date_and_serial(digits: str) -> None:
    assert find(f"kode {digits} pada mesin") == ()


def test_a_woman_is_born_forty_days_later() -> None:
    assert [one.kind for one in find("3374017101900001")] == [NIK]


def test_a_village_in_the_same_sentence_makes_a_national_word_no_excuse() -> None:
    assert [one.kind for one in find("Seperti di Indonesia umumnya, di desa ini ada 4 balita stunting.")] == [JUMLAH]


def test_findings_do_not_lie_over_each_other() -> None:
    found = find("Ibu Siti sedang hamil, ada 4 ibu hamil, HP 0812-3456-7890, NIK 3374010101900001")
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert len(found) == 4


@pytest.mark.parametrize(
    "text", ["", " ", "1", "@", "No. 1", "0" * 5000, "08" * 3000, "4 balita " * 500, "Ibu Siti " * 500, "a.n. " * 500]
)
def test_odd_texts_are_read_without_stumbling(text: str) -> None:
    find(text)


def test_what_is_found_and_nothing_else_has_a_code_that_begins_as_private() -> None:
    """Messages hide lines, and imports keep drafts, by these beginnings."""
    assert {code for code in CATALOGUE if code.startswith(PRIVATE)} == set(NAMES)
