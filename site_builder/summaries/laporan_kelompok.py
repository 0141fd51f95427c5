"""What the monthly reports say of one group: the public answers only (guide 2023)."""

from ..model.figures import LaporanKelompok
from ..model.rentang import bulan_dari
from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Liputan, Row, Table, value
from ..model.tanggal import panjang

# The provincial form's four activities.
EMPAT_KEGIATAN = (
    Column("sosialisasi_kebijakan", "Sosialisasi kebijakan", "ya-tidak", kelompok="Provinsi"),
    Column("orientasi_pek", "Orientasi PEK", "ya-tidak", kelompok="Provinsi"),
    Column("kemitraan_permodalan_pemasaran", "Kemitraan, permodalan, pemasaran", "ya-tidak", kelompok="Provinsi"),
    Column("monitoring_evaluasi", "Monitoring dan evaluasi", "ya-tidak", kelompok="Provinsi"),
)
ANSWERS = (
    *EMPAT_KEGIATAN,
    Column("materi_kie", "Materi KIE diterima", "ya-tidak", kelompok="Kabupaten/kota"),
    Column("sosialisasi_kie", "Sosialisasi KIE", "ya-tidak", kelompok="Kabupaten/kota"),
    Column("orientasi_akseptor", "Orientasi PEK anggota", "ya-tidak", kelompok="Kabupaten/kota"),
    Column("fasilitasi", "Fasilitasi PEK", "ya-tidak", kelompok="Kabupaten/kota"),
    Column("pencegahan_stunting", "PEK untuk pencegahan stunting", "ya-tidak", kelompok="Kabupaten/kota"),
    Column("identifikasi_data", "Identifikasi data", "ya-tidak", kelompok="Kegiatan lain"),
    Column("penyusunan_laporan", "Penyusunan laporan", "ya-tidak", kelompok="Kegiatan lain"),
    Column("bimbingan_teknis", "Bimbingan teknis", "ya-tidak", kelompok="Kegiatan lain"),
    Column("lainnya", "Lainnya", "ya-tidak", kelompok="Kegiatan lain"),
    Column("lainnya_berupa", "Lainnya, berupa", "teks", kelompok="Kegiatan lain"),
    Column("uppka_lama_dibina", "UPPKA lama dibina", "ya-tidak", kelompok="Kelompok"),
    Column("keluarga_tergabung", "Keluarga tergabung", satuan="keluarga", kelompok="Kelompok"),
    Column("pagu", "Pagu", "rupiah", "rupiah", "Anggaran"),
    Column("realisasi", "Realisasi", "rupiah", "rupiah", "Anggaran"),
)
_KUNCI = (Column("bulan", "Bulan", "tanggal"),)
_KEPALA = (Column("nama_bulan", "Bulan", "teks"),)
NOTES = (
    "Tanda – berarti belum ada catatan, bukan Tidak.",
    "Angka KB dan kesehatan anggota tidak pernah diumumkan, jadi tidak ada di sini.",
)


def laporan_kelompok(kampung: Kampung, url: str) -> Table | None:
    """One row for each month from the first to the last report, newest first; None for a group without any.

    `url`: the group's address. Columns that no month answers are left out, and so are months in which it rested.
    """
    masa = next(one.masa for one in kampung.poktan if one.kelompok.url == url)
    months = {one.fakta.bulan: answers for one in kampung.laporan for group, answers in one.jawaban if group == url}
    if not months:
        return None
    used = tuple(column for column in ANSWERS if any(answer(m, column.key).nilai is not None for m in months.values()))
    rows = tuple(
        Row((month.iso,), (Cell(panjang(month)),), tuple(answer(months.get(month), column.key) for column in used))
        for month in reversed(bulan_dari(min(months), max(months)))
        if masa.memuat(month)
    )
    rested = any(not masa.memuat(month) for month in bulan_dari(min(months), max(months)))
    notes = (*NOTES, "Bulan vakum tidak ada di tabel ini.") if rested else NOTES
    judul, sumber = "Laporan bulanan kelompok", "Laporan UPPKA kampung ini"
    reported = Liputan(len(months), len(rows), "bulan", "ada laporannya")
    return Table(judul, _KUNCI, _KEPALA, used, rows, None, reported, notes, sumber, max(months))


def answer(answers: LaporanKelompok | None, key: str) -> Cell:
    """What a group's report says under a field's name; `pagu` and `realisasi` are found in its `anggaran`."""
    if answers is None:
        return Cell(None, BELUM)
    if key == "lainnya_berupa" and answers.lainnya is False:
        return Cell(None, TIDAK_BERLAKU)
    return value(getattr(answers.anggaran if key in ("pagu", "realisasi") else answers, key))
