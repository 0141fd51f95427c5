"""The complete list in a step's summary: Markdown in which a record's text is text and nothing else."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from ..model import late_re
from ..model.account import Account
from .ending import counted, reckoned
from .order import Group, shown_path
from .source import Sources
from .text import one_line

# What GitHub takes for one step; more than that and it keeps nothing of it.
LIMIT = 1024 * 1024
_ENDING = 400
_CODE = late_re.compile(r"`([^`]+)`")
_MARKUP = late_re.compile(r"([\\`*_{}\[\]()#+.!|~$^:-])")
# An invisible sign within keeps `@name`, `#12` and a bare address from becoming links or calling somebody.
_APART = "\u2060"


def append_summary(
    groups: tuple[Group, ...], content: Path, sources: Sources, elsewhere: str = "", account: Account | None = None
) -> bool:
    """Add the list to the file that GitHub names; False where it names none or takes no more.

    `elsewhere`: a sentence on what is only counted.
    """
    name = os.environ.get("GITHUB_STEP_SUMMARY", "")
    if not name:
        return False
    try:
        with Path(name).open("ab") as file:
            room = LIMIT - file.tell()
            if room > 2 * _ENDING:
                end = f"\n{escaped(elsewhere)}\n".encode() if elsewhere else b""
                file.write(as_markdown(groups, content, sources, room - len(end), account).encode() + end)
    except OSError:
        return False
    return room > 2 * _ENDING


def as_markdown(
    groups: tuple[Group, ...], content: Path, sources: Sources, limit: int = LIMIT, account: Account | None = None
) -> str:
    """A table for each file, cut with a sentence before it has more than `limit` bytes."""
    every = [d for group in groups for d in group.diagnostics]
    written = [f"## Pemeriksaan catatan: {counted(every)}\n" + (f"\n{reckoned(account)}.\n" if account else "")]
    room, told = limit - _ENDING - len(written[0]), 0
    for group in groups:
        for rows, count in _parts(group, content, sources):
            room -= len(rows.encode())
            if room < 0:
                return "".join([*written, _cut(len(every) - told)])
            written.append(rows)
            told += count
    return "".join(written) + "\n"


def _parts(group: Group, content: Path, sources: Sources) -> Iterator[tuple[str, int]]:
    """The heading with the head of its table, then row by row, each with how many messages it tells."""
    name = escaped(shown_path(content, group.path))
    yield f"\n### {name}\n\n| baris | | pesan | tulis |\n|---|---|---|---|\n", 0
    for d in group.diagnostics:
        source = sources.line(d)
        ways = [f"atau {_lines(one)}" for one in source.mended] if source else []
        cells = (
            str(d.location.line or ""),
            d.severity,
            f"{_prose(d.message)} `{d.code}`",
            " ".join([_prose(d.hint), *ways]).strip().removeprefix("atau "),
        )
        yield f"| {' | '.join(cells)} |\n", 1


def _cut(missing: int) -> str:
    return (
        f"\nDaftar ini dipotong di sini karena GitHub tidak memuat lebih banyak: masih ada {missing} pesan lagi. "
        "Jalankan `kampung-kb check` di komputer untuk melihat semuanya.\n"
    )


def _prose(text: str) -> str:
    """A sentence of the program: what it puts in backticks stays code."""
    parts: Iterable[str] = _CODE.split(text)
    return "".join(_code(part) if number % 2 else escaped(part) for number, part in enumerate(parts))


def _lines(text: str) -> str:
    """Lines to paste, each code of its own below the one before; a cell has no line ends."""
    return "<br>".join(map(_code, text.strip().split("\n")))


def _code(text: str) -> str:
    """Between more backticks than it holds itself; a bar would end the cell even here."""
    text = one_line(text).replace("|", "\\|")
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{text}{space}{fence}"


def escaped(text: str) -> str:
    """Text as it is: no markup, no HTML, no link, no mention."""
    text = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = re.sub(r"(?i)(@|#|://|\bwww\.)", rf"\1{_APART}", text)
    return _MARKUP.sub(r"\\\1", text)
