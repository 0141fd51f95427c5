"""The public columns of the two UPPKA report forms, described once (guide 2023, Lampiran).

The figures that the forms ask for beside these are about the health of people: they are in no record and in no table.
"""

from typing import NamedTuple

from ..model.tables import Column
from .laporan_kelompok import ANSWERS


class KolomFormulir(NamedTuple):
    """A column and its number on the form, `` where it has none."""

    nomor: str
    kolom: Column


def columns(formulir: tuple[KolomFormulir, ...]) -> tuple[Column, ...]:
    """The columns as a table has them; the number on the form goes into the description of the data file, and screens
    have the short headings of a group's own page."""
    return tuple(_with_number(one) for one in formulir)


def _with_number(one: KolomFormulir) -> Column:
    words = (f"Kolom {one.nomor} formulir." if one.nomor else "", one.kolom.arti)
    short = _SHORT.get(one.kolom.key, "")
    return one.kolom._replace(arti=" ".join(word for word in words if word), pendek=short)


_SHORT = {
    **{column.key: column.judul for column in ANSWERS if column.jenis == "ya-tidak"},
    "keluarga_tergabung": "Keluarga",
    "nama_kabupaten": "Kab./kota",
    "nama_kampung": "Kampung",
    "nama_kelompok": "Kelompok",
    "tahun_terbentuk": "Terbentuk",
    "tempat": "Alamat",
    "jumlah_anggota": "Anggota",
}


# The keys of headings differ from those of records, so that a data file can have both side by side.
KEPALA_PROVINSI = (
    KolomFormulir("1", Column("no", "No", "bilangan")),
    KolomFormulir("2", Column("nama_kabupaten", "Kabupaten/Kota", "teks")),
    KolomFormulir("3", Column("nama_kampung", "Nama Kampung Keluarga Berkualitas", "teks")),
    KolomFormulir("4", Column("nama_kelompok", "Nama Kelompok UPPKA", "teks")),
)

_KEGIATAN = "Jenis Kegiatan"
_ANGGARAN = "Anggaran"
PROVINSI = (
    KolomFormulir(
        "11",
        Column("sosialisasi_kebijakan", "Sosialisasi kebijakan PEK Nasional Pro PN", "ya-tidak", "", _KEGIATAN),
    ),
    KolomFormulir(
        "12",
        Column("orientasi_pek", "Orientasi pemberdayaan ekonomi keluarga", "ya-tidak", "", _KEGIATAN),
    ),
    KolomFormulir(
        "13",
        Column(
            "kemitraan_permodalan_pemasaran",
            "Pengembangan Model Kemitraan, Permodalan, Pemasaran/Pilot Project PEK Peduli Stunting",
            "ya-tidak",
            "",
            _KEGIATAN,
        ),
    ),
    KolomFormulir(
        "14",
        Column(
            "monitoring_evaluasi",
            "Monitoring dan Evaluasi Pelaksanaan Fasilitasi Pemberdayaan Ekonomi Keluarga",
            "ya-tidak",
            "",
            _KEGIATAN,
        ),
    ),
    # The form prints two labels over these four numbers, so none of the three columns has one of its own.
    KolomFormulir("15–18", Column("pagu", "Pagu", "rupiah", "rupiah", _ANGGARAN, "Pagu bulan itu.")),
    KolomFormulir("15–18", Column("realisasi", "Realisasi", "rupiah", "rupiah", _ANGGARAN, "Realisasi bulan itu.")),
    KolomFormulir(
        "15–18",
        Column(
            "persentase",
            "Persentase",
            "persen",
            "persen",
            _ANGGARAN,
            "Realisasi terhadap pagu, dipotong pada dua angka di belakang koma, tidak dibulatkan ke atas.",
        ),
    ),
    KolomFormulir(
        "19",
        Column(
            "keluarga_tergabung",
            "Jumlah Keluarga yang tergabung dalam Poktan UPPKA (Orang/Keluarga)",
            "bilangan",
            "keluarga",
        ),
    ),
    KolomFormulir("24", Column("uppka_lama_dibina", "Jumlah UPPKA Lama yang terus dibina (kelompok)", "ya-tidak")),
    KolomFormulir("25", Column("keterangan", "KET", "teks")),
)

KEPALA_KABUPATEN = (
    KolomFormulir("", Column("nama_kampung", "Nama Kampung KB", "teks")),
    KolomFormulir("A.1", Column("nama_kelompok", "Nama Kelompok", "teks")),
)

_A = "A. Identitas Kelompok"
# The form asks for a street, often somebody's home: only the public place where the group meets is told.
KABUPATEN_A = (
    KolomFormulir("A.2", Column("tahun_terbentuk", "Tahun Terbentuk", "tahun", "", _A)),
    KolomFormulir(
        "A.3", Column("tempat", "Alamat Kelompok", "teks", "", _A, "Tempat berkumpulnya, bukan alamat rumah.")
    ),
    KolomFormulir("A.4", Column("jumlah_anggota", "Jumlah Anggota Kelompok", "bilangan", "orang", _A)),
    KolomFormulir("A.5", Column("jenis_usaha", "Jenis Usaha", "teks", "", _A)),
)

_C = "C. Jenis Kegiatan"
_C6 = "C.6 Kegiatan Lainnya (Diisi oleh Perwakilan BKKBN Provinsi)"
KABUPATEN_C = (
    KolomFormulir(
        "C.1",
        Column(
            "materi_kie",
            "Mendapatkan materi dan media KIE serta pengembangan materi sesuai karakteristik lokal",
            "ya-tidak",
            "",
            _C,
        ),
    ),
    KolomFormulir(
        "C.2",
        Column(
            "sosialisasi_kie",
            "Sosialisasi materi dan media KIE Pemberdayaan Ekonomi Keluarga akseptor",
            "ya-tidak",
            "",
            _C,
        ),
    ),
    KolomFormulir(
        "C.3",
        Column("orientasi_akseptor", "Orientasi Pemberdayaan Ekonomi Keluarga Akseptor", "ya-tidak", "", _C),
    ),
    KolomFormulir(
        "C.4",
        Column(
            "fasilitasi",
            "Fasilitasi Pemberdayaan Ekonomi Keluarga Akseptor (ATTG atau lainnya)",
            "ya-tidak",
            "",
            _C,
        ),
    ),
    KolomFormulir(
        "C.5",
        Column(
            "pencegahan_stunting",
            "Pengembangan PEK melalui strategi jenis usaha dalam rangka mendukung pencegahan stunting",
            "ya-tidak",
            "",
            _C,
        ),
    ),
    KolomFormulir(
        "C.6",
        Column("identifikasi_data", "Identifikasi dan Inventarisasi Data", "ya-tidak", "", _C6),
    ),
    KolomFormulir(
        "C.6",
        Column("penyusunan_laporan", "Menyusun Laporan Pelaksanaan Kegiatan", "ya-tidak", "", _C6),
    ),
    KolomFormulir(
        "C.6",
        Column("bimbingan_teknis", "Melakukan bimbingan teknis Pelaksanaan kegiatan", "ya-tidak", "", _C6),
    ),
    KolomFormulir("C.6", Column("lainnya", "Lainnya", "ya-tidak", "", _C6)),
    KolomFormulir("C.6", Column("lainnya_berupa", "Lainnya, berupa", "teks", "", _C6)),
)
