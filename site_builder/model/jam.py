"""Times of day as people write them: `08.00 WIB s/d selesai`, `7 malam`, `ba'da Isya` (domain: "How people write")."""

import re
from typing import NamedTuple

from . import late_re
from .wrong import Wrong, either, quoted, tidy

_SEHARI = 24 * 60


class Jam(NamedTuple):
    """From when to when: minutes since midnight, None where no clock time is said; `teks` is what was written."""

    mulai: int | None
    selesai: int | None = None
    sampai_selesai: bool = False
    zona: str = ""
    teks: str = ""


def parse_jam(text: str) -> Jam:
    """A time, a span of time or any words for one; raises Wrong for times that do not exist or contradict themselves.

    Words beside the clock times are not interpreted: such a text is kept as written, with `mulai` None.
    """
    teks = " ".join(text.split())
    if len(teks) > 200 or not any(c.isalnum() for c in teks):
        raise Wrong("bentuk-salah", f"{quoted(text)} tidak terbaca sebagai jam.", _EXAMPLE)
    plain, zona = _without_zone(tidy(teks))
    body = _UNTIL_DONE.sub("", plain)
    sides = [_CLOCK.fullmatch(side) for side in _BETWEEN.split(body)]
    clocks = [_Clock(side[1], side[2] or "", side[3] or "") for side in sides if side]
    if len(clocks) != len(sides) or len(sides) > (2 if body == plain else 1):
        return _kept(teks, plain)
    for clock in clocks:
        _exists(clock, teks)
    mulai, selesai = _span(clocks, teks)
    if selesai is not None and selesai <= mulai and not _over_midnight(mulai, selesai, clocks[-1].part):
        raise _reversed(mulai, selesai, zona, teks)
    return Jam(mulai, selesai, body != plain, zona, teks)


def format_jam(jam: Jam, zona: str = "") -> str:
    """`08.00 WIB sampai selesai`, `09.00–12.00 WITA`, `13.00 WIB`, or the words as written.

    `zona` is the kampung's, for a record that names none.
    """
    if jam.mulai is None:
        return jam.teks
    span = _shown(jam.mulai) + (f"–{_shown(jam.selesai or _SEHARI)}" if jam.selesai is not None else "")
    return " ".join(part for part in (span, (jam.zona or zona).upper(), "sampai selesai" * jam.sampai_selesai) if part)


_EXAMPLE = "Contoh yang terbaca: `08.00 WIB sampai selesai`, `09.00–12.00`, atau `pagi hari`."
_ZONE = late_re.compile(r"(?<![a-z])w ?\.? ?i ?\.? ?(?:b|t ?\.? ?a|t)(?![a-z])\.?")
_UNTIL = r"s ?/ ?d\.?|s ?\. ?d\b\.?|\bsd\b\.?|\b(?:sampai|sampe|hingga)(?: (?:dengan|dgn|dg|pukul|jam))?\b|\bto\b|[-–—]"
_BETWEEN = late_re.compile(rf" ?(?:{_UNTIL}) ?")
_UNTIL_DONE = late_re.compile(rf" ?(?:{_UNTIL})? ?\bselesai$")
_CLOCK = late_re.compile(
    r"(?:(?:mulai|dari|pukul|pkl|jam|waktu)[ .:]*){0,3}"
    r"([0-9]{1,2})(?:[.:,]([0-9]{1,2})(?:[.:][0-9]{2})?)? ?"
    r"(dini hari|subuh|pagi|siang|sore|petang|malam|am|pm)?"
)


def _hours(as_written: range, later: range = range(0)) -> dict[int, int]:
    """Which hour of 24 a written hour means: itself, or twelve later."""
    return {hour: hour for hour in as_written} | {hour: hour + 12 for hour in later}


_PARTS_OF_DAY = {
    "dini hari": _hours(range(6)),
    "subuh": _hours(range(3, 7)),
    "pagi": _hours(range(12)),
    "siang": _hours(range(10, 16), range(1, 4)),
    "sore": _hours(range(14, 19), range(2, 7)),
    "petang": _hours(range(15, 20), range(3, 8)),
    "malam": _hours(range(18, 24), range(6, 12)) | {0: 0, 1: 1, 2: 2, 3: 3, 12: 0, 24: 0},
    "am": _hours(range(12)) | {12: 0},
    "pm": _hours(range(12, 24), range(1, 12)),
}


