"""Regions as a tree with totals of their own."""

from site_builder.model.anggota import region_of
from site_builder.summaries.lingkup import scopes_of
from site_builder.summaries.wilayah import Region, all_regions
from tests.conftest import RAPAT, Village, site_of


def tree(village: Village) -> Region:
    return scopes_of(site_of(village)).pohon


def kampung(nama: str, wilayah: str) -> str:
    return f"nama: {nama}\nwilayah: {{{wilayah}}}\n"


def test_a_kampung_stands_at_the_deepest_level_that_is_recorded(village: Village) -> None:
    village.write(
        {
            "a/kampung.yaml": kampung("A", "provinsi: Jambi, kabupaten: Kota Jambi, kecamatan: Telanaipura"),
            "b/kampung.yaml": kampung("B", "provinsi: Jambi"),
            "c/kampung.yaml": kampung("C", "kecamatan: Buaran"),
        }
    )
    found = {region.jalan: [card.baris.nama for card in region.kampung] for region in all_regions(tree(village))}
    assert found == {
        (): ["C", "Mekar"],
        ("Jambi",): ["B"],
        ("Jambi", "Kota Jambi"): [],
        ("Jambi", "Kota Jambi", "Telanaipura"): ["A"],
    }


def test_spellings_of_one_region_are_one_region(village: Village) -> None:
    village.write(
        {
            "a/kampung.yaml": kampung("A", "provinsi: Jateng, kabupaten: Kab. Pekalongan"),
            "b/kampung.yaml": kampung("B", "provinsi: JAWA TENGAH, kabupaten: Pekalongan, kecamatan: Kec. Buaran"),
            "c/kampung.yaml": kampung("C", "kode: 3326142001"),
            "d/kampung.yaml": kampung("D", "kabupaten: Kabupaten Pekalongan"),
        }
    )
    found = {region.jalan: region.angka.semua for region in all_regions(tree(village))}
    assert found == {
        (): 5,
        ("Jawa Tengah",): 4,
        ("Jawa Tengah", "Kabupaten Pekalongan"): 4,
        ("Jawa Tengah", "Kabupaten Pekalongan", "Buaran"): 2,
    }


def test_names_that_the_list_does_not_have_are_one_region_by_their_address(village: Village) -> None:
    village.write(
        {
            "a/kampung.yaml": kampung("A", "provinsi: Provinsi Rekaan") + "contoh: Ya\n",
            "b/kampung.yaml": kampung("B", "provinsi: PROVINSI REKAAN") + "contoh: Ya\n",
        }
    )
    (rekaan,) = tree(village).anak
    assert [card.baris.nama for card in rekaan.kampung] == ["A", "B"]


def test_a_region_counts_its_own_kampung_and_who_has_recorded_anything(village: Village) -> None:
    village.write(
        {
            "a/kampung.yaml": kampung("A", "provinsi: Jambi"),
            "a/kegiatan/x.md": RAPAT,
            "a/kegiatan/y.md": RAPAT,
            "a/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            "a/poktan/bkb-lama.yaml": "jenis: BKB\nnama: Lama\naktif: Tidak\n",
            "b/kampung.yaml": kampung("B", "provinsi: Jambi") + "bentuk: desa\n",
            "mekar/kegiatan/z.md": RAPAT,
        }
    )
    (jambi,) = tree(village).anak
    assert jambi.angka._asdict() == {
        "semua": 2, "kampung_kb": 1, "poktan": 1, "kegiatan_tahun": 2, "mencatat": 1, "tahun": 2023,
    }  # fmt: skip


def test_the_way_to_a_kampung_ends_where_the_record_does(village: Village) -> None:
    village.write({"a/kampung.yaml": kampung("A", "provinsi: Jambi, kecamatan: Rekaan")})
    assert region_of(site_of(village).kampung[0]) == ("Jambi",)


def test_a_card_counts_the_functions_with_an_activity_not_the_activities(village: Village) -> None:
    text = "---\njenis: kegiatan-lain\njudul: Kegiatan\ntanggal: 2023-01-03\nseksi: [Ekonomi, Perlindungan]\n---\n"
    village.write({"mekar/kegiatan/a.md": text, "mekar/kegiatan/b.md": text})
    (card,) = tree(village).kampung
    assert card.fungsi_terisi == 2


def test_a_kampung_that_says_nihil_has_recorded_something(village: Village) -> None:
    village.write(
        {"mekar/kampung.yaml": "nama: Mekar\nnihil: 2023-01\n", "a/kampung.yaml": "nama: A\n", "a/kegiatan/x.md": RAPAT}
    )
    assert (tree(village).angka.mencatat, tree(village).angka.semua) == (2, 2)


def test_a_kampung_whose_activities_have_no_date_has_had_some(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": "---\njenis: kegiatan-lain\njudul: Kapan saja\n---\n"})
    (card,) = tree(village).kampung
    assert (card.terakhir, card.ada) == (None, True)
    village.write({"b/kampung.yaml": "nama: B\n"}).build()
    page = village.read("kampung/index.html")
    assert page.count("tanggal kegiatannya tidak tercatat") == page.count("belum ada kegiatan tercatat") == 1
