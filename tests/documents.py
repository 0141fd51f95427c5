"""PDF files and workbooks for tests, made here of lines of text; PDFs with all that editing programs leave in them."""

import io
from collections.abc import Sequence

import openpyxl
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from tests.photos import SECRET, from_a_phone

_FONT = DictionaryObject(
    {
        NameObject("/Type"): NameObject("/Font"),
        NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
        NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
    }
)


def pdf(*pages: Sequence[str] | str) -> bytes:
    """One page for each text or list of lines."""
    return written(writer_of(*pages))


def from_an_office(*lines: str, address: str = "https://contoh.go.id/") -> bytes:
    """A PDF that tells who made it, runs a script, carries a file, a note, a web link and a photo with its position."""
    writer = writer_of(lines or ("Rencana kerja",))
    writer.add_metadata({"/Author": f"Penulis {SECRET}", "/Title": SECRET})
    writer.xmp_metadata = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><lokasi>{SECRET}</lokasi></x:xmpmeta>'.encode()
    script = {
        NameObject("/S"): NameObject("/JavaScript"),
        NameObject("/JS"): TextStringObject(f"app.alert('{SECRET}')"),
    }
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    writer.add_attachment("lampiran.txt", SECRET.encode())
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject([_note(), _link(address), _link("javascript:alert(1)")])
    page[NameObject("/PieceInfo")] = DictionaryObject({NameObject("/App"): TextStringObject(SECRET)})
    photo = StreamObject()
    photo._data = from_a_phone(64, 48)
    for key, value in (("/Type", "/XObject"), ("/Subtype", "/Image"), ("/Filter", "/DCTDecode")):
        photo[NameObject(key)] = NameObject(value)
    photo[NameObject("/ColorSpace")] = NameObject("/DeviceRGB")
    for key, number in (("/Width", 64), ("/Height", 48), ("/BitsPerComponent", 8)):
        photo[NameObject(key)] = FloatObject(number)
    photo[NameObject("/Metadata")] = writer._add_object(_stream(SECRET.encode()))
    resources = page["/Resources"]
    assert isinstance(resources, DictionaryObject)
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/Foto"): writer._add_object(photo)})
    return written(writer)


def locked(*pages: str) -> bytes:
    writer = writer_of(*pages)
    writer.encrypt("rahasia", algorithm="RC4-128")
    return written(writer)


def writer_of(*pages: Sequence[str] | str) -> PdfWriter:
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(595, 842)
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): _FONT})}
        )
        page[NameObject("/Contents")] = writer._add_object(
            _stream(_drawn((lines,) if isinstance(lines, str) else lines))
        )
    return writer


def written(writer: PdfWriter) -> bytes:
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _drawn(lines: Sequence[str]) -> bytes:
    shown = (f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*" for line in lines if line)
    return f"BT /F1 12 Tf 14 TL 50 780 Td {' '.join(shown)} ET".encode("cp1252")


def _stream(data: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream


def _note() -> DictionaryObject:
    return _annotation("/Text", {NameObject("/Contents"): TextStringObject(SECRET)})


def _link(address: str) -> DictionaryObject:
    action = DictionaryObject({NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject(address)})
    return _annotation("/Link", {NameObject("/A"): action})


def _annotation(kind: str, more: dict[NameObject, object]) -> DictionaryObject:
    box = ArrayObject([FloatObject(n) for n in (50, 700, 150, 720)])
    parts = {NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject(kind)}
    return DictionaryObject(parts | {NameObject("/Rect"): box} | more)


def workbook(*rows: Sequence[object]) -> bytes:
    """One sheet of an .xlsx file."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
