"""Lists as offices have them: titles, merged cells, sections, sums and signatures; every row is accounted for."""

import datetime

import pytest

from tests.roster.lists import BUARAN, HEAD, Desk

HOME = "kabupaten-pekalongan"


def test_titles_stand_above_headings_in_two_lines_and_numbers_below_them(desk: Desk) -> None:
    told = desk.take_rows(
        ("DATA KAMPUNG KELUARGA BERKUALITAS",),
        ("KABUPATEN PEKALONGAN TAHUN 2023",),
        (),
        ("NO", "KECAMATAN", "DESA/KELURAHAN", "NAMA KAMPUNG KB", "JUMLAH", None, "KELOMPOK KEGIATAN", None),
        (None, None, None, None, "JIWA 2022", "KK 2022", "BKB", "UPPKA"),
        (1, 2, 3, 4, 5, 6, 7, 8),
        (1, "BUARAN", "MEKAR", "MEKAR ASRI", 2871, "872", "Mawar", "-"),
        merged=("A1:H1", "A2:H2", "E4:F4", "G4:H4", "A4:A5", "B4:B5", "C4:C5", "D4:D5"),
    )
    assert told.status == 0, told.complaints
    text = desk.records()[f"{HOME}/mekar/kampung.yaml"]
    assert text.endswith("penduduk:\n  - tahun: 2022\n    jiwa: 2871\n    keluarga: 872\n")
    assert "kecamatan: Buaran" in text
    assert list(desk.records()) == [f"{HOME}/mekar/kampung.yaml", f"{HOME}/mekar/poktan/bkb-mawar.yaml"]


def test_figures_of_several_years_are_a_part_for_each(desk: Desk) -> None:
    head = (*HEAD[:5], "Jumlah Penduduk 2022", "Jumlah Penduduk (2023)", "Jumlah KK 2023")
    desk.take_rows(head, (1, "Mekar", "Mekar", *BUARAN, 100, 120, 30))
    text = desk.records()[f"{HOME}/mekar/kampung.yaml"]
    assert text.endswith(
        "penduduk:\n  - tahun: 2022\n    jiwa: 100\n  - tahun: 2023\n    jiwa: 120\n    keluarga: 30\n"
    )
    assert desk.village.check() == ()


def test_figures_without_a_year_are_not_taken_and_it_is_said_how_they_would_be(desk: Desk) -> None:
    told = desk.take_rows((*HEAD[:5], "Jml KK"), (1, "Mekar", "Mekar", *BUARAN, 30))
    assert "penduduk" not in desk.records()[f"{HOME}/mekar/kampung.yaml"]
    assert "kolom “Jml KK” tidak dipakai, karena tahunnya tidak tertulis. Tulis tahunnya di judul" in told.said


@pytest.mark.parametrize("how", ["merged", "blank", "ditto", "section"])
def test_a_kecamatan_that_is_written_once_counts_for_the_rows_below(how: str, desk: Desk) -> None:
    below = {"merged": None, "blank": None, "ditto": '"', "section": None}[how]
    first = None if how == "section" else "BUARAN"
    section: list[tuple[object, ...]] = [("I", "KECAMATAN BUARAN")] if how == "section" else []
    told = desk.take_rows(
        HEAD,
        *section,
        (1, "Satu", "Satu", first, BUARAN[1], None, None),
        (2, "Dua", "Dua", below, BUARAN[1], None, None),
        (3, "Tiga", "Tiga", "Kec. Wiradesa", BUARAN[1], None, None),
        merged=("D2:D3",) if how == "merged" else (),
    )
    assert told.status == 0, told.complaints
    records = desk.records()
    assert [name for name in ("satu", "dua") if "kecamatan: Buaran" in records[f"{HOME}/{name}/kampung.yaml"]] == [
        "satu",
        "dua",
    ]
    assert "kecamatan: Wiradesa" in records[f"{HOME}/tiga/kampung.yaml"]


def test_where_each_row_has_its_kecamatan_a_blank_one_is_not_filled_in(desk: Desk) -> None:
    rows = [
        (n, f"Kampung {n}", f"Desa {n}", kec, BUARAN[1], None, None) for n, kec in enumerate(("Buaran", "Buaran", None))
    ]
    desk.take_rows(HEAD, *rows)
    assert "kecamatan" not in next(text for path, text in desk.records().items() if path.endswith("2/kampung.yaml"))


def test_a_sheet_for_each_kecamatan_is_named_after_it(desk: Desk) -> None:
    head = ("No", "Nama Kampung", "Desa")
    title = ("Kampung KB Kabupaten Pekalongan",)
    told = desk.take(
        desk.workbook({"Buaran": [title, head, (1, "Satu", "Satu")], "Wiradesa": [title, head, (1, "Dua", "Dua")]})
    )
    assert told.status == 0, told.complaints
    assert "kecamatan: Buaran" in desk.records()[f"{HOME}/satu/kampung.yaml"]
    assert "kecamatan: Wiradesa" in desk.records()[f"{HOME}/dua/kampung.yaml"]


def test_groups_in_rows_of_their_own_below_a_kampung_are_its_groups(desk: Desk) -> None:
    desk.take_rows(
        HEAD,
        (1, "Mekar", "Mekar", *BUARAN, "Mawar", None),
        (None, None, None, None, None, "Melati", "Kenanga"),
        merged=("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3"),
    )
    assert [path.rpartition("/")[2] for path in desk.records()] == [
        "kampung.yaml",
        "bkb-mawar.yaml",
        "bkb-melati.yaml",
        "uppka-kenanga.yaml",
    ]


