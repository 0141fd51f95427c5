"""A filled form is checked: each fault has a message of its own, with its sheet and cell, and without the figure."""

import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from site_builder.forms.columns import Formulir
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.output.publish import Blocked
from site_builder.spreadsheet.outcome import Outcome
from tests.conftest import Village
from tests.forms.office import Office, cells_of, change, fill, plausible, put, unmerge

pytestmark = pytest.mark.walk

MAWAR, KENANGA = "mekar/uppka-mawar", "mekar/uppka-kenanga"
_O = "(Orang/Keluarga)"


@pytest.fixture
def form(office: Office) -> Path:
    """Filled without a fault, but for the site's answers, which it repeats."""
    return fill(office.blank(), lambda kunci, kolom: None if is_told(kunci, kolom.nama) else plausible(kunci, kolom))


def is_told(kunci: str, nama: str) -> bool:
    told = ("orientasi_pek", "pagu", "keluarga_tergabung", "uppka_lama_dibina")
    return kunci == MAWAR and nama in told


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


# What is not one of our forms ------------------------------------------------------------------------------------


def test_another_workbook_is_refused(office: Office) -> None:
    path = office.folder / "lain.xlsx"
    openpyxl.Workbook().save(path)
    with pytest.raises(Blocked, match="bukan formulir buatan kampung-kb"):
        office.print(path)


@pytest.mark.parametrize("data", [b"", b"bukan zip", b"PK\x03\x04 rusak"])
def test_a_damaged_file_is_refused(office: Office, data: bytes) -> None:
    path = office.folder / "rusak.xlsx"
    path.write_bytes(data)
    with pytest.raises(Blocked, match=r"bukan berkas Excel \(.xlsx\) yang utuh"):
        office.print(path)


def test_the_other_form_is_refused(office: Office) -> None:
    with pytest.raises(Blocked, match="Ini formulir uppka-kabupaten, bukan uppka-provinsi"):
        office.print(office.blank(KABUPATEN))


def test_a_form_of_another_version_is_refused(office: Office, form: Path) -> None:
    change(form, lambda book: book["kampung-kb"].cell(2, 2, "9"))
    with pytest.raises(Blocked, match=r"dibuat oleh versi lain \(9, sekarang 2\)"):
        office.print(form)


def test_a_form_that_is_not_there_is_named(office: Office) -> None:
    with pytest.raises(Blocked, match=r"tiada.xlsx tidak ada"):
        office.print(office.folder / "tiada.xlsx")


@pytest.mark.parametrize("where", ["a sheet of its own", "below the answers"])
@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_members_by_name_are_refused_unread_and_unrepeated(office: Office, formulir: Formulir, where: str) -> None:
    """Part B of the guide, whatever its sheet is called (product: "What never enters")."""

    def add(book: Any) -> None:
        sheet = book.create_sheet("Catatan") if where == "a sheet of its own" else book.worksheets[-2]
        for line in (["No", "Nama", "Usia", "Jenis Kontrasepsi"], [1, "Ibu Rekaan", 31, "Implan"]):
            sheet.append(line)

    form = change(office.blank(formulir), add)
    why = r"Lembar ke-\d di .*form.xlsx memuat daftar nama anggota"
    with pytest.raises(Blocked, match=why) as stopped:
        office.print(form, formulir=formulir)
    with pytest.raises(Blocked, match=why):
        office.take_over(form)
    assert not [
        word for word in ("Rekaan", "Implan", "31", "Catatan") if word in str(stopped.value).replace(str(form), "")
    ]


