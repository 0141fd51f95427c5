"""Messages as GitHub's workflow commands: annotations on the lines of a pull request.

GitHub shows the first ten errors and the first ten warnings of a step and loses the others without a word, so the most
useful ones are printed, and a notice tells how many more the summary holds.
"""

import os
import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from ..model.account import Account
from ..model.diagnostics import CATALOGUE, Diagnostic
from .changed import changed_files
from .ending import counted
from .markdown import append_summary
from .order import errors_first, grouped, safe_path
from .source import Sources
from .text import as_text, one_line

SHOWN = 10


def as_github(diagnostics: Iterable[Diagnostic], content: Path, account: Account | None = None) -> Iterator[str]:
    """Commands, errors and changed files first, the rest as text; the complete list goes into the step's summary."""
    found = tuple(diagnostics)
    if not found and not account:
        return
    changed = changed_files(content)
    found, elsewhere = _of_this_change(found, changed)
    if elsewhere:
        yield f"::notice title=Peringatan lama::{told_elsewhere(elsewhere)}"
    ordered = _most_useful_first(found, changed)
    kinds: Counter[str] = Counter()
    rest = []
    sources = Sources(found, content)
    for d in ordered:
        kinds[d.severity] += 1
        if kinds[d.severity] <= SHOWN:
            yield _command(d, content, sources)
        else:
            rest.append(d)
    is_kept = append_summary(grouped(ordered, changed), content, sources, told_elsewhere(elsewhere), account)
    if rest:
        where = "di ringkasan pekerjaan ini (Summary)" if is_kept else "di bawah ini"
        yield f"::notice title=Pesan lain::GitHub hanya menampilkan sebagian. Masih ada {counted(rest)} lagi, {where}."
        yield "::group::Pesan lain"
        yield from fenced(as_text(rest, content))
        yield "::endgroup::"


def told_elsewhere(elsewhere: tuple[Diagnostic, ...]) -> str:
    """Warnings of files that a change leaves alone, as counts: `3 peringatan …: hadir-kurang 2, rencana-lewat 1.`"""
    if not elsewhere:
        return ""
    counts = Counter(d.code for d in elsewhere)
    listed = ", ".join(f"{code} {number}" for code, number in sorted(counts.items()))
    return f"{len(elsewhere)} peringatan di berkas yang tidak diubah di sini: {listed}."


def _of_this_change(
    found: tuple[Diagnostic, ...], changed: frozenset[str]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Every error and the warnings of changed files, then the other warnings; all are of the first kind where nobody
    knows what changed."""
    if not changed:
        return found, ()
    elsewhere = tuple(d for d in found if not d.is_error and d.location.path not in changed)
    return tuple(d for d in found if d not in set(elsewhere)), elsewhere


def fenced(lines: Iterable[str]) -> Iterator[str]:
    """Text in which no line is a command, whoever wrote it; the word that ends the fence cannot be guessed."""
    token = secrets.token_hex(16)
    yield f"::stop-commands::{token}"
    yield from (_harmless(line) for line in lines)
    yield f"::{token}::"


def in_actions(environ: Mapping[str, str] = os.environ) -> bool:
    return environ.get("GITHUB_ACTIONS") == "true"


def _most_useful_first(found: tuple[Diagnostic, ...], changed: frozenset[str]) -> list[Diagnostic]:
    """Errors of changed files, other errors, warnings of changed files; of a file with many, the first come first."""
    rank: Counter[str] = Counter()
    keys = {}
    for d in errors_first(found):
        rank[d.location.path] += 1
        keys[d] = (not d.is_error, d.location.path not in changed, rank[d.location.path], d.location)
    return sorted(keys, key=lambda d: keys[d])


def _command(d: Diagnostic, content: Path, sources: Sources) -> str:
    path, line, column, end_column = d.location
    place: dict[str, str | int] = {"file": _in_repository(content, path), "line": line}
    if line and column:
        place |= {"endLine": line, "col": column} | ({"endColumn": end_column} if end_column else {})
    place["title"] = f"{CATALOGUE[d.code].title} [{d.code}]"
    properties = ",".join(f"{key}={escaped(str(value), ':,')}" for key, value in place.items() if value)
    source = sources.line(d)
    mended = [_mended(source.label(line), one) for one in source.mended] if source else []
    text = "\n".join(part for part in (d.message, d.hint, *mended) if part)
    return f"::{'error' if d.is_error else 'warning'} {properties}::{escaped(text)}"


def _mended(label: str, text: str) -> str:
    return f"{label}:\n{text}" if "\n" in text else f"{label}: {text.strip()}"


def _in_repository(content: Path, path: str) -> str:
    """As GitHub knows the file: from the root of the repository, wherever content/ lies in it."""
    root = Path(os.environ.get("GITHUB_WORKSPACE") or ".").resolve()
    folder = content.resolve()
    start = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else content.name
    return f"{start}/{safe_path(path)}".removeprefix("./")


def escaped(text: str, more: str = "") -> str:
    """A command's text; `more` are the signs that have a meaning of their own in its properties."""
    for sign in ("%", "\r", "\n", *more):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return _harmless(text)


def _harmless(text: str) -> str:
    """The runner looks for its old commands, `##[…]`, anywhere in a line; what else ends a line is a space."""
    return one_line(text).replace("##[", "## [")
