"""Whatever of a form does not come along is said on the issue, by its name, with its reason and what to do."""

import io

import pytest
from docx import Document

from site_builder.github.photos import Refused
from site_builder.github.read import read_form
from site_builder.github.result import Result
from tests.conftest import Village
from tests.github.filled import PHOTO, RAPAT, a_photo, issue, nothing, read, record

FILE = "https://github.com/user-attachments/files/77/catatan"


def word(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def with_file(village: Village, notulen: str, data: bytes, **answers: str) -> Result:
    filled = issue(village, "rapat-pokja", {**RAPAT, "notulen": notulen, **answers})
    return read_form(filled, village.options.content, (), a_photo, lambda url: data)


def said(result: Result) -> str:
    assert result.state == "disusun", result.answer
    return result.answer.replace("\\", "")


@pytest.mark.parametrize(
    ("key", "left", "found"),
    [
        ("jam", "_No response_\n09.30 WITA", "jam: 09.30 WITA"),
        ("jam", "09.30 WITA\n\n_No response_", "jam: 09.30 WITA"),
        ("jam", "_No response_ 09.30 WITA", "jam: 09.30 WITA"),
        ("notulen", "_No response_\n\nMembahas kebun.", "---\nMembahas kebun."),
        ("peserta", "_No response_\nKader", "peserta:\n  - Kader"),
        ("status", "None\nrencana", "status: rencana"),
    ],
)
def test_no_response_that_was_left_standing_does_not_win(village: Village, key: str, left: str, found: str) -> None:
    assert found in record(read(village, "rapat-pokja", {**RAPAT, key: left}))


@pytest.mark.parametrize(
    "unfinished",
    [
        "![Uploading kebun.jpg…]()", "![Uploading kebun.jpg...]()", "[Uploading kebun.jpg…]()",
        '<!-- Uploading "kebun.jpg"... -->', '<!-- Failed to upload "kebun.jpg" -->',
    ],
)  # fmt: skip
@pytest.mark.parametrize(("key", "heading"), [("foto", "Foto"), ("notulen", "Notulen"), ("keputusan", "Keputusan")])
def test_an_upload_that_was_not_done_is_named_with_what_to_do(
    village: Village, unfinished: str, key: str, heading: str
) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, key: f"Kata.\n{unfinished}", "izin": "ya"})
    assert f"“kebun.jpg” di “{heading}” belum selesai terunggah" in said(result)
    assert "tambahkan berkasnya lagi" in said(result)
    assert "kebun" not in record(result)


def test_each_photo_is_told_of_by_itself(village: Village) -> None:
    foto = f"Ini fotonya\n![Uploading a.jpg…]()\n![b]({PHOTO})\nKebun\n[c.pdf]({FILE}.pdf)\n![Uploading d.jpg…]()"
    result = read(village, "rapat-pokja", {**RAPAT, "foto": foto, "izin": "ya"})
    for told in (
        "“a.jpg” di “Foto” belum",
        "“c.pdf” bukan foto",
        "“d.jpg” di “Foto” belum",
        "“Ini fotonya”, tidak ikut",
    ):
        assert told in said(result)
    assert "Foto: 1" in said(result) and "keterangan: Kebun" in record(result)
    assert said(result).count("\n- “") == 3


@pytest.mark.parametrize(
    ("foto", "told"),
    [
        ("Foto menyusul", "“Foto menyusul”, tidak disertai foto"),
        ("https://contoh.id/album", "contoh.id/album”, tidak disertai foto"),
        ("https://github.com/user-attachments/assets/3d0fd298-da9d", "Video di kotak Foto tidak ikut"),
        (f"[kegiatan.pdf]({FILE}.pdf)", "“kegiatan.pdf” bukan foto"),
        ("[lama.docx](https://github.com/contoh/situs/files/9/lama.docx)", "“lama.docx” bukan foto"),
    ],
)
def test_what_is_no_photo_in_the_photos_question_is_told(village: Village, foto: str, told: str) -> None:
    assert told in said(read(village, "rapat-pokja", {**RAPAT, "foto": foto, "izin": "ya"}))


def test_words_below_a_box_are_told(village: Village) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "kampung": "Mekar"})
    text = issue(village, "rapat-pokja", RAPAT)
    text = text._replace(body=text.body.replace("### Kelompok", "sudah minta izin lisan\n\n### Kelompok"))
    assert "Tulisan di bawah “Izin foto” tidak ikut: “sudah minta izin lisan”" in said(
        read_form(text, village.options.content, (), a_photo)
    )
    assert "Izin foto" not in said(result)


