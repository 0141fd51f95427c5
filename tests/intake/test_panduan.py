"""The guide for secretaries, held against what the import does."""

import re
from pathlib import Path

import pytest

from site_builder.intake.fields import Reading
from site_builder.intake.reading import read_text
from site_builder.intake.sources import MAX_BYTES, SUFFIXES, from_text

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "panduan" / "impor.md").read_text("utf-8")
CODE = "".join(path.read_text("utf-8") for path in sorted((ROOT / "site_builder" / "intake").rglob("*.py")))


MESSAGES = re.findall(r"^\| `([^`]+)` \|", GUIDE.partition("| pesan |")[2], flags=re.M)


def reading(*lines: str) -> Reading:
    return read_text(from_text("rapat.txt", "\n".join(("Rapat Pokja", *lines, "Rapat lancar."))))


def said_in_code(message: str) -> bool:
    """Messages may be broken over lines, and hold values."""
    flat = re.sub(r'"\s*\n?\s*f?"', "", CODE)
    pattern = re.escape(message).replace("20", r".*?").replace("content/", r".*?")
    return re.search(pattern, flat) is not None


@pytest.mark.parametrize("message", MESSAGES)
def test_every_message_of_the_guide_is_one_of_ours(message: str) -> None:
    assert said_in_code(message)


def test_there_are_messages_in_the_guide() -> None:
    assert len(MESSAGES) > 8


def test_the_guide_names_the_largest_file() -> None:
    assert f"paling besar {MAX_BYTES // 1_000_000} MB" in GUIDE


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html", ".mhtml"])
def test_the_guide_names_files_that_are_read(suffix: str) -> None:
    assert f"`{suffix}`" in GUIDE
    assert suffix in SUFFIXES


@pytest.mark.parametrize(
    "line",
    [
        "Hari/Tanggal : Kamis / 13 Februari 2020",
        "Rapat dilaksanakan pada hari Kamis, 13 Februari 2020 di balai.",
        "Rapat digelar Kamis (13/02/2020).",
    ],
)
def test_the_dates_of_the_guide_are_read(line: str) -> None:
    found = reading(line).fields.tanggal
    assert found is not None
    assert found.iso == "2020-02-13"


@pytest.mark.parametrize(
    "line",
    [
        "Hari/Tanggal : Senin, 13 Februari 2020", "Hari/Tanggal : Kamis, 25/1", "Tanggal : 03/04/2023",
        "Rapat digelar bulan Agustus ini.", "Rapat digelar akhir pekan kemarin.",
    ],
)  # fmt: skip
def test_what_the_guide_calls_uncertain_stays_empty(line: str) -> None:
    found = reading(line)
    assert found.fields.tanggal is None
    assert any(note.message.startswith("Tanggal") for note in found.notes)
