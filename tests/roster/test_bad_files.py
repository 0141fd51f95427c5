"""Lists that cannot be read, or not wholly: each is told what it is, where, and what to do."""

import openpyxl
import pytest

from tests.forms.office import converted
from tests.roster.lists import BUARAN, HEAD, Desk

MEKAR = (1, "Mekar", "Mekar", *BUARAN, "Mawar", None)


def test_a_table_without_headings_is_told_what_headings_look_like(desk: Desk) -> None:
    told = desk.take_rows(MEKAR, (2, "Asri", "Asri", *BUARAN, None, None))
    assert told.status == 2
    assert "tidak memuat judul kolom yang dikenal" in told.complaints
    assert "`Nama kampung`, `Desa`, `Kecamatan`" in told.complaints
    assert desk.records() == {}


def test_a_table_that_lies_on_its_side_is_told_to_be_turned(desk: Desk) -> None:
    """And turned, it is read."""
    rows = (
        ("DAFTAR KAMPUNG KB", None, None, None, None, None, None),
        HEAD,
        MEKAR,
        (2, "Asri", "Asri", *BUARAN, None, 3),
    )
    lying = list(zip(*rows[1:], strict=True))
    text = "\n".join(";".join(str(value or "") for value in row) for row in lying).encode()
    for path in (
        desk.workbook({"Daftar": lying}),
        desk.workbook({"Daftar": [("DAFTAR KAMPUNG KB",), (), *lying]}, name="dengan-judul.xlsx"),
        desk.text(text),
    ):
        told = desk.take(path)
        assert told.status == 2
        assert (
            "baris dan kolomnya tertukar: judulnya di kolom pertama" in told.complaints
            and "Transpose" in told.complaints
        )
        assert desk.records() == {}
    assert desk.take_rows(*zip(*lying, strict=True)).status == 0


def test_one_sheet_that_lies_on_its_side_is_told_beside_those_that_are_read(desk: Desk) -> None:
    told = desk.take(desk.workbook({"Data": [HEAD, MEKAR], "Rebah": list(zip(HEAD, MEKAR, strict=True))}))
    assert told.status == 0
    assert "Lembar “Rebah” tidak dibaca, karena baris dan kolomnya tertukar" in told.said


def test_a_formula_that_nobody_has_computed_is_named_by_its_cell(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, '=UPPER("mekar")', "Mekar", *BUARAN, None, None))
    assert told.status == 1
    assert "sel B2 (Nama Kampung KB): galat: Rumus di sel ini belum dihitung." in told.complaints
    assert "simpan dulu" in told.complaints
    assert told.complaints.count("galat") == 1


@pytest.mark.office
def test_a_formula_is_taken_with_the_value_that_was_computed(desk: Desk) -> None:
    path = desk.workbook({"A": [HEAD, (1, '=PROPER("MEKAR ASRI")', '="Me"&"kar"', *BUARAN, "=C2", None)]})
    told = desk.take(converted(path, "xlsx", desk.folder / "office"))
    assert told.status == 0, told.complaints
    assert desk.records()["kabupaten-pekalongan/mekar/kampung.yaml"].startswith("nama: Mekar Asri\n")


def test_a_formula_that_failed_is_named(desk: Desk) -> None:
    told = desk.take_rows(HEAD, (1, "Mekar", "#REF!", *BUARAN, None, None))
    assert "sel C2 (Desa): galat: Rumus di sel ini gagal dihitung." in told.complaints


@pytest.mark.parametrize("head", [("Nama", "NIK"), ("Nama Ibu", "Umur"), ("Nama", "No HP")])
def test_a_list_of_people_is_refused_unread(head: tuple[str, str], desk: Desk) -> None:
    rows = [(*HEAD[:5], *head), (*MEKAR[:5], "Siti Rekaan", "3326010101010001")]
    for path in (desk.workbook({"A": rows}), desk.text("\n".join(";".join(map(str, row)) for row in rows).encode())):
        told = desk.take(path)
        assert told.status == 2
        assert "Isinya tidak dibaca." in told.complaints
        assert "Siti" not in told.complaints
    assert desk.records() == {}


def test_what_may_never_be_published_refuses_its_row_and_is_not_repeated(desk: Desk) -> None:
    told = desk.take_rows((*HEAD, "Gambaran"), (*MEKAR, "Hubungi Bu Siti di 0812 3456 7890"))
    assert told.status == 1
    assert "sel H2 (Gambaran): galat" in told.complaints
    assert "3456" not in told.complaints + told.said
    assert desk.records() == {}


