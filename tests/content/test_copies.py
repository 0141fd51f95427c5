"""Copies beside a record: named with their original and not published; what somebody wrote is not lost in them."""

import time

import pytest

from site_builder.content.copy_names import originals
from site_builder.model.diagnostics import Diagnostic
from tests.conftest import RAPAT, Village

NAME = "2023-02-13-rapat"
RECORD = f"mekar/kegiatan/{NAME}.md"
BKB = "jenis: BKB\nnama: Melati\n"

COPIES = [
    f"{NAME} (1).md",
    f"{NAME}(2).md",
    f"{NAME} - Copy.md",
    f"{NAME} - Copy (2).md",
    f"{NAME} - Salin.md",
    f"{NAME} - Salin (3).md",
    f"{NAME} copy.md",
    f"{NAME} copy 2.md",
    f"{NAME} 2.md",
    f"Copy of {NAME}.md",
    f"Salinan {NAME}.md",
    f"Salinan dari {NAME}.md",
    f"{NAME} (PC-DESA's conflicted copy 2023-02-14).md",
    f"{NAME} (Salinan konflik dari Sekretaris 2023-02-14).md",
    f"{NAME} (conflicted copy 2023-02-14 101010).md",
    f"{NAME} [Conflict].md",
    f"{NAME}.sync-conflict-20230214-101010-ABCDEFG.md",
    f"{NAME}_conflict-20230214-101010.md",
    f"{NAME}-PC-SEKRETARIS.md",
    f"{NAME}-LAPTOP1.md",
    f"{NAME}_BACKUP_123.md",
    f"{NAME}_LOCAL_4711.md",
    f"{NAME}-.md",
    f"{NAME} .md",
    "2023-02-13 Rapat.md",
    f"{NAME} (1) - Copy.md",
    f"{NAME}.MD",
    f"{NAME}.md.txt",
    f"{NAME}.markdown",
    f"{NAME}.md (1)",
    f"{NAME} (1).md.txt",
    f"{NAME}-1.md",
    f"{NAME}-copy.md",
    f"{NAME}-salinan-2.md",
    f"salinan-dari-{NAME}.md",
    "4913",
]
BACKUPS = [f"{NAME}.md.bak", f"{NAME}.md.orig", f"{NAME}.md~", f"#{NAME}.md#", f"{NAME}.tmp", f"{NAME}.md.tmp"]
SCRATCH = [f".{NAME}.md.swp", f"._{NAME}.md", f".#{NAME}.md", "Thumbs.db", "desktop.ini", ".DS_Store", "~$23-02.docx"]
MAY_BE_RECORDS = {f"{NAME}-1.md", f"{NAME}-copy.md", f"{NAME}-salinan-2.md", f"salinan-dari-{NAME}.md", f"{NAME}.MD"}


def told(village: Village) -> list[str]:
    """What is said of copies; a second meeting may be doubted for other reasons."""
    return [code for code in village.codes() if not code.endswith("-kembar")]


def beside(village: Village, name: str, text: str = RAPAT) -> tuple[Diagnostic, ...]:
    village.write({RECORD: RAPAT, f"mekar/kegiatan/{name}": text})
    return village.check()


def published(village: Village) -> list[str]:
    village.build(keep_going=True)
    return sorted(path.name for path in (village.root / "output/kampung/mekar/kegiatan").iterdir())


@pytest.mark.parametrize("name", [*COPIES, *BACKUPS])
def test_a_copy_is_named_with_its_original_and_counts_once(name: str, village: Village) -> None:
    (found,) = beside(village, name)
    assert (found.code, found.location.path, found.is_error) == ("salinan", f"mekar/kegiatan/{name}", False)
    assert f"dari {RECORD} dan isinya sama" in found.message
    assert found.hint.startswith("Hapus berkas ini.")
    assert published(village) == [NAME]


@pytest.mark.parametrize("name", sorted({*COPIES} - MAY_BE_RECORDS - {"4913"}))
def test_a_copy_that_says_something_else_is_an_error(name: str, village: Village) -> None:
    (found,) = beside(village, name, RAPAT + "Kalimat lain.\n")
    assert (found.code, found.location.path) == ("salinan-berbeda", f"mekar/kegiatan/{name}")
    assert RECORD in found.message
    assert f"`{NAME}-2.md`" in found.hint
    assert published(village) == [NAME]
    village.rename(f"mekar/kegiatan/{name}", f"mekar/kegiatan/{NAME}-2.md")
    assert told(village) == []


