"""The workflows of a site are those of this repository, but for where the program comes from."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.scaffold.site_files import WORKFLOWS, carried
from site_builder.version import VERSION

ROOT = Path(__file__).parent.parent.parent
CARRIED = {one.path: one.data.decode() for one in carried() if not one.path.startswith("docs/")}


def jobs(name: str) -> list[list[dict[str, Any]]]:
    """The steps of every job."""
    return [job["steps"] for job in yaml.safe_load(CARRIED[f".github/workflows/{name}"])["jobs"].values()]


# A site has no program of its own to try on other systems.
OF_THE_PROGRAM = ["sistem.yml"]


def test_a_site_gets_every_workflow_but_those_of_the_program_itself() -> None:
    assert sorted(path.name for path in (ROOT / ".github/workflows").iterdir()) == sorted([*WORKFLOWS, *OF_THE_PROGRAM])
    assert not [path for path in CARRIED if path.rpartition("/")[2] in OF_THE_PROGRAM]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_the_program_is_installed_before_it_is_called(name: str) -> None:
    for steps in jobs(name):
        runs = "\n".join(step.get("run", "") for step in steps)
        called = runs.find("python -m site_builder")
        if called >= 0:
            libraries = runs.find("--require-hashes -r requirements.txt\n")
            assert -1 < libraries < runs.find("--no-deps -r kampung-kb.txt\n") < called


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_in_it_looks_for_the_source(name: str) -> None:
    assert "site_builder/" not in CARRIED[f".github/workflows/{name}"]


@pytest.mark.parametrize("name", WORKFLOWS)
def test_nothing_but_the_program_is_another(name: str) -> None:
    ours = (ROOT / ".github/workflows" / name).read_text("utf-8").splitlines()
    theirs = CARRIED[f".github/workflows/{name}"].splitlines()
    gone = [line for line in ours if line not in theirs]
    assert gone
    assert [line for line in gone if "run: python -m pip install" not in line and "hashFiles(" not in line] == []


def test_the_program_is_pinned_and_its_libraries_have_hashes() -> None:
    assert re.findall("(?m)^[^#].*$", CARRIED["kampung-kb.txt"]) == [f"kampung-kb=={VERSION}"]
    pins = re.findall(r"(?m)^[a-z].*(?:\n .*)*", CARRIED["requirements.txt"])
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_its_updates_are_of_workflows_alone() -> None:
    updates = yaml.safe_load(CARRIED[".github/dependabot.yml"])["updates"]
    assert [one["package-ecosystem"] for one in updates] == ["github-actions"]


def test_npm_brings_what_the_form_needs_and_no_tool_of_ours() -> None:
    for path in ("package.json", "package-lock.json"):
        assert "@sveltia/cms" in CARRIED[path]
        assert "axe-core" not in CARRIED[path]


@pytest.mark.parametrize(
    ("schema", "names"),
    [
        ("github-workflows", [f".github/workflows/{name}" for name in WORKFLOWS]),
        ("dependabot", [".github/dependabot.yml"]),
    ],
)
def test_they_are_valid(schema: str, names: list[str], tmp_path: Path) -> None:
    for name in names:
        (tmp_path / Path(name).name).write_text(CARRIED[name])
    paths = [str(tmp_path / Path(name).name) for name in names]
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
