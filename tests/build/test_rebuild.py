"""After one edit, exactly the pages that show it are made again."""

from tests.conftest import RAPAT, SITUS, Village

KERJA_BAKTI = (
    "---\njenis: kegiatan-lain\njudul: Kerja bakti\ntanggal: 2023-03-05\nseksi: Pembinaan Lingkungan\n---\n"
    "Parit dibersihkan.\n"
)
RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
RAPAT_PAGE = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
KERJA_BAKTI_PAGE = "kampung/mekar/kegiatan/2023-03-05-kerja-bakti/index.html"


def two_activities(village: Village) -> Village:
    return village.write({RAPAT_PATH: RAPAT, "mekar/kegiatan/2023-03-05-kerja-bakti.md": KERJA_BAKTI})


def test_a_first_build_makes_every_page(village: Village) -> None:
    result = two_activities(village).build()
    assert set(result.made.values()) == {"halaman baru"}
    assert set(result.made) == set(village.output())


def test_a_build_with_nothing_to_do_makes_nothing(village: Village) -> None:
    two_activities(village).build()
    assert village.build().made == {}


def test_a_word_in_the_minutes_changes_one_page(village: Village) -> None:
    two_activities(village).build()
    village.write({RAPAT_PATH: RAPAT.replace("rencana kerja", "anggaran")})
    assert village.build().made == {RAPAT_PAGE: "isinya berubah"}
    assert "anggaran" in village.read(RAPAT_PAGE)


def test_a_new_title_changes_the_lists_and_neighbours_that_show_it(village: Village) -> None:
    two_activities(village).build()
    village.write({RAPAT_PATH: RAPAT.replace("Rapat bulanan", "Rapat luar biasa")})
    assert set(village.build().made) == {
        RAPAT_PAGE,
        KERJA_BAKTI_PAGE,
        "index.html",
        "kampung/index.html",
        "kampung/mekar/index.html",
        "kampung/mekar/arsip/2023/index.html",
        "kampung/mekar/arsip/2023/rincian/index.html",
        "arsip/index.html",
        "arsip/2023/02/index.html",
        "jenis/rapat-pokja/index.html",
        "data/kegiatan.csv",
        "data/kegiatan-excel.csv",
    }


def test_an_edit_in_one_kampung_leaves_the_pages_of_another(village: Village) -> None:
    two_activities(village).write(
        {"asri/kampung.yaml": "nama: Asri\n", "asri/kegiatan/2022-01-01-rapat.md": RAPAT}
    ).build()
    village.write({RAPAT_PATH: RAPAT.replace("Rapat bulanan", "Rapat luar biasa")})
    assert not [path for path in village.build().made if path.startswith("kampung/asri/")]


def test_a_removed_record_takes_its_page_and_its_empty_folders_along(village: Village) -> None:
    two_activities(village).build()
    village.remove(RAPAT_PATH)
    result = village.build()
    assert RAPAT_PAGE in result.removed
    assert not village.has("kampung/mekar/kegiatan/2023-02-13-rapat")
    assert not village.has("arsip/2023/02")


def test_a_touched_file_with_the_same_words_makes_nothing(village: Village) -> None:
    two_activities(village).build()
    village.write({RAPAT_PATH: RAPAT})
    assert village.build().made == {}


def test_a_changed_template_makes_every_page_again(village: Village) -> None:
    two_activities(village).build()
    village.write({"templates/404.html": "<!doctype html><main>Tidak ada</main>"})
    result = village.build()
    assert set(result.made.values()) == {"templat berubah"}
    assert village.read("404.html") == "<!doctype html><main>Tidak ada</main>"


def test_a_changed_style_sheet_gets_a_new_address_on_every_page(village: Village) -> None:
    before = two_activities(village).build()
    village.write({"assets/gaya.css": "main { color: black }"})
    made = village.build().made
    styled = {path for path in before.made if path.endswith("index.html") and "gaya.css" in village.read(path)}
    assert styled and styled <= set(made)
    assert village.read("aset/gaya.css").startswith("main { color: black }\n")


