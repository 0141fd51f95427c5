"""A day that remembers what was asked of it, so that whoever asked need not be asked again before an answer changes."""

import datetime
from calendar import monthrange
from collections.abc import Callable
from typing import Any, NamedTuple


class Selama(NamedTuple):
    """Days on which all that was asked has the same answer: from `sejak` up to, but not including, `sampai`."""

    sejak: str = ""
    sampai: str = "9999-99-99"

    def memuat(self, day: datetime.date) -> bool:
        return self.sejak <= day.isoformat() < self.sampai


class Hari(datetime.date):
    """Like any date. A comparison, its year and its month narrow `selama`; all else narrows it to the day."""

    _since: datetime.date
    _until: datetime.date

    @classmethod
    def of(cls, day: datetime.date) -> "Hari":
        """Of which nothing was asked yet."""
        one = cls(*day.timetuple()[:3])
        one._since, one._until = datetime.date.min, datetime.date.max
        return one

    @property
    def selama(self) -> Selama:
        return Selama(self._since.isoformat(), self._until.isoformat())

    @property
    def tanggal(self) -> datetime.date:
        """The day itself."""
        self._narrow(self._plain, _after(self._plain))
        return self._plain

    @property
    def _plain(self) -> datetime.date:
        return datetime.date.fromordinal(datetime.date.toordinal(self))

    @property
    def year(self) -> int:
        year = self._plain.year
        self._narrow(datetime.date(year, 1, 1), _after(datetime.date(year, 12, 31)))
        return year

    @property
    def month(self) -> int:
        year, month, _ = self._plain.timetuple()[:3]
        self._narrow(datetime.date(year, month, 1), _after(datetime.date(year, month, monthrange(year, month)[1])))
        return month

    @property
    def day(self) -> int:
        return self.tanggal.day

    def _narrow(self, since: datetime.date, until: datetime.date) -> None:
        self._since, self._until = max(self._since, since), min(self._until, until)

    def _is_before(self, other: datetime.date) -> bool:
        is_before = self._plain < other
        self._narrow(datetime.date.min if is_before else other, other if is_before else datetime.date.max)
        return is_before

    def __lt__(self, other: datetime.date) -> bool:
        return self._is_before(other)

    def __ge__(self, other: datetime.date) -> bool:
        return not self._is_before(other)

    def __le__(self, other: datetime.date) -> bool:
        return other == datetime.date.max or self._is_before(_after(other))

    def __gt__(self, other: datetime.date) -> bool:
        return not self <= other

    def __eq__(self, other: object) -> bool:
        return self.tanggal == other

    def __hash__(self) -> int:
        return hash(self.tanggal)


def _after(day: datetime.date) -> datetime.date:
    """The next day; the last one has none."""
    return day if day == datetime.date.max else day + datetime.timedelta(days=1)


def _of_the_day(name: str) -> Callable[..., Any]:
    def asked(self: Hari, *args: Any, **given: Any) -> Any:
        return getattr(self.tanggal, name)(*args, **given)

    return asked


# Everything else that a date can be asked is of this one day, but for how one is made and read.
_MADE = ("__new__", "__getattribute__", "fromisocalendar", "fromisoformat", "fromordinal", "fromtimestamp", "today")
for _name, _asked in vars(datetime.date).items():
    if callable(_asked) and _name not in (*_MADE, *vars(Hari)):
        setattr(Hari, _name, _of_the_day(_name))
for _name in ("__format__", "__reduce_ex__"):
    setattr(Hari, _name, _of_the_day(_name))
