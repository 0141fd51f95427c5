"""New files in, old ones out, whatever stood in their place before."""

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
    shelf.write([(MARKER, MARKER_WORD), *((path, path.encode()) for path in paths)])
    pages = {path: (b"", len(path)) for path in paths}
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
    shelf.publish(State(pages={"lama.html": (b"", 0)}, gone=("LAMA.html",)))
    assert (tmp_path / "output" / "LAMA.html").exists()


def test_sizes_are_those_of_files_that_are_there_and_of_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path, ["a.html", "b/index.html", "c", "d/index.html", "e.html"])
    output = tmp_path / "output"
    (output / "asing.html").write_bytes(b"bukan buatan kita")
    (output / "b" / "index.html").write_bytes(b"")
    (output / "c").unlink()
    (output / "c").mkdir()
    (output / "d" / "index.html").unlink()
    (output / "d").rmdir()
    (output / "d").write_bytes(b"berkas")
    (output / "e.html").unlink()
    known = ["a.html", "b/index.html", "c", "d/index.html", "e.html", "f.html"]
    assert Shelf(output, tmp_path / "cache").sizes(known) == {"a.html": 6, "b/index.html": 0}
