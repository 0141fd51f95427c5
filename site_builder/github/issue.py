"""An issue as GitHub tells it: the payload of an `issues` event, or the issue alone as its API gives it."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from ..model.blocked import Blocked


class Issue(NamedTuple):
    """`body` has plain line ends; nothing of it is ever run, expanded or printed as it is."""

    number: int
    title: str
    body: str
    is_open: bool


def read_issue(path: Path) -> Issue:
    """Raises Blocked for a file that holds no issue."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise Blocked(f"{path} tidak bisa dibaca sebagai JSON dari GitHub: {error}.") from None
    issue = data.get("issue", data) if isinstance(data, dict) else None
    number = issue.get("number") if isinstance(issue, dict) else None
    if not isinstance(issue, dict) or not isinstance(number, int) or "pull_request" in issue:
        raise Blocked(f"{path} tidak memuat issue GitHub.")
    return Issue(number, _text(issue, "title"), _text(issue, "body"), issue.get("state", "open") == "open")


def _text(issue: dict[str, Any], key: str) -> str:
    """An issue without a body has null there."""
    text = issue.get(key)
    return text.replace("\r\n", "\n").replace("\r", "\n") if isinstance(text, str) else ""
