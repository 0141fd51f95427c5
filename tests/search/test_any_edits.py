"""With a search, too, output/ after any edits is what a clean build makes, and whole however a build ends."""

import os
import random
import shutil
import signal
import time
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.memory import Memory
from site_builder.search import index as parts
from tests.build import acak
from tests.build.meja import Desk
from tests.build.suntingan import TODAY, draw, put_aside
from tests.build.test_incremental_equals_clean import copied, differing
from tests.build.test_killed import PATIENCE, start, write_round
from tests.conftest import EXAMPLES, Village, files_below
from tests.search.pagefind import index, installed


@pytest.mark.walk
@pytest.mark.parametrize("most", [4, 3000], ids=["several parts", "one part"])
def test_after_any_edits_a_build_is_what_a_clean_build_is(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.inputs._COARSE_NS", 0)
    monkeypatch.setattr(parts, "MOST_PAGES", most)
    for number in range(max(2, EXAMPLES // 30)):
        seed = random.randrange(2**32)
        root = tmp_path / str(number)
        run(seed, installed(Village(root / "a")), installed(Village(root / "bersih")))
        shutil.rmtree(root)


def run(seed: int, village: Village, fresh: Village) -> None:
    """By new processes and by one that builds on and on, in turns."""
    r, log, memory = random.Random(seed), [f"seed {seed}"], Memory()
    village.write(acak.site(r))
    desk = Desk(village, r, {}, {"today": TODAY, "keep_going": True, "output": "output", "jobs": 1})
    for turn in range(4):
        log += (draw(desk) for _ in range(r.randint(1, 3)))
        options = {**desk.options, "output": village.root / "output", "keep_going": True, "last_good": False}
        log.append(f"build {options}")
        before = village.output()
        build(village.options._replace(**options), memory if turn % 2 else None)  # type: ignore[arg-type]
        shutil.rmtree(fresh.root / "output", ignore_errors=True)
        copied(village.root, fresh.root)
        clean = fresh.build(**{**options, "clean": True, "output": fresh.root / "output"})
        wrong = differing(village.output(), fresh.output() if clean.published else before)
        assert not wrong, "\n".join([*log, *wrong])
        desk.options["clean"] = False
        if r.random() < 0.4:
            log.append(f"put_aside: {put_aside(desk)}")


def clean_output(village: Village) -> dict[str, bytes]:
    fresh = installed(Village(village.root / "bersih"))
    shutil.copytree(village.root / "content", fresh.root / "content")
    assert fresh.build(clean=True).published
    made = fresh.output()
    shutil.rmtree(fresh.root)
    return made


@pytest.mark.fault
def test_killed_at_random_moments_every_file_is_whole_and_the_next_build_heals(village: Village) -> None:
    r = random.Random(5)
    write_round(installed(village), 0)
    began = time.monotonic()
    assert start(village).wait(PATIENCE) == 0
    whole = time.monotonic() - began
    before = clean_output(village)
    assert index(village)
    for number in range(1, 4):
        write_round(village, number)
        after = clean_output(village)
        for _ in range(4):
            process = start(village)
            time.sleep(r.uniform(0.4, 1.0) * whole)  # late, where the index is made
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            for path, data in files_below(village.root / "output").items():
                assert data in (before.get(path), after.get(path)), path
        assert start(village).wait(PATIENCE) == 0
        assert village.output() == after
        assert not (village.root / ".output.stage").exists()
        before = after
