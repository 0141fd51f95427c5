"""Tables that tell of people are known by their headings, whatever their sheet is called."""

import pytest

from site_builder.forms.columns import Asal
from site_builder.forms.kabupaten import BAGIAN_B, KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.privacy import asks_office, lists_members

_PART_B = [
    ["No.", "Nama", "Usia", "Status", "", "Kesertaan Ber-KB"],
    ["", "", "", "PUS", "Non-PUS", "MKJP", "", "Non-MKJP (Ya/Tidak)", "Jenis Kontrasepsi"],
    ["", "", "", "", "", "Lestari (Ya/Tidak)", "Mandiri (Ya/Tidak)"],
]


@pytest.mark.parametrize(
    "rows",
    [
        _PART_B,
        [["B. IDENTITAS ANGGOTA KELOMPOK"]],
        [["NO", "NAMA ANGGOTA", "UMUR (TAHUN)"]],
        [["Nama Ibu", "Alamat", "Alat Kontrasepsi"]],
        [["nama lengkap:", "status pus"]],
        [["Nama\nPeserta", "KB"]],
        [["Nama"], ["Umur"], ["Peserta KB"]],
        [["Nama Balita", "Stunting"]],
        [["1. Nama", "2. NIK"]],
        [["Nama (L/P)", "Tempat, Tanggal Lahir"]],
        [["Nama Akseptor", "MKJP"]],
    ],
)
def test_a_list_of_people_is_known(rows: list[list[str]]) -> None:
    assert lists_members([["Laporan"], [], *rows])


@pytest.mark.parametrize(
    "rows",
    [
        [["No", "Nama Kegiatan", "Tanggal"]],
        [["Nama", "Jabatan", "Unsur"]],
        [["Nama Kelompok UPPKA", "Jumlah Anggota", "Usia kelompok"]],
        [["Nama Kampung KB", "PUS", "Peserta KB", "Stunting"]],
        [["Nama Barang", "Jumlah"]],
        [["RT", "Keluarga", "PUS", "Balita"]],
        [["Nama"], ["a"], ["b"], ["c"], ["Umur"]],  # too far apart to be one head
        [["Nama dan umur anggota tidak ditulis di sini."]],
        [[12, None, "Nama"], [3.5, "Dusun"]],
    ],
)
def test_other_tables_are_not(rows: list[list[object]]) -> None:
    assert not lists_members(rows)


@pytest.mark.parametrize("member", [[1, "Ibu Rekaan", 31, "Pil"], ["", "Ibu Rekaan"], [None, None, 31]])
@pytest.mark.parametrize("between", [[], [[]], [["", None, " "]]])
def test_whatever_stands_where_a_form_leaves_members_out_is_a_list_of_people(
    member: list[object], between: list[list[object]]
) -> None:
    assert lists_members([[None, BAGIAN_B], *between, [None, *member], [None, "C. JENIS KEGIATAN"]])
    assert not lists_members([[None, BAGIAN_B], *between, [None, "C. JENIS KEGIATAN"], [None, *member]])


def test_nothing_is_read_below_the_headings_that_tell() -> None:
    def rows() -> object:
        yield from _PART_B[:1]
        raise AssertionError("read on")

    assert lists_members(rows())  # type: ignore[arg-type]


@pytest.mark.parametrize("formulir", [PROVINSI, KABUPATEN], ids=lambda one: one.kode)
def test_our_own_forms_list_nobody(formulir: object) -> None:
    assert isinstance(formulir, type(PROVINSI))
    heads = [[text for k in formulir.kolom for text in (*k.kelompok, k.judul)], [k.nama for k in formulir.kolom]]
    assert not lists_members([*heads, [BAGIAN_B]])


def test_the_columns_of_the_office_are_known_by_heading_and_by_hidden_name() -> None:
    """Two of them are enough, whichever they are."""
    columns = [kolom for kolom in PROVINSI.kolom if kolom.asal is Asal.KANTOR]
    for a in columns:
        others = [b for b in columns if b != a and {a.nama, b.nama} != {"mkjp_lestari", "mkjp_mandiri"}]
        assert len([b for b in others if asks_office([[a.judul], [b.judul]])]) >= len(others) - 1, a.nama
        assert asks_office([[kolom.nama for kolom in columns if kolom != a]])


def test_the_public_form_of_a_kabupaten_has_no_columns_of_the_office() -> None:
    assert not asks_office([[k.judul for k in KABUPATEN.kolom], [k.nama for k in KABUPATEN.kolom]])


def test_one_such_heading_alone_says_nothing() -> None:
    assert not asks_office([["Dusun", "Keluarga rentan stunting"]])
