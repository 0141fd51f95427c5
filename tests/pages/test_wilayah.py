"""Directories: which regions a page lists, and under which names its kampung stand."""

import re

import pytest

from site_builder.pages.arsip import BUSY
from site_builder.pages.direktori import directory
from site_builder.summaries.lingkup import scopes_of
from site_builder.summaries.wilayah import all_regions
from tests.conftest import RAPAT, Village, site_of


def shown(village: Village) -> tuple[list[tuple[str, str]], list[str]]:
    """Regions with their level, and names of groups, on the directory of the whole site."""
    site = site_of(village)
    regions, groups = directory(site.urls, scopes_of(site).pohon)
    return [(one.tingkat, one.nama) for one in regions], [group.nama for group in groups]


def kampung(provinsi: str, kabupaten: str, kecamatan: str) -> str:
    return f"nama: A\nwilayah: {{provinsi: {provinsi}, kabupaten: {kabupaten}, kecamatan: {kecamatan}}}\n"


def test_levels_with_a_single_region_are_passed_over(village: Village) -> None:
    village.write(
        {
            "mekar/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar"),
            "b/kampung.yaml": kampung("Jambi", "Kota Jambi", "Telanaipura"),
        }
    )
    assert shown(village) == ([("kecamatan", "Pasar"), ("kecamatan", "Telanaipura")], ["Pasar", "Telanaipura"])


def test_a_level_that_holds_kampung_of_its_own_is_shown(village: Village) -> None:
    village.write({"b/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")})
    name = "Pasar, Kota Jambi, Jambi"
    assert shown(village) == ([("provinsi", name), ("provinsi", "")], [name, ""])


def test_the_rows_of_a_directory_add_up_to_its_whole(village: Village) -> None:
    village.write(
        {
            "a/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar"),
            "a/kegiatan/x.md": RAPAT,
            "b/kampung.yaml": "nama: B\nwilayah: {provinsi: Jambi}\n",
            "b/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n",
            "mekar/kegiatan/y.md": RAPAT,
        }
    )
    site = site_of(village)
    for region in all_regions(scopes_of(site).pohon):
        rows, _ = directory(site.urls, region)
        for field in ("semua", "kampung_kb", "poktan", "kegiatan_tahun", "mencatat"):
            parts = [getattr(row.angka, field) for row in rows]
            assert not parts or sum(parts) == getattr(region.angka, field), (region.jalan, field)


def test_kampung_without_a_region_lead_to_where_the_directory_lists_them(village: Village) -> None:
    village.write({"b/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")}).build()
    assert '<a href="/situs/kampung/#wilayah-belum-dicatat">Tidak tercatat</a>' in village.read("kampung/index.html")
    assert '<h3 id="wilayah-belum-dicatat">' in village.read("kampung/index.html")


def made_of(village: Village, count: int, names: list[str], more: str = "") -> None:
    """So many kampung, one after the other in the kecamatan of these names."""
    village.remove("mekar/kampung.yaml")
    for n in range(count):
        where = kampung("Jambi", "Kota Jambi", names[n % len(names)]).partition("\n")[2] if names else ""
        village.write({f"k{n}/kampung.yaml": f"nama: Kampung KB {chr(65 + n % 26)}{n}\n{more}{where}"})


def way(page: str) -> list[str]:
    return re.findall(r'<li><a href="([^"]+)"', page.partition('class="jalan"')[2].partition("</nav>")[0])


def test_levels_with_one_region_have_no_page_and_are_no_step_of_the_way(village: Village) -> None:
    made_of(village, 4, ["Pasar", "Telanaipura"])
    village.build()
    for old in ("wilayah/jambi/index.html", "wilayah/jambi/kota-jambi/index.html"):
        assert 'content="0; url=/situs/kampung/"' in village.read(old)
    pasar = "/situs/wilayah/jambi/kota-jambi/pasar/"
    assert way(village.read("kampung/k0/index.html")) == ["/situs/", "/situs/kampung/", pasar]
    assert way(village.read("wilayah/jambi/kota-jambi/pasar/index.html")) == ["/situs/", "/situs/kampung/"]
    home = village.read("kampung/index.html")
    assert f'<a href="{pasar}">Pasar</a>' in home
    assert '<p class="letak">Kota Jambi, Jambi</p>' in home
    assert "wilayah/jambi/kota-jambi/pasar/" in village.read("sitemap.xml")
    assert "wilayah/jambi/</loc>" not in village.read("sitemap.xml")


