"""Summary 3: how often a Pokja meets, when it last met, and which of its follow-ups are still open."""

import datetime
import math
from collections.abc import Iterator
from functools import partial
from itertools import chain

from ..model.site import Kampung, Kegiatan
from ..model.tables import BELUM, Cell, Column, Row
from ..model.tanggal import Tanggal
from ..model.urls import Urls, tahun_topik
from .dihitung import held, latest
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, of_rows, row_of_kampung
from .rincian import cells
from .waktu import count, is_nihil

_KIND = "rapat-pokja"
_FORM = Form(
    "Rapat Pokja per kampung",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("jumlah", "Jumlah", satuan="rapat", kelompok="Rapat Pokja"),
        Column(
            "terakhir",
            "Terakhir",
            "tanggal",
            arti="Hari terakhir rapat Pokja yang paling baru di antara yang tanggalnya tercatat.",
        ),
        Column("belum_selesai", "Belum selesai", satuan="tindak lanjut", kelompok="Tindak lanjut"),
        Column(
            "terlambat",
            "Lewat tenggat",
            satuan="tindak lanjut",
            kelompok="Tindak lanjut",
            arti="Bagian dari yang belum selesai: tenggatnya sudah lewat.",
        ),
    ),
    (
        "Yang dihitung: rapat Pokja yang terlaksana, dan tindak lanjut dari rapat itu saja. Lewat tenggat adalah bagian"
        " dari yang belum selesai.",
        "Tanda – berarti belum ada catatan. Angka 0 pada tindak lanjut berarti tidak ada lagi yang belum selesai atau"
        " lewat tenggat.",
        "Desa yang belum menjadi Kampung KB hanya ada di sini kalau mencatat rapat Pokja.",
    ),
    "Catatan rapat Pokja",
    apa="mencatat rapat Pokja",
)


def rapat_pokja(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung, one column for each year with a meeting."""
    years = _years(lingkup)
    if years:
        form = _FORM._replace(kolom=_columns(years), jumlah_url=_totals_lead(lingkup.site.urls, years))
        yield from of_rows(lingkup, None, form, partial(_rows, years=years), _last_change)


def _totals_lead(urls: Urls, years: tuple[int, ...]) -> tuple[str, ...]:
    """The archive of meetings by year; follow-ups have none."""
    topic = urls.topik("jenis", _KIND)
    others = ("" for _ in _FORM.kolom[1:])
    return (*(tahun_topik(topic, tahun) for tahun in years), topic, *others)


def _years(lingkup: Lingkup) -> tuple[int, ...]:
    """Years with a meeting of any Pokja, oldest first; 0 after them where a meeting has no year."""
    found = {tahun for one in lingkup.anggota for tahun in one.tell(_years_of_meetings)}
    return tuple(sorted(found, key=lambda tahun: tahun or math.inf))


def _years_of_meetings(kampung: Kampung) -> tuple[int, ...]:
    return tuple(sorted({_year(k) for k in _meetings(kampung.kegiatan)}))


def _columns(years: tuple[int, ...]) -> tuple[Column, ...]:
    total, *others = _FORM.kolom
    return (*(_column(tahun) for tahun in years), total, *others)


def _column(tahun: int) -> Column:
    key, title = (f"tahun_{tahun}", str(tahun)) if tahun else ("tanpa_tahun", "Tahun tidak tercatat")
    return Column(key, title, satuan="rapat", kelompok="Rapat Pokja")


def _rows(kampung: Kampung, years: tuple[int, ...]) -> tuple[Row, ...]:
    meetings = _meetings(kampung.kegiatan)
    if not meetings and kampung.fakta.bentuk == "desa":
        return ()
    undated = count(sum(1 for k in meetings if not _year(k)), False)
    times = (cell for tahun in years for cell in (cells(kampung, tahun, "jenis", (_KIND,)) if tahun else (undated,)))
    total = count(len(meetings), all(is_nihil(kampung, tahun) for tahun in years))
    return (row_of_kampung(kampung, (*times, total, _last(meetings), *_follow_ups(meetings))),)


def _last_change(kampung: Kampung) -> Tanggal | None:
    """The last day on which a figure has changed: a meeting, a follow-up that was done, a date that passed. Today's
    date would change every table every day."""
    meetings = _meetings(kampung.kegiatan)
    met = (k.fakta.hari_terakhir for k in meetings)
    done = (task.selesai for k in meetings for task in k.fakta.tindak_lanjut)
    late = (_day_after(k.fakta.tindak_lanjut[at].tenggat) for k in meetings for at in k.terlambat)
    return max((day for day in chain(met, done, late) if day), default=None)


def _day_after(tanggal: Tanggal | None) -> Tanggal | None:
    return Tanggal.of(tanggal.akhir + datetime.timedelta(days=1)) if tanggal else None


def _meetings(kegiatan: tuple[Kegiatan, ...]) -> list[Kegiatan]:
    return [k for k in held(kegiatan) if k.fakta.jenis == _KIND]


def _year(kegiatan: Kegiatan) -> int:
    return kegiatan.fakta.tanggal.tahun if kegiatan.fakta.tanggal else 0


def _last(meetings: list[Kegiatan]) -> Cell:
    last = latest(meetings)
    return Cell(last.fakta.hari_terakhir, url=last.baris.url) if last else Cell(None, BELUM)


def _follow_ups(meetings: list[Kegiatan]) -> tuple[Cell, Cell]:
    """How many are open and how many of these are late; 0 where some are recorded and none is left."""
    tasks = [task for k in meetings for task in k.fakta.tindak_lanjut]
    if not tasks:
        return Cell(None, BELUM), Cell(None, BELUM)
    return Cell(sum(1 for task in tasks if task.selesai is None)), Cell(sum(len(k.terlambat) for k in meetings))
