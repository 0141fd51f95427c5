"""The golden site: what a small site's pages say, between <main> and </main>.

`GOLDEN=refresh make test` writes the expected files anew; read the difference before committing it.
"""

import datetime
import os
import re
import shutil
from pathlib import Path

import pytest

from site_builder.build import build
from site_builder.options import Options

GOLDEN = Path(__file__).parent / "golden"
EXPECTED = GOLDEN / "expected"
REFRESH = os.environ.get("GOLDEN") == "refresh"


def golden_text(path: Path) -> str:
    text = path.read_text("utf-8")
    if path.suffix == ".html" and (main := re.search(r"<main.*?</main>", text, re.S)):
        return main[0] + "\n"
    return text


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    root = tmp_path_factory.mktemp("golden")
    shutil.copytree(GOLDEN / "content", root / "content")
    result = build(Options(root / "content", root / "output", today=datetime.date(2023, 4, 1), jobs=1))
    assert result.published
    files = [path for path in sorted((root / "output").rglob("*")) if path.suffix in (".html", ".xml", ".txt")]
    return {path.relative_to(root / "output").as_posix(): golden_text(path) for path in files}


def test_every_page_says_what_is_expected(site: dict[str, str]) -> None:
    if REFRESH:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, text in site.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_text(text, "utf-8")
    different = [
        path for path, text in site.items()
        if not (EXPECTED / path).exists() or (EXPECTED / path).read_text("utf-8") != text
    ]  # fmt: skip
    assert different == [], "read the difference, then GOLDEN=refresh"


def test_no_expected_file_is_unused(site: dict[str, str]) -> None:
    expected = {path.relative_to(EXPECTED).as_posix() for path in EXPECTED.rglob("*") if path.is_file()}
    assert expected == set(site)
