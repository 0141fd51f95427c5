"""`serve --editor`: the form on the local folder, which is never reloaded while somebody writes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.model.blocked import Blocked
from site_builder.options import Options
from site_builder.serve.editor import invitation
from site_builder.serve.server import dressed
from tests.conftest import Village

FORM = "node_modules/@sveltia/cms/npm/index.js"


def install(root: Path, *paths: str) -> Options:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("")
    return Options(root / "content", root / "output")


def test_it_says_where_the_form_is_and_which_folder_to_choose(tmp_path: Path) -> None:
    first, second = invitation(install(tmp_path, FORM, ".git/HEAD"), 8123)
    assert "http://127.0.0.1:8123/tulis/" in first
    assert second.endswith(str(tmp_path))


def test_without_the_packages_it_says_how_to_install_them(tmp_path: Path) -> None:
    with pytest.raises(Blocked, match="npm ci"):
        invitation(install(tmp_path, ".git/HEAD"), 8000)


def test_outside_a_repository_it_says_that_the_form_asks_for_one(tmp_path: Path) -> None:
    with pytest.raises(Blocked, match="git init"):
        invitation(install(tmp_path, FORM), 8000)


def test_what_is_missing_ends_the_command_with_2(village: Village) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-m", "site_builder", "serve", "--editor"]
    refused = subprocess.run(command, cwd=village.root, env=environment, capture_output=True, text=True)
    assert (refused.returncode, "npm ci" in refused.stderr) == (2, True)


def test_the_form_is_served_without_the_reloading_script_and_names_the_folder_to_choose(village: Village) -> None:
    options = install(village.root, FORM)
    village.write({"mekar/kampung.yaml": "nama: Mekar\n"})
    assert village.build(output=options.output).published
    page = village.read("tulis/mekar/index.html").encode()
    served = dressed(page, "<p>galat</p>", 8000, Path('C:/Situs & "kampung"'))
    assert served.replace(b' data-situs="C:/Situs &amp; &quot;kampung&quot;"', b"") == page
    assert b"livereload" in dressed(village.read("tulis/index.html").encode(), "", 8000, options.root)
