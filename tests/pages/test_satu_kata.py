"""One word for one thing: what a menu, a foot or a way calls a page, its heading calls it too."""

import html
import re
from pathlib import Path

from site_builder.build import build
from site_builder.options import Options
from tests.conftest import TODAY

CONTENT = Path(__file__).parent.parent.parent / "content"
WAYS = re.compile(r'<nav (?:aria-label="(?:Utama|Tentang situs)"|class="jalan").*?</nav>', re.S)


def words(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", text)).split())


def test_every_way_to_a_page_has_words_of_its_heading(tmp_path: Path) -> None:
    assert build(Options(CONTENT, tmp_path / "output", "", TODAY, keep_going=True)).published
    pages = {page: page.read_text("utf-8") for page in (tmp_path / "output").rglob("*.html")}
    headings = {
        f"/{page.relative_to(tmp_path / 'output').as_posix()}".removesuffix("index.html"): words(found[1])
        for page, text in pages.items()
        if (found := re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S))
    }
    strange = {
        (words(name), headings.get(url, ""))
        for text in pages.values()
        for way in WAYS.findall(text)
        for url, name in re.findall(r'<a href="([^"#]+)"[^>]*>(.*?)</a>', way, re.S)
        if url != "/" and words(name).casefold() not in headings.get(url, "").casefold()
    }
    assert strange == set()


def test_no_command_and_no_name_of_a_file_stands_on_a_page_for_readers(tmp_path: Path) -> None:
    assert build(Options(CONTENT, tmp_path / "output", "", TODAY, keep_going=True)).published
    for page in (tmp_path / "output").rglob("*.html"):
        if page.parent.name not in ("data", "tulis") and "tulis" not in page.parts:
            assert not re.search(r"kampung-kb |content/|\.ya?ml\b", words(page.read_text("utf-8"))), page
