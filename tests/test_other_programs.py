"""What other programs say is read as UTF-8, whatever the computer's own code page is."""

import ast
import os
import sys
from pathlib import Path

import pytest

import site_builder
from site_builder.scaffold.first_commit import first_commit

PACKAGE = Path(site_builder.__file__).parent
STARTS = ("run", "Popen", "check_output", "check_call", "call")
# Options of git after which names of files come out: quoted and escaped, unless each ends in a zero byte.
NAMES = {"--name-only", "--name-status", "ls-files", "ls-tree", "--porcelain"}


def calls(path: Path) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]


MODULES = [path for path in sorted(PACKAGE.rglob("*.py")) if "subprocess" in path.read_text("utf-8")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_what_a_program_says_is_bytes_or_utf8(path: Path) -> None:
    for call in calls(path):
        if (
            isinstance(call.func, ast.Attribute)
            and call.func.attr in STARTS
            and ast.unparse(call.func.value) == "subprocess"
        ):
            given = {word.arg: ast.unparse(word.value) for word in call.keywords}
            assert "text" not in given and "universal_newlines" not in given
            if "encoding" in given:
                assert (given["encoding"], given.get("errors")) == ("'utf-8'", "'replace'")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_git_gives_names_as_they_are(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    lists = [node.elts for node in ast.walk(tree) if isinstance(node, ast.List)] + [call.args for call in calls(path)]
    for one in lists:
        words = {part.value for part in one if isinstance(part, ast.Constant)}
        assert not words & NAMES or "-z" in words


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for git is a shell script")
def test_a_git_that_answers_in_another_code_page_is_told_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in = tmp_path / "bin" / "git"
    stand_in.parent.mkdir()
    stand_in.write_text(
        'case "$*" in *rev-parse*) exit 1 ;; *" commit "*) printf "kait \\377 menolak\\n" >&2; exit 1 ;; esac\n'
    )
    stand_in.write_text("#!/bin/sh\n" + stand_in.read_text())
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}")
    assert first_commit(tmp_path).startswith("git menolak: kait \ufffd menolak Sesudah dibetulkan:")
