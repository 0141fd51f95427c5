"""Three versions of a text as one: as the program wrote it, as somebody changed it, as the program writes it now."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

_ACTION = re.compile(r"(?m)(?P<name>\buses: [\w./-]+)@(?P<pin>\S+ # v(?P<versi>[\d.]+))")


class Merged(NamedTuple):
    """`clashes`: whether both changed the same lines; they stand in `data` between Git's marks then."""

    data: bytes
    clashes: bool


def merge(base: bytes, mine: bytes, new: bytes) -> Merged | None:
    """None where it cannot be done: no git on this machine, or no text."""
    if not shutil.which("git"):
        return None
    try:
        texts = [data.decode("utf-8").replace("\r\n", "\n") for data in (mine, base, new)]
    except UnicodeDecodeError:
        return None
    with tempfile.TemporaryDirectory() as folder:
        places = [str(Path(folder, name)) for name in ("milik Anda", "semula", "versi ini")]
        for place, text in zip(places, _same_actions(texts), strict=True):
            Path(place).write_text(text, encoding="utf-8", newline="\n")
        labels = [word for place in places for word in ("-L", Path(place).name)]
        done = subprocess.run(["git", "merge-file", "-p", *labels, *places], capture_output=True, check=False)
    # Its status is the number of clashes; from 128 on it is a failure.
    return Merged(done.stdout, done.returncode > 0) if 0 <= done.returncode < 128 else None


def _same_actions(texts: list[str]) -> list[str]:
    """Every action of a workflow at the latest version that any of them names: Dependabot renews them by itself, and a
    line that it renewed is nobody's own."""
    latest: dict[str, tuple[tuple[int, ...], str]] = {}
    for text in texts:
        for found in _ACTION.finditer(text):
            pin = tuple(int(number) for number in found["versi"].split(".") if number), found["pin"]
            latest[found["name"]] = max(latest.get(found["name"], pin), pin)
    return [_ACTION.sub(lambda found: f"{found['name']}@{latest[found['name']][1]}", text) for text in texts]
