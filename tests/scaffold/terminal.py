"""A person at a real terminal: the command in a pseudo-terminal of its own, answers typed as questions appear."""

import os
import select
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

import pytest

# Windows has consoles, but none that a test could type into.
fcntl, pty, termios = map(pytest.importorskip, ("fcntl", "pty", "termios"))

PROJECT = Path(__file__).parent.parent.parent
PATIENCE = 60.0
_HERE = {**os.environ, "PYTHONPATH": str(PROJECT)}


class Dialogue:
    def __init__(self, folder: Path, *arguments: str, environ: Mapping[str, str] | None = None) -> None:
        """`environ`: of another machine, whose program of this name is called then."""
        self._master, slave = pty.openpty()
        self._unread = ""
        self.said = ""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "site_builder", *arguments] if environ is None else arguments,
            cwd=folder,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**_HERE, "PYTHONUTF8": "1", "TERM": "dumb"} if environ is None else {**environ, "TERM": "dumb"},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )
        os.close(slave)

    def __enter__(self) -> "Dialogue":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def answers(self, question: str, answer: str) -> None:
        """Waits until a question is asked, and types a line."""
        while question not in self._unread:
            more = self._read()
            assert more, f"never asked {question!r}; said {self._unread!r}"
            self._unread += more
        self._unread = self._unread.partition(question)[2]
        os.write(self._master, answer.encode())

    def answers_what_is_asked(self, answer: str) -> None:
        """Waits until there is a question, whatever it is, and types a line."""
        while not self._unread.endswith(": "):
            more = self._read()
            assert more, f"never asked for {answer!r}; said {self._unread!r}"
            self._unread += more
        self._unread = ""
        os.write(self._master, answer.encode())

    def gives_up(self, key: str) -> int:
        """Presses a key until the command ends; Python does not hear one that comes while it gets ready to read."""
        while self._process.poll() is None:
            os.write(self._master, key.encode())
            while select.select([self._master], [], [], 0.5)[0] and self._read():
                pass
        return self._process.wait(PATIENCE)

    def ends(self) -> int:
        """The exit status, once everything is said."""
        while self._read():
            pass
        return self._process.wait(PATIENCE)

    def _read(self) -> str:
        """What is printed next; `` at the end. Typed lines are echoed, as they are for people."""
        ready, _, _ = select.select([self._master], [], [], PATIENCE)
        assert ready, f"nothing more came; said {self.said!r}"
        try:
            text = os.read(self._master, 4096).decode("utf-8", "replace").replace("\r\n", "\n")
        except OSError:  # the other end is closed
            return ""
        self.said += text
        return text