@pytest.mark.parametrize("inside", ["content/daftar.xlsx", "daftar.xlsx", "content/daftar.csv"])
def test_a_list_within_the_site_is_refused(inside: str, desk: Desk) -> None:
    path = desk.workbook({"A": [HEAD, MEKAR]})
    told = desk.take(path.rename(desk.village.root / inside))
    assert told.status == 2
    assert "berada di dalam repositori situs" in told.complaints
    assert "nama dan nomor orang" in told.complaints


def test_a_sheet_that_is_not_understood_and_a_hidden_one_are_told(desk: Desk) -> None:
    path = desk.workbook(
        {"Data": [HEAD, MEKAR], "Catatan": [("Rapat",), ("Senin",)], "Lama": [HEAD, MEKAR], "Kosong": []}
    )
    book = openpyxl.load_workbook(path)
    book["Lama"].sheet_state = "hidden"
    book.save(path)
    told = desk.take(path)
    assert told.status == 0, told.complaints
    assert "Lembar “Catatan” tidak dibaca: judul kolomnya tidak dikenal." in told.said
    assert "Lembar “Lama” tersembunyi, jadi tidak dibaca." in told.said
    assert "Kosong" not in told.said


@pytest.mark.parametrize(("name", "why"), [("a.xls", "belum berbentuk .xlsx"), ("a.ods", "belum berbentuk .xlsx")])
def test_another_kind_of_spreadsheet_is_told_how_it_can_be_read(name: str, why: str, desk: Desk) -> None:
    path = desk.text(b"x", name)
    for more in ((), ("--stdout",)):
        told = desk.take(path, *more)
        assert told.status == 2
        assert told.complaints.startswith(f"{path} {why}") and "ormulir" not in told.complaints


def test_a_damaged_or_a_missing_file_is_told(desk: Desk) -> None:
    assert "bukan berkas Excel (.xlsx) yang utuh" in desk.take(desk.text(b"PK\x03\x04rusak", "a.xlsx")).complaints
    for name in ("tidak-ada.csv", "tidak-ada.xlsx"):
        for more in ((), ("--stdout",)):
            assert f"{name} tidak ada" in desk.take(desk.folder / name, *more).complaints


def test_a_list_without_any_row_makes_nothing_and_says_so(desk: Desk) -> None:
    told = desk.take_rows(HEAD)
    assert told.status == 1
    assert "belum memuat kampung atau kelompok" in told.said


HEADS = (
    "No{0}Nama Kampung KB{0}Desa{0}Kecamatan{0}Kabupaten{0}BKB\n1{0}Mekar – Asri{0}Mekar{0}Buaran{0}Kab. Pekalongan{0}"
)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("first", ["", "sep"])
def test_a_table_as_text_is_read_with_any_separator_and_encoding(
    separator: str, encoding: str, first: str, desk: Desk
) -> None:
    text = (f"sep={separator}\n" if first else "") + HEADS.format(separator) + '"Mawar\nMelati"\n'
    told = desk.take(desk.text(text.encode(encoding)))
    assert told.status == 0, told.complaints
    assert desk.records()["kabupaten-pekalongan/mekar/kampung.yaml"].startswith("nama: Mekar – Asri\n")
    assert len(desk.records()) == 3


def test_a_fault_in_a_table_as_text_is_named_by_its_cell(desk: Desk) -> None:
    told = desk.take(desk.text(b"Nama kampung;Desa;Dicanangkan\nMekar;Mekar;besok\n"))
    assert "daftar.csv, sel C2 (Dicanangkan): galat: “besok”" in told.complaints


def test_columns_of_the_office_beside_a_kampung_are_passed_over(desk: Desk) -> None:
    told = desk.take_rows((*HEAD, "MKJP", "Non MKJP", "Keluarga rentan stunting"), (*MEKAR, 14, 15, 16))
    assert told.status == 0, told.complaints
    assert "kolom “MKJP”, “Non MKJP”, “Keluarga rentan stunting” tidak dipakai" in told.said
    assert not any("14\n" in text.replace("33.26.14", "") for text in desk.records().values())


def test_a_form_of_ours_is_never_read_as_a_list(desk: Desk) -> None:
    home = {"provinsi": "Jawa Tengah", "kabupaten": "Kabupaten Pekalongan", "kecamatan": "Buaran", "desa": "Mekar"}
    text = "nama: Mekar\nwilayah:\n" + "".join(f"  {key}: {name}\n" for key, name in home.items())
    desk.village.write({"mekar/kampung.yaml": text, "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
    form = desk.folder / "form.xlsx"
    made = desk.run("report", "uppka-provinsi", "--kosong", "--bulan", "2023-03", "--to", str(form))
    assert made.status == 0, made.complaints
    assert "Formulir .xlsx langsung menjadi laporan" in desk.take(form, "--stdout").complaints
    assert "kampung dalam daftar" not in desk.take(form).said
