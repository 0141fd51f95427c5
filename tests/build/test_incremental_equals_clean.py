"""The property that everything rests on: after any edits, output/ is what a clean build makes, and so is what it says.

`EXAMPLES=6000 pytest tests/build/test_incremental_equals_clean.py` makes 1,000 runs.
"""

import random
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from jinja2 import Environment

from site_builder.build import Result, examine
from tests.build import acak
from tests.build.suntingan import TODAY, Desk, draw, put_aside
from tests.conftest import EXAMPLES, Village

pytestmark = pytest.mark.walk

SEEDS = st.integers(0, 2**32)
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Files are trusted as soon as they are written, or none would be; a template is compiled once for all sites."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("site_builder.inputs._COARSE_NS", 0)
        real, known = Environment.compile, dict[object, Any]()

        def compile_once(self: Environment, *source: Any, **more: Any) -> Any:
            key = (source, *more.items())
            if key not in known:
                known[key] = real(self, *source, **more)
            return known[key]

        patch.setattr(Environment, "compile", compile_once)
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


def run(seed: int, rounds: int, jobs: int = 1) -> None:
    """A site, and rounds of edits after each of which it is built. Says how it came to a difference."""
    r = random.Random(seed)
    log = [f"seed {seed}"]
    with tempfile.TemporaryDirectory() as folder:
        village = Village(Path(folder) / "a").write(acak.site(r))
        options: dict[str, object] = {"today": TODAY, "keep_going": True, "output": "output", "jobs": jobs}
        desk = Desk(village, r, {}, options)
        for _ in range(rounds):
            log += (draw(desk) for _ in range(r.randint(1, 4)))
            log.append(f"build {desk.options}")
            try:
                wrong = difference(desk, Path(folder) / "clean")
            except Exception as fault:
                fault.add_note("\n".join(log))
                raise
            assert not wrong, "\n".join([*log, *wrong])
            desk.options["clean"] = False
            if r.random() < 0.4:
                log.append(f"put_aside: {put_aside(desk)}")


def difference(desk: Desk, root: Path) -> list[str]:
    """In what a build, and a check, differ from what a machine makes and says that has never seen this site."""
    village, name = desk.village, str(desk.options["output"])
    options = {**desk.options, "output": village.root / name}
    before = village.output(name)
    checked = examine(village.options._replace(**options))  # type: ignore[arg-type]
    result = village.build(**options)
    clean, made = clean_build(village, root, desk.options)
    summary, expected = result.summary, clean.summary
    wrong = []
    if checked.diagnostics != summary.diagnostics or checked.account != summary.account:
        wrong.append(f"check says {_told(checked)}, build {_told(summary)}")
    if summary.diagnostics != expected.diagnostics:
        wrong.append(f"build says {_told(summary)}, a clean one {_told(expected)}")
    if summary.held:  # what it shows comes from history
        return wrong
    if summary != expected or result.published != clean.published:
        wrong.append(f"build: {summary._replace(diagnostics=())}, a clean one: {expected._replace(diagnostics=())}")
    now, right = village.output(name), made if clean.published else before
    wrong += [f"{path} is stale" for path in sorted(now.keys() & right.keys()) if now[path] != right[path]]
    wrong += [f"{path} is there" for path in sorted(now.keys() - right.keys())]
    return wrong + [f"{path} is not there" for path in sorted(right.keys() - now.keys())]


def clean_build(village: Village, root: Path, options: dict[str, object]) -> tuple[Result, dict[str, bytes]]:
    """By a machine that has never seen this site; `--clean`, or it would keep compiled templates for every run."""
    shutil.rmtree(root, ignore_errors=True)
    for name in ("content", "templates", "assets"):
        if (village.root / name).exists():
            shutil.copytree(village.root / name, root / name)
    fresh = Village(root)
    result = fresh.build(**{**options, "clean": True, "jobs": 1, "output": root / "output"})
    return result, fresh.output()


def _told(summary: object) -> str:
    return str([(d.code, str(d.location), d.message) for d in getattr(summary, "diagnostics", ())])
