"""The builder's digest knows everything whose upgrade may change what is published."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from site_builder import builder

# What no byte of a page depends on: a lock, and what `serve` and `import` alone use.
SHAPES_NOTHING = {"filelock", "livereload", "mammoth", "watchfiles"}


def test_every_library_that_the_program_needs_is_known_to_shape_files_or_not_to() -> None:
    listed = (Path(__file__).parents[2] / "requirements.in").read_text("utf-8")
    needed = set(re.findall(r"(?m)^[a-z0-9-]+", listed))
    assert needed - SHAPES_NOTHING == set(builder.SHAPING) & needed
    assert not SHAPES_NOTHING & set(builder.SHAPING)
    assert needed >= SHAPES_NOTHING


@pytest.mark.parametrize("name", builder.SHAPING)
def test_an_upgrade_of_a_library_changes_the_digest(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def made() -> bytes:
        for one in (builder.builder_digest, builder.document_digest, builder.picture_digest):
            one.cache_clear()
        return builder.builder_digest()

    before = made()
    known = builder._version
    monkeypatch.setattr(builder, "_version", lambda other: "999" if other == name else known(other))
    assert made() != before
    monkeypatch.undo()
    assert made() == before


@pytest.mark.parametrize("name", [name for name in builder.SHAPING if name != "pillow-heif"])
def test_a_version_is_the_one_that_is_installed(name: str) -> None:
    assert builder._version(name) == version(name)


def test_a_process_knows_when_its_program_was_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    assert builder.is_as_it_began()
    known = builder._of_sources
    monkeypatch.setattr(builder, "_of_sources", lambda names: known(names)[::-1])
    assert not builder.is_as_it_began()


def test_what_is_not_installed_has_no_version() -> None:
    assert builder._version("tidak-ada") == "-"


def test_versions_are_known_without_reading_what_is_written_about_them() -> None:
    command = (
        "import sys; from site_builder.builder import _version as v;"
        "print(v('jinja2'), v('tidak-ada'), 'email' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True).stdout.split()
    assert made == [version("jinja2"), "-", "False"]
