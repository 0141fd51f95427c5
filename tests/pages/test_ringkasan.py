"""Summary tables as pages and files: which editions there are, and the ways between them."""

import re

import pytest

from site_builder.model.tanggal import Tanggal
from site_builder.report import Request, report
from tests.conftest import Village

HOME = "ringkasan/kegiatan-per-bulan/"


def kampung(nama: str, kecamatan: str, kabupaten: str = "Kabupaten Contoh") -> str:
    return f"nama: {nama}\nwilayah: {{provinsi: Contoh Raya, kabupaten: {kabupaten}, kecamatan: {kecamatan}}}\n"


def activity(tanggal: str) -> str:
    return f"---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: {tanggal}\n---\n"


@pytest.fixture
def regions(village: Village) -> Village:
    """Three kampung, two of them in one kecamatan; activities in two years."""
    village.remove("mekar/kampung.yaml")
    village.write(
        {
            "asri/kampung.yaml": kampung("Asri", "Utara"),
            "asri/kegiatan/a.md": activity("2022-03-01"),
            "asri/kegiatan/b.md": activity("2023-01-05"),
            "jaya/kampung.yaml": kampung("Jaya", "Utara"),
            "permai/kampung.yaml": kampung("Permai", "Selatan"),
        }
    )
    village.build()
    return village


def links(page: str) -> list[str]:
    return re.findall(r'href="/situs/(ringkasan/[^"]*)"', page)


