"""The rows of a table as HTML."""

from site_builder.model.tables import BELUM, BELUM_MELAPOR, TIDAK_BERLAKU, Cell, Row
from site_builder.output.tabel_html import cell_text, rows, totals
from tests.output.tabel import TABLE


def first() -> str:
    return rows(TABLE).split("\n")[0]


def second() -> str:
    return rows(TABLE).split("\n")[1]


def test_a_heading_names_its_row_and_leads_to_it() -> None:
    assert first().startswith('<tr><th scope="row" class=nama><a href="/kampung/mekar/">Mekar</a></th>')


def test_zero_nothing_recorded_and_not_applicable_are_told_apart_without_eyes_too() -> None:
    assert "<td>0</td>" in first()
    assert '<td class="belum"><span aria-hidden="true">–</span>' in second()
    assert '<span class="tersembunyi">belum ada catatan</span>' in second()
    assert '<td class="tiada"><span class="tersembunyi">tidak berlaku</span></td>' in second()


def test_dates_and_fractions_say_how_they_are_sorted() -> None:
    assert '<td class="teks" data-u="2023-02-13">13 Feb 2023</td>' in first()
    assert '<td data-u="39.999">39,99</td>' in first()


def test_yes_and_no_stand_in_the_middle_missing_ones_too() -> None:
    assert '<td class="jawab">Ya</td>' in first()
    assert '<td class="belum teks">' in second()


def test_what_people_wrote_cannot_become_markup() -> None:
    row = TABLE.baris[0]
    evil = TABLE._replace(baris=(row._replace(kepala=(Cell("<b>", "", '/"><script>', "<i>"),)),))
    assert '<a href="/&#34;&gt;&lt;script&gt;">&lt;b&gt;</a><small>&lt;i&gt;</small>' in rows(evil)


def test_totals_are_printed_like_rows() -> None:
    assert totals(TABLE).startswith('<td>0</td><td class="jawab">1</td><td>1.500.000</td>')
    assert totals(TABLE._replace(jumlah=None)) == ""


def test_a_year_is_no_amount() -> None:
    assert (cell_text(2023, "tahun"), cell_text(2023, "bilangan")) == ("2023", "2.023")


def test_a_share_is_cut_and_a_threshold_is_exact() -> None:
    """37,5 per cent of 23 are 8,625: cut to 8,62 it would be another threshold."""
    assert (cell_text(8.625, "persen"), cell_text(8.625, "desimal")) == ("8,62", "8,625")


def test_who_was_asked_and_has_not_answered_is_told_by_a_word() -> None:
    row = TABLE.baris[0]
    silent = TABLE._replace(baris=(row._replace(sel=(Cell(None, BELUM_MELAPOR), *row.sel[1:])),))
    assert '<td class="belum lapor">belum</td>' in rows(silent)


def test_columns_that_say_nothing_are_known_unless_all_of_them_are_empty() -> None:
    unsaid, void = Cell(None, BELUM), Cell(None, TIDAK_BERLAKU)
    said = [(Cell(0), unsaid, Cell(None, BELUM_MELAPOR)), (unsaid, void, unsaid), (unsaid, unsaid, unsaid)]
    rows = tuple(Row((), (Cell("A"),), cells) for cells in said)
    table = TABLE._replace(kolom=TABLE.kolom[:3], baris=rows, jumlah=None)
    assert table.kolom_kosong == (False, True, False)
    assert table._replace(baris=rows[1:]).kolom_kosong == (False, False, False)
