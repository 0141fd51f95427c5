"""Whatever an office does to the rows and cells of a form: it is refused with its place, or every total is right.

The workbook is read once; what is done to it by hand is done to its cells, which is quick enough to try everywhere.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_builder.forms.columns import Asal
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.workbook_in import Book
from site_builder.spreadsheet.findings import Letak
from site_builder.spreadsheet.reading import Cell, Sheet
from tests.forms.rows import (
    TITLED,
    Rows,
    Value,
    assert_is_told,
    assert_refused_or_right,
    book_of,
    names_of,
    outcome_of,
    rows_of,
    says,
    with_rows,
)

pytestmark = pytest.mark.walk

KEYS, NAMES = 1, 10  # the hidden column and the hidden row of the province's table, counted from 0
FIRST, SUMS, COUNTS, SIGNED = 11, 14, 15, 17  # three groups, then what stands below them


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return book_of(tmp_path_factory.mktemp("provinsi"), PROVINSI)


@pytest.fixture(scope="module")
def regency(tmp_path_factory: pytest.TempPathFactory) -> Book:
    return book_of(tmp_path_factory.mktemp("kabupaten"), KABUPATEN)


def test_an_untouched_form_has_nothing_to_say(province: Book, regency: Book) -> None:
    assert outcome_of(province).temuan == ()
    assert [one.pesan for one in outcome_of(regency, KABUPATEN).temuan if one.severity == "galat"] == []
    assert_refused_or_right(province, rows_of(province), "untouched")


A_GROUP: dict[str, Callable[[list[Value]], list[Value]]] = {
    "whole, without its key": lambda row: [*row[:KEYS], Value(), *row[KEYS + 1 :]],
    "whole, with a broken key": lambda row: [*row[:KEYS], Value("mekar uppka"), *row[KEYS + 1 :]],
    "whole, with the key of another": lambda row: row,
    "a name like a heading": lambda row: [Value()] * 4 + [Value("Mandiri"), Value("5"), Value("(9)")],
    "a name alone": lambda row: [Value()] * 4 + [row[4]],
    "a figure alone": lambda row: [Value()] * 6 + [Value(7)],
    "a running number alone": lambda row: [Value(9)],
    "a remark alone": lambda row: [Value()] * 24 + [Value("menyusul")],
}


@pytest.mark.parametrize("kind", A_GROUP)
def test_a_row_typed_anywhere_between_the_title_and_the_signatures_is_refused(province: Book, kind: str) -> None:
    rows = rows_of(province)
    for at in range(TITLED, SIGNED + 1):
        outcome = outcome_of(with_rows(province, [*rows[:at], A_GROUP[kind](rows[FIRST]), *rows[at:]]))
        places = [one.letak.sel for one in outcome.temuan if one.severity == "galat"]
        assert f"baris {at + 1}" in places or "tercantum 2 kali" in repr(outcome.temuan), (at, places)


def test_a_row_typed_below_the_sums_is_sent_to_a_record_at_once(province: Book) -> None:
    """Above the sums it would be refused as well."""
    rows = rows_of(province)
    sums = next(at for at, row in enumerate(rows) if says(row, "jumlah") and at > FIRST)
    typed = A_GROUP["whole, without its key"](rows[FIRST])
    for at in (FIRST, sums + 1):
        (found,) = outcome_of(with_rows(province, [*rows[:at], typed, *rows[at:]])).temuan
        assert found.saran.startswith("Kelompok baru dicatat dahulu di poktan/"), found


def test_a_row_of_answers_below_the_signatures_is_refused_and_a_note_there_is_not(province: Book) -> None:
    rows = rows_of(province)
    keyless = [*rows[FIRST][:KEYS], Value(), *rows[FIRST][KEYS + 1 :]]
    assert outcome_of(with_rows(province, [*rows, keyless])).refused
    note = [Value("Catatan: dikirim lewat surel"), Value(), Value(), Value(), Value(196512311990031001)]
    assert outcome_of(with_rows(province, [*rows, note])).temuan == ()


@pytest.mark.parametrize("at", range(SUMS, SIGNED + 1))
def test_a_group_below_the_sums_is_refused_whatever_its_remark_says(province: Book, at: int) -> None:
    """A remark may begin as the line under the sums does."""
    rows = rows_of(province)
    moved = [*rows[FIRST][:25], Value("Diisi (dari catatan kader)")]
    rest = [*rows[:FIRST], *rows[FIRST + 1 :]]
    outcome = outcome_of(with_rows(province, [*rest[:at], moved, *rest[at:]]))
    assert [one.letak.sel for one in outcome.temuan if one.severity == "galat"] == [f"baris {at + 1}"]


def test_a_row_deleted_anywhere(province: Book) -> None:
    rows = rows_of(province)
    for at in range(len(rows)):
        if at != NAMES:
            assert_refused_or_right(province, [*rows[:at], *rows[at + 1 :]], at)


def test_a_deleted_group_is_missed(province: Book) -> None:
    rows = rows_of(province)
    outcome = outcome_of(with_rows(province, [*rows[:FIRST], *rows[FIRST + 1 :]]))
    assert [one.pesan for one in outcome.temuan] == ["UPPKA Kelompok 0, Desa 0 tidak ada dalam formulir ini."]


def test_a_row_moved_anywhere(province: Book) -> None:
    rows = rows_of(province)
    for source in range(FIRST, len(rows)):
        rest = [*rows[:source], *rows[source + 1 :]]
        for target in range(TITLED, len(rest) + 1):
            assert_refused_or_right(province, [*rest[:target], rows[source], *rest[target:]], (source, target))


A_ROW = st.integers(TITLED, SIGNED + 2)
AN_EDIT = st.one_of(
    st.tuples(st.sampled_from(["delete", "blank", "copy", "move"]), A_ROW, A_ROW),
    st.tuples(
        st.just("type"),
        A_ROW,
        st.integers(0, 25),
        st.sampled_from([Value(), Value(7), Value("Ya"), Value("lihat lampiran"), Value("JUMLAH"), Value("-")]),
    ),
)


@given(st.lists(AN_EDIT, min_size=1, max_size=5))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_few_edits_together(province: Book, edits: list[tuple[Any, ...]]) -> None:
    rows = [[*row, *[Value()] * (26 - len(row))] for row in rows_of(province)]
    for kind, at, *more in edits:
        at = min(at, len(rows) - 1)
        if kind == "type":
            rows[at][more[0]] = more[1]
        elif kind == "blank":
            rows.insert(at, [Value()] * 26)
        else:
            row = list(rows[at]) if kind == "copy" else rows.pop(at)
            if kind != "delete":
                rows.insert(more[0], row)
    assert_refused_or_right(province, rows, edits)


def test_visible_cells_moved_without_the_hidden_key_are_refused(province: Book) -> None:
    """Sorting what is seen leaves the hidden column behind."""
    rows = rows_of(province)
    for a in range(FIRST, SUMS):
        for b in range(a + 1, SUMS):
            changed = [list(row) for row in rows]
            changed[a][KEYS], changed[b][KEYS] = rows[b][KEYS], rows[a][KEYS]
            assert outcome_of(with_rows(province, changed)).refused


def test_a_column_moved_anywhere(province: Book) -> None:
    rows = rows_of(province)
    wide = len(rows[NAMES])
    for source in range(wide):
        for target in range(0, wide, 3):
            changed = []
            for row in rows:
                rest = [*row[:source], *row[source + 1 :]]
                changed.append([*rest[:target], row[source], *rest[target:]])
            assert_refused_or_right(province, changed, (source, target))


def every_cell(rows: Rows) -> Iterator[tuple[int, int]]:
    return ((y, x) for y in range(FIRST, len(rows)) for x in range(len(rows[NAMES]) + 1))


@pytest.mark.parametrize("typed", [Value(7), Value("Ya"), Value("lihat lampiran"), Value()], ids=repr)
def test_what_is_typed_in_any_cell_counts_or_is_told(province: Book, typed: Value) -> None:
    """But for what is computed, the word over the sums, a name taken away, and what an office writes where it signs."""
    rows, before = rows_of(province), outcome_of(province)
    computed = {at for at, name in enumerate(names_of(rows)) if name.value in ("no", "persentase")}
    names = set(range(KEYS + 1, 5))
    for y, x in every_cell(rows):
        changed = [[*row, *[Value()] * (len(rows[NAMES]) + 1 - len(row))] for row in rows]
        free = computed | (set() if typed.value and y < SUMS else names)
        is_free = x in free or y >= COUNTS or (y == SUMS and (x == KEYS or not typed.value))
        if changed[y][x] == typed or is_free:
            continue
        changed[y][x] = typed
        assert_is_told(before, outcome_of(with_rows(province, changed)), (y, x))


@pytest.mark.parametrize("typed", [Value("Ya"), Value("menyusul")], ids=repr)
def test_what_is_typed_on_a_sheet_of_a_kabupaten_counts_or_is_told(regency: Book, typed: Value) -> None:
    before, rows = outcome_of(regency, KABUPATEN), rows_of(regency, 1)
    fields = [y for y, row in enumerate(rows) if row[0].value in {kolom.nama for kolom in KABUPATEN.kolom}]
    signed = next(y for y, row in enumerate(rows) if says(row, "mengetahui"))
    for y in range(fields[0] - 1, signed):
        for x in (0, 3, 4, 5, 6):
            changed = [[*row, *[Value()] * 2] for row in rows]
            if changed[y][x] == typed or (x in (0, 3) and (y in fields) == (x == 3)):
                continue
            changed[y][x] = typed
            assert_is_told(before, outcome_of(with_rows(regency, changed, 1), KABUPATEN), (y, x))


@pytest.mark.parametrize(
    "row",
    [
        [Value()] * 4 + [Value("Ya")],
        [Value()] * 4 + [Value("5")],
        [Value()] * 3 + [Value(5)],
        [Value(), Value(), Value("Latihan"), Value(), Value("Ya")],
    ],
)
def test_a_row_inserted_anywhere_on_a_sheet_of_a_kabupaten_is_refused(regency: Book, row: list[Value]) -> None:
    rows = rows_of(regency, 1)
    signed = next(y for y, line in enumerate(rows) if says(line, "mengetahui"))
    for at in range(6, signed + 1):
        outcome = outcome_of(with_rows(regency, [*rows[:at], row, *rows[at:]], 1), KABUPATEN)
        assert [one.letak.sel for one in outcome.temuan if one.severity == "galat"] == [f"baris {at + 1}"]


def test_a_note_over_the_heads_and_a_heading_in_other_words_are_no_rows(province: Book, regency: Book) -> None:
    rows = rows_of(province)
    note = [Value("Catatan: angka sementara")]
    assert outcome_of(with_rows(province, [*rows[:TITLED], note, *rows[TITLED:]])).temuan == ()
    rows[5][4] = Value("Nama Poktan UPPKA")
    assert outcome_of(with_rows(province, rows)).temuan == ()
    sheet, before = rows_of(regency, 1), outcome_of(regency, KABUPATEN)
    at = next(y for y, line in enumerate(sheet) if says(line, "c. jenis"))
    sheet[at][1] = Value("C. KEGIATAN KELOMPOK")
    assert outcome_of(with_rows(regency, sheet, 1), KABUPATEN).temuan == before.temuan


def test_an_answer_that_begins_as_a_signature_does_not_end_a_sheet(regency: Book) -> None:
    rows = rows_of(regency, 1)
    at = next(y for y, line in enumerate(rows) if line[0].value == "tempat")
    rows[at][4] = Value("Mengetahui RW 01")
    last = next(y for y, line in enumerate(rows) if line[0].value == "lainnya") + 1
    rows.insert(last, [Value(), Value(), Value("Latihan"), Value(), Value("Ya")])
    errors = [
        one.letak.sel for one in outcome_of(with_rows(regency, rows, 1), KABUPATEN).temuan if one.severity == "galat"
    ]
    assert errors == [f"baris {last + 1}"]


def test_what_is_typed_into_the_recap_of_a_kabupaten_is_told(regency: Book) -> None:
    rows = rows_of(regency)
    groups = [y for y, row in enumerate(rows) if str(row[KEYS].value).count("/") == 3]
    for y in range(groups[0], groups[-1] + 2):
        for x in range(2 if y <= groups[-1] else 4, len(rows[y])):
            changed = [list(row) for row in rows]
            if changed[y][x].value is not None:  # not in a cell of a sum that there is not
                changed[y][x] = Value(7)
                before, after = outcome_of(regency, KABUPATEN), outcome_of(with_rows(regency, changed), KABUPATEN)
                assert_is_told(before, after, (y, x))


@pytest.mark.parametrize("book", ["province", "regency"])
def test_a_hidden_name_that_is_gone_anywhere_is_told(book: str, request: pytest.FixtureRequest) -> None:
    whole: Book = request.getfixturevalue(book)
    formulir = PROVINSI if book == "province" else KABUPATEN
    before = outcome_of(whole, formulir)
    for number, sheet in enumerate(whole.sheets):
        rows = rows_of(whole, number)
        for y, row in enumerate(rows):
            for x, cell in enumerate(row):
                is_hidden = isinstance(cell.value, str) and (
                    cell.value.startswith("kampung-kb: kelompok") or cell.value.count("/") == 3
                    or cell.value in {kolom.nama for kolom in formulir.kolom if kolom.asal is not Asal.HITUNG}
                )  # fmt: skip
                if is_hidden and sheet.nama != "Rekap":
                    changed = [list(line) for line in rows]
                    changed[y][x] = Value()
                    assert outcome_of(with_rows(whole, changed, number), formulir).refused, (sheet.nama, cell.value)
    assert not before.refused


def test_a_sheet_that_is_not_part_of_the_form_is_refused_unless_it_is_empty(province: Book) -> None:
    extra = Sheet("Lembar2", ((Cell(1, 1, Letak("Lembar2", "A1"), "UPPKA Baru"),),))
    outcome = outcome_of(province._replace(sheets=(*province.sheets, extra)))
    assert [one.pesan.split(",")[0] for one in outcome.temuan] == ["Lembar ini bukan bagian formulir"]
    empty = Sheet("Lembar2", ((Cell(1, 1, Letak("Lembar2", "A1"), None),),))
    assert outcome_of(province._replace(sheets=(*province.sheets, empty))).temuan == ()
