"""Lists of activities on several pages: what each is called, what it leads to, and what it does not know."""

import re

import pytest

from tests.conftest import Village

LONG = "Penyuluhan bersama tentang pengasuhan anak dan remaja di tiap dusun, " * 3


def activity(tanggal: str, more: str = "", judul: str = "Kegiatan") -> str:
    date = f"tanggal: {tanggal}\n" if tanggal else ""
    return f"---\njenis: kegiatan-lain\njudul: {judul}\n{date}{more}---\n"


def days(village: Village, dates: list[str], kampung: str = "mekar") -> Village:
    return village.write({f"{kampung}/kegiatan/k{i:03}.md": activity(date) for i, date in enumerate(dates)})


def busy(village: Village, count: int = 130) -> Village:
    """From 1 January 2022 on, five a day; today is 1 April 2023."""
    return days(village, [f"2022-{i // 50 + 1:02}-{i // 5 % 10 + 1:02}" for i in range(count)])


def text_of(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).split())


def links(page: str, label: str) -> list[tuple[str, str]]:
    """Where the links of a navigation lead, below the site's address, and what they are called."""
    found = re.search(rf'<nav[^>]* aria-label="{label}">.*?</nav>', page, flags=re.S)
    return re.findall(r'<a href="/situs/([^"]*)">([^<]*)</a>', found[0]) if found else []


KIND = "jenis/kegiatan-lain/"


def test_a_sheet_is_called_by_its_days(village: Village) -> None:
    busy(village).build()
    page = village.read(f"{KIND}hal-2/index.html")
    assert "<title>Kegiatan lain: 1–10 Februari 2022 · " in page
    assert '<p class="letak">1–10 Februari 2022</p>' in page
    assert "bagian 2" not in page


def test_of_several_sheets_of_one_day_the_later_ones_are_counted(village: Village) -> None:
    days(village, ["2023-02-13"] * 120).build()
    names = [re.findall('class="letak">(.*?)<', village.read(f"{KIND}{at}index.html")) for at in ("hal-1/", "hal-2/")]
    assert names == [["13 Februari 2023"], ["13 Februari 2023, bagian 2"]]
    assert "Yang terakhir: 13 Februari 2023, bagian 3" in village.read(f"{KIND}index.html")


def test_a_sheet_leads_to_its_neighbours_by_their_days_and_to_the_first_and_the_last(village: Village) -> None:
    busy(village, 230).build()
    page = village.read(f"{KIND}hal-3/index.html")
    assert links(page, "Bagian lain") == [
        (f"{KIND}hal-2/", "1–10 Februari 2022"),
        (f"{KIND}hal-4/", "1–10 April 2022"),
    ]
    assert links(page, "Langsung ke") == [(KIND, "terakhir"), (f"{KIND}hal-1/", "pertama")]
    assert links(village.read(f"{KIND}hal-4/index.html"), "Bagian lain")[1] == (KIND, "yang terakhir")


def test_a_new_record_changes_no_numbered_sheet(village: Village) -> None:
    busy(village).build()
    before = village.output()
    result = village.write({"mekar/kegiatan/baru.md": activity("2023-02-01")}).build()
    assert not [path for path in result.made if "/hal-" in path]
    assert {p: b for p, b in village.output().items() if "/hal-" in p} == {
        p: b for p, b in before.items() if "/hal-" in p
    }


def test_no_sheet_tells_how_many_there_are(village: Village) -> None:
    busy(village).build()
    for at in ("hal-1/", "hal-2/", ""):
        assert "130" not in village.read(f"{KIND}{at}index.html")


def years(village: Village) -> Village:
    """Thirty a year from 2019 to 2023, the last of each on 28 February."""
    return days(village, [f"{2019 + i // 30}-02-{min(i % 30 + 1, 28):02}" for i in range(150)])


def test_the_newest_page_of_a_subject_leads_to_every_year(village: Village) -> None:
    years(village).build()
    assert links(village.read(f"{KIND}index.html"), "Langsung ke") == [
        (f"{KIND}#2023", "2023"),
        (f"{KIND}#2022", "2022"),
        (f"{KIND}hal-2/#2021", "2021"),
        (f"{KIND}hal-2/#2020", "2020"),
        (f"{KIND}hal-1/#2019", "2019"),
        (f"{KIND}hal-1/", "pertama"),
    ]
    for at in ("hal-1/", "hal-2/", ""):
        page = village.read(f"{KIND}{at}index.html")
        for sheet, month in re.findall(rf'href="/situs/{KIND}([^"#]*)#([^"]*)"', page):
            assert f'id="{month}"' in village.read(f"{KIND}{sheet}index.html")


