"""PDF files as offices and scanners leave them: read for what may not be published, and made anew without metadata.

pypdf is imported only where there is one.
"""

import io
import logging
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from ..model import digest
from ..model.wrong import Wrong, shortened
from ..privacy import NAMES, find

if TYPE_CHECKING:
    from pypdf import PdfReader

# Bytes and pages: a work plan is text and a few pictures; more is a scan, and slow on a phone.
LARGE = 10_000_000
LONG = 300

_DAMAGED = "isinya rusak atau terpotong di tengah."
_COPY = "Simpan sekali lagi sebagai PDF dari Word atau LibreOffice, lalu ganti berkasnya."
# What a page may say; scripts, forms, attachments, thumbnails and the marks of editing programs stay behind.
_PAGE = frozenset(
    ("/Type", "/Resources", "/MediaBox", "/CropBox", "/Rotate", "/Contents", "/Group", "/UserUnit", "/Parent")
)
_TOLD = ("/Metadata", "/PieceInfo", "/LastModified", "/OPI", "/AA", "/AF", "/StructParents", "/StructParent", "/Thumb")


class Passage(NamedTuple):
    """Something found on a page, counted from 1; `shown` is what a message may show, `key` stands for the words."""

    page: int
    kind: str
    shown: str
    key: str


class Reading(NamedTuple):
    """What a file turned out to be. `size`: bytes of what is published; `code`, `fault`, `hint`: why it cannot be."""

    size: int
    pages: int = 0
    found: tuple[Passage, ...] = ()
    has_text: bool = True
    code: str = ""
    fault: str = ""
    hint: str = ""


def read(data: bytes) -> Reading:
    """Every page, as publishing will take it."""
    try:
        reader = _opened(data)
        texts = _texts(reader)
        size = len(_made_anew(reader))
    except Wrong as wrong:
        return Reading(len(data), code=wrong.code, fault=wrong.why, hint=wrong.hint)
    found = tuple(passage for number, text in enumerate(texts, 1) for passage in _passages(number, text))
    return Reading(size, len(texts), found, any(text.strip() for text in texts))


def read_batch(batch: tuple[tuple[bytes, bytes], ...]) -> tuple[tuple[bytes, Reading], ...]:
    """Several files at once: digest and bytes."""
    return tuple((made, read(data)) for made, data in batch)


def cleaned(data: bytes) -> bytes:
    """The pages alone, the same bytes every time. Raises Wrong (`pdf-rusak`, `pdf-besar`)."""
    return _made_anew(_opened(data))


def key_of(words: str) -> str:
    """Stands for a passage, however its blanks were set; not the passage itself."""
    return digest.of_bytes(" ".join(words.split()).encode()).hex()


def _passages(number: int, text: str) -> Iterator[Passage]:
    for one in find(text):
        words = text[one.start : one.end]
        shown = f" ({shortened(words)})" if words[:2].isdigit() else ""
        yield Passage(number, one.kind, f"{NAMES[one.kind]}{shown}", key_of(words))


def _opened(data: bytes) -> "PdfReader":
    from pypdf import PdfReader

    if len(data) > LARGE:
        size = f"{len(data) / 1_000_000:.1f}".replace(".", ",")
        hint = "Perkecil gambarnya, lalu simpan lagi sebagai PDF; berkas teks biasanya di bawah 1 MB."
        raise Wrong("pdf-besar", f"besarnya {size} MB, padahal paling besar {LARGE // 1_000_000} MB.", hint)
    if b"%PDF-" not in data[:1024]:
        raise Wrong("pdf-rusak", "isinya bukan PDF, walaupun namanya begitu.", _COPY)
    # What pypdf mends on the way is no concern of a village secretary.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        is_locked, pages = reader.is_encrypted, 0
        pages = 0 if is_locked else len(reader.pages)
    except Exception:  # whatever a reader stumbles over is a fault of the file
        raise Wrong("pdf-rusak", _DAMAGED, _COPY) from None
    if is_locked:
        hint = "Buka dengan kata sandinya, lalu simpan lagi sebagai PDF tanpa kata sandi."
        raise Wrong("pdf-rusak", "berkasnya dikunci dengan kata sandi.", hint)
    if not pages:
        raise Wrong("pdf-rusak", "tidak ada halaman di dalamnya.", _COPY)
    if pages > LONG:
        hint = "Simpan bagian yang perlu diumumkan saja."
        raise Wrong("pdf-besar", f"halamannya {pages}, padahal paling banyak {LONG}.", hint)
    return reader


