"""Times and memory of the builder on generated records: cold, after one edit, with nothing to do.

`make bench` prints ratios as well as seconds: on a shared machine only the ratios of one run can be compared.
"""

import argparse
import datetime
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
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
  - {{apa: Tabel data per RT, penanggung_jawab: Sekretaris, tenggat: 2023-06-01}}
{role}{named}---
"""
    parts = []
    for part in range(5):
        parts.append(f"## Bagian {part + 1}\n\n" + " ".join(r.choices(SENTENCES, k=4)) + "\n")
        parts.append("\n".join(f"{n}. {r.choice(SENTENCES)}" for n in range(1, 4)) + "\n")
    return front + "\n".join(parts)


def timed(root: Path, *options: str, verb: str = "build") -> tuple[float, float]:
    """Seconds and peak memory in MB (of the largest process) of one command in a fresh process."""
    command = [sys.executable, "-m", "site_builder", verb, "--today", "2024-01-31", *options]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    before = time.perf_counter()
    with tempfile.TemporaryFile() as said:  # thousands of warnings would stand before the times
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{verb} failed with {process.returncode}: {said.read().decode()}")
    return seconds, usage.ru_maxrss / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=1000)
    records = parser.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_site(root, records)
        cold, memory = timed(root)
        rows = [("cold", cold, memory), ("nothing to do", *timed(root))]
        edited = next((root / "content").rglob("kegiatan/*.md"))
        edited.write_text(edited.read_text().replace("Ketua Pokja", "Sekretaris Pokja", 1) + "\nSatu baris lagi.\n")
        rows.append(("one edit", *timed(root)))
        edited.write_text(edited.read_text() + "\nDan satu lagi.\n")
        rows.append(("check of one changed file", *timed(root, str(edited), verb="check")))
        shutil.rmtree(root / "output")
        rows.append(("output/ gone, state kept", *timed(root)))
        rows.append(("cold, one process", *timed(root, "--clean", "--jobs", "1")))
        pages = sum(1 for _ in (root / "output").rglob("*.html"))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{records} records, {pages} pages; peak memory of any process {children:.0f} MB")  # noqa: T201
    for name, seconds, megabytes in rows:
        print(f"{name:26} {seconds:7.2f} s  {seconds / cold:5.2f} x cold  {megabytes:5.0f} MB")  # noqa: T201


if __name__ == "__main__":
    main()
