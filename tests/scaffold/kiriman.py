"""What people sent and saved, for the guides that are followed; every name in it is made up."""

from pathlib import Path

from site_builder.forms.command import BlankRequest, make_blank
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.options import Options
from tests.forms.office import fill, plausible

RAPAT = """Rapat Pokja Kampung KB Mekar Asri
Hari/Tanggal : Rabu, 15 Maret 2023
Tempat : Balai Desa Mekar Asri
Keputusan :
1. Posyandu setiap Selasa kedua
"""
_HALAMAN = """<html><body><h1>Pertemuan IMP Mekar Asri</h1><p>14 Maret 2023</p>
<p>Kader dan PKB bertemu di balai desa untuk menyusun jadwal kunjungan keluarga sampai bulan Juni.</p></body></html>"""
PEMBINAAN = """Pembinaan UPPKA Mawar
Kampung KB Mekar Asri
Penyuluh KB membahas buku kas kelompok bersama pengurus. Pembinaan dihadiri oleh 12 orang.
"""
DAFTAR = """Nama Kampung KB;Desa;Kecamatan;Kabupaten;Provinsi;UPPKA
Telaga Batang;Telaga;Warungasem;Kabupaten Batang;Jawa Tengah;Melati
Telaga Pekalongan;Telaga;Buaran;Kabupaten Pekalongan;Jawa Tengah;Mawar
Telaga Pemalang;Telaga;Moga;Kabupaten Pemalang;Jawa Tengah;Kenanga
"""
DASHAT = "---\njenis: kegiatan-lain\njudul: Dashat\ntanggal: 14 Maret 2023\n---\nMasak bersama.\n"


def portal(folder: Path) -> None:
    """A page as it was saved."""
    folder.mkdir()
    (folder / "rapat.html").write_text(_HALAMAN, "utf-8")


def isi(forms: Path, options: Options) -> None:
    """Fills in the blank forms of the guide, and those of the two other kabupaten of `DAFTAR`."""
    for name in ("batang", "pemalang"):
        make_blank(BlankRequest(PROVINSI.kode, forms / f"{name}.xlsx", "2023-03", f"Kabupaten {name}"), options)
    for name in ("pekalongan-maret", "batang", "pemalang"):
        fill(forms / f"{name}.xlsx", plausible)
    fill(forms / "kelompok-maret.xlsx", plausible, KABUPATEN)
