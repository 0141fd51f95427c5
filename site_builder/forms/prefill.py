"""A form filled with everything that the records already say in public; the office's own columns stay blank."""

from ..model.figures import LaporanKelompok
from ..model.tanggal import Tanggal
from .columns import Asal, Baris, Dokumen, Formulir, Kolom, Nilai
from .kabupaten import USAHA
from .region import Anggota, Region

_KODE_USAHA = dict(USAHA)


def document_of(formulir: Formulir, region: Region, bulan: Tanggal) -> Dokumen:
    """What the site knows of a region's groups in a month."""
    return Dokumen(formulir, region.jalan, bulan, tuple(row_of(formulir, one, bulan) for one in region.anggota))


def row_of(formulir: Formulir, one: Anggota, bulan: Tanggal) -> Baris:
    answers = answers_of(one, bulan)
    return Baris(one.kunci, one.sebutan, tuple(_value(kolom, one, answers) for kolom in formulir.kolom))


def answers_of(one: Anggota, bulan: Tanggal) -> LaporanKelompok | None:
    """What stands in a month's report of a group, a remark without answers too; None where nothing does."""
    url = one.poktan.kelompok.url
    reports = (report for report in one.kampung.laporan if report.fakta.bulan == bulan)
    return next((answers for report in reports for group, answers in report.ditulis if group == url), None)


def answer(answers: LaporanKelompok | None, nama: str) -> Nilai:
    """One public answer by its field; None where there is none."""
    if answers is None:
        return None
    if nama == "lainnya":
        return answers.lainnya_berupa or answers.lainnya
    found: Nilai = getattr(answers.anggaran if nama in ("pagu", "realisasi") else answers, nama)
    return None if found == "" else found


def _value(kolom: Kolom, one: Anggota, answers: LaporanKelompok | None) -> Nilai:
    if kolom.asal is Asal.PUBLIK:
        return answer(answers, kolom.nama)
    return profile_of(kolom.nama, one) if kolom.asal in (Asal.NAMA, Asal.PROFIL) else None


def profile_of(nama: str, one: Anggota) -> Nilai:
    kampung, poktan = one.kampung, one.poktan.fakta
    if nama in _KODE_USAHA:
        return True if _KODE_USAHA[nama] in poktan.jenis_usaha else None
    found: dict[str, Nilai] = {
        "kampung": kampung.fakta.nama,
        "kelompok": one.poktan.kelompok.nama_lengkap,
        "provinsi": kampung.fakta.wilayah.provinsi,
        "kabupaten": kampung.fakta.wilayah.kabupaten,
        "kecamatan": kampung.fakta.wilayah.kecamatan,
        "desa": kampung.fakta.wilayah.desa,
        "tempat": poktan.tempat,
        "tahun_terbentuk": poktan.tahun_terbentuk.tahun if poktan.tahun_terbentuk else None,
        "jumlah_anggota": poktan.jumlah_anggota,
    }
    return None if found[nama] == "" else found[nama]
