"""A clone as a workflow has it: a real repository and its origin; only `gh`, which needs GitHub, is a recorder."""

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from site_builder.github.deliver import deliver
from site_builder.github.result import Result
from tests.conftest import Village

# Writes down its arguments and what it is told; answers from `jawab.json`, by its first two words.
_GH = """\
#!/usr/bin/env python3
import json, pathlib, sys
here = pathlib.Path(__file__).parent
words = sys.argv[1:]
text = sys.stdin.buffer.read().decode("utf-8") if words[-1] == "-" else ""
with (here / "dicatat.jsonl").open("a") as log:
    log.write(json.dumps([words, text]) + "\\n")
answers = json.loads((here / "jawab.json").read_text())
print(answers.get(" ".join(words[:2]), ""))
sys.exit(1 if answers.get(" ".join(words[:2])) is False else 0)
"""
_ANSWERS = {
    "pr list": "[]",
    "pr create": "https://github.com/contoh/situs/pull/31",
    "issue view": '{"comments": []}',
}


def stand_in(folder: Path, changes: Mapping[str, object] | None = None) -> None:
    """The recorder as `gh` of a folder of programs; `changes`: what it answers otherwise."""
    (folder / "gh").write_text(_GH)
    (folder / "gh").chmod(0o755)
    (folder / "jawab.json").write_text(json.dumps({**_ANSWERS, **(changes or {})}))


class Desk:
    """A clone as a workflow has it, its origin, and a `gh` that remembers."""

    def __init__(self, root: Path, village: Village) -> None:
        self.village, self.origin, self.bin = village, root / "asal.git", root / "bin"
        self.bin.mkdir()
        self.answer({})
        self.environ = {
            "PATH": f"{self.bin}:{os.environ['PATH']}",
            "HOME": str(root),
            "GITHUB_REPOSITORY": "contoh/situs",
            "GIT_CONFIG_NOSYSTEM": "1",
        }
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.origin), cwd=root)
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("remote", "add", "origin", str(self.origin))
        self.git("add", "content")
        self.commit("Awal", "pengelola@example.org")
        self.git("push", "--quiet", "origin", "main")

    def answer(self, changes: dict[str, object]) -> None:
        stand_in(self.bin, changes)

    def git(self, *words: str, cwd: Path | None = None) -> str:
        done = subprocess.run(
            ["git", *words], cwd=cwd or self.village.root, env=self.environ, capture_output=True, text=True, check=True
        )
        return done.stdout

    def commit(self, message: str, email: str) -> None:
        self.git("-c", "user.name=Pengelola", "-c", f"user.email={email}", "commit", "--quiet", "-am", message)

    def said(self) -> list[tuple[list[str], str]]:
        log = self.bin / "dicatat.jsonl"
        return [(words, text) for words, text in map(json.loads, log.read_text().splitlines())] if log.exists() else []

    def comments(self) -> list[str]:
        return [text for words, text in self.said() if words[:2] == ["issue", "comment"]]

    def deliver(self, result: Result, number: int = 12) -> str:
        return deliver(result, number, self.village.root, self.environ).branch

    def files(self, branch: str) -> list[str]:
        listed = self.git("diff", "--name-only", "main", branch, cwd=self.origin)
        return listed.split()