def _texts(reader: "PdfReader") -> list[str]:
    try:
        return ["\n".join((page.extract_text(), *_web_addresses(page))) for page in reader.pages]
    except Exception:
        raise Wrong("pdf-rusak", _DAMAGED, _COPY) from None


def _web_addresses(page: Any) -> Iterator[str]:
    """Where the links of a page lead: a number may hide behind a word."""
    for note in page.get("/Annots", None) or ():
        if link := _link(note.get_object()):
            yield str(link["/A"]["/URI"])


def _made_anew(reader: "PdfReader") -> bytes:
    from pypdf import PdfWriter

    try:
        writer = PdfWriter()
        for page in reader.pages:
            _bare(page)
            writer.add_page(page)
        writer.metadata = None
        file = io.BytesIO()
        writer.write(file)
    except Exception:
        raise Wrong("pdf-rusak", _DAMAGED, _COPY) from None
    return file.getvalue()


def _bare(page: Any) -> None:
    """A page without notes, forms, scripts and metadata, down to the pictures on it; links to the web stay."""
    from pypdf.generic import ArrayObject, NameObject

    links = [link for note in page.get("/Annots", None) or () if (link := _link(note.get_object()))]
    for key in [key for key in page if key not in _PAGE]:
        del page[key]
    if links:
        page[NameObject("/Annots")] = ArrayObject(links)
    seen: set[int] = set()
    waiting = [value for key, value in page.items() if key != "/Parent"]
    while waiting:
        value = waiting.pop().get_object()
        if id(value) in seen or not isinstance(value, (dict, list)):
            continue
        seen.add(id(value))
        if isinstance(value, list):
            waiting += value
            continue
        for key in [key for key in _TOLD if key in value]:
            del value[key]
        _strip_picture(value)
        waiting += [part for key, part in value.items() if key != "/Parent"]


def _link(note: Any) -> Any:
    """A link to the web, made anew; None for any other note."""
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

    action = note.get("/A")
    action = action.get_object() if action is not None else {}
    address = str(action.get("/URI", ""))
    if note.get("/Subtype") != "/Link" or not address.startswith(("https://", "http://")) or "/Rect" not in note:
        return None
    name = NameObject
    uri = DictionaryObject({name("/S"): name("/URI"), name("/URI"): TextStringObject(address)})
    return DictionaryObject(
        {
            name("/Type"): name("/Annot"),
            name("/Subtype"): name("/Link"),
            name("/Rect"): note["/Rect"],
            name("/Border"): ArrayObject([NumberObject(0)] * 3),
            name("/A"): uri,
        }
    )


def _strip_picture(stream: Any) -> None:
    """A JPEG within a PDF keeps what the camera wrote: where and when."""
    kinds = stream.get("/Filter")
    if kinds == "/DCTDecode" or (isinstance(kinds, list) and len(kinds) == 1 and kinds[0] == "/DCTDecode"):
        stream._data = without_notes(stream._data)


def without_notes(jpeg: bytes) -> bytes:
    """A JPEG without its application segments and comments, but those that tell of its colours."""
    if jpeg[:2] != b"\xff\xd8":
        return jpeg
    kept, at = [jpeg[:2]], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4])
        kind = jpeg[at + 1]
        if not (0xE1 <= kind <= 0xEF or kind == 0xFE) or kind in (0xE2, 0xEE):
            kept.append(jpeg[at:end])
        at = end
    return b"".join((*kept, jpeg[at:]))
