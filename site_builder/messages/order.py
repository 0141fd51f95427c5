"""In which order messages are told: file by file, files with errors first, and in each its errors first."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..model.diagnostics import Diagnostic


class Group(NamedTuple):
    """The messages of one file."""

    path: str
    diagnostics: tuple[Diagnostic, ...]


def grouped(diagnostics: Iterable[Diagnostic], first: frozenset[str] = frozenset()) -> tuple[Group, ...]:
    """`first`: files whose messages come before others of the same severity."""
    by_path: dict[str, list[Diagnostic]] = defaultdict(list)
    for d in diagnostics:
        by_path[d.location.path].append(d)
    groups = [Group(path, errors_first(found)) for path, found in by_path.items()]
    return tuple(sorted(groups, key=lambda one: (not one.diagnostics[0].is_error, one.path not in first, one.path)))


def errors_first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda d: (not d.is_error, d.location, d.code, d.message)))


def shown_path(content: Path, path: str) -> str:
    """A file as it can be opened from here; outside this folder, by the name of its content folder."""
    whole, here = content.absolute(), Path.cwd()
    folder = whole.relative_to(here).as_posix() if whole.is_relative_to(here) else content.name
    return f"{folder}/{safe_path(path)}".removeprefix("./")


@cache  # one file may have many messages, and each is told with it twice
def safe_path(path: str) -> str:
    """A file's name may tell of a person, too."""
    from ..privacy import veil_name  # only a fault needs it

    return veil_name(path)


def placed(content: Path, d: Diagnostic) -> str:
    """`content/mekar/kampung.yaml:3:7`, as far as it is known."""
    parts = (shown_path(content, d.location.path), d.location.line, d.location.column)
    return ":".join(str(part) for part in parts if part)
