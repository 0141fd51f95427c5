"""A village in a temporary folder: files written inline, built for real, pages read back."""

import datetime
import os
import textwrap
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from site_builder.build import Result, build, check
from site_builder.content.check import check as check_file
from site_builder.content.files import Files
from site_builder.content.folder import folders_of
from site_builder.content.link import Context, link
from site_builder.content.loaded import Loaded
from site_builder.content.source import places
from site_builder.model.diagnostics import Diagnostic
from site_builder.model.site import Site
from site_builder.model.urls import urls_of
from site_builder.options import Options
from site_builder.output.render import _Environment
from tests.browser import started

# CI runs the same examples every time; everywhere else each run looks for new ones.
settings.register_profile("ci", derandomize=True)
if os.environ.get("NEED_BROWSER"):
    settings.load_profile("ci")

# How many examples the tests that walk everything make; more of them find more, and take longer (PYTEST_TIMEOUT=0).
EXAMPLES = int(os.environ.get("EXAMPLES", "60"))

TODAY = datetime.date(2023, 4, 1)

SITUS = "nama: Kampung KB Kabupaten Contoh\nurl: https://contoh.github.io/situs/\n"
RAPAT = "---\njenis: rapat-pokja\njudul: Rapat bulanan\ntanggal: 2023-02-13\n---\nRapat membahas rencana kerja.\n"


class Village:
    """A site's folder. Paths are below content/ unless they begin with templates/ or assets/."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.options = Options(root / "content", root / "output", today=TODAY, jobs=1)

    def write(self, files: Mapping[str, str | bytes]) -> "Village":
        for path, text in files.items():
            place = self._place(path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).encode())
        return self

    def remove(self, path: str) -> None:
        self._place(path).unlink()

    def rename(self, old: str, new: str) -> None:
        self._place(new).parent.mkdir(parents=True, exist_ok=True)
        self._place(old).rename(self._place(new))

    def build(self, **changes: object) -> Result:
        return build(self.options._replace(**changes))  # type: ignore[arg-type]

    def check(self) -> tuple[Diagnostic, ...]:
        return check(self.options)

    def codes(self) -> list[str]:
        return [d.code for d in self.check()]

    def read(self, path: str) -> str:
        return (self.root / "output" / path).read_text("utf-8")

    def has(self, path: str) -> bool:
        return (self.root / "output" / path).exists()

    def output(self, name: str = "output") -> dict[str, bytes]:
        """Every file of output/ with its bytes."""
        return files_below(self.root / name)

    def _place(self, path: str) -> Path:
        return self.root / path if path.startswith(("templates/", "assets/")) else self.root / "content" / path


def records_of(village: Village) -> tuple[Loaded, ...]:
    """Every record of a village, checked, without building anything."""
    files = files_below(village.root / "content")
    placed = places(files)
    return tuple(check_file(path, place, files[path]) for path, place in placed.items())


def site_of(village: Village) -> Site:
    """A village linked, at the root of its host."""
    site, _ = link(folders_of(records_of(village)), Context(urls_of(""), Files(), TODAY))
    assert site is not None
    return site


def linked(place: Path, target: Path | str) -> None:
    """A symbolic link, which Windows makes for developers only: elsewhere the test has nothing to look at."""
    try:
        place.symlink_to(target, target_is_directory=(place.parent / target).is_dir())
    except OSError:
        pytest.skip("this computer makes no symbolic links")


def files_below(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take minutes go first, else one worker ends with them while the others have nothing left to do."""
    long = {item.path for item in items if item.get_closest_marker("paket") or item.get_closest_marker("besar")}
    items.sort(key=lambda item: item.path not in long)


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """A template's code depends on its text and name alone: each process makes it once, not once for every village."""
    made: dict[tuple[object, ...], object] = {}
    anew: Callable[..., object] = _Environment.compile

    def code(environment: _Environment, *template: object) -> object:
        if template not in made:
            made[template] = anew(environment, *template)
        return made[template]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(_Environment, "compile", code)
        yield


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A real Chromium; whoever has none skips."""
    with started() as running:
        yield running


@pytest.fixture
def village(tmp_path: Path) -> Village:
    """A site with one kampung and no activity yet."""
    return Village(tmp_path).write({"situs.yaml": SITUS, "mekar/kampung.yaml": "nama: Mekar\n"})
