"""Files that come in: encodings, pages, and those that hold no text for us, each with its own message."""

import os
from pathlib import Path

import pytest

from site_builder.intake import sources
from site_builder.intake.naskah import Unreadable
from site_builder.intake.sources import from_bytes, read


def texts(name: str, data: bytes) -> list[str]:
    return [line.text for line in from_bytes(name, data).lines if line.text]


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("kosong.txt", b"  \n", "kosong"),
        ("hias.txt", b"----\n....\n", "Tidak ada tulisan"),
        ("lama.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 50, "simpan sebagai .docx"),
        ("pindai.pdf", b"%PDF-1.7 ...", "PDF"),
        ("foto.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, "gambar"),
        ("foto.png", b"\x89PNG\r\n", "gambar"),
        ("surat.rtf", b"{\\rtf1 halo}", "RTF"),
        ("palsu.docx", b"Ini hanya teks", "bukan dokumen Word"),
        ("rusak.docx", b"PK\x03\x04 bukan zip", "rusak"),
        ("biner.txt", bytes(range(1, 32)) * 40 + b"\x81\x8d", "tidak terbaca"),
        ("nol.txt", b"a\x00b\x00c", "bukan naskah"),
        ("kosong.html", b"<html><body><script>x</script></body></html>", "Tidak ada tulisan"),
    ],
)
def test_a_file_without_text_for_us_says_what_it_is(name: str, data: bytes, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        from_bytes(name, data)


def test_a_login_form_is_told_from_an_activity() -> None:
    page = b'<html><body><h1>Masuk</h1><form>Surel <input name=a> Sandi <input type="password"></form></body></html>'
    with pytest.raises(Unreadable, match="formulir masuk"):
        from_bytes("kegiatan.html", page)


def test_an_activity_with_a_login_form_at_its_side_is_read() -> None:
    page = "<p>" + "Warga menanam pohon. " * 60 + '</p><input type="password">'
    assert texts("kegiatan.html", page.encode())


def test_a_file_of_200_megabytes_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 200_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("was read"))
    with pytest.raises(Unreadable, match="200 MB"):
        read(path)


def test_a_text_of_many_megabytes_is_refused() -> None:
    with pytest.raises(Unreadable, match="5 MB"):
        from_bytes("panjang.txt", b"kata " * (sources.MAX_TEXT_BYTES // 5 + 1))


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="tidak bisa dibuka"):
        read(tmp_path / "tidak-ada.txt")


def test_the_encoding_of_old_windows_is_read_and_named() -> None:
    source = from_bytes("a.txt", "Rapat\nDusun “Mekar” – selesai".encode("cp1252"))
    assert source.lines[1].text == "Dusun “Mekar” – selesai"
    assert [(note.line, "Windows-1252" in note.message) for note in source.notes] == [(2, True)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_word(encoding: str) -> None:
    source = from_bytes("a.txt", "Rapat “Pokja”".encode(encoding))
    assert (source.lines[0].text, source.notes) == ("Rapat “Pokja”", ())


def test_text_that_was_decoded_twice_is_turned_back() -> None:
    source = from_bytes("a.txt", "Kelompok â€œMekarâ€\x9d rapat".encode().replace(b"\xc2\x9d", b"\xc2\x9d"))
    assert source.notes
    assert "â€œ" not in from_bytes("b.txt", "Kelompok â€œMekar rapat".encode()).lines[0].text


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    source = from_bytes("a.txt", b"satu\r\ndua\n\ntiga\rempat")
    assert [(line.number, line.text) for line in source.lines if line.text] == [
        (1, "satu"), (2, "dua"), (4, "tiga"), (5, "empat"),
    ]  # fmt: skip


def test_a_page_gives_its_blocks_as_lines_and_no_navigation() -> None:
    page = """<html><nav>Menu</nav><h1>Judul</h1><p>Satu<br>dua</p>
    <ol><li>pertama</li><li><p>kedua</p><ul><li>anak</li></ul></li></ol><footer>kaki</footer></html>"""
    assert texts("a.html", page.encode()) == ["Judul", "Satu", "dua", "1. pertama", "2. kedua", "   • anak"]


def test_a_list_that_begins_later_keeps_its_numbers() -> None:
    assert texts("a.html", b"<ol start=4><li>empat</li><li>lima</li></ol>") == ["4. empat", "5. lima"]


def test_a_table_of_labels_is_read_as_labels_and_another_as_a_table() -> None:
    page = b"<table><tr><td>Tempat</td><td>:</td><td>Balai</td></tr></table>"
    page += b"<table><tr><th>Bahan</th><th>Takaran</th></tr><tr><td>Daun</td><td>3 | 4</td></tr></table>"
    assert texts("a.html", page) == ["Tempat : Balai", "| Bahan | Takaran |", "|---|---|", "| Daun | 3 / 4 |"]


def test_a_page_in_a_web_archive_is_read() -> None:
    data = (
        b'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n'
        b"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        b"<p>Rapat =E2=80=9CPokja=E2=80=9D di ba=\r\nlai</p>\r\n--b--\r\n"
    )
    assert texts("a.mhtml", data) == ["Rapat “Pokja” di balai"]


def test_a_web_archive_without_a_page_says_so() -> None:
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n'
    data = head + b"--b\nContent-Type: image/png\n\nx\n--b--\n"
    with pytest.raises(Unreadable, match="Tidak ada halaman"):
        from_bytes("a.mhtml", data)


def test_line_numbers_of_a_page_are_those_of_its_file() -> None:
    lines = from_bytes("a.html", b"<p>satu</p>\n\n<p>\n  empat</p>").lines
    assert [(line.number, line.text) for line in lines if line.text] == [(1, "satu"), (4, "empat")]


def test_what_a_page_says_about_itself_is_kept() -> None:
    page = b"""<head><title>Judul - Situs</title><meta property="article:published_time" content="2023-05-04T01:02">
    <link rel="canonical" href="https://contoh.id/2023/05/judul"></head><p>Isi halaman.</p>"""
    source = from_bytes("a.html", page)
    assert (source.title, source.published) == ("Judul - Situs", "2023-05-04")
    assert source.address == "https://contoh.id/2023/05/judul"
