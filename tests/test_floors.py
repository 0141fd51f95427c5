"""A folder imports only those below it; the program stays one direction."""

import ast
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "site_builder"

# From the ground up. A module of the top level stands on its own floor.
FLOORS = [
    {"model", "processes", "version"},
    {"batches", "builder", "files", "pantai", "prose", "wilayah"},
    {"privacy", "cluster"},
    {"content"},
    {"summaries"},
    {"pages"},
    {"output"},
    {"search"},
    {"inputs", "options", "understood"},
    {"loading"},
    {"remembered"},
    {"memory"},
    {"gather", "searching"},
    {"stages", "spreadsheet"},
    # What a command needs and a build never does stands beside it, not below.
    {"ahead", "build", "report", "forms", "scaffold"},
    {"intake", "roster"},
    {"messages"},
    {"serve", "github"},
    {"commands"},
    {"cli"},
    {"__main__"},
]
FLOOR = {name: height for height, names in enumerate(FLOORS) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def room(path: Path) -> str:
    """The folder, or the module of the top level, that a file belongs to."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported_rooms(path: Path) -> set[str]:
    rooms = set()
    package = path.relative_to(PACKAGE).parent.parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            names = [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]
            rooms |= {base[0]} if base else set(names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("site_builder."):
            rooms.add((node.module or "").split(".")[1])
    return rooms


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in MODULES} == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    here = room(path)
    above = {other for other in imported_rooms(path) - {here} if FLOOR[other] >= FLOOR[here]}
    assert not above, f"{path.name} reaches up to {above}"


def test_only_the_command_line_knows_the_official_forms() -> None:
    """Their figures never come near a build (product: "What never enters")."""
    assert {room(path) for path in MODULES if "forms" in imported_rooms(path) - {room(path)}} <= {"commands"}


@pytest.mark.parametrize("path", sorted((PACKAGE / "model").glob("*.py")), ids=lambda path: path.name)
def test_the_model_does_no_input_or_output(path: Path) -> None:
    names = {
        alias.name
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert not names & {"os", "pathlib", "io", "subprocess", "sqlite3", "time", "random"}


def test_a_build_with_nothing_to_do_imports_neither_pydantic_nor_jinja_nor_markdown(tmp_path: Path) -> None:
    (tmp_path / "content" / "mekar").mkdir(parents=True)
    (tmp_path / "content" / "situs.yaml").write_text("nama: Contoh\n")
    (tmp_path / "content" / "mekar" / "kampung.yaml").write_text(
        "nama: Mekar\ngambaran: Desa.\nwilayah: {provinsi: Jambi}\n"
    )
    program = (
        "import sys; from site_builder.cli import main; status = main(sys.argv[1:]);"
        "heavy = {'PIL', 'pydantic', 'jinja2', 'markdown', 'yaml', 'sqlite3'};"
        "heavy |= {'site_builder.wilayah', 'site_builder.pantai'};"
        "heavy &= set(sys.modules);"
        "print(status, sorted(heavy))"
    )
    command = [sys.executable, "-c", program, "build", "--today", "2023-04-01"]
    first, second = (
        subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True) for _ in range(2)
    )
    assert (
        first.stdout.splitlines()[-1]
        == "0 ['jinja2', 'markdown', 'pydantic', 'site_builder.wilayah', 'sqlite3', 'yaml']"
    )
    assert second.stdout.splitlines()[-1] == "0 []"


def test_no_folder_of_tests_is_passed_over(request: pytest.FixtureRequest) -> None:
    """pytest skips folders by name (`build`, `dist`); a whole folder of tests once went unrun that way."""
    skipped = request.config.getini("norecursedirs")
    folders = {path.parent.name for path in Path(__file__).parent.rglob("test_*.py")}
    assert not [name for name in folders for pattern in skipped if fnmatch(name, pattern)]
