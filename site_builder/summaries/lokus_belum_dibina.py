"""Which groups of the Pro PN programme have not been coached yet, quarter by quarter and by name."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..model.site import Kampung
from ..model.tables import TIDAK_BERLAKU, Cell, Column, Liputan, Row, Table, value
from ..model.tanggal import Tanggal
from .dibina import Lokus, lokus_of
from .laporan_uppka import KUNCI_KELOMPOK, newest_report_of_year
from .lingkup import (
    KEPALA_KAMPUNG,
    Edition,
    Form,
    Lingkup,
    editions,
    keys_of_kampung,
    name_of_kampung,
    table_of,
    today_of,
)
from .tempat import place
from .waktu import QUARTERS, begun_quarters

_FORM = Form(
    "Kelompok lokus Pro PN yang belum dibina",
    KUNCI_KELOMPOK,
    (*KEPALA_KAMPUNG, Column("nama_kelompok", "Kelompok", "teks")),
    (
        *(
            Column(
                f"tw{tw}_belum_dibina",
                f"Triwulan {tw}",
                "ya-tidak",
                kelompok="Belum dibina sampai akhir",
                arti=f"Ya kalau dari Januari sampai akhir triwulan {tw} belum ada Ya di antara empat kegiatan.",
            )
            for tw in QUARTERS
        ),
        Column("dibina", "Pertama dibina", "tanggal", arti="Bulan pertama tahun itu yang menjadikannya dibina."),
        Column("dilaporkan", "Terakhir dilaporkan", "tanggal", arti="Laporan terakhirnya pada tahun itu."),
    ),
    (
        "Satu baris untuk tiap kelompok UPPKA lokus Pro PN tahun itu yang pada akhir suatu triwulan belum dibina. "
        "Jumlahnya menghitung yang belum.",
        "Dibina: dari Januari sampai akhir triwulan melaporkan paling sedikit satu Ya di antara empat kegiatan "
        "formulir provinsi. Kelompok yang belum ada laporannya termasuk yang belum dibina.",
        "Triwulan yang belum mulai, dan yang seluruhnya sebelum kelompok itu terbentuk, sesudah berakhir, atau selama "
        "vakum, tidak dinilai; yang sedang berjalan dilihat dari laporan yang sudah ada.",
        "Tanda – pada kedua kolom terakhir berarti belum dibina atau belum melapor tahun itu.",
    ),
    "Laporan bulanan UPPKA kampung",
    "kelompok lokus",
    "dibina",
)


class _Groups(NamedTuple):
    """A kampung's rows, and of all its groups of the programme how many are coached by now.

    `ada`: quarters that have begun in which any of these was there.
    """

    baris: tuple[Row, ...]
    ada: tuple[int, ...]
    lokus: int
    dibina: int
    per: Tanggal | None


def lokus_belum_dibina(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each group; an edition for each year with groups of the programme, where any was not coached."""
    for tahun in years_of_lokus(lingkup):
        begun = begun_quarters(tahun, today_of(lingkup))
        question = partial(_groups, tahun=tahun, begun=begun)
        yield from editions(
            lingkup, lingkup.wilayah, Tanggal(tahun), question, partial(_table, tahun=tahun, begun=begun)
        )


def years_of_lokus(lingkup: Lingkup) -> tuple[int, ...]:
    """Years that have begun for which any group is one of the programme, newest first."""
    found = {tahun for one in lingkup.anggota for tahun in one.tell(_years)}
    return tuple(sorted((tahun for tahun in found if tahun <= lingkup.site.hari_ini.year), reverse=True))


def _years(kampung: Kampung) -> tuple[int, ...]:
    return tuple(sorted({tahun for p in kampung.poktan for tahun in p.fakta.lokus_pro_pn}))


def _groups(kampung: Kampung, tahun: int, begun: int) -> _Groups:
    lokus = lokus_of(kampung, tahun)
    rows = tuple(_row(kampung, one, tahun, begun) for one in lokus if _is_missed(one, tahun, begun))
    coached = sum(1 for one in lokus if not one.belum(begun))
    asked = tuple(tw for tw in QUARTERS if tw <= begun and any(one.ada(tahun, tw) for one in lokus))
    return _Groups(rows, asked, len(lokus), coached, newest_report_of_year(kampung, tahun) if lokus else None)


def _is_missed(lokus: Lokus, tahun: int, begun: int) -> bool:
    return any(lokus.belum(tw) and lokus.ada(tahun, tw) for tw in QUARTERS if tw <= begun)


def _row(kampung: Kampung, lokus: Lokus, tahun: int, begun: int) -> Row:
    group = lokus.poktan.kelompok
    return Row(
        (*keys_of_kampung(kampung), lokus.poktan.fakta.slug),
        (name_of_kampung(kampung), Cell(group.nama_lengkap, url=group.url)),
        (
            *(
                Cell(lokus.belum(tw)) if tw <= begun and lokus.ada(tahun, tw) else Cell(None, TIDAK_BERLAKU)
                for tw in QUARTERS
            ),
            value(lokus.dibina),
            value(lokus.dilaporkan),
        ),
    )


def _missed(totals: tuple[Cell, ...], asked: set[int]) -> tuple[Cell, ...]:
    """Nobody left to coach is a 0, though no row stands for a group that was coached."""
    quarters = zip(QUARTERS, totals, strict=False)
    said = (Cell(0) if tw in asked and cell.nilai is None else cell for tw, cell in quarters)
    return (*said, *totals[len(QUARTERS) :])


def _table(groups: tuple[_Groups, ...], tahun: int, begun: int, jalan: tuple[str, ...]) -> Table | None:
    """None where every group of the region was coached in time."""
    rows = tuple(row for one in groups for row in one.baris)
    if not rows:
        return None
    form = _FORM._replace(judul=f"{_FORM.judul}, {tahun}")
    per = max((one.per for one in groups if one.per), default=None)
    table = table_of(form, rows, jalan, per)
    coverage = Liputan(sum(one.dibina for one in groups), sum(one.lokus for one in groups), form.siapa, form.apa)
    if table.jumlah:
        asked = {tw for one in groups for tw in one.ada}
        table = table._replace(jumlah=table.jumlah._replace(sel=_missed(table.jumlah.sel, asked)))
    return table._replace(liputan=coverage, salinan=_message(table, begun, coverage))


def _message(table: Table, begun: int, coverage: Liputan) -> str:
    """Who is not coached by now, as a text for a chat message; nothing where all are."""
    missing = [row for row in table.baris if row.sel[begun - 1].nilai]
    if not missing:
        return ""
    count = f"{len(missing)} dari {coverage.dari} kelompok belum dibina sampai triwulan {begun}"
    return "\n".join((f"{table.judul}: {count}.", *(f"- {_named(row, table)}" for row in missing)))


def _named(row: Row, table: Table) -> str:
    kampung, kelompok = row.kepala
    return ", ".join(str(part) for part in (kelompok.nilai, kampung.nilai, place(row.kunci, len(table.jalan))) if part)