@pytest.mark.parametrize(
    "head",
    ["[13/3 19.05] Bu Ani Contoh: ", "[7:05 PM, 3/13/2023] Bu Ani Contoh: ", "13/03/23 19.05 - Bu Ani Contoh: "],
)
@pytest.mark.parametrize("key", ["judul", "notulen", "keputusan", "tempat"])
def test_no_sender_and_no_time_of_a_pasted_message_reaches_the_record(village: Village, head: str, key: str) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, key: f"{head}Balai kampung"})
    assert "Ani" not in record(result) and "19.05" not in record(result) and "7:05" not in record(result)
    assert "Balai kampung" in record(result)
    assert "Nama pengirim dan jam dari 1 pesan" in said(result)
    assert "Ani" not in result.answer + result.pull + result.title + result.files[0][0]


def test_media_that_a_paste_leaves_behind_are_told(village: Village) -> None:
    notulen = "[13/3 19.05] Bu: <Media tidak disertakan>\nKebun ditanami\n[13/3 19.06] Pak: Setuju"
    result = read(village, "rapat-pokja", {**RAPAT, "notulen": notulen})
    assert "Ada 1 foto atau berkas yang tidak tersalin" in said(result)
    assert record(result).endswith("---\nKebun ditanami\n\nSetuju\n")


def test_minutes_attached_as_word_are_read_below_what_was_typed(village: Village) -> None:
    data = word("Tempat : Balai", "Rapat membahas kebun.", "[13/3 19.05] Bu Ani Contoh: Setuju")
    result = with_file(village, f"Terlampir.\n[catatan.docx]({FILE}.docx)", data)
    assert record(result).endswith("---\nTerlampir.\n\nTempat : Balai\n\nRapat membahas kebun.\n\nSetuju\n")
    assert "Notulen: dibaca dari catatan.docx" in said(result)
    assert "Dari “catatan.docx”: Nama pengirim" in said(result)


def test_personal_data_in_attached_minutes_is_refused_and_not_repeated(village: Village) -> None:
    result = with_file(village, f"[catatan.docx]({FILE}.docx)", word("Hubungi 0812-3456-7890"))
    assert result.state == "dijawab" and result.files == ()
    assert "**Notulen**" in result.answer and "3456" not in result.answer


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("catatan.docx", b"PK\x03\x04rusak", "Dokumen ini rusak"),
        ("catatan.docx", b"bukan word", "bukan dokumen Word"),
        ("catatan.pdf", b"%PDF-1.7", "naskah Word (.docx)"),
        ("catatan.xlsx", b"PK", "naskah Word (.docx)"),
    ],
)
def test_an_attachment_that_cannot_be_read_is_told_and_the_rest_is_kept(
    village: Village, name: str, data: bytes, why: str
) -> None:
    result = with_file(village, f"Membahas kas.\n[{name}]({FILE}.x)", data)
    assert f"Isi “{name}” tidak dibaca. " in said(result) and why in said(result)
    assert "salin isinya ke kotak Notulen" in said(result)
    assert record(result).endswith("---\nMembahas kas.\n")


def test_a_file_in_another_answer_or_one_too_many_is_told(village: Village) -> None:
    many = "\n".join(f"[{n}.txt]({FILE}.txt)" for n in range(4))
    result = with_file(village, many, b"Isi naskah", keputusan=f"Satu\n[b.docx]({FILE}.docx)")
    assert "Berkas “b.docx” di “Keputusan” tidak ikut" in said(result)
    assert "Isi “3.txt” tidak dibaca. Paling banyak 3 berkas" in said(result)


def test_without_a_way_to_fetch_files_it_is_said(village: Village) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "notulen": f"[catatan.docx]({FILE}.docx)"}, nothing)
    assert "Isi “catatan.docx” tidak dibaca." in said(result)


def test_files_come_from_githubs_storage_only() -> None:
    from site_builder.github.documents import document

    for url in (
        "https://github.com/user-attachments/assets/1",
        "https://contoh.id/user-attachments/files/1/a.docx",
        "",
    ):
        with pytest.raises(Refused, match="bukan lampiran GitHub"):
            document(url)
