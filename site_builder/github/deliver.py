"""The writing job: a result onto a branch with a pull request, and the answer onto the issue.

Git and `gh` are given numbers, names made here, and texts on their standard input; never a word of the form as an
argument. What they are given is checked again (`result.load`), because the job that read the form had foreign text and
pictures in its hands.
"""

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .result import BRANCH, DIABAIKAN, DISUSUN, Result

NAME, EMAIL = "kampung-kb", "41898282+github-actions[bot]@users.noreply.github.com"
BROKEN = (
    "Formulir ini belum bisa dibaca karena ada gangguan. Isinya tetap tersimpan di sini. Simpan lagi lewat "
    "**⋯ › Edit** beberapa saat lagi; kalau masih begini, beri tahu pengelola."
)
TOUCHED = (
    "Catatan dari formulir ini sudah diubah pengelola di pull request-nya, jadi perubahan formulir tidak dipasang "
    "supaya tidak ada yang tertimpa. Sampaikan perubahannya di pull request itu."
)
NO_PULL = (
    "Catatannya sudah disusun di cabang `{branch}`, tetapi pull request-nya tidak bisa dibuat otomatis. Pengelola: "
    "buka <{compare}>. Supaya lain kali otomatis: Settings › Actions › General › "
    "“Allow GitHub Actions to create and approve pull requests”."
)


_SECONDS = 120


class Delivered(NamedTuple):
    """`branch` is `` where none was pushed; `comment` what the issue was told, `` for nothing."""

    branch: str
    comment: str


class Failed(Exception):  # noqa: N818, a command of git or gh that did not do what was asked
    """Its first words."""


def deliver(result: Result, number: int, root: Path, environ: Mapping[str, str] = os.environ) -> Delivered:
    """Push, open the pull request, comment; each only where it is not so already. Raises Failed."""
    desk = _Desk(number, root, environ)
    if result.state == DIABAIKAN:
        return Delivered("", "")
    if result.state != DISUSUN:
        return Delivered("", desk.comment(result.answer))
    if desk.is_touched():
        return Delivered("", desk.comment(TOUCHED))
    desk.push(result)
    return Delivered(desk.branch, desk.comment(f"{result.answer}\n\n{desk.pull_request(result)}"))


def deliver_broken(number: int, root: Path, environ: Mapping[str, str] = os.environ) -> Delivered:
    """The reading job left nothing to deliver: say so, so that nobody waits in vain."""
    return Delivered("", _Desk(number, root, environ).comment(BROKEN))


class _Desk:
    """One issue's branch, pull request and comments. The clone stands on the branch that the site is made from."""

    def __init__(self, number: int, root: Path, environ: Mapping[str, str]) -> None:
        self.number, self.root, self.environ = number, root, environ
        self.branch = f"{BRANCH}{number}"
        self._tip = ""

    def is_touched(self) -> bool:
        """Whether somebody else has worked on the branch."""
        listed = self._git("ls-remote", "origin", f"refs/heads/{self.branch}")
        self._tip = listed.split()[0] if listed.strip() else ""
        if not self._tip:
            return False
        self._git("fetch", "--quiet", "--no-tags", "origin", f"+refs/heads/{self.branch}:refs/formulir/tip")
        who = self._git("log", "-1", "--format=%ae%n%ce", "refs/formulir/tip").split()
        return set(who) != {EMAIL}

    def push(self, result: Result) -> None:
        """The record on top of the site as it is now, in place of what this form gave before."""
        base = self._git("rev-parse", "HEAD").strip()
        with tempfile.TemporaryDirectory() as folder:
            tree = Path(folder) / "kerja"
            self._git("worktree", "add", "--quiet", "--detach", str(tree), base)
            try:
                paths = [_written(tree, path, data) for path, data in result.files]
                self._git("add", "--", *paths, cwd=tree)
                message = f"Formulir {self.number}: catatan baru\n"
                self._git(*_AS_US, "commit", "--quiet", "--no-verify", "-m", message, cwd=tree)
                made = self._git("rev-parse", "HEAD", cwd=tree).strip()
                lease = f"--force-with-lease=refs/heads/{self.branch}:{self._tip}"
                # From the clone itself: the credentials of a workflow are tied to its folder.
                self._git("push", "--quiet", lease, "origin", f"{made}:refs/heads/{self.branch}")
            finally:
                self._git("worktree", "remove", "--force", str(tree))

    def pull_request(self, result: Result) -> str:
        """Opened or brought up to date; a sentence that leads to it."""
        own = self._own_pull_request()
        repository = self.environ.get("GITHUB_REPOSITORY", "")
        if own:
            # `gh pr edit` asks for more rights than a workflow's token has.
            told = json.dumps({"title": result.title, "body": result.pull})
            self._gh("api", "--method", "PATCH", f"repos/{repository}/pulls/{own}", "--input", "-", said=told)
            return f"Pull request: #{own}"
        try:
            base = self._git("rev-parse", "--abbrev-ref", "HEAD").strip()
            made = ("--head", self.branch, "--base", base, "--title", result.title, "--body-file", "-")
            address = self._gh("pr", "create", *made, said=result.pull).strip()
            return f"Pull request: #{address.rpartition('/')[2]}"
        except Failed:
            server = self.environ.get("GITHUB_SERVER_URL", "https://github.com")
            compare = f"{server}/{repository}/compare/{self.branch}?expand=1"
            return NO_PULL.format(branch=self.branch, compare=compare)

    def comment(self, text: str) -> str:
        """The same answer twice in a row says nothing new."""
        seen = self._gh("issue", "view", str(self.number), "--json", "comments")
        comments = json.loads(seen or "{}").get("comments") or []
        if comments and str(comments[-1].get("body", "")).strip() == text.strip():
            return ""
        self._gh("issue", "comment", str(self.number), "--body-file", "-", said=text)
        return text

    def _own_pull_request(self) -> int:
        """The open one from this branch, 0 for none; a fork may have a branch of the same name."""
        asked = ("pr", "list", "--head", self.branch, "--state", "open", "--json", "number,isCrossRepository")
        listed = json.loads(self._gh(*asked) or "[]")
        return next((int(one["number"]) for one in listed if not one["isCrossRepository"]), 0)

    def _git(self, *arguments: str, cwd: Path | None = None) -> str:
        return self._run("git", *arguments, cwd=cwd)

    def _gh(self, *arguments: str, said: str = "") -> str:
        return self._run("gh", *arguments, said=said)

    def _run(self, *command: str, cwd: Path | None = None, said: str = "") -> str:
        place, environ = cwd or self.root, dict(self.environ)
        try:
            done = subprocess.run(
                command, cwd=place, env=environ, input=said.encode(), capture_output=True, timeout=_SECONDS
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise Failed(f"{command[0]} tidak jalan ({type(error).__name__})") from None
        if done.returncode:
            raise Failed(f"{command[0]} {command[1]} gagal ({done.returncode})")
        return done.stdout.decode("utf-8", "replace")


_AS_US = ("-c", f"user.name={NAME}", "-c", f"user.email={EMAIL}", "-c", "core.hooksPath=/dev/null")


def _written(tree: Path, path: str, data: bytes) -> str:
    """A file below the new branch's content/, by its own path; a link on the way would lead elsewhere."""
    place = tree / "content" / path
    if not place.resolve().is_relative_to((tree / "content").resolve()) or place.is_symlink():
        raise Failed("berkas di luar content/")
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(data)
    return f"content/{path}"
