"""A small table with one of everything."""

from site_builder.model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Liputan, Row, Table
from site_builder.model.tanggal import Tanggal

NONE, NOT_APPLICABLE = Cell(None, BELUM), Cell(None, TIDAK_BERLAKU)

TABLE = Table(
    "Contoh, 2023",
    (Column("kabupaten", "Kabupaten/kota", "teks"), Column("kampung", "Alamat kampung", "alamat")),
    (Column("nama_kampung", "Kampung", "teks"),),
    (
        Column("anggota", "Anggota", kelompok="Kelompok"),
        Column("dibina", "Dibina", "ya-tidak", kelompok="Kelompok"),
        Column("pagu", "Pagu", "rupiah", "rupiah"),
        Column("persen", "Capaian", "persen", "%"),
        Column("terakhir", "Terakhir", "tanggal"),
        Column("keterangan", "Keterangan", "teks"),
    ),
    (
        Row(
            ("Kota Contoh", "mekar"),
            (Cell("Mekar", "", "/kampung/mekar/"),),
            (Cell(0), Cell(True), Cell(1_500_000), Cell(39.999), Cell(Tanggal(2023, 2, 13)), Cell("=1+1; “aneh”")),
        ),
        Row(
            ("Kota Contoh", "asri"),
            (Cell("Asri", "", "/kampung/asri/"),),
            (NONE, Cell(False), NONE, NOT_APPLICABLE, Cell(Tanggal(2022, 5)), NONE),
        ),
    ),
    Row((), (Cell("Semua kampung"),), (Cell(0), Cell(1), Cell(1_500_000), NOT_APPLICABLE, NOT_APPLICABLE, NONE)),
    Liputan(2, 2, "kampung", "ada catatannya"),
    ("Satu catatan.",),
    "Laporan kampung",
    Tanggal(2023, 4, 1),
)
