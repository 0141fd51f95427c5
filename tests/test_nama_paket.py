"""Nothing here installs the program by its name: on an index anybody could register it, and run code in every site."""

import re

import pytest

from site_builder.scaffold.program import own_program
from site_builder.scaffold.site_files import carried
from tests.scaffold.machine import ROOT, own_files

# An installer, and behind it on the line the name as it stands alone: no file, no path, no address.
BY_NAME = re.compile(
    r"\b(?:pipx?3?|uvx?|poetry|conda|easy_install)\b[^\n]*?(?<![\w/.])kampung[-_.]kb(?![-_\w]*[-/.]\w*\d|/|\.\w)", re.I
)
PINNED_BY_NAME = re.compile(r"^\s*-?\s*[\"']?kampung[-_.]kb\s*(?:\[|==|>=|~=|@)", re.I | re.M)
OF_OTHERS = ("package-lock.json", "tests/test_nama_paket.py", "CHANGELOG.md")


def by_name(text: str) -> list[str]:
    return [found[0] for pattern in (BY_NAME, PINNED_BY_NAME) for found in pattern.finditer(text)]


def readable(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def test_no_file_of_this_repository_does() -> None:
    found = {path: by_name(readable((ROOT / path).read_bytes())) for path in own_files() if path not in OF_OTHERS}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_no_file_of_a_new_site_does() -> None:
    found = {one.path: by_name(readable(one.data)) for one in carried(own_program()) if not one.path.endswith(".whl")}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "line",
    [
        "pipx install kampung-kb",
        'pip install "kampung-kb[word]"',
        "python -m pip install --quiet kampung_kb==0.1.0",
        "pipx run --spec . kampung-kb",
        "uvx kampung-kb init situs",
        "kampung-kb==0.1.0",
        "- Kampung.KB >= 1",
    ],
)
def test_every_way_to_do_it_is_seen(line: str) -> None:
    assert by_name(line)


@pytest.mark.parametrize(
    "line",
    [
        "python -m pip install ./program/kampung_kb-0.1.0-py3-none-any.whl",
        "kampung-kb check",
        "./program/kampung_kb-0.1.0-py3-none-any.whl \\",
        "pip install --require-hashes -r requirements.txt",
    ],
)
def test_a_file_of_its_own_is_no_name(line: str) -> None:
    assert by_name(line) == []
