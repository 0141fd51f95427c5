"""The steps of formulir.yml as they stand there, run by bash against a real repository; `gh` alone is a recorder."""

import datetime
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Village
from tests.github.desk import Desk
from tests.github.filled import RAPAT, body
from tests.github.test_workflows import GITHUB, jobs

pytestmark = pytest.mark.walk

ROOT = GITHUB.parent
PAYLOADS = Path(__file__).parent / "payload"


def sent(payload: str) -> dict[str, Any]:
    """The issue of a stored event."""
    issue: dict[str, Any] = json.loads((PAYLOADS / f"{payload}.json").read_text("utf-8"))["issue"]
    return issue


class Runner:
    """Runs the scripts of a job one after another, each with what GitHub would give it."""

    def __init__(self, desk: Desk, issue: dict[str, Any]) -> None:
        self.desk, self.temp = desk, Path(tempfile.mkdtemp(prefix="runner-", dir=desk.bin.parent))
        self.number = str(issue["number"])
        # The state of the issue now, which is what the job asks for: not the event's own.
        desk.answer({"api repos/contoh/situs/issues/" + self.number: json.dumps(issue)})
        (desk.bin / "python").write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
        (desk.bin / "python").chmod(0o755)

    def run(self, job: str) -> str:
        steps = jobs(GITHUB / "workflows/formulir.yml")[job]["steps"]
        own = [step for step in steps if "run" in step and step.get("name") != "Pasang program"]
        done = [
            self.script(step["run"], {"NOMOR": self.number} if "NOMOR" in step.get("env", {}) else {}) for step in own
        ]
        assert not any(one.returncode for one in done), [one.stderr for one in done]
        return "".join(one.stdout for one in done)

    def script(self, script: str, environ: dict[str, str]) -> subprocess.CompletedProcess[str]:
        given = {"RUNNER_TEMP": str(self.temp), "PYTHONPATH": str(ROOT), "GITHUB_ACTIONS": "true"}
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]
        whole = {**self.desk.environ, **given, **environ}
        return subprocess.run(command, cwd=self.desk.village.root, env=whole, capture_output=True, text=True)


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory, village: Village) -> Desk:
    village.write({"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
    return Desk(tmp_path_factory.mktemp("jalan"), village)


@pytest.mark.parametrize("payload", ["rapat-pokja", "disunting", "laporan", "poktan", "perintah"])
def test_a_form_ends_in_a_pull_request(desk: Desk, payload: str) -> None:
    runner = Runner(desk, sent(payload))
    assert runner.run("baca") == f"Formulir {runner.number}: disusun, 1 berkas.\n"
    assert runner.run("kirim") == f"Formulir {runner.number}: formulir/{runner.number}, dijawab.\n"
    assert len(desk.files(f"formulir/{runner.number}")) == 1
    assert desk.comments()[0].endswith("Pull request: #31")


@pytest.mark.parametrize("payload", ["kosong", "data-pribadi"])
def test_a_form_that_cannot_be_a_record_ends_in_an_answer(desk: Desk, payload: str) -> None:
    runner = Runner(desk, sent(payload))
    assert runner.run("baca") + runner.run("kirim") == (
        f"Formulir {runner.number}: dijawab, 0 berkas.\nFormulir {runner.number}: tanpa cabang, dijawab.\n"
    )
    assert len(desk.comments()) == 1
    assert desk.git("branch", "--list", "formulir/*", cwd=desk.origin) == ""


def test_the_second_form_for_a_meeting_is_shown_the_first(desk: Desk) -> None:
    for number in (12, 99):
        runner = Runner(desk, {**sent("rapat-pokja"), "number": number})
        runner.run("baca")
        runner.run("kirim")
    assert "formulir #12" in desk.comments()[-1]


CHAT = """\
[13/03/2020 20.14] Sekretaris Pokja: Ini catatan rapat kita tadi sore
[13/03/2020 20.15] Sekretaris Pokja: Hasil rapat:
1. laporan BKB bulan Februari, 11 dari 15 keluarga hadir
2. iuran kas Rp5.000 sebulan disepakati mulai April
[13/03/2020 20.17] Ketua RT 3: Siap{}
"""


def test_what_the_sheet_for_secretaries_says_leads_from_a_chat_to_a_page(desk: Desk) -> None:
    """Its second part, step by step: a form with the chat in it, an answer, its repair by Edit, the page."""

    def answered(notulen: str) -> str:
        told = {**RAPAT, "tanggal": "13 Maret 2020", "notulen": notulen}
        runner = Runner(desk, {**sent("rapat-pokja"), "body": body(desk.village, "rapat-pokja", told)})
        runner.run("baca")
        runner.run("kirim")
        return desk.comments()[-1]

    assert "nomor telepon" in answered(CHAT.format(", hubungi 0812-3456-7890"))
    assert answered(CHAT.format("")).endswith("Pull request: #31")
    desk.git("fetch", "--quiet", "origin", "formulir/12")
    desk.git("merge", "--quiet", "--ff-only", "FETCH_HEAD")
    assert desk.village.build().published
    page = desk.village.read("kampung/mekar/kegiatan/2020-03-13-rapat-bulan-maret/index.html")
    assert "11 dari 15 keluarga hadir" in page and "Rp5.000 sebulan" in page
    assert "20.15" not in page and "0812" not in page


def test_a_reading_that_left_nothing_is_answered_and_the_job_fails(desk: Desk) -> None:
    runner = Runner(desk, sent("rapat-pokja"))
    with pytest.raises(AssertionError, match="tidak lengkap"):
        runner.run("kirim")
    assert "gangguan" in desk.comments()[0]


def script_of(workflow: str, words: str) -> str:
    job = next(iter(jobs(GITHUB / "workflows" / workflow).values()))
    return next(str(step["run"]) for step in job["steps"] if words in step.get("run", ""))


def test_a_faulty_record_does_not_keep_the_others_from_being_published(desk: Desk) -> None:
    desk.village.write({"mekar/kegiatan/x.md": "---\njenis: rapat-pokja\n---\n"})
    done = Runner(desk, sent("kosong")).script(script_of("terbit.yml", "--keep-going"), {})
    assert done.returncode == 0, done.stderr
    assert desk.village.has("kampung/mekar/index.html") and "::error " in done.stdout + done.stderr


def test_a_site_that_cannot_be_built_fails_before_anything_is_published(desk: Desk) -> None:
    desk.village.write({"situs.yaml": "nama: a: b\n"})
    assert Runner(desk, sent("kosong")).script(script_of("terbit.yml", "--keep-going"), {}).returncode == 1


def test_a_pull_request_with_a_faulty_record_fails_and_still_has_a_preview(desk: Desk) -> None:
    desk.village.write({"mekar/kegiatan/x.md": "---\njenis: rapat-pokja\n---\n"})
    assert Runner(desk, sent("kosong")).script(script_of("periksa.yml", "--keep-going"), {}).returncode == 1
    assert 'href="/kampung/mekar/"' in desk.village.read("index.html")


@pytest.mark.parametrize(("path", "is_told"), [(".github/workflows/x.yml", True), ("content/catatan.txt", False)])
def test_a_pull_request_that_changes_a_workflow_is_pointed_out(desk: Desk, path: str, is_told: bool) -> None:
    file = desk.village.root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("::error::x")
    desk.git("add", path)
    desk.commit("Usul", "orang@example.org")
    done = Runner(desk, sent("kosong")).script(script_of("periksa.yml", "git diff"), {})
    assert (done.returncode, done.stdout.startswith("::warning title=")) == (0, is_told)


@pytest.mark.parametrize(("days", "open_ones", "asked"), [(49, "0", 0), (51, "0", 1), (51, "1", 0)])
def test_a_repository_that_sleeps_is_told_once_before_its_schedule_stops(
    desk: Desk, days: int, open_ones: str, asked: int
) -> None:
    then = f"{datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}"
    desk.environ |= {"GIT_COMMITTER_DATE": then}
    desk.git("-c", "user.name=P", "-c", "user.email=p@example.org", "commit", "--quiet", "--allow-empty", "-m", "Lama")
    runner = Runner(desk, sent("kosong"))
    desk.answer({"issue list": open_ones})
    step = next(one for one in jobs(GITHUB / "workflows/terbit.yml")["ingatkan"]["steps"] if "run" in one)
    assert runner.script(step["run"], {"GITHUB_REPOSITORY": "contoh/situs"}).returncode == 0
    made = [words for words, _ in desk.said() if words[:2] == ["issue", "create"]]
    assert len(made) == asked
    assert not made or f"Sudah {days} hari" in made[0][made[0].index("--body") + 1]
