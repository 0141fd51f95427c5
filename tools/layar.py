"""A terminal as people see it: a real command in a pseudo-terminal, and what it printed as a page."""

import fcntl
import html
import os
import pty
import re
import select
import shlex
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from pathlib import Path

COLUMNS, ROWS = 78, 50
PROMPT = "$ "
_PATIENCE = 60.0
_ROOT = Path(__file__).parent.parent


def typed(folder: Path, command: str, answers: Sequence[str] = (), unseen: Sequence[str] = ()) -> str:
    """What a terminal shows after `kampung-kb …` was typed and each question answered.

    `unseen`: arguments that the picture does not show, such as the day it is made for.
    """
    said, master = "", _start(folder, [*shlex.split(command)[1:], *unseen])
    waiting = list(answers)
    while more := _read(master):
        said += more
        if waiting and said.endswith(": "):
            os.write(master, f"{waiting.pop(0)}\n".encode())
    os.close(master)
    if waiting:
        raise RuntimeError(f"{command}: never asked for {waiting[0]!r}; said {said!r}")
    return f"{PROMPT}{command}\n{said}"


def page(*screens: str) -> str:
    """One after the other, as on one screen."""
    lines = "\n\n".join(screen.rstrip() for screen in screens)
    return _PAGE.replace("COLUMNS", str(COLUMNS)).replace("SHOWN", "".join(_painted(lines)))


def _start(folder: Path, arguments: Sequence[str]) -> int:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    subprocess.Popen(
        [sys.executable, "-m", "site_builder", *arguments],
        cwd=folder,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**known, "PYTHONPATH": str(_ROOT), "PYTHONUTF8": "1", "TERM": "xterm-256color", **AUTHOR},
        start_new_session=True,
    )
    os.close(slave)
    return master


# For the first commit that `init` makes.
AUTHOR = {
    f"GIT_{role}_{what}": value
    for role in ("AUTHOR", "COMMITTER")
    for what, value in (("NAME", "Pengelola Contoh"), ("EMAIL", "pengelola@example.org"))
}


def _read(master: int) -> str:
    """What is printed next; `` at the end."""
    if not select.select([master], [], [], _PATIENCE)[0]:
        raise RuntimeError("the command waits for something that nobody types")
    try:
        return os.read(master, 65536).decode("utf-8", "replace").replace("\r\n", "\n")
    except OSError:  # the other end is closed
        return ""


def _painted(text: str) -> Iterator[str]:
    """Colours of a terminal as classes; what was typed stands bold."""
    parts = re.split(r"\x1b\[([\d;]*)m", text)
    for n, part in enumerate(parts):
        if n % 2 == 0:
            colour = parts[n - 1] if n else "0"
            yield f'<span class="c{colour.replace(";", "-")}">{_typed_bold(part)}</span>'


def _typed_bold(text: str) -> str:
    return re.sub(r"(?m)^(\$ .*)$", r"<b>\1</b>", html.escape(text))


_PAGE = """<!doctype html>
<html lang="id"><meta charset="utf-8"><title>Layar</title>
<style>
body{margin:0;background:#fffefa}
pre{box-sizing:border-box;width:calc(COLUMNSch + 34px);margin:0;padding:12px 16px;border:1px solid #d9d4c4;
font:14px/1.5 "DejaVu Sans Mono",ui-monospace,monospace;color:#1f251f;white-space:pre-wrap;word-break:break-all}
.c1{font-weight:700}
.c1-31{font-weight:700;color:#b3261e}
.c1-33{font-weight:700;color:#8a5a00}
.c32{color:#13583c}
.c34{color:#0c5a8a}
</style>
<pre>SHOWN</pre>
</html>
"""
