"""An import takes the public columns only, keeps every line that a report has, and says what it left."""

from pathlib import Path
from typing import Any

import pytest

from site_builder.forms.columns import Asal
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.blocked import Blocked
from tests.conftest import Village
from tests.forms.conftest import LAPORAN
from tests.forms.office import Office, cells_of, change, fill, put, unmerge

pytestmark = pytest.mark.walk

MAWAR, KENANGA = "mekar/uppka-mawar", "mekar/uppka-kenanga"
REPORT = "content/desa/mekar/laporan/2023-03.yaml"


def report(village: Village) -> str:
    return (village.root / REPORT).read_text("utf-8")


def filled(office: Office, answers: dict[str, object], kunci: str = MAWAR) -> Path:
    return fill(office.blank(), lambda group, kolom: answers.get(kolom.nama) if group == kunci else None)


def test_a_month_without_a_report_gets_one(village: Village, office: Office) -> None:
    village.remove("desa/mekar/laporan/2023-03.yaml")
    form = filled(
        office,
        {
            "monitoring_evaluasi": "Ya",
            "pagu": 1_500_000,
            "realisasi": "1,2 juta",
            "keluarga_tergabung": 17,
            "keterangan": "Pesanan: 40 bungkus",
            "mkjp_lestari": 5,
        },
    )
    outcome = office.take_over(form)
    assert report(village) == (
        "kelompok:\n"
        "  - poktan: uppka-mawar\n"
        "    monitoring_evaluasi: Ya\n"
        "    anggaran:\n"
        "      pagu: Rp1.500.000\n"
        "      realisasi: Rp1.200.000\n"
        "    keluarga_tergabung: 17\n"
        "    keterangan: 'Pesanan: 40 bungkus'\n"
    )
    assert outcome.said[:2] == (
        "content/desa/mekar/laporan/2023-03.yaml: 1 kelompok, laporan baru.",
        "Isi `tanggal_masuk` di laporan baru kalau tanggal diterimanya diketahui.",
    )
    assert village.check() == ()


def test_the_columns_that_stay_in_the_form_are_named(office: Office) -> None:
    outcome = office.take_over(filled(office, {"mkjp_lestari": 5}))
    assert outcome.said[0] == "Tidak ada jawaban baru; content/ tidak diubah."
    office_only = [kolom for kolom in PROVINSI.kolom if kolom.asal is Asal.KANTOR]
    assert f"  - {len(office_only)} kolom kantor tidak dibaca: MKJP: Lestari (5), " in outcome.said[2]


def test_new_answers_join_a_report_that_keeps_its_own_lines(village: Village, office: Office) -> None:
    form = filled(office, {"monitoring_evaluasi": "Tidak", "realisasi": 500_000, "keterangan": "Belajar label"})
    assert office.take_over(form).said[0] == f"{REPORT}: 1 kelompok, ditambah."
    added = "    monitoring_evaluasi: Tidak\n    keterangan: Belajar label\n"
    expected = LAPORAN.replace("pagu: 600 ribu\n", "pagu: 600 ribu\n      realisasi: Rp500.000\n") + added
    assert report(village) == expected
    assert village.check() == ()


def test_another_group_joins_the_report_of_its_kampung(village: Village, office: Office) -> None:
    office.take_over(filled(office, {"orientasi_pek": "Ya"}, KENANGA))
    assert report(village) == LAPORAN + "  - poktan: uppka-kenanga\n    orientasi_pek: Ya\n"
    assert village.check() == ()


def test_both_forms_of_a_month_meet_in_one_report(village: Village, office: Office) -> None:
    office.take_over(filled(office, {"monitoring_evaluasi": "Ya"}))
    form = put(office.blank(KABUPATEN, "kab.xlsx"), MAWAR, "materi_kie", "Ya", KABUPATEN)
    office.take_over(form)
    assert report(village) == LAPORAN + "    monitoring_evaluasi: Ya\n    materi_kie: Ya\n"


def test_what_the_other_activity_was_comes_along(village: Village, office: Office) -> None:
    office.take_over(put(office.blank(KABUPATEN), MAWAR, "lainnya", "Pelatihan kemasan", KABUPATEN))
    assert report(village) == LAPORAN + "    lainnya: Pelatihan kemasan\n"
    assert village.check() == ()
    again = office.take_over(office.blank(KABUPATEN, "lagi.xlsx"))
    assert again.said[0] == "Tidak ada jawaban baru; content/ tidak diubah."