def test_of_regions_with_the_same_kampung_the_innermost_has_the_page(village: Village) -> None:
    village.write({"a/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")})
    village.write({"b/kampung.yaml": kampung("Jambi", "Kota Jambi", "Telanaipura")})
    village.write({"c/kampung.yaml": kampung("Aceh", "Kabupaten Pidie", "Sigli")}).build()
    city = "/situs/wilayah/jambi/kota-jambi/"
    assert f'content="0; url={city}"' in village.read("wilayah/jambi/index.html")
    assert f'<a href="{city}"><span class="dalam">Kota Jambi, </span>Jambi</a>' in village.read("kampung/index.html")
    assert '<p class="letak" data-pagefind-body>Jambi</p>' in village.read("wilayah/jambi/kota-jambi/index.html")
    assert way(village.read("kampung/a/index.html"))[2:] == [city, f"{city}pasar/"]
    assert way(village.read("kampung/c/index.html"))[2:] == ["/situs/wilayah/aceh/kabupaten-pidie/sigli/"]


def test_a_few_kampung_without_a_region_keep_no_level_alive(village: Village) -> None:
    """They stand beside the kecamatan of all the others."""
    made_of(village, 6, ["Pasar", "Telanaipura"])
    village.write({"lepas/kampung.yaml": "nama: Lepas\n"})
    village.write({"kota/kampung.yaml": "nama: Kota\nwilayah: {provinsi: Jambi, kabupaten: Kota Jambi}\n"})
    rows, groups = shown(village)
    assert rows == [("kecamatan", "Pasar"), ("kecamatan", "Telanaipura"), ("kecamatan", "")]
    assert groups == ["Pasar", "Telanaipura", ""]
    village.build()
    assert 'content="0; url=/situs/kampung/"' in village.read("wilayah/jambi/index.html")
    assert way(village.read("kampung/kota/index.html")) == ["/situs/", "/situs/kampung/"]
    assert "Kota Jambi, Jambi" not in village.read("kampung/index.html")


def test_a_site_of_one_kampung_has_one_directory(village: Village) -> None:
    village.write({"mekar/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")}).build()
    for old in ("jambi", "jambi/kota-jambi", "jambi/kota-jambi/pasar"):
        assert 'content="0; url=/situs/kampung/"' in village.read(f"wilayah/{old}/index.html")
    home = village.read("kampung/index.html")
    assert "Pasar, Kota Jambi, Jambi" in home
    assert "data-saring" not in home
    assert way(village.read("kampung/mekar/index.html")) == ["/situs/", "/situs/kampung/"]


def test_a_kampung_that_becomes_the_second_of_its_province_gives_the_levels_back(village: Village) -> None:
    village.write({"mekar/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")}).build()
    assert "refresh" in village.read("wilayah/jambi/index.html")
    village.write({"b/kampung.yaml": kampung("Aceh", "Kabupaten Pidie", "Sigli")})
    village.write({"c/kampung.yaml": kampung("Jambi", "Kabupaten Bungo", "Jujuhan")}).build()
    assert "refresh" not in village.read("wilayah/jambi/index.html")
    assert "/situs/wilayah/jambi/" in way(village.read("kampung/mekar/index.html"))


def test_many_kampung_are_listed_by_name_with_jumps_and_a_box(village: Village) -> None:
    made_of(village, 26, ["Pasar", "Telanaipura"])
    village.build()
    home, pasar = village.read("kampung/index.html"), village.read("wilayah/jambi/kota-jambi/pasar/index.html")
    assert 'data-saring="daftar-kampung"' in home
    assert '<a href="#wilayah-pasar">Pasar</a>' in home
    assert '<h3 id="wilayah-pasar">' in home
    assert home.count('class="bunga"') < pasar.count('class="bunga"')
    assert len(re.findall(r'<li><a href="/situs/kampung/k\d+/">', home)) == 26


