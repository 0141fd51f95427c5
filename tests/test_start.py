"""What a command pays before it does anything: nothing is compiled or imported before it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import RAPAT

# Compiled early so far, where others are at work.
NOT_YET = ("site_builder.prose", "site_builder.pages", "site_builder.content.gate", "site_builder.output.tabel_csv")


def printed_by(program: str) -> list[str]:
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return made.stdout.split()


def test_no_expression_is_compiled_by_importing_what_a_build_needs() -> None:
    early = printed_by(
        "import re, sys\n"
        "plain, found = re.compile, []\n"
        "def spy(pattern, flags=0):\n"
        "    found.append(sys._getframe(1).f_globals['__name__'])\n"
        "    return plain(pattern, flags)\n"
        "re.compile = spy\n"
        "import site_builder.cli, site_builder.stages, site_builder.pages.plan, site_builder.output.render\n"
        "print(*sorted({name for name in found if name.startswith('site_builder.')}))"
    )
    assert [name for name in early if not name.startswith(NOT_YET)] == []


# What the package, its Python and nothing else brings along.
FOREIGN = (
    "print(*sorted({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names) - BEFORE"
    " - {'site_builder'}))"
)


def foreign_after(tmp_path: Path, *arguments: str) -> set[str]:
    """Third-party packages that a command has imported when it is done."""
    program = (
        "import contextlib, os, sys\n"
        "BEFORE = {name.partition('.')[0] for name in sys.modules} | {'__mp_main__'}\n"
        "from site_builder.cli import main\n"
        "with open(os.devnull, 'w') as nowhere, contextlib.redirect_stdout(nowhere), contextlib.suppress(SystemExit):\n"
        "    assert main(sys.argv[1:]) == 0\n" + FOREIGN
    )
    command = [sys.executable, "-c", program, *arguments]
    made = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    return set(made.stdout.split())


def site(root: Path) -> Path:
    (root / "content" / "mekar" / "kegiatan").mkdir(parents=True)
    (root / "content" / "situs.yaml").write_text("nama: Contoh\n")
    (root / "content" / "mekar" / "kampung.yaml").write_text("nama: Mekar\nwilayah: {provinsi: Jambi}\n")
    (root / "content" / "mekar" / "kegiatan" / "2023-02-13-rapat.md").write_text(RAPAT)
    return root


TODAY = ("--today", "2023-04-01")


def test_help_imports_no_library(tmp_path: Path) -> None:
    assert foreign_after(tmp_path, "--help") == set()


@pytest.mark.parametrize("command", ["build", "check", "report", "import", "new", "init", "upgrade", "serve"])
def test_help_of_a_command_imports_no_library(command: str, tmp_path: Path) -> None:
    assert foreign_after(tmp_path, command, "--help") == set()


def test_a_build_imports_what_its_stale_files_need(tmp_path: Path) -> None:
    root = site(tmp_path)
    page_libraries = {"jinja2", "markdown", "markupsafe", "pydantic", "pydantic_core", "yaml"}
    cold = foreign_after(root, "build", *TODAY)
    assert cold >= page_libraries | {"filelock", "xlsxwriter"}
    assert not cold & {"dask", "distributed"}
    assert foreign_after(root, "build", *TODAY) == set()
    assert foreign_after(root, "build", *TODAY, "--executor", "dask://127.0.0.1:1") == set()
    assert foreign_after(root, "check", *TODAY) == set()
    record = root / "content" / "mekar" / "kegiatan" / "2023-02-13-rapat.md"
    record.write_text(RAPAT + "\nSatu kalimat lagi.\n")
    assert not foreign_after(root, "build", *TODAY) & {"xlsxwriter", "PIL", "pypdf", "openpyxl", "tornado"}


def test_no_model_is_built_before_a_record_of_its_kind_is_read() -> None:
    built = printed_by(
        "from site_builder.model import parts, records\n"
        "from site_builder.content.check import check\n"
        "from site_builder.content.source import Place\n"
        "def built(): return {one.__name__ for one in records.RECORDS.values() if one.__pydantic_complete__}\n"
        "early = built()\n"
        "check('situs.yaml', Place('situs', '', ''), b'nama: Contoh')\n"
        "print(len(early), *built())"
    )
    assert built == ["0", "Situs"]
