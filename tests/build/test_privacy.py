"""What may never be published is nowhere after a build: not in output/, not in .cache, not in a message."""

import re

import pytest

from site_builder.messages.ending import as_summary
from site_builder.messages.formats import FORMATS
from tests.conftest import RAPAT, Village, files_below
from tests.documents import from_an_office, pdf
from tests.photos import SECRET

NIK, PHONE, MAIL = "3374010101900001", "0812-0000-1234", "siti.aminah@example.org"
NAME = "Ibu Kenanga sedang hamil"
FOUND = (NIK, NIK[4:], PHONE, PHONE[5:], MAIL, "Kenanga", "37 balita")
PRIVATE = {
    "mekar/kegiatan/2023-02-13-rapat.md": RAPAT,
    "mekar/kegiatan/2023-03-01-a.md": RAPAT.replace("rencana kerja", f"NIK {NIK}, {MAIL}"),
    "mekar/kegiatan/2023-03-02-b.md": RAPAT.replace("judul: Rapat", f"tanggal_selesai: {PHONE}\njudul: {NAME}"),
    "mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\nketerangan: Ada 37 balita stunting.\n",
}


def everything(village: Village) -> bytes:
    kept = {**files_below(village.root / ".cache"), **village.output()}
    return b"".join(kept.values())


def test_without_keep_going_a_private_matter_stops_the_build(village: Village) -> None:
    assert not village.write(PRIVATE).build().published


def test_its_record_is_left_out_and_the_others_are_published(village: Village) -> None:
    result = village.write(PRIVATE).build(keep_going=True)
    assert result.summary.account.left_out == tuple(
        path for path in sorted(PRIVATE) if not path.endswith("02-13-rapat.md")
    )
    assert village.has("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")


def test_nothing_of_it_stays_in_what_is_published_or_remembered(village: Village) -> None:
    village.write(PRIVATE).build(keep_going=True)
    left = everything(village)
    assert not [word for word in FOUND if word.encode() in left]


def test_what_was_published_before_it_became_private_goes(village: Village) -> None:
    mark = "sudah_diperiksa:\n  - teks: Ada 37 balita stunting.\n    alasan: Keliru\n"
    path = "mekar/poktan/bkb-melati.yaml"
    village.write({path: PRIVATE[path] + mark}).build()
    assert "37 balita" in village.read("kampung/mekar/poktan/bkb-melati/index.html")
    village.write({path: PRIVATE[path]}).build(keep_going=True)
    assert b"37 balita" not in everything(village)


def test_even_an_earlier_version_of_it_is_not_shown_in_its_place(village: Village) -> None:
    path, page = "mekar/poktan/bkb-melati.yaml", "kampung/mekar/poktan/bkb-melati/index.html"
    village.write({path: "jenis: BKB\nnama: Melati\n"}).build()
    village.write({path: PRIVATE[path]}).build(keep_going=True, last_good=True)
    assert not village.has(page)


@pytest.mark.parametrize("form", FORMATS)
def test_no_message_repeats_it(form: str, village: Village, capsys: pytest.CaptureFixture[str]) -> None:
    result = village.write(PRIVATE).build(keep_going=True)
    content = village.options.content
    lines = (*FORMATS[form](result.summary.diagnostics, content), *as_summary(result, village.options.output))
    assert len(lines) > 1
    assert not [word for word in FOUND if word in "\n".join(lines)]


def test_the_quoted_line_shows_the_place_and_not_the_value(village: Village) -> None:
    found = village.write({"mekar/kegiatan/2023-03-01-a.md": RAPAT.replace("rencana", f"wa {PHONE} rencana")}).check()
    lines = "\n".join(FORMATS["text"](found, village.options.content))
    assert re.search(r"\| Rapat membahas wa [08•]{14} rencana kerja\.", lines)
    assert PHONE[2:] not in lines
    assert "^" * len(PHONE) in lines


