"""What a terminal takes: colours, and which signs."""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

# Microsoft: "Console Virtual Terminal Sequences".
_TAKES_COLOURS = 0x0004


def speak_utf8(streams: Iterable[TextIO | None]) -> None:
    """Whatever code page a console or a pipe has: a sign that it cannot carry never ends the program."""
    for stream in streams:
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def takes_colours(
    stream: TextIO,
    environ: Mapping[str, str] = os.environ,
    system: str = sys.platform,
    switched_on: Callable[[TextIO], bool] | None = None,
) -> bool:
    """Only a terminal, only where nobody has asked for none, and on Windows only where it can be switched to them."""
    if not stream.isatty() or environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return system != "win32" or (switched_on or _switched_on)(stream)


def _switched_on(stream: TextIO) -> bool:
    try:
        import ctypes
        import msvcrt

        handle = msvcrt.get_osfhandle(stream.fileno())  # type: ignore[attr-defined, unused-ignore]
        return switch_on(ctypes.WinDLL("kernel32"), handle)  # type: ignore[attr-defined, unused-ignore]
    except (ImportError, AttributeError, OSError, ValueError):
        return False


def switch_on(kernel: Any, handle: int) -> bool:
    """Whether the console of this handle takes colours now. Old ones of Windows print the codes instead."""
    from ctypes import byref, c_ulong, c_void_p

    mode = c_ulong()
    if not kernel.GetConsoleMode(c_void_p(handle), byref(mode)):
        return False
    if mode.value & _TAKES_COLOURS:
        return True
    return bool(kernel.SetConsoleMode(c_void_p(handle), c_ulong(mode.value | _TAKES_COLOURS)))
