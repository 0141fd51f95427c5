"""Files into text: what kind a file is, how large it may be, and in which encoding it was written."""

import email
import email.policy
import re
from pathlib import Path

from ..model.wrong import cause
from .html_text import from_html
from .naskah import BERKAS, Line, Note, Source, Unreadable
from .word import from_word

SUFFIXES = (".txt", ".html", ".htm", ".mhtml", ".mht", ".md", ".docx")
MAX_BYTES = 20_000_000
MAX_TEXT_BYTES = 5_000_000


def read(path: Path) -> Source:
    """The text of one file; raises Unreadable."""
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable(
                f"Berkas ini {size // 1_000_000} MB; yang bisa dibaca paling besar {MAX_BYTES // 1_000_000} MB. "
                "Salin bagian yang diperlukan ke berkas baru, tanpa foto."
            )
        return from_bytes(path.name, path.read_bytes())
    except OSError as fault:
        raise Unreadable(f"Berkas tidak bisa dibuka: {cause(fault)}.") from None


def from_bytes(name: str, data: bytes) -> Source:
    """The text of a file's bytes; raises Unreadable."""
    if not data.strip():
        raise Unreadable("Berkas ini kosong.")
    if data.startswith(b"PK\x03\x04"):
        return from_word(name, data)
    for start, why in _FOREIGN.items():
        if data.startswith(start):
            raise Unreadable(why)
    if name.lower().endswith(".docx"):
        raise Unreadable("Nama berkasnya .docx, tetapi isinya bukan dokumen Word. Buka, lalu simpan lagi dari Word.")
    if len(data) > MAX_TEXT_BYTES:
        raise Unreadable(f"Naskah ini lebih dari {MAX_TEXT_BYTES // 1_000_000} MB. Pecah menjadi beberapa berkas.")
    if _ARCHIVE.search(data[:4000]):
        return from_html(name, _page_of(data))
    text, notes = decode(data)
    if _HTML.search(text[:5000]) or name.lower().endswith((".html", ".htm")):
        source = from_html(name, text)
        return source._replace(notes=(*notes, *source.notes))
    return from_text(name, text)._replace(notes=notes)


def from_text(name: str, text: str) -> Source:
    """Plain text; form feeds and vertical tabs of copied pages are line ends."""
    rows = re.split(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]", text)
    lines = tuple(Line(number, row) for number, row in enumerate(rows, start=1))
    if not any(any(c.isalnum() for c in line.text) for line in lines):
        raise Unreadable("Tidak ada tulisan di berkas ini.")
    return Source(name, lines)


def decode(data: bytes) -> tuple[str, tuple[Note, ...]]:
    """UTF-8 or UTF-16 where it is that; otherwise what Windows wrote in this country; raises Unreadable."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace"), ()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _windows(data)
    if "\x00" in text:
        raise Unreadable("Berkas ini bukan naskah. Yang bisa dibaca: .docx, .html, dan .txt.")
    return _decoded_twice(text)


def _page_of(data: bytes) -> str:
    """The page in a web archive (.mhtml), as telephones save it; raises Unreadable."""
    try:
        message = email.message_from_bytes(data, policy=email.policy.default)
        page = message.get_body(("html",))
        content = page.get_payload(decode=True) if page is not None else None
        charset = (page.get_content_charset() if page is not None else None) or "utf-8"
    except Exception:  # the parser of mails raises whatever a broken field leads it to
        content, charset = None, ""
    if not isinstance(content, bytes):
        raise Unreadable("Tidak ada halaman di berkas ini. Buka di peramban, salin teksnya, lalu simpan sebagai .txt.")
    try:
        return content.decode(charset, "replace")
    except (LookupError, ValueError):
        return content.decode("utf-8", "replace")


def _windows(data: bytes) -> tuple[str, tuple[Note, ...]]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    if not text or len(_CONTROL.findall(text)) > len(text) // 500:
        raise Unreadable("Huruf di berkas ini tidak terbaca. Buka di Notepad, lalu simpan dengan pengodean UTF-8.")
    line = 1 + data.count(b"\n", 0, next(i for i, byte in enumerate(data) if byte > 127))
    why = "Berkas ini tersimpan dengan pengodean lama (Windows-1252), bukan UTF-8. Periksa tanda kutip dan garisnya."
    return text, (Note(BERKAS, line, why),)


def _decoded_twice(text: str) -> tuple[str, tuple[Note, ...]]:
    """`â€œ` is a quotation mark that went through two encodings; lines that can be turned back are."""
    if not _TWICE.search(text):
        return text, ()
    lines = text.split("\n")
    mended = [_turned_back(line) if _TWICE.search(line) else line for line in lines]
    first = next(n for n, (a, b) in enumerate(zip(lines, mended, strict=True), start=1) if a != b or _TWICE.search(a))
    return "\n".join(mended), (Note(BERKAS, first, "Tanda baca di naskah ini sempat rusak (â€) dan sudah dipulihkan."),)


def _turned_back(line: str) -> str:
    try:
        return line.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return line


_HTML = re.compile(r"(?i)<!doctype html|<html[\s>]|<body[\s>]|<div[\s>]|<p[\s>]")
_ARCHIVE = re.compile(rb"(?im)^content-type:\s*multipart/related")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_TWICE = re.compile("â€[œ\x9d™˜“”\x93\x94¦¢]|Ã[©¨¡±]")
_PICTURE = "Berkas ini gambar. Program tidak membaca tulisan di dalam gambar; ketik atau salin teksnya ke berkas .txt."
_FOREIGN = {
    b"\xd0\xcf\x11\xe0": "Ini dokumen Word bentuk lama (.doc). Buka di Word, lalu simpan sebagai .docx.",
    b"%PDF": "Ini berkas PDF. Buka, salin teksnya, lalu simpan sebagai .txt.",
    b"{\\rtf": "Ini berkas RTF. Buka di Word, lalu simpan sebagai .docx.",
    b"\xff\xd8\xff": _PICTURE,
    b"\x89PNG": _PICTURE,
    b"GIF8": _PICTURE,
    b"RIFF": _PICTURE,
}
