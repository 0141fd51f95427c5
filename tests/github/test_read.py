"""A filled form becomes a record of exactly its kind, or a clear answer; nothing is lost and nothing overwritten."""

import re

import pytest

from site_builder.github.issue import Issue
from site_builder.github.known import Waiting
from site_builder.github.read import read_form
from tests.conftest import RAPAT as THERE
from tests.conftest import Village
from tests.github.filled import PHOTO, RAPAT, Asked, a_photo, body, issue, nothing, read, record

UPPKA = {"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"}
LAPORAN = {"kampung": "Mekar", "bulan": "Februari 2023", "poktan": "UPPKA Mawar", "orientasi_pek": "Ya"}


def test_the_record_says_what_the_form_says(village: Village) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "jam": "08.00 WIB s/d selesai", "jumlah_hadir": "21 orang"})
    assert result.files[0][0] == "mekar/kegiatan/2023-03-13-rapat-bulan-maret.md"
    assert record(result) == (
        "---\njenis: rapat-pokja\njudul: Rapat bulan Maret\ntanggal: 13 Maret 2023\njam: 08.00 WIB s/d selesai\n"
        "jumlah_hadir: 21 orang\n---\nMembahas jadwal.\n"
    )


@pytest.mark.parametrize("slug", ["rapat-pokja", "pembinaan-poktan", "pertemuan-imp", "rumah-dataku", "kegiatan-lain"])
def test_every_form_makes_a_record_of_its_kind(village: Village, slug: str) -> None:
    assert f"\njenis: {slug}\n" in record(read(village, slug, RAPAT))


def test_an_answer_that_is_a_list_is_one_line_an_item(village: Village) -> None:
    text = record(read(village, "rapat-pokja", {**RAPAT, "keputusan": "1. Satu\n2) Dua\n- Tiga\n\nAcara: empat"}))
    assert 'keputusan:\n  - Satu\n  - Dua\n  - Tiga\n  - "Acara: empat"\n' in text


def test_a_bar_parts_what_belongs_together(village: Village) -> None:
    text = record(read(village, "rapat-pokja", {**RAPAT, "tindak_lanjut": "Jadwal | Seksi Ekonomi | 28 Maret 2023"}))
    assert "  - apa: Jadwal\n    penanggung_jawab: Seksi Ekonomi\n    tenggat: 28 Maret 2023\n" in text


def test_several_choices_arrive_with_commas(village: Village) -> None:
    text = record(read(village, "kegiatan-lain", {**RAPAT, "sasaran": "PUS, Keluarga yang memiliki Balita"}))
    assert "sasaran:\n  - PUS\n  - Keluarga yang memiliki Balita\n" in text


@pytest.mark.parametrize("blank", ["-", "—", "....", "null", "\u00a0", "\u200b", "\u3164", "<!-- judul -->"])
def test_a_sign_for_nothing_is_no_answer(village: Village, blank: str) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "judul": blank})
    assert result.files == ()
    assert "**Judul**: belum diisi" in result.answer


@pytest.mark.parametrize("blank", ["-", "\u00a0"])
def test_a_sign_for_nothing_in_any_other_answer_is_left_out(village: Village, blank: str) -> None:
    text = record(read(village, "rapat-pokja", {**RAPAT, "tempat": blank, "keputusan": blank, "notulen": blank}))
    assert text == "---\njenis: rapat-pokja\njudul: Rapat bulan Maret\ntanggal: 13 Maret 2023\n---\n"


def test_a_group_is_a_record_of_its_own(village: Village) -> None:
    result = read(
        village, "poktan", {"kampung": "Mekar", "jenis": "BKB", "nama": "Melati", "keterangan": "Satu.\nDua: tiga."}
    )
    assert result.files[0][0] == "mekar/poktan/bkb-melati.yaml"
    assert record(result) == "jenis: BKB\nnama: Melati\nketerangan: |\n  Satu.\n  Dua: tiga.\n"


def test_a_group_tells_since_when_it_is_there_and_when_it_rested(village: Village) -> None:
    told = {"tahun_terbentuk": "Maret 2019", "sampai": "Juni 2023", "vakum": "Maret s/d Juni 2020, 2021"}
    result = read(village, "poktan", {"kampung": "Mekar", "jenis": "BKB", "nama": "Melati", **told})
    lines = record(result).splitlines()
    assert {"tahun_terbentuk: Maret 2019", "sampai: Juni 2023", "vakum: Maret s/d Juni 2020, 2021"} <= set(lines)


def test_a_report_is_the_month_of_one_group(village: Village) -> None:
    result = read(
        village.write(UPPKA), "laporan", {**LAPORAN, "anggaran.pagu": "Rp750.000", "tanggal_masuk": "17/03/2023"}
    )
    assert result.files[0][0] == "mekar/laporan/2023-02.yaml"
    assert record(result) == (
        "tanggal_masuk: 17/03/2023\nkelompok:\n  - poktan: UPPKA Mawar\n    orientasi_pek: Ya\n"
        "    anggaran:\n      pagu: Rp750.000\n"
    )


