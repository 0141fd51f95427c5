"""Records as people write them, and what the checker says."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.content.check import check
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place
from site_builder.model.facets import KampungFacts, KegiatanFacts, PoktanFacts
from site_builder.model.figures import LaporanFacts, TargetFacts


def kegiatan(front: str, body: str = "", slug: str = "rapat") -> Loaded:
    text = f"---\njenis: rapat-pokja\njudul: Rapat\n{front}\n---\n{body}"
    return check(f"mekar/kegiatan/{slug}.md", Place("kegiatan", "mekar", slug), text.encode())


def facts(front: str, body: str = "") -> KegiatanFacts:
    loaded = kegiatan(front, body)
    assert loaded.diagnostics == ()
    assert isinstance(loaded.facts, KegiatanFacts)
    return loaded.facts


def codes(loaded: Loaded) -> list[str]:
    return [d.code for d in loaded.diagnostics]


def test_a_kind_and_a_title_are_a_record() -> None:
    found = facts("")
    assert (found.jenis, found.judul, found.tanggal, found.jumlah_hadir) == ("rapat-pokja", "Rapat", None, None)


@pytest.mark.parametrize(
    "empty", ["tempat:", "tempat: ''", "tempat: -", "tempat: ~", "tempat: null", "seksi: []", "seksi: ['']"]
)
def test_an_empty_field_is_not_given(empty: str) -> None:
    assert facts(empty) == facts("")


@pytest.mark.parametrize(
    ("front", "field", "value"),
    [
        ("tanggal: 13 Februari 2020", "tanggal", (2020, 2, 13)),
        ("tanggal: 2020-02", "tanggal", (2020, 2, 0)),
        ("tanggal: 2020", "tanggal", (2020, 0, 0)),
        ("jumlah_hadir: 1.500", "jumlah_hadir", 1500),
        ("jumlah_hadir: 30 orang", "jumlah_hadir", 30),
        ("seksi: Kasih Sayang", "seksi", ("cinta-kasih",)),
        ("seksi: Ekonomi, pendidikan", "seksi", ("ekonomi", "sosialisasi-dan-pendidikan")),
        ("seksi: [Ekonomi, Keagamaan]", "seksi", ("ekonomi", "keagamaan")),
        ("instansi: BKKBN", "instansi", ("perwakilan-bkkbn",)),
        ("program: DASHAT", "program", ("Dapur Sehat Atasi Stunting (DASHAT)",)),
        ("program: Sekolah Lansia", "program", ("Sekolah Lansia",)),
        ("poktan: uppka-mawar, BKB", "poktan", ("uppka-mawar", "BKB")),
        ("draf: Ya", "draf", True),
        ("draf: false", "draf", False),
        ("Tempat: Balai   desa", "tempat", "Balai desa"),
        ("keputusan: Rapat lagi bulan depan.", "keputusan", ("Rapat lagi bulan depan.",)),
        ("agenda:\n- 'Doa: bersama'\n- Penutup: doa", "agenda", ("Doa: bersama", "Penutup: doa")),
        ("pembicara: Camat", "narasumber", (("Camat", "", "", ""),)),
        ("narasumber:\n- PKB: materi pola asuh", "narasumber", (("PKB: materi pola asuh", "", "", ""),)),
        ("peserta:\n- {unsur: Kader, jumlah: 12}\n- Warga", "peserta", (("Kader", 12), ("Warga", None))),
        ("tindak_lanjut: Kirim surat", "tindak_lanjut", (("Kirim surat", "", None, None),)),
        ("tindak_lanjut: {apa: Surat, tenggat: 5 Mei 2020}", "tindak_lanjut", (("Surat", "", (2020, 5, 5), None),)),
        ("foto: rapat.jpg", "foto", (("rapat.jpg", "", None),)),
    ],
)  # fmt: skip
def test_a_field_is_read_as_people_write_it(front: str, field: str, value: Any) -> None:
    assert getattr(facts(front), field) == value


def test_a_time_is_kept_as_written_and_as_understood() -> None:
    jam = facts("jam: 08.00 WIB s/d selesai").jam
    assert jam is not None
    assert (jam.mulai, jam.selesai, jam.sampai_selesai, jam.zona) == (480, None, True, "WIB")


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ("tanggal: 05/02/2020", "tanggal-rancu"),
        ("tanggal: Kamis, 25/1", "tanggal-tanpa-tahun"),
        ("tanggal: 31 Februari 2020", "tanggal-mustahil"),
        ("tanggal: Rabu, 13 Februari 2020", "hari-tak-cocok"),
        ("tanggal: akhir pekan kemarin", "tanggal-tak-terbaca"),
        ("tanggal: 13-15 Februari 2020", "tanggal-rentang"),
        ("tanggal: 2020-02-13\ntanggal_selesai: 2020-02-12", "tanggal-terbalik"),
        ("jam: 25.00", "jam-mustahil"),
        ("jumlah_hadir: 1,5", "jumlah"),
        ("jumlah_hadir: -3", "jumlah"),
        ("sumber: contoh.go.id/berita", "alamat-web"),
        ("belum_ditinjau: seksii", "nilai-tak-dikenal"),
        ("agenda: {a: b, c: d}", "bentuk-salah"),
        ("tempat: [Balai, Aula]", "bentuk-salah"),
        ("alamat_lama: ../rapat", "alamat-lama-salah"),
        ("peran_imp: Pertemuan", "tidak-berlaku"),
        ("nik: 3326160101800001", "kunci-terlarang"),
        ("peserta:\n- {unsur: Kader, umur: 30}", "kunci-terlarang"),
        ("peserta:\n- {unsur: Kader, nama: X}", "kunci-terlarang"),
        ("ibu_hamil: 4", "kunci-terlarang"),
        ("no_hp: 0812", "kunci-terlarang"),
    ],
)
def test_what_cannot_be_read_gets_its_own_message(front: str, code: str) -> None:
    assert codes(kegiatan(front)) == [code]


def test_a_message_about_a_forbidden_key_never_repeats_its_value() -> None:
    (found,) = kegiatan("nik: 3326160101800001").diagnostics
    assert "3326" not in found.message + found.hint


def test_a_misspelt_key_is_not_also_reported_as_missing() -> None:
    loaded = check("a.md", Place("kegiatan", "mekar", "a"), b"---\njenis: rapat-pokja\njudull: Rapat\n---\n")
    (found,) = loaded.diagnostics
    assert (found.code, found.hint) == ("kunci-asing", "Mungkin maksudnya `judul`.")


@pytest.mark.parametrize(
    ("word", "field"), [("waktu", "jam"), ("hari", "tanggal"), ("lokasi", "tempat"), ("hasil", "keputusan")]
)
def test_an_everyday_word_leads_to_the_field(word: str, field: str) -> None:
    (found,) = kegiatan(f"{word}: x").diagnostics
    assert found.hint == f"Mungkin maksudnya `{field}`."
    assert [one.text for one in found.ganti] == [field]


def test_a_word_for_a_field_that_is_there_already_is_to_be_joined_with_it() -> None:
    (found,) = kegiatan("title: x").diagnostics
    assert found.hint == "Mungkin maksudnya `judul`, yang sudah ada: gabungkan isinya, lalu hapus isian ini."
    assert found.ganti == ()


@pytest.mark.parametrize(
    ("slug", "tanggal", "codes_found"),
    [
        ("2020-02-13-rapat", "2020-02-13", []),
        ("2020-02-rapat", "2020-02-13", []),
        ("2020-02-13-rapat", "2020-02", []),
        ("rapat", "2020-02-13", []),
        ("2020-02-13-rapat", "2020-02-14", ["tanggal-nama-berkas"]),
        ("2020-02-13-rapat", "", ["tanggal-nama-berkas"]),
        ("2020-13-40-rapat", "", []),
    ],
)
def test_a_file_name_that_disagrees_with_the_date_is_a_warning(slug: str, tanggal: str, codes_found: list[str]) -> None:
    assert codes(kegiatan(f"tanggal: {tanggal}", slug=slug)) == codes_found


@pytest.mark.parametrize("slug", ["Rapat Pokja", "rapat_pokja", "rapat--pokja", "RAPAT", "rapat.pokja", "rapát"])
def test_a_file_name_that_is_no_address_is_refused(slug: str) -> None:
    assert "nama-berkas" in codes(kegiatan("", slug=slug))


def test_links_and_references_keep_their_place_in_the_file() -> None:
    loaded = kegiatan("poktan: uppka-mawar\nfoto:\n- berkas: a.jpg", "Lihat\n[rapat](lain.md).\n")
    assert [(ref.kind, ref.target, ref.location.line, ref.location.column) for ref in loaded.refs] == [
        ("foto", "a.jpg", 6, 11),
        ("poktan", "uppka-mawar", 4, 9),
        ("tautan", "lain.md", 9, 9),
    ]


def record(kind: str, slug: str, text: str) -> Loaded:
    return check(f"{slug}.yaml", Place(kind, "mekar", slug), text.encode())


def test_a_bare_sentence_may_stand_for_a_structure() -> None:
    loaded = record(
        "kampung", "mekar", "nama: Mekar\nwilayah: Mekar\ndicanangkan: 2017\nklasifikasi: Dasar\npokja: SK 1\n"
    )
    found = loaded.facts
    assert isinstance(found, KampungFacts)
    assert (found.wilayah.desa, found.dicanangkan, found.klasifikasi, found.pokja.sk) == (
        "Mekar", (2017, 0, 0), ("dasar", None), "SK 1",
    )  # fmt: skip


def test_population_rows_are_kept_by_year_and_gaps_stay_gaps() -> None:
    found = record("kampung", "mekar", "nama: M\npenduduk:\n- {tahun: 2022, jiwa: 4.050}\n- {tahun: 2021}\n").facts
    assert isinstance(found, KampungFacts)
    assert [(row.tahun, row.jiwa) for row in found.penduduk] == [(2021, None), (2022, 4050)]


@pytest.mark.parametrize("written", ["UPPKS", "uppka", "UPPKA", "Usaha Peningkatan Pendapatan Keluarga Akseptor"])
def test_uppka_and_uppks_are_one_kind(written: str) -> None:
    found = record("poktan", "mawar", f"jenis: {written}\nnama: Mawar\n").facts
    assert isinstance(found, PoktanFacts)
    assert found.jenis == "uppka"


def test_the_month_of_a_report_stands_in_its_file_name() -> None:
    found = record(
        "laporan", "2023-03", "kelompok:\n- {poktan: mawar, fasilitasi: Ya, anggaran: {pagu: 1.500.000}}\n"
    ).facts
    assert isinstance(found, LaporanFacts)
    assert found.bulan == (2023, 3, 0)
    (group,) = found.kelompok
    assert (group.fasilitasi, group.orientasi_pek, group.anggaran) == (True, None, (1500000, None))


def test_a_blank_target_stays_blank() -> None:
    found = record("target", "2023", "provinsi:\n  Aceh: 23\n  Kalimantan Utara:\n").facts
    assert isinstance(found, TargetFacts)
    assert found.provinsi == (("aceh", 23), ("kalimantan-utara", None))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("wilayah: Kab\njumlah_kelompok: 4\nangka: {apa: Keluarga, nilai: 120}\n", "rekap-kecil"),
        ("wilayah: Kab\njumlah_kelompok: 6\nangka: {apa: Keluarga, nilai: 123}\n", "rekap-bulat"),
        ("wilayah: Kab\njumlah_kelompok: 6\nangka: {apa: Keluarga, nilai: 7}\n", "rekap-bulat"),
        ("wilayah: Kab\njumlah_kelompok: 6\nangka: {apa: Keluarga, nilai: kurang dari 10}\n", None),
    ],
)
def test_a_published_total_is_rounded_and_over_enough_groups(text: str, code: str | None) -> None:
    assert codes(record("rekap", "2023-tw2-kab", text)) == ([code] if code else [])


FRONT_LINES = st.sampled_from(
    [
        "tanggal:",
        "jam:",
        "seksi:",
        "peserta:",
        "narasumber:",
        "foto:",
        "draf:",
        "poktan:",
        "nama:",
        "-",
        "{}",
        "[]",
        "2020",
    ]
)
FRONT = st.lists(st.one_of(FRONT_LINES, st.sampled_from(["\n", "\n- ", "\n  ", " "]), st.text(max_size=6)), max_size=25)


@settings(max_examples=200, deadline=None)
@given(FRONT.map("".join), st.text(max_size=40))
def test_no_front_matter_breaks_the_checker(front: str, body: str) -> None:
    data = f"---\n{front}\n---\n{body}".encode("utf-8", "surrogatepass")
    loaded = check("a.md", Place("kegiatan", "mekar", "a"), data)
    assert loaded.facts is not None or loaded.diagnostics
    lines = data.count(b"\n") + data.count(b"\r") + 1
    assert all(0 <= d.location.line <= lines for d in loaded.diagnostics)
