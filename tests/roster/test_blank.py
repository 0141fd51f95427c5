"""The blank list: made for the site's kabupaten, filled by hand, and imported whole."""

import openpyxl
import pytest

from site_builder.roster.blank import Wilayah, kampung_columns, poktan_columns
from site_builder.roster.fields import kampung_field, poktan_field
from site_builder.wilayah import kode_wilayah
from tests.forms.office import converted
from tests.roster.lists import Desk, Told, filled

PEKALONGAN = "nama: Lama\nwilayah:\n  provinsi: Jawa Tengah\n  kabupaten: Kabupaten Pekalongan\n"


def blank(desk: Desk, *more: str) -> Told:
    return desk.run("report", "daftar-kampung", "--kosong", "--to", str(desk.folder / "kosong.xlsx"), *more)


def test_every_heading_of_the_blank_list_is_read_as_the_field_that_it_is_for() -> None:
    for wilayah in (Wilayah("Jawa Tengah", ("Kabupaten Pekalongan",), ("Buaran",)), Wilayah("", ("A", "B"))):
        for one in kampung_columns(wilayah):
            found = kampung_field((one.judul,))
            assert found is not None and found.isian == one.isian, one
    for one in poktan_columns():
        found = poktan_field((one.judul,))
        assert found is not None and found.isian == one.isian, one


def test_it_is_made_for_the_kabupaten_of_the_site_with_its_kecamatan_to_choose_from(desk: Desk) -> None:
    desk.village.write({"lama/kampung.yaml": PEKALONGAN})
    told = blank(desk)
    assert told.status == 0
    assert "untuk Kabupaten Pekalongan" in told.said
    book = openpyxl.load_workbook(desk.folder / "kosong.xlsx")
    assert book.sheetnames[:2] == ["Kampung", "Poktan"]
    assert book["Kampung"]["A2"].value == "Kabupaten Pekalongan, Jawa Tengah"
    assert "Kabupaten/kota" not in [cell.value for cell in book["Kampung"][6]]
    names = [cell.value for cell in book["kampung-kb pilihan"]["A"]]
    assert "Buaran" in names
    assert len(names) == 19


@pytest.mark.parametrize(
    ("wilayah", "status", "said"),
    [
        ("Kota Jambi", 0, "untuk Kota Jambi"),
        ("Jateng/Kab. Pekalongan", 0, "untuk Kabupaten Pekalongan"),
        ("Bali", 0, "daftar kampung kosong."),
        ("Pekalongan", 2, "misalnya `Kabupaten Pekalongan` atau `Kota Pekalongan`."),
        ("Entahlah", 2, "Tulis nama resminya"),
    ],
)
def test_another_region_may_be_asked_for(wilayah: str, status: int, said: str, desk: Desk) -> None:
    told = blank(desk, "--wilayah", wilayah)
    assert told.status == status
    assert said in told.said + told.complaints


def test_it_is_never_written_over_nor_into_the_site(desk: Desk) -> None:
    assert blank(desk).status == 0
    assert "sudah ada, mungkin sudah diisi" in blank(desk).complaints
    inside = desk.run("report", "daftar-kampung", "--kosong", "--to", str(desk.village.root / "a.xlsx"))
    assert "di dalam repositori situs" in inside.complaints
    assert "misalnya `--to ../daftar-kampung.xlsx`" in desk.run("report", "daftar-kampung", "--kosong").complaints
    assert "tambahkan --kosong" in desk.run("report", "daftar-kampung").complaints
    assert "tidak memakai --bulan" in blank(desk, "--bulan", "2023-01").complaints


def test_a_blank_list_that_is_imported_makes_nothing(desk: Desk) -> None:
    blank(desk)
    told = desk.take(desk.folder / "kosong.xlsx")
    assert told.status == 1
    assert desk.records() == {}
    assert "Lembar “Kampung”: baris contoh tidak diambil (7)." in told.said


def check_taken(desk: Desk, told: Told) -> None:
    assert told.status == 0, told.complaints
    assert told.last == (
        "1 kampung dalam daftar: 1 dibuat, 0 sudah ada, 0 ditolak. 1 kelompok: 1 dibuat, 0 sudah ada, 0 ditolak."
    )
    records = desk.records()
    kode = kode_wilayah("Jawa Tengah", "Kabupaten Pekalongan", "Buaran").terdalam
    assert records["mekar/kampung.yaml"] == (
        "nama: Mekar Asri\nwilayah:\n  provinsi: Jawa Tengah\n  kabupaten: Kabupaten Pekalongan\n  kecamatan: Buaran\n"
        f"  desa: Mekar\n  jenis_desa: desa\n  kode: {kode}\ndicanangkan:\n  tanggal: 2017\n"
        "klasifikasi:\n  nilai: Berkembang\npenduduk:\n  - tahun: 2022\n    jiwa: 2871\n"
    )
    assert records["mekar/poktan/uppka-mawar.yaml"] == (
        "jenis: UPPKA\nnama: Mawar\njumlah_anggota: 17\njenis_usaha: Kuliner\n"
    )
    assert desk.village.check() == ()


def test_a_filled_list_is_imported_whole(desk: Desk) -> None:
    desk.village.write({"lama/kampung.yaml": PEKALONGAN})
    blank(desk)
    told = desk.take(filled(desk.folder / "kosong.xlsx"))
    check_taken(desk, told)


@pytest.mark.office
@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_it_is_the_same_after_libreoffice_saved_it(kind: str, desk: Desk) -> None:
    desk.village.write({"lama/kampung.yaml": PEKALONGAN})
    blank(desk)
    path = converted(filled(desk.folder / "kosong.xlsx"), kind, desk.folder / "office")
    if kind == "ods":
        path = converted(path, "xlsx", desk.folder / "office")
    check_taken(desk, desk.take(path))
