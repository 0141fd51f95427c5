"""What a sheet of a list holds and is called, by its days, and the ways from it to the others."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from ..model.facets import Tautan
from ..model.rentang import sebutan_hari
from ..model.site import KegiatanRow
from ..model.tanggal import Tanggal, nama_bulan, panjang
from ..model.urls import TANPA_TANGGAL
from .lists import TIDAK_TERCATAT, Sheet

# A list of one page that is no longer needs no jumps.
_SHORT = 20


class Harian(NamedTuple):
    """What took place on one day, or on a day that is not known of a month or year; None: at no known time."""

    tanggal: Tanggal | None
    kegiatan: tuple[KegiatanRow, ...]


class Bagian(NamedTuple):
    """The days of a month, or of a year in a list of many; `nama` is `` where the sheet has no other, `id` what a jump
    leads to."""

    nama: str
    id: str
    hari: tuple[Harian, ...]


class Loncatan(NamedTuple):
    """A year or a month to jump to; `id`: its name where it is on another sheet, `` where it is on this one."""

    nama: str
    url: str
    id: str


class Letak(NamedTuple):
    """Where a sheet stands among the others of its list, and the ways to them.

    `nomor` counts from the oldest, 0 is the newest; `nama`: the days that it holds, `` where the list has no other
    sheet; `lebih_baru`, `lebih_lama` by their days, the newest without; `terbaru_url`: the newest, `` on it;
    `terlama_url`: the oldest, `` where that is this one or its neighbour.
    """

    url: str
    nomor: int = 0
    nama: str = ""
    lebih_baru: Tautan | None = None
    lebih_lama: Tautan | None = None
    terbaru_url: str = ""
    terlama_url: str = ""
    loncat: tuple[Loncatan, ...] = ()


def contents(rows: tuple[KegiatanRow, ...], loncat: str) -> tuple[Bagian, ...]:
    """Rows, newest first, by year or month (as the list is jumped through), and by day; one part needs no heading."""
    parts = [(part, tuple(its)) for part, its in groupby(rows, key=_PARTS[loncat])]
    only = len(parts) == 1
    return tuple(Bagian("" if only else _heading(part, loncat), _id(part), _days(its)) for part, its in parts)


def _days(rows: tuple[KegiatanRow, ...]) -> tuple[Harian, ...]:
    return tuple(Harian(day, tuple(its)) for day, its in groupby(rows, key=lambda row: row.tanggal))


def _month(row: KegiatanRow) -> Tanggal | None:
    return row.tanggal._replace(hari=0) if row.tanggal else None


def _year(row: KegiatanRow) -> Tanggal | None:
    return Tanggal(row.tanggal.tahun) if row.tanggal else None


# What a list is cut into, by how it is jumped through.
_PARTS: dict[str, Callable[[KegiatanRow], Tanggal | None]] = {"": _month, "bulan": _month, "tahun": _year}


def _heading(part: Tanggal | None, loncat: str) -> str:
    if part is None:
        return TIDAK_TERCATAT
    return panjang(part) if part.bulan or loncat == "tahun" else f"{part.tahun}, bulan tidak tercatat"


def _id(part: Tanggal | None) -> str:
    return part.iso if part else TANPA_TANGGAL


def _jump_name(part: Tanggal | None, loncat: str) -> str:
    """Short: a list that is jumped through by month is of one year."""
    if part is None:
        return "tanggal tidak tercatat"
    if part.bulan:
        return nama_bulan(part.bulan)
    return str(part.tahun) if loncat == "tahun" else "bulan tidak tercatat"


def letak_of(
    cut: tuple[Sheet, ...], rows: Sequence[KegiatanRow], url: str, loncat: str, size: int
) -> tuple[Letak, ...]:
    """The ways of each sheet; `rows`: all of the list, oldest first."""
    names, jumps = _names(cut), _jumps(rows, url, loncat, size, len(cut) - 1)
    ends = [min(one.number * size, len(rows)) if one.number else len(rows) for one in cut]
    return tuple(
        _letak(one, names, url, _reached(jumps, end, one.number, len(rows))) for one, end in zip(cut, ends, strict=True)
    )


def _letak(one: Sheet, names: dict[int, str], url: str, loncat: tuple[Loncatan, ...]) -> Letak:
    at = sheet_url(url, one.number)
    if len(names) == 1:
        return Letak(at, loncat=loncat)
    newer = None if one.newer is None else Tautan(names[one.newer] if one.newer else "", sheet_url(url, one.newer))
    older = None if one.older is None else Tautan(names[one.older], sheet_url(url, one.older))
    newest = url if one.number else ""
    oldest = sheet_url(url, 1) if one.older and one.older > 1 else ""
    return Letak(at, one.number, names[one.number], newer, older, newest, oldest, loncat)


def sheet_url(url: str, number: int) -> str:
    """The address of a sheet of the list at `url`."""
    return f"{url}hal-{number}/" if number else url


def _names(cut: tuple[Sheet, ...]) -> dict[int, str]:
    """The days of each sheet by its number; of several with the same days the later ones are counted."""
    names: dict[int, str] = {}
    before, again = "", 1
    for one in cut:
        dates = [row.tanggal for row in one.rows]
        name = (sebutan_hari(dates[-1], dates[0]) if dates else "") or TIDAK_TERCATAT
        again = again + 1 if name == before else 1
        before = name
        names[one.number] = f"{name}, bagian {again}" if again > 1 else name
    return names


class _Jump(NamedTuple):
    """`at`: the place of its newest row among all of the list; `number`: the sheet which that is on."""

    at: int
    number: int
    loncatan: Loncatan


def _jumps(rows: Sequence[KegiatanRow], url: str, loncat: str, size: int, full: int) -> list[_Jump]:
    """Where each year or month begins for who reads from the newest, the oldest first."""
    if not loncat:
        return []
    part_of = _PARTS[loncat]
    newest = {part_of(row): at for at, row in enumerate(rows)}
    jumps = []
    for part, at in newest.items():
        number = at // size + 1 if at < full * size else 0
        jumps.append(
            _Jump(at, number, Loncatan(_jump_name(part, loncat), f"{sheet_url(url, number)}#{_id(part)}", _id(part)))
        )
    return sorted(jumps)


def _reached(jumps: list[_Jump], end: int, number: int, count: int) -> tuple[Loncatan, ...]:
    """Those that begin before the end of a sheet, newest first; what is newer is not told on it."""
    reached = [
        one.loncatan._replace(id="" if one.number == number else one.loncatan.id) for one in jumps if one.at < end
    ]
    return tuple(reached[::-1]) if len(reached) > 1 and (number or count > _SHORT) else ()
