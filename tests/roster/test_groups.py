"""Groups as columns of kampung, and as rows of their own."""

import pytest

from tests.roster.lists import BUARAN, HEAD, Desk

HOME = "kabupaten-pekalongan/mekar"
KAMPUNG = [HEAD[:5], (1, "Mekar Asri", "Mekar", *BUARAN), (2, "Lain", "Lain", "Wiradesa", BUARAN[1])]
GROUPS = ("No", "Nama Kampung", "Jenis", "Nama Kelompok", "Tahun Terbentuk", "Jumlah Anggota", "Ketua")


@pytest.mark.parametrize(
    ("cell", "files"),
    [
        ("Mawar", ["bkb-mawar"]),
        ("BKB Mawar", ["bkb-mawar"]),
        ("Kelompok BKB “Mawar”", ["bkb-mawar"]),
        ("1. Mawar\n2. Melati", ["bkb-mawar", "bkb-melati"]),
        ("1. Mawar 2. Melati", ["bkb-mawar", "bkb-melati"]),
        ("Mawar, Melati; Anggrek", ["bkb-anggrek", "bkb-mawar", "bkb-melati"]),
        ("Bina Keluarga Balita Mawar", ["bkb-mawar"]),
    ],
)
def test_a_cell_names_the_groups_of_its_kind(cell: str, files: list[str], desk: Desk) -> None:
    assert desk.take_rows((*HEAD[:5], "BKB"), (1, "Mekar", "Mekar", *BUARAN, cell)).status == 0
    assert [path.rpartition("/")[2] for path in desk.records() if "/poktan/" in path] == [
        f"{one}.yaml" for one in files
    ]


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Ada", "Ada"),
        ("√", "Ada"),
        (2, "Ada"),
        ("2 kelompok", "Ada"),
        ("BKB", "Ada"),
        ("Tidak", "Tidak Ada"),
        (0, "Tidak Ada"),
    ],
)
def test_a_cell_without_names_says_only_whether_there_are_any(cell: object, state: str, desk: Desk) -> None:
    told = desk.take_rows((*HEAD[:5], "Jumlah BKB"), (1, "Mekar", "Mekar", *BUARAN, cell))
    assert desk.records()[f"{HOME}/kampung.yaml"].endswith(f"sarana:\n  bkb: {state}\n")
    assert ("dicatat sebagai sarana" in told.said) == (state == "Ada")
    assert desk.village.check() == ()


def test_one_column_may_name_groups_of_all_kinds(desk: Desk) -> None:
    cell = "BKB Mawar, UPPKS Melati, PIK Remaja Ceria"
    assert desk.take_rows((*HEAD[:5], "Poktan"), (1, "Mekar", "Mekar", *BUARAN, cell)).status == 0
    names = [path.rpartition("/")[2] for path in desk.records() if "/poktan/" in path]
    assert names == ["bkb-mawar.yaml", "pik-r-ceria.yaml", "uppka-melati.yaml"]
    told = desk.take_rows((*HEAD[:5], "Poktan"), (1, "Asri", "Asri", *BUARAN, "Mawar"))
    assert "“Mawar” tidak menyebut jenis kelompoknya." in told.complaints


def test_a_sheet_of_groups_beside_that_of_kampung(desk: Desk) -> None:
    rows = [
        GROUPS,
        (1, "KAMPUNG KB MEKAR ASRI", "Kelompok UPPKS", "SRI REJEKI", 2019, "17 orang", "Budi"),
        (2, None, "BKB (Bina Keluarga Balita)", "BKB Mawar", None, None, None),
        (3, "Lain", None, "PIK-R Ceria", "Mei 2020", 12, None),
    ]
    told = desk.take(desk.workbook({"Kampung": KAMPUNG, "Poktan": rows}))
    assert told.status == 0, told.complaints
    assert desk.records()[f"{HOME}/poktan/uppka-sri-rejeki.yaml"] == (
        "jenis: UPPKA\nnama: Sri Rejeki\nsebutan: UPPKS\ntahun_terbentuk: 2019\njumlah_anggota: 17 orang\n"
    )
    assert f"{HOME}/poktan/bkb-mawar.yaml" in desk.records()
    assert "kabupaten-pekalongan/lain/poktan/pik-r-ceria.yaml" in desk.records()
    assert "Lembar “Poktan”: kolom “Ketua” tidak dipakai." in told.said
    assert desk.village.check() == ()


