"""The words behind abbreviations of the fixed lists, for whoever meets one without knowing the trade."""

from .vocabulary import Daftar

# Values whose first spelling holds an abbreviation, as they stand where a reader meets them first.
_TERANG = {
    "bkb": "Bina Keluarga Balita (BKB)",
    "bkr": "Bina Keluarga Remaja (BKR)",
    "bkl": "Bina Keluarga Lansia (BKL)",
    "uppka": "Usaha Peningkatan Pendapatan Keluarga Akseptor (UPPKA)",
    "pik-r": "Pusat Informasi dan Konseling Remaja (PIK-R)",
    "rapat-pokja": "Rapat kelompok kerja (Pokja)",
    "pembinaan-poktan": "Pembinaan kelompok kegiatan (Poktan)",
    "pertemuan-imp": "Pertemuan Institusi Masyarakat Pedesaan (IMP)",
    "kie-dan-konseling": "KIE (komunikasi, informasi, dan edukasi) dan Konseling",
    "pus": "Pasangan Usia Subur (PUS)",
    "bps": "Badan Pusat Statistik (BPS)",
    "dinas-dukcapil": "Dinas Kependudukan dan Pencatatan Sipil (Dukcapil)",
    "dinas-kominfo": "Dinas Komunikasi dan Informatika (Kominfo)",
    "dinas-pp-dan-pa": "Dinas Pemberdayaan Perempuan dan Perlindungan Anak (PP dan PA)",
    "opd-pengendalian-penduduk-dan-kb": "Perangkat daerah Pengendalian Penduduk dan Keluarga Berencana (OPD KB)",
    "perwakilan-bkkbn": "Perwakilan Badan Kependudukan dan Keluarga Berencana Nasional (BKKBN)",
    "kanwil-kementerian-hukum-dan-ham": "Kantor wilayah Kementerian Hukum dan Hak Asasi Manusia (HAM)",
    "kanwil-kementerian-agama": "Kantor wilayah Kementerian Agama",
    "bumn-dan-bumd": "Badan usaha milik negara dan daerah (BUMN dan BUMD)",
    "apbn": "Anggaran negara (APBN)",
    "apbd": "Anggaran daerah (APBD)",
    "perusahaan-csr": "Perusahaan (tanggung jawab sosial, CSR)",
    "sk-instruksi-se-gubernur": "Surat keputusan (SK), instruksi, atau surat edaran (SE) gubernur",
    "sk-instruksi-se-bupati-wali-kota": "Surat keputusan (SK), instruksi, atau surat edaran (SE) bupati/wali kota",
    "sk-kecamatan": "Surat keputusan (SK) kecamatan",
    "sk-kepala-desa-lurah": "Surat keputusan (SK) kepala desa/lurah",
    "pk-dan-pemutakhiran-data": "Pendataan keluarga (PK) dan pemutakhiran data",
    "data-rutin-bkkbn": "Data rutin Badan Kependudukan dan Keluarga Berencana Nasional (BKKBN)",
    "peserta-kb-di-bawah-rata-rata": "Peserta keluarga berencana (KB) di bawah rata-rata",
}

# What a group of each kind is for.
_GUNA = {
    "bkb": "Tempat keluarga yang punya anak balita belajar bersama mengasuh anaknya.",
    "bkr": "Tempat keluarga yang punya anak remaja belajar bersama mendampingi anaknya.",
    "bkl": "Tempat keluarga yang punya anggota lanjut usia belajar bersama merawatnya, bersama para lansia sendiri.",
    "uppka": "Tempat keluarga menjalankan usaha bersama untuk menambah pendapatan.",
    "pik-r": "Tempat remaja mencari keterangan dan teman bicara tentang masa remaja dan rencana hidupnya.",
}


def terang(daftar: Daftar, kode: str) -> str:
    """A value of a list in full words with its abbreviation behind: `Bina Keluarga Balita (BKB)`."""
    return _TERANG.get(kode, daftar[kode].nama)


def guna_poktan(jenis: str) -> str:
    """What a kind of group is for, in a sentence."""
    return _GUNA[jenis]