@pytest.mark.parametrize("name", BACKUPS)
def test_an_older_backup_is_a_warning(name: str, village: Village) -> None:
    (found,) = beside(village, name, RAPAT + "Kalimat lama.\n")
    assert (found.code, found.is_error) == ("salinan", False)
    assert "isinya berbeda" in found.message


@pytest.mark.parametrize("name", SCRATCH)
def test_what_a_system_or_an_editor_keeps_for_itself_is_passed_over(name: str, village: Village) -> None:
    assert beside(village, name) == ()


@pytest.mark.parametrize("other", [f".{NAME}-lain.md", "catatan.md~"])
def test_a_hidden_record_and_a_backup_without_its_record_are_named(other: str, village: Village) -> None:
    assert [d.location.path for d in beside(village, other)] == [f"mekar/kegiatan/{other}"]


def test_a_second_meeting_with_little_to_say_stays(village: Village) -> None:
    beside(village, f"{NAME}-2.md", RAPAT.replace("Rapat membahas rencana kerja.\n", ""))
    assert told(village) == []


@pytest.mark.parametrize(
    "other",
    [RAPAT.replace("tanggal:", "jam: 13.00\ntanggal:"), RAPAT + "Rapat kedua membahas iuran.\n"],
)
def test_a_second_meeting_on_one_day_stays(other: str, village: Village) -> None:
    beside(village, f"{NAME}-2.md", other)
    assert told(village) == []
    assert published(village) == [NAME, f"{NAME}-2"]


@pytest.mark.parametrize("name", [f"{NAME}-copy", f"{NAME}-salin", f"{NAME}-copy-2", f"salinan-dari-{NAME}"])
def test_a_copy_by_its_word_is_a_record_of_its_own_only_where_it_tells_of_another_meeting(
    name: str, village: Village
) -> None:
    (found,) = beside(village, f"{name}.md", RAPAT + "Kalimat lain.\n")
    assert (found.code, found.location.path) == ("salinan-berbeda", f"mekar/kegiatan/{name}.md")
    account = village.build(keep_going=True).summary.account
    assert (account.records, account.left_out) == (4, (f"mekar/kegiatan/{name}.md",))
    beside(village, f"{name}.md", RAPAT.replace("tanggal:", "jam: 13.00\ntanggal:"))
    assert told(village) == []


def test_a_copy_that_says_the_same_is_no_record_and_one_that_says_something_else_is(village: Village) -> None:
    beside(village, f"{NAME} (1).md")
    village.write({f"mekar/kegiatan/{NAME} (2).md": RAPAT + "Kalimat lain.\n"})
    account = village.build(keep_going=True).summary.account
    assert (account.records, account.published, account.left_out) == (4, 3, (f"mekar/kegiatan/{NAME} (2).md",))


def test_a_group_copied_by_its_word_is_one_group(village: Village) -> None:
    village.write({"mekar/poktan/bkb-melati.yaml": BKB, "mekar/poktan/bkb-melati-salinan.yaml": f"{BKB}sampai: 2022\n"})
    assert told(village) == ["salinan-berbeda"]


def test_a_second_record_that_somebody_has_looked_into_stays(village: Village) -> None:
    mark = "sudah_diperiksa:\n- pesan: salinan\n  alasan: Memang dua rapat pada hari itu\n"
    beside(village, f"{NAME}-2.md", RAPAT.replace("tanggal:", mark + "tanggal:"))
    assert told(village) == []
    assert published(village) == [NAME, f"{NAME}-2"]


def test_a_record_saved_as_an_office_file_has_one_remedy(village: Village) -> None:
    (found,) = beside(village, f"{NAME}.docx")
    assert (found.code, found.hint) == ("salinan", "Hapus berkas ini.")


def test_line_ends_and_blanks_at_an_end_make_no_difference(village: Village) -> None:
    text = "\ufeff" + RAPAT.replace("\n", " \r\n") + "\r\n\r\n"
    assert [d.code for d in beside(village, f"{NAME} (1).md", text)] == ["salinan"]


def test_a_group_twice_is_one_group(village: Village) -> None:
    village.write({"mekar/poktan/bkb-melati.yaml": BKB + "keterangan: Sejak 2019.\n"})
    village.write({"mekar/poktan/bkb-melati-2.yaml": BKB})
    (found,) = village.check()
    assert (found.code, found.location.path) == ("salinan", "mekar/poktan/bkb-melati-2.yaml")
    for other in (BKB.replace("Melati", "Melati 2"), f"{BKB}sampai: 2022\n", f"{BKB}jumlah_anggota: 0\n"):
        village.write({"mekar/poktan/bkb-melati-2.yaml": other})
        assert told(village) == []


