"""Plain records, as many as wanted: all in one pattern, nothing in doubt, and nothing that Hugo could not show too."""

import datetime
import random
from pathlib import Path

SENTENCES = (
    "Ketua Pokja membuka pertemuan dan membacakan catatan bulan lalu.",
    "Kader melaporkan kegiatan kelompok beserta kendala di lapangan.",
    "Peserta menyepakati jadwal kunjungan rumah untuk dua pekan ke depan.",
    "Penyuluh mengingatkan agar data keluarga diperbarui sebelum akhir bulan.",
    "Warga mengusulkan kerja bakti membersihkan saluran air di tiap RT.",
    "Bendahara menyampaikan laporan kas dan rencana belanja bahan praktik.",
)
SEKSI = ("Keagamaan", "Sosial Budaya", "Cinta Kasih", "Perlindungan", "Reproduksi", "Ekonomi", "Pembinaan Lingkungan")
PERAN = ("Pengorganisasian", "Pertemuan", "KIE", "Pencatatan", "Pelayanan", "Kemandirian")
PROGRAM = ("DASHAT", "Sekolah Lansia", "GENTING", "TAMASYA", "GATI", "SIDAYA", "BKB", "Bank Sampah", "Jumat Bersih")
PRODUK = ("keripik singkong", "abon lele", "tas anyaman", "kue kering", "sirup markisa")


def write_site(root: Path, records: int) -> None:
    """About 60 records of 3.4 KB for every kampung, and a year of monthly reports: 2,000 for 10,000 records."""
    r = random.Random(1)
    content = root / "content"
    content.mkdir(parents=True)
    (content / "situs.yaml").write_text("nama: Situs ukur\nurl: https://contoh.github.io/ukur/\n")
    for k in range(max(records // 60, 1)):
        home = content / f"kecamatan-{k % 19}" / f"desa-{k}"
        (home / "kegiatan").mkdir(parents=True)
        (home / "poktan").mkdir()
        (home / "laporan").mkdir()
        wilayah = f"{{kode: 33.26.{k % 19 + 1:02}, kabupaten: Kab. Pekalongan, provinsi: Jateng}}"
        (home / "kampung.yaml").write_text(f"nama: Desa {k}\nwilayah: {wilayah}\n")
        (home / "poktan" / "uppka-mawar.yaml").write_text(_group(k))
        for month in range(1, 13):
            (home / "laporan" / f"2023-{month:02}.yaml").write_text(_report(r, month))
        for i in range(60):
            (home / "kegiatan" / f"{_day(i)}-kegiatan-{i}.md").write_text(_record(r, i))


def _group(k: int) -> str:
    products = f"{PRODUK[k % len(PRODUK)]}, {PRODUK[k % 3].upper()}, buatan desa {k}"
    return f"jenis: UPPKA\nnama: Mawar\njenis_usaha: [Kuliner, Kerajinan]\nproduk: {products}\nlokus_pro_pn: 2023\n"


def _report(r: random.Random, month: int) -> str:
    come_in = datetime.date(2023 + month // 12, month % 12 + 1, r.randint(5, 28))
    answers = "\n".join(f"    {key}: {r.choice(('Ya', 'Tidak'))}" for key in ("sosialisasi_kebijakan", "orientasi_pek"))
    money = f"{{pagu: 1500000, realisasi: {r.randint(0, 1500) * 1000}}}"
    return f"tanggal_masuk: {come_in}\nkelompok:\n  - poktan: uppka-mawar\n{answers}\n    anggaran: {money}\n"


def _day(i: int) -> datetime.date:
    return datetime.date(2022, 1, 3) + datetime.timedelta(days=i * 11)


def _task(i: int) -> str:
    """One in ten is not done."""
    day = _day(i)
    done = f", selesai: {day + datetime.timedelta(days=21)}" if i % 10 else ""
    return f"apa: Tabel data per RT, penanggung_jawab: Sekretaris, tenggat: {day + datetime.timedelta(days=28)}{done}"


def _record(r: random.Random, i: int) -> str:
    jenis = ("rapat-pokja", "pembinaan-poktan", "pertemuan-imp")[i % 3]
    role = f"peran_imp: {r.choice(PERAN)}\n" if jenis == "pertemuan-imp" else ""
    named = f"program: {r.choice(PROGRAM)}\n" if i % 4 == 0 else ""
    front = f"""---
jenis: {jenis}
judul: "Kegiatan ke-{i}: {r.choice(SEKSI).lower()} keluarga"
tanggal: {_day(i)}
jam: 08.00 WIB s/d selesai
tempat: Balai desa
seksi: {r.choice(SEKSI)}
sasaran: [PUS, Remaja]
poktan: uppka-mawar
jumlah_hadir: {r.randint(10, 60)}
narasumber:
  - {{peran: Camat, materi: dukungan lintas sektor}}
  - Penyuluh KB
keputusan:
  - Pertemuan berikutnya bulan depan.
tindak_lanjut:
  - {{{_task(i)}}}
{role}{named}---
"""
    parts = []
    for part in range(5):
        parts.append(f"## Bagian {part + 1}\n\n" + " ".join(r.choices(SENTENCES, k=4)) + "\n")
        parts.append("\n".join(f"{n}. {r.choice(SENTENCES)}" for n in range(1, 4)) + "\n")
    return front + "\n".join(parts)
