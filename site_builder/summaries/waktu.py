"""The times that tables are of: held activities sorted by year once, and the day that a table is reckoned for."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from ..model.site import Kampung, Kegiatan, Site
from ..model.tables import BELUM, Cell, Row
from ..model.tanggal import Tanggal
from .dihitung import held, held_in
from .lingkup import Edition, Form, Lingkup, editions, recorded, years

QUARTERS = (1, 2, 3, 4)


class Tahunan(NamedTuple):
    """Held activities by the kampung's address and the year; those without a year are in none."""

    kegiatan: dict[tuple[str, int], list[Kegiatan]]

    def of(self, kampung: Kampung, tahun: int) -> list[Kegiatan]:
        return self.kegiatan.get((kampung.baris.url, tahun), [])

    def newest(self, tahun: int) -> Callable[[Kampung], Tanggal | None]:
        """The date of a kampung's newest activity of a year."""
        return lambda kampung: max((k.fakta.tanggal for k in self.of(kampung, tahun) if k.fakta.tanggal), default=None)

    def is_nihil(self, kampung: Kampung, tahun: int) -> bool:
        return _says_nihil(kampung, tahun) and not self.of(kampung, tahun)


def by_year(site: Site) -> Tahunan:
    found: dict[tuple[str, int], list[Kegiatan]] = defaultdict(list)
    for k in held(site.kegiatan):
        if k.fakta.tanggal:
            found[k.baris.kampung_url, k.fakta.tanggal.tahun].append(k)
    return Tahunan(dict(found))


def yearly(lingkup: Lingkup, form: Form, rows: Callable[[Tahunan, int, Kampung], tuple[Row, ...]]) -> Iterator[Edition]:
    """For each year with an activity an edition for each region; `rows`: those of a kampung in a year."""
    tahunan = by_year(lingkup.site)
    for tahun in years(lingkup.site):
        titled = form._replace(judul=f"{form.judul}, {tahun}")
        rows_of = partial(rows, tahunan, tahun)
        yield from editions(lingkup.wilayah, Tanggal(tahun), titled, rows_of, tahunan.newest(tahun))


def each_year(lingkup: Lingkup, form: Form, rows: Callable[[int, Kampung], tuple[Row, ...]]) -> Iterator[Edition]:
    """For each year with an activity an edition for each region where any row has something recorded; `rows`: those of
    a kampung in a year, which follow from these two alone."""
    for tahun in years(lingkup.site):
        titled = form._replace(judul=f"{form.judul}, {tahun}")
        rows_of, newest = partial(rows, tahun), partial(newest_in, tahun=tahun)
        yield from recorded(editions(lingkup.wilayah, Tanggal(tahun), titled, rows_of, newest))


def newest_in(kampung: Kampung, tahun: int) -> Tanggal | None:
    return max((k.fakta.tanggal for k in held_in(kampung.kegiatan, tahun) if k.fakta.tanggal), default=None)


def is_nihil(kampung: Kampung, tahun: int) -> bool:
    """Whether the kampung says of all twelve months that nothing took place: then alone a year's 0 is true."""
    return _says_nihil(kampung, tahun) and not held_in(kampung.kegiatan, tahun)


def _says_nihil(kampung: Kampung, tahun: int) -> bool:
    return sum(1 for bulan in kampung.fakta.nihil if bulan.tahun == tahun) == 12


def quarter_of(bulan: Tanggal) -> int:
    """From 1."""
    return (bulan.bulan + 2) // 3


def begun_quarters(tahun: int, today: Tanggal) -> int:
    """How many quarters of a year have begun."""
    if tahun == today.tahun:
        return quarter_of(today)
    return 4 if tahun < today.tahun else 0


def today_of(site: Site) -> Tanggal:
    return Tanggal(site.hari_ini.year, site.hari_ini.month, site.hari_ini.day)


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
