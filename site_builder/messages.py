"""Diagnostics and summaries in print: for people, for GitHub, for programs."""

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from .build import Result
from .model.diagnostics import GALAT, PERINGATAN, Diagnostic
from .model.wrong import masked

_WORDS = {GALAT: "galat", PERINGATAN: "peringatan"}


def as_text(diagnostics: Iterable[Diagnostic], content: Path) -> Iterator[str]:
    """`file:line:column`, the line with the place underlined, what is wrong, what to write."""
    for d in diagnostics:
        place = ":".join(
            str(part) for part in (f"{content.name}/{d.location.path}", d.location.line, d.location.column) if part
        )
        yield f"{place}: {_WORDS[d.severity]}: {d.message} [{d.code}]"
        yield from _source_line(d, content)
        if d.hint:
            yield f"    = {d.hint}"
        yield ""


def _source_line(d: Diagnostic, content: Path) -> Iterator[str]:
    line, column = d.location.line, d.location.column
    if not line or d.code == "kunci-terlarang":
        return
    try:
        source = (content / d.location.path).read_text("utf-8-sig").splitlines()[line - 1]
    except (OSError, UnicodeDecodeError, IndexError):
        return
    shown = masked(source[:160])
    yield f"    {line} | {shown}"
    if shown == source[:160] and column and column <= len(source) + 1:
        width = max(min(d.location.end_column or column + 1, len(source) + 1) - column, 1)
        yield " " * (len(str(line)) + 7) + " " * (column - 1) + "^" * min(width, 160)


def as_json(diagnostics: Iterable[Diagnostic], content: Path) -> Iterator[str]:
    """One JSON list."""
    rows = [
        {"code": d.code, "severity": d.severity, **d.location._asdict(), "message": d.message, "hint": d.hint}
        for d in diagnostics
    ]
    yield json.dumps(rows, ensure_ascii=False, indent=1)


def as_github(diagnostics: Iterable[Diagnostic], content: Path) -> Iterator[str]:
    """Workflow commands, errors first; text of records is escaped, so it can never start a command."""
    for d in sorted(diagnostics, key=lambda d: not d.is_error):
        command = "error" if d.is_error else "warning"
        place = {"file": f"{content.name}/{d.location.path}", "line": d.location.line, "col": d.location.column}
        if d.location.end_column:
            place["endColumn"] = d.location.end_column
        properties = ",".join(f"{key}={_escape(str(value), ':,')}" for key, value in place.items() if value)
        text = _escape(f"{d.message} {d.hint}".strip())
        yield f"::{command} {properties},title={_escape(d.code, ':,')}::{text}"


def _escape(text: str, more: str = "") -> str:
    for sign in ("%", "\r", "\n", *more):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


FORMATS: dict[str, Callable[[Iterable[Diagnostic], Path], Iterator[str]]] = {
    "text": as_text,
    "github": as_github,
    "json": as_json,
}


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """`3 galat, 1 peringatan`."""
    found = list(diagnostics)
    errors = sum(1 for d in found if d.is_error)
    warnings = len(found) - errors
    parts = ([f"{errors} galat"] if errors else []) + ([f"{warnings} peringatan"] if warnings else [])
    return ", ".join(parts) or "tidak ada kesalahan"


def as_summary(result: Result, output: Path, keep_going: bool = False) -> Iterator[str]:
    """How a build ended: records, pages made and kept, seconds, what was left out."""
    summary = result.summary
    found = counted(summary.diagnostics)
    if not result.published:
        yield f"Situs tidak dibangun: {found}. {output.name}/ tidak diubah."
        if not keep_going:
            yield "Perbaiki yang di atas, atau bangun sisanya saja dengan --keep-going."
        return
    made, kept = len(result.made), summary.pages - len(result.made)
    seconds = f"{result.seconds:.2f}".replace(".", ",")
    removed = f", {len(result.removed)} dihapus" if result.removed else ""
    made_and_kept = f"{made} dibuat, {kept} tetap{removed}"
    yield f"{summary.records} catatan, {summary.pages} berkas di {output.name}/: {made_and_kept}; {seconds} detik."
    if summary.diagnostics:
        yield f"Ada {found}."
    if summary.drafts:
        yield f"{summary.drafts} draf tidak diterbitkan (lihat dengan --drafts)."
    if summary.left_out:
        yield f"Tidak ikut terbit, {len(summary.left_out)} catatan bermasalah:"
        yield from (f"  - {path}" for path in summary.left_out)


def as_reasons(made: dict[str, str], removed: tuple[str, ...]) -> Iterator[str]:
    """Why each page was made."""
    yield from (f"{path}: {reason}" for path, reason in made.items())
    yield from (f"{path}: dihapus, tidak terbit lagi" for path in removed)
