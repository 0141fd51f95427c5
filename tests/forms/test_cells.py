"""One cell of a filled form: what is read, and what is asked back. No answer repeats the figure."""

import datetime

import pytest

from site_builder.forms.cells import value_of
from site_builder.forms.columns import Asal, Jenis, Kolom, Nilai
from site_builder.spreadsheet.findings import Salah


def of_kind(jenis: Jenis) -> Kolom:
    return Kolom("1", "x", "Contoh", (), jenis, Asal.KANTOR, 10)


@pytest.mark.parametrize(
    ("jenis", "raw", "value"),
    [
        (Jenis.JUMLAH, 12, 12),
        (Jenis.JUMLAH, 12.0, 12),
        (Jenis.JUMLAH, "12 KK", 12),
        (Jenis.JUMLAH, 0, 0),
        (Jenis.JUMLAH, None, None),
        (Jenis.JUMLAH, "-", None),
        (Jenis.RUPIAH, 1_500_000, 1_500_000),
        (Jenis.RUPIAH, "Rp1.500.000", 1_500_000),
        (Jenis.RUPIAH, "1,5 juta", 1_500_000),
        (Jenis.YA_TIDAK, "Ya", True),
        (Jenis.YA_TIDAK, "tdk", False),
        (Jenis.YA_TIDAK, True, True),
        (Jenis.YA_ATAU_APA, "Ya", True),
        (Jenis.YA_ATAU_APA, "tidak ada", False),
        (Jenis.YA_ATAU_APA, False, False),
        (Jenis.YA_ATAU_APA, "Pelatihan kemasan", "Pelatihan kemasan"),
        (Jenis.YA_ATAU_APA, "Ya: Pelatihan kemasan", "Pelatihan kemasan"),
        (Jenis.CENTANG, "✓", True),
        (Jenis.CENTANG, "v", True),
        (Jenis.CENTANG, "", None),
        (Jenis.TAHUN, 2019, 2019),
        (Jenis.TAHUN, 2019.0, 2019),
        (Jenis.TEKS, "  dua   spasi ", "dua spasi"),
        (Jenis.TEKS, 12.0, "12"),
    ],
)
def test_a_cell_is_read_as_people_fill_it(jenis: Jenis, raw: object, value: Nilai) -> None:
    assert value_of(of_kind(jenis), raw) == value


@pytest.mark.parametrize(
    ("jenis", "raw", "why"),
    [
        (Jenis.JUMLAH, -7771, "Jumlah di sel ini kurang dari nol."),
        (Jenis.JUMLAH, "-7771", "Jumlah di sel ini kurang dari nol."),
        (Jenis.JUMLAH, 7771.5, "Jumlah di sel ini pecahan, padahal harus bilangan bulat."),
        (Jenis.JUMLAH, "7771,5", "Jumlah di sel ini pecahan, padahal harus bilangan bulat."),
        (Jenis.JUMLAH, "sekitar 7771", "Jumlah di sel ini tidak terbaca sebagai angka."),
        (Jenis.JUMLAH, 77710000, "Jumlah di sel ini terlalu besar untuk satu kelompok."),
        (Jenis.JUMLAH, float("nan"), "Jumlah di sel ini terlalu besar untuk satu kelompok."),
        (Jenis.JUMLAH, datetime.datetime(2023, 7, 1), "Sel ini terbaca sebagai tanggal atau jam."),
        (Jenis.JUMLAH, True, "Sel ini berisi Ya atau Tidak, padahal yang diminta angka."),
        (Jenis.JUMLAH, "#DIV/0!", "Rumus di sel ini gagal dihitung."),
        (Jenis.RUPIAH, -7771, "Nilai rupiah di sel ini kurang dari nol."),
        (Jenis.RUPIAH, 7771.25, "Nilai rupiah di sel ini pecahan, padahal harus bilangan bulat."),
        (Jenis.RUPIAH, "7.77", "Nilai rupiah di sel ini tidak terbaca sebagai angka."),
        (Jenis.YA_TIDAK, "x", "Sel ini bukan Ya atau Tidak."),
        (Jenis.YA_TIDAK, 7771, "Sel ini bukan Ya atau Tidak."),
        (Jenis.YA_ATAU_APA, "x", "Sel ini bukan Ya atau Tidak, dan tidak menyebut kegiatannya."),
        (Jenis.YA_ATAU_APA, 7771, "Sel ini bukan Ya atau Tidak."),
        (Jenis.CENTANG, "x", "Sel ini hanya untuk tanda centang."),
        (Jenis.TAHUN, 19, "Sel ini tidak terbaca sebagai tahun."),
    ],
)
def test_a_cell_that_cannot_be_read_says_why_and_what_to_type(jenis: Jenis, raw: object, why: str) -> None:
    with pytest.raises(Salah) as wrong:
        value_of(of_kind(jenis), raw)
    assert wrong.value.pesan == why
    assert wrong.value.saran
    assert "777" not in wrong.value.pesan + wrong.value.saran
