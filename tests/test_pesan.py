"""The guide to messages, held against the program: one section, one wrong and one right example per code."""

import io
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from site_builder.forms.provinsi import PROVINSI
from site_builder.messages.text import as_text
from site_builder.model.diagnostics import CATALOGUE, OWN_FAULT, Diagnostic
from tests.conftest import Village
from tests.documents import pdf, workbook

GUIDE = (Path(__file__).parent.parent / "docs" / "panduan" / "pesan.md").read_text("utf-8")

MEKAR = {
    "mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jawa Tengah, kabupaten: Kabupaten Pekalongan}\n",
    "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: UPPKA Mawar\n",
    "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: BKB Melati\n",
    "mekar/kegiatan/2023-01-12-rapat.md": "---\njenis: rapat-pokja\njudul: Rapat Januari\ntanggal: 2023-01-12\n---\n",
}

SECTION = re.compile(r"^### `(?P<code>[^`]+)`: (?P<title>.+)\n\n(?P<severity>\w+)\. (?P<rest>(?:(?!^##).*\n)*)", re.M)
EXAMPLE = re.compile(
    r"^(?P<verdict>Salah|Benar), `(?P<path>[^`]+)`(?:, (?P<note>[^:\n]+))?:\n(?:\n```\w+\n(?P<text>.*?)^```$)?",
    re.M | re.S,
)


def _photo() -> bytes:
    file = io.BytesIO()
    Image.effect_noise((64, 48), 50).save(file, "JPEG")
    return file.getvalue()


