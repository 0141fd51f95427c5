"""What is typed and written for the pictures; every name in it is made up."""

import datetime
from pathlib import Path

from docx import Document

# The example site ends with this year.
AKHIR = datetime.date(2023, 12, 20)
SITUS = ("Kampung KB Kabupaten Rekaan", "Dinas PPKB Kabupaten Rekaan", "WIB", "dinas-rekaan/kampung-kb")
# The last is Enter: the folder that is offered.
KAMPUNG = ("Mekar Asri", "Desa Mekar Asri", "Rekaan Utara", "Kabupaten Rekaan", "Provinsi Contoh", "")
POKTAN = ("UPPKA", "Mawar")
RAPAT = ("Rabu, 1 Maret 2023", "Rapat persiapan posyandu")
FOLDER = "content/kabupaten-rekaan/mekar-asri"
DRAF = f"{FOLDER}/kegiatan/2023-02-13-rapat-rencana-kerja.md"
HALAMAN = "kampung/mekar-asri/kegiatan/2023-02-13-rapat-rencana-kerja/"

_LABELS = (
    "Hari/Tanggal : Senin, 13 Februari 2023",
    "Jam : 08.00 WIB s/d selesai",
    "Tempat : Balai Desa Mekar Asri",
    "Pimpinan rapat : Ketua Pokja",
)
_PESERTA = ("Perangkat desa", "Kader BKB", "Pengurus UPPKA Mawar")
_HASIL = ("UPPKA Mawar dibina setiap Rabu pertama", "Data keluarga dicocokkan RT demi RT sampai Juni")


def word(file: Path) -> None:
    """Minutes as they lie about in a secretary's computer, a telephone number and all."""
    document = Document()
    document.add_paragraph("RAPAT RENCANA KERJA")
    document.add_paragraph("Pokja Kampung KB Mekar Asri")
    for line in _LABELS:
        document.add_paragraph(line)
    document.add_paragraph("Peserta :")
    for line in _PESERTA:
        document.add_paragraph(line, style="List Bullet")
    document.add_paragraph("Rapat dihadiri oleh 21 orang. Pokja menyusun jadwal kegiatan sampai bulan Juni.")
    document.add_paragraph("Hasil rapat :")
    for line in _HASIL:
        document.add_paragraph(line, style="List Number")
    document.add_paragraph("Undangan berikutnya lewat Bu Sri, 0812 0000 1234.")
    document.save(str(file))