def test_a_second_group_joins_the_report_that_is_there(village: Village) -> None:
    there = "kelompok:\n- poktan: uppka-melati # dua\n  orientasi_pek: Tidak\n"
    village.write({**UPPKA, "mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n"})
    village.write({"mekar/laporan/2023-02.yaml": there})
    assert record(read(village, "laporan", LAPORAN)) == there + "- poktan: UPPKA Mawar\n  orientasi_pek: Ya\n"


def test_a_group_is_not_reported_twice(village: Village) -> None:
    village.write({**UPPKA, "mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: UPPKA Mawar\n"})
    assert "sudah ada di situs: `content/mekar/laporan/2023-02.yaml`" in read(village, "laporan", LAPORAN).answer


def test_a_report_that_is_no_utf8_is_left_as_it_is(village: Village) -> None:
    village.write({**UPPKA, "mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: UPPKA Café\n".encode("cp1252")})
    assert "sudah ada di situs: `content/mekar/laporan/2023-02.yaml`" in read(village, "laporan", LAPORAN).answer


def test_the_site_itself_is_left_as_it_is(village: Village) -> None:
    before = village.output("content")
    read(village, "rapat-pokja", RAPAT)
    assert village.output("content") == before


def test_an_empty_form_is_told_all_that_is_missing(village: Village) -> None:
    answer = read(village, "laporan", {}).answer
    assert [name for name in ("Kampung", "Bulan laporan", "Kelompok") if f"**{name}**: belum diisi" in answer] == [
        "Kampung",
        "Bulan laporan",
        "Kelompok",
    ]


def test_faults_stand_under_their_headings(village: Village) -> None:
    answer = read(village, "rapat-pokja", {**RAPAT, "tanggal": "31 April 2023", "jumlah_hadir": "banyak"}).answer
    assert "- **Tanggal**: “31 April 2023” tidak ada" in answer
    assert "- **Hadir**: “banyak” tidak terbaca" in answer


def test_a_group_that_is_not_there_is_a_fault_of_its_question(village: Village) -> None:
    answer = read(village.write(UPPKA), "pembinaan-poktan", {**RAPAT, "poktan": "UPPKA Mwar"}).answer
    assert "- **Kelompok**: " in answer and "`uppka-mawar`" in answer


def test_a_kampung_that_is_not_there_is_answered_with_the_nearest(village: Village) -> None:
    assert "Mungkin maksudnya Mekar" in read(village, "rapat-pokja", {**RAPAT, "kampung": "Mkar"}).answer


def test_kampung_of_one_name_are_told_apart(village: Village) -> None:
    village.write({"lain/mekar-dua/kampung.yaml": "nama: Mekar\n"})
    assert "Ada 2 yang cocok" in read(village, "rapat-pokja", RAPAT).answer
    assert read(village, "rapat-pokja", {**RAPAT, "kampung": "Mekar: lain/mekar-dua"}).files[0][0].startswith("lain/")


def test_a_statement_that_was_unticked_is_asked_for(village: Village) -> None:
    answer = read(village, "rapat-pokja", {**RAPAT, "pernyataan": ""}).answer
    assert "belum dicentang" in answer


def test_the_same_meeting_on_the_site_is_named(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat-pokja.md": THERE})
    answer = read(village, "rapat-pokja", {**RAPAT, "judul": "Pertemuan", "tanggal": "13 Februari 2023"}).answer
    assert "`content/mekar/kegiatan/2023-02-13-rapat-pokja.md`" in answer


def test_the_same_meeting_in_another_form_is_named(village: Village) -> None:
    first = read(village, "rapat-pokja", RAPAT)
    waiting = (Waiting(7, first.files[0][0].replace("maret", "lain"), record(first)),)
    second = read_form(issue(village, "rapat-pokja", RAPAT), village.options.content, waiting, a_photo)
    assert "formulir #7" in second.answer


def test_a_second_meeting_of_the_day_passes_once_both_tell_their_hour(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat-pokja.md": THERE})
    second = {**RAPAT, "judul": "Pertemuan", "tanggal": "13 Februari 2023", "jam": "15.30"}
    assert "perlu menyebut jamnya dahulu" in read(village, "rapat-pokja", second).answer
    village.write({"mekar/kegiatan/2023-02-13-rapat-pokja.md": THERE.replace("\n---\n", "\njam: 08.00 WIB\n---\n", 1)})
    assert "bedakan judul dan jamnya" in read(village, "rapat-pokja", {**second, "jam": "08.00"}).answer
    assert "judul: Pertemuan\n" in record(read(village, "rapat-pokja", second))


def test_what_is_still_empty_is_named_with_the_answer(village: Village) -> None:
    answer = read(village, "rapat-pokja", {**RAPAT, "jam": "08.00 WIB"}).answer
    assert "Masih kosong: Tempat, Hadir, Keputusan, Tindak lanjut." in answer
    assert "Jam" not in answer.partition("Masih kosong")[2].partition(".")[0]


@pytest.mark.parametrize(("notulen", "times"), [("Pak Darto dan Bu Siti hadir.", 2), ("Pak Camat, Bu RT, Ibu PKK.", 0)])
def test_names_in_the_minutes_are_counted_and_never_repeated(village: Village, notulen: str, times: int) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "notulen": notulen})
    for text in (result.answer, result.pull):
        assert re.findall(r"dengan namanya di (\d+) tempat", text) == [str(times)] * bool(times)
        assert "Darto" not in text


