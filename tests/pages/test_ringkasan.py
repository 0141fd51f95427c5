"""Summary tables as pages and files: which editions there are, and the ways between them."""

import re

import pytest

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
