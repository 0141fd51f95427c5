"""Whatever a file holds, it becomes a draft or a message: no exception but the program's own."""

import functools
import io
import re
import zipfile

import pytest
from docx import Document
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_builder.intake.draft import as_record
from site_builder.intake.naskah import Unreadable
from site_builder.intake.portal import pages
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_bytes

pytestmark = pytest.mark.walk


def taken(name: str, data: bytes) -> str:
    """The drafts of a file, or the message why there are none."""
    try:
        return "".join(as_record(read_text(page)) for page in pages(from_bytes(name, data)))
    except Unreadable as why:
        return str(why)


@functools.cache
def its_parts() -> dict[str, bytes]:
    """The parts of a real Word file that the program looks at, without the styles that it does not use."""
    document = Document()
    document.add_heading("Notulen Rapat Pokja Kampung KB Contoh", 1)
    document.add_paragraph("Hari/Tanggal : Rabu, 5 Juni 2024")
    for text in ("Ketua", "Kader"):
        document.add_paragraph(text, style="List Number")
    made = document.add_table(rows=2, cols=2)
    made.cell(0, 0).merge(made.cell(0, 1)).text = "Biaya"
    made.cell(1, 0).text, made.cell(1, 1).text = "Tempat", "Balai"
    target = io.BytesIO()
    document.save(target)
    wanted = ("document.xml", "numbering.xml", "styles.xml", ".rels", "[Content_Types].xml")
    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name) for name in package.namelist() if name.endswith(wanted)}
    unused = rb'<w:latentStyles.*?</w:latentStyles>|<w:style (?![^>]*"(?:ListNumber|Heading1)").*?</w:style>'
    parts["word/styles.xml"] = re.sub(unused, b"", parts["word/styles.xml"], flags=re.S)
    return parts


@functools.cache
def a_word_file() -> bytes:
    return packed(its_parts())


def packed(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return target.getvalue()


_CHANGES = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=12)


def changed(data: bytes, changes: list[tuple[int, int]], cut: int) -> bytes:
    mutable = bytearray(data)
    for place, byte in changes:
        mutable[place % len(mutable)] = byte
    return bytes(mutable[: len(mutable) - cut % (len(mutable) + 1)])


@settings(max_examples=60, deadline=None)
@given(_CHANGES, st.one_of(st.just(0), st.integers(0, 10**6)))
def test_a_broken_word_file_is_a_message(changes: list[tuple[int, int]], cut: int) -> None:
    assert taken("a.docx", changed(a_word_file(), changes, cut))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 20), _CHANGES, st.one_of(st.just(0), st.integers(0, 5000)))
def test_a_broken_part_of_a_word_file_is_a_message(which: int, changes: list[tuple[int, int]], cut: int) -> None:
    parts = dict(its_parts())
    name = sorted(parts)[which % len(parts)]
    parts[name] = changed(parts[name], changes, cut)
    assert taken("a.docx", packed(parts))


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_other_values_in_the_parts_of_a_word_file_are_no_traceback(data: st.DataObject) -> None:
    """Attributes and tags changed for others, so that the XML stays whole and the document becomes strange."""
    parts = dict(its_parts())
    name = data.draw(st.sampled_from(["word/document.xml", "word/numbering.xml", "word/styles.xml"]))
    text = parts[name].decode()
    for _ in range(data.draw(st.integers(1, 4))):
        old = data.draw(
            st.sampled_from(['w:val="', "w:numId", "w:ilvl", "w:p>", "w:tc>", "w:start ", "w:pStyle", '="0"', '="1"'])
        )
        new = data.draw(
            st.sampled_from(
                ['w:val="9999999999', "w:abstractNumId", "w:tr>", "w:x>", '="-1"', '="²"', '=""', "w:numPr"]
            )
        )
        text = text.replace(old, new, data.draw(st.integers(1, 40)))
    parts[name] = text.encode()
    assert taken("a.docx", packed(parts))


def test_a_document_that_declares_entities_is_a_message() -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
    assert "rusak" in taken("a.docx", packed({**its_parts(), "word/document.xml": bomb}))


_TAGS = """<p> </p> <table> </table> <tr> <td> </td> <td/colspan=0> <td/rowspan='99999999999999999'> <ol>
<ol/start='-5'>
<ol/start='²'> </ol> <li> </li> <ul> </ul> <h1> </h1> <title> </title> <a/id='nomor-3'> <a/id='nomor-99999999'> <!-- -->
<![if/!x]> <![CDATA[ <![ <!x <? &#0; &#xD800; &#99999999999; & < > <br> <img> <nav> </nav> <div <p/a=' <base> <svg>
|/a/| Tempat : Hasil/: 1. Menimbang/: MEMUTUSKAN KEPUTUSAN dua/ribu pukul/setengah/sembilan Kamis/(7/12/17)"""
_PIECES = [tag.replace("/", " ") if "</" not in tag and "17" not in tag else tag for tag in _TAGS.split()]
_PIECES += [f"<ol start={'9' * 5000}>", "\x00", "\ufffe", "\n", "13/02/24 19.05 - A: ", "Dipublikasi pada 5 May 2020"]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=6)), min_size=1, max_size=25))
@example(["<![", "x"])
def test_any_page_is_a_draft_or_a_message(pieces: list[str]) -> None:
    assert taken("a.html", b"<html><body>" + "".join(pieces).encode("utf-8", "surrogatepass"))
    assert taken("a.txt", "".join(pieces).encode("utf-8", "surrogatepass") or b" ")


@settings(max_examples=100, deadline=None)
@given(
    _CHANGES,
    st.integers(0, 400),
    st.sampled_from(["utf-8", "x-aneh", "utf-16", ""]),
    st.sampled_from(["base64", "7bit", "x"]),
)
def test_a_broken_web_archive_is_a_message(changes: list[tuple[int, int]], cut: int, charset: str, form: str) -> None:
    page = (
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
        f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: {form}\n\n<p>Rapat Pokja</p>\n--b--\n"
    )
    assert taken("a.mht", changed(page.encode(), changes, cut) or b" ")


@pytest.mark.parametrize("depth", [50, 5000])
def test_what_is_nested_too_deeply_loses_no_word(depth: int) -> None:
    for opening in ("<table><tr><td>", "<ul><li>", "<div>", "<ol><li><table><tr><th>"):
        assert "dasar" in taken("a.html", f"<html>{opening * depth}dasar rapat".encode())


@pytest.mark.parametrize(
    "page",
    ["<table>" + "<tr><td rowspan=300 colspan=30>a" * 20_000, "<table><tr>" + "<td>a" * 50_000 + "<tr><td>b" * 50_000],
)
def test_a_table_without_end_is_taken_apart(page: str) -> None:
    assert len(from_bytes("a.html", f"<html>{page}".encode()).lines) >= 20_000


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_a_draft_or_a_message(data: bytes) -> None:
    for name in ("a.txt", "a.html", "a.docx", "a.mht"):
        assert taken(name, data)
        assert taken(name, b"PK\x03\x04" + data)