def test_members_typed_under_the_forms_own_heading_are_refused_unread_and_unrepeated(office: Office) -> None:
    def add(book: Any) -> None:
        unmerge(book)
        sheet = book.worksheets[1]
        heading = next(row[1].row for row in sheet.iter_rows() if str(row[1].value).startswith("B. IDENTITAS"))
        sheet.insert_rows(heading + 1)
        for column, value in enumerate((1, "Ibu Rekaan", 31, "Pil"), start=2):
            sheet.cell(heading + 1, column, value)

    form = change(office.blank(KABUPATEN), add)
    with pytest.raises(Blocked, match=r"Lembar ke-2 di .*form.xlsx memuat daftar nama anggota") as stopped:
        office.print(form, formulir=KABUPATEN)
    assert not [word for word in ("Rekaan", "31", "Pil") if word in str(stopped.value).replace(str(form), "")]


@pytest.mark.parametrize("name", ["form.ods", "form.xls", "form.xlsm"])
def test_a_spreadsheet_of_another_kind_says_how_it_becomes_one_that_is_read(office: Office, name: str) -> None:
    path = office.folder / name
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    for command in (office.print, office.take_over):
        with pytest.raises(
            Blocked, match=rf"{name} belum berbentuk .xlsx. Buka .* simpan sebagai .xlsx, di luar folder"
        ):
            command(path)


def test_an_old_or_locked_workbook_under_a_new_name_says_so(office: Office) -> None:
    path = office.folder / "form.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    with pytest.raises(Blocked, match=r"berbentuk \.xls lama atau dikunci kata sandi"):
        office.print(path)


def test_a_file_that_unpacks_into_too_much_is_never_unpacked(office: Office) -> None:
    path = office.folder / "form.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(70_000_000))
    with pytest.raises(Blocked, match="terlalu besar untuk dibaca"):
        office.print(path)


def test_cells_far_below_the_table_are_not_passed_over(office: Office, form: Path) -> None:
    change(form, lambda book: book["Laporan"].cell(20_500, 3, "Kabupaten Lain"))
    with pytest.raises(Blocked, match="Lembar “Laporan” terisi sampai di luar baris 20000"):
        office.print(form)


# Where the result goes -------------------------------------------------------------------------------------------


def test_the_filled_form_is_never_overwritten(office: Office, form: Path) -> None:
    with pytest.raises(Blocked, match="berkas yang sama"):
        office.print(form, form.name)


@pytest.mark.parametrize("name", ["catatan.xlsx", "catatan.html"])
def test_a_foreign_file_is_never_overwritten(office: Office, form: Path, name: str) -> None:
    (office.folder / name).write_bytes(b"penting")
    with pytest.raises(Blocked, match="bukan hasil cetak kampung-kb"):
        office.print(form, name)


def test_another_filled_form_is_never_overwritten(office: Office, form: Path) -> None:
    other = office.blank(name="februari.xlsx", bulan="2023-02")
    with pytest.raises(Blocked, match="bukan hasil cetak kampung-kb"):
        office.print(form, other.name)


@pytest.mark.parametrize("name", ["cetak.xlsx", "cetak.html"])
def test_an_earlier_print_is_replaced(office: Office, form: Path, name: str) -> None:
    office.print(form, name)
    put(form, MAWAR, "keterangan", "Berubah")
    before = (office.folder / name).read_bytes()
    assert office.print(form, name).status == 0
    assert (office.folder / name).read_bytes() != before


def test_only_two_kinds_of_print_are_made(office: Office, form: Path) -> None:
    with pytest.raises(Blocked, match=r"--to: berkasnya harus berakhiran .xlsx atau .html, misalnya cetak.xlsx"):
        office.print(form, "cetak.pdf")


@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda formulir: formulir.kode)
def test_a_print_may_be_read_as_a_form_again(office: Office, formulir: Formulir) -> None:
    form = fill(office.blank(formulir), lambda _, kolom: "Ya" if kolom.nama == "fasilitasi" else None, formulir)
    office.print(form, "satu.xlsx", formulir)
    again = office.folder / "satu.xlsx"
    office.print(again, "dua.xlsx", formulir)
    assert again.read_bytes() == (office.folder / "dua.xlsx").read_bytes()
