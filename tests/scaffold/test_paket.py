"""The wheel: built, installed into an empty environment, and a new site made, checked and built with it."""

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest
import yaml

from site_builder.version import VERSION
from tests.browser import needed
from tests.scaffold.sites import NAMA, made

ROOT = Path(__file__).parent.parent.parent
_NO_INDEX = re.compile(
    r"No matching distribution found|Could not find a version|Connection|Max retries|Temporary failure"
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("roda")
    run([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], ROOT)
    return next(folder.glob("*.whl"))


# Two tests with an environment each, not more with one shared: run in parallel they would make it several times.
@pytest.mark.paket
def test_the_installed_program_makes_checks_and_builds_a_new_site(wheel: Path, tmp_path: Path) -> None:
    program, site = tmp_path / "venv/bin/kampung-kb", tmp_path / "situs"
    venv.create(tmp_path / "venv", with_pip=True)
    pip(tmp_path / "venv", "install", str(wheel))
    run([str(program), "init", str(site), "--nama", NAMA, "--repositori", "dinas-contoh/situs"], tmp_path)
    assert "Selesai diperiksa: tidak ada kesalahan; " in run([str(program), "check"], site)
    run([str(program), "build"], site)
    assert f"<title>{NAMA}</title>" in (site / "output/index.html").read_text("utf-8")
    assert (site / "output/aset/gaya.css").stat().st_size > 0
    assert f"Sudah sesuai dengan kampung-kb {VERSION}." in run([str(program), "upgrade"], site)


@pytest.mark.paket
def test_the_workflow_of_a_site_installs_this_very_wheel_and_builds(wheel: Path, tmp_path: Path) -> None:
    """Its own commands, with the libraries' hashes; only the index knows no such wheel yet, so it is told where."""
    site = made(tmp_path / "situs")
    venv.create(tmp_path / "venv", with_pip=True)
    steps = yaml.safe_load((site / ".github/workflows/terbit.yml").read_text())["jobs"]["bangun"]["steps"]
    install = next(step["run"] for step in steps if "pip install" in step.get("run", ""))
    for command in install.strip().splitlines():
        pip(tmp_path / "venv", *command.split()[3:], beside=wheel.parent, folder=site)
    run([str(tmp_path / "venv/bin/python"), "-m", "site_builder", "build"], site)
    assert (site / "output/kampung/contoh-telaga/index.html").is_file()


def run(command: list[str], folder: Path, **around: str) -> str:
    """What it prints; nothing of this process's own environment for Python reaches it."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=kept | around, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def pip(environment: Path, *arguments: str, beside: Path | None = None, folder: Path = ROOT) -> None:
    """Skips where no index of packages can be reached."""
    quiet = ("--quiet", "--retries", "1", "--disable-pip-version-check")
    more = ("--find-links", str(beside)) if beside else ()
    command = [str(environment / "bin/python"), "-m", "pip", *arguments, *quiet, *more]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode and _NO_INDEX.search(done.stderr):
        needed(f"no index of packages: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
