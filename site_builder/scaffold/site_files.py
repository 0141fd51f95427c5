"""What a site's own repository holds beside its records: written by `init`, renewed by `upgrade`."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..model.repositori import UNKNOWN
from ..options import bundled
from .generated import generated
from .home import home_at
from .program import Program, requirements

# A site's own folders. Nothing in them is ever renewed.
OWN = ("content", "templates", "assets")
WORKFLOWS = ("formulir.yml", "periksa.yml", "terbit.yml")
_STARTER = Path(__file__).parent / "situs"


class SiteFile(NamedTuple):
    """A file by its path below the site's folder, with slashes."""

    path: str
    data: bytes


def example_records() -> tuple[SiteFile, ...]:
    """One filled kampung that says of itself that it is an example."""
    files = (path for path in sorted((_STARTER / "content").rglob("*")) if path.is_file())
    return tuple(SiteFile(path.relative_to(_STARTER).as_posix(), path.read_bytes()) for path in files)


def site_files(root: Path, program: Program) -> tuple[SiteFile, ...]:
    """Every file that the program keeps in the site at `root`, whose kampung stand in the issue forms; itself too."""
    made = {one.path.as_posix(): one.text.encode() for one in generated(root)}
    made |= {one.path: one.data for one in (_readme(root), *carried(program))}
    return tuple(SiteFile(path, made[path]) for path in sorted(made) if path.partition("/")[0] not in OWN)


def carried(program: Program) -> Iterator[SiteFile]:
    """The files that do not depend on the site."""
    base = bundled()
    yield SiteFile(".gitignore", (_STARTER / "gitignore").read_bytes())
    yield SiteFile(".gitattributes", b"*.whl binary\n")
    yield SiteFile(program.path, program.data)
    yield SiteFile("requirements.txt", requirements(program, (base / "requirements.txt").read_bytes()))
    yield from _extras(base)
    for name in (".npmrc", *(f".github/workflows/{name}" for name in WORKFLOWS)):
        yield SiteFile(name, (base / name).read_bytes())
    yield SiteFile(".github/dependabot.yml", _workflows_only(_text(base / ".github/dependabot.yml")).encode())
    for path in sorted((base / "docs").rglob("*")):
        if path.is_file():
            yield SiteFile(path.relative_to(base).as_posix(), path.read_bytes())


def _readme(root: Path) -> SiteFile:
    """With the site's own repository in the lines to paste, where it is known."""
    text, repositori = _text(_STARTER / "README.md"), home_at(root).repositori
    if repositori:
        text = text.replace(f" Ganti `{UNKNOWN}` dengan nama repositorinya:", " Di folder ini:")
    return SiteFile("README.md", text.replace(UNKNOWN, repositori or UNKNOWN).encode())


def _workflows_only(dependabot: str) -> str:
    """A site's libraries belong to its program's version and change with it alone."""
    head, *updates = re.split(r"(?m)^(?=  - package-ecosystem: )", dependabot)
    head = re.sub(r"(?m)^#.*\n", "", head)
    kept = [one for one in updates if one.startswith("  - package-ecosystem: github-actions")]
    return "# Sebulan sekali, satu pull request untuk alur kerja yang lebih baru.\n" + head + "".join(kept)


# For this project's own tests.
_OF_TESTS = ("axe-core", "vnu-jar")


def _extras(base: Path) -> Iterator[SiteFile]:
    """What npm has to fetch for /tulis/ and /cari/, and nothing else."""
    lock = json.loads(_text(base / "package-lock.json"))
    packages = lock["packages"]
    for name in _OF_TESTS:
        packages.pop(f"node_modules/{name}", None)
        packages[""]["devDependencies"].pop(name, None)
    wanted = packages[""]["devDependencies"]
    package = {"private": True, "description": "Formulir tulis dan pencarian.", "devDependencies": wanted}
    for path, value in (("package.json", package), ("package-lock.json", lock)):
        yield SiteFile(path, (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode())


def _text(path: Path) -> str:
    return path.read_text("utf-8")
