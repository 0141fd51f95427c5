"""`new`: a record to fill in, at its place."""

import argparse
import datetime
from typing import Any

from ..model.blocked import Blocked
from .arguments import content_option, need_content, say, today_option

# As `scaffold.new.KINDS`, which only the command itself imports: it takes the models along.
KINDS = (
    "kampung", "poktan", "rapat-pokja", "pembinaan-poktan", "pertemuan-imp", "rumah-dataku", "kegiatan-lain", "laporan",
    "setoran", "halaman",
)  # fmt: skip
# What can be said beforehand, instead of being asked.
ANSWERS = {
    "kampung": ("KAMPUNG", "nama, desa, atau folder kampungnya"),
    "wilayah": ("WILAYAH", "setoran: kabupaten, kota, atau provinsi yang mengirim"),
    "tanggal": ("TANGGAL", "kegiatan: tanggalnya, atau - bila tidak diketahui; setoran: dikirim (bawaan: hari ini)"),
    "judul": ("JUDUL", "kegiatan dan halaman: judulnya"),
    "jenis": ("JENIS", "poktan: BKB, BKR, BKL, UPPKA, atau PIK-R"),
    "nama": ("NAMA", "kampung dan poktan: namanya"),
    "bulan": ("BULAN", "laporan dan setoran: bulan yang dilaporkan"),
    "desa": ("DESA", "kampung: desa atau kelurahannya"),
    "kecamatan": ("KECAMATAN", "kampung: kecamatannya"),
    "kabupaten": ("KABUPATEN", "kampung: kabupaten atau kotanya, dengan kata depannya"),
    "provinsi": ("PROVINSI", "kampung: provinsinya"),
    "folder": ("TEMPAT", "kampung: foldernya di bawah folder catatan"),
}


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("new", help="menyiapkan catatan baru yang tinggal diisi")
    one.set_defaults(run=_run)
    one.add_argument("catatan", choices=KINDS, metavar="CATATAN", help=", ".join(KINDS))
    for name, (metavar, words) in ANSWERS.items():
        one.add_argument(f"--{name}", metavar=metavar, help=words)
    one.add_argument("--lengkap", action="store_true", help="dengan semua isian, masing-masing dengan keterangannya")
    content_option(one)
    today_option(one)


def _run(asked: argparse.Namespace) -> int:
    from ..scaffold.asking import console
    from ..scaffold.new import Request, new

    need_content(asked.content)
    given = {name: text for name in ANSWERS if (text := getattr(asked, name)) is not None}
    request = Request(asked.catatan, given, asked.content, asked.today or datetime.date.today(), asked.lengkap)
    try:
        made = new(request, console())
    except KeyboardInterrupt:
        raise Blocked("Dibatalkan. Tidak ada berkas yang dibuat.") from None
    say([f"Dibuat: {made.path}", made.next])
    return 0
