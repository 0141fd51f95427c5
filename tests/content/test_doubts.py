"""What a record can hardly mean is told once, and silenced for good by a reason. Today is 1 April 2023."""

import re

import pytest

from tests.conftest import Village

RECORD = "mekar/kegiatan/2023-02-13-rapat.md"


def meeting(more: str = "", body: str = "Notulen.\n", tanggal: str = "2023-02-13") -> str:
    return f"---\njenis: rapat-pokja\njudul: Rapat\ntanggal: {tanggal}\n{more}---\n{body}"


def told(village: Village) -> list[tuple[str, str, int]]:
    return [(d.code, d.location.path, d.location.line) for d in village.check()]


@pytest.mark.parametrize(
    ("task", "line"),
    [
        ("{apa: A, tenggat: 2023-02-12}", 6),
        ("{apa: A, selesai: 2023-01}", 6),
        ("{apa: A, selesai: 2023-04-02}", 6),
        ("{apa: A, tenggat: 2023-02-13}", 0),
        ("{apa: A, tenggat: 2023-02}", 0),
        ("{apa: A, tenggat: 2024-01-01, selesai: 2023-04-01}", 0),
    ],
)
def test_a_follow_up_before_its_meeting_or_done_on_a_day_to_come(village: Village, task: str, line: int) -> None:
    village.write({RECORD: meeting(f"tindak_lanjut:\n  - {task}\n")})
    assert told(village) == ([("tenggat-janggal", RECORD, line)] if line else [])


@pytest.mark.parametrize(
    ("row", "part"),
    [
        ("jiwa: 100, keluarga: 900", "keluarga"),
        ("keluarga: 100, keluarga_balita: 101, ikut_bkb: 102", "keluarga_balita"),
        ("keluarga: 100, ikut_uppka: 101", "ikut_uppka"),
        ("jiwa: 100, keluarga: 100, keluarga_balita: 100", ""),
        ("keluarga_balita: 10, ikut_bkb: 20", ""),
    ],
)
def test_more_families_than_people(village: Village, row: str, part: str) -> None:
    """A row a year is told once; that more families take part than have a small child may be."""
    village.write({"mekar/kampung.yaml": f"nama: Mekar\npenduduk:\n  - {{tahun: 2023, {row}}}\n  - {{tahun: 2022}}\n"})
    found = village.check()
    assert [(d.code, f"`{part}`" in d.message, d.location.line) for d in found] == (
        [("penduduk-janggal", True, 3)] if part else []
    )


@pytest.mark.parametrize(("present", "is_told"), [(29, True), (30, False), (31, False)])
def test_fewer_present_than_are_listed(village: Village, present: int, is_told: bool) -> None:
    listed = "peserta: [{unsur: Kader, jumlah: 20}, {unsur: PKK, jumlah: 10}, Warga]\n"
    village.write({RECORD: meeting(f"jumlah_hadir: {present}\n{listed}")})
    assert told(village) == ([("hadir-kurang", RECORD, 5)] if is_told else [])


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("jenis: UPPKA\nnama: Mawar\n", "jenis: UPPKS\nnama: Mawar\n", True),
        ("jenis: UPPKA\nnama: UPPKA Mawar\n", "jenis: UPPKA\nsebutan: UPPKS\nnama: UPPKS MAWAR\n", True),
        ("jenis: UPPKA\nnama: Mawar\n", "jenis: BKB\nnama: Mawar\n", False),
        ("jenis: UPPKA\nnama: Mawar\n", "jenis: UPPKA\nnama: Mawar 2\n", False),
        ("jenis: UPPKA\nnama: Mawar\nsampai: 2021\n", "jenis: UPPKA\nnama: Mawar\ntahun_terbentuk: 2022\n", False),
        ("jenis: UPPKA\nnama: Mawar\nsampai: 2022\n", "jenis: UPPKA\nnama: Mawar\ntahun_terbentuk: 2022\n", True),
    ],
)
def test_one_group_under_two_names(village: Village, one: str, other: str, is_told: bool) -> None:
    village.write({"mekar/poktan/a.yaml": one, "mekar/poktan/b.yaml": other})
    assert told(village) == ([("kelompok-kembar", "mekar/poktan/b.yaml", 0)] if is_told else [])