A_PHOTO = _photo()
A_PAPER = pdf("Rencana kerja masyarakat")
PAPERS = {
    "berkas PDF": A_PAPER,
    "berkas PDF yang terpotong": A_PAPER[: len(A_PAPER) // 2],
    "berkas PDF 11 MB": A_PAPER + bytes(11_000_000),
    "berkas PDF berisi gambar saja": pdf(""),
    "berkas Word": b"PK\x03\x04",
    "formulir provinsi": workbook([kolom.judul for kolom in PROVINSI.kolom]),
}


class Section(NamedTuple):
    """What the guide says of one code. The files of an example by path; None where the file must not be there."""

    code: str
    title: str
    severity: str
    wrong: dict[str, bytes | None]
    right: dict[str, bytes | None]


def _sections() -> list[Section]:
    return [
        Section(s["code"], s["title"], s["severity"], _files(s["rest"], "Salah"), _files(s["rest"], "Benar"))
        for s in SECTION.finditer(GUIDE)
    ]


def _files(section: str, verdict: str) -> dict[str, bytes | None]:
    return {
        example["path"]: _content(example["note"], example["text"])
        for example in EXAMPLE.finditer(section)
        if example["verdict"] == verdict
    }


def _content(note: str | None, block: str | None) -> bytes | None:
    """The bytes that an example stands for."""
    text = (block or "").replace(r"\x07", "\x07")
    if note == "tanpa berkas ini":
        return None
    if note == "berkas foto":
        return A_PHOTO
    if note == "berkas foto yang terpotong":
        return A_PHOTO[: len(A_PHOTO) // 2]
    if note == "berkas foto 6 MB":
        return A_PHOTO + bytes(6_000_000)
    if note in PAPERS:
        return PAPERS[note]
    if note == "disimpan sebagai Windows-1252":
        return text.encode("cp1252")
    if note and (times := re.fullmatch(r"isinya diulang (\d+) kali", note)):
        return text.encode() * int(times[1])
    assert note in (None, "berkas kosong"), f"unknown note: {note}"
    assert bool(text) == (note is None), f"an example of its own kind: {note}, {text!r}"
    return text.encode()


SECTIONS = {section.code: section for section in _sections()}
every_code = pytest.mark.parametrize("code", CATALOGUE)
# A fault of the program's own has no example.
every_fault_of_content = pytest.mark.parametrize("code", [code for code in CATALOGUE if code != OWN_FAULT])


def found_in(village: Village, files: dict[str, bytes | None]) -> tuple[Diagnostic, ...]:
    """What the program says of the kampung of the guide with some files changed."""
    village.write(MEKAR).write({path: data for path, data in files.items() if data is not None})
    for path in (path for path, data in files.items() if data is None):
        village.remove(path)
    return village.check()


def test_every_code_has_one_section_and_every_section_is_a_code() -> None:
    assert sorted(section.code for section in _sections()) == sorted(CATALOGUE)


def test_every_heading_of_a_code_is_understood_by_this_test() -> None:
    assert GUIDE.count("\n### ") == len(_sections())


def test_every_example_is_understood_by_this_test() -> None:
    written = len(re.findall(r"^(?:Salah|Benar),", GUIDE, re.M))
    assert written == sum(len(section.wrong) + len(section.right) for section in _sections())


@every_code
def test_title_and_severity_are_those_of_the_catalogue(code: str) -> None:
    section, kind = SECTIONS[code], CATALOGUE[code]
    assert (section.title, section.severity.lower()) == (kind.title, kind.severity)


@every_fault_of_content
def test_the_wrong_example_is_found(code: str, village: Village) -> None:
    wrong = SECTIONS[code].wrong
    found = [d for d in found_in(village, wrong) if d.code == code]
    assert found
    for d in found:
        assert d.message.strip()
        assert d.hint.strip()
        assert d.location.path in wrong
        assert d.location.line <= len((wrong[d.location.path] or b"").splitlines())


@every_fault_of_content
def test_the_wrong_example_shows_that_fault_alone(code: str, village: Village) -> None:
    # Records are left behind only by another fault, that of their kampung.
    cause = {"wajib-diisi"} if code == "kampung-tak-terbaca" else set()
    assert {d.code for d in found_in(village, SECTIONS[code].wrong)} == {code} | cause


@every_fault_of_content
def test_the_right_example_is_clean(code: str, village: Village) -> None:
    right = SECTIONS[code].right
    assert right
    assert found_in(village, right) == ()


def test_the_message_of_the_introduction_is_what_the_program_prints(village: Village) -> None:
    shown = re.search(r"```text\n(.*?)```", GUIDE, re.S)
    found = found_in(village, SECTIONS["tanggal-rancu"].wrong)
    assert shown
    assert shown[1].strip() == "\n".join(as_text(found, village.options.content)).strip()


FORBIDDEN = [
    ("mekar/poktan/bkr-harapan.yaml", "jenis: BKR\nnama: BKR Harapan\nakseptor_kb: {}\n"),
    ("mekar/poktan/bkr-harapan.yaml", "jenis: BKR\nnama: BKR Harapan\nnik: {}\n"),
    ("mekar/poktan/bkr-harapan.yaml", "jenis: BKR\nnama: BKR Harapan\nno_hp: {}\n"),
    ("mekar/laporan/2023-03.yaml", "kelompok:\n  - poktan: uppka-mawar\n    rentan_stunting: {}\n"),
    ("mekar/kegiatan/rapat.md", "---\njenis: rapat-pokja\njudul: Rapat\ndaftar_hadir: {}\n---\n"),
    (
        "mekar/kegiatan/rapat.md",
        "---\njenis: rapat-pokja\njudul: Rapat\npeserta:\n  - unsur: Kader\n    nama: {}\n---\n",
    ),
    (
        "mekar/kegiatan/rapat.md",
        "---\njenis: rapat-pokja\njudul: Rapat\npeserta:\n  - unsur: Kader\n    umur: {}\n---\n",
    ),
]


@pytest.mark.parametrize(
    ("path", "text"), FORBIDDEN, ids=["kb", "nik", "hp", "stunting", "daftar-hadir", "nama-peserta", "umur-peserta"]
)
def test_a_message_never_repeats_a_forbidden_value(path: str, text: str, village: Village) -> None:
    found = found_in(village, {path: text.format(9876543210).encode()})
    assert [d.code for d in found] == ["kunci-terlarang"]
    assert "9876" not in found[0].message + found[0].hint


def test_the_section_that_a_message_sends_to_is_there(village: Village) -> None:
    (found,) = found_in(village, SECTIONS["kunci-terlarang"].wrong)
    named = re.search("“([^”]+)”", found.hint)
    assert named
    assert f"\n## {named[1]}\n" in GUIDE
