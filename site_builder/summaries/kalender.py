"""Activities from month to month over the last years, of one kampung or of many."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ..model.site import Kampung
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Row, Table, value
from ..model.tanggal import Tanggal, nama_bulan_pendek
from .dihitung import held
from .waktu import count

YEARS = 5
_MONTHS = range(1, 13)
_NOTES = (
    "Yang dihitung: kegiatan terlaksana.",
    "Tanda – berarti belum ada catatan, bukan nol; angka 0 hanya untuk bulan yang dinyatakan nihil, dan pada jumlah"
    " setahun hanya kalau keduabelas bulannya nihil.",
)


class TahunKalender(NamedTuple):
    """`bulan` from January on: None where nothing is recorded, 0 where every kampung says that it was `nihil`.

    It ends with the month of today in this year. `tanpa_bulan`: activities of which only the year is recorded.
    """

    tahun: int
    bulan: tuple[int | None, ...]
    tanpa_bulan: int


class Kalender(NamedTuple):
    """Years from the newest. `terbanyak`: the most of a month; `bulan_terbanyak`: None if several months have it.

    Activities that stand in no month here: `tanpa_bulan`, `tanpa_tahun`, and those of years that are not told.
    """

    tahun: tuple[TahunKalender, ...]
    terbanyak: int
    bulan_terbanyak: Tanggal | None
    tanpa_bulan: int
    tanpa_tahun: int
    tahun_lain: int
    tabel: Table


class Tercatat(NamedTuple):
    """What a kampung adds to a calendar: held activities by month (0 where only the year is known), those without a
    date, and the months that it calls empty."""

    bulan: tuple[tuple[Tanggal, int], ...]
    tanpa_tahun: int
    nihil: tuple[Tanggal, ...]


def tercatat(kampung: Kampung) -> Tercatat:
    dates = [k.fakta.tanggal for k in held(kampung.kegiatan)]
    counts = Counter(Tanggal(tanggal.tahun, tanggal.bulan) for tanggal in dates if tanggal)
    return Tercatat(tuple(sorted(counts.items())), dates.count(None), tuple(sorted(set(kampung.fakta.nihil))))


def kalender(
    kampung: Sequence[Tercatat],
    bulan_ini: Tanggal,
    url_of: Callable[[int], str] | None = None,
    month_url: Callable[[int, int], str] | None = None,
) -> Kalender | None:
    """The last `YEARS` years up to the last that has a record; None where no month has any.

    `url_of`, `month_url` give the archive of a year and of a month (0: of what has none), where there is an activity.
    """
    counts, undated, nihil = _recorded(kampung)
    known = {month for month in counts.keys() | nihil if month.tahun <= bulan_ini.tahun}
    if not any(month.bulan for month in known):
        return None
    last = max(known).tahun
    first = max(min(known).tahun, last - YEARS + 1)
    rows = tuple(_year(tahun, counts, nihil, bulan_ini) for tahun in range(last, first - 1, -1))
    most = max((n or 0 for row in rows for n in row.bulan), default=0)
    when = [Tanggal(row.tahun, b) for row in rows for b, n in enumerate(row.bulan, 1) if most and n == most]
    busiest = when[0] if len(when) == 1 else None
    without = sum(row.tanpa_bulan for row in rows)
    others = sum(times for month, times in counts.items() if not first <= month.tahun <= last)
    return Kalender(rows, most, busiest, without, undated, others, _table(rows, url_of, month_url))


def _recorded(kampung: Sequence[Tercatat]) -> tuple[Counter[Tanggal], int, set[Tanggal]]:
    """All of them together: a month is empty where every kampung calls it so."""
    counts: Counter[Tanggal] = Counter()
    for one in kampung:
        counts.update(dict(one.bulan))
    said = Counter(month for one in kampung for month in one.nihil)
    return counts, sum(one.tanpa_tahun for one in kampung), {m for m, times in said.items() if times == len(kampung)}


def _year(tahun: int, recorded: Counter[Tanggal], nihil: set[Tanggal], bulan_ini: Tanggal) -> TahunKalender:
    months = [Tanggal(tahun, b) for b in _MONTHS]
    counts = [recorded[month] if month in recorded or month in nihil else None for month in months]
    if tahun == bulan_ini.tahun:
        last_known = max((b for b, n in zip(_MONTHS, counts, strict=True) if n is not None), default=0)
        counts = counts[: max(bulan_ini.bulan, last_known)]
    return TahunKalender(tahun, tuple(counts), recorded[Tanggal(tahun)])


def _table(
    years: tuple[TahunKalender, ...],
    url_of: Callable[[int], str] | None,
    month_url: Callable[[int, int], str] | None,
) -> Table:
    columns = [Column(f"bulan_{b:02}", nama_bulan_pendek(b), satuan="kegiatan") for b in _MONTHS]
    undated = (
        [Column("tanpa_bulan", "Bulan tidak tercatat", satuan="kegiatan")] if any(y.tanpa_bulan for y in years) else []
    )
    return Table(
        "Kegiatan menurut tahun dan bulan",
        (Column("tahun", "Tahun", "tahun"),),
        (Column("nama_tahun", "Tahun", "teks"),),
        (*columns, *undated, Column("jumlah", "Jumlah", satuan="kegiatan")),
        tuple(_row(year, bool(undated), url_of, month_url) for year in years),
        None,
        None,
        _NOTES,
        "",
    )


def _row(
    year: TahunKalender,
    undated: bool,
    url_of: Callable[[int], str] | None,
    month_url: Callable[[int, int], str] | None,
) -> Row:
    total = sum(n for n in year.bulan if n is not None) + year.tanpa_bulan
    months = [
        value(n)._replace(url=month_url(year.tahun, bulan) if month_url and n else "")
        for bulan, n in enumerate(year.bulan, 1)
    ]
    months += [Cell(None, TIDAK_BERLAKU)] * (12 - len(year.bulan))
    without = Cell(year.tanpa_bulan, url=month_url(year.tahun, 0) if month_url else "")
    rest = [without if year.tanpa_bulan else Cell(None, BELUM)] if undated else []
    lead = url_of(year.tahun) if url_of and total else ""
    end = count(total, len(year.bulan) == 12 and None not in year.bulan)._replace(url=lead)
    return Row((year.tahun,), (Cell(str(year.tahun), "", lead),), (*months, *rest, end))
