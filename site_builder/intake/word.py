"""Word files, by way of mammoth's HTML: lists keep their marks and numbers, tables their cells."""

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape

from ..privacy import redact
from .html_text import from_html, pictures_left
from .naskah import BERKAS, Note, Source, Unreadable, shortened
from .word_numbers import with_numbers

MAX_UNPACKED = 60_000_000


def from_word(name: str, data: bytes) -> Source:
    """The text of a .docx; line numbers count its paragraphs. Raises Unreadable."""
    _must_be_word(data)
    try:
        import mammoth
    except ImportError:
        raise Unreadable(
            "Pembaca Word tidak terpasang. Pasang lagi semua pustakanya: "
            "`python -m pip install --require-hashes -r requirements.txt`."
        ) from None
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(with_numbers(data)),
            convert_image=mammoth.images.img_element(lambda image: {"src": ""}),
            id_prefix="",
        ).value
        unread = list(_unread(data, page))
    except Exception as fault:  # a foreign file may fail in any way
        raise Unreadable(f"Dokumen Word ini rusak ({type(fault).__name__}). Buka di Word, lalu simpan lagi.") from None
    if "<img" in page and not _text_of(page).strip():
        raise Unreadable(
            "Dokumen Word ini hanya berisi gambar. Program tidak membaca tulisan di dalam gambar; "
            "ketik atau salin teksnya ke berkas .txt."
        )
    if not page.strip():
        raise Unreadable("Dokumen Word ini kosong.")
    source = from_html(name, _one_block_per_line(page))._replace(unit="paragraf", title="")
    return source._replace(notes=(*pictures_left(page.count("<img"), "dokumen"), *unread))


def _must_be_word(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {info.filename: info.file_size for info in package.infolist()}
    except Exception:  # zipfile raises whatever a broken field leads it to
        raise Unreadable("Dokumen ini rusak: tidak bisa dibuka sebagai Word. Simpan lagi dari Word.") from None
    if "word/document.xml" not in names:
        kind = "tabel (Excel)" if any(n.startswith("xl/") for n in names) else "dokumen Word"
        if kind != "dokumen Word":
            raise Unreadable("Ini berkas Excel, bukan naskah kegiatan.")
        raise Unreadable("Ini bukan dokumen Word (.docx). Buka, lalu simpan sebagai .docx.")
    if sum(size for name, size in names.items() if name.endswith((".xml", ".rels"))) > MAX_UNPACKED:
        raise Unreadable("Dokumen ini terlalu besar bila dibuka. Salin bagian yang diperlukan ke dokumen baru.")


_ENDS = ("</p>", "</li>", "</tr>", "</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>")


def _one_block_per_line(page: str) -> str:
    """mammoth writes all in one line; the numbers of lines are to be those of paragraphs."""
    for end in _ENDS:
        page = page.replace(end, end + "\n")
    return page


def _text_of(page: str) -> str:
    return unescape(re.sub(r"<[^>]*>", " ", page))


_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|glossary/document)\.xml")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.S)
_WORDS = re.compile(r"<w:t(?: [^>]*)?>([^<]*)</w:t>")


def _unread(data: bytes, page: str) -> Iterator[Note]:
    """What Word shows and mammoth does not read, such as a page's head: told, for no sentence goes in silence."""
    read = set(re.findall(r"\w+", _text_of(page).casefold()))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = [package.read(name).decode("utf-8", "replace") for name in package.namelist() if _PARTS.fullmatch(name)]
    paragraphs = (unescape("".join(_WORDS.findall(row))) for part in parts for row in _PARAGRAPH.findall(part))
    for text in dict.fromkeys(paragraphs):
        if not set(re.findall(r"\w{3,}", text.casefold())) <= read:
            told = (
                f"Tidak terbaca, karena di luar isi dokumen (misalnya kepala halaman): “{shortened(redact(text), 80)}”."
            )
            yield Note(BERKAS, 0, told)
