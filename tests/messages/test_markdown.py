"""The complete list in the summary of a step."""

import re
from pathlib import Path

import pytest

from site_builder.build import examine
from site_builder.messages.github import SHOWN, as_github
from site_builder.messages.markdown import LIMIT, as_markdown, escaped
from site_builder.messages.order import grouped
from site_builder.messages.source import Sources
from tests.conftest import RAPAT, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"


@pytest.fixture
def summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_EVENT_PATH", raising=False)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    return tmp_path / "summary.md"


def said(village: Village) -> list[str]:
    return list(as_github(village.check(), village.options.content))


def test_the_whole_summary(village: Village, summary: Path) -> None:
    said(village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")}))
    assert summary.read_text("utf-8") == (
        "## Pemeriksaan catatan: 1 galat\n"
        "\n"
        "### content/mekar/kegiatan/2023\\-02\\-13\\-rapat\\.md\n"
        "\n"
        "| baris | | pesan | tulis |\n"
        "|---|---|---|---|\n"
        "| 4 | galat | “05/02/2023” bisa dibaca dua cara\\. `tanggal-rancu` | "
        "Tulis `2023-02-05` untuk 5 Februari 2023 atau `2023-05-02` untuk 2 Mei 2023\\. "
        "atau `tanggal: 2023-02-05` atau `tanggal: 2023-05-02` |\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        ("judul:", "tidak ada kesalahan\n\n2 dari 3 catatan terbit, 1 draf.\n"),
        ("judull:", "1 galat\n\n2 dari 3 catatan terbit, 1 tidak ikut.\n"),
    ],
)
def test_it_says_how_many_records_come_out_even_when_all_is_well(
    title: str, heading: str, village: Village, summary: Path
) -> None:
    found = examine(village.write({RAPAT_PATH: RAPAT.replace("judul:", f"draf: Ya\n{title}")}).options)
    list(as_github(found.diagnostics, village.options.content, found.account))
    assert summary.read_text("utf-8").startswith(f"## Pemeriksaan catatan: {heading}")


def test_it_is_added_to_what_the_step_has_written_before(village: Village, summary: Path) -> None:
    summary.write_text("# Sebelumnya\n\n")
    said(village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")}))
    assert summary.read_text("utf-8").startswith("# Sebelumnya\n\n## Pemeriksaan")


def test_it_has_all_that_the_annotations_leave_out(village: Village, summary: Path) -> None:
    many = "".join(f"isian{n}: x\n" for n in range(SHOWN + 5))
    lines = said(village.write({"asri/kampung.yaml": f"nama: Asri\n{many}"}))
    assert any("Masih ada 5 galat lagi, di ringkasan pekerjaan ini (Summary)." in line for line in lines)
    assert summary.read_text("utf-8").count("| galat |") == SHOWN + 5


@pytest.mark.parametrize(
    ("text", "inert"),
    [
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
        ("&lt;", "&amp;lt;"),
        ("[klik](x)", "\\[klik\\]\\(x\\)"),
        ("a|b", "a\\|b"),
        ("**x** `y` _z_", "\\*\\*x\\*\\* \\`y\\` \\_z\\_"),
        ("@orang", "@\u2060orang"),
        ("#12", "\\#\u206012"),
        ("https://x.id", "https\\://\u2060x\\.id"),
        ("www.x.id", "www\\.\u2060x\\.id"),
        ("a\nb", "a b"),
    ],
)
def test_text_of_a_record_is_text(text: str, inert: str) -> None:
    assert escaped(text) == inert


def test_a_value_with_a_bar_and_backticks_stays_in_its_cell(village: Village, summary: Path) -> None:
    said(village.write({RAPAT_PATH: RAPAT.replace("Rapat bulanan", "Rapat: `a` | <b> @orang")}))
    (row,) = [line for line in summary.read_text("utf-8").splitlines() if line.startswith("| 3 ")]
    without_code = re.sub(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", "", row)
    assert "<b>" not in without_code
    assert "@" not in without_code
    assert len(re.findall(r"(?<!\\)\|", row)) == 5


def test_a_list_that_github_would_not_take_is_cut_with_a_sentence(village: Village) -> None:
    many = "".join(f"isian{n}: x\n" for n in range(200))
    found = village.write({"asri/kampung.yaml": f"nama: Asri\n{many}"}).check()
    text = as_markdown(grouped(found), village.options.content, Sources(found, village.options.content), 20_000)
    told = text.count("| galat |")
    assert len(text.encode()) <= 20_000
    assert 0 < told < 200
    assert f"masih ada {200 - told} pesan lagi. Jalankan `kampung-kb check`" in text


def test_a_summary_that_is_full_already_is_left_alone(village: Village, summary: Path) -> None:
    summary.write_bytes(b"x" * LIMIT)
    said(village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")}))
    assert summary.stat().st_size == LIMIT


def test_a_summary_that_cannot_be_written_stops_nothing(
    village: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path))
    (line,) = said(village.write({RAPAT_PATH: RAPAT.replace("2023-02-13", "05/02/2023")}))
    assert line.startswith("::error ")