def test_an_older_sheet_leads_to_what_is_older_and_to_the_newest(village: Village) -> None:
    years(village).build()
    assert links(village.read(f"{KIND}hal-2/index.html"), "Langsung ke") == [
        (KIND, "terakhir"),
        (f"{KIND}hal-2/#2021", "2021"),
        (f"{KIND}hal-2/#2020", "2020"),
        (f"{KIND}hal-1/#2019", "2019"),
    ]


def test_a_year_that_begins_changes_no_numbered_sheet(village: Village) -> None:
    years(village).build()
    result = village.write({"mekar/kegiatan/baru.md": activity("2024-01-01")}).build()
    assert not [path for path in result.made if "/hal-" in path]


def test_all_of_a_day_stand_beside_its_leaf(village: Village) -> None:
    days(village, ["2023-02-13", "2023-02-13", "2023-02-14", "2023-01-05"]).build()
    page = village.read(f"{KIND}index.html")
    groups = re.findall(r'<div class="hari">.*?</ul>\s*</div>', page, flags=re.S)
    assert [text_of(one)[:11].strip() for one in groups] == ["14 Feb 2023", "13 Feb 2023", "5 Jan 2023"]
    assert [one.count("<li") for one in groups] == [1, 2, 1]


def test_headings_of_days_stand_below_those_of_years(village: Village) -> None:
    days(village, ["2023-02-13", "2022-01-05"]).build()
    assert re.findall("<(h[1-3])>", village.read(f"{KIND}index.html")) == ["h1", "h2", "h3", "h2", "h3"]
    assert re.findall("<(h[1-3])>", village.read("arsip/2023/02/index.html")) == ["h1", "h2"]


def test_what_has_no_date_has_a_heading_and_comes_last(village: Village) -> None:
    days(village, ["", "2023", "2023-02", "2023-02-13"]).build()
    page = village.read(f"{KIND}index.html")
    assert re.findall("<h2>(.*?)</h2>", page) == [
        "2023",
        "Tanggal tidak tercatat",
    ]
    own = village.read("kampung/mekar/arsip/2023/index.html")
    assert re.findall("<h2>(.*?)</h2>", own) == ["Februari 2023", "2023, bulan tidak tercatat"]


def test_a_long_list_without_any_date_is_cut_too(village: Village) -> None:
    days(village, [""] * 120).build()
    assert "<title>Tanggal tidak tercatat: Tanggal tidak tercatat, bagian 2" in village.read(
        "arsip/tanpa-tanggal/hal-2/index.html"
    )


def test_plans_with_a_date_come_before_those_without_and_most_are_folded(village: Village) -> None:
    plan = "status: rencana\n"
    village.write({"mekar/kegiatan/kelak.md": activity("", plan, "Tanpa hari")})
    village.write({f"mekar/kegiatan/r{i}.md": activity(f"2023-05-0{i + 1}", plan, f"Rencana {i}") for i in range(6)})
    village.build()
    page = village.read(f"{KIND}index.html")
    open_part, folded = page.split("<summary>2 rencana lain</summary>")
    assert open_part.count("Rencana ") == 5
    assert folded.index("Rencana 5") < folded.index("Tanpa hari")


def test_a_kampung_is_jumped_through_by_month(village: Village) -> None:
    busy(village).build()
    own = "kampung/mekar/arsip/2022/"
    assert links(village.read(f"{own}index.html"), "Langsung ke") == [
        (f"{own}#2022-03", "Maret"),
        (f"{own}hal-2/#2022-02", "Februari"),
        (f"{own}hal-1/#2022-01", "Januari"),
        (f"{own}hal-1/", "pertama"),
    ]


def test_every_month_of_a_kampungs_archive_has_its_place_at_the_address_of_its_year(village: Village) -> None:
    """On the newest page: its heading, or the link to the sheet where it begins."""
    busy(village).build()
    months = re.findall(
        r'href="/situs/kampung/mekar/arsip/2022/#([^"]*)"', village.read("kampung/mekar/arsip/index.html")
    )
    assert months == ["2022-03", "2022-02", "2022-01"]
    page = village.read("kampung/mekar/arsip/2022/index.html")
    assert [page.count(f'id="{month}"') for month in months] == [1, 1, 1]


def test_a_number_of_the_table_leads_to_its_month_in_the_kampungs_archive(village: Village) -> None:
    busy(village).build()
    table = village.read("ringkasan/kegiatan-per-bulan/2022/index.html")
    assert '<a href="/situs/kampung/mekar/arsip/2022/#2022-02">50</a>' in table


REGION = "nama: {}\nwilayah: {{provinsi: Contoh Raya, kabupaten: Kabupaten Contoh, kecamatan: {}}}\n"