def test_groups_alone_come_to_the_kampung_of_the_site(desk: Desk) -> None:
    desk.take(desk.workbook({"Kampung": KAMPUNG}))
    told = desk.take(desk.workbook({"Poktan": [GROUPS, (1, "Mekar Asri", "BKB", "Mawar", None, None, None)]}))
    assert told.status == 0, told.complaints
    assert f"{HOME}/poktan/bkb-mawar.yaml" in desk.records()
    assert told.last == (
        "1 kampung dalam daftar: 0 dibuat, 1 sudah ada, 0 ditolak. 1 kelompok: 1 dibuat, 0 sudah ada, 0 ditolak."
    )


def test_one_sheet_with_a_row_for_each_group_names_its_kampung_again_and_again(desk: Desk) -> None:
    head = ("No", "Kecamatan", "Desa", "Nama Kampung KB", "Jenis Poktan", "Nama Poktan")
    rows = [
        ("Kabupaten Pekalongan",),
        head,
        (1, "Buaran", "Mekar", "Mekar Asri", "BKB", "Mawar"),
        (2, None, None, None, "BKR", "Melati"),
        (3, "Buaran", "Mekar", "Mekar Asri", "BKL", "Kenanga"),
        (4, "Wiradesa", "Lain", "Lain", "UPPKA", "Maju"),
    ]
    told = desk.take(desk.workbook({"Data": rows}))
    assert told.status == 0, told.complaints
    assert told.last == (
        "2 kampung dalam daftar: 2 dibuat, 0 sudah ada, 0 ditolak. 4 kelompok: 4 dibuat, 0 sudah ada, 0 ditolak."
    )
    assert desk.village.check() == ()


def test_a_group_of_no_kampung_and_one_of_two_are_asked_back(desk: Desk) -> None:
    kampung = [*KAMPUNG, (3, "Mekar Asri", "Asri", "Wiradesa", BUARAN[1])]
    rows = [
        GROUPS,
        (1, "Mekar Asri", "BKB", "Mawar", None, None, None),
        (2, "Entah", "BKB", "Mawar", None, None, None),
        (3, "Lain", "Posyandu", "Mawar", None, None, None),
        (4, "Lain", "BKB", "Mawar", "besok", None, None),
        (5, "Lainn", "BKB", "Mawar", None, None, None),
    ]
    told = desk.take(desk.workbook({"Kampung": kampung, "Poktan": rows}))
    assert told.status == 1
    assert "Mungkin maksudnya `Lain`." in told.complaints
    assert "baris 2: galat: Kampung “Mekar Asri” bisa berarti 2 kampung" in told.complaints
    assert "baris 3: galat: Kampung “Entah” tidak ada dalam daftar ini dan belum ada di situs." in told.complaints
    assert "sel C4 (Jenis): galat: “Posyandu” tidak ada dalam daftar jenis Poktan." in told.complaints
    assert "sel E5 (Tahun Terbentuk): galat: “besok” tidak terbaca sebagai tanggal." in told.complaints
    assert told.last.endswith("5 kelompok: 0 dibuat, 0 sudah ada, 5 ditolak.")


def test_a_row_of_a_group_goes_alone_and_its_kampung_is_made(desk: Desk) -> None:
    rows = [
        GROUPS,
        (1, "Mekar Asri", "BKB", "Mawar", "besok", None, None),
        (2, "Mekar Asri", "BKR", "Melati", None, None, None),
        (3, "Mekar Asri", "BKL", "Kenanga", None, None, None),
        (4, "Mekar Asri", "BKL", "BKL KENANGA", None, None, None),
    ]
    told = desk.take(desk.workbook({"Kampung": KAMPUNG, "Poktan": rows}))
    assert told.status == 1
    assert "Kelompok “Kenanga” ditulis 2 kali; lihat juga Lembar “Poktan”, sel D4 (Nama Kelompok)." in told.complaints
    assert [path for path in desk.records() if "/poktan/" in path] == [f"{HOME}/poktan/bkr-melati.yaml"]
    assert told.last.endswith("4 kelompok: 1 dibuat, 0 sudah ada, 3 ditolak.")
    assert told.last.startswith("2 kampung dalam daftar: 2 dibuat")


def test_a_group_that_names_no_kampung_is_asked_for_it(desk: Desk) -> None:
    told = desk.take(
        desk.workbook({"Kampung": KAMPUNG, "Poktan": [GROUPS, (1, None, "BKB", "Mawar", None, None, None)]})
    )
    assert "baris 2: galat: Baris kelompok ini tidak menyebut kampungnya." in told.complaints
