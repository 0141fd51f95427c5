"""Where `init` writes: never over anything, and whole or not at all, also where it is killed."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.build import check
from site_builder.cli import main
from site_builder.options import Options
from tests.scaffold.sites import NAMA, alone_with_git, files, git, made, somebody
from tests.scaffold.terminal import PROJECT


@pytest.fixture(autouse=True)
def known(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    alone_with_git(monkeypatch, tmp_path_factory.mktemp("home"))
    somebody(monkeypatch)


@pytest.mark.parametrize("name", ["catatan.txt", ".tersembunyi", ".git", "folder/berkas.txt"])
def test_a_folder_with_something_in_it_is_left_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "situs" / name
    path.parent.mkdir(parents=True)
    path.write_text("milik saya")
    assert main(["init", str(tmp_path / "situs"), "--nama", NAMA]) == 2
    assert f"tidak kosong: ada {name.partition('/')[0]}." in capsys.readouterr().err
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [path]


def test_a_site_that_is_there_is_renewed_with_upgrade(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "situs kami")
    before = files(tmp_path / "situs kami")
    assert main(["init", str(tmp_path / "situs kami"), "--nama", NAMA]) == 2
    command = re.findall("`kampung-kb (.+?)`", capsys.readouterr().err)[0]
    assert main(shlex.split(command)) == 0
    assert files(tmp_path / "situs kami") == before


def test_a_site_inside_another_repository_is_told_unless_that_ignores_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(tmp_path, "init", "--quiet")
    (tmp_path / ".gitignore").write_text("terpisah/\n")
    made(tmp_path / "di/dalam")
    assert f"di dalam repositori git lain ({tmp_path})" in capsys.readouterr().out
    made(tmp_path / "terpisah")
    assert "repositori git lain" not in capsys.readouterr().out


def test_a_file_of_that_name_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "situs").write_text("milik saya")
    assert main(["init", str(tmp_path / "situs"), "--nama", NAMA]) == 2
    assert (tmp_path / "situs").read_text() == "milik saya"


def test_an_empty_folder_becomes_the_site_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init", ".", "--nama", NAMA]) == 0
    assert check(Options(Path("content"), Path("output"), jobs=1)) == ()


def test_a_fresh_clone_keeps_its_remote_and_gets_the_first_commit(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "jauh.git")], check=True)
    subprocess.run(["git", "clone", "--quiet", str(tmp_path / "jauh.git"), str(tmp_path / "situs")], check=True)
    site = made(tmp_path / "situs")
    said = capsys.readouterr().out
    assert "git remote add" not in said and "2. git push -u origin main\n" in said
    assert git(site, "remote") == "origin\n"
    git(site, "push", "--quiet", "origin", "main")
    assert (
        git(tmp_path / "jauh.git", "ls-tree", "--name-only", "main", "content/")
        == "content/contoh-telaga\ncontent/situs.yaml\n"
    )


def test_a_repository_with_a_history_is_not_committed_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "situs"
    site.mkdir()
    git(site, "init", "--quiet")
    git(site, "commit", "--quiet", "--allow-empty", "--message", "lama")
    made(site)
    assert "Repositori ini sudah punya riwayat." in capsys.readouterr().out
    assert git(site, "log", "--format=%s") == "lama\n"


def test_a_folder_that_cannot_be_made_is_an_answer_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "berkas").write_text("")
    assert main(["init", str(tmp_path / "berkas/situs"), "--nama", NAMA]) == 2
    assert "tidak bisa dibuat" in capsys.readouterr().err


KILLED = """
import os, sys
from site_builder.cli import main
event, count = sys.argv[1], int(sys.argv[2])
def strike(name, args):
    global count
    count -= name == event
    if count == 0:
        os._exit(9)
sys.addaudithook(strike)
main(sys.argv[3:])
"""


def killed(folder: Path, event: str, count: int) -> None:
    """`init`, ended by force just before what `event` names happens for the `count`-th time."""
    command = [sys.executable, "-c", KILLED, event, str(count), "init", str(folder), "--nama", NAMA]
    assert subprocess.run(command, cwd=PROJECT, check=False).returncode == 9


@pytest.mark.fault
@pytest.mark.parametrize(("event", "count"), [("os.mkdir", 6), ("os.rename", 1)])
def test_killed_there_is_no_folder_and_the_next_run_makes_it(event: str, count: int, tmp_path: Path) -> None:
    killed(tmp_path / "situs", event, count)
    assert not (tmp_path / "situs").exists()
    made(tmp_path / "situs")
    assert [one.name for one in tmp_path.iterdir()] == ["situs"]


@pytest.mark.fault
@pytest.mark.parametrize(("event", "count"), [("os.mkdir", 6), ("os.rename", 1), ("os.rename", 2), ("os.rename", 5)])
def test_killed_in_an_empty_folder_the_next_run_finishes(event: str, count: int, tmp_path: Path) -> None:
    whole = files(made(tmp_path / "utuh"))
    (tmp_path / "situs").mkdir()
    killed(tmp_path / "situs", event, count)
    made(tmp_path / "situs")
    assert files(tmp_path / "situs") == whole
