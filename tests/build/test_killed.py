"""A build killed at any instant leaves whole files, and the next build heals the rest."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import RAPAT, Village, files_below

pytestmark = pytest.mark.fault

BUILD = [sys.executable, "-m", "site_builder", "build", "--today", "2023-04-01", "--jobs", "1"]
REPOSITORY = Path(__file__).parent.parent.parent
# Seconds; a build that is not at its end by then never will be.
PATIENCE = 120


def start(village: Village) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    return subprocess.Popen(
        BUILD,
        cwd=village.root,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def write_round(village: Village, number: int) -> None:
    """Every round changes a third of the records, adds some and removes some."""
    for i in range(60):
        path = f"mekar/kegiatan/2023-01-{i % 28 + 1:02}-rapat-{i}.md"
        if (i + number) % 5 == 0:
            (village.root / "content" / path).unlink(missing_ok=True)
        elif (i + number) % 3 == 0 or number == 0:
            village.write({path: RAPAT.replace("Rapat bulanan", f"Rapat {i} kali {number}")})


def whole_pages(village: Village, versions: list[dict[str, bytes]]) -> None:
    """Every file of output/ is one that a finished build of the old or of the new content makes."""
    for path, data in files_below(village.root / "output").items():
        assert any(version.get(path) == data for version in versions), path


def clean_output(village: Village) -> dict[str, bytes]:
    fresh = Village(village.root / "bersih").write({})
    (fresh.root).mkdir(exist_ok=True)
    subprocess.run(["cp", "-r", str(village.root / "content"), str(fresh.root)], check=True)
    assert fresh.build(clean=True).published
    made = fresh.output()
    subprocess.run(["rm", "-rf", str(fresh.root)], check=True)
    return made


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_random_moments_every_file_is_whole_and_the_next_build_heals(village: Village, seed: int) -> None:
    r = random.Random(seed)
    write_round(village, 0)
    began = time.monotonic()
    assert start(village).wait(PATIENCE) == 0
    whole = time.monotonic() - began
    before = clean_output(village)
    for number in range(1, 6):
        write_round(village, number)
        after = clean_output(village)
        for _ in range(3):
            process = start(village)
            time.sleep(r.uniform(0.2, 1.0) * whole)
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            whole_pages(village, [before, after])
        assert start(village).wait(PATIENCE) == 0
        assert village.output() == after
        assert not (village.root / ".output.stage").exists()
        before = after


STEPS = ["after the state was written", "between two renames", "before old pages go", "before the state is renamed"]


@pytest.mark.parametrize("step", range(len(STEPS)), ids=STEPS)
@pytest.mark.parametrize("first", [True, False], ids=["first build", "later build"])
def test_killed_at_each_step_of_publishing_the_next_build_finishes(village: Village, step: int, first: bool) -> None:
    write_round(village, 0)
    if not first:
        assert start(village).wait(PATIENCE) == 0
        write_round(village, 1)
    after = clean_output(village)
    program = f"""
import os, signal, sys
from collections.abc import Callable
from pathlib import Path
from site_builder.output import publish
count = 0
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
def dying_replace(self, target, original=Path.replace):
    global count
    inside = ".output.stage" in str(self)
    count += inside
    if {step} == 1 and inside and count == 3: die()
    if {step} == 3 and self.name == "state.next": die()
    return original(self, target)
Path.replace = dying_replace
if {step} == 0: publish.Shelf._finish = die
if {step} == 2: publish.Shelf._prune = die
from site_builder.cli import main
main({BUILD[3:]!r})
"""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    killed = subprocess.run([sys.executable, "-c", program], cwd=village.root, env=environment, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr.decode()
    assert start(village).wait(PATIENCE) == 0
    assert village.output() == after


def test_a_second_build_at_the_same_time_is_kept_out(village: Village) -> None:
    write_round(village, 0)
    program = (
        "import time; from site_builder import stages; from site_builder.cli import main;"
        "wait = stages.understand;"
        "stages.understand = lambda *a: (print('inside', flush=True), time.sleep(30), wait(*a))[-1];"
        f"main({BUILD[3:]!r})"
    )
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    first = subprocess.Popen([sys.executable, "-c", program], cwd=village.root, env=environment, stdout=subprocess.PIPE)
    assert first.stdout is not None
    assert first.stdout.readline() == b"inside\n"
    second = subprocess.run(BUILD, cwd=village.root, env=environment, capture_output=True, text=True)
    first.kill()
    first.wait()
    first.stdout.close()
    assert second.returncode == 2
    assert "sedang dibangun oleh proses lain" in second.stderr
    assert start(village).wait(PATIENCE) == 0


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only there processes are found by their session")
@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGHUP"])
def test_no_worker_outlives_a_build_that_is_ended_and_nothing_is_said(village: Village, name: str) -> None:
    """They would stay for ever, and hold whatever the build was started with."""
    for i in range(600):
        village.write({f"mekar/kegiatan/rapat-{i}.md": f"{RAPAT}\n\nKe-{i}.\n"})
    build = subprocess.Popen(
        [*BUILD[:-1], "2"],
        cwd=village.root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert within(20, lambda: len(of_session(build.pid)) > 2)
    os.kill(build.pid, getattr(signal, name))
    build.wait(10)
    assert within(10, lambda: not of_session(build.pid))
    assert build.stderr is not None
    with build.stderr as told:
        assert told.read() == b""


def within(seconds: float, is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.05)
    return False


def of_session(leader: int) -> list[int]:
    """Processes of a session that are alive."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            state, _, _, session = (place / "stat").read_text().rpartition(")")[2].split()[:4]
            if int(session) == leader and state != "Z":
                found.append(int(place.name))
    return found