@pytest.mark.parametrize(
    ("wilayah", "is_told"),
    [("desa: A", True), ("desa: a", True), ("desa: A, kecamatan: Lain", False), ("desa: B", False), ("", False)],
)
def test_one_kampung_in_two_folders(village: Village, wilayah: str, is_told: bool) -> None:
    village.write(
        {
            "mekar/kampung.yaml": "nama: Mekar\nwilayah: {desa: A}\n",
            "mekar2/kampung.yaml": f"nama: Mekar\nwilayah: {{{wilayah}}}\n",
        }
    )
    assert told(village) == ([("kampung-kembar", "mekar2/kampung.yaml", 0)] if is_told else [])


@pytest.mark.parametrize(
    ("one", "other", "is_told"),
    [
        ("tempat: Balai desa\n", "tempat: BALAI DESA\n", True),
        ("", "", True),
        ("tempat: Balai desa\n", "tempat: Posyandu\n", False),
        ("tempat: Balai desa\njam: 08.00\n", "tempat: Balai desa\njam: 13.00\n", False),
        ("tempat: Balai desa\npoktan: BKB\n", "tempat: Balai desa\npoktan: BKR\n", False),
        ("tempat: Balai desa\n", "tempat: Balai desa\nstatus: batal\n", False),
    ],
)
def test_two_meetings_of_one_kind_day_and_place(village: Village, one: str, other: str, is_told: bool) -> None:
    village.write({RECORD: meeting(one), "mekar/kegiatan/2023-02-13-rapat-lagi.md": meeting(other)})
    assert told(village) == ([("kegiatan-kembar", RECORD, 0)] if is_told else [])


@pytest.mark.parametrize(
    ("more", "alike", "silent", "fields"),
    [
        ("", "dan judul.", "tempat, jam, atau kelompok", ["judul", "tempat", "jam", "poktan"]),
        ("tempat: Balai\n", "dan tempat.", "jam atau kelompok", ["tempat", "jam", "poktan"]),
        ("tempat: Balai\njam: 08.00\npoktan: BKB\n", "tempat, jam, dan kelompok.", "", ["tempat", "jam", "poktan"]),
    ],
)
def test_twins_are_told_what_is_alike_and_what_would_tell_them_apart(
    village: Village, more: str, alike: str, silent: str, fields: list[str]
) -> None:
    later = "mekar/kegiatan/2023-02-13-rapat-lagi.md"
    village.write({RECORD: meeting(more), later: meeting(more, "Rapat lain membahas hal lain. Selesai pukul dua.\n")})
    village.write({"mekar/poktan/bkb.yaml": "jenis: BKB\nnama: A\n", "mekar/poktan/bkr.yaml": "jenis: BKR\nnama: B\n"})
    (found,) = village.check()
    assert alike in found.message
    assert (f"tidak menyebut {silent}." in found.message) if silent else ("menyebut" not in found.message)
    assert re.findall("`(.+?)`", found.hint) == fields
    values = {"judul": "Rapat susulan", "tempat": "Posyandu", "jam": "13.00", "poktan": "BKR"}
    for field in fields:
        rest = re.sub(rf"(?m)^{field}: .*\n", "", meeting(more))
        village.write({found.location.path: rest.replace("---\n", f"---\n{field}: {values[field]}\n", 1)})
        assert village.codes() == []


def test_two_activities_of_a_day_with_titles_of_their_own_are_two(village: Village) -> None:
    for name in ("senam", "panen"):
        text = f"---\njenis: kegiatan-lain\njudul: {name}\ntanggal: 2023-02-13\ntempat: Lapangan\n---\n"
        village.write({f"mekar/kegiatan/{name}.md": text})
    assert told(village) == []


