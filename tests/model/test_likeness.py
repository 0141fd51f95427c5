"""What a misspelt name of a fixed list may mean: never another institution."""

import pytest

from site_builder.model.likeness import meant, slips
from site_builder.model.provinsi import PROVINSI
from site_builder.model.vocabulary import INSTANSI, JENIS_KEGIATAN, SASARAN, SEKSI, STATUS, Daftar

NOT_IN_THE_LIST = """
Dinas Kebersihan; Dinas Pengairan; Dinas Perkebunan; Dinas Pertanahan; Dinas Perumahan; Dinas Perumahan
Rakyat; Dinas Perizinan; Dinas Perpustakaan; Dinas Kebudayaan; Dinas Kearsipan; Dinas Pemadam Kebakaran; Dinas
Pertamanan; Dinas Penanaman Modal; Dinas Tanaman Pangan; Dinas Pendapatan; Dinas Kesehatan Hewan; Dinas
Keuangan; Dinas Pertambangan; Dinas Transmigrasi; Dinas Pasar; Dinas Perkim; Dinas; Badan; Balai; Kantor;
Badan Kepegawaian; Badan Keuangan; Badan Narkotika Nasional; BNN; BNN Kabupaten; Badan Pertanahan Nasional;
BPN; Badan Amil Zakat; Baznas; Badan Usaha Milik Desa; BUMDes; BPJS Kesehatan; BPOM; BMKG; Balai Kesehatan;
Balai Penyuluhan Pertanian; Balai Desa; Balai Latihan Kerja; Balai Bahasa; Balai Pendidikan; Kantor
Pertanahan; Kantor Pos; Kantor Imigrasi; Kantor Pajak; Kantor Kesehatan Pelabuhan; Kementerian Kesehatan;
Kementerian Pertanian; Kementerian Sosial; Kementerian Desa; Kementerian Pendidikan; Kementerian Perhubungan;
Kementerian Pertahanan; Kementerian PUPR; Kanwil Kementerian Kesehatan; Kanwil Pajak; Pengadilan Agama;
Pengadilan Negeri; Kejaksaan; DPRD; MUI; NU; Muhammadiyah; Aisyiyah; Fatayat; PMI; Pramuka; Bank Jateng; BRI;
PLN; PDAM; Perusahaan Daerah Air Minum; Lembaga Swadaya Masyarakat; LSM; Apotek; Radio; Bidan; IBI; Kwarcab;
Dekranasda; Forum Anak; Gapoktan
""".replace("\n", " ")

KNOWN = {
    "dinas-kesehatan": "Dinkes",
    "dinas-pendidikan": "Disdik; Dindik; Dikbud; Disdikbud",
    "dinas-perhubungan": "Dishub",
    "dinas-kehutanan-dan-lingkungan-hidup": "DLH; Dinas LH",
    "dinas-sosial": "Dinsos",
    "dinas-dukcapil": "Disdukcapil; Dukcapil",
    "dinas-kominfo": "Diskominfo; Kominfo",
    "dinas-pekerjaan-umum-dan-perumahan-rakyat": "DPUPR; PUPR; Dinas PU",
    "dinas-pp-dan-pa": "DP3A; DPPPA",
    "dinas-pemberdayaan-masyarakat-desa": "DPMD; Dispermades",
    "opd-pengendalian-penduduk-dan-kb": "DPPKB; DP2KB; DP3AP2KB",
    "tni-polri": "Polsek; Polres; Koramil; Kodim; Babinsa; Bhabinkamtibmas; TNI/Polri",
    "kanwil-kementerian-agama": "KUA; Kemenag",
    "pemerintahan-daerah": "Satpol PP; SATPOL PP; Bappeda; BPBD; Kecamatan; Pemkab; Pemkot",
    "pemerintahan-desa-kelurahan": "Pemdes; Pemerintah Desa; BPD; Kelurahan",
    "komponen-masyarakat-kampung-kb": "PKK; TP-PKK; TP PKK; Karang Taruna; Kader; Posyandu",
    "puskesmas": "Puskesmas; Pustu; PKM",
    "rumah-sakit-klinik": "RSUD; RS; Klinik",
    "lembaga-pendidikan": "PAUD; SD; SMP; SMA; SMK",
    "perwakilan-bkkbn": "BKKBN; Kemendukbangga/BKKBN",
}

