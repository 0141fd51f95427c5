"""The monthly report of a province: one row for each UPPKA group (guide 2023, appendix).

A kabupaten fills the same form for its own groups; the province puts these together.
The original is damaged; what had to be decided stands in docs/formulir.md.
"""

from ..model.diagnostics import GALAT, PERINGATAN
from .columns import Asal, Bagian, Formulir, Jenis, Kolom

_KB = "Kesertaan Ber-KB"
_PUS = (_KB, "PUS")
_MKJP = (*_PUS, "MKJP")
_KEGIATAN = ("Jenis Kegiatan",)
_ANGGARAN = ("Anggaran",)
_O = " (Orang/Keluarga)"
_J, _R, _Y, _T = Jenis.JUMLAH, Jenis.RUPIAH, Jenis.YA_TIDAK, Jenis.TEKS
_K, _P = Asal.KANTOR, Asal.PUBLIK

PROVINSI = Formulir(
    "uppka-provinsi",
    2,
    (
        "LAPORAN PENINGKATAN PEMBERDAYAAN EKONOMI KELUARGA",
        "BAGI KELUARGA AKSEPTOR KB DAN STUNTING DI KAMPUNG KELUARGA BERKUALITAS",
    ),
    (("provinsi",), ("provinsi", "kabupaten")),
    (
        Kolom("1", "no", "No", (), Jenis.NOMOR, Asal.HITUNG, 7),
        Kolom("2", "kabupaten", "Kabupaten/Kota", (), _T, Asal.NAMA, 23),
        Kolom("3", "kampung", "Nama Kampung Keluarga Berkualitas", (), _T, Asal.NAMA, 27),
        Kolom("4", "kelompok", "Nama Kelompok UPPKA", (), _T, Asal.NAMA, 25),
        Kolom("5", "mkjp_lestari", "Lestari", _MKJP, _J, _K, 11),
        Kolom("6", "mkjp_mandiri", "Mandiri", _MKJP, _J, _K, 11),
        Kolom("7", "non_mkjp", "Non MKJP", _PUS, _J, _K, 11),
        Kolom("8", "non_pus", "Non PUS", (_KB,), _J, _K, 11),
        Kolom("9", "total_akseptor", "Total Jumlah Akseptor", (_KB,), _J, _K, 11),
        Kolom("10", "keluarga_rentan_stunting", "Keluarga rentan stunting", (), _J, _K, 11),
        Kolom("11", "sosialisasi_kebijakan", "Sosialisasi kebijakan PEK Nasional Pro PN", _KEGIATAN, _Y, _P, 13),
        Kolom("12", "orientasi_pek", "Orientasi pemberdayaan ekonomi keluarga", _KEGIATAN, _Y, _P, 13),
        Kolom(
            "13",
            "kemitraan_permodalan_pemasaran",
            "Pengembangan Model Kemitraan, Permodalan, Pemasaran/Pilot Project PEK Peduli Stunting",
            _KEGIATAN,
            _Y,
            _P,
            15,
        ),
        Kolom(
            "14",
            "monitoring_evaluasi",
            "Monitoring dan Evaluasi Pelaksanaan Fasilitasi Pemberdayaan Ekonomi Keluarga",
            _KEGIATAN,
            _Y,
            _P,
            15,
        ),
        Kolom("15–18", "pagu", "Pagu (Rp)", _ANGGARAN, _R, _P, 23),
        Kolom("15–18", "realisasi", "Realisasi (Rp)", _ANGGARAN, _R, _P, 23),
        Kolom("15–18", "persentase", "Realisasi (%)", _ANGGARAN, Jenis.PERSEN, Asal.HITUNG, 13),
        Kolom("19", "keluarga_tergabung", f"Jumlah Keluarga yang tergabung dalam Poktan UPPKA{_O}", (), _J, _P, 15),
        Kolom("20", "keluarga_akseptor", f"Jumlah Keluarga Akseptor{_O}", (), _J, _K, 11),
        Kolom("21", "akseptor_mkjp_lestari", f"Jumlah Akseptor KB MKJP Lestari{_O}", (), _J, _K, 13),
        Kolom("22", "akseptor_mkjp_mandiri", f"Jumlah Akseptor KB MKJP Mandiri{_O}", (), _J, _K, 13),
        Kolom(
            "23",
            "rentan_stunting",
            f"Jumlah Rentan Stunting (Remaja/Catin, Bumil, Busui, Baduta, Balita){_O}",
            (),
            _J,
            _K,
            17,
        ),
        Kolom("24", "uppka_lama_dibina", "Jumlah UPPKA Lama yang terus dibina (kelompok)", (), _Y, _P, 13),
        Kolom("25", "keterangan", "KET", (), _T, _P, 35, False),
    ),
    (
        Bagian("realisasi", "pagu", PERINGATAN, sebab="keterangan"),  # as `realisasi-lebih` on the site
        Bagian("akseptor_mkjp_lestari", "keluarga_akseptor", GALAT),
        Bagian("akseptor_mkjp_mandiri", "keluarga_akseptor", GALAT),
        Bagian("keluarga_akseptor", "keluarga_tergabung", PERINGATAN),
        Bagian("mkjp_lestari", "total_akseptor", PERINGATAN),
        Bagian("mkjp_mandiri", "total_akseptor", PERINGATAN),
        Bagian("non_mkjp", "total_akseptor", PERINGATAN),
    ),
)
