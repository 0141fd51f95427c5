"""Words on public pages: numbers that have a word of their own, and nothing that only a programmer types."""

import re
from pathlib import Path

import pytest

from tests.conftest import Village

TEMPLATES = Path(__file__).parent.parent.parent / "templates"
_COMMAND = re.compile(r"kampung-kb [a-z]|\b(?:npm|pip|python3?|git|make|py) [a-z-]+\b|--[a-z]{3,}|\$ ")
# CSS and Jinja inside of templates are no text; comments are not printed.
_NOT_SHOWN = re.compile(r"{#.*?#}|{%.*?%}|{{.*?}}|<style>.*?</style>|<[^>]*>", re.S)


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
