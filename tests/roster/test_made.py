"""All kampung and groups of a list become records at once; what is there is said and never touched."""

import pytest

from tests.roster.lists import BUARAN, HEAD, Desk

MEKAR = (1, "KAMPUNG KB MEKAR ASRI", "Desa Mekar", *BUARAN, "Mawar, Melati", "UPPKS SRI REJEKI")
ASRI = (2, "Asri", "Kel. Asri Raya", *BUARAN, None, "Kenanga")
HOME = "kabupaten-pekalongan"


def test_a_row_becomes_a_kampung_with_its_groups_as_short_as_can_be(desk: Desk) -> None:
    told = desk.take_rows(HEAD, MEKAR, ASRI)
    assert told.status == 0
    assert told.last == (
        "2 kampung dalam daftar: 2 dibuat, 0 sudah ada, 0 ditolak. 4 kelompok: 4 dibuat, 0 sudah ada, 0 ditolak."
    )
    assert desk.records() == {
        f"{HOME}/mekar/kampung.yaml": "nama: Mekar Asri\nwilayah:\n  provinsi: Jawa Tengah\n"
        "  kabupaten: Kabupaten Pekalongan\n  kecamatan: Buaran\n  desa: Mekar\n  jenis_desa: desa\n  kode: 33.26.14\n",
        f"{HOME}/mekar/poktan/bkb-mawar.yaml": "jenis: BKB\nnama: Mawar\n",
        f"{HOME}/mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
        f"{HOME}/mekar/poktan/uppka-sri-rejeki.yaml": "jenis: UPPKA\nnama: Sri Rejeki\nsebutan: UPPKS\n",
        f"{HOME}/asri-raya/kampung.yaml": "nama: Asri\nwilayah:\n  provinsi: Jawa Tengah\n"
        "  kabupaten: Kabupaten Pekalongan\n  kecamatan: Buaran\n  desa: Asri Raya\n  jenis_desa: kelurahan\n"
        "  kode: 33.26.14\n",
        f"{HOME}/asri-raya/poktan/uppka-kenanga.yaml": "jenis: UPPKA\nnama: Kenanga\n",
    }
    assert desk.village.check() == ()


def test_a_second_time_writes_nothing(desk: Desk) -> None:
    desk.take_rows(HEAD, MEKAR, ASRI)
    before = desk.records()
    told = desk.take_rows(HEAD, MEKAR, ASRI)
    assert desk.records() == before
    assert told.status == 0
    assert told.last == (
        "2 kampung dalam daftar: 0 dibuat, 2 sudah ada, 0 ditolak. 4 kelompok: 0 dibuat, 4 sudah ada, 0 ditolak."
    )


def test_only_shown_nothing_is_written(desk: Desk) -> None:
    told = desk.take(desk.workbook({"A": [HEAD, MEKAR]}), "--stdout")
    assert desk.records() == {}
    assert (
        f"Akan dibuat: {desk.content}/{HOME}/mekar/ (Mekar Asri; BKB Mawar, BKB Melati, UPPKS Sri Rejeki)" in told.said
    )
    assert "Tidak ada yang ditulis." in told.said


def test_a_new_group_of_a_kampung_that_is_there_is_added(desk: Desk) -> None:
    desk.take_rows(HEAD, MEKAR)
    changed = f"{HOME}/mekar/kampung.yaml"
    desk.village.write({changed: desk.records()[changed] + "gambaran: Ditulis sendiri.\n"})
    told = desk.take_rows(HEAD, (*MEKAR[:5], "Mawar; Anggrek", None))
    assert "gambaran: Ditulis sendiri." in desk.records()[changed]
    assert f"{HOME}/mekar/poktan/bkb-anggrek.yaml" in desk.records()
    assert told.last.endswith("2 kelompok: 1 dibuat, 1 sudah ada, 0 ditolak.")


@pytest.mark.parametrize(
    "there",
    [
        "nama: Lain\nwilayah:\n  provinsi: Jawa Tengah\n  kabupaten: Pekalongan\n  kecamatan: Buaran\n  desa: Mekar\n",
        "nama: Mekar Asri\n",
        "nama: Lain sekali\nwilayah:\n  kode: 33.26.14.2001\n",
        "nama: Mekar Asri\nwilayah:\n  desa: Mekar\n",
    ],
)
def test_the_same_kampung_is_known_by_place_by_name_and_by_code(there: str, desk: Desk) -> None:
    desk.village.write({"lama/kampung.yaml": there})
    before = desk.records()
    told = desk.take_rows((*HEAD[:5], "Kode"), (*MEKAR[:5], 3326142001))
    assert desk.records() == before
    assert "1 sudah ada" in told.last


def test_a_kampung_whose_record_has_faults_is_not_made_again(desk: Desk) -> None:
    desk.village.write({"mekar/kampung.yaml": "namaa: Mekar\n"})
    told = desk.take_rows(HEAD, MEKAR)
    assert told.status == 1
    assert list(desk.records()) == ["mekar/kampung.yaml"]
    assert "catatannya bergalat" in told.complaints


def test_a_folder_without_its_profile_is_left_alone(desk: Desk) -> None:
    desk.village.write({f"{HOME}/mekar/foto/a.txt": "x"})
    told = desk.take_rows(HEAD, MEKAR)
    assert told.status == 1
    assert "sudah ada, tetapi tanpa kampung.yaml" in told.complaints


