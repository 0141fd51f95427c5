"""A real scheduler and real workers, processes of their own on 127.0.0.1; each is ended by its own id."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parent.parent
SOON = 40


class Dask:
    """`address` as `--executor` takes it; workers by the names that they were given."""

    def __init__(self, folder: Path, scheme: str = "dask", around: Mapping[str, str] | None = None) -> None:
        folder.mkdir()
        self._folder, self._around, self._file = folder, around or {}, folder / "scheduler.json"
        self.workers: dict[str, subprocess.Popen[bytes]] = {}
        protocol = ("--protocol", "tls") if scheme == "tls" else ()
        place = ("--host", "127.0.0.1", "--port", "0", "--dashboard-address", "127.0.0.1:0")
        self.scheduler = self._start("scheduler", *place, "--scheduler-file", str(self._file), *protocol)
        try:
            until(self._file.exists)
        except AssertionError:
            ended(self.scheduler)
            raise
        self.address = scheme + "://" + json.loads(self._file.read_text("utf-8"))["address"].partition("://")[2]

    def worker(self, name: str, around: Mapping[str, str] | None = None, threads: int = 1) -> None:
        """As the guide starts one, in an empty folder; there as soon as the scheduler knows it."""
        place = ("--host", "127.0.0.1", "--name", name, "--local-directory", str(self._folder / name))
        how = ("--nthreads", str(threads), "--no-nanny", "--no-dashboard", "--scheduler-file", str(self._file))
        self.workers[name] = self._start("worker", *place, *how, around=around)

    def known(self) -> dict[str, Any]:
        """What the scheduler knows of its workers, by their names."""
        with self._asking() as client:
            return {str(one["name"]): one for one in client.scheduler_info()["workers"].values()}

    def wait_for(self, *names: str) -> None:
        until(lambda: set(names) <= set(self.known()))

    def has_work(self, name: str) -> bool:
        with self._asking() as client:
            return any(client.processing([self.known()[name]["id"]]).values())

    def kill(self, *names: str) -> None:
        for name in names:
            ended(self.workers[name])

    def end(self) -> None:
        for process in (*self.workers.values(), self.scheduler):
            ended(process)

    def _start(self, *words: str, around: Mapping[str, str] | None = None) -> "subprocess.Popen[bytes]":
        environ = {**os.environ, "PYTHONPATH": str(REPOSITORY), **self._around, **(around or {})}
        with (self._folder / f"{len(self.workers)}-{words[0]}.log").open("wb") as log:
            command = [sys.executable, "-m", "dask", *words]
            return subprocess.Popen(command, cwd=self._folder, env=environ, stdout=log, stderr=log)

    @contextmanager
    def _asking(self) -> Iterator[Any]:
        from distributed import Client

        to = self.address.replace("dask://", "tcp://")
        with Client(to, set_as_default=False, timeout=SOON) as client:
            yield client


@contextmanager
def dask(folder: Path, *workers: str, **how: Any) -> Iterator[Dask]:
    running = Dask(folder, **how)
    try:
        for name in workers:
            running.worker(name)
        if workers:
            running.wait_for(*workers)
        yield running
    finally:
        running.end()


def until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + SOON
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def ended(process: "subprocess.Popen[bytes]") -> None:
    """SIGKILL, of this process alone."""
    process.kill()
    process.wait()