def test_a_copy_without_its_original_is_a_record_as_ever(village: Village) -> None:
    village.write({f"mekar/kegiatan/{NAME} (1).md": RAPAT, f"mekar/kegiatan/{NAME}-salin-2.md": RAPAT})
    assert village.codes() == ["nama-berkas"]


@pytest.mark.parametrize(
    ("path", "original"),
    [
        ("mekar/kampung (1).yaml", "mekar/kampung.yaml"),
        ("mekar/kampung - Copy.yaml", "mekar/kampung.yaml"),
        ("situs.yaml.bak", "situs.yaml"),
        ("situs - Salin.yaml", "situs.yaml"),
        ("mekar/laporan/2023-01 (1).yaml", "mekar/laporan/2023-01.yaml"),
        ("target/2023 - Copy.yaml", "target/2023.yaml"),
    ],
)
def test_every_kind_of_record_has_copies(path: str, original: str, village: Village) -> None:
    village.write({"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"})
    village.write({"mekar/laporan/2023-01.yaml": "kelompok:\n- {poktan: uppka-mawar, materi_kie: Ya}\n"})
    village.write({"target/2023.yaml": "provinsi: {Aceh: 23}\n"})
    content = village.options.content
    (content / path).write_bytes((content / original).read_bytes())
    (found,) = village.check()
    assert (found.code, found.location.path) == ("salinan", path)
    assert original in found.message


@pytest.mark.parametrize("folder", ["mekar (1)", "mekar - Copy", "mekar-2", "mekar-salinan"])
def test_a_copied_folder_is_one_message_and_one_for_each_record_that_is_only_there(
    folder: str, village: Village
) -> None:
    village.write({RECORD: RAPAT, f"{folder}/kampung.yaml": "nama: Mekar\n", f"{folder}/kegiatan/{NAME}.md": RAPAT})
    (found,) = village.check()
    assert (found.code, found.location.path) == ("salinan", f"{folder}/kampung.yaml")
    village.write({"mekar/catatan.txt": "x", f"{folder}/catatan.txt": "x"})
    assert village.codes() == ["salinan", "berkas-tak-dibaca"]
    village.remove("mekar/catatan.txt")
    village.remove(f"{folder}/catatan.txt")
    village.write({f"{folder}/kegiatan/baru.md": RAPAT, f"{folder}/kegiatan/{NAME}.md": RAPAT + "Isi lain.\n"})
    assert [(d.location.path.removeprefix(f"{folder}/"), d.code) for d in village.check()] == [
        ("kampung.yaml", "salinan"),
        (f"kegiatan/{NAME}.md", "salinan-berbeda"),
        ("kegiatan/baru.md", "salinan-berbeda"),
    ]
    village.build(keep_going=True)
    assert [path.name for path in (village.root / "output/kampung").iterdir() if path.is_dir()] == ["mekar"]


def test_a_kampung_with_a_number_and_a_place_of_its_own_stays(village: Village) -> None:
    village.write({"mekar-2/kampung.yaml": "nama: Mekar\nwilayah: {kecamatan: Utara}\n"})
    assert village.codes() == []


def test_what_may_never_be_published_is_found_in_a_copy_too(village: Village) -> None:
    text = RAPAT + "Hubungi 0812-0000-1234.\n"
    village.write({RECORD: text, f"mekar/kegiatan/{NAME} (1).md": text})
    assert sorted(village.codes()) == ["data-telepon", "data-telepon", "salinan"]


def test_copies_come_and_go_from_build_to_build(village: Village) -> None:
    village.write({RECORD: RAPAT, "mekar/poktan/bkb-melati.yaml": BKB}).build()
    clean = village.output()
    beside(village, f"{NAME}-2.md")
    village.write({"mekar/poktan/bkb-melati-2.yaml": BKB})
    village.build()
    assert village.output() == clean
    village.remove(RECORD)
    village.build()
    assert published(village) == [f"{NAME}-2"]


def test_no_name_takes_forever() -> None:
    start = time.process_time()
    for name in (
        "a conflict" + "_a" * 110 + "!",
        "a" + " (" * 100,
        "a" + " -copy" * 40,
        "A" + "-A" * 110 + "!",
        "_" * 240,
    ):
        list(originals(f"{name}.md"))
    assert time.process_time() - start < 1


def test_the_likeliest_original_comes_first() -> None:
    assert next(iter(originals("rapat - Copy (2).md"))) == ("rapat.md", False)
    assert next(iter(originals("#rapat.md#"))) == ("rapat.md", True)
    assert ("rapat.md", True) in list(originals("rapat (1).md.bak"))
    assert list(originals("rapat.md")) == []
