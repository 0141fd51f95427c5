"""A fault of content stops the build before anything is written; with --keep-going the rest is published."""

from tests.conftest import RAPAT, Village

TEN_FAULTS = """\
---
judul: Rapat: rencana kerja
tanggal: 05/02/2020
jam: 25.00
seksi: Keagaman
status: sukses
tempat: Balai desa #2
jumlah_hadir: banyak
poktan: uppka-mawa
stunting: 4
tautan: a
---
Lihat [rapat](tidak-ada.md).
"""
BROKEN = {"mekar/kegiatan/2020-02-05-rapat.md": TEN_FAULTS}
GOOD = {"mekar/kegiatan/2023-02-13-rapat.md": RAPAT, "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"}


def test_a_record_with_ten_faults_and_more_shows_them_all(village: Village) -> None:
    village.write(GOOD | BROKEN)
    assert sorted(village.codes()) == sorted(
        [
            "yaml-titik-dua", "wajib-diisi", "tanggal-rancu", "jam-mustahil", "nilai-tak-dikenal", "nilai-tak-dikenal",
            "teks-hilang", "jumlah", "poktan-tak-ada", "kunci-terlarang", "kunci-asing", "tautan-putus",
        ]
    )  # fmt: skip


def test_each_fault_names_its_own_line(village: Village) -> None:
    village.write(GOOD | BROKEN)
    lines = {(d.code, d.location.line) for d in village.check()}
    assert {("tanggal-rancu", 3), ("jam-mustahil", 4), ("teks-hilang", 7), ("tautan-putus", 13)} <= lines


def test_with_a_fault_nothing_is_written(village: Village) -> None:
    village.write(GOOD).build()
    before = village.output()
    village.write(BROKEN).write({"mekar/kegiatan/2023-03-01-baru.md": RAPAT})
    result = village.build()
    assert not result.published
    assert village.output() == before


def test_a_first_build_with_a_fault_makes_no_output(village: Village) -> None:
    village.write(GOOD | BROKEN).build()
    assert not village.has("")


def test_with_keep_going_the_other_records_are_published_and_the_broken_one_is_named(village: Village) -> None:
    result = village.write(GOOD | BROKEN).build(keep_going=True)
    assert result.published
    assert result.summary.account.left_out == ("mekar/kegiatan/2020-02-05-rapat.md",)
    assert village.has("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert not village.has("kampung/mekar/kegiatan/2020-02-05-rapat")


def test_a_broken_kampung_takes_its_records_with_it_and_says_so(village: Village) -> None:
    village.write(GOOD).write({"mekar/kampung.yaml": "namaa: Mekar\n", "asri/kampung.yaml": "nama: Asri\n"})
    result = village.build(keep_going=True)
    assert not village.has("kampung/mekar")
    assert village.has("kampung/asri/index.html")
    assert "kampung-tak-terbaca" in [d.code for d in result.summary.diagnostics]


def test_records_left_behind_are_counted_with_their_kampung(village: Village) -> None:
    village.write(GOOD).write({"kab/mekar/kampung.yaml": "nama: Lain\n", "kab/mekar/kegiatan/2023-01-01-a.md": RAPAT})
    village.write(
        {"asri/kampung.yaml": "namaa: Asri\n", "asri/kegiatan/2023-02-13-a.md": RAPAT, "asri/kegiatan/b.md": RAPAT}
    )
    told = {d.location.path: d.message for d in village.check() if d.code == "kampung-tak-terbaca"}
    assert told["mekar/kampung.yaml"].startswith("2 catatan di folder ini")
    assert told["asri/kampung.yaml"].startswith("2 catatan di folder ini")
    assert told["asri/kampung.yaml"].endswith(": “kegiatan/2023-02-13-a.md”, “kegiatan/b.md”.")
    account = village.build(keep_going=True).summary.account
    assert (account.records, account.published, len(account.left_out)) == (9, 3, 6)


def test_records_without_a_kampung_are_counted_too(village: Village) -> None:
    village.write({"asri/kegiatan/2023-02-13-a.md": RAPAT})
    account = village.build(keep_going=True).summary.account
    assert account[:3] == (3, (), ("asri/kegiatan/2023-02-13-a.md",))
    assert account.behind == (("asri/kegiatan/2023-02-13-a.md", "asri/kampung.yaml"),)


def test_with_keep_going_a_broken_link_becomes_plain_text(village: Village) -> None:
    text = RAPAT.replace("rencana kerja", "[rencana kerja](tidak-ada.md)")
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).build(keep_going=True)
    page = village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert "rencana kerja" in page
    assert "tidak-ada" not in page


