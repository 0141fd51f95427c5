"""A new site as `init` makes it, with an identity for git that is this test's own."""

import os
import subprocess
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.conftest import files_below

NAMA = "Kampung KB Kabupaten Contoh"
IDENTITY = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")


def alone_with_git(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    """No configuration of this machine, and nobody known."""
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in (*IDENTITY, "EMAIL", "GIT_DIR", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)


def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in IDENTITY:
        monkeypatch.setenv(name, "pengelola@example.org")


def made(folder: Path, *arguments: str) -> Path:
    assert main(["init", str(folder), "--nama", NAMA, *arguments]) == 0
    return folder


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, text=True, check=True).stdout


def files(folder: Path) -> dict[str, bytes]:
    """Every file but git's own."""
    return {path: data for path, data in files_below(folder).items() if not path.startswith(".git/")}
