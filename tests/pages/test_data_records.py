"""Records as data files: what stands in them, and what never does."""

import pytest

from tests.conftest import RAPAT, Village
from tests.pages.data_files import lines

KAMPUNG = """\
nama: Mekar Asri
wilayah: {provinsi: Jambi, kabupaten: Kota Jambi, kode: 15.71.01.1001}
dicanangkan: {tanggal: Maret 2017, oleh: Wali Kota}
klasifikasi: {nilai: Berkembang, tahun: 2022}
kriteria: [Kumuh, Padat penduduk]
lokasi: {lintang: -1.6, bujur: 103.61}
kontak: {nama: Balai desa, telepon: 021-555-0100}
pokja: {jumlah_anggota: 19, pengurus: {jabatan: Ketua, nama: Nama Rekaan}}
sarana: {bkb: Ada, rumah_dataku: Belum ada}
mekanisme:
  - {acara: Penyusunan laporan, frekuensi: Bulanan}
  - Sosialisasi kegiatan
nihil: 2023-01, 2023-02
penduduk:
  - {tahun: 2022, jiwa: 2.871, keluarga: 0}
alamat_lama: mekar-lama
"""
KEGIATAN = """\
---
jenis: pembinaan-poktan
judul: Keripik, dan kemasannya
tanggal: 2023-02
jam: 08.00 WIB s/d selesai
seksi: Ekonomi, Keagamaan
poktan: uppka-mawar, BKB
pimpinan: Nama Rekaan
notulis: Nama Rekaan
jumlah_hadir: 21
peserta:
  - {unsur: Kader BKB, jumlah: 8}
  - Nama Rekaan dan kawan-kawan
narasumber:
  - {peran: Penyuluh KB, unsur: Balai Penyuluhan, nama: Nama Rekaan, materi: Kemasan}
  - Nama Rekaan dari kecamatan
agenda: [Bahan, Alat]
tindak_lanjut:
  - {apa: Membeli plastik, penanggung_jawab: Nama Rekaan, tenggat: 2023-03-01}
  - Mencari toko
belum_ditinjau: seksi
---
Isi notulen.
"""
LAPORAN = """\
tanggal_masuk: 2023-03-17
kelompok:
  - poktan: uppka-mawar
    orientasi_pek: Ya
    fasilitasi: Tidak
    anggaran: {pagu: 1500 ribu}
"""
FILES = {
    "mekar/kampung.yaml": KAMPUNG,
    "mekar/poktan/uppka-mawar.yaml": (
        "jenis: UPPKA\nnama: Mawar\nproduk: [keripik, sale]\nlokus_pro_pn: 2024, 2023\n"
        "tahun_terbentuk: Maret 2019\nvakum: 2021, 2022-03\n"
    ),
    "mekar/kegiatan/2023-02-keripik.md": KEGIATAN,
    "mekar/laporan/2023-02.yaml": LAPORAN,
    "setoran/2023-02-kota-jambi.yaml": "wilayah: Kota Jambi\ntanggal: 18 Maret 2023\n",
    "target/2023.yaml": "triwulan: {tw2: 40}\nprovinsi: {Jambi: 11, Kalimantan Utara: }\n",
    "rekap/2023-tw1-kota-jambi.yaml": "wilayah: Kota Jambi\njumlah_kelompok: 14\nangka: {apa: Keluarga, nilai: 240}\n",
}


@pytest.fixture
def built(village: Village) -> Village:
    assert village.write(FILES).build().published
    return village


def line(village: Village, name: str) -> dict[str, str]:
    return lines(village, f"{name}.csv")[0]


