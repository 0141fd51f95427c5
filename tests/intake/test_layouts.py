"""Texts in many layouts, each with what it says and what it does not: a wrong value is worse than none.

`naskah/harapan.tsv` has a row a text; `|` parts answers that are all right, an empty cell means "must stay empty".
"""

import csv
from pathlib import Path

import pytest

from site_builder.intake.fields import Reading
from site_builder.intake.reading import read_text
from site_builder.intake.sources import read

NASKAH = Path(__file__).parent / "naskah"
with (NASKAH / "harapan.tsv").open(encoding="utf-8") as _table:
    ROWS = list(csv.DictReader(_table, delimiter="\t", quoting=csv.QUOTE_NONE))
FIELDS = [name for name in ROWS[0] if name not in ("berkas", "tata_letak")]


def answers(reading: Reading) -> dict[str, str]:
    fields, kampung, out = reading.fields, reading.kampung, reading.dipublikasi
    return {
        "judul": fields.judul,
        "tanggal": fields.tanggal.iso if fields.tanggal else "",
        "jam": fields.jam,
        "tempat": fields.tempat,
        "kampung": kampung.nama,
        "desa": kampung.desa,
        "kecamatan": kampung.kecamatan,
        "kabupaten": kampung.kabupaten,
        "jenis": fields.jenis,
        "poktan": " ".join(fields.poktan),
        "seksi": " ".join(fields.seksi),
        "narasumber": str(len(fields.narasumber)),
        "dipublikasi": out.iso if out else "",
    }


def test_there_are_many_layouts_and_each_has_its_own_name() -> None:
    names = [row["tata_letak"] for row in ROWS]
    assert len(set(names)) == len(names) >= 30


def test_every_text_has_its_row() -> None:
    files = sorted(path.name for path in NASKAH.iterdir() if path.suffix != ".tsv")
    assert files == [row["berkas"] for row in ROWS]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['berkas'][:2]} {row['tata_letak']}")
def test_a_layout_gives_what_it_says_and_nothing_else(row: dict[str, str]) -> None:
    found = answers(read_text(read(NASKAH / row["berkas"])))
    wrong = {name: (row[name], found[name]) for name in FIELDS if found[name] not in (row[name] or "").split("|")}
    assert wrong == {}


def notes_of(name: str) -> list[str]:
    return [note.message for note in read_text(read(NASKAH / name)).notes]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("09-hari-tak-cocok.txt", "13 Februari 2020 jatuh pada hari Kamis"),
        ("10-dua-tanggal.txt", "5 Maret 2023 dan 12 Maret 2023"),
        ("15-tanpa-tahun.txt", "tidak menyebut tahun"),
        ("35-angka-rancu.txt", "bisa dibaca dua cara"),
        ("38-bulan-saja.txt", "hanya menyebut “bulan Agutustus ini”"),
        ("47-tautan-hari-ini.txt", "3 Agustus 2023 hanya tanggal terbitnya"),
        ("39-dua-kampung.txt", "Delima dan Manggis"),
        ("32-rumah-warga.txt", "hanya perkiraan"),
        ("22-pokja-pkk.txt", "ditulis kegiatan-lain"),
    ],
)
def test_what_is_left_empty_is_said(name: str, said: str) -> None:
    assert any(said in message for message in notes_of(name)), notes_of(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("01-portal-polos.txt", "diambil dari baris “Dipublikasi pada”"),
        ("01-portal-polos.txt", "ditandai belum ditinjau"),
        ("02-portal-kepala-ganda.txt", "bukan tanggal terbit 21 Juni 2023"),
        ("14-tanpa-tahun-ada-terbit.txt", "Tahun 2024 untuk “Kamis, 25/1”"),
        ("27-kepala-kapital.txt", "dari kepala naskah"),
        ("38-bulan-saja.txt", "Narasumber diambil dari kalimat"),
        ("41-windows-1252.txt", "Windows-1252"),
    ],
)
def test_what_is_guessed_is_said(name: str, said: str) -> None:
    assert any(said in message for message in notes_of(name)), notes_of(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("23-pedoman.txt", "penjelasan atau pedoman"),
        ("24-profil.txt", "profil kampung atau kelompok"),
        ("55-rekap-bulanan.txt", "beberapa kegiatan"),
    ],
)
def test_a_text_that_tells_of_no_activity_is_flagged(name: str, said: str) -> None:
    flagged = [note.message for note in read_text(read(NASKAH / name)).notes if note.kind == "bukan-kegiatan"]
    assert len(flagged) == 1
    assert said in flagged[0]


