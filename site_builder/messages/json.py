"""Messages for programs; the shape is described in the guide to commands and stays."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ..model.account import Account
from ..model.diagnostics import Diagnostic
from .order import errors_first, grouped, shown_path

VERSION = 1


def as_json(diagnostics: Iterable[Diagnostic], content: Path, account: Account | None = None) -> Iterator[str]:
    """One JSON object with the counts and the list, in the order in which people read it."""
    found = [d for group in grouped(diagnostics) for d in errors_first(group.diagnostics)]
    errors = sum(1 for d in found if d.is_error)
    rows = [_row(d, content) for d in found]
    whole: dict[str, Any] = {"version": VERSION, "errors": errors, "warnings": len(found) - errors}
    if account:
        whole["records"] = {
            "total": account.records,
            "published": account.published,
            "drafts": account.drafts,
            "left_out": [shown_path(content, path) for path in account.left_out],
        }
    whole["diagnostics"] = rows
    # The runner of GitHub Actions looks for its old commands anywhere in a line.
    yield json.dumps(whole, ensure_ascii=False, indent=1).replace("##[", "\\u0023\\u0023[")


def _row(d: Diagnostic, content: Path) -> dict[str, Any]:
    return {
        "code": d.code,
        "severity": d.severity,
        "file": shown_path(content, d.location.path),
        "line": d.location.line,
        "column": d.location.column,
        "end_column": d.location.end_column,
        "message": d.message,
        "hint": d.hint,
        "ganti": [one._asdict() for one in d.ganti],
    }