# File, column, value.
VALUES = [
    ("kampung", "kampung", "mekar"),
    ("kampung", "bentuk", "Kampung KB"),
    ("kampung", "contoh", "Tidak"),
    ("kampung", "kode", "15.71.01.1001"),
    ("kampung", "dicanangkan", "2017-03"),
    ("kampung", "klasifikasi", "Berkembang"),
    ("kampung", "tahun_klasifikasi", "2022"),
    ("kampung", "kriteria", "Kumuh; Padat penduduk"),
    ("kampung", "lintang", "-1.6"),
    ("kampung", "pokja_jumlah_anggota", "19"),
    ("kampung", "sarana_bkb", "Ada"),
    ("kampung", "sarana_bkr", ""),
    ("kampung", "mekanisme", "Penyusunan laporan (bulanan); Sosialisasi kegiatan"),
    ("kampung", "nihil", "2023-01; 2023-02"),
    ("kampung", "url", "https://contoh.github.io/situs/kampung/mekar/"),
    ("penduduk", "jiwa", "2871"),
    ("penduduk", "keluarga", "0"),
    ("penduduk", "pus", ""),
    ("penduduk", "url", "https://contoh.github.io/situs/kampung/mekar/rumah-dataku/"),
    ("poktan", "poktan", "uppka-mawar"),
    ("poktan", "produk", "keripik; sale"),
    ("poktan", "lokus_pro_pn", "2023; 2024"),
    ("poktan", "aktif", "Ya"),
    ("poktan", "tahun_terbentuk", "2019-03"),
    ("poktan", "sampai", ""),
    ("poktan", "vakum", "2021-01 s/d 2021-12; 2022-03"),
    ("setoran", "bulan", "2023-02"),
    ("setoran", "provinsi", "Jambi"),
    ("setoran", "kabupaten", "Kota Jambi"),
    ("setoran", "kepada", "Provinsi"),
    ("setoran", "tanggal", "2023-03-18"),
    ("setoran", "dihitung", "Ya"),
    ("setoran", "url", "https://contoh.github.io/situs/ringkasan/kelengkapan/2023-02/"),
    ("kegiatan", "kegiatan", "2023-02-keripik"),
    ("kegiatan", "jenis", "Pembinaan Poktan"),
    ("kegiatan", "judul", "Keripik, dan kemasannya"),
    ("kegiatan", "tanggal", "2023-02"),
    ("kegiatan", "jam", "08.00 WIB sampai selesai"),
    ("kegiatan", "seksi", "Ekonomi; Keagamaan"),
    ("kegiatan", "poktan", "UPPKA Mawar; BKB"),
    ("kegiatan", "peserta", "Kader BKB: 8"),
    ("kegiatan", "narasumber", "Penyuluh KB, Balai Penyuluhan: Kemasan"),
    ("kegiatan", "agenda", "Bahan; Alat"),
    ("kegiatan", "belum_ditinjau", "seksi"),
    ("kegiatan", "url", "https://contoh.github.io/situs/kampung/mekar/kegiatan/2023-02-keripik/"),
    ("tindak_lanjut", "nomor", "1"),
    ("tindak_lanjut", "apa", "Membeli plastik"),
    ("tindak_lanjut", "tenggat", "2023-03-01"),
    ("tindak_lanjut", "selesai", ""),
    ("laporan", "poktan", "uppka-mawar"),
    ("laporan", "bulan", "2023-02"),
    ("laporan", "orientasi_pek", "Ya"),
    ("laporan", "fasilitasi", "Tidak"),
    ("laporan", "materi_kie", ""),
    ("laporan", "pagu", "1500000"),
    ("laporan", "realisasi", ""),
    ("target", "provinsi", "Jambi"),
    ("target", "target", "11"),
    ("target", "tw2", "40.0"),
    ("rekap", "triwulan", "1"),
    ("rekap", "nilai", "240"),
]


def test_a_record_is_a_line_with_the_values_that_its_page_shows(built: Village) -> None:
    assert [(name, key, line(built, name)[key]) for name, key, _ in VALUES] == VALUES


def test_a_blank_target_stays_blank(built: Village) -> None:
    assert [one["target"] for one in lines(built, "target.csv")] == ["11", ""]


