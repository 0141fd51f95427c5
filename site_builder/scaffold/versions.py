"""Another version of the program, run beside this one in an environment of its own, with the libraries that it pins."""

import os
import subprocess
import sys
import venv
from pathlib import Path

from ..model.blocked import Blocked
from ..model.wrong import cause
from .program import Program, libraries_of, requirements

_PLACE = Path(".cache/versi")
_WHOLE = "utuh"


def run(program: Program, root: Path, arguments: tuple[str, ...], quietly: bool = False) -> int:
    """Its exit status; its environment stays below `.cache/` for the next run. Raises Blocked where none can be."""
    home = (root / _PLACE / program.sha256[:16]).absolute()
    try:
        if not (home / _WHOLE).is_file():
            _make(home, program)
        command = [_python(home), "-m", "site_builder", *arguments]
        return subprocess.run(command, cwd=root, env=_around(), capture_output=quietly, check=False).returncode
    except OSError as error:
        raise Blocked(f"Versi {program.versi} tidak bisa disiapkan di {home}: {cause(error)}.") from None


def _make(home: Path, program: Program) -> None:
    venv.create(home, clear=True, with_pip=True)
    wheel = home / program.path
    wheel.parent.mkdir()
    wheel.write_bytes(program.data)
    (home / "requirements.txt").write_bytes(requirements(program, libraries_of(program)))
    pip = [_python(home), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command = [*pip, "--require-hashes", "-r", "requirements.txt"]
    # What pip says on Windows may be in the computer's own code page.
    done = subprocess.run(
        command, cwd=home, env=_around(), capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["tanpa keterangan"])[-1]
        raise Blocked(
            f"Pustaka kampung-kb {program.versi} tidak bisa dipasang. Periksa sambungan internet, lalu jalankan lagi. "
            f"Kata pip: {said}"
        )
    (home / _WHOLE).touch()


def _python(home: Path) -> str:
    return str(home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python"))


def _around() -> dict[str, str]:
    """Nothing that would lead it back to this version."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
