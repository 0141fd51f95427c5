"""A filled form is checked: each fault has a message of its own, with its sheet and cell, and without the figure."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.forms.provinsi import PROVINSI
from site_builder.spreadsheet.outcome import Outcome
from tests.conftest import Village
from tests.forms.office import Office, cells_of, change, put, unmerge

pytestmark = pytest.mark.walk

MAWAR, KENANGA = "mekar/uppka-mawar", "mekar/uppka-kenanga"
_O = "(Orang/Keluarga)"


def cell_of(form: Path, kunci: str, nama: str) -> str:
    cell = cells_of(form, PROVINSI)[kunci, nama]
    return str(openpyxl.load_workbook(form)[cell.sheet].cell(cell.row, cell.column).coordinate)


def test_a_form_without_faults_is_printed(office: Office, form: Path) -> None:
    outcome = office.print(form)
    assert (outcome.status, outcome.complaints) == (0, ())
    assert outcome.said == (f"{office.folder}/cetak.html: Maret 2023, 2 dari 2 kelompok.",)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"mkjp_lestari": -8813}, "MKJP: Lestari (5): Jumlah di sel ini kurang dari nol."),
        ({"mkjp_lestari": 8813.5}, "MKJP: Lestari (5): Jumlah di sel ini pecahan, padahal harus bilangan bulat."),
        ({"mkjp_lestari": "banyak"}, "MKJP: Lestari (5): Jumlah di sel ini tidak terbaca sebagai angka."),
        ({"monitoring_evaluasi": "mungkin"}, "Jenis Kegiatan"),
        (
            {"akseptor_mkjp_lestari": 8813},
            f"Jumlah Akseptor KB MKJP Lestari {_O} (21) lebih besar daripada Jumlah Keluarga Akseptor {_O} (20).",
        ),
        (
            {"akseptor_mkjp_mandiri": 8813},
            f"Jumlah Akseptor KB MKJP Mandiri {_O} (22) lebih besar daripada Jumlah Keluarga Akseptor {_O} (20).",
        ),
        ({"non_pus": "=4+"}, None),
    ],
)
def test_an_error_stops_the_print(office: Office, form: Path, typed: dict[str, object], why: str | None) -> None:
    ((nama, value),) = typed.items()
    if why is None:  # a formula that nothing has computed
        why, value = "Non PUS (8): Rumus di sel ini belum dihitung.", "=4+4"
    if nama == "monitoring_evaluasi":
        why = "Monitoring dan Evaluasi Pelaksanaan Fasilitasi Pemberdayaan Ekonomi Keluarga (14): Sel ini bukan Ya"
    put(form, KENANGA, nama, value)
    outcome = office.print(form)
    place = f"Lembar “Laporan”, sel {cell_of(form, KENANGA, nama)}: galat: "
    assert [line for line in outcome.complaints if line.startswith(place + why)]
    assert (outcome.status, outcome.said) == (1, (f"{form}: 1 galat. Tidak ada yang ditulis.",))
    assert not (office.folder / "cetak.html").exists()
    assert "8813" not in repr(outcome)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (
            {"keluarga_akseptor": 8813},
            "Jumlah Keluarga Akseptor (Orang/Keluarga) (20) lebih besar daripada Jumlah Keluarga yang tergabung",
        ),
        ({"non_mkjp": 8813}, "PUS: Non MKJP (7) lebih besar daripada Total Jumlah Akseptor (9)."),
        ({"total_akseptor": 8813}, "Total Jumlah Akseptor (9) lebih besar daripada semua bagiannya dijumlahkan."),
    ],
)
def test_what_the_guide_leaves_open_is_only_doubted(
    office: Office, form: Path, typed: dict[str, object], why: str
) -> None:
    ((nama, value),) = typed.items()
    if nama == "total_akseptor":
        put(form, KENANGA, "non_pus", 4)
    outcome = office.print(put(form, KENANGA, nama, value))
    assert outcome.status == 0
    assert [line for line in outcome.complaints if "peringatan: " + why in line]
    assert "8813" not in repr(outcome)


@pytest.mark.parametrize("explained", [True, False])
def test_overspending_is_doubted_as_on_the_site_unless_its_reason_is_told(
    explained: bool, office: Office, form: Path
) -> None:
    put(form, KENANGA, "realisasi", 88130000)
    put(form, KENANGA, "keterangan", "Ditambah swadaya" if explained else None)
    outcome = office.print(form)
    told = [line for line in outcome.complaints if "Realisasi (Rp) (15–18) lebih besar daripada Pagu" in line]
    assert (outcome.status, len(told)) == (0, 0 if explained else 1)
    assert all("peringatan" in line for line in told)


def test_a_blank_form_says_nothing_against_what_the_site_accepts(office: Office) -> None:
    """Overspending with its reason, recorded on the site, comes back from a form that nobody has touched."""
    told = "anggaran: {pagu: 500 ribu, realisasi: 520 ribu}\n    keterangan: Ditambah swadaya\n"
    office.village.write({"desa/mekar/laporan/2023-03.yaml": f"kelompok:\n  - poktan: uppka-mawar\n    {told}"})
    outcome = office.print(office.blank())
    assert outcome.status == 0
    assert "lebih besar daripada" not in repr(outcome)


def test_all_faults_are_told_at_once(office: Office, form: Path) -> None:
    put(form, MAWAR, "mkjp_lestari", -1)
    put(form, KENANGA, "mkjp_mandiri", 1.5)
    assert office.print(form).said == (f"{form}: 2 galat. Tidak ada yang ditulis.",)


def test_blank_cells_are_listed_and_the_print_says_that_it_is_not_complete(office: Office) -> None:
    outcome = office.print(office.blank())
    assert outcome.status == 0
    assert outcome.said[1] == "BELUM LENGKAP: 2 dari 2 kelompok belum mengisi semua kolom."
    assert outcome.complaints[1].startswith(
        "Lembar “Laporan”, baris 13: peringatan: UPPKA Mawar, Mekar belum lengkap: MKJP: Lestari (5), MKJP: Mandiri (6)"
    )
    assert "BELUM LENGKAP" in (office.folder / "cetak.html").read_text("utf-8")


def test_a_group_that_the_form_does_not_have_is_named(village: Village, office: Office, form: Path) -> None:
    village.write({"desa/mekar/poktan/uppka-baru.yaml": "jenis: UPPKA\nnama: Baru\n"})
    outcome = office.print(form)
    assert outcome.said[0].endswith("2 dari 3 kelompok.")
    assert "Formulir: peringatan: UPPKA Baru, Mekar tidak ada dalam formulir ini." in outcome.complaints


def test_two_rows_for_one_group_are_refused(office: Office, form: Path) -> None:
    change(form, lambda book: book["Laporan"].cell(13, 2, KENANGA))
    change(form, lambda book: book["Laporan"].cell(13, 5, "UPPKS Kenanga"))
    assert_error(office.print(form), "UPPKS Kenanga, Mekar tercantum 2 kali (juga di Lembar “Laporan”, baris 12).")


def test_a_group_that_the_records_do_not_have_is_refused(village: Village, office: Office, form: Path) -> None:
    village.rename("desa/mekar/poktan/uppka-kenanga.yaml", "desa/mekar/poktan/uppka-lain.yaml")
    assert_error(office.print(form), "Kelompok “mekar/uppka-kenanga” tidak ada dalam catatan wilayah ini.")


def test_rows_sorted_apart_from_their_hidden_names_are_refused(office: Office, form: Path) -> None:
    def swap(book: Any) -> None:
        sheet = book["Laporan"]
        for column in range(3, 26):
            a, b = sheet.cell(12, column).value, sheet.cell(13, column).value
            sheet.cell(12, column, b), sheet.cell(13, column, a)

    outcome = office.print(change(form, swap))
    assert_error(outcome, "Tertulis “UPPKA Mawar”, tetapi kunci tersembunyi baris ini milik “UPPKS Kenanga, Mekar”.")


def test_rows_sorted_with_their_hidden_names_are_read(office: Office, form: Path) -> None:
    def swap(book: Any) -> None:
        sheet = book["Laporan"]
        for column in range(2, 26):
            if column != 18:  # the percentage
                a, b = sheet.cell(12, column).value, sheet.cell(13, column).value
                sheet.cell(12, column).value, sheet.cell(13, column).value = b, a

    assert office.print(change(form, swap)).complaints == ()


@pytest.mark.parametrize("row", [6, 8, 11, 13], ids=["over the heads", "among these", "under the numbers", "below"])
def test_a_row_typed_over_or_below_the_others_is_refused(office: Office, form: Path, row: int) -> None:
    def add(book: Any) -> None:
        unmerge(book)
        book["Laporan"].insert_rows(row)
        book["Laporan"].cell(row, 5, "UPPKA Baru")
        book["Laporan"].cell(row, 6, 8813)

    outcome = office.print(change(form, add))
    assert_error(outcome, "Baris ini bukan baris kelompok yang dikenal: kunci tersembunyinya kosong.")
    assert "8813" not in repr(outcome)


def test_rows_and_columns_may_be_inserted(office: Office, form: Path) -> None:
    def insert(book: Any) -> None:
        unmerge(book)
        book["Laporan"].insert_rows(3)
        book["Laporan"].insert_cols(6, 2)
        book["Laporan"].insert_rows(14)

    assert office.print(change(form, insert)).complaints == ()


def test_a_column_that_was_deleted_is_named(office: Office, form: Path) -> None:
    outcome = office.print(change(form, lambda book: book["Laporan"].delete_cols(6)))
    assert_error(outcome, "Kolom “MKJP: Lestari (5)” terhapus dari formulir ini.")


def test_a_month_that_has_not_come_is_refused(office: Office, form: Path) -> None:
    change(form, lambda book: book["kampung-kb"].cell(6, 2, "2023-06"))
    assert_error(office.print(form), "Bulan Juni 2023 belum tiba.")


def test_a_month_that_has_not_ended_is_doubted(office: Office) -> None:
    outcome = office.print(office.blank(bulan="2023-04"))
    assert "Formulir: peringatan: Bulan April 2023 belum berakhir." in outcome.complaints


def test_an_answer_that_differs_from_the_sites_is_told(office: Office, form: Path) -> None:
    outcome = office.print(put(form, MAWAR, "orientasi_pek", "Ya"))
    assert [line for line in outcome.complaints if "situs menulis “Tidak”, formulir ini lain" in line]


def test_a_corrected_name_is_told_and_the_records_name_is_printed(office: Office, form: Path) -> None:
    outcome = office.print(put(form, MAWAR, "kelompok", "UPPKA Mawar Merah"))
    assert [line for line in outcome.complaints if "tertulis “UPPKA Mawar Merah”; yang dicetak “UPPKA Mawar”" in line]
    assert "Mawar Merah" not in (office.folder / "cetak.html").read_text("utf-8")


def assert_error(outcome: Outcome, why: str) -> None:
    assert outcome.status == 1
    assert [line for line in outcome.complaints if line.endswith(f"galat: {why}")], outcome.complaints