def test_a_region_has_its_own_table_when_it_has_more_than_one_kampung(regions: Village) -> None:
    assert regions.has(f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/index.html")
    assert not regions.has(f"{HOME}2023/contoh-raya/kabupaten-contoh/selatan/index.html")


def test_a_region_that_is_the_whole_site_has_none(regions: Village) -> None:
    assert not regions.has(f"{HOME}2023/contoh-raya/index.html")


def test_a_regions_table_counts_its_own_kampung_only(regions: Village) -> None:
    lines = regions.read(
        f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/kegiatan-per-bulan-2023-contoh-raya-kabupaten-contoh-utara.csv"
    ).splitlines()
    assert [line.split(",")[3] for line in lines[1:]] == ["asri", "jaya"]


def test_a_table_leads_to_the_next_regions_below_and_to_other_years(regions: Village) -> None:
    found = links(regions.read(f"{HOME}2023/index.html"))
    assert f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/" in found
    assert f"{HOME}2022/" in found


def test_a_regions_table_leads_back_up_and_to_its_own_other_years(regions: Village) -> None:
    found = links(regions.read(f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/index.html"))
    assert f"{HOME}2023/" in found
    assert f"{HOME}2022/contoh-raya/kabupaten-contoh/utara/" in found


def test_a_table_offers_its_files(regions: Village) -> None:
    page = regions.read(f"{HOME}2023/index.html")
    for end in (".xlsx", ".csv", "-excel.csv"):
        assert f"{HOME}2023/kegiatan-per-bulan-2023{end}" in links(page)
        assert regions.has(f"{HOME}2023/kegiatan-per-bulan-2023{end}")


def test_the_address_without_a_year_leads_to_the_newest(regions: Village) -> None:
    assert f"url=/situs/{HOME}2023/" in regions.read(f"{HOME}index.html")


def test_the_overview_lists_each_table_with_its_times(regions: Village) -> None:
    found = links(regions.read("ringkasan/index.html"))
    assert found.count(f"{HOME}2023/") == 2  # the heading and the year
    assert f"{HOME}2022/" in found


def test_what_is_missing_is_told_to_eyes_and_to_screen_readers(regions: Village) -> None:
    page = regions.read(f"{HOME}2023/index.html")
    assert (
        '<td class="belum"><span aria-hidden="true">–</span><span class="tersembunyi">belum ada catatan</span></td>'
        in page
    )


def test_the_total_says_over_how_many_it_is(regions: Village) -> None:
    assert "1 dari 3 ada catatannya" in regions.read(f"{HOME}2023/index.html")


def test_headings_are_bound_to_their_rows_and_columns(regions: Village) -> None:
    page = regions.read(f"{HOME}2023/index.html")
    assert page.count('scope="row"') == 4
    assert page.count('scope="col"') == 15


def test_a_site_without_activities_has_no_tables_of_them(village: Village) -> None:
    village.build()
    assert not village.has(f"{HOME}index.html")


UPPKA = "jenis: UPPKA\nnama: Mawar\n"
REPORT = "kelompok:\n- poktan: uppka-mawar\n  lainnya: Ya\n"


@pytest.fixture
def reports(village: Village) -> Village:
    """Of three kampung those of one kecamatan have groups; one of them has reported."""
    village.remove("mekar/kampung.yaml")
    for name, kecamatan in (("asri", "Utara"), ("jaya", "Utara"), ("permai", "Selatan")):
        village.write({f"{name}/kampung.yaml": kampung(name.title(), kecamatan)})
    village.write({f"{name}/poktan/uppka-mawar.yaml": UPPKA for name in ("asri", "jaya")})
    village.write({"asri/laporan/2023-03.yaml": REPORT, "asri/kegiatan/a.md": activity("2023-03-01")}).build()
    return village


MONTH = "ringkasan/kelengkapan/2023-03/"
SAME = f"{MONTH}contoh-raya/kabupaten-contoh/utara/"


def test_tables_of_regions_that_would_be_alike_are_one_page(reports: Village) -> None:
    assert f"url=/situs/{MONTH}" in reports.read(f"{SAME}index.html")
    assert SAME not in links(reports.read(f"{MONTH}index.html"))
    assert f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/" in links(reports.read(f"{HOME}2023/index.html"))


def test_files_of_such_a_region_stay_where_they_were(reports: Village) -> None:
    assert reports.has(f"{SAME}kelengkapan-2023-03-contoh-raya-kabupaten-contoh-utara.csv")


def test_such_a_region_is_still_reported(reports: Village) -> None:
    page = report(Request("kelengkapan", Tanggal(2023, 3), "Utara"), reports.options).data.decode()
    assert "<h1>Kelengkapan laporan UPPKA, Maret 2023</h1>" in page


def test_a_table_of_such_a_region_becomes_one_again(reports: Village) -> None:
    reports.write({"permai/poktan/uppka-mawar.yaml": UPPKA}).build()
    assert "<h1>Kelengkapan laporan UPPKA, Maret 2023, Kecamatan Utara" in reports.read(f"{SAME}index.html")


def test_the_files_of_a_table_stand_below_its_title(reports: Village) -> None:
    page = reports.read(f"{MONTH}index.html")
    between = page[page.index("</h1>") : page.index("kelengkapan-2023-03.xlsx")]
    assert between.count("<p") == 0


def test_who_has_not_reported_stands_first_with_the_word(reports: Village) -> None:
    rows = re.findall("<tr><th.*?</tr>", reports.read(f"{MONTH}index.html"))
    assert [("Jaya" in row, '<td class="belum lapor">belum</td>' in row) for row in rows[-3:-1]] == [
        (True, True),
        (False, False),
    ]


def test_a_text_can_be_sent_and_copied(reports: Village) -> None:
    page = reports.read(f"{MONTH}index.html")
    assert '<a class="tombol" href="https://wa.me/?text=Kelengkapan%20laporan%20UPPKA%2C%20Maret%202023' in page
    assert '<button class="tombol perlu-skrip" type="button" data-salin="teks-pesan">' in page
    assert page.count("- Kampung KB Jaya, Utara, Kabupaten Contoh: UPPKA Mawar</pre>") == 1


def test_of_a_text_too_long_for_an_address_whatsapp_gets_where_it_is(village: Village) -> None:
    for i in range(40):
        village.write({f"k{i}/kampung.yaml": kampung(f"Kampung bernama panjang nomor {i}", "Utara")})
        village.write({f"k{i}/poktan/uppka-mawar.yaml": UPPKA})
    village.write({"k0/laporan/2023-03.yaml": REPORT}).build()
    page = village.read(f"{MONTH}index.html")
    (sent,) = re.findall(r'wa\.me/\?text=([^"]*)">Kirim', page)
    assert sent.endswith(
        "Kelompok%20yang%20belum%20ada%20laporannya%3A%0Ahttps%3A//contoh.github.io/situs/ringkasan/kelengkapan/2023-03/%23pesan"
    )
    assert page.count("\n- Kampung KB") == 39


@pytest.fixture
def large(village: Village) -> Village:
    """Fifty kampung, half in each of two kecamatan, one activity each."""
    for i in range(50):
        village.write({f"k{i}/kampung.yaml": kampung(f"K{i}", ("Utara", "Selatan")[i % 2])})
        village.write({f"k{i}/kegiatan/a.md": activity("2023-01-05")})
    village.build()
    return village


def test_a_long_table_is_led_by_its_kecamatan(large: Village) -> None:
    page = large.read(f"{HOME}2023/index.html")
    lead, rows = page.split('<section class="semua-baris">')
    north = f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/"
    assert "<h2>Menurut kecamatan</h2>" in lead
    assert f'<a href="/situs/{north}">Utara</a></th><td>25</td><td>25</td>' in lead
    assert "<h2>Tiap kampung</h2>" in rows
    assert rows.count("<tr><th") == 53  # mekar, the head and the totals too
    assert "Menurut kecamatan" not in large.read(f"{north}index.html")


def test_a_table_of_a_region_does_not_repeat_it(large: Village) -> None:
    north = large.read(f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/index.html")
    assert "<small>Utara" not in north
    assert "<small>Utara</small>" in large.read(f"{HOME}2023/index.html")


def test_the_totals_of_the_site_lead_to_its_archive(large: Village) -> None:
    page = large.read(f"{HOME}2023/index.html")
    assert page.count('<a href="/situs/arsip/2023/01/">50</a>') == 2
    assert "arsip/2023/01/" not in large.read(f"{HOME}2023/contoh-raya/kabupaten-contoh/utara/index.html")
