"""The first commit of a new site, by whoever git says is at work."""

import os
import shutil
import subprocess
from pathlib import Path

from ..version import VERSION


def first_commit(folder: Path) -> str:
    """Puts everything into a first commit on `main`; `` when done, else why not and what to do."""
    if not shutil.which("git"):
        return (
            f"git belum terpasang. Pasang git, lalu di folder itu: `git init -b main`, {_INTRODUCE}, lalu {_BY_HAND}."
        )
    if not (folder / ".git").is_dir():
        _git(folder, "init", "--quiet")
    if _git(folder, "rev-parse", "--quiet", "--verify", "HEAD").returncode == 0:
        return f"Repositori ini sudah punya riwayat. Kalau isinya cocok: {_BY_HAND}."
    _git(folder, "symbolic-ref", "HEAD", "refs/heads/main")
    if _git(folder, *_NO_GUESSING, "var", "GIT_COMMITTER_IDENT").returncode:
        return f"git belum mengenal Anda. Di folder itu: {_INTRODUCE}, lalu {_BY_HAND}."
    _git(folder, "add", "--all")
    message = f"Situs baru, dibuat dengan kampung-kb {VERSION}"
    done = _git(folder, *_NO_GUESSING, *_QUIETLY, "commit", "--quiet", "--no-verify", "--message", message)
    return f"git menolak: {_last_line(done.stderr)} Sesudah dibetulkan: {_BY_HAND}." if done.returncode else ""


def has_origin(folder: Path) -> bool:
    """Whether it is a clone, which knows where to send its commits."""
    return bool(shutil.which("git")) and _git(folder, "remote", "get-url", "origin").returncode == 0


def repository_around(folder: Path) -> Path | None:
    """Another repository that a new one lies in, and does not ignore: it would take it for a submodule."""
    outer = next((one for one in folder.resolve().parents if (one / ".git").exists()), None)
    if outer is None or not shutil.which("git"):
        return outer
    return None if _git(outer, "check-ignore", "--quiet", str(folder.resolve())).returncode == 0 else outer


# Never a name made up from the computer's; never a question for a passphrase.
_NO_GUESSING = ("-c", "user.useConfigOnly=true")
_QUIETLY = ("-c", "commit.gpgSign=false")
_BY_HAND = '`git add -A`, lalu `git commit -m "Situs baru"`'
_INTRODUCE = '`git config --global user.name "NAMA"` dan `git config --global user.email "SUREL"`'
# A hook or another repository around must not turn the new one into theirs.
_FOREIGN = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    around = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    command = ["git", "-C", str(folder), *arguments]
    # Git speaks UTF-8 on Windows too, whose code page would misread it.
    return subprocess.run(
        command,
        env=around,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["tanpa keterangan."])[-1]
