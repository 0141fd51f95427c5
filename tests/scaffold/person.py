"""A person who follows a guide: its command lines, and somebody at a terminal who types them.

Where a command asks, what is typed is what the guides' pictures show.
"""

import copy
import re
import shlex
import shutil
import signal
import subprocess
import urllib.request
from pathlib import Path
from typing import ClassVar

from tests.scaffold.machine import ROOT, Machine
from tests.scaffold.terminal import PATIENCE, Dialogue
from tests.test_docs import without_code
from tests.test_serve import free_port
from tools import naskah

GUIDES = ROOT / "docs/panduan"
ORIGIN = "https://github.com/dinas-rekaan/kampung-kb.git"
# What is typed where a command asks: by its first words.
ANSWERS = {
    "kampung-kb init": naskah.SITUS,
    "kampung-kb new kampung": naskah.KAMPUNG,
    "kampung-kb new poktan": naskah.POKTAN,
    "kampung-kb new rapat-pokja": naskah.RAPAT,
}
# `make` is for those who develop the program: test_docs.py holds its targets against the Makefile.
_COMMAND = re.compile(r"(?:kampung-kb|dask|git|gh|npm|py|python3?|source|\.venv\S+) \S")


def lines(guide: str, heading: str = "") -> list[str]:
    """Every command line of a part of a guide; without a heading, of what stands before the first."""
    text = (GUIDES / guide).read_text("utf-8")
    part = re.split(r"(?m)^## ", text.partition(f"\n## {heading}\n")[2] if heading else text)[0]
    return [line for block in _blocks(part, "sh|bash") for line in block.splitlines()]


def shown(guide: str, heading: str) -> list[list[str]]:
    """What commands are said to print in a part of a guide."""
    part = re.split(r"(?m)^## ", (GUIDES / guide).read_text("utf-8").partition(f"\n## {heading}\n")[2])[0]
    return [block.splitlines() for block in _blocks(part, "text")]


def says(said: str, line: str) -> bool:
    """Whether a line was printed; `…` stands for what is shortened in a guide."""
    return re.search("^" + re.escape(line).replace("…", ".*") + "$", said, re.M) is not None


def set_up(guide: str) -> list[str]:
    """The cells of the table for this kind of computer."""
    row = re.search(r"(?m)^\| macOS, Linux \| `(.+)` \| `(.+)` \|$", (GUIDES / guide).read_text("utf-8"))
    assert row
    return list(row.groups())


def every_line() -> set[str]:
    """All command lines of all guides, those for other systems too."""
    texts = [path.read_text("utf-8") for path in GUIDES.glob("*.md")]
    return {line for text in texts for block in _blocks(text, "sh|bash|bat") for line in block.splitlines()}


def every_mention() -> set[str]:
    """All commands that are named in a sentence; many are only the beginning of one."""
    texts = [without_code(path.read_text("utf-8")) for path in GUIDES.glob("*.md")]
    spans = {" ".join(span.split()) for text in texts for span in re.findall("`([^`]+)`", text)}
    return {span.removesuffix(" …") for span in spans if _COMMAND.match(span)}


def _blocks(text: str, languages: str) -> list[str]:
    return re.findall(rf"(?ms)^ *```(?:{languages})\n(.*?)^ *```", text)


class Person:
    """Somebody at a terminal: where they are, and the environment that they switched on."""

    typed: ClassVar[set[str]] = set()

    def __init__(self, machine: Machine, folder: Path) -> None:
        self.machine, self.folder, self.said = copy.copy(machine), folder, ""
        self.answers = dict(ANSWERS)
        # What `serve` is asked for, and the page that it gave.
        self.looks_at, self.page = "", ""
        folder.mkdir(parents=True, exist_ok=True)
        # Git knows them by what they tell it, as the guide says.
        named = ("GIT_AUTHOR", "GIT_COMMITTER")
        self.machine.environ = {name: text for name, text in machine.environ.items() if not name.startswith(named)}
        self.machine.environ["PYTHONUTF8"] = "1"

    def beside(self, folder: Path) -> "Person":
        """The same person in another folder, with a copy of the site as it was sent last."""
        other = Person(self.machine, folder)
        other.types(f"git clone --quiet {ORIGIN}", "cd kampung-kb")
        return other

    def types(self, *commands: str, status: int = 0) -> None:
        for command in commands:
            self.typed.add(command)
            self.said = self._one(command, status)

    def _one(self, command: str, status: int) -> str:
        words = shlex.split(command, comments=True)
        if words[0] == "cd":
            self.folder = (self.folder / words[1]).resolve()
            return ""
        if words[0] in ("source", "."):
            tools = (self.folder / words[1]).parent
            assert (self.folder / words[1]).is_file()
            self.machine.environ["PATH"] = f"{tools}:{self.machine.environ['PATH']}"
            return ""
        for first, answers in self.answers.items():
            if command.startswith(first) and "--nama" not in words:
                return self._at_a_terminal(words, answers)
        if words[:2] == ["kampung-kb", "serve"]:
            return self._served(words)
        return self.machine.script(self.folder, command, status=status)

    def _at_a_terminal(self, words: list[str], answers: tuple[str, ...]) -> str:
        with Dialogue(self.folder, self._program(words), *words[1:], environ=self.machine.environ) as talk:
            for answer in answers:
                talk.answers_what_is_asked(f"{answer}\n")
            assert talk.ends() == 0, talk.said
        return talk.said

    def _served(self, words: list[str]) -> str:
        """Looked at and ended with Ctrl+C; only the port is one that is free here."""
        address = f"http://127.0.0.1:{free_port()}/"
        process = subprocess.Popen(
            [self._program(words), *words[1:], "--port", address.strip("/").rpartition(":")[2]],
            cwd=self.folder,
            env=self.machine.environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        assert process.stdout
        said = ""
        try:
            while address not in said:
                line = process.stdout.readline()
                assert line, said
                said += line
            with urllib.request.urlopen(address + self.looks_at, timeout=PATIENCE) as answer:
                self.page = answer.read().decode("utf-8")
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(PATIENCE)
            finally:
                process.kill()
                said += process.stdout.read()
                process.stdout.close()
        assert process.returncode in (0, 130), said
        return said

    def _program(self, words: list[str]) -> str:
        return str(shutil.which(words[0], path=self.machine.environ["PATH"]))