def test_a_page_that_was_deleted_by_hand_comes_back(village: Village) -> None:
    two_activities(village).build()
    (village.root / "output" / RAPAT_PAGE).unlink()
    assert village.build().made == {RAPAT_PAGE: "berkasnya hilang atau rusak"}


def test_a_page_of_another_size_is_made_again(village: Village) -> None:
    two_activities(village).build()
    (village.root / "output" / RAPAT_PAGE).write_text("x")
    assert village.build().made == {RAPAT_PAGE: "berkasnya hilang atau rusak"}


def test_another_base_address_reaches_every_link(village: Village) -> None:
    two_activities(village).build()
    village.build(base_url="https://lain.example/")
    assert "/situs/" not in village.read(RAPAT_PAGE)
    assert "<loc>https://lain.example/kampung/mekar/</loc>" in village.read("sitemap.xml")


def test_a_new_day_makes_only_pages_that_the_day_changes(village: Village) -> None:
    task = "tindak_lanjut:\n  - apa: Kirim surat\n    tenggat: 2023-04-10\n"
    two_activities(village).write({RAPAT_PATH: RAPAT.replace("tanggal:", task + "tanggal:")}).build()
    later = village.options.today.replace(day=20)  # type: ignore[union-attr]
    made = set(village.build(today=later).made)
    # This table says of itself on which day a figure of it last changed.
    as_of = {path for path in made if path.startswith(("ringkasan/rapat-pokja/", "data/ringkasan/rapat-pokja"))}
    assert made - as_of == {RAPAT_PAGE, "kampung/mekar/index.html"}
    assert "Data per 11 April 2023." in village.read("ringkasan/rapat-pokja/index.html")


def test_a_clean_build_makes_everything_and_keeps_nothing_old(village: Village) -> None:
    first = two_activities(village).build()
    village.remove(RAPAT_PATH)
    result = village.build(clean=True)
    assert RAPAT_PAGE in result.removed
    assert len(result.made) < len(first.made)
    assert set(result.made) == set(village.output())


def test_a_new_newest_record_leaves_older_pages_of_a_long_archive_alone(village: Village) -> None:
    many = {f"mekar/kegiatan/2022-01-01-rapat-{i:03}.md": RAPAT.replace("2023-02-13", "2022-01-01") for i in range(120)}
    village.write(many).build()
    village.write({"mekar/kegiatan/2022-01-01-rapat-120.md": RAPAT.replace("2023-02-13", "2022-01-01")})
    made = village.build().made
    assert "arsip/2022/01/index.html" in made
    assert "arsip/2022/01/hal-1/index.html" not in made


def test_a_changed_page_names_files_of_its_kampung_and_what_that_asked_outside(village: Village) -> None:
    link = RAPAT.replace("rencana kerja", "[rencana](/kampung/asri/kegiatan/2023-02-13-rapat/)")
    asri = "asri/kegiatan/2023-02-13-rapat.md"
    village.write({"asri/kampung.yaml": "nama: Asri\n", asri: RAPAT, RAPAT_PATH: link}).build()
    village.remove(asri)
    causes = village.build(keep_going=True).causes()
    address, file = "/kampung/asri/kegiatan/2023-02-13-rapat/", f"“content/{asri}”"
    assert causes[RAPAT_PAGE] == f"“{address}” di luar kampungnya"
    assert causes["kampung/asri/index.html"] == causes["arsip/index.html"] == file
    village.write({asri: RAPAT, "situs.yaml": f"{SITUS}lembaga: Dinas\n"})
    assert village.build().causes()["kampung/asri/index.html"] == f"{file}, “content/situs.yaml”"


def test_causes_tell_the_day_and_what_was_asked_for(village: Village) -> None:
    two_activities(village).build()
    later = village.options.today.replace(day=20)  # type: ignore[union-attr]
    changed = village.build(today=later, base_url="https://lain.github.io/").causes()
    assert set(changed.values()) == {"hari berganti, pilihan perintahnya lain"}
