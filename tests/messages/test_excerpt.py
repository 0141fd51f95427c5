"""A line cut for a narrow screen."""

import pytest

from site_builder.messages.excerpt import cells, excerpt


@pytest.mark.parametrize(
    ("text", "width"), [("judul", 5), ("ＫＢ", 4), ("e\u0301", 1), ("村 desa", 7), ("\u0e01\u0e34", 1), ("", 0)]
)
def test_cells_are_counted_as_a_screen_shows_them(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize("column", [1, 7, 60, 139, 140])
def test_the_mark_stands_below_its_place_wherever_a_line_is_cut(column: int) -> None:
    line = "".join(chr(ord("a") + n % 26) for n in range(140))
    part = excerpt(line, column, column + 1, 40)
    assert len(part.text) <= 40
    assert part.text[part.marks.index("^")] == line[column - 1]


def test_a_short_line_is_whole_and_a_place_at_its_end_has_a_mark() -> None:
    assert excerpt("judul:", 7, 0, 40) == ("judul:", "      ^")


def test_without_a_column_there_is_no_mark() -> None:
    assert excerpt("judul: x", 0, 0, 40) == ("judul: x", "")


def test_tabs_and_invisible_signs_are_shown_as_one_sign_each() -> None:
    assert excerpt("\tjudul:\x07 x\u200b", 1, 2, 40) == ("→judul:· x·", "^")
