"""What Git leaves of two changes, in every text of every file."""

import re

import pytest

from site_builder.content.conflict import as_diagnostic, conflicts
from site_builder.model.diagnostics import Diagnostic
from tests.conftest import SITUS, Village

OURS, THEIRS = "tempat: Balai\n", "tempat: Aula\njam: 09.00\n"


def conflict(first: str, second: str, base: str | None = None, indent: str = "") -> str:
    before = f"{indent}||||||| 1a2b3c4\n{base}" if base is not None else ""
    return f"{indent}<<<<<<< HEAD\n{first}{before}{indent}=======\n{second}{indent}>>>>>>> cabang lain\n"


def kegiatan(front: str = "", body: str = "") -> dict[str, str]:
    return {"mekar/kegiatan/rapat.md": f"---\njenis: rapat-pokja\njudul: Rapat\n{front}---\n{body}"}


def chosen(text: str, found: Diagnostic, side: int) -> str:
    """The text after one of the two ways that a hint names."""
    ways = [way for way in re.split("; ", found.hint) if "hapus" in way]
    ranges = re.findall(r"(\d+)(?:–(\d+))?", ways[side])
    gone = {number for first, last in ranges for number in range(int(first), int(last or first) + 1)}
    return "".join(line for number, line in enumerate(text.splitlines(True), 1) if number not in gone)


def test_a_conflict_is_one_message_with_the_lines_of_both_sides(village: Village) -> None:
    village.write(kegiatan(conflict(OURS, THEIRS)))
    (found,) = village.check()
    assert (found.code, found.location.line, found.location.column) == ("tanda-konflik", 4, 1)
    assert found.message.endswith("isi pertama baris 5, isi kedua baris 7–8.")
    assert (
        found.hint
        == "Supaya isi pertama dipakai, hapus baris 4 dan 6–9; supaya isi kedua dipakai, hapus baris 4–6 dan 9."
    )


EVERYWHERE = {
    "front matter": kegiatan(conflict(OURS, THEIRS)),
    "minutes": kegiatan("", conflict("Isi satu.\n", "Isi dua.\n")),
    "minutes, indented": kegiatan("", conflict("- a\n", "- b\n", indent="  ")),
    "minutes, with Windows line ends": kegiatan("", conflict("a\n", "b\n").replace("\n", "\r\n")),
    "with what was there before": kegiatan(conflict(OURS, THEIRS, "tempat: Kantor\n")),
    "across the fence": kegiatan("<<<<<<< HEAD\n", "Isi.\n=======\ntempat: Aula\n---\nIsi.\n>>>>>>> cabang\n"),
    "one side empty": kegiatan(conflict("", THEIRS)),
    "a block text": {
        "mekar/poktan/bkb.yaml": "jenis: BKB\nnama: Melati\nketerangan: |\n" + conflict("  a\n", "  b\n", indent="  ")
    },
    "what is required": {"mekar/poktan/bkb.yaml": "jenis: BKB\n" + conflict("nama: Melati\n", "nama: Mawar\n")},
    "what is required, on one side": {"mekar/poktan/bkb.yaml": conflict("", "jenis: BKB\n") + "nama: Melati\n"},
    "kampung.yaml": {"mekar/kampung.yaml": conflict("nama: Mekar\n", "nama: Mekar Jaya\n")},
    "situs.yaml": {"situs.yaml": SITUS + conflict("zona: WIB\n", "zona: WIT\n")},
    "a report": {
        "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
        "mekar/laporan/2023-01.yaml": "kelompok:\n"
        + conflict("  - poktan: uppka-mawar\n    materi_kie: Ya\n", "  - poktan: uppka-mawar\n    materi_kie: Tidak\n"),
    },
    "a target": {"target/2023.yaml": "provinsi:\n" + conflict("  Aceh: 23\n", "  Aceh: 24\n")},
    "a rekap": {
        "rekap/2023-tw2-kab.yaml": "wilayah: Kab\njumlah_kelompok: 6\n"
        + conflict("angka: {apa: Keluarga, nilai: 120}\n", "angka: {apa: Keluarga, nilai: 130}\n")
    },
}


@pytest.mark.parametrize("files", EVERYWHERE.values(), ids=EVERYWHERE)
def test_the_marks_are_the_only_error_in_every_text_of_every_file(files: dict[str, str], village: Village) -> None:
    village.write(files)
    assert [code for code in village.codes() if code != "kampung-tak-terbaca"] == ["tanda-konflik"]


@pytest.mark.parametrize("side", [0, 1])
@pytest.mark.parametrize("files", EVERYWHERE.values(), ids=EVERYWHERE)
def test_both_ways_of_the_hint_mend_the_file(files: dict[str, str], side: int, village: Village) -> None:
    village.write(files)
    (found,) = [d for d in village.check() if d.code == "tanda-konflik"]
    path = village.options.content / found.location.path
    path.write_text(chosen(path.read_text(), found, side))
    assert "tanda-konflik" not in village.codes()
    if files is not EVERYWHERE["what is required, on one side"]:
        assert village.codes() == []


def test_every_conflict_and_every_other_fault_is_told(village: Village) -> None:
    text = conflict(OURS, THEIRS) + "jumlah_hadir: banyak\n"
    village.write(kegiatan(text, conflict("a\n", "b\n")))
    assert sorted(village.codes()) == ["jumlah", "tanda-konflik", "tanda-konflik"]


def test_what_may_never_be_published_is_found_on_both_sides(village: Village) -> None:
    village.write(kegiatan("", conflict("Hubungi 0812-0000-1234.\n", "Hubungi 0813-0000-1234.\n")))
    assert village.codes().count("data-telepon") == 2


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD\n", "=======\nIsi.\n>>>>>>> cabang\n", ">>>>>>> cabang\n"])
def test_a_mark_that_was_left_behind_is_told(mark: str, village: Village) -> None:
    files = kegiatan("", f"Isi.\n{mark}Penutup.\n")
    village.write(files)
    (found,) = village.check()
    assert found.code == "tanda-konflik"
    village.write({path: chosen(text, found, 0) for path, text in files.items()})
    assert village.codes() == []


@pytest.mark.parametrize(
    "text", ["Hasil\n=======\nIsi", "<<<<<<< PENTING >>>>>>>", "<< a >>", ">> kutip", "|||||||", "a <<<<<<< b"]
)
def test_what_people_rule_off_and_adorn_with_is_no_mark(text: str) -> None:
    assert conflicts(text) == ()


def test_no_message_repeats_a_name_from_a_mark() -> None:
    text = conflict("a\n", "b\n").replace("cabang lain", "Bu Rekaan")
    (one,) = conflicts(text)
    assert "Rekaan" not in str(as_diagnostic("a.md", text, one))
