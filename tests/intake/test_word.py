"""Real Word files: paragraphs, lists, tables, pictures."""

import builtins
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from PIL import Image

from site_builder.intake.fields import Reading
from site_builder.intake.naskah import Unreadable
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_bytes


def word(fill: Callable[[Any], None]) -> bytes:
    document = Document()
    fill(document)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def reading(fill: Callable[[Any], None]) -> Reading:
    return read_text(from_bytes("notulen.docx", word(fill)))


def minutes(document: Any) -> None:
    document.add_heading("Notulen Rapat Pokja Kampung KB Melur", 1)
    document.add_paragraph("Hari/Tanggal : Jumat, 16 Juni 2023")
    document.add_paragraph("Waktu : 13.30 WIB s/d selesai")
    document.add_paragraph("Tempat : Balai Desa Contoh Melur")
    document.add_paragraph("Peserta :")
    for text in ("Ketua Pokja", "Kader Poktan"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("Rapat membahas pasar murah.")
    document.add_paragraph("Hasil rapat :")
    for text in ("Pasar murah dua kali", "Panitia dibentuk"):
        document.add_paragraph(text, style="List Bullet")


def test_minutes_in_word_are_read() -> None:
    found = reading(minutes)
    fields = found.fields
    assert fields.judul == "Notulen Rapat Pokja Kampung KB Melur"
    assert fields.tanggal is not None
    assert (fields.tanggal.iso, fields.jam, fields.tempat) == (
        "2023-06-16",
        "13.30 WIB s/d selesai",
        "Balai Desa Contoh Melur",
    )
    assert fields.peserta == ("Ketua Pokja", "Kader Poktan")
    assert fields.keputusan == ("Pasar murah dua kali", "Panitia dibentuk")
    assert found.body == "Rapat membahas pasar murah."


def table(document: Any, rows: Sequence[Sequence[str]]) -> None:
    made = document.add_table(rows=len(rows), cols=len(rows[0]))
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def test_labels_in_a_table_are_labels() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("Pembinaan BKL Contoh Senja")
        table(document, [["Hari, tanggal", ":", "Rabu, 5 Juli 2023"], ["Tempat", ":", "Posyandu Contoh"]])

    fields = reading(fill).fields
    assert fields.tanggal is not None
    assert (fields.tanggal.iso, fields.tempat, fields.poktan) == ("2023-07-05", "Posyandu Contoh", ("BKL",))


def test_another_table_stays_a_table_in_the_minutes() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("Rapat Pokja tentang biaya")
        table(document, [["Barang", "Jumlah"], ["Kursi", "20"]])

    assert "| Barang | Jumlah |\n|---|---|\n| Kursi | 20 |" in reading(fill).body


def test_line_numbers_count_paragraphs() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("Rapat Pokja Contoh")
        document.add_paragraph("Hari/Tanggal : Senin, 13 Februari 2020")

    found = reading(fill)
    assert found.unit == "paragraf"
    assert [note.line for note in found.notes if note.kind == "kosong"] == [2]


def test_a_document_of_pictures_only_says_so() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    with pytest.raises(Unreadable, match="hanya berisi gambar"):
        from_bytes("pindai.docx", word(lambda document: document.add_picture(io.BytesIO(picture.getvalue()))))


def test_a_picture_among_the_text_is_passed_over() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")

    def fill(document: Any) -> None:
        document.add_paragraph("Rapat Pokja Contoh berfoto")
        document.add_picture(io.BytesIO(picture.getvalue()))

    assert [line.text for line in from_bytes("a.docx", word(fill)).lines if line.text] == ["Rapat Pokja Contoh berfoto"]


def test_an_empty_document_says_so() -> None:
    with pytest.raises(Unreadable, match="kosong"):
        from_bytes("kosong.docx", word(lambda document: None))


def package(files: Mapping[str, str]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in files.items():
            made.writestr(name, text)
    return target.getvalue()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"foto.txt": "x"}, "bukan dokumen Word"),
        ({"xl/workbook.xml": "x"}, "Excel"),
        ({"word/document.xml": "<rusak"}, "rusak"),
        ({"word/document.xml": " " * 61_000_000}, "terlalu besar bila dibuka"),
    ],
)
def test_a_package_that_is_no_word_file_says_what_is_wrong(files: Mapping[str, str], said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        from_bytes("aneh.docx", package(files))


def test_where_the_reader_is_missing_the_message_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without_mammoth(name: str, *args: Any, **options: Any) -> Any:
        if name == "mammoth":
            raise ImportError(name)
        return real(name, *args, **options)

    data = word(minutes)
    monkeypatch.setattr(builtins, "__import__", without_mammoth)
    with pytest.raises(Unreadable, match=r"pip install --require-hashes -r requirements\.txt"):
        from_bytes("notulen.docx", data)


def numbered(document: Any, form: str, *, start: int = 0) -> Callable[..., Any]:
    """A list of its own, as Word's button makes one: paragraphs added to it count on; `start` begins it elsewhere."""
    numbering = document.part.numbering_part.element
    kind = str(100 + len(numbering.findall(qn("w:num"))))
    begin = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    lvl = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%{n + 1}."/></w:lvl>'
        for n in (0, 1)
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {space} w:abstractNumId="{kind}">{lvl}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {space} w:numId="{kind}"><w:abstractNumId w:val="{kind}"/>{begin}</w:num>'))

    def add(text: str, depth: int = 0) -> Any:
        paragraph = document.add_paragraph(text)
        given = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        given.get_or_add_numId().val = int(kind)
        given.get_or_add_ilvl().val = depth
        return paragraph

    return add


def shown(fill: Callable[[Any], None]) -> list[str]:
    return [line.text for line in from_bytes("a.docx", word(fill)).lines if line.text]


def test_numbers_go_on_after_a_paragraph() -> None:
    def fill(document: Any) -> None:
        first, other = numbered(document, "decimal"), numbered(document, "decimal")
        first("Ketua"), first("Bendahara")
        document.add_paragraph("Jeda.")
        first("Seksi"), other("Lain")

    assert shown(fill) == ["1. Ketua", "2. Bendahara", "Jeda.", "3. Seksi", "1. Lain"]


@pytest.mark.parametrize(
    ("form", "marks"),
    [
        ("decimal", ["1.", "2."]),
        ("lowerLetter", ["a.", "b."]),
        ("upperLetter", ["A.", "B."]),
        ("upperRoman", ["I.", "II."]),
    ],
)
def test_numbers_are_those_that_word_shows(form: str, marks: list[str]) -> None:
    def fill(document: Any) -> None:
        add = numbered(document, form)
        add("Satu"), add("Dua")

    assert [text.split()[0] for text in shown(fill)] == marks


def test_numbers_below_a_number_begin_anew_and_a_list_begins_where_it_says() -> None:
    def fill(document: Any) -> None:
        add = numbered(document, "decimal", start=4)
        add("Satu"), add("dalam", 1), add("dalam", 1), add("Dua"), add("dalam", 1)

    assert shown(fill) == ["4. Satu", "   1. dalam", "   2. dalam", "5. Dua", "   1. dalam"]


def test_a_column_of_numbers_that_word_counts_has_them() -> None:
    def fill(document: Any) -> None:
        add = numbered(document, "decimal")
        made = document.add_table(rows=3, cols=2)
        made.cell(0, 0).text, made.cell(0, 1).text = "No", "Barang"
        for n, text in enumerate(("Kursi", "Meja"), start=1):
            made.cell(n, 1).text = text
            made.cell(n, 0)._tc.append(add("")._p)

    assert shown(fill)[2:] == ["| 1. | Kursi |", "| 2. | Meja |"]


def test_a_numbered_heading_keeps_its_number() -> None:
    def fill(document: Any) -> None:
        numbered(document, "upperRoman")("Pembukaan").style = "Heading 2"

    assert shown(fill) == ["I. Pembukaan"]


def test_what_mammoth_does_not_read_is_told_without_personal_data() -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("Rapat Pokja Contoh")
        document.sections[0].header.paragraphs[0].text = "Sekretariat bersama, telepon 0812-0000-0000"

    (note,) = (n for n in from_bytes("a.docx", word(fill)).notes if n.kind == "berkas")
    assert "“Sekretariat bersama" in note.message and "0812" not in note.message


def test_pictures_that_do_not_come_along_are_counted() -> None:
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")

    def fill(document: Any) -> None:
        document.add_paragraph("Rapat Pokja Contoh")
        for _ in range(2):
            document.add_picture(io.BytesIO(picture.getvalue()))

    assert ["Ada 2 gambar" in note.message for note in from_bytes("a.docx", word(fill)).notes] == [True]
