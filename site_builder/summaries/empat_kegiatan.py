"""The four activities of the provincial form, group by group: over each quarter, and over the year."""

from collections.abc import Collection, Iterable, Iterator
from functools import partial

from ..model.figures import LaporanKelompok
from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row
from ..model.tanggal import Tanggal
from .laporan_kelompok import EMPAT_KEGIATAN
from .laporan_uppka import KUNCI_KELOMPOK, is_asked, months_reported, newest_report_of_year, pelapor_of
from .lingkup import KEPALA_KAMPUNG, Edition, Form, Lingkup, name_of_kampung, of_rows, recorded, today_of
from .waktu import QUARTERS, quarter_of

_FORM = Form(
    "Empat kegiatan kelompok UPPKA",
    KUNCI_KELOMPOK,
    (*KEPALA_KAMPUNG, Column("nama_kelompok", "Kelompok", "teks")),
    tuple(
        Column(f"{activity.key}_{key}", judul, "ya-tidak", kelompok=activity.judul)
        for activity in EMPAT_KEGIATAN
        for key, judul in (*((f"tw{tw}", f"TW\N{NO-BREAK SPACE}{tw}") for tw in QUARTERS), ("setahun", "Setahun"))
    ),
    (
        "TW: triwulan. Ya kalau paling sedikit satu laporan bulanan triwulan atau tahun itu menjawab Ya; Tidak kalau "
        "yang menjawab semuanya Tidak. Jumlahnya menghitung kelompok yang Ya.",
        "Satu baris untuk tiap kelompok UPPKA yang diminta melapor pada tahun itu.",
        "Tanda – berarti belum ada jawaban, bukan Tidak. Triwulan yang belum mulai, dan yang seluruhnya sebelum "
        "kelompok itu terbentuk, sesudah berakhir, atau selama vakum, tidak dinilai.",
    ),
    "Laporan bulanan UPPKA kampung",
    "kelompok",
    "ada jawabannya",
)


def empat_kegiatan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each UPPKA group; an edition for each year with reports, where any group has answered."""
    today = today_of(lingkup)
    for tahun in _years(lingkup):
        form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}")
        last = 12 if tahun < today.tahun else today.bulan
        rows = partial(_rows, tahun=tahun, last=last)
        newest = partial(newest_report_of_year, tahun=tahun)
        yield from recorded(of_rows(lingkup, Tanggal(tahun), form, rows, newest))


def _years(lingkup: Lingkup) -> tuple[int, ...]:
    """Years that have begun with a report of any kampung, newest first."""
    found = {bulan.tahun for one in lingkup.anggota for bulan in one.tell(months_reported)}
    return tuple(sorted((tahun for tahun in found if tahun <= lingkup.site.hari_ini.year), reverse=True))


def _rows(kampung: Kampung, tahun: int, last: int) -> tuple[Row, ...]:
    """`last`: the year's last month that has begun."""
    its = pelapor_of(kampung)
    if its is None:
        return ()
    months = [Tanggal(tahun, bulan) for bulan in range(1, 13)]
    name = name_of_kampung(kampung)
    rows = []
    for p in its.kelompok:
        url = p.kelompok.url
        answers = [
            (quarter_of(month), its.jawaban[month][url]) for month in months if url in its.jawaban.get(month, {})
        ]
        asked = {quarter_of(month) for month in months[:last] if is_asked(p, month)}
        if asked:
            cells = (_cell(answers, activity.key, tw, asked) for activity in EMPAT_KEGIATAN for tw in (*QUARTERS, 0))
            rows.append(Row((*its.kunci, p.fakta.slug), (name, Cell(p.kelompok.nama_lengkap, url=url)), tuple(cells)))
    return tuple(rows)


def _cell(answers: Iterable[tuple[int, LaporanKelompok]], key: str, tw: int, asked: Collection[int]) -> Cell:
    """What a quarter's answers say together, or for 0 the year's; `asked`: the quarters that ask the group at all."""
    if tw and tw not in asked:
        return Cell(None, TIDAK_BERLAKU)
    said = {getattr(one, key) for quarter, one in answers if tw in (quarter, 0)} - {None}
    return Cell(True in said) if said else Cell(None, BELUM)
