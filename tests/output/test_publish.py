"""New files in, old ones out, whatever stood in their place before."""

import os
from pathlib import Path

import pytest

from site_builder.model.page import MARKER, MARKER_WORD
from site_builder.output.publish import Shelf
from site_builder.output.state import State
from tests.conftest import files_below


def publish(root: Path, paths: list[str]) -> dict[str, bytes]:
    """The files of output/ once exactly these have been published there."""
    shelf = Shelf(root / "output", root / "cache")
    before = shelf.state()
    made = shelf.write([(MARKER, MARKER_WORD), *((path, path.encode()) for path in paths)])
    pages = {path: (b"", *one) for path, one in made.items()}
    shelf.publish(State(pages=pages, gone=tuple(path for path in before.pages if path not in pages)))
    return files_below(root / "output")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["a.b"], ["a.b/c/index.html"]),
        (["a.b/c/index.html", "a.b/d"], ["a.b"]),
        (["a/b", "c/d/e"], ["a/b/c", "c/d"]),
        (["Lama/index.html"], ["lama/index.html"]),
    ],
)
def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path: Path, before: list[str], after: list[str]) -> None:
    publish(tmp_path, before)
    expected = {MARKER: MARKER_WORD} | {path: path.encode() for path in after}
    assert publish(tmp_path, after) == expected
    publish(tmp_path, before)
    assert publish(tmp_path, after) == expected


def test_where_two_names_are_one_file_the_old_name_does_not_take_the_new_file_away(tmp_path: Path) -> None:
    publish(tmp_path, ["LAMA.html"])
    # As on a file system that does not tell letters of different case apart.
    (tmp_path / "output" / "LAMA.html").unlink()
    (tmp_path / "output" / "lama.html").write_bytes(b"")
    (tmp_path / "output" / "LAMA.html").hardlink_to(tmp_path / "output" / "lama.html")
    shelf = Shelf(tmp_path / "output", tmp_path / "cache")
    shelf.publish(State(pages={"lama.html": (b"", 0, 0, b"")}, gone=("LAMA.html",)))
    assert (tmp_path / "output" / "LAMA.html").exists()


def test_where_anything_is_not_as_it_was_left_all_that_lies_there_is_ours(tmp_path: Path) -> None:
    """But for what is hidden, and where our marker has gone."""
    publish(tmp_path, ["a.html", "b.html"])
    output = tmp_path / "output"
    (output / "asing.html").write_bytes(b"x")
    (output / ".git").write_bytes(b"x")
    shelf = Shelf(output, tmp_path / "cache")
    state = shelf.state()
    assert shelf.known_output(state) == (state, state.pages)
    (output / "b.html").write_bytes(b"")
    known, whole = shelf.known_output(state)
    assert (set(known.pages), set(whole)) == ({MARKER, "a.html", "b.html", "asing.html"}, {MARKER, "a.html"})
    (output / MARKER).unlink()
    assert set(shelf.known_output(state)[0].pages) == {MARKER, "a.html", "b.html"}


def test_whole_is_what_is_there_as_it_was_made_and_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path, ["a.html", "b/index.html", "c", "d/index.html", "e.html", "f.html", "g.html"])
    output = tmp_path / "output"
    (output / "asing.html").write_bytes(b"bukan buatan kita")
    (output / "b" / "index.html").write_bytes(b"")
    (output / "c").unlink()
    (output / "c").mkdir()
    (output / "d" / "index.html").unlink()
    (output / "d").rmdir()
    (output / "d").write_bytes(b"berkas")
    (output / "e.html").unlink()
    (output / "f.html").write_bytes(b"F.html")
    os.utime(output / "g.html", (1, 1))
    shelf = Shelf(output, tmp_path / "cache")
    known = shelf.state().pages
    whole = shelf.whole(known)
    assert set(whole) == {MARKER, "a.html", "g.html"}
    assert whole["a.html"] == known["a.html"]
    assert whole["g.html"] == (*known["g.html"][:2], 10**9, known["g.html"][3])
    assert shelf.is_untouched({"a.html": known["a.html"]})
    assert not shelf.is_untouched({"g.html": known["g.html"]})