def test_an_other_activity_that_is_not_for_the_public_stays_in_the_form(village: Village, office: Office) -> None:
    outcome = office.take_over(put(office.blank(KABUPATEN), MAWAR, "lainnya", "4 ibu hamil dirujuk", KABUPATEN))
    assert report(village) == LAPORAN
    assert "Lainnya (6) menyangkut KB, kesehatan" in repr(outcome) and "dirujuk" not in repr(outcome)


def test_the_same_form_twice_changes_nothing_more(village: Village, office: Office) -> None:
    form = filled(office, {"monitoring_evaluasi": "Ya"})
    office.take_over(form)
    before = report(village)
    assert office.take_over(form).said[0] == "Tidak ada jawaban baru; content/ tidak diubah."
    assert report(village) == before


def test_a_blank_cell_takes_nothing_away(village: Village, office: Office) -> None:
    office.take_over(filled(office, {"orientasi_pek": "-"}))
    assert report(village) == LAPORAN


def test_an_answer_that_differs_stops_everything_and_is_shown(village: Village, office: Office) -> None:
    form = filled(office, {"orientasi_pek": "Ya", "keluarga_tergabung": 18, "monitoring_evaluasi": "Ya"})
    put(form, KENANGA, "orientasi_pek", "Ya")
    outcome = office.take_over(form)
    assert (outcome.status, report(village)) == (1, LAPORAN)
    assert outcome.said == (
        "Tidak ada yang ditulis. Samakan dahulu laporan di content/ dengan formulirnya, lalu impor lagi:",
        "  - UPPKA Mawar, Mekar, Orientasi pemberdayaan ekonomi keluarga (12): laporan menulis “Tidak”, formulir “Ya”.",
        "  - UPPKA Mawar, Mekar, Jumlah Keluarga yang tergabung dalam Poktan UPPKA (Orang/Keluarga) (19): "
        "laporan menulis “16”, formulir “18”.",
    )


@pytest.mark.parametrize(
    "remark", ["2 ibu hamil dirujuk", "Satu keluarga rentan stunting", "Hubungi 0812-0000-0000", "NIK 3301010101900001"]
)
def test_a_remark_that_is_not_for_the_public_stays_in_the_form(village: Village, office: Office, remark: str) -> None:
    outcome = office.take_over(filled(office, {"keterangan": remark}))
    assert report(village) == LAPORAN
    assert [line for line in outcome.said if "UPPKA Mawar, Mekar: KET (25) menyangkut KB, kesehatan" in line]
    assert remark not in repr(outcome)


def test_a_report_in_an_unusual_form_is_not_touched_and_the_lines_are_given(village: Village, office: Office) -> None:
    flow = "kelompok: [{poktan: Mawar, orientasi_pek: Tidak}]\n"
    village.write({"desa/mekar/laporan/2023-03.yaml": flow})
    outcome = office.take_over(filled(office, {"monitoring_evaluasi": "Ya"}))
    assert (outcome.status, report(village)) == (1, flow)
    assert "desa/mekar/laporan/2023-03.yaml tidak bisa ditambah dengan aman." in outcome.said[1]
    assert "      monitoring_evaluasi: Ya" in outcome.said[1]


def test_a_faulty_report_is_not_written_over(village: Village, office: Office) -> None:
    faulty = "kelompok:\n  - poktan: Mawar\n    orientasi_pek: mungkin\n"
    form = filled(office, {"monitoring_evaluasi": "Ya"})
    village.write({"desa/mekar/laporan/2023-03.yaml": faulty})
    outcome = office.take_over(form)
    assert (outcome.status, report(village)) == (1, faulty)
    assert "desa/mekar/laporan/2023-03.yaml sudah ada, tetapi bermasalah." in outcome.said[1]


def test_a_fault_in_a_public_column_stops_the_import(village: Village, office: Office) -> None:
    outcome = office.take_over(filled(office, {"monitoring_evaluasi": "mungkin"}))
    assert (outcome.status, report(village)) == (1, LAPORAN)


