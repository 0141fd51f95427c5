"""The property that everything rests on: after any edits, output/ is what a clean build makes, and so is what it says.

`EXAMPLES=6000 pytest tests/build/test_incremental_equals_clean.py` makes 1,000 runs.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from site_builder.build import Result, build, examine
from site_builder.memory import Memory
from tests.build import acak
from tests.build.meja import Desk
from tests.build.suntingan import SAVES, TODAY, draw, put_aside
from tests.conftest import EXAMPLES, Village

pytestmark = pytest.mark.walk

SEEDS = st.integers(0, 2**32)
MADE_OF = ("content", "templates", "assets")
# Where the process that builds on and on puts what it makes.
ON = "berjalan"
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Files are trusted as soon as they are written, or none would be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.inputs._COARSE_NS", 0)
        yield


@settings(max_examples=max(3, EXAMPLES // 6), deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(SEEDS)
def test_after_any_edits_a_build_is_what_a_clean_build_is(seed: int) -> None:
    run(seed, rounds=3)


@pytest.mark.parametrize("jobs", [2, 5])
def test_so_it_is_with_worker_processes(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.batches.WORTH_WORKERS", 1)
    monkeypatch.setattr("site_builder.stages.PAGES_A_BATCH", 9)
    monkeypatch.setattr("site_builder.loading.FILES_A_BATCH", 3)
    for _ in range(max(1, EXAMPLES // 60)):
        run(random.randrange(2**32), rounds=2, jobs=jobs)


@settings(max_examples=max(2, EXAMPLES // 12), deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(SEEDS)
def test_serve_shows_what_new_processes_show_that_saw_the_same_saves(seed: int) -> None:
    """What is last good follows from history, so both have the same, each with a .cache of its own."""
    r = random.Random(seed)
    log, memory = [f"seed {seed}"], Memory()
    with tempfile.TemporaryDirectory() as folder:
        served = Village(Path(folder) / "a").write(acak.site(r))
        other = Village(Path(folder) / "b")
        desk = Desk(served, r, {}, {"today": TODAY, "keep_going": True, "last_good": True})
        for _ in range(6):
            log += (draw(desk, SAVES) for _ in range(r.randint(1, 3)))
            log.append(f"build {desk.options}")
            copied(served.root, other.root)
            shown = build(served.options._replace(**desk.options), memory)  # type: ignore[arg-type]
            anew = other.build(**desk.options)
            wrong = [f"{path} differs" for path in differing(served.output(), other.output())]
            if shown.summary != anew.summary:
                wrong.append(f"serve: {shown.summary}, new processes: {anew.summary}")
            assert not wrong, "\n".join([*log, *wrong])


def run(seed: int, rounds: int, jobs: int = 1) -> None:
    """A site, and rounds of edits after each of which it is built. Says how it came to a difference."""
    r = random.Random(seed)
    log = [f"seed {seed}"]
    with tempfile.TemporaryDirectory() as folder:
        village = Village(Path(folder) / "a").write(acak.site(r))
        options: dict[str, object] = {"today": TODAY, "keep_going": True, "output": "output", "jobs": jobs}
        desk = Desk(village, r, {}, options)
        running: dict[str, Memory] = {}
        for _ in range(rounds):
            log += (draw(desk) for _ in range(r.randint(1, 4)))
            log.append(f"build {desk.options}")
            try:
                wrong = difference(desk, Path(folder) / "clean", running)
            except Exception as fault:
                fault.add_note("\n".join(log))
                raise
            assert not wrong, "\n".join([*log, *wrong])
            desk.options["clean"] = False
            if r.random() < 0.4:
                log.append(f"put_aside: {put_aside(desk)}")


def difference(desk: Desk, root: Path, running: dict[str, Memory]) -> list[str]:
    """In what a build, and a check, differ from what a machine makes and says that has never seen this site; so a
    process that builds on and on, into another output beside the same .cache.

    `running`: what such processes know, by what they were asked for.
    """
    village, name = desk.village, str(desk.options["output"])
    options = {**desk.options, "output": village.root / name}
    before = village.output(name)
    checked = examine(village.options._replace(**options))  # type: ignore[arg-type]
    result = village.build(**options)
    clean, made = clean_build(village, root, desk.options)
    summary, wrong = result.summary, []
    if checked.diagnostics != summary.diagnostics or checked.account != summary.account:
        wrong.append(f"check says {_told(checked)}, build {_told(summary)}")
    wrong += _wrong(result, village.output(name), clean, made if clean.published else before)
    changes = {"output": village.root / ON, "clean": False}
    on = running.setdefault(repr({**desk.options, "today": 0, "clean": 0, "output": 0}), Memory())
    before = village.output(ON)
    result = build(village.options._replace(**{**desk.options, **changes}), on)  # type: ignore[arg-type]
    return wrong + [
        f"on and on: {one}" for one in _wrong(result, village.output(ON), clean, made if clean.published else before)
    ]


def _wrong(result: Result, now: dict[str, bytes], clean: Result, right: dict[str, bytes]) -> list[str]:
    summary, expected = result.summary, clean.summary
    wrong = []
    if summary.diagnostics != expected.diagnostics:
        wrong.append(f"build says {_told(summary)}, a clean one {_told(expected)}")
    if summary.held:  # what it shows comes from history
        return wrong
    if summary != expected or result.published != clean.published:
        wrong.append(f"build: {summary._replace(diagnostics=())}, a clean one: {expected._replace(diagnostics=())}")
    return wrong + [f"{path} is not as it was made clean" for path in differing(now, right)]


def differing(now: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    return sorted(path for path in now.keys() | right.keys() if now.get(path) != right.get(path))


def copied(root: Path, place: Path) -> None:
    """All that a site is made of."""
    for name in MADE_OF:
        shutil.rmtree(place / name, ignore_errors=True)
        if (root / name).exists():
            shutil.copytree(root / name, place / name)


def clean_build(village: Village, root: Path, options: dict[str, object]) -> tuple[Result, dict[str, bytes]]:
    """By a machine that has never seen this site; `--clean`, or it would keep compiled templates for every run."""
    shutil.rmtree(root, ignore_errors=True)
    copied(village.root, root)
    fresh = Village(root)
    result = fresh.build(**{**options, "clean": True, "jobs": 1, "output": root / "output"})
    return result, fresh.output()


def _told(summary: object) -> str:
    return str([(d.code, str(d.location), d.message) for d in getattr(summary, "diagnostics", ())])