def test_a_kecamatan_leads_on_to_its_own_last_month_where_that_has_a_list_and_says_where_it_leads_to_the_site(
    village: Village,
) -> None:
    for name, kecamatan in (("mekar", "Pasar"), ("b", "Pasar"), ("c", "Telanaipura"), ("d", "Telanaipura")):
        village.write({f"{name}/kampung.yaml": kampung("Jambi", "Kota Jambi", kecamatan)})
        village.write({f"{name}/kegiatan/{n}.md": RAPAT for n in range(BUSY // 8)})
    village.build()
    pasar = "wilayah/jambi/kota-jambi/pasar/index.html"
    assert '"/situs/arsip/">Semua kegiatan di situs ini menurut tahun dan bulan</a>' in village.read(pasar)
    assert '"/situs/arsip/">Semua kegiatan menurut tahun dan bulan</a>' in village.read("kampung/index.html")
    village.write({f"b/kegiatan/lagi-{n}.md": RAPAT for n in range(BUSY)}).build()
    assert '"/situs/arsip/2023/02/pasar/">Semua kegiatan Februari 2023 di wilayah ini</a>' in village.read(pasar)


def test_many_kampung_without_a_region_are_listed_by_initials(village: Village) -> None:
    made_of(village, 30, [])
    village.build()
    home = village.read("kampung/index.html")
    assert '<a href="#huruf-a">A</a>' in home
    assert '<h3 id="huruf-a">A</h3>' in home
    assert "Wilayahnya tidak tercatat" not in home
    front = village.read("index.html")
    assert "Semua kampung menurut namanya" in front
    assert front.count('class="judul" href="/situs/kampung/') == 0


def test_what_only_a_kecamatan_shows_of_a_kampung_leaves_the_list_of_names_alone(village: Village) -> None:
    """A function that is filled stands on the cards of a kecamatan, and in the row that was last."""
    made_of(village, 26, ["Pasar", "Telanaipura"])
    dated = {f"k{n}/kegiatan/a.md": RAPAT.replace("2023-02-13", f"2023-03-{n:02}") for n in range(1, 12)}
    meeting = RAPAT.replace("rapat-pokja", "kegiatan-lain")
    village.write(dated).write({"k0/kegiatan/a.md": meeting}).build()
    made = village.write({"k0/kegiatan/a.md": meeting.replace("judul:", "seksi: Ekonomi\njudul:")}).build().made
    assert "wilayah/jambi/kota-jambi/pasar/index.html" in made
    assert "kampung/index.html" not in made


def test_every_region_has_what_is_coming_and_what_was_last(village: Village) -> None:
    made_of(village, 4, ["Pasar", "Telanaipura"])
    plan = RAPAT.replace("2023-02-13", "2023-05-01").replace("judul:", "status: rencana\njudul: Nanti,")
    village.write({"k0/kegiatan/nanti.md": plan, "k0/kegiatan/lalu.md": RAPAT.replace("judul:", "judul: Lalu,")})
    village.write({"k1/kegiatan/lain.md": RAPAT.replace("judul:", "judul: Lain,")}).build()
    pasar, home = village.read("wilayah/jambi/kota-jambi/pasar/index.html"), village.read("kampung/index.html")
    assert "Nanti," in pasar and "Lalu," in pasar and "Lain," not in pasar
    assert "Nanti," in home and "Lalu," in home and "Lain," in home
    assert '<a href="/situs/arsip/">' in pasar


def test_dated_plans_come_before_those_without_a_date(village: Village) -> None:
    made_of(village, 2, ["Pasar"])
    plan = RAPAT.replace("judul:", "status: rencana\njudul:")
    for n in range(4):
        text = re.sub(r"tanggal: .*\n", "", plan).replace("judul:", f"judul: Kapan-kapan {n},")
        village.write({f"k0/kegiatan/kapan-{n}.md": text})
    village.write({"k1/kegiatan/mei.md": plan.replace("2023-02-13", "2023-05-01").replace("judul:", "judul: Mei,")})
    village.build()
    home = village.read("kampung/index.html")
    assert home.index("Mei,") < home.index("Kapan-kapan 0,")
    assert "Kapan-kapan 2," not in home


def test_one_kecamatan_alone_lists_its_kampung_without_a_region(village: Village) -> None:
    village.write({"mekar/kampung.yaml": kampung("Jambi", "Kota Jambi", "Pasar")})
    assert shown(village) == ([], [""])


@pytest.mark.parametrize(
    ("recording", "silent", "sentence"),
    [
        (2, 0, "<b>Kedua</b> kampung sudah punya catatan untuk 2023"),
        (1, 1, "<b>1 dari 2</b> kampung sudah punya catatan untuk 2023"),
        (3, 0, "<b>Semua 3</b> kampung sudah punya catatan untuk 2023"),
        (1, 2, "<b>1 dari 3</b> kampung sudah punya catatan untuk 2023"),
    ],
)
def test_how_many_kampung_record_is_said_as_people_say_it(
    recording: int, silent: int, sentence: str, village: Village
) -> None:
    village.remove("mekar/kampung.yaml")
    for n in range(recording + silent):
        village.write({f"k{n}/kampung.yaml": f"nama: K{n}\n"})
        if n < recording:
            village.write({f"k{n}/kegiatan/rapat.md": RAPAT})
    village.build()
    assert sentence in village.read("kampung/index.html")


@pytest.mark.parametrize(
    ("groups", "sentence"),
    [
        (1, "<b>Satu-satunya</b> kelompok UPPKA belum dilaporkan untuk Februari 2023"),
        (2, "<b>Kedua</b> kelompok UPPKA belum dilaporkan untuk Februari 2023"),
        (3, "Belum satu pun dari <b>3</b> kelompok UPPKA yang dilaporkan untuk Februari 2023"),
    ],
)
def test_groups_without_a_report_are_told_as_people_say_it(groups: int, sentence: str, village: Village) -> None:
    village.write({f"mekar/poktan/uppka-{n}.yaml": f"jenis: UPPKA\nnama: U{n}\n" for n in range(groups)})
    village.write({"asri/kampung.yaml": "nama: Asri\n", "asri/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"})
    village.write({"asri/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, materi_kie: Ya}]\n"}).build()
    assert sentence in village.read("kampung/mekar/index.html")
