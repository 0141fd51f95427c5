"""What cannot be run on Linux is run by a workflow of this repository, on the systems that secretaries have."""

import re
import shlex
from pathlib import Path

import pytest
import yaml

from site_builder.cli import command_line

ROOT = Path(__file__).parents[2]
SISTEM = yaml.load((ROOT / ".github/workflows/sistem.yml").read_text("utf-8"), yaml.BaseLoader)
JOB = SISTEM["jobs"]["uji"]
RUNS = [line for step in JOB["steps"] for line in step.get("run", "").splitlines()]


def test_it_runs_on_windows_and_macos_for_whatever_the_program_is_made_of() -> None:
    assert JOB["strategy"]["matrix"]["sistem"] == ["windows-latest", "macos-latest"]
    on = SISTEM["on"]
    assert on["push"]["paths"] == on["pull_request"]["paths"]
    assert {"site_builder/**", "templates/**", "assets/**", "tests/**"} <= set(on["push"]["paths"])


def test_it_runs_the_tests_that_make_calls_quick() -> None:
    (slow,) = re.findall(r"^SLOW := (.+)$", (ROOT / "Makefile").read_text("utf-8"), flags=re.M)
    assert f'python -m pytest -n auto -m "not ({slow})"' in RUNS


@pytest.mark.parametrize("line", [line for line in RUNS if "site_builder " in line])
def test_every_command_in_it_is_understood(line: str) -> None:
    words = shlex.split(re.split(r" \|\| | > ", line)[0])
    assert command_line().parse_args(words[3:])


def test_a_command_prompt_of_windows_is_tried_too() -> None:
    shells = [step["shell"] for step in JOB["steps"] if "shell" in step]
    assert shells == ["cmd"]
