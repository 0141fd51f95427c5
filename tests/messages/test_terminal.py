"""Colours where they are colours, and no sign that ends the program."""

import ctypes
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from site_builder.messages.terminal import speak_utf8, switch_on, takes_colours
from site_builder.messages.text import Look
from tests.conftest import RAPAT, Village

REPOSITORY = Path(__file__).parents[2]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Kernel:
    """The two calls of Windows; `mode` None is no console."""

    def __init__(self, mode: int | None, obeys: bool = True) -> None:
        self.mode, self.obeys = mode, obeys

    def GetConsoleMode(self, handle: Any, mode: Any) -> int:  # noqa: N802
        if self.mode is None:
            return 0
        ctypes.cast(mode, ctypes.POINTER(ctypes.c_ulong))[0] = self.mode
        return 1

    def SetConsoleMode(self, handle: Any, mode: Any) -> int:  # noqa: N802
        if self.obeys:
            self.mode = mode.value
        return int(self.obeys)


@pytest.mark.parametrize(
    ("environ", "colours"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_is_coloured_unless_somebody_has_asked_for_none(environ: dict[str, str], colours: bool) -> None:
    assert takes_colours(Terminal(), environ, "linux") is colours
    assert takes_colours(Terminal(), environ, "win32", lambda stream: True) is colours


def test_what_is_no_terminal_is_plain() -> None:
    assert not takes_colours(io.StringIO(), {}, "linux")
    assert Look.of(io.StringIO()) == Look()


def test_on_windows_a_console_that_cannot_be_switched_is_plain() -> None:
    assert not takes_colours(Terminal(), {}, "win32", lambda stream: False)
    # Here there is nothing to switch, and nothing breaks.
    assert not takes_colours(Terminal(), {}, "win32")


@pytest.mark.parametrize(
    ("kernel", "on", "mode"),
    [(Kernel(7), True, 7), (Kernel(3), True, 7), (Kernel(3, obeys=False), False, 3), (Kernel(None), False, None)],
    ids=["on already", "switched on", "too old", "no console"],
)
def test_a_console_is_switched_to_colours_where_it_can_be(kernel: Kernel, on: bool, mode: int | None) -> None:
    assert switch_on(kernel, 1) is on
    assert kernel.mode == mode


@pytest.mark.parametrize("code_page", ["cp437", "cp1252", "ascii"])
def test_a_sign_that_a_code_page_lacks_does_not_end_the_program(code_page: str, village: Village) -> None:
    """`“` of the messages, and a name that is no text at all, through a pipe as Windows opens it."""
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("2023-02-13", "05/02/2023")})
    if sys.platform != "win32":  # which has no such names
        (village.root / "content" / os.fsdecode(b"mekar/\xff.docx")).write_bytes(b"x")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": f"{code_page}:strict"}
    environment.pop("GITHUB_ACTIONS", None)
    command = [sys.executable, "-m", "site_builder", "check", "--today", "2023-04-01"]
    done = subprocess.run(command, cwd=village.root, env=environment, capture_output=True)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "“05/02/2023” bisa dibaca dua cara" in done.stdout.decode()


def test_a_program_without_a_console_has_nothing_to_set() -> None:
    speak_utf8((None, io.StringIO()))
