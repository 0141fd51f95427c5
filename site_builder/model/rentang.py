"""Spans of months as people write them: when a group rested. Months, because reports are monthly. And the days from one
date to another, as a heading names them."""

import re
from typing import NamedTuple

from . import late_re
from .tanggal import Tanggal, nama_bulan, one_date, pair, panjang
from .tanggal_kata import TAHUN_AWAL
from .wrong import Wrong, quoted, tidy


class Rentang(NamedTuple):
    """Whole months from `awal` to `akhir`, both in it; `akhir` is None while it lasts."""

    awal: Tanggal
    akhir: Tanggal | None

    def memuat(self, bulan: Tanggal) -> bool:
        return self.awal <= bulan and (self.akhir is None or bulan <= self.akhir)

    @property
    def tertulis(self) -> str:
        """As records write it: `2023-03 s/d 2023-06`, `2023-03`, `2023-03 s/d sekarang`."""
        if self.akhir == self.awal:
            return self.awal.iso
        return f"{self.awal.iso} s/d {self.akhir.iso if self.akhir else 'sekarang'}"


def parse_rentang(text: str) -> Rentang:
    """`2023-03 s/d 2023-06`, `Maret–Juni 2023`, one month, one year, `sejak Maret 2023`; raises Wrong for all others.

    Of days only the months count that lie in the span as a whole.
    """
    clean = tidy(text)
    if len(clean) > 120:
        raise _unreadable(text)
    begins = _BEGINS.match(clean)
    dates = clean[begins.end() :] if begins else clean
    if open_end := _OPEN.fullmatch(dates):
        first = one_date(open_end["awal"])
        return _whole(first, None, text) if first else _unread(text)
    if only := one_date(dates):
        return _whole(only, None if begins and begins["terbuka"] else only, text)
    if span := pair(dates, _TO):
        return _whole(*span, text)
    raise _unreadable(text)


def panjang_rentang(one: Rentang) -> str:
    """`Maret–Juni 2023`, `November 2022–Februari 2023`, `Maret 2023`, `sejak Maret 2023`."""
    if one.akhir is None:
        return f"sejak {panjang(one.awal)}"
    if one.akhir == one.awal:
        return panjang(one.awal)
    same_year = one.awal.tahun == one.akhir.tahun
    return f"{nama_bulan(one.awal.bulan) if same_year else panjang(one.awal)}–{panjang(one.akhir)}"


def sebutan_hari(awal: Tanggal | None, akhir: Tanggal | None) -> str:
    """The days from one date to another, in the order of lists (`Tanggal` sorts unknown parts first, None before all):
    `13–24 September 2022`, `28 September–3 Oktober 2022`, `28 Desember 2022–3 Januari 2023`, `sampai 3 Januari 2023`
    where the first is not known as well as the last, `` where neither is."""
    if akhir is None or awal is None:
        return f"sampai {panjang(akhir)}" if akhir else ""
    if awal == akhir:
        return panjang(akhir)
    if awal.tahun != akhir.tahun:
        return f"{panjang(awal)}–{panjang(akhir)}"
    if not awal.bulan or (awal.bulan == akhir.bulan and not awal.hari):
        return f"sampai {panjang(akhir)}"
    if awal.bulan == akhir.bulan:
        return f"{awal.hari}–{panjang(akhir)}"
    return f"{f'{awal.hari} ' if awal.hari else ''}{nama_bulan(awal.bulan)}–{panjang(akhir)}"


def bulan_awal(tanggal: Tanggal) -> Tanggal:
    """The first month that a date can lie in."""
    return Tanggal(tanggal.tahun, tanggal.bulan or 1)


def bulan_akhir(tanggal: Tanggal) -> Tanggal:
    """The last month that a date can lie in."""
    return Tanggal(tanggal.tahun, tanggal.bulan or 12)


def digeser(bulan: Tanggal, banyaknya: int) -> Tanggal:
    """The month so many months later, or earlier."""
    tahun, n = divmod(bulan.tahun * 12 + bulan.bulan - 1 + banyaknya, 12)
    return Tanggal(tahun, n + 1)


def bulan_dari(awal: Tanggal, akhir: Tanggal) -> list[Tanggal]:
    """Every month from one date's to another's."""
    count = (akhir.tahun - awal.tahun) * 12 + akhir.bulan - awal.bulan + 1
    return [digeser(Tanggal(awal.tahun, awal.bulan), n) for n in range(count)]


_SIGNS = r"s ?/ ?d|s ?\. ?d\b\.?|\b(?:sd|sampai(?: dengan)?|hingga|to)\b|[-–—]"
_TO = late_re.compile(_SIGNS)
_BEGINS = late_re.compile(r"(?:(?P<terbuka>sejak|mulai|dari)|selama|antara)\s+")
_OPEN = late_re.compile(
    rf"(?P<awal>.*[0-9a-z]) ?(?:{_SIGNS}) ?(?:sekarang|skrg|kini|saat ini|hari ini|seterusnya|dst|"
    r"belum (?:diketahui|tahu|ditentukan|pasti|aktif(?: lagi)?))?[ .?]*"
)
_HINT = (
    "Tulis bulan awal dan bulan akhirnya, misalnya `2023-03 s/d 2023-06`; yang belum berakhir: `2023-03 s/d sekarang`."
)


def _whole(first: Tanggal, last: Tanggal | None, text: str) -> Rentang:
    if last and last.akhir < first.awal:
        raise _reversed(first, last, text)
    awal = bulan_awal(first) if first.hari <= 1 else digeser(first, 1)
    if last is None:
        return Rentang(awal, None)
    akhir = bulan_akhir(last) if not last.hari or last == _last_day(last) else digeser(last, -1)
    if akhir < awal:
        why = f"{quoted(text)} tidak memuat satu bulan penuh; yang dihitung bulan yang seluruhnya vakum."
        raise Wrong(
            "tanggal-tak-terbaca", why, f"Kalau bulan itu tidak ada kegiatan, tulis bulannya: `{first.iso[:7]}`."
        )
    return Rentang(awal, akhir)


def _reversed(first: Tanggal, last: Tanggal, text: str) -> Wrong:
    """Two years were written in the wrong order; with one year only, the first month is of the year before, if any."""
    before = first._replace(tahun=first.tahun - 1)
    is_one = len(re.findall(r"\d{4}", text)) == 1 and before.tahun >= TAHUN_AWAL
    meant = (before, last) if is_one else (last, first)
    form = " s/d ".join(one.iso for one in meant)
    return Wrong("tanggal-terbalik", f"{quoted(text)} berakhir sebelum mulai.", f"Tulis `{form}`.")


def _last_day(day: Tanggal) -> Tanggal:
    end = day._replace(hari=0).akhir
    return day._replace(hari=end.day)


def _unread(text: str) -> Rentang:
    raise _unreadable(text)


def _unreadable(text: str) -> Wrong:
    return Wrong("tanggal-tak-terbaca", f"{quoted(text)} tidak terbaca sebagai masa dari bulan ke bulan.", _HINT)
