"""`formulir`: the two steps of the workflow that answers issue forms, each a job of its own."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked
from .result import load, save

BACA, KIRIM = "baca", "kirim"


class Request(NamedTuple):
    """`issue`: the payload that is read; `number`: the issue that is answered; `folder`: what goes between the jobs."""

    step: str
    folder: Path
    issue: Path | None = None
    number: int = 0
    content: Path = Path("content")


def run(request: Request) -> Iterable[str]:
    """What to print: words of our own only, for the log is public. Raises Blocked."""
    return _read(request) if request.step == BACA else _deliver(request)


def _read(request: Request) -> list[str]:
    from .documents import document
    from .issue import read_issue
    from .known import waiting_forms
    from .photos import photo
    from .read import read_form

    if request.issue is None:
        raise Blocked("Sebutkan berkas issue-nya: `kampung-kb formulir baca ISSUE.json --to FOLDER`.")
    issue = read_issue(request.issue)
    result = read_form(issue, request.content, waiting_forms(request.content, issue.number), photo, document)
    save(result, request.folder)
    return [f"Formulir {issue.number}: {result.state}, {len(result.files)} berkas."]


def _deliver(request: Request) -> list[str]:
    from .deliver import Failed, deliver, deliver_broken

    if request.number < 1:
        raise Blocked("Sebutkan nomor issue-nya: `kampung-kb formulir kirim --nomor 12 --to FOLDER`.")
    root = Path.cwd()
    try:
        try:
            result = load(request.folder)
        except Blocked:
            deliver_broken(request.number, root)
            raise
        done = deliver(result, request.number, root)
    except Failed as failed:
        raise Blocked(re.sub(r"[^\w ()./-]", "", str(failed))) from None
    return [f"Formulir {request.number}: {done.branch or 'tanpa cabang'}, {'dijawab' if done.comment else 'diam'}."]