def test_a_fault_in_a_column_of_the_office_does_not_matter(village: Village, office: Office) -> None:
    outcome = office.take_over(filled(office, {"mkjp_lestari": "mungkin", "monitoring_evaluasi": "Ya"}))
    assert outcome.status == 0


@pytest.mark.parametrize("nama", ["mkjp_lestari", "keluarga_tergabung", "keterangan"])
def test_a_row_of_nobody_stops_the_import_whoever_the_cell_is_for(village: Village, office: Office, nama: str) -> None:
    form = office.blank()
    last = max(
        (cell for (_, name), cell in cells_of(form, PROVINSI).items() if name == nama), key=lambda cell: cell.row
    )

    def add(book: Any) -> None:
        book[last.sheet].insert_rows(last.row + 1)
        book[last.sheet].cell(last.row + 1, last.column, 7)

    outcome = office.take_over(change(form, add))
    assert (outcome.status, report(village)) == (1, LAPORAN)
    assert any(f"baris {last.row + 1}" in line for line in (*outcome.said, *outcome.complaints))


def test_a_groups_profile_is_told_and_not_changed(village: Village, office: Office) -> None:
    form = put(office.blank(KABUPATEN), MAWAR, "jumlah_anggota", 18, KABUPATEN)
    put(form, KENANGA, "tempat", "Rumah Ibu Contoh", KABUPATEN)
    outcome = office.take_over(form)
    assert (
        "  - UPPKA Mawar, Mekar: Jumlah Anggota Kelompok (4) di formulir “18”, di catatan “17”. "
        "Kalau formulir yang benar, perbaiki desa/mekar/poktan/uppka-mawar.yaml."
    ) in outcome.said
    assert "Rumah Ibu Contoh" not in repr(outcome)


def test_a_form_inside_the_repository_is_refused(village: Village, office: Office) -> None:
    inside = village.root / "form.xlsx"
    office.blank().rename(inside)
    with pytest.raises(Blocked, match="di dalam repositori situs"):
        office.take_over(inside)


@pytest.mark.parametrize("row", [11, 13, 15], ids=["under the heads", "among the groups", "below the sums"])
def test_a_row_without_a_key_is_refused_though_only_the_office_reads_what_is_in_it(office: Office, row: int) -> None:
    def add(book: Any) -> None:
        unmerge(book)
        book["Laporan"].insert_rows(row)
        book["Laporan"].cell(row, 6, 8813)

    outcome = office.take_over(change(office.blank(), add))
    assert (outcome.status, f"Lembar “Laporan”, baris {row}: galat: " in outcome.complaints[0]) == (1, True)
    assert "8813" not in repr(outcome)


# A site under another address ------------------------------------------------------------------------------------


def test_a_form_made_before_the_site_had_another_address_is_taken_over_with_a_note(
    village: Village, office: Office
) -> None:
    form = filled(office, {"monitoring_evaluasi": "Ya"})
    village.write({"situs.yaml": "nama: Contoh\nurl: https://baru.example/\n"})
    for outcome in (office.print(form), office.take_over(form)):
        assert (outcome.status, outcome.complaints[0]) == (
            0,
            "Formulir: peringatan: Formulir ini dibuat waktu `url` situs masih lain; kelompoknya persis yang tercatat "
            "di sini, jadi diterima.",
        )
    assert "monitoring_evaluasi: Ya" in report(village)


@pytest.mark.parametrize(
    "group", [{"desa/mekar/poktan/uppka-baru.yaml": "jenis: UPPKA\nnama: Baru\n"},
              {"desa/mekar/poktan/uppka-kenanga.yaml": "jenis: UPPKA\nnama: Kemuning\n"}]
)  # fmt: skip
def test_a_form_of_another_address_with_other_groups_is_of_another_site(
    village: Village, office: Office, group: dict[str, str]
) -> None:
    form = filled(office, {"monitoring_evaluasi": "Ya"})
    village.write({"situs.yaml": "nama: Contoh\nurl: https://baru.example/\n", **group})
    with pytest.raises(Blocked, match=r"memuat kelompok dari situs lain.* Kalau `url` situs ini baru diganti"):
        office.take_over(form)