def test_with_keep_going_an_unknown_group_stays_as_plain_text(village: Village) -> None:
    text = RAPAT.replace("judul:", "poktan: uppka-melati\njudul:")
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).build(keep_going=True)
    assert "uppka-melati" in village.read("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")


def test_a_site_without_situs_yaml_is_not_built_even_with_keep_going(village: Village) -> None:
    village.remove("situs.yaml")
    result = village.build(keep_going=True)
    assert not result.published
    assert [d.code for d in result.summary.diagnostics] == ["situs-hilang"]


def test_a_draft_appears_nowhere(village: Village) -> None:
    village.write(GOOD).write({"mekar/kegiatan/2023-03-01-draf.md": RAPAT.replace("judul: ", "draf: Ya\njudul: DRAF ")})
    result = village.build()
    assert result.summary.account.drafts == 1
    assert not [path for path, data in village.output().items() if b"DRAF" in data or "draf" in path]


def test_a_draft_is_shown_when_asked_for(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-03-01-draf.md": RAPAT.replace("judul:", "draf: Ya\njudul:")}).build(drafts=True)
    assert village.has("kampung/mekar/kegiatan/2023-03-01-draf/index.html")


def test_two_folders_of_one_name_are_named_both(village: Village) -> None:
    village.write({"kab/mekar/kampung.yaml": "nama: Mekar lain\n"})
    (found,) = village.check()
    assert (found.code, found.location.path) == ("alamat-bentrok", "mekar/kampung.yaml")
    assert "kab/mekar/kampung.yaml" in found.message


def test_an_old_address_that_is_taken_is_named_with_both_records(village: Village) -> None:
    village.write(GOOD).write({"asri/kampung.yaml": "nama: Asri\nalamat_lama: mekar\n"})
    assert {d.location.path for d in village.check()} == {"asri/kampung.yaml"}
    assert any("mekar/kampung.yaml" in d.message for d in village.check())


def test_an_output_folder_that_is_not_ours_is_refused_and_left_alone(village: Village) -> None:
    import pytest

    from site_builder.model.blocked import Blocked

    (village.root / "output").mkdir()
    (village.root / "output" / "skripsi.docx").write_text("penting")
    with pytest.raises(Blocked, match="bukan buatan kampung-kb"):
        village.build()
    assert village.output() == {"skripsi.docx": b"penting"}


def test_without_its_state_an_old_output_is_cleaned_of_what_is_gone(village: Village) -> None:
    import shutil

    village.write(GOOD).build()
    shutil.rmtree(village.root / ".cache")
    village.remove("mekar/kegiatan/2023-02-13-rapat.md")
    village.build()
    assert not village.has("kampung/mekar/kegiatan/2023-02-13-rapat")


def test_hidden_files_of_the_keeper_stay_in_an_empty_output(village: Village) -> None:
    (village.root / "output").mkdir()
    (village.root / "output" / ".gitkeep").write_text("")
    village.build()
    village.build(clean=True)
    assert village.has(".gitkeep")


def test_a_photo_named_with_its_folder_on_windows_is_asked_for_by_its_name(village: Village) -> None:
    text = RAPAT.replace("---\njenis", "---\nfoto: C:\\Users\\Sekretaris\\rapat.jpg\njenis", 1)
    (found,) = village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).check()
    assert (found.code, found.hint) == ("foto-tak-ada", "Simpan berkasnya sebagai `mekar/foto/rapat.jpg`.")
