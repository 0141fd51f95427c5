"""A kampung's page: what comes next, what was last, its groups; whatever counts leads to what it counts."""

import re

from tests.conftest import RAPAT, Village

PAGE = "kampung/mekar/index.html"
HERE = "/situs/kampung/mekar/"


def activity(title: str, *lines: str) -> str:
    return "\n".join(("---", "jenis: kegiatan-lain", f"judul: {title}", *lines, "---", ""))


def section(page: str, anchor: str) -> str:
    """From an anchor to the next heading of a part."""
    return re.split(r"<h2", page.split(f'id="{anchor}"')[1])[1]


def titles(part: str) -> list[str]:
    return re.findall(r'class="judul"><a href="[^"]+">([^<]+)', part)


def test_what_comes_next_stands_first_and_what_has_no_date_last(village: Village) -> None:
    for name, lines in (("lomba", ["tanggal: 2023-05-01"]), ("kelak", []), ("dekat", ["tanggal: 2023-04-02"])):
        village.write({f"mekar/kegiatan/{name}.md": activity(name, "status: rencana", *lines)})
    village.build()
    assert titles(section(village.read(PAGE), "akan-datang")) == ["dekat", "lomba", "kelak"]


def test_plans_after_the_third_wait_behind_a_fold(village: Village) -> None:
    for day in range(2, 7):
        text = activity(f"Rencana {day}", "status: rencana", f"tanggal: 2023-04-{day:02}")
        village.write({f"mekar/kegiatan/r-{day}.md": text})
    village.build()
    shown, folded = section(village.read(PAGE), "akan-datang").split("<details")
    assert (titles(shown), titles(folded)) == ([f"Rencana {n}" for n in (2, 3, 4)], ["Rencana 5", "Rencana 6"])


def test_the_latest_five_stand_there_and_the_archive_has_as_many_as_its_link_says(village: Village) -> None:
    for day in range(1, 8):
        village.write({f"mekar/kegiatan/k-{day}.md": activity(f"Kegiatan {day}", f"tanggal: 2023-02-{day:02}")})
    village.write({"mekar/kegiatan/batal.md": activity("Batal", "status: batal", "tanggal: 2023-02-20")}).build()
    page = village.read(PAGE)
    assert titles(section(page, "terakhir")) == [f"Kegiatan {n}" for n in (7, 6, 5, 4, 3)]
    assert f'<a href="{HERE}arsip/">Arsip menurut tahun: 8 kegiatan tercatat</a>' in page
    head = f'<a href="{HERE}arsip/2023/"><b>7</b> kegiatan terlaksana pada 2023, dari 8 yang tercatat</a>'
    assert head in page
    assert len(titles(village.read("kampung/mekar/arsip/2023/index.html"))) == 8


def test_a_total_that_is_that_of_the_year_is_not_said_twice(village: Village) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT}).build()
    page = village.read(PAGE)
    assert "<b>1</b> kegiatan terlaksana pada 2023</a>" in page and "terlaksana seluruhnya" not in page


def test_active_groups_are_as_many_as_the_head_says_and_the_others_wait_apart(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/bkb-a.yaml": "jenis: BKB\nnama: Melati\njadwal: Setiap Jumat\n",
            "mekar/poktan/bkb-b.yaml": "jenis: BKB\nnama: Kenanga\nsampai: 2020\n",
        }
    ).build()
    page = village.read(PAGE)
    assert '<a href="#kelompok"><b>1</b> kelompok kegiatan (Poktan) aktif</a>' in page
    active, others = section(page, "kelompok").split("<details")
    assert "Bina Keluarga Balita (BKB)" in active and "Setiap Jumat" in active and "Kenanga" not in active
    assert "1 kelompok</span>" in others and "Kenanga" in others


def test_many_groups_wait_behind_their_kinds(village: Village) -> None:
    village.write({f"mekar/poktan/bkb-{i}.yaml": f"jenis: BKB\nnama: Melati {i}\n" for i in range(13)}).build()
    page = village.read(PAGE)
    assert "<summary><h3>Bina Keluarga Balita (BKB)</h3> <span>13 kelompok</span></summary>" in page


def test_sections_lead_to_their_archive_only_where_somebody_has_chosen_them(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("A", "tanggal: 2023-02-01", "seksi: Ekonomi")})
    guessed = activity("B", "tanggal: 2023-02-02", "seksi: Keagamaan", "belum_ditinjau: seksi")
    village.write({"mekar/kegiatan/b.md": guessed}).build()
    functions = section(village.read(PAGE), "fungsi")
    assert '<a href="/situs/seksi/ekonomi/">Ekonomi</a></span>' in functions
    assert f'<a class="banyak" href="{HERE}arsip/2023/rincian/#seksi-ekonomi"><b>1</b>' in functions
    assert "/seksi/keagamaan/" not in village.read(PAGE)
    assert not village.has("seksi/keagamaan/index.html")


