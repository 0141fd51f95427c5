"""Which form messages take, and where they go."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TextIO

from ..model.account import Account
from ..model.diagnostics import Diagnostic
from .github import as_github, fenced, in_actions
from .json import as_json
from .text import Look, as_text

Printing = Callable[[Iterable[Diagnostic], Path], Iterator[str]]

FORMATS: dict[str, Printing] = {"text": as_text, "github": as_github, "json": as_json}


def chosen(asked: str | None) -> str:
    """The form that was asked for; else the one that whoever reads along understands."""
    return asked or ("github" if in_actions() else "text")


def printed(
    diagnostics: Iterable[Diagnostic], content: Path, form: str, stream: TextIO, account: Account | None = None
) -> Iterator[str]:
    """Messages in a form, for a stream; text is fenced where a runner reads along.

    `account`: what became of the records, where the form has a place for it.
    """
    if form == "json":
        yield from as_json(diagnostics, content, account)
    elif form == "github":
        yield from as_github(diagnostics, content, account)
    else:
        yield from harmless(as_text(diagnostics, content, Look.of(stream)))


def harmless(lines: Iterable[str]) -> Iterator[str]:
    """Lines for people; in GitHub Actions such that none of them is a command."""
    return fenced(lines) if in_actions() else iter(lines)
