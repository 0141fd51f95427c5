"""Directories: which regions a page lists, and under which names its kampung stand."""

import pytest

from site_builder.pages.wilayah import directory
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
    assert shown(village) == ([("provinsi", "Jambi"), ("provinsi", "")], ["Pasar, Kota Jambi, Jambi", ""])


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
    assert '<a href="/situs/kampung/#wilayah-belum-dicatat">Belum dicatat</a>' in village.read("kampung/index.html")
    assert '<h3 id="wilayah-belum-dicatat">' in village.read("kampung/index.html")


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
