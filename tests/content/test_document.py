"""A PDF read for what may not be published, and made anew without what is no page."""

import io

import pytest
from pypdf import PdfReader

from site_builder.content.document import LARGE, LONG, cleaned, read, without_notes
from tests.documents import from_an_office, locked, pdf
from tests.photos import SECRET, from_a_phone, opened

WHOLE = pdf("Rencana kerja", "Tiga kegiatan")


def opened_pdf(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def test_the_office_of_these_tests_does_tell_secrets() -> None:
    assert from_an_office().count(SECRET.encode()) > 5


def test_nothing_but_the_pages_is_published() -> None:
    data = cleaned(from_an_office("Rencana kerja"))
    made = opened_pdf(data)
    assert not [word for word in (SECRET, "JavaScript", "Exif", "2023:02:13") if word.encode() in data]
    assert (made.metadata, made.xmp_metadata, list(made.attachments)) == (None, None, [])
    assert set(made.trailer) == {"/Size", "/Root"}
    assert set(made.root_object) == {"/Type", "/Pages"}


def test_the_text_and_the_pictures_stay() -> None:
    (page,) = opened_pdf(cleaned(from_an_office("Rencana kerja"))).pages
    assert "Rencana kerja" in page.extract_text()
    assert page.images[0].image is not None


def test_links_to_the_web_stay_and_other_notes_go() -> None:
    (page,) = opened_pdf(cleaned(from_an_office())).pages
    assert [note.get_object()["/A"]["/URI"] for note in page["/Annots"]] == ["https://contoh.go.id/"]  # type: ignore[attr-defined]


def test_the_same_file_gives_the_same_bytes() -> None:
    data = from_an_office("a", "b")
    assert cleaned(data) == cleaned(data)


def test_what_is_told_of_its_size_is_the_size_that_is_published() -> None:
    assert read(WHOLE)[:2] == (len(cleaned(WHOLE)), 2)


def test_each_finding_names_its_page_and_shows_no_more_than_two_digits() -> None:
    found = read(pdf("Rencana kerja", "NIK 3374010101900001", "Ibu Siti sedang hamil")).found
    assert [(one.page, one.kind, one.shown) for one in found] == [
        (2, "data-nik", "NIK atau nomor KK (33••••…)"),
        (3, "kesehatan-nama", "nama orang di samping kata kesehatan"),
    ]


def test_a_number_behind_a_link_is_found() -> None:
    assert [
        one.kind
        for one in read(
            from_an_office("Hubungi kami"),
        ).found
    ] == []
    assert [one.kind for one in read(linked("https://wa.me/6281200001234")).found] == ["data-telepon"]


def linked(address: str) -> bytes:
    return from_an_office("Hubungi kami", address=address)


def test_a_picture_of_text_cannot_be_read() -> None:
    assert not read(pdf("")).has_text


UNREADABLE = {
    "empty": (b"", "pdf-rusak", "bukan PDF"),
    "text": (b"Ini bukan PDF.\n" * 90, "pdf-rusak", "bukan PDF"),
    "head only": (b"%PDF-1.7\n", "pdf-rusak", "rusak atau terpotong"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "pdf-rusak", ""),
    "locked": (locked("Rencana"), "pdf-rusak", "kata sandi"),
    "no page": (pdf(), "pdf-rusak", "tidak ada halaman"),
    "large": (WHOLE + bytes(LARGE), "pdf-besar", "MB"),
    "long": (pdf(*["x"] * (LONG + 1)), "pdf-besar", "halamannya 301"),
}


@pytest.mark.parametrize(("data", "code", "why"), UNREADABLE.values(), ids=list(UNREADABLE))
def test_what_cannot_be_published_says_why_and_what_to_do(data: bytes, code: str, why: str) -> None:
    reading = read(data)
    assert reading.code == code
    assert why in reading.fault
    assert reading.hint


def test_a_pdf_with_any_byte_missing_or_damaged_never_crashes() -> None:
    data = from_an_office("Rencana kerja")
    for place in range(0, len(data), 61):
        read(data[:place])
        read(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])


def test_a_jpeg_keeps_its_picture_and_loses_its_notes() -> None:
    data = from_a_phone(64, 48)
    made = without_notes(data)
    assert SECRET.encode() in data
    assert SECRET.encode() not in made
    assert opened(made).tobytes() == opened(data).tobytes()


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00", b"\xff\xd8\xff\xe1\x00\x00rest", b"no jpeg"]
)
def test_odd_bytes_are_no_trouble(data: bytes) -> None:
    without_notes(data)