class _Clock(NamedTuple):
    """A time as written: the digits of hour and minute, and the part of the day."""

    hour: str
    minute: str
    part: str

    def __str__(self) -> str:
        return f"{self.hour:0>2}.{self.minute or '00'}"

    def minutes(self, text: str) -> int:
        """Minutes since midnight by its own words alone."""
        if self.part:
            within = self.within(self.part)
            if within is None:
                raise self._two_ways(f"{quoted(text)} bertentangan: jam {self} tidak termasuk {self.part}.")
            return within
        if self.is_open and 1 <= int(self.hour) <= 5:
            raise self._two_ways(f"{quoted(text)} bisa berarti sebelum atau sesudah tengah hari.")
        return self.as_written

    def within(self, part: str) -> int | None:
        """Minutes since midnight in a part of the day; None where that part has no such hour."""
        hour = _PARTS_OF_DAY[part].get(int(self.hour))
        return None if hour is None else hour * 60 + int(self.minute or 0)

    @property
    def as_written(self) -> int:
        return (int(self.hour) * 60 + int(self.minute or 0)) % _SEHARI

    @property
    def is_open(self) -> bool:
        """Whether the hour may count from noon as well: `8`, but neither `08` nor `20` nor `8 pagi`."""
        return not self.part and self.hour[0] != "0" and int(self.hour) < 12

    def _two_ways(self, why: str) -> Wrong:
        times = sorted({self.as_written, (self.as_written + _SEHARI // 2) % _SEHARI})
        return Wrong("jam-rancu", why, f"Tulis {either(*map(_shown, times))}.")


def _without_zone(plain: str) -> tuple[str, str]:
    """The text without its time zone, and the zone; a text with two different ones stays whole."""
    zones = {re.sub("[^a-z]", "", zone).upper() for zone in _ZONE.findall(plain)}
    if len(zones) > 1:
        return plain, ""
    return " ".join(_ZONE.sub(" ", plain).split()).strip(" .,;:()"), "".join(zones)


def _kept(teks: str, plain: str) -> Jam:
    """Words instead of clock times; a clock time among them must still exist, and digits alone are no words."""
    for hour, minute in re.findall(r"(?<![0-9.:])([0-9]{1,2})[.:]([0-9]{2})(?![0-9.:])", plain):
        _exists(_Clock(hour, minute, ""), teks)
    if not re.search(r"[^\W\d_].*[^\W\d_]|±", plain):
        packed = re.fullmatch("([0-9]{1,2})([0-9]{2})", plain)
        clock = _Clock(packed[1], packed[2], "") if packed else None
        hint = f"Tulis jam dan menit dengan titik: `{clock}`." if clock and _is_time(clock) else _EXAMPLE
        raise Wrong("jam-rancu", f"{quoted(teks)} tidak terbaca sebagai jam.", hint)
    return Jam(None, teks=teks)


def _exists(clock: _Clock, text: str) -> None:
    """Refuses hours and minutes that no clock shows, and minutes of one digit."""
    if not _is_time(clock):
        why = f"{quoted(text)} menyebut jam {clock}, padahal jam hanya berjalan dari 00.00 sampai 23.59."
        raise Wrong("jam-mustahil", why, _EXAMPLE)
    if len(clock.minute) == 1:
        meant = [clock._replace(minute=minute) for minute in (clock.minute + "0", "0" + clock.minute)]
        forms = either(*(str(time) for time in meant if _is_time(time)))
        raise Wrong("jam-rancu", f"{quoted(text)} menulis menit dengan satu angka.", f"Tulis {forms}.")


def _is_time(clock: _Clock) -> bool:
    minute = int(clock.minute or 0)
    return minute < 60 and int(clock.hour) * 60 + minute <= _SEHARI


def _span(clocks: list[_Clock], text: str) -> tuple[int, int | None]:
    """Beginning and end; a part of the day said once may hold for both: `7 sampai 9 malam`, `1 siang - 3`."""
    first, last = clocks[0], clocks[-1]
    if len(clocks) == 1:
        return first.minutes(text), None
    if last.part and first.is_open:
        selesai = last.minutes(text)
        shared = first.within(last.part)
        return shared if shared is not None and shared < (selesai or _SEHARI) else first.minutes(text), selesai
    mulai = first.minutes(text)
    shared = last.within(first.part) if first.part and last.is_open and last.as_written <= mulai else None
    return mulai, shared if shared is not None and shared > mulai else last.minutes(text)


def _over_midnight(mulai: int, selesai: int, part: str) -> bool:
    """An evening may end at midnight or towards morning, later only where the end says that it is a morning."""
    return selesai == 0 or (mulai >= 18 * 60 and (selesai <= 6 * 60 or part == "pagi"))


def _reversed(mulai: int, selesai: int, zona: str, text: str) -> Wrong:
    exchanged = [(selesai, mulai)] if selesai < mulai else []
    from_noon = [(mulai, selesai + _SEHARI // 2)] if mulai - selesai < _SEHARI // 2 and selesai < _SEHARI // 2 else []
    forms = [format_jam(Jam(*span, zona=zona)) for span in (*exchanged, *from_noon)]
    why = f"{quoted(text)} selesai jam {_shown(selesai)}, padahal mulai jam {_shown(mulai)}."
    return Wrong("jam-terbalik", why, f"Tulis {either(*forms)}." if forms else "")


def _shown(minutes: int) -> str:
    return f"{minutes // 60:02}.{minutes % 60:02}"
