"""Programs that are measured: their seconds, their memory, and when they have come to rest."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parent.parent
# The day of all builds, the one after it, and the first of a month: all records but a few plans are of before.
TODAY, NEXT_DAY, NEXT_MONTH = "2024-01-30", "2024-01-31", "2024-02-01"
# How often a running command is looked at, for its memory.
_LOOK = 0.05
# A server rests when it has used no CPU for this long.
_REST, _TICKS = 1.0, os.sysconf("SC_CLK_TCK")


class Cost(NamedTuple):
    """Of one command with all its processes: seconds, seconds of CPU, peak memory in MB."""

    wall: float
    cpu: float
    memory: float


def ours(verb: str, *options: str, today: str = TODAY) -> list[str]:
    return [sys.executable, "-m", "site_builder", verb, *options, "--today", today]


def environment(program: Path = REPOSITORY) -> dict[str, str]:
    """`program`: the folder of the builder that is meant; its modules are compiled once, as on any other machine."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPATH": str(program)}


def run(root: Path, command: Sequence[str], program: Path = REPOSITORY) -> Cost:
    """Raises SystemExit where the command fails; a broken link that is told is no failure."""
    before = time.perf_counter()
    # Into a file: thousands of warnings fill a pipe that nobody reads, and the command would wait for ever.
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, cwd=root, env=environment(program), stdout=subprocess.DEVNULL, stderr=said)
        peak = 0.0
        status, usage = 0, None
        while usage is None:
            peak = max(peak, memory_of(process.pid))
            found, status, used = os.wait4(process.pid, os.WNOHANG)
            if found:
                usage = used
            else:
                time.sleep(_LOOK)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode > ("--keep-going" in command):
            said.seek(0)
            raise SystemExit(f"{command} failed: {said.read().decode()}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, max(peak, usage.ru_maxrss / 1024))


def memory_of(pid: int) -> float:
    """Of a process and all below it, in MB; shared pages count in each."""
    return sum(_field(one, "status", "VmRSS") for one in _family(pid)) / 1024


def rest(pid: int) -> None:
    """Wait until a server has done all that there was to do."""
    before, quiet = _cpu(pid), time.monotonic()
    while time.monotonic() - quiet < _REST:
        time.sleep(_LOOK)
        now = _cpu(pid)
        # Whoever watches files looks up now and then; a process that has ended takes its seconds along.
        if abs(now - before) > 0.02:
            before, quiet = now, time.monotonic()


def _cpu(pid: int) -> float:
    used = 0
    for one in _family(pid):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        used += int(fields[11]) + int(fields[12])
    return used / _TICKS


def _family(pid: int) -> list[int]:
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        for task in Path(f"/proc/{one}/task").glob("*/children"):
            try:
                waiting += map(int, task.read_text().split())
            except OSError:
                continue
    return found


def _field(pid: int, file: str, name: str) -> int:
    try:
        lines = Path(f"/proc/{pid}/{file}").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith(name)), 0)


def size_of(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def machine() -> str:
    """Where and with what something was measured, and how busy it was just before."""
    known = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(":")[2].strip() for line in known if line.startswith("model name")), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return (
        f"{os.cpu_count()} cores ({model}), {memory:.0f} GB, {platform.system()} {platform.release()}, load {load:.1f} "
        f"before; Python {platform.python_version()}, builder {_commit()}"
    )


def _commit() -> str:
    git = shutil.which("git")
    if git is None:
        return "?"
    asked = [git, "describe", "--always", "--dirty", "--abbrev=7"]
    return subprocess.run(asked, cwd=REPOSITORY, capture_output=True, text=True).stdout.strip() or "?"


def hugo_version(hugo: str) -> str:
    lines = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.split("\n")
    return next(line.split()[1] for line in lines if line.startswith("hugo v")).partition("-")[0]