def test_minutes_and_news_of_an_activity_are_not_flagged() -> None:
    flagged = {
        row["berkas"]
        for row in ROWS
        if any(note.kind == "bukan-kegiatan" for note in read_text(read(NASKAH / row["berkas"])).notes)
    }
    assert flagged == {"23-pedoman.txt", "24-profil.txt", "55-rekap-bulanan.txt", "71-surat-keputusan.txt"}


def test_a_note_names_the_line_of_the_source() -> None:
    (note,) = (n for n in read_text(read(NASKAH / "09-hari-tak-cocok.txt")).notes if n.kind == "kosong")
    assert note.line == 3


def test_the_portals_seksi_is_taken_over_as_not_reviewed() -> None:
    fields = read_text(read(NASKAH / "01-portal-polos.txt")).fields
    assert (fields.seksi, fields.belum_ditinjau) == (("Perlindungan",), ("seksi",))


def test_a_seksi_that_the_writer_chose_counts_as_reviewed() -> None:
    assert read_text(read(NASKAH / "44-laporan-narasi.txt")).fields.belum_ditinjau == ()


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("01-portal-polos.txt", "instansi", ("Puskesmas", "Dinas Kesehatan")),
        ("01-portal-polos.txt", "sasaran", ("Lansia", "Keluarga yang memiliki Lansia")),
        ("02-portal-kepala-ganda.txt", "sasaran", ()),
        ("03-portal-tersimpan.html", "instansi", ("Pemerintahan Desa/Kelurahan", "OPD Pengendalian Penduduk dan KB")),
        ("04-notulen-romawi.txt", "peserta", ("Kepala desa dan perangkat", "Pengurus Pokja", "Kader Poktan")),
        (
            "04-notulen-romawi.txt",
            "keputusan",
            ("Buku kegiatan diisi setiap tanggal 5.", "Pendataan jamban mulai bulan depan."),
        ),
        ("05-label-acak.txt", "tindak_lanjut", ("Menghitung biaya", "Menghubungi kelurahan")),
        ("05-label-acak.txt", "pimpinan", "Ketua Pokja"),
        ("05-label-acak.txt", "notulis", "Sekretaris Pokja"),
        ("06-huruf-besar-kecil.txt", "jumlah_hadir", 24),
        ("11-berita-garis-kota.txt", "jumlah_hadir", 32),
        ("16-wa-ekspor.txt", "jumlah_hadir", 18),
        ("16-wa-ekspor.txt", "keputusan", ("Kerja bakti tiap Minggu kedua", "Kelas ibu di posyandu")),
        ("28-tabel-label.html", "narasumber", ("Penyuluh pertanian", "Ketua kelompok tani")),
        ("32-rumah-warga.txt", "jumlah_hadir", None),
        (
            "40-jadwal-acara.txt",
            "agenda",
            ("08.00 - 08.15 Pembukaan", "08.15 - 09.00 Sambutan", "09.00 - 10.00 Ramah tamah"),
        ),
        ("44-laporan-narasi.txt", "jumlah_hadir", 45),
        ("48-poin-angka.txt", "keputusan", ("Terbentuk jadwal konselor sebaya", "Disepakati lomba poster")),
    ],
)
def test_lists_and_counts_are_read(name: str, field: str, value: object) -> None:
    assert getattr(read_text(read(NASKAH / name)).fields, field) == value


def test_an_activity_of_several_days_has_both() -> None:
    fields = read_text(read(NASKAH / "30-dua-hari.txt")).fields
    assert [d.iso for d in (fields.tanggal, fields.tanggal_selesai) if d] == ["2023-03-12", "2023-03-13"]
