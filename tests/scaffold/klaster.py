"""The guide of clusters, typed in three terminals; only the port is one that is free here."""

import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.dask import until
from tests.scaffold.person import Person, lines
from tests.scaffold.terminal import PATIENCE
from tests.test_serve import free_port

_PORT = "8786"


def on_a_cluster(person: Person) -> None:
    typed = installed, scheduler, worker, built = lines("klaster.md", "Mencoba di satu komputer")
    person.types(installed)
    person.typed.update(typed)
    shutil.rmtree(person.folder / "output")
    port = str(free_port())
    log = person.folder.parent / "scheduler.txt"
    with (
        _left_open(person, scheduler.replace(_PORT, port), log, "Scheduler at:"),
        _left_open(person, worker.replace(_PORT, port), log.with_name("worker.txt"), "Registered to:"),
    ):
        person.machine.script(person.folder, built.replace(_PORT, port))
    assert (person.folder / "output/index.html").is_file()
    assert "Receive client connection" in log.read_text("utf-8")


@contextmanager
def _left_open(person: Person, line: str, log: Path, says: str) -> Iterator[None]:
    """A command that goes on in a terminal of its own."""
    name, *words = shlex.split(line)
    program = str(shutil.which(name, path=person.machine.environ["PATH"]))
    with log.open("wb") as said:
        around = person.machine.environ
        process = subprocess.Popen([program, *words], cwd=log.parent, env=around, stdout=said, stderr=said)
    try:
        until(lambda: says in log.read_text("utf-8"))
        yield
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        finally:
            process.kill()