def test_a_month_that_waits_in_another_form_is_said_to_wait(village: Village) -> None:
    first = read(village.write(UPPKA), "laporan", LAPORAN)
    waiting = (Waiting(7, first.files[0][0], record(first)),)
    answer = read_form(issue(village, "laporan", LAPORAN), village.options.content, waiting, a_photo).answer
    assert "masih menunggu pengelola di formulir #7" in answer


def test_a_closed_form_is_not_read(village: Village) -> None:
    closed = issue(village, "rapat-pokja", RAPAT)._replace(is_open=False)
    assert "sudah ditutup" in read_form(closed, village.options.content, (), a_photo).answer


def test_another_issue_is_left_alone(village: Village) -> None:
    bug = Issue(3, "Situsnya lambat", "Kenapa ya?", True)
    assert read_form(bug, village.options.content, (), a_photo) == ("diabaikan", "", "", "", ())


def test_a_photo_comes_along_with_its_caption(village: Village) -> None:
    photo = f"![IMG_1]({PHOTO})\nBalai desa sesudah dicat"
    result = read(village, "rapat-pokja", {**RAPAT, "foto": photo, "izin": "ya"})
    name = "2023-03-13-rapat-bulan-maret-1.jpg"
    assert f"foto:\n  - berkas: {name}\n    keterangan: Balai desa sesudah dicat\n    izin: Ya\n" in record(result)
    assert [path for path, _ in result.files[1:]] == [f"mekar/foto/{name}"]


def test_without_agreement_no_photo_is_even_fetched(village: Village) -> None:
    asked = Asked()
    result = read(village, "rapat-pokja", {**RAPAT, "foto": f"![a]({PHOTO})"}, asked)
    assert (asked.urls, len(result.files)) == ([], 1)
    assert "Izin foto" in result.answer


def test_a_photo_that_is_none_is_named_and_the_rest_goes_on(village: Village) -> None:
    result = read(village, "rapat-pokja", {**RAPAT, "foto": f"![a]({PHOTO})", "izin": "ya"}, nothing)
    assert r"Foto ke\-1\: Tidak ada" in result.answer and "foto:" not in record(result)


def test_a_photo_within_the_minutes_becomes_a_photo_of_the_record(village: Village) -> None:
    minutes = f"Satu.\n\n![a]({PHOTO})\n\nDua."
    result = read(village, "rapat-pokja", {**RAPAT, "notulen": minutes, "izin": "ya"})
    assert record(result).endswith("---\nSatu.\n\nDua.\n") and len(result.files) == 2


def test_ten_photos_are_enough(village: Village) -> None:
    photos = "\n".join(f"![a]({PHOTO}{n})" for n in range(12))
    result = read(village, "rapat-pokja", {**RAPAT, "foto": photos, "izin": "ya"})
    assert len(result.files) == 11 and "2 lainnya tidak diambil" in result.answer


def test_more_than_one_line_where_one_is_asked_is_told(village: Village) -> None:
    text = body(village, "rapat-pokja", RAPAT).replace(
        "### Tempat\n\n_No response_", "### Tempat\n\nBalai desa\n\nRT 02"
    )
    result = read_form(Issue(12, "", text, True), village.options.content, (), a_photo)
    assert "tempat: Balai desa\n" in record(result) and "“Tempat” lebih dari satu baris" in result.pull


def test_a_month_that_cannot_be_read_is_a_fault_of_its_question(village: Village) -> None:
    answer = read(village.write(UPPKA), "laporan", {**LAPORAN, "bulan": "kapan-kapan"}).answer
    assert "- **Bulan laporan**: " in answer


def test_a_name_without_letters_still_has_an_address(village: Village) -> None:
    result = read(village, "poktan", {"kampung": "Mekar", "jenis": "BKB", "nama": "?!"})
    assert result.files[0][0] == "mekar/poktan/bkb-baru.yaml"
