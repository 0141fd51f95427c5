"""Word files, by way of mammoth's HTML: lists keep their marks and tables their cells."""

import io
import zipfile

from .html_text import from_html
from .naskah import Source, Unreadable

MAX_UNPACKED = 60_000_000


def from_word(name: str, data: bytes) -> Source:
    """The text of a .docx; line numbers count its paragraphs. Raises Unreadable."""
    _must_be_word(data)
    try:
        import mammoth
    except ImportError:
        raise Unreadable(
            'Untuk membaca Word, pasang dahulu bagian tambahannya: pip install "kampung-kb[word]"'
        ) from None
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(data), convert_image=mammoth.images.img_element(lambda image: {"src": ""}), id_prefix=""
        ).value
    except Exception as fault:  # a foreign file may fail in any way
        raise Unreadable(f"Dokumen Word ini rusak ({type(fault).__name__}). Buka di Word, lalu simpan lagi.") from None
    if "<img" in page and not "".join(_texts(page)).strip():
        raise Unreadable(
            "Dokumen Word ini hanya berisi gambar. Program tidak membaca tulisan di dalam gambar; "
            "ketik atau salin teksnya ke berkas .txt."
        )
    if not page.strip():
        raise Unreadable("Dokumen Word ini kosong.")
    return from_html(name, _one_block_per_line(page))._replace(unit="paragraf", title="")


def _must_be_word(data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = {info.filename: info.file_size for info in package.infolist()}
    except zipfile.BadZipFile:
        raise Unreadable("Dokumen ini rusak: tidak bisa dibuka sebagai Word. Simpan lagi dari Word.") from None
    if "word/document.xml" not in names:
        kind = "tabel (Excel)" if any(n.startswith("xl/") for n in names) else "dokumen Word"
        if kind != "dokumen Word":
            raise Unreadable("Ini berkas Excel, bukan naskah kegiatan.")
        raise Unreadable("Ini bukan dokumen Word (.docx). Buka, lalu simpan sebagai .docx.")
    if sum(size for name, size in names.items() if name.endswith(".xml")) > MAX_UNPACKED:
        raise Unreadable("Dokumen ini terlalu besar bila dibuka. Salin bagian yang diperlukan ke dokumen baru.")


_ENDS = ("</p>", "</li>", "</tr>", "</h1>", "</h2>", "</h3>", "</h4>", "</h5>", "</h6>")


def _one_block_per_line(page: str) -> str:
    """mammoth writes all in one line; the numbers of lines are to be those of paragraphs."""
    for end in _ENDS:
        page = page.replace(end, end + "\n")
    return page


def _texts(page: str) -> list[str]:
    return [part.rpartition(">")[2] for part in page.split("<")]