def test_every_follow_up_is_a_line(built: Village) -> None:
    assert [(one["nomor"], one["apa"]) for one in lines(built, "tindak_lanjut.csv")] == [
        ("1", "Membeli plastik"),
        ("2", "Mencari toko"),
    ]


def test_targets_and_totals_lead_to_their_tables(built: Village) -> None:
    start = "https://contoh.github.io/situs/ringkasan"
    assert line(built, "target")["url"] == f"{start}/target/2023/"
    assert line(built, "rekap")["url"] == f"{start}/rekap/2023-tw1-kota-jambi/"


@pytest.mark.parametrize("word", ["Nama Rekaan", "555-0100", "Wali Kota", "Isi notulen", "mekar-lama"])
def test_names_minutes_contacts_and_old_addresses_are_in_no_data_file(built: Village, word: str) -> None:
    data = [path for path in (built.root / "output" / "data").rglob("*.csv") if word in path.read_text("utf-8")]
    assert data == []


def test_the_same_names_stand_on_the_page_where_their_writer_put_them(built: Village) -> None:
    assert "Nama Rekaan" in built.read("kampung/mekar/kegiatan/2023-02-keripik/index.html")


def test_a_draft_is_no_data_even_in_a_preview(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": RAPAT.replace("tanggal:", "draf: Ya\ntindak_lanjut: Apa\ntanggal:")})
    village.build(drafts=True)
    assert village.has("kampung/mekar/kegiatan/a/index.html")
    assert lines(village, "kegiatan.csv") == lines(village, "tindak_lanjut.csv") == []


def test_a_plan_is_data_with_its_status(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": "---\njenis: rapat-pokja\njudul: A\nstatus: rencana\n---\n"}).build()
    assert line(village, "kegiatan")["status"] == "Rencana"


def test_a_made_up_kampung_lies_nowhere(village: Village) -> None:
    village.write({"mekar/kampung.yaml": f"{KAMPUNG}contoh: Ya\n"}).build()
    assert (line(village, "kampung")["lintang"], line(village, "kampung")["contoh"]) == ("", "Ya")


def test_addresses_are_whole_only_where_the_site_has_one(village: Village) -> None:
    village.write({"situs.yaml": "nama: Contoh\n"}).build()
    assert line(village, "kampung")["url"] == "/kampung/mekar/"


def test_the_form_for_excel_has_the_same_columns_and_no_formula(village: Village) -> None:
    village.write({"mekar/kegiatan/a.md": "---\njenis: rapat-pokja\njudul: '=1+1'\n---\n"}).build()
    header, row = village.read("data/kegiatan-excel.csv").splitlines()
    assert header.removeprefix("\ufeff").split(";") == list(line(village, "kegiatan"))
    assert row.startswith("mekar;a;Rapat Pokja;'=1+1;")


def test_a_year_of_population_figures_can_stand_only_once(village: Village) -> None:
    village.write({"mekar/kampung.yaml": "nama: Mekar\npenduduk: [{tahun: 2022, jiwa: 1}, {tahun: 2022, jiwa: 2}]\n"})
    assert village.codes() == ["kunci-ganda"]


def test_a_group_that_is_not_there_in_this_month_is_not_active(village: Village) -> None:
    village.write({"mekar/poktan/bkb-a.yaml": "jenis: BKB\nnama: A\nsampai: Februari 2023\n"}).build()
    assert (line(village, "poktan")["aktif"], line(village, "poktan")["sampai"]) == ("Tidak", "2023-02")


def test_a_report_without_an_answer_is_no_line(village: Village) -> None:
    village.write({"mekar/poktan/uppka-a.yaml": "jenis: UPPKA\nnama: A\n"})
    village.write({"mekar/laporan/2023-02.yaml": "kelompok: {poktan: uppka-a, keterangan: Libur}\n"}).build()
    assert lines(village, "laporan.csv") == []
