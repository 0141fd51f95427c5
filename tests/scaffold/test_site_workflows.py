"""The workflows of a site are those of this repository, to the letter: what they install is in requirements.txt."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.scaffold.program import own_program
from site_builder.scaffold.site_files import WORKFLOWS, carried

ROOT = Path(__file__).parent.parent.parent
PROGRAM = own_program()
CARRIED = {
    one.path: one.data.decode()
    for one in carried(PROGRAM)
    if one.path != PROGRAM.path and not one.path.startswith("docs/")
}
# Of this repository alone: a site has no releases, and no program of its own to try on other systems.
OURS = ["rilis.yml", "sistem.yml"]


def jobs(name: str) -> list[list[dict[str, Any]]]:
    """The steps of every job."""
    return [job["steps"] for job in yaml.safe_load(CARRIED[f".github/workflows/{name}"])["jobs"].values()]


def test_a_site_gets_every_workflow_but_those_of_the_program_itself() -> None:
    assert sorted(path.name for path in (ROOT / ".github/workflows").iterdir()) == sorted((*WORKFLOWS, *OURS))


@pytest.mark.parametrize("name", WORKFLOWS)
def test_the_program_is_installed_before_it_is_called(name: str) -> None:
    for steps in jobs(name):
        runs = "\n".join(step.get("run", "") for step in steps)
        called = runs.find("python -m site_builder")
        if called >= 0:
            assert (
                -1
                < runs.find("pip install --disable-pip-version-check --quiet --require-hashes -r requirements.txt")
                < called
            )


@pytest.mark.parametrize("name", WORKFLOWS)
def test_it_is_the_workflow_of_this_repository(name: str) -> None:
    assert CARRIED[f".github/workflows/{name}"] == (ROOT / ".github/workflows" / name).read_text("utf-8")


def test_the_program_and_its_libraries_are_pinned_by_their_hashes() -> None:
    pins = re.findall(r"(?m)^[a-z.].*(?:\n .*)*", CARRIED["requirements.txt"])
    assert pins[0] == f"./{PROGRAM.path} \\\n    --hash=sha256:{PROGRAM.sha256}"
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []


def test_its_updates_are_of_workflows_alone() -> None:
    updates = yaml.safe_load(CARRIED[".github/dependabot.yml"])["updates"]
    assert [one["package-ecosystem"] for one in updates] == ["github-actions"]


def test_npm_brings_what_form_and_search_need_and_no_tool_of_ours() -> None:
    for path in ("package.json", "package-lock.json"):
        assert "@sveltia/cms" in CARRIED[path]
        assert "pagefind" in CARRIED[path]
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