def test_minutes_that_were_copied_to_another_day(village: Village) -> None:
    minutes = "Ketua Pokja membuka pertemuan dan membacakan catatan bulan lalu. " * 4
    later = "mekar/kegiatan/2023-03-13-rapat.md"
    village.write({RECORD: meeting(body=minutes), later: meeting(body=minutes, tanggal="2023-03-13")})
    assert told(village) == [("kegiatan-kembar", later, 0)]
    village.write({later: meeting(body=minutes + "Satu usul baru.", tanggal="2023-03-13")})
    assert told(village) == []


MARK = "sudah_diperiksa: [{pesan: %s, alasan: Dihitung di dua pintu}]\n"
FEWER = "jumlah_hadir: 5\npeserta: [{unsur: Kader, jumlah: 30}]\n"


def test_a_reason_silences_a_doubt_for_good(village: Village) -> None:
    village.write({RECORD: meeting(FEWER)})
    assert village.codes() == ["hadir-kurang"]
    village.write({RECORD: meeting(FEWER + MARK % "hadir-kurang")})
    assert village.codes() == []
    assert village.build().summary.diagnostics == ()


def test_a_doubt_that_only_all_records_tell_is_silenced_the_same_way(village: Village) -> None:
    village.write({RECORD: meeting(MARK % "rencana-lewat" + "status: rencana\n")})
    assert village.codes() == []


def test_one_code_silences_no_other_and_no_other_record(village: Village) -> None:
    other = "mekar/kegiatan/2023-03-01-lain.md"
    village.write({RECORD: meeting(FEWER + MARK % "tenggat-janggal"), other: meeting(FEWER, tanggal="2023-03-01")})
    assert village.codes() == ["hadir-kurang", "diperiksa-tak-ada", "hadir-kurang"]


def test_a_mark_that_silences_nothing_is_told(village: Village) -> None:
    village.write({RECORD: meeting(MARK % "hadir-kurang")})
    assert told(village) == [("diperiksa-tak-ada", RECORD, 5)]


@pytest.mark.parametrize(
    ("mark", "code", "words"),
    [
        ("{pesan: hadir-kurng, alasan: A}", "nilai-tak-dikenal", "Mungkin maksudnya `hadir-kurang`."),
        ("{pesan: wajib-diisi, alasan: A}", "nilai-tak-dikenal", "galat tidak bisa ditandai"),
        ("{alasan: A}", "wajib-diisi", "belum memuat apa yang sudah diperiksa"),
        ("{pesan: hadir-kurang}", "wajib-diisi", "alasan"),
    ],
)
def test_a_mark_that_means_nothing_is_a_fault(village: Village, mark: str, code: str, words: str) -> None:
    village.write({RECORD: meeting(FEWER + f"sudah_diperiksa: [{mark}]\n")})
    (found,) = (d for d in village.check() if d.is_error)
    assert found.code == code
    assert words in f"{found.message} {found.hint}"


@pytest.mark.parametrize(
    ("program", "meant"),
    [
        ("Dasyat", ["DASHAT"]),
        ("DASAT", ["DASHAT"]),
        ("Sekola Lansia", ["Sekolah Lansia"]),
        ("Sekolah Lansia Melati", ["Sekolah Lansia"]),
        ("Genteng", ["GENTING"]),
        ("[Posbindu, Genteng]", ["GENTING"]),
        ("Dasyat, Genteng", ['"DASHAT, GENTING"']),
        ("Pos Gizi dan DASHAT", ['"Pos Gizi, DASHAT"']),
        *((own, []) for own in ("Posbindu", "Senam Lansia", "Lansia", "Dapur Umum", "Sekolah Orang Tua Hebat")),
    ],
)
def test_a_programme_much_like_a_known_one_is_asked_about(village: Village, program: str, meant: list[str]) -> None:
    village.write({RECORD: meeting(f"program: {program}\n")})
    found = village.check()
    assert [d.code for d in found] == ["program-mirip"] * bool(meant)
    assert [one.text for d in found for one in d.ganti] == meant
    for d in found:
        line = d.ganti[0].applied_to(meeting(f"program: {program}\n").splitlines(), d.location.line)
        village.write({RECORD: meeting(f"{line}\n")})
        assert village.codes() == []


