"""The workflows and forms in .github: valid for GitHub, with the least rights, and with no foreign text in a shell."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_builder.output.template_store import FOLDER

pytestmark = pytest.mark.walk

GITHUB = Path(__file__).parents[2] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.name != "config.yml")
SCHEMAS = [
    *((path, "vendor.github-workflows") for path in WORKFLOWS),
    *((path, "custom.github-workflows-require-timeout") for path in WORKFLOWS),
    *((path, "vendor.github-issue-forms") for path in FORMS),
    (GITHUB / "ISSUE_TEMPLATE/config.yml", "vendor.github-issue-config"),
    (GITHUB / "dependabot.yml", "vendor.dependabot"),
]
# Whatever somebody outside can choose the words of.
FOREIGN = re.compile(
    r"github\.(?:head_ref|event\.(?:issue|comment|pull_request|head_commit|commits)(?!\.number\b))|\binputs\."
)
EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.S)


def loaded(path: Path) -> dict[str, Any]:
    # `on:` is a yes to YAML 1.1.
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
    return data


def jobs(path: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = loaded(path)["jobs"]
    return found


def steps(path: Path) -> Iterator[dict[str, Any]]:
    for job in jobs(path).values():
        yield from job["steps"]


@pytest.mark.parametrize(("path", "schema"), SCHEMAS, ids=lambda one: one.name if isinstance(one, Path) else one)
def test_a_file_is_as_github_wants_it(path: Path, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_foreign_text_is_expanded_where_it_could_run(path: Path) -> None:
    for step in steps(path):
        for text in (step.get("run", ""), *step.get("with", {}).values(), *step.get("env", {}).values()):
            assert not [one for one in EXPRESSION.findall(text) if FOREIGN.search(one)], step


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_script_expands_anything_at_all(path: Path) -> None:
    assert not [step["run"] for step in steps(path) if "${{" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_named_by_its_whole_hash_with_its_version_beside_it(path: Path) -> None:
    used = re.findall(r"uses: (\S+)(.*)", path.read_text("utf-8"))
    assert used
    for action, remark in used:
        assert re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40}", action), action
        assert re.fullmatch(r" # v\d+\.\d+\.\d+", remark), action


def test_an_action_has_one_version_everywhere() -> None:
    used = {hit for path in WORKFLOWS for hit in re.findall(r"uses: actions/([\w-]+)[\w/-]*@(\S+)", path.read_text())}
    assert len({name for name, _ in used}) == len(used)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(path: Path) -> None:
    assert loaded(path)["permissions"] == {}
    assert all("permissions" in job for job in jobs(path).values())


WRITING = {
    ("terbit.yml", "ingatkan"),
    ("rilis.yml", "terbitkan"),
    ("formulir.yml", "kirim"),
    ("terbit.yml", "terbitkan"),
}


def test_only_these_jobs_may_write() -> None:
    found = {
        (path.name, name)
        for path in WORKFLOWS
        for name, job in jobs(path).items()
        if "write" in job["permissions"].values()
    }
    assert found == WRITING


def test_the_job_that_reads_a_form_has_no_right_to_write() -> None:
    assert jobs(GITHUB / "workflows/formulir.yml")["baca"]["permissions"] == {"contents": "read", "issues": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_code_of_a_fork_never_runs_with_rights(path: Path) -> None:
    assert not {"pull_request_target", "workflow_run", "issue_comment"} & set(loaded(path)["on"])
    if "pull_request" in loaded(path)["on"]:
        assert {job["permissions"]["contents"] for job in jobs(path).values()} == {"read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_ends_and_none_runs_beside_its_own_kind(path: Path) -> None:
    assert all(int(job["timeout-minutes"]) <= 30 for job in jobs(path).values())
    assert loaded(path)["concurrency"]["group"]


def test_a_form_or_a_deployment_is_never_cut_off_halfway() -> None:
    for name in ("formulir.yml", "terbit.yml"):
        assert loaded(GITHUB / "workflows" / name)["concurrency"]["cancel-in-progress"] == "false"


def test_the_site_is_made_daily_and_on_every_change() -> None:
    on = loaded(GITHUB / "workflows/terbit.yml")["on"]
    assert set(on) == {"push", "schedule", "workflow_dispatch"}
    minute, hour, *days = on["schedule"][0]["cron"].split()
    assert days == ["*", "*", "*"]
    # past midnight in all three zones, and not at the full hour, when GitHub is busiest
    assert 17 <= int(hour) < 24 and int(minute) > 0


def test_a_site_that_was_not_built_is_not_published() -> None:
    script = next(step["run"] for step in steps(GITHUB / "workflows/terbit.yml") if "build" in step.get("run", ""))
    assert "--keep-going" in script and script.rstrip().endswith("test -f output/index.html")


def test_the_form_workflow_starts_with_what_forms_begin_with() -> None:
    condition = jobs(GITHUB / "workflows/formulir.yml")["baca"]["if"]
    assert condition == "startsWith(github.event.issue.body, '### Formulir ')"


def test_no_address_of_a_registry_stands_in_a_workflow() -> None:
    for path in GITHUB.rglob("*.yml"):
        assert not re.search(r"https?://(?!127\.0\.0\.1|contoh\.|example\.)", path.read_text("utf-8")), path.name


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_compiled_templates_never_come_from_a_cache(path: Path) -> None:
    """They are run. A folder that is named whole goes into a cache whole, whatever is excepted below it."""
    code = f".cache/{FOLDER}"
    for job in jobs(path).values():
        restored = False
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/cache"):
                kept = step["with"]["path"].split()
                assert not {".", "*", ".cache", ".cache/", ".cache/**", code} & set(kept)
                assert ".cache/*" not in kept or f"!{code}" in kept
                restored = True
            elif restored and (called := step.get("run", "").find("python -m site_builder build")) >= 0:
                assert -1 < step["run"].find(f"rm -rf {code}") < called
