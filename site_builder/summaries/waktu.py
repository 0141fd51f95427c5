"""The times that tables are of: years and their quarters, and what counts as recorded in them."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ..model.site import Kampung, Kegiatan
from ..model.tables import BELUM, Cell, Row
from ..model.tanggal import Tanggal
from ..model.urls import Urls, tahun_topik
from .dihitung import held_in
from .lingkup import Edition, Form, Lingkup, of_rows, years

QUARTERS = (1, 2, 3, 4)


# The archive that lists what a total of the whole site counts: its word and value; None where there is none.
Topik = tuple[str, str] | None


def each_year(
    lingkup: Lingkup, form: Form, rows: Callable[..., tuple[Row, ...]], topik: tuple[Topik, ...] = ()
) -> Iterator[Edition]:
    """For each year with an activity an edition for each region; `rows`: those of a kampung in a year (`tahun`)."""
    for tahun in years(lingkup):
        leads = topics_of(lingkup.site.urls, tahun, topik)
        titled = form._replace(judul=f"{form.judul}, {tahun}", jumlah_url=leads)
        rows_of, newest = partial(rows, tahun=tahun), partial(newest_in, tahun=tahun)
        yield from of_rows(lingkup, Tanggal(tahun), titled, rows_of, newest)


def topics_of(urls: Urls, tahun: int, topik: Iterable[Topik]) -> tuple[str, ...]:
    """Where subjects list a year; `` where there is no such archive."""
    return tuple(tahun_topik(urls.topik(*one), tahun) if one else "" for one in topik)


def newest_in(kampung: Kampung, tahun: int) -> Tanggal | None:
    return max((k.fakta.tanggal for k in held_in(kampung.kegiatan, tahun) if k.fakta.tanggal), default=None)


def is_nihil(kampung: Kampung, tahun: int) -> bool:
    """Whether the kampung says of all twelve months that nothing took place: then alone a year's 0 is true."""
    says_so = sum(1 for bulan in kampung.fakta.nihil if bulan.tahun == tahun) == 12
    return says_so and not held_in(kampung.kegiatan, tahun)


def quarter_of(bulan: Tanggal) -> int:
    """From 1."""
    return (bulan.bulan + 2) // 3


def begun_quarters(tahun: int, today: Tanggal) -> int:
    """How many quarters of a year have begun."""
    if tahun == today.tahun:
        return quarter_of(today)
    return 4 if tahun < today.tahun else 0


def months_before(day: Tanggal, months: int) -> Tanggal:
    """The same day of an earlier month, or that month's last."""
    tahun, bulan = divmod(day.tahun * 12 + day.bulan - 1 - months, 12)
    month = Tanggal(tahun, bulan + 1)
    return month._replace(hari=min(day.hari, month.akhir.day))


def count(jumlah: int, nihil: bool) -> Cell:
    """How many are recorded; none is 0 only where the kampung says `nihil`."""
    return Cell(jumlah) if jumlah or nihil else Cell(None, BELUM)


def reviewed(kegiatan: Kegiatan, isian: str) -> tuple[str, ...]:
    """The values of a list field of an activity; none where an import guessed them and nobody has looked since."""
    values: tuple[str, ...] = getattr(kegiatan.fakta, isian)
    return () if isian in kegiatan.fakta.belum_ditinjau else values
