"""Words on public pages: numbers that have a word of their own, and nothing that only a programmer types."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Village

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = ROOT / "templates"
_COMMAND = re.compile(r"kampung-kb [a-z]|\b(?:npm|pip|python3?|git|make|py) [a-z-]+\b|--[a-z]{3,}|\$ ")
# CSS and Jinja inside of templates are no text; comments are not printed.
_NOT_SHOWN = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<style>.*?</style>|<[^>]*>", re.S)
# What readers know by one word, and the words that stood beside it.
_ONE_WORD = {
    "tidak tercatat": r"belum (?:di|ter)catat\b|tanpa (?:tanggal|bulan|tahun)\b(?! vakum)",
    "terakhir": r"\bterbaru|\bterlama",
    "sebelumnya, berikutnya": r"\b[Ll]ebih (?:baru|lama)\b",
    "waktu": r"\bterbitan",
}
_PRINTED = ("pages", "summaries")


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_no_template_shows_a_command(path: Path) -> None:
    assert _COMMAND.findall(_NOT_SHOWN.sub(" ", path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("recorded", "kampung", "said"),
    [(1, 1, "satu-satunya"), (0, 1, "belum"), (2, 2, "keduanya"), (1, 2, "1 dari 2"), (3, 3, "semua 3")],
)
def test_how_many_of_a_region_have_recorded_anything_is_said_in_words(
    recorded: int, kampung: int, said: str, village: Village
) -> None:
    village.remove("mekar/kampung.yaml")
    region = "wilayah: {provinsi: Jambi, kabupaten: Kabupaten %s}\n"
    for i in range(kampung):
        village.write({f"k{i}/kampung.yaml": f"nama: K {i}\n{region % 'Tebo'}"})
    village.write({"lain/kampung.yaml": f"nama: Lain\n{region % 'Bungo'}"})
    text = "---\njenis: kegiatan-lain\njudul: A\ntanggal: 2023-02-01\n---\n"
    for i in range(recorded):
        village.write({f"k{i}/kegiatan/a.md": text})
    village.write({"lain/kegiatan/a.md": text}).build()
    (row,) = re.findall(r"Kabupaten Tebo</a></th><td>([^<]*)<", village.read("kampung/index.html"))
    assert row == said


def test_a_total_over_two_says_both(village: Village) -> None:
    text = "---\njenis: kegiatan-lain\njudul: A\ntanggal: 2023-02-01\n---\n"
    village.write({"asri/kampung.yaml": "nama: Asri\n"})
    village.write({f"{name}/kegiatan/a.md": text for name in ("asri", "mekar")}).build()
    page = village.read("ringkasan/kegiatan-per-bulan/2023/index.html")
    assert "<small>keduanya ada catatannya</small>" in page
    assert not re.search(r"[Ss]emua [12] |\b(?:1 dari 1|2 dari 2)\b", page)


def printed_of(program: Path) -> Iterator[str]:
    """The texts of a module, without those that explain it."""
    for node in ast.walk(ast.parse(program.read_text("utf-8"))):
        body = [] if isinstance(node, ast.Lambda | ast.IfExp) else getattr(node, "body", [])
        for statement in body:
            if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
                statement.value.value = None
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def written_in(template: Path) -> Iterator[str]:
    """The text of a template, and what its commands choose from."""
    text = template.read_text("utf-8")
    yield _NOT_SHOWN.sub(" ", text)
    for command in re.findall(r"{%.*?%}|{{.*?}}", re.sub(r"{#.*?#}", "", text, flags=re.S), re.S):
        yield from re.findall(r'"([^"]*)"', command)


@pytest.mark.parametrize("word", _ONE_WORD)
def test_one_thing_has_one_word_on_pages_and_in_tables(word: str) -> None:
    templates = [(path.name, text) for path in TEMPLATES.glob("*.html") for text in written_in(path)]
    modules = [path for part in _PRINTED for path in (ROOT / "site_builder" / part).rglob("*.py")]
    programs = [(path.name, text) for path in modules for text in printed_of(path)]
    assert [found for found in templates + programs if re.search(_ONE_WORD[word], found[1], re.I)] == []


def test_messages_and_guides_have_the_word_of_the_pages_for_what_is_missing() -> None:
    texts = [*ROOT.glob("docs/**/*.md"), *(ROOT / "site_builder").rglob("*.py")]
    assert [path for path in texts if re.search("belum (?:di|ter)catat", path.read_text("utf-8"))] == []


def test_a_card_says_that_a_kampung_has_said_nihil(village: Village) -> None:
    village.write({"asri/kampung.yaml": "nama: Asri\nnihil: [2023-01, 2023-02]\n"})
    village.write({"mekar/kegiatan/a.md": "---\njenis: rapat-pokja\njudul: A\ntanggal: 2023-02-01\n---\n"}).build()
    page = village.read("kampung/index.html")
    assert "<span>dinyatakan nihil, terakhir Feb 2023</span>" in page and "belum ada kegiatan" not in page
    assert "Dinyatakan nihil, terakhir untuk Februari 2023." in village.read("kampung/asri/index.html")
