"""While somebody writes: a faulty save leaves the page as it was when it was last good."""

from site_builder.build import Result
from tests.conftest import RAPAT, SITUS, Village

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
PAGE = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
FAULTY = RAPAT.replace("2023-02-13", "05/02/2023").replace("rencana kerja", "anggaran")


def save(village: Village, files: dict[str, str | bytes]) -> Result:
    return village.write(files).build(keep_going=True, last_good=True)


def test_a_faulty_save_keeps_the_whole_output_byte_for_byte(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT})
    before = village.output()
    result = save(village, {RAPAT_PATH: FAULTY})
    assert (result.made, result.removed) == ({}, ())
    assert village.output() == before
    assert result.summary.held == (RAPAT_PATH,)
    assert result.summary.account.left_out == ()


def test_its_faults_are_told_as_a_check_tells_them(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT.replace("rencana", "[rencana](tak-ada.md)")})
    text = FAULTY.replace("anggaran", "[anggaran](juga-tak-ada.md)")
    assert save(village, {RAPAT_PATH: text}).summary.diagnostics == village.check()


def test_other_changes_appear_meanwhile_and_the_mended_record_too(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT})
    save(village, {RAPAT_PATH: FAULTY, "mekar/kampung.yaml": "nama: Mekar Jaya\n"})
    assert "Mekar Jaya" in village.read(PAGE)
    assert "rencana kerja" in village.read(PAGE)
    save(village, {RAPAT_PATH: RAPAT.replace("rencana kerja", "anggaran")})
    assert "anggaran" in village.read(PAGE)


def test_it_is_kept_over_several_faulty_saves(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT})
    save(village, {RAPAT_PATH: FAULTY})
    save(village, {RAPAT_PATH: FAULTY + "Sebaris lagi.\n"})
    assert "rencana kerja" in village.read(PAGE)


def test_a_faulty_kampung_or_site_keeps_its_pages(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT})
    before = village.output()
    save(village, {"mekar/kampung.yaml": "namaa: Mekar\n", "situs.yaml": "nama: [\n"})
    assert village.output() == before
    save(village, {"situs.yaml": SITUS})
    assert village.output() == before


def test_a_record_that_never_was_good_is_left_out_and_one_that_is_deleted_goes(village: Village) -> None:
    result = save(village, {RAPAT_PATH: FAULTY})
    assert result.summary.account.left_out == (RAPAT_PATH,)
    assert not village.has(PAGE)
    save(village, {RAPAT_PATH: RAPAT})
    save(village, {RAPAT_PATH: FAULTY})
    village.remove(RAPAT_PATH)
    save(village, {})
    assert not village.has(PAGE)


def test_a_build_for_publishing_never_shows_what_a_faulty_record_said_before(village: Village) -> None:
    save(village, {RAPAT_PATH: RAPAT})
    save(village, {RAPAT_PATH: FAULTY})
    village.build(keep_going=True)
    assert not village.has(PAGE)


def test_what_is_told_follows_from_the_files_as_they_are(village: Village) -> None:
    """Also of addresses, which are held against each other by the pages of what was last good."""
    taken = "alamat_lama: /kampung/asri/\ntanggal:"
    files: dict[str, str | bytes] = {"asri/kampung.yaml": "nama: Asri\n", RAPAT_PATH: RAPAT.replace("tanggal:", taken)}
    told = [d.code for d in save(village, files).summary.diagnostics]
    assert told == ["alamat-bentrok"]
    result = save(village, {"situs.yaml": "namaa: Situs\n"})
    assert result.summary.held == ("situs.yaml",)
    assert list(result.summary.diagnostics) == list(village.check())
    result = save(village, {"situs.yaml": SITUS, RAPAT_PATH: RAPAT.replace("tanggal:", "tanggall:")})
    assert list(result.summary.diagnostics) == list(village.check())