SUGGESTED = [
    (INSTANSI, "Dinas Kelautan", "Dinas Kelautan dan Perikanan"),
    (INSTANSI, "Dinas Kesehtan", "Dinas Kesehatan"),
    (INSTANSI, "Dians Kesehatan", "Dinas Kesehatan"),
    (INSTANSI, "Kesehatan", "Dinas Kesehatan"),
    (INSTANSI, "Dinas Kesehatan Kota Contoh", "Dinas Kesehatan"),
    (INSTANSI, "Dinas Kesehatan (Dinkes)", "Dinas Kesehatan"),
    (INSTANSI, "Dinas Energi", "Dinas Energi dan Sumber Daya Mineral"),
    (INSTANSI, "Kementerian Agama Kabupaten Contoh", "Kanwil Kementerian Agama"),
    (INSTANSI, "Kantor Kementerian Agama", "Kanwil Kementerian Agama"),
    (INSTANSI, "Puskesmas Contoh Utara", "Puskesmas"),
    (INSTANSI, "Polsek Contoh", "TNI–POLRI"),
    (INSTANSI, "PKK Desa Mekar", "Komponen Masyarakat Kampung KB"),
    (INSTANSI, "TP PKK Kecamatan", "Komponen Masyarakat Kampung KB"),
    (INSTANSI, "SDN 2 Mekar", "Lembaga Pendidikan"),
    (INSTANSI, "Dinas Pertanian dan Ketahanan Pangan", "Dinas Pertanian, Dinas Ketahanan Pangan"),
    (INSTANSI, "Dinas Perindustrian dan Perdagangan", "Dinas Perindustrian, Dinas Perdagangan"),
    (INSTANSI, "Dinas Pendidikan, Pemuda dan Olahraga", "Dinas Pendidikan, Dinas Pemuda dan Olahraga"),
    (INSTANSI, "Dinas Pemberdayaan", "Dinas PP dan PA, Dinas Pemberdayaan Masyarakat Desa"),
    (SEKSI, "Ekonomy", "Ekonomi"),
    (SEKSI, "Sosial", "Sosial Budaya"),
    (SEKSI, "Lingkungan Hidup", "Pembinaan Lingkungan"),
    (SEKSI, "Kebersihan", ""),
    (SASARAN, "Remajaa", "Remaja"),
    (SASARAN, "Keluarga yang memiliki Baduta", ""),
    (STATUS, "terlaksan", "Terlaksana"),
    (STATUS, "sudah", ""),
    (JENIS_KEGIATAN, "rapat", "Rapat Pokja"),
    (JENIS_KEGIATAN, "rapat pokja bulanan", "Rapat Pokja"),
    (JENIS_KEGIATAN, "penyuluhan", ""),
    (PROVINSI, "Jawa Tenga", "Jawa Tengah"),
    (PROVINSI, "Kalimantan", ""),
]


@pytest.mark.parametrize("name", [name.strip() for name in NOT_IN_THE_LIST.split(";")])
def test_a_real_institution_is_never_taken_for_another(name: str) -> None:
    assert (INSTANSI.find(name), INSTANSI.suggest(name)) == (None, ())


@pytest.mark.parametrize("kode", KNOWN)
def test_the_everyday_short_names_are_known(kode: str) -> None:
    names = KNOWN[kode].split("; ")
    assert {name: INSTANSI.find(name) for name in names} == dict.fromkeys(names, kode)


@pytest.mark.parametrize(("daftar", "text", "names"), SUGGESTED, ids=[text for _, text, _ in SUGGESTED])
def test_a_misspelt_shortened_or_lengthened_name_is_answered_with_its_own(
    daftar: Daftar, text: str, names: str
) -> None:
    assert ", ".join(daftar.suggest(text)) == names


def test_a_spelling_stands_for_one_institution_only() -> None:
    spellings = [ejaan for one in INSTANSI for ejaan in (one.nama, *one.ejaan)]
    assert {spelling: INSTANSI.find(spelling) for spelling in spellings} == {
        ejaan: one.kode for one in INSTANSI for ejaan in (one.nama, *one.ejaan)
    }


def test_a_name_that_may_be_four_others_is_none() -> None:
    known = {f"Mawar {number}": str(number) for number in range(4)}
    assert meant("Mawar", known) == ()


@pytest.mark.parametrize(
    ("word", "other", "most"), [("kesehtan", "kesehatan", 1), ("dians", "dinas", 1), ("pertanahan", "pertanian", 2)]
)
def test_slips_are_letters_missing_added_wrong_or_exchanged(word: str, other: str, most: int) -> None:
    assert slips(word, other, most)
    assert slips(other, word, most)
    assert not slips(word, other, most - 1)
