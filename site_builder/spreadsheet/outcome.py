"""What comes of a command on spreadsheets."""

from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked

DONE, FAULTS = 0, 1


class Outcome(NamedTuple):
    """Exit status, what to say, and what to say on the other stream; never a figure that is not public."""

    status: int
    said: tuple[str, ...]
    complaints: tuple[str, ...] = ()


def need_suffix(path: Path, option: str, *suffixes: str) -> None:
    if path.suffix.lower() not in suffixes:
        better = path.with_suffix(suffixes[0]).name if path.name else f"formulir{suffixes[0]}"
        raise Blocked(f"{option}: berkasnya harus berakhiran {' atau '.join(suffixes)}, misalnya {better}.")