def test_months_lead_to_their_place_in_the_archive_from_the_chart_and_from_its_table(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("A", "tanggal: 2023-02-01")}).build()
    page = village.read(PAGE)
    assert f'<a href="{HERE}arsip/2023/#2023-02" aria-label="Februari 2023: 1 kegiatan terlaksana" tabindex' in page
    assert f'<td><a href="{HERE}arsip/2023/#2023-02">1</a></td>' in page


def test_years_and_functions_of_the_yearly_chart_lead_to_their_archives(village: Village) -> None:
    for year in (2022, 2023):
        village.write({f"mekar/kegiatan/{year}.md": activity("A", f"tanggal: {year}-02-01", "seksi: Ekonomi")})
    village.build()
    page = village.read(PAGE)
    assert f'<a href="{HERE}arsip/2022/" aria-label="Kegiatan 2022">' in page
    assert '<a href="/situs/seksi/ekonomi/" aria-label="Seksi Ekonomi">' in page
    assert 'aria-label="Seksi Keagamaan"' not in page


def test_a_chart_of_reports_leads_to_the_groups_that_have_reported(village: Village) -> None:
    village.write(
        {
            "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n",
            "mekar/laporan/2023-02.yaml": "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n",
        }
    ).build()
    page = village.read(PAGE)
    assert f'Isi laporannya: <a href="{HERE}poktan/uppka-mawar/#laporan">UPPKA Mawar</a></p>' in page
    assert 'id="laporan"' in village.read("kampung/mekar/poktan/uppka-mawar/index.html")


def test_every_way_within_the_page_leads_to_a_part_that_is_there(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity("A", "tanggal: 2023-02-01", "seksi: Ekonomi")}).build()
    page = village.read(PAGE)
    ways = re.findall(r'href="#([^"]+)"', page)
    assert {"terakhir", "fungsi", "bagan", "profil"} <= set(ways) and "akan-datang" not in ways
    assert [way for way in ways if f'id="{way}"' not in page] == []


def test_a_kampung_without_anything_says_so_and_offers_no_way_within_itself(village: Village) -> None:
    village.build()
    page = village.read(PAGE)
    assert "Belum ada kegiatan yang dicatat terlaksana." in page
    assert "Belum ada kelompok kegiatan yang dicatat." in page and "Profilnya belum diisi." in page
    assert 'class="loncat"' not in page and 'id="fungsi"' not in page


def test_what_is_late_is_said_beside_how_much_is_open(village: Village) -> None:
    tasks = "tindak_lanjut:\n  - {apa: Satu, tenggat: 2023-03-01}\n  - {apa: Dua, tenggat: 2023-06-01}\n"
    for extra, said in (("", "2 belum selesai, 1 di antaranya terlambat"), ("  - Tiga\n", "3 belum selesai, 1 di")):
        text = f"---\njenis: rapat-pokja\njudul: Rapat\ntanggal: 2023-02-13\n{tasks}{extra}---\n"
        village.write({"mekar/kegiatan/2023-02-13-rapat.md": text}).build()
        assert said in village.read(PAGE)


def test_the_first_of_a_kind_of_meeting_is_in_full_words(village: Village) -> None:
    for day in (13, 14):
        text = RAPAT.replace("2023-02-13", f"2023-02-{day}")
        village.write({f"mekar/kegiatan/2023-02-{day}-rapat.md": text})
    village.build()
    latest = section(village.read(PAGE), "terakhir")
    assert (latest.count("Rapat kelompok kerja (Pokja)"), latest.count("Rapat Pokja")) == (1, 1)
    assert latest.index("Rapat kelompok kerja") < latest.index("Rapat Pokja")


def test_a_kind_of_group_that_stands_alone_is_in_full_words(village: Village) -> None:
    text = "---\njenis: pembinaan-poktan\njudul: Sesi\ntanggal: 2023-02-13\npoktan: BKL\n---\n"
    village.write({"mekar/kegiatan/a.md": text}).build()
    assert "<span>Bina Keluarga Lansia (BKL)</span>" in section(village.read(PAGE), "terakhir")


def test_the_place_says_what_a_kampung_kb_is(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\nwilayah: {provinsi: Jambi, kabupaten: Kabupaten Tebo}\n"})
    village.build()
    assert '<p class="letak" data-pagefind-body>Kampung Keluarga Berkualitas di ' in village.read(PAGE)
