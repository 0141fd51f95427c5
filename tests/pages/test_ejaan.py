"""Addresses that regions have by other spellings."""

import pytest

from tests.conftest import RAPAT, Village


def kampung(nama: str, *names: str, more: str = "") -> dict[str, str]:
    levels = zip(("provinsi", "kabupaten", "kecamatan"), names, strict=False)
    region = "".join(f"  {level}: {name}\n" for level, name in levels if name)
    return {
        f"{nama.lower()}/kampung.yaml": f"nama: {nama}\n{more}wilayah:\n{region}",
        f"{nama.lower()}/kegiatan/rapat.md": RAPAT,
    }


def leads(village: Village, address: str) -> str:
    """Where an address leads on to, `` where there is no page or one of its own."""
    path = f"{address.strip('/')}/index.html"
    text = village.read(path) if village.has(path) else ""
    _, _, rest = text.partition('http-equiv="refresh" content="0; url=/situs')
    return rest.partition('"')[0]


def elsewhere(village: Village) -> None:
    """Another kabupaten of Jawa Tengah, another kecamatan of Pekalongan and another province: each has a page then."""
    village.write(kampung("X", "Jawa Tengah", "Kabupaten Batang")).write(kampung("Z", "Jambi", "Kota Jambi"))
    village.write(kampung("Y", "Jawa Tengah", "Kabupaten Pekalongan", "Kajen"))


def test_every_spelling_of_a_region_leads_to_its_one_page(village: Village) -> None:
    village.write(kampung("A", "Jateng", "Kab. Pekalongan", "Kec. Buaran"))
    village.write(kampung("B", "JAWA TENGAH", "Pekalongan", "Buaran"))
    elsewhere(village)
    village.build()
    home = "/wilayah/jawa-tengah/"
    assert {old: leads(village, old) for old in ("/wilayah/jateng/", "/wilayah/jateng/kab-pekalongan/")} == {
        "/wilayah/jateng/": home,
        "/wilayah/jateng/kab-pekalongan/": f"{home}kabupaten-pekalongan/",
    }
    for old in ("/wilayah/jateng/kab-pekalongan/kec-buaran/", f"{home}pekalongan/buaran/"):
        assert leads(village, old) == f"{home}kabupaten-pekalongan/buaran/"
    assert leads(village, home) == ""
    assert village.has("wilayah/jawa-tengah/index.html")


def test_a_spelling_of_a_region_without_a_page_leads_at_once_to_the_one_that_has_its_kampung(village: Village) -> None:
    village.write(kampung("A", "Jateng", "Kab. Pekalongan", "Kec. Buaran"))
    village.write(kampung("B", "Jawa Tengah", "Pekalongan", "Kajen")).write(kampung("Z", "Jambi", "Kota Jambi"))
    village.build()
    home = "/wilayah/jawa-tengah/kabupaten-pekalongan/"
    for old in ("/wilayah/jateng/", "/wilayah/jawa-tengah/", "/wilayah/jateng/kab-pekalongan/"):
        assert leads(village, old) == home
    assert leads(village, home) == ""


def test_tables_of_a_region_lead_on_too(village: Village) -> None:
    village.write(kampung("A", "Jateng", "Kab. Pekalongan")).write(kampung("B", "Jawa Tengah", "Kabupaten Batang"))
    village.build()
    old, new = "/ringkasan/kegiatan-per-bulan/2023/jateng/", "/ringkasan/kegiatan-per-bulan/2023/jawa-tengah/"
    assert leads(village, old) == new
    assert village.has(f"{new.strip('/')}/index.html")


def test_a_spelling_of_two_regions_leads_to_what_lies_around_both(village: Village) -> None:
    village.write(kampung("A", "Jawa Tengah", "Pekalongan", "Buaran"))
    village.write(kampung("B", "Jawa Tengah", "Pekalongan", "Pekalongan Barat"))
    elsewhere(village)
    village.build()
    assert leads(village, "/wilayah/jawa-tengah/pekalongan/") == "/wilayah/jawa-tengah/"


def test_a_page_and_an_old_address_of_a_record_come_before_a_spelling(village: Village) -> None:
    village.write(kampung("A", "Jawa Tengah", "Pekalongan", "Buaran"))
    village.write(kampung("B", "Jawa Tengah", "Pekalongan"))
    village.write(kampung("C", "Jateng", more="alamat_lama: /wilayah/jateng/\n"))
    village.build()
    assert leads(village, "/wilayah/jawa-tengah/pekalongan/") == ""
    assert village.has("wilayah/jawa-tengah/pekalongan/index.html")
    assert leads(village, "/wilayah/jateng/") == "/kampung/c/"


def test_a_link_to_an_address_of_before_is_no_fault(village: Village) -> None:
    village.write(kampung("A", "Jateng", "Kab. Pekalongan"))
    village.write({"mekar/kegiatan/x.md": f"{RAPAT}\nLihat [daftarnya](/wilayah/jateng/kab-pekalongan/).\n"})
    assert "tautan-putus" not in village.codes()


@pytest.mark.parametrize("order", ["abc", "bca", "cab", "cba"])
def test_no_order_of_files_decides(order: str, village: Village) -> None:
    written = [
        ("Jateng", "Kab. Pekalongan", "Buaran"),
        ("Jawa Tengah", "Pekalongan", "Buaran"),
        ("Jawa Tengah", "Pekalongan", "Pekalongan Utara"),
    ]
    for name, names in zip(order, written, strict=True):
        village.write(kampung(name.upper(), *names))
    elsewhere(village)
    village.build()
    olds = ("/wilayah/jateng/", "/wilayah/jateng/kab-pekalongan/", "/wilayah/jawa-tengah/pekalongan/")
    assert [leads(village, old) for old in olds] == [
        *("/wilayah/jawa-tengah/", "/wilayah/jawa-tengah/kabupaten-pekalongan/", "/wilayah/jawa-tengah/"),
    ]


def test_a_site_whose_regions_are_spelled_alike_has_no_such_address(village: Village) -> None:
    village.write(kampung("A", "Jawa Tengah", "Kabupaten Pekalongan", "Buaran")).build()
    assert sorted(path.split("/")[1] for path in village.output() if path.startswith("wilayah/")) == [
        *["jawa-tengah"] * 3,
    ]


@pytest.mark.parametrize("old", ["/Wilayah/Jateng/", "/wilayah/JATENG/index.html"])
def test_it_gives_way_to_an_address_that_a_file_system_takes_for_the_same(old: str, village: Village) -> None:
    village.write(kampung("A", "Jateng", more=f"alamat_lama: {old}\n")).build()
    folded = [path for path in village.output() if path.lower() == "wilayah/jateng/index.html"]
    assert folded == [f"{old.removesuffix('index.html').strip('/')}/index.html"]
