"""Files with exact figures are refused wherever a repository could publish them."""

from pathlib import Path

import pytest

from site_builder.model.blocked import Blocked
from site_builder.spreadsheet.outside import outside, put
from tests.conftest import Village, linked


@pytest.mark.parametrize("inside", ["form.xlsx", "content/form.xlsx", "output/form.xlsx", "docs/../form.xlsx"])
def test_a_file_in_the_sites_folder_is_refused(village: Village, inside: str) -> None:
    with pytest.raises(Blocked, match=r"di dalam repositori situs.*Pilih folder lain: --to ~/Documents/form.xlsx"):
        outside(village.root / inside, "--to", village.options)


def test_the_whole_work_tree_around_the_site_is_refused(village: Village) -> None:
    (village.root.parent / ".git").mkdir()
    with pytest.raises(Blocked, match="di dalam repositori situs"):
        outside(village.root.parent / "kantor" / "form.xlsx", "--to", village.options)


def test_an_output_folder_elsewhere_is_refused_too(village: Village, tmp_path: Path) -> None:
    options = village.options._replace(output=tmp_path / "terbit")
    with pytest.raises(Blocked, match="di dalam repositori situs"):
        outside(tmp_path / "terbit" / "form.xlsx", "--to", options)


def test_another_repository_is_refused_too(village: Village, tmp_path: Path) -> None:
    (tmp_path / "klon" / ".git").mkdir(parents=True)
    with pytest.raises(Blocked, match="di dalam repositori git lain"):
        outside(tmp_path / "klon" / "a" / "form.xlsx", "--to", village.options)


def test_a_symbolic_link_into_the_site_does_not_help(village: Village, tmp_path: Path) -> None:
    linked(tmp_path / "jalan", village.root)
    linked(tmp_path / "form.xlsx", village.root / "form.xlsx")
    for path in (tmp_path / "jalan" / "form.xlsx", tmp_path / "form.xlsx"):
        with pytest.raises(Blocked):
            outside(path, "--to", village.options)


def test_content_that_is_itself_a_link_is_guarded_at_both_ends(village: Village, tmp_path: Path) -> None:
    content = village.root / "content"
    (tmp_path / "bersama").mkdir()
    content.rename(tmp_path / "bersama" / "isi")
    linked(content, tmp_path / "bersama" / "isi")
    for path in (village.root / "f.xlsx", tmp_path / "bersama" / "f.xlsx"):
        with pytest.raises(Blocked):
            outside(path, "--to", village.options)


def test_a_filled_form_inside_is_refused_with_what_to_do(village: Village) -> None:
    with pytest.raises(Blocked, match=r"Pindahkan dahulu ke folder lain.*di-commit, beri tahu pengelola"):
        outside(village.root / "form.xlsx", "--data", village.options)


def test_a_file_outside_is_fine(village: Village, tmp_path: Path) -> None:
    assert outside(tmp_path / "form.xlsx", "--to", village.options) == (tmp_path / "form.xlsx").resolve()


def test_what_is_written_is_whole_and_for_its_owner_only(tmp_path: Path) -> None:
    put(tmp_path / "form.xlsx", b"isi")
    assert (tmp_path / "form.xlsx").read_bytes() == b"isi"
    assert (tmp_path / "form.xlsx").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["form.xlsx"]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(Blocked, match=r"Folder .*tiada tidak ada"):
        put(tmp_path / "tiada" / "form.xlsx", b"")
