"""What the monthly reports say of one group: the public answers only (guide 2023)."""

from ..model.figures import LaporanKelompok
from ..model.site import Kampung
from ..model.tables import BELUM, Cell, Column, Row, Table, value
from ..model.tanggal import Tanggal, panjang

_ANSWERS = (
    ("sosialisasi_kebijakan", "Sosialisasi kebijakan", "Provinsi"),
    ("orientasi_pek", "Orientasi PEK", "Provinsi"),
    ("kemitraan_permodalan_pemasaran", "Kemitraan, permodalan, pemasaran", "Provinsi"),
    ("monitoring_evaluasi", "Monitoring dan evaluasi", "Provinsi"),
    ("materi_kie", "Materi KIE diterima", "Kabupaten/kota"),
    ("sosialisasi_kie", "Sosialisasi KIE", "Kabupaten/kota"),
    ("orientasi_akseptor", "Orientasi PEK anggota", "Kabupaten/kota"),
    ("fasilitasi", "Fasilitasi PEK", "Kabupaten/kota"),
    ("pencegahan_stunting", "PEK untuk pencegahan stunting", "Kabupaten/kota"),
    ("identifikasi_data", "Identifikasi data", "Kegiatan lain"),
    ("penyusunan_laporan", "Penyusunan laporan", "Kegiatan lain"),
    ("bimbingan_teknis", "Bimbingan teknis", "Kegiatan lain"),
    ("lainnya", "Lainnya", "Kegiatan lain"),
    ("uppka_lama_dibina", "UPPKA lama dibina", "Kelompok"),
    ("keluarga_tergabung", "Keluarga tergabung", "Kelompok"),
    ("pagu", "Pagu (rupiah)", "Anggaran"),
    ("realisasi", "Realisasi (rupiah)", "Anggaran"),
)
NOTES = (
    "Tanda – berarti belum ada catatan, bukan Tidak.",
    "Angka KB dan kesehatan anggota tidak pernah diumumkan, jadi tidak ada di sini.",
)


def laporan_kelompok(kampung: Kampung, url: str) -> Table | None:
    """One row for each month from the first to the last report, newest first; None for a group without any.

    `url`: the group's address. Columns that no month answers are left out.
    """
    months = {one.fakta.bulan: answers for one in kampung.laporan for group, answers in one.jawaban if group == url}
    if not months:
        return None
    used = [column for column in _ANSWERS if any(_answer(m, column[0]).nilai is not None for m in months.values())]
    rows = tuple(
        Row(panjang(month), "", tuple(_answer(months.get(month), key) for key, _, _ in used))
        for month in reversed(_all_months(min(months), max(months)))
    )
    columns = tuple(Column(key, title, "", group) for key, title, group in used)
    counts = (len(months), len(rows))
    return Table("Laporan bulanan kelompok", "Bulan", columns, rows, None, *counts, NOTES, "Laporan UPPKA kampung ini")


def _answer(answers: LaporanKelompok | None, key: str) -> Cell:
    if answers is None:
        return Cell(None, BELUM)
    found = getattr(answers.anggaran if key in ("pagu", "realisasi") else answers, key)
    return Cell("Ya" if found else "Tidak") if isinstance(found, bool) else value(found)


def _all_months(first: Tanggal, last: Tanggal) -> list[Tanggal]:
    count = (last.tahun - first.tahun) * 12 + last.bulan - first.bulan + 1
    start = first.tahun * 12 + first.bulan - 1
    return [Tanggal((start + n) // 12, (start + n) % 12 + 1) for n in range(count)]
