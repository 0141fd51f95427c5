"""A computer with Python, git and nothing of this project: its own home, and an environment that is still empty."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from site_builder.version import VERSION
from tests.browser import needed

ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "LANG", "LC_ALL", "TMPDIR", "SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")
_NO_INDEX = re.compile(
    r"No matching distribution found|Could not find a version|Connection|Max retries|Temporary failure"
)
# As GitHub's runner starts a script.
_BASH = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")


class Machine:
    """`run` and `script` say what was printed and fail where a command does; without an index of packages they skip."""

    def __init__(self, home: Path) -> None:
        self.home, self.bin = home, home / "alat"
        self.bin.mkdir(parents=True)
        _python(home / "python")
        # Where packages come from is this machine's own matter.
        pip = {name: text for name, text in os.environ.items() if name.startswith(("PIP_", "NPM_", "npm_"))}
        self.environ = {
            **{name: os.environ[name] for name in _KEPT if name in os.environ},
            **pip,
            "PIP_NO_COMPILE": "1",
            "PATH": f"{self.bin}:{home / 'python/bin'}:{_without_project(os.environ['PATH'])}",
            "HOME": str(home),
            "GIT_CONFIG_NOSYSTEM": "1",
            **{
                f"GIT_{who}_{what}": "pengelola@example.org"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }

    def run(self, folder: Path, *command: str, status: int = 0, around: Mapping[str, str] | None = None) -> str:
        environ = {**self.environ, **(around or {})}
        done = subprocess.run(command, cwd=folder, env=environ, capture_output=True, encoding="utf-8", check=False)
        said = done.stdout + done.stderr
        if done.returncode != status and _NO_INDEX.search(said):
            needed(f"no index of packages: {said.strip().splitlines()[-1]}")
        assert done.returncode == status, f"{' '.join(command)}\n{said}"
        return said

    def script(self, folder: Path, text: str, around: Mapping[str, str] | None = None, status: int = 0) -> str:
        return self.run(folder, *_BASH, text, around=around, status=status)

    def knows(self, name: str) -> bool:
        """Whether a command of this name is there at all."""
        return bool(self.run(self.home, "bash", "-c", f"command -v {name} || true").strip())


# What was there at first in the first environment of this process: unpacking and compiling pip takes long.
_FIRST: list[Path] = []


def _python(folder: Path) -> None:
    """An environment with pip (as `python -m pip`) and nothing of ours."""
    venv.create(folder, with_pip=not _FIRST)
    for path in _FIRST:
        copy = shutil.copytree if path.is_dir() else shutil.copy2
        copy(path, _packages(folder) / path.name)
    _FIRST.extend(() if _FIRST else _packages(folder).iterdir())


def _packages(folder: Path) -> Path:
    return Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))


def scripts(workflow: dict[str, Any], job: str) -> list[dict[str, Any]]:
    """The steps of a job that are scripts."""
    return [step for step in workflow["jobs"][job]["steps"] if "run" in step]


def later(folder: Path, versi: str) -> Path:
    """The wheel of a version of the program that says something else on the front page, and other marks on all."""
    copy = source(folder / "sumber")
    for path, old, new in (
        ("site_builder/version.py", VERSION, versi),
        ("templates/beranda.html", "</h1>", "</h1><p>Kata baru dari versi nanti</p>"),
        ("templates/kegiatan.html", "</h1>", "</h1><!-- -->"),
    ):
        text = (copy / path).read_text("utf-8")
        assert old in text, path
        (copy / path).write_text(text.replace(old, new, 1), "utf-8")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "--target", "wheel"], cwd=copy, check=True)
    return next((copy / "dist").glob("*.whl"))


def source(copy: Path) -> Path:
    """A copy of this repository as it stands."""
    for path in own_files():
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / path, copy / path)
    return copy


def own_files() -> list[str]:
    """Every file of this repository as it stands, those that are new included."""
    command = ["git", "-c", "core.quotepath=off", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return [path for path in listed.splitlines() if (ROOT / path).is_file()]


def _without_project(path: str) -> str:
    """Without the environment that runs these tests."""
    return os.pathsep.join(
        folder for folder in path.split(os.pathsep) if not (Path(folder).parent / "pyvenv.cfg").is_file()
    )
