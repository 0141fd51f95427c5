"""Where the rows of a table lie: told once, and long tables are led by regions."""

import pytest

from site_builder.model.tables import Cell, Column, Row, Table, totals
from site_builder.summaries.lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Form, table_of
from site_builder.summaries.tempat import by_region, place

KOLOM = (Column("jumlah", "Jumlah"), Column("nama", "Nama", "teks"))
FORM = Form("Contoh", KUNCI_KAMPUNG, KEPALA_KAMPUNG, KOLOM, (), "")


def row(provinsi: str, kabupaten: str, kecamatan: str, name: str, number: int = 1) -> Row:
    keys = (provinsi, kabupaten, kecamatan, name)
    heading = Cell(name, url=f"/kampung/{name}/", rincian=place(keys))
    return Row(keys, (heading,), (Cell(number), Cell("a")))


def details(table: Table) -> list[str]:
    return [one.kepala[0].rincian for one in table.baris]


def test_a_row_tells_where_it_lies() -> None:
    rows = (row("P", "Kabupaten A", "X", "satu"), row("P", "Kabupaten B", "Y", "dua"))
    assert details(table_of(FORM, rows)) == ["X, Kabupaten A", "Y, Kabupaten B"]


@pytest.mark.parametrize(
    ("jalan", "told"), [(("P",), "X, Kabupaten A"), (("P", "Kabupaten A"), "X"), (("P", "A", "X"), "")]
)
def test_what_the_title_says_is_not_said_in_the_rows(jalan: tuple[str, ...], told: str) -> None:
    rows = (row("P", "Kabupaten A", "X", "satu"), row("P", "Kabupaten B", "Y", "dua"))
    assert details(table_of(FORM, rows, jalan))[0] == told


def test_the_one_kabupaten_of_a_site_is_not_said_in_the_rows() -> None:
    rows = (row("P", "Kabupaten A", "X", "satu"), row("P", "Kabupaten A", "Y", "dua"), row("", "", "", "tiga"))
    assert details(table_of(FORM, rows)) == ["X", "Y", ""]


def many(kecamatan: tuple[str, ...]) -> tuple[Row, ...]:
    return tuple(row("P", "Kabupaten A", kecamatan[i % len(kecamatan)], f"k{i}", i) for i in range(60))


URLS: dict[tuple[str, ...], str] = {("p", "kabupaten-a", "x"): "/x/", ("p", "kabupaten-a", "y"): "/y/"}


def test_a_long_table_is_led_by_its_regions_with_their_totals() -> None:
    table = table_of(
        FORM, (*many(("X", "Y")), row("P", "Kabupaten A", "", "lain", 7), row("P", "Kabupaten A", "Z", "z"))
    )
    lead = by_region(table, URLS)
    assert lead is not None
    assert [column.judul for column in (*lead.kepala, *lead.kolom)] == ["Kecamatan", "Kampung", "Jumlah"]
    assert [(one.kepala[0].nilai, one.kepala[0].url, *(cell.nilai for cell in one.sel)) for one in lead.baris] == [
        ("X", "/x/", 30, sum(range(0, 60, 2))),
        ("Y", "/y/", 30, sum(range(1, 60, 2))),
        ("Z", "/kampung/z/", 1, 1),
        ("Kecamatan tidak tercatat", "", 1, 7),
    ]
    assert lead.jumlah is not None
    assert table.jumlah is not None
    assert lead.jumlah.sel == (Cell(62), table.jumlah.sel[0])
    assert totals(lead.kolom, lead.baris) == lead.jumlah.sel


def test_rows_that_are_a_choice_are_counted_as_what_they_are() -> None:
    """Of all groups that were looked at only some stand in the table."""
    form = FORM._replace(
        kepala=(*KEPALA_KAMPUNG, Column("nama_kelompok", "Kelompok", "teks")), siapa="kelompok yang dinilai"
    )
    rows = tuple(one._replace(kepala=(*one.kepala, Cell("BKB"))) for one in many(("X", "Y")))
    lead = by_region(table_of(form, rows)._replace(jumlah=None), URLS)
    assert lead is not None
    assert lead.kolom[0].judul == "Kelompok"
    assert lead.jumlah is not None
    assert lead.jumlah.kepala[0].nilai == "Jumlah"


def test_levels_of_which_there_is_only_one_are_passed_over() -> None:
    rows = tuple(row("PQ"[i % 2], "K", "X", f"k{i}") for i in range(60))
    lead = by_region(table_of(FORM, rows), {("p",): "/p/"})
    assert lead is not None
    assert [one.kepala[0].nilai for one in lead.baris] == ["P", "Q"]
    assert lead.judul == "Contoh, menurut provinsi"


@pytest.mark.parametrize(
    ("rows", "urls"),
    [(many(("X", "Y"))[:40], URLS), (many(("X",)), URLS), (many(("X", "Y")), {})],
    ids=["short", "one region", "leads nowhere"],
)
def test_others_are_not(rows: tuple[Row, ...], urls: dict[tuple[str, ...], str]) -> None:
    assert by_region(table_of(FORM, rows), urls) is None


def test_a_region_that_lies_in_no_other_is_told_as_a_table_would_count_it() -> None:
    """A kecamatan whose kabupaten is not recorded belongs to no region."""
    lead = by_region(table_of(FORM, (*many(("X", "Y")), row("P", "", "X", "lain"))), URLS)
    assert lead is not None
    assert [one.kepala[0].nilai for one in lead.baris] == ["X", "Y", "Kecamatan tidak tercatat"]