def test_a_programme_s_own_name_stays_with_a_reason(village: Village) -> None:
    village.write({RECORD: meeting("program: Genteng\n" + MARK % "program-mirip")})
    assert village.codes() == []


FAULTY_MARKS = {
    "sudah_diperiksa: [{pesan: hadir-kurang}]\n": ["wajib-diisi"],
    "sudah_diperiksa: [{pesan: hadir kurang, alasan: Benar}]\n": ["nilai-tak-dikenal"],
    "sudah_diperiksa: [{pesan: tanggal-rancu, alasan: Benar}]\n": ["nilai-tak-dikenal"],
    MARK % "hadir-kurang" + "tanggal_selesai: 2023-02-01\n": ["tanggal-terbalik"],
}


@pytest.mark.parametrize("marks", FAULTY_MARKS)
def test_a_mark_in_a_record_that_cannot_be_read_is_not_said_to_be_idle(village: Village, marks: str) -> None:
    village.write({RECORD: meeting(marks)})
    assert village.codes() == FAULTY_MARKS[marks]


def test_a_mark_in_a_draft_or_in_a_kampung_that_is_left_out_is_not_said_to_be_idle(village: Village) -> None:
    village.write({RECORD: meeting(MARK % "kegiatan-kembar" + "draf: Ya\n")})
    assert village.codes() == []
    village.write({RECORD: meeting(MARK % "kegiatan-kembar"), "mekar/kampung.yaml": "gambaran: Kampung\n"})
    assert village.codes() == ["kampung-tak-terbaca", "wajib-diisi"]


@pytest.mark.parametrize("code", ['"[hadir-kurang]"', '"`hadir-kurang`"', '" [hadir-kurang] "'])
def test_a_code_copied_with_its_brackets_is_the_code(village: Village, code: str) -> None:
    village.write({RECORD: meeting(FEWER + MARK % code)})
    assert village.codes() == []
    village.write({RECORD: meeting(MARK % code)})
    assert village.codes() == ["diperiksa-tak-ada"]


@pytest.mark.parametrize(
    ("lintang", "bujur", "is_told", "meant"),
    [
        ("-6.95", "109.66", False, ""),
        ("6,2", "106.8", True, "-6,2"),
        ("-6.95", "119.66", True, ""),
        ("-5.85", "110.43", False, ""),
    ],
)
def test_a_place_far_out_at_sea(village: Village, lintang: str, bujur: str, is_told: bool, meant: str) -> None:
    record = f"nama: Mekar\nlokasi:\n  lintang: {lintang}\n  bujur: {bujur}\n"
    village.write({"mekar/kampung.yaml": record})
    found = village.check()
    assert [(d.code, d.location.line) for d in found] == ([("lokasi-di-laut", 3)] if is_told else [])
    assert [one.text for d in found for one in d.ganti] == ([meant] if meant else [])
    village.write({"mekar/kampung.yaml": f"{record}contoh: Ya\n"})
    assert village.check() == ()


def test_latitude_and_longitude_that_were_exchanged_are_told(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nlokasi:\n  lintang: 109.66\n  bujur: -6.95\n"})
    found = village.check()
    assert [(d.code, d.location.line) for d in found] == [("koordinat", 3), ("koordinat", 4)]
    assert "tampaknya bujur" in found[0].hint
    assert "tampaknya lintang" in found[1].hint
