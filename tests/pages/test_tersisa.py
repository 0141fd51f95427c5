"""Tables by region leave nobody out in silence: who has no recorded region stands in a table of their own, and the
others say how many these are and where."""

import re

import pytest

from site_builder.summaries.daftar import RINGKASAN
from site_builder.summaries.lingkup import scopes_of
from tests.conftest import Village, site_of

WHERE = {
    "anggur": "{provinsi: Contoh Raya, kabupaten: Kabupaten Contoh}",
    "belimbing": "{provinsi: Contoh Raya, kabupaten: Kabupaten Contoh}",
    "cempedak": "{provinsi: Contoh Raya, kabupaten: Kota Contoh}",
    "duku": "{provinsi: Contoh Raya}",
    "gandaria": "{provinsi: Contoh Raya}",
    "jambu": "{provinsi: Contoh Jaya, kabupaten: Kota Jaya}",
    "kelapa": "{desa: Sukamaju}",
}


@pytest.fixture
def orchard(village: Village) -> Village:
    """Seven kampung with a group each, which all reported February; three lack their kabupaten, one its province."""
    village.remove("mekar/kampung.yaml")
    for name, wilayah in WHERE.items():
        village.write(
            {
                f"{name}/kampung.yaml": f"nama: {name.capitalize()}\nwilayah: {wilayah}\n",
                f"{name}/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n",
                f"{name}/laporan/2023-02.yaml": "kelompok: [{poktan: uppka-a, lainnya: Ya}]\n",
                f"{name}/kegiatan/a.md": "---\njenis: kegiatan-lain\njudul: A\ntanggal: 2023-02-01\n---\n",
            }
        )
    return village


def told(page: str) -> list[tuple[str, str]]:
    return re.findall(r'Belum termasuk <a href="/situs/([^"]*)">([^<]*)</a>', page)


def test_what_the_tables_of_one_time_hold_together_is_everything(orchard: Village) -> None:
    """The whole site has a table, or the tables of its widest regions have each row once."""
    lingkup, by_region = scopes_of(site_of(orchard)), []
    for one in RINGKASAN:
        editions = [edition for edition in one.terbitan(lingkup) if not edition.slug]
        if not editions or any(not edition.jalan for edition in editions):
            continue
        by_region.append(one.slug)
        rows = [row.kunci for edition in editions for row in edition.tabel.baris]
        assert sorted(key[3] for key in rows) == sorted(WHERE), one.slug
    assert by_region == ["uppka-kabupaten", "uppka-provinsi"]


def test_a_table_says_how_many_more_may_belong_into_it_and_where_they_are(orchard: Village) -> None:
    orchard.build()
    home = "ringkasan/uppka-kabupaten/2023-02"
    no_province = (
        f"{home}/provinsi-tidak-tercatat/kabupaten-tidak-tercatat/",
        "1 kelompok yang provinsinya tidak tercatat",
    )
    no_regency = (
        f"{home}/contoh-raya/kabupaten-tidak-tercatat/",
        "2 kelompok di Contoh Raya yang kabupaten atau kotanya tidak tercatat",
    )
    expected = {
        "contoh-raya/kabupaten-contoh": [no_regency, no_province],
        "contoh-raya/kota-contoh": [no_regency, no_province],
        "contoh-jaya/kota-jaya": [no_province],
        "contoh-raya/kabupaten-tidak-tercatat": [],
        "provinsi-tidak-tercatat/kabupaten-tidak-tercatat": [],
    }
    assert {where: told(orchard.read(f"{home}/{where}/index.html")) for where in expected} == expected
    assert all(orchard.has(f"{url}index.html") for found in expected.values() for url, _ in found)
    home = "ringkasan/uppka-provinsi/2023-02"
    assert told(orchard.read(f"{home}/contoh-raya/index.html")) == [
        (f"{home}/provinsi-tidak-tercatat/", no_province[1])
    ]


def test_a_table_of_the_whole_site_leaves_nobody_out(orchard: Village) -> None:
    orchard.build()
    assert not told(orchard.read("ringkasan/kegiatan-per-bulan/2023/index.html"))
    assert not told(orchard.read("ringkasan/kegiatan-per-bulan/2023/contoh-raya/index.html"))