def two_kecamatan(village: Village, count: int) -> Village:
    for name, kecamatan in (("asri", "Utara"), ("jaya", "Selatan")):
        village.write({f"{name}/kampung.yaml": REGION.format(name.title(), kecamatan)})
        days(village, [f"2023-02-{i % 28 + 1:02}" for i in range(count)], name)
    return days(village, ["2023-02-03"])


def test_a_busy_month_is_there_by_kecamatan(village: Village) -> None:
    two_kecamatan(village, 40).build()
    page = village.read("arsip/2023/02/index.html")
    assert "<summary>Menurut kecamatan</summary>" in page
    shelf = re.search('<ul class="bulan topik">.*?</ul>', page, flags=re.S)
    assert shelf
    assert text_of(shelf[0]) == "Selatan 40 Utara 40 Kecamatan tidak tercatat 1"
    own = village.read("arsip/2023/02/utara/index.html")
    assert "<h1>Kegiatan Februari 2023, Kecamatan Utara, Kabupaten Contoh</h1>" in own
    assert own.count('<p class="judul">') == 40
    assert "Kampung KB Jaya" not in own
    assert village.has("arsip/2023/02/tanpa-kecamatan/index.html")


def test_the_kecamatan_stand_on_the_newest_page_only(village: Village) -> None:
    two_kecamatan(village, 40).build()
    assert "Menurut kecamatan" not in village.read("arsip/2023/02/hal-1/index.html")


def test_a_kecamatan_has_its_own_months_before_and_after_or_the_one_of_all(village: Village) -> None:
    two_kecamatan(village, 40)
    april = {f"{name}/kegiatan/april-{i}.md": "2023-04-03" for name in ("asri", "jaya") for i in range(40)}
    for path, day in {**april, "jaya/kegiatan/mei.md": "2023-05-03"}.items():
        village.write({path: f"---\njenis: rapat-pokja\njudul: Rapat\ntanggal: {day}\n---\n"})
    village.build()
    ways = [
        re.findall(r'<a href="([^"]*)" rel="(prev|next)">([^<]*)', village.read(f"arsip/2023/{month}/utara/index.html"))
        for month in ("02", "04")
    ]
    assert ways == [
        [("/situs/arsip/2023/04/utara/", "next", "April 2023")],
        [
            ("/situs/arsip/2023/02/utara/", "prev", "Februari 2023"),
            ("/situs/arsip/2023/05/", "next", "Mei 2023, semua wilayah"),
        ],
    ]


def test_a_quiet_month_and_a_site_of_one_kampung_have_no_kecamatan(village: Village) -> None:
    two_kecamatan(village, 20).build()
    assert not village.has("arsip/2023/02/utara/index.html")


def test_a_busy_month_of_a_single_kampung_is_one_list(village: Village) -> None:
    days(village, [f"2023-03-{i % 31 + 1:02}" for i in range(500)]).build()
    assert "Menurut kecamatan" not in village.read("arsip/2023/03/index.html")
    assert village.has("arsip/2023/03/hal-9/index.html")
    assert not village.has("arsip/2023/03/hal-10/index.html")


def test_a_year_leads_to_the_others(village: Village) -> None:
    days(village, ["2021-02-03", "2022-02-03", "2023-02-03"]).build()
    assert links(village.read("arsip/2022/index.html"), "Tahun lain") == [
        ("arsip/2023/", "2023"),
        ("arsip/2021/", "2021"),
    ]


@pytest.mark.parametrize("tanggal", ["2023-02-13", "2023-02", "2023", ""])
def test_a_long_title_stands_whole(tanggal: str, village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": activity(tanggal, judul=LONG[:200].strip())}).build()
    assert LONG[:200].strip() in village.read(f"{KIND}index.html")


def test_a_kampungs_year_leads_to_its_details_where_there_are_any(village: Village) -> None:
    """On its newest sheet only: what begins to be counted changes no older one."""
    path = "kampung/mekar/arsip/2023"
    plain = {f"mekar/kegiatan/{n}.md": activity(f"2023-02-{n % 28 + 1:02d}") for n in range(70)}
    village.write(plain).build()
    way = 'href="/situs/kampung/mekar/arsip/2023/rincian/"'
    assert way not in village.read(f"{path}/index.html")
    assert not village.has(f"{path}/rincian/index.html")
    older = village.read(f"{path}/hal-1/index.html")
    village.write(
        {"mekar/kegiatan/x.md": activity("2023-03-20").replace("tanggal:", "sasaran: Balita\ntanggal:")}
    ).build()
    assert way in village.read(f"{path}/index.html")
    assert village.has(f"{path}/rincian/index.html")
    assert village.read(f"{path}/hal-1/index.html") == older
