"""Where the numbers of a region lead: to the list of what they count, or to the table whose rows add up to them."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ..model.anggota import Anggota
from ..model.tanggal import Tanggal
from ..model.urls import Urls, arsip_dari
from ..summaries.jumlah import months_recorded, recorded_in
from ..summaries.lingkup import Lingkup
from . import arsip
from .ringkasan import table_url

ByMonth = tuple[tuple[tuple[int, int], str], ...]


class Tujuan(NamedTuple):
    """`kampung`: which have a record of the year; `poktan`: its groups; `kegiatan`: its activities of the year. Each ``
    where nothing is counted. `tercatat`: how many `kegiatan` lists, plans among them; 0 where it leads to a table."""

    kampung: str
    poktan: str
    kegiatan: str
    tercatat: int


class Lists:
    """What there is of tables and of months by region, looked up for many regions."""

    def __init__(self, lingkup: Lingkup, urls: Urls) -> None:
        self._urls = urls
        self._tables = {frozenset(one.slug for one in scope.kampung): scope.jalan for scope in lingkup.wilayah}
        self._months: dict[frozenset[str], list[tuple[tuple[int, int], str]]] = {}
        for month, regions in sorted(arsip.busy_months(lingkup, recorded_in(lingkup.anggota)).items()):
            url = arsip.month_url(*month, urls)
            for one, _ in regions:
                key = frozenset(its.slug for its in one.kampung)
                self._months.setdefault(key, []).append((month, arsip.region_month_url(url, one)))

    def of(self, members: Sequence[Anggota], tahun: int | None, poktan: int) -> Tujuan:
        urls, way = self._urls, self._tables.get(frozenset(one.slug for one in members))
        if way is None:
            return self._of_one(members[0], tahun, poktan) if len(members) == 1 else Tujuan("", "", "", 0)
        year = table_url(urls, "kegiatan-per-bulan", Tanggal(tahun), way) if tahun else ""
        return Tujuan(year, table_url(urls, "poktan", None, way) if poktan else "", year, 0)

    def _of_one(self, member: Anggota, tahun: int | None, poktan: int) -> Tujuan:
        url = member.baris.url
        listed = sum(number for (year, _), number in member.tell(months_recorded) if year == tahun)
        return Tujuan("", f"{url}#kelompok" if poktan else "", arsip_dari(url, tahun) if tahun else "", listed)

    def months(self, members: Sequence[Anggota]) -> "partial[str] | None":
        """Where a region's month leads, by year and month; None where it has no table."""
        key = frozenset(one.slug for one in members)
        if key not in self._tables:
            return None
        if not (way := self._tables[key]):
            return partial(arsip.month_url, urls=self._urls)
        return partial(_month_url, jalan=way, padat=tuple(self._months.get(key, ())), urls=self._urls)

    def busy_month(self, members: Sequence[Anggota], tanggal: Tanggal) -> str:
        """The list of a region's busy month; `` where it has none."""
        listed = dict(self._months.get(frozenset(one.slug for one in members), ()))
        return listed.get((tanggal.tahun, tanggal.bulan or 0), "")

    def years(self, members: Sequence[Anggota]) -> "partial[str] | None":
        key = frozenset(one.slug for one in members)
        if key not in self._tables:
            return None
        way = self._tables[key]
        return partial(_year_url, jalan=way, urls=self._urls) if way else partial(arsip.year_url, urls=self._urls)

    def reports(self, members: Sequence[Anggota]) -> "partial[str] | None":
        """Who has reported in a month."""
        way = self._tables.get(frozenset(one.slug for one in members))
        return None if way is None else partial(_reports_url, jalan=way, urls=self._urls)


def _reports_url(bulan: Tanggal, jalan: tuple[str, ...], urls: Urls) -> str:
    return table_url(urls, "kelengkapan", bulan, jalan)


def _year_url(tahun: int, jalan: tuple[str, ...], urls: Urls) -> str:
    return table_url(urls, "kegiatan-per-bulan", Tanggal(tahun), jalan)


def _month_url(tahun: int, bulan: int, jalan: tuple[str, ...], padat: ByMonth, urls: Urls) -> str:
    """The list of a busy month, else the table of its year, where each kampung's number leads to its list."""
    return dict(padat).get((tahun, bulan), "") or _year_url(tahun, jalan, urls)