def test_a_name_that_no_folder_may_have_refuses_its_row_alone(desk: Desk) -> None:
    told = desk.take_rows(
        HEAD, (1, "Mekar", "x" * 300, *BUARAN, None, None), (2, "Con", "Con", *BUARAN, None, None), ASRI
    )
    assert told.status == 1
    assert told.last.startswith("3 kampung dalam daftar: 1 dibuat, 0 sudah ada, 2 ditolak.")


def test_two_villages_of_one_name_get_folders_of_their_own(desk: Desk) -> None:
    other = (3, "Mekar Lain", "Mekar", "Wiradesa", BUARAN[1], None, None)
    assert desk.take_rows(HEAD, MEKAR, other).status == 0
    assert f"{HOME}/wiradesa-mekar/kampung.yaml" in desk.records()
    assert desk.village.check() == ()


def test_a_row_with_a_fault_is_not_written_and_the_others_are(desk: Desk) -> None:
    head = (*HEAD, "Dicanangkan")
    told = desk.take_rows(head, (*MEKAR, "31 Februari 2019"), (*ASRI, "14 Maret 2019"))
    assert told.status == 1
    assert "sel H2 (Dicanangkan): galat: “31 Februari 2019” tidak ada dalam kalender" in told.complaints
    assert f"{HOME}/asri-raya/kampung.yaml" in desk.records()
    assert not any("/mekar/" in path for path in desk.records())
    assert told.last.startswith("2 kampung dalam daftar: 1 dibuat, 0 sudah ada, 1 ditolak. 4 kelompok: 1 dibuat")


def test_all_faults_of_a_row_are_told_at_once(desk: Desk) -> None:
    head = (*HEAD, "Dicanangkan", "Klasifikasi")
    told = desk.take_rows(
        head, (1, "Mekar", "Mekar", "Buaram", BUARAN[1], "12-", None, "31 Februari 2019", "Paripurna")
    )
    for cell in ("D2 (Kecamatan)", "H2 (Dicanangkan)", "I2 (Klasifikasi)"):
        assert f"sel {cell}: galat" in told.complaints


def test_a_kampung_that_stands_twice_is_named_with_both_rows_and_not_made(desk: Desk) -> None:
    twice = (2, "Mekar Asri", "MEKAR", "Kec. Buaran", "Kabupaten Pekalongan", None, None)
    told = desk.take_rows(HEAD, MEKAR, twice, ASRI)
    assert told.status == 1
    assert (
        "baris 2: galat: Kampung “Mekar Asri” ditulis 2 kali; lihat juga Lembar “Daftar”, baris 3." in told.complaints
    )
    assert told.last.startswith("3 kampung dalam daftar: 1 dibuat, 0 sudah ada, 2 ditolak.")


def test_a_group_that_stands_twice_is_named_with_both_cells(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (*MEKAR[:5], "Mawar\nBKB MAWAR", None))
    assert told.status == 1
    assert "Kelompok “Mawar” ditulis 2 kali; lihat juga Lembar “Daftar”, sel F2 (BKB)." in told.complaints


def test_a_region_that_is_probably_misspelt_is_asked_back_before_it_stands_in_every_record(desk: Desk) -> None:
    rows = [(*MEKAR[:1], f"Rekaan {n}", f"Rekaan {n}", "Buaran", "Kab. Pekalogan", None, None) for n in range(3)]
    told = desk.take_rows(HEAD, *rows)
    assert desk.records() == {}
    assert told.complaints.count("Mungkin maksudnya `Kabupaten Pekalongan`") == 1
    assert "(juga di 2 tempat lain)" in told.complaints


def test_a_region_that_the_list_does_not_have_is_taken_with_a_warning_and_made_up_ones_without(desk: Desk) -> None:
    head = (*HEAD[:5], "Contoh")
    one = (1, "Mekar", "Mekar", "Utara", "Kabupaten Rekaan", None)
    told = desk.take_rows(head, one, (2, "Asri", "Asri", "Utara", "Kabupaten Contoh", "Ya"))
    assert told.status == 0
    assert "peringatan: “Kabupaten Rekaan” tidak ada dalam daftar" in told.complaints
    assert "Kabupaten Contoh" not in told.complaints
    assert desk.records()["kabupaten-contoh/asri/kampung.yaml"].startswith("nama: Asri\ncontoh: Ya\n")


def test_an_editor_finds_the_schema_of_what_was_made(desk: Desk) -> None:
    (desk.village.root / "schema").mkdir()
    (desk.village.root / "schema" / "poktan.json").write_text("{}")
    desk.take_rows(HEAD, MEKAR)
    first = desk.records()[f"{HOME}/mekar/poktan/bkb-mawar.yaml"].splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../../../schema/poktan.json"


def test_an_address_that_leads_elsewhere_is_no_folder_for_a_new_kampung(desk: Desk) -> None:
    desk.village.write({"lain/kampung.yaml": "nama: Lain\nalamat_lama: mekar\n"})
    told = desk.take_rows(HEAD, MEKAR, ASRI)
    assert "Alamat /kampung/mekar/ masih dipakai sebagai `alamat_lama` kampung lain." in told.complaints
    assert f"{HOME}/asri-raya/kampung.yaml" in desk.records()
    assert not [d for d in desk.village.check() if d.is_error]


def test_a_kampung_that_has_another_name_in_the_list_is_told_with_both(desk: Desk) -> None:
    desk.take_rows(HEAD, MEKAR)
    told = desk.take_rows(HEAD, (1, "Kampung Baru", *MEKAR[2:]))
    assert "(Mekar Asri, di daftar: Kampung Baru; kelompok: BKB Mawar" in told.said
