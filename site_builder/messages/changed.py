"""Which files a pull request or a push touches: their messages come first, because GitHub shows only a few."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from ..model import late_re

_SHA = late_re.compile(r"[0-9a-f]{40,64}")
_SECONDS = 20


def changed_files(content: Path, environ: Mapping[str, str] = os.environ) -> frozenset[str]:
    """Paths below content/ that differ from where the change began; none where nobody can tell."""
    for span in _spans(environ):
        found = _differing(content, span)
        if found is not None:
            return found
    return frozenset()


def _spans(environ: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """What to compare, best first: a shallow checkout may know only the last of them."""
    event = _event(environ.get("GITHUB_EVENT_PATH", ""))
    pull = event.get("pull_request")
    base = pull.get("base") if isinstance(pull, dict) else None
    began = base.get("sha") if isinstance(base, dict) else event.get("before")
    branch = environ.get("GITHUB_BASE_REF")
    if branch:
        yield (f"origin/{branch}...HEAD",)
    if isinstance(began, str) and _SHA.fullmatch(began) and began.strip("0"):
        yield (f"{began}...HEAD",)
        yield began, "HEAD"
    if branch or pull:
        yield "HEAD^1", "HEAD"  # a pull request is checked out as its merge into the base


def _event(path: str) -> dict[str, object]:
    try:
        event = json.loads(Path(path).read_text("utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return event if isinstance(event, dict) else {}


def _differing(content: Path, span: tuple[str, ...]) -> frozenset[str] | None:
    command = ["git", "diff", "--name-only", "-z", "--relative", *span, "--", "."]
    try:
        done = subprocess.run(command, cwd=content, capture_output=True, timeout=_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return frozenset(path for path in done.stdout.decode("utf-8", "replace").split("\0") if path)
