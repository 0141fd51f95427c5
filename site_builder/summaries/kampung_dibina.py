"""How many kampung have a coached group of the Pro PN programme, quarter by quarter."""

from collections.abc import Iterator
from functools import partial

from ..model.site import Kampung
from ..model.tables import TIDAK_BERLAKU, Cell, Column, Row, value
from ..model.tanggal import Tanggal
from .dibina import lokus_of, pembinaan_of
from .laporan_uppka import newest_report_of_year
from .lingkup import KEPALA_KAMPUNG, KUNCI_KAMPUNG, Edition, Form, Lingkup, of_rows, row_of_kampung, today_of
from .lokus_belum_dibina import years_of_lokus
from .waktu import QUARTERS, begun_quarters

_GROUPS, _ANY = "Kelompok dibina sampai akhir", "Ada kelompok yang dibina sampai akhir"
_FORM = Form(
    "Kampung dengan kelompok yang dibina",
    KUNCI_KAMPUNG,
    KEPALA_KAMPUNG,
    (
        Column("kelompok_lokus", "Kelompok lokus", satuan="kelompok", arti="Kelompok UPPKA lokus Pro PN tahun itu."),
        *(Column(f"tw{tw}_dibina", f"Triwulan {tw}", satuan="kelompok", kelompok=_GROUPS) for tw in QUARTERS),
        *(Column(f"tw{tw}_ada_dibina", f"Triwulan {tw}", "ya-tidak", kelompok=_ANY) for tw in QUARTERS),
    ),
    (
        "Satu baris untuk tiap kampung yang punya kelompok UPPKA lokus Pro PN tahun itu. Jumlah di bawah Ya dan Tidak "
        "menghitung kampungnya.",
        "Dibina: kelompok lokus yang dari Januari sampai akhir triwulan melaporkan paling sedikit satu Ya di antara "
        "empat kegiatan formulir provinsi.",
        "Tanda – berarti sampai triwulan itu belum ada laporan dari kampungnya, bukan nol.",
        "Triwulan yang belum mulai, dan triwulan ketika semua kelompok lokus kampung itu belum terbentuk, sudah "
        "berakhir, atau vakum, tidak dinilai.",
    ),
    "Laporan bulanan UPPKA kampung",
    "kampung yang punya kelompok lokus",
    "melapor",
)


def kampung_dibina(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each kampung with groups of the programme; an edition for each year with such groups."""
    for tahun in years_of_lokus(lingkup):
        begun = begun_quarters(tahun, today_of(lingkup))
        form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}")
        rows, newest = partial(_rows, tahun=tahun, begun=begun), partial(newest_report_of_year, tahun=tahun)
        yield from of_rows(lingkup, Tanggal(tahun), form, rows, newest)


def _rows(kampung: Kampung, tahun: int, begun: int) -> tuple[Row, ...]:
    its = pembinaan_of(kampung, tahun)
    if not its.lokus:
        return ()
    lokus = lokus_of(kampung, tahun)
    asked = {tw for tw in QUARTERS if tw <= begun and any(one.ada(tahun, tw) for one in lokus)}
    coached = [_coached(its.sampai(tw), tw <= begun, tw in asked) for tw in QUARTERS]
    return (row_of_kampung(kampung, (value(its.lokus), *coached, *(_any(cell) for cell in coached))),)


def _coached(found: int | None, is_begun: bool, is_asked: bool) -> Cell:
    """In a quarter without any of these groups nobody is asked; those coached before it stay counted."""
    return value(found) if is_begun and (is_asked or found) else Cell(None, TIDAK_BERLAKU)


def _any(coached: Cell) -> Cell:
    return coached if coached.nilai is None else Cell(coached.nilai != 0)