def test_sums_and_signatures_are_passed_over_by_their_numbers_and_no_name_is_repeated(desk: Desk) -> None:
    told = desk.take_rows(
        HEAD,
        (1, "Mekar", "Mekar", *BUARAN, "Mawar", None),
        ("JUMLAH", None, None, None, None, "=COUNTA(F2:F2)", None),
        (),
        (None, None, None, None, "Kajen, 3 Januari 2024", None, None),
        (None, "Mengetahui", None, None, "Kepala Dinas", None, None),
        (None, "Budi Rekaan", None, None, "Siti Rekaan", None, None),
    )
    assert told.status == 0, told.complaints
    assert "dilewati: baris 3, 5–7." in told.said
    assert "Rekaan" not in told.said + told.complaints


def test_a_row_without_a_name_is_a_fault_and_counted(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, "Mekar", "Mekar", *BUARAN, None, None), (2, None, None, *BUARAN, "Mawar", None))
    assert told.status == 1
    assert "baris 3: galat: Baris ini tanpa nama kampung dan desa." in told.complaints
    assert told.last.startswith("2 kampung dalam daftar: 1 dibuat, 0 sudah ada, 1 ditolak.")


def test_a_village_is_no_name_of_a_kampung_where_names_have_a_column(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, None, "Mekar", *BUARAN, None, None))
    assert "Nama kampungnya kosong." in told.complaints
    assert desk.take_rows(("No", "Desa", "Kecamatan", "Kabupaten"), (1, "MEKAR", *BUARAN)).status == 0
    assert desk.records()[f"{HOME}/mekar/kampung.yaml"].startswith("nama: Mekar\n")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime.datetime(2017, 3, 14), "2017-03-14"),
        ("14 Maret 2017", "14 Maret 2017"),
        (2017, "2017"),
        ("Thn 2017", "Thn 2017"),
    ],
)
def test_a_day_is_taken_as_a_spreadsheet_or_a_person_has_it(value: object, written: str, desk: Desk) -> None:
    told = desk.take_rows((*HEAD[:5], "Tgl. Pencanangan"), (1, "Mekar", "Mekar", *BUARAN, value))
    assert told.status == 0, told.complaints
    assert desk.records()[f"{HOME}/mekar/kampung.yaml"].endswith(f"dicanangkan:\n  tanggal: {written}\n")


def test_the_number_of_a_day_is_told_with_the_day(desk: Desk) -> None:
    told = desk.take_rows((*HEAD[:5], "Dicanangkan"), (1, "Mekar", "Mekar", *BUARAN, 42808))
    assert "sel F2 (Dicanangkan): galat: 42808 di sel ini adalah nomor hari." in told.complaints
    assert "tulis `2017-03-14`" in told.complaints


def test_a_column_that_is_not_taken_is_named_once(desk: Desk) -> None:
    told = desk.take_rows(
        (*HEAD, "Ketua", "No HP"),
        *((n, f"Desa {n}", f"Desa {n}", *BUARAN, None, None, "Budi", "0812 3456 789") for n in range(3)),
    )
    assert told.said.count("kolom “Ketua”, “No HP” tidak dipakai") == 1
    assert not any("Budi" in text or "0812" in text for text in desk.records().values())


def test_a_list_of_a_province_has_a_section_for_each_kabupaten(desk: Desk) -> None:
    told = desk.take_rows(
        ("KAMPUNG KB PROVINSI JAWA TENGAH",),
        ("No", "Kecamatan", "Desa", "Nama Kampung"),
        ("A. KABUPATEN PEKALONGAN",),
        (1, "Buaran", "Satu", "Satu"),
        (None, "Kota Pekalongan"),
        (1, "Pekalongan Barat", "Dua", "Dua"),
        (2, None, "Tiga", "Tiga"),
    )
    assert told.status == 0, told.complaints
    records = desk.records()
    assert "kecamatan: Buaran" in records[f"{HOME}/satu/kampung.yaml"]
    told = desk.take_rows(
        ("No", "Nama Kampung", "Desa", "Kecamatan"), (1, "Kota Baru", None, None), (2, "Kota Agung", None, None)
    )
    assert "2 dibuat" in told.last
    for name in ("dua", "tiga"):
        assert "kecamatan: Pekalongan Barat" in records[f"kota-pekalongan/{name}/kampung.yaml"]


def test_headings_that_are_repeated_are_no_kampung(desk: Desk) -> None:
    head = ("No", "Nama Kampung", "Desa", "Kecamatan", "BKB")
    told = desk.take_rows(
        ("Kabupaten Pekalongan",),
        head,
        (1, 2, 3, 4, 5),
        (1, "Satu", "Satu", "Buaran", "BKB"),
        (),
        ("Kabupaten Batang",),
        head,
        (1, 2, 3, 4, 5),
        (2, "Dua", "Dua", "Gringsing", None),
    )
    assert told.status == 0, told.complaints
    assert "2 dibuat" in told.last
    assert "kabupaten-batang/dua/kampung.yaml" in desk.records()


def test_a_kecamatan_of_another_kabupaten_is_told_as_a_cell_is_mended(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, "Satu", "Satu", "Gringsing", "Kabupaten Pekalongan", None, None))
    assert "sel D2 (Kecamatan): galat: “Gringsing” tidak ada di Kabupaten Pekalongan" in told.complaints
    assert "ganti kabupatennya: `Kabupaten Batang`." in told.complaints


def test_rows_that_are_only_counted_are_not_told(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, "Satu", "Satu", *BUARAN, None, None), (2,), ("3.",))
    assert told.status == 0, told.complaints
    assert "dilewati" not in told.said