def test_a_mark_is_not_published(village: Village) -> None:
    mark = "sudah_diperiksa:\n  - teks: Rapat membahas rencana kerja.\n    alasan: Sebabnya RAHASIA\ntanggal:"
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("tanggal:", mark)}).build()
    assert not [path for path, data in village.output().items() if SECRET.encode() in data]


RKM = {"mekar/kampung.yaml": "nama: Mekar\nrkm: rkm-2023.pdf\n"}
PDF = "kampung/mekar/rkm.pdf"


def with_rkm(village: Village, data: bytes, more: str = "") -> Village:
    return village.write({"mekar/kampung.yaml": f"{RKM['mekar/kampung.yaml']}{more}", "mekar/rkm-2023.pdf": data})


def test_a_work_plan_is_published_without_what_its_office_left_in_it(village: Village) -> None:
    with_rkm(village, from_an_office("Rencana kerja", "Tiga kegiatan")).build()
    made = village.output()[PDF]
    assert made.startswith(b"%PDF-")
    assert not [word for word in (SECRET, "Exif", "JavaScript", "EmbeddedFile", "Author") if word.encode() in made]


def test_the_page_of_the_kampung_links_it_with_its_size(village: Village) -> None:
    with_rkm(village, pdf("Rencana kerja")).build()
    page = village.read("kampung/mekar/index.html")
    assert 'href="/situs/kampung/mekar/rkm.pdf"' in page
    assert "(PDF, 1 KB)" in page


def test_a_work_plan_with_a_private_number_is_held_back_and_the_page_is_not(village: Village) -> None:
    with_rkm(village, pdf("Rencana kerja", f"Hubungi {PHONE}"))
    result = village.build(keep_going=True)
    (found,) = result.summary.diagnostics
    assert (found.code, found.location.line) == ("data-telepon", 2)
    assert "Halaman 2" in found.message
    assert village.has("kampung/mekar/index.html")
    assert not village.has(PDF)
    assert "rkm.pdf" not in village.read("kampung/mekar/index.html")
    assert PHONE[5:].encode() not in everything(village)


def test_a_letterhead_that_was_read_and_allowed_passes(village: Village) -> None:
    mark = f"sudah_diperiksa:\n  - teks: Telepon {PHONE}\n    alasan: Nomor kantor desa di kop surat\n"
    with_rkm(village, pdf(f"Kantor Desa, {PHONE}"), mark)
    assert village.codes() == []
    village.build()
    assert village.has(PDF)


def test_an_identity_number_in_a_work_plan_nobody_can_allow(village: Village) -> None:
    mark = f"sudah_diperiksa:\n  - teks: NIK {NIK}\n    alasan: Boleh\n"
    assert "data-nik" in with_rkm(village, pdf(f"NIK {NIK}"), mark).codes()


def test_a_work_plan_is_made_again_only_when_it_changes(village: Village) -> None:
    with_rkm(village, pdf("Rencana kerja")).build()
    before = village.output()[PDF]
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT, "templates/kampung.html": "x"})
    assert PDF not in village.build().made
    with_rkm(village, pdf("Rencana kerja baru"))
    assert PDF in village.build().made
    with_rkm(village, pdf("Rencana kerja"))
    village.build()
    assert village.output()[PDF] == before


def test_a_work_plan_that_is_gone_leaves_the_site(village: Village) -> None:
    with_rkm(village, pdf("Rencana kerja")).build()
    village.write({"mekar/kampung.yaml": "nama: Mekar\n"}).build()
    assert not village.has(PDF)


def test_a_photo_of_an_attendance_sheet_that_nobody_names_stops_the_build(village: Village) -> None:
    village.write({"mekar/foto/daftar-hadir-rapat.jpg": b"x"})
    assert [(d.code, d.location.path) for d in village.check()] == [
        ("foto-daftar-hadir", "mekar/foto/daftar-hadir-rapat.jpg")
    ]


def test_a_files_name_is_not_printed_when_it_holds_a_number(village: Village) -> None:
    found = village.write({f"mekar/kegiatan/daftar-{NIK}.md": RAPAT}).check()
    for form in FORMATS.values():
        assert NIK[4:] not in "\n".join(form(found, village.options.content))
