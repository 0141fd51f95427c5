"""The guides say only what can be done: commands are understood, examples pass, pictures are there."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import markdown
import pytest
from PIL import Image
from pypdf import PdfReader

from site_builder import cli
from site_builder.content.check import check
from site_builder.content.source import Place
from site_builder.model.parts import part_at
from site_builder.model.records import RECORDS
from tests.test_docs import without_code

ROOT = Path(__file__).parent.parent
GUIDES = ROOT / "docs/panduan"
GAMBAR = GUIDES / "gambar"
TEXTS = {path.name: path.read_text("utf-8") for path in sorted(GUIDES.glob("*.md"))}
PAGES = [*TEXTS.values(), (ROOT / "README.md").read_text("utf-8")]
# Pages that lead a person from step to step.
WAYS = ("lembar.md", "sekretaris.md", "ponsel.md", "pengelola.md")


def pictures(text: str) -> list[tuple[str, str]]:
    """Name and words of every picture, in Markdown and in HTML; examples of how to write one apart."""
    text = re.sub("`[^`]*`", "", without_code(text))
    markdown = [(src, alt) for alt, src in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", text)]
    html = [
        (one["src"], one["alt"]) for one in re.finditer(r'<img src="(?P<src>[^"]+)"[^>]* alt="(?P<alt>[^"]*)"', text)
    ]
    return markdown + html


NAMED = [(src.rpartition("/")[2], alt) for text in PAGES for src, alt in pictures(text)]
MADE = sorted(path.name for path in GAMBAR.iterdir())


def blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.M | re.S)


def commands() -> Iterator[tuple[str, str]]:
    for name, text in TEXTS.items():
        lines = "".join(blocks(text, "sh")).splitlines()
        yield from ((name, line) for line in lines if line.startswith("kampung-kb "))


def test_every_picture_that_is_named_is_there_and_every_picture_is_named() -> None:
    assert sorted({name for name, _ in NAMED}) == MADE


@pytest.mark.parametrize(("name", "words"), NAMED, ids=[name for name, _ in NAMED])
def test_a_picture_says_in_words_what_it_shows(name: str, words: str) -> None:
    assert len(words.split()) >= 4


def test_every_img_has_its_words() -> None:
    assert [tag for text in PAGES for tag in re.findall(r"<img [^>]*>", text) if ' alt="' not in tag] == []


@pytest.mark.parametrize("name", MADE)
def test_a_picture_is_light_enough_for_a_slow_line(name: str) -> None:
    assert (GAMBAR / name).stat().st_size <= 40_000
    with Image.open(GAMBAR / name) as picture:
        assert picture.format == "WEBP"


def test_all_pictures_together_are_light() -> None:
    assert sum(path.stat().st_size for path in GAMBAR.iterdir()) <= 600_000


def parser() -> argparse.ArgumentParser:
    return cli.command_line()


@pytest.mark.parametrize(("guide", "line"), list(commands()), ids=lambda text: text)
def test_a_command_in_a_guide_is_understood(guide: str, line: str) -> None:
    words = shlex.split(line, comments=True)[1:]
    try:
        parser().parse_args(words)
    except SystemExit as end:
        assert end.code == 0, f"{guide}: {line}"  # --help ends well


def every_field() -> set[str]:
    found: set[str] = set()

    def walk(model: type, above: tuple[str, ...] = ()) -> None:
        for name in model.model_fields:  # type: ignore[attr-defined]
            found.add(name)
            part = part_at(model, (name,))
            if part and part.__name__ not in above:
                walk(part, (*above, part.__name__))

    for record in RECORDS.values():
        walk(record)
    return found


@pytest.mark.parametrize("name", WAYS)
def test_a_field_that_a_way_mentions_exists(name: str) -> None:
    said = re.findall(r"`([a-z_]+): [^`]*`", TEXTS[name]) + re.findall(r"`([a-z]+_[a-z_]+)`", TEXTS[name])
    written = "".join(blocks(TEXTS[name], "yaml"))
    assert {*said, *re.findall(r"^ *(?:- )?([a-z_]+):", written, flags=re.M)} <= every_field()


@pytest.mark.parametrize("name", WAYS)
def test_a_code_in_a_table_of_messages_is_a_message(name: str) -> None:
    codes = re.findall(r"^\| `([a-z-]+)` \|", TEXTS[name], flags=re.M)
    assert [code for code in codes if f"### `{code}`:" not in TEXTS["pesan.md"]] == []


@pytest.mark.parametrize("name", WAYS)
def test_an_example_of_a_record_passes_the_checker(name: str) -> None:
    place = Place("kegiatan", "mekar", "2023-02-13-rapat")
    for text in blocks(TEXTS[name], "markdown"):
        found = check("mekar/kegiatan/2023-02-13-rapat.md", place, text.encode()).diagnostics
        assert [d.message for d in found] == []


def test_every_guide_is_in_the_list_of_guides() -> None:
    listed = set(re.findall(r"\]\(([\w-]+\.md)\)", TEXTS["README.md"]))
    assert set(TEXTS) - listed == {"README.md"}


@pytest.mark.browser
def test_the_sheet_for_a_secretary_is_one_sheet_of_paper(browser: Any, tmp_path: Path) -> None:
    """In a size that is read without glasses."""
    page = browser.new_page()
    page.set_content(f"<style>body{{font:11pt/1.35 sans-serif}}</style>{markdown.markdown(TEXTS['lembar.md'])}")
    page.pdf(
        path=str(tmp_path / "lembar.pdf"), format="A4", margin=dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    )
    assert len(PdfReader(tmp_path / "lembar.pdf").pages) == 1
