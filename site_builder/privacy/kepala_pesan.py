"""Heads of chat messages, in every form in which telephones and the web export and copy them.

Exported: `13/02/23 19.05 - Nama: …`, `[13/02/23 19.05.11] ~ Nama: …`; copied: `[13/2 19.05] Nama: …`,
`[2/13, 7:05 PM] Name: …`, `[19.05, 13/2/2023] Nama: …`; from Telegram: `Nama, [13.02.2023 19:05]`.
"""

import datetime
import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model import late_re


class Kepala(NamedTuple):
    """What stands before a message: who sent it (`` for a notice of the app), the numbers of its date as written,
    whether its clock counts to twelve; and `text`, the rest of the line with all its marks."""

    sender: str
    numbers: tuple[int, ...]
    half_day: bool
    text: str


def head_of(line: str) -> Kepala | None:
    """The head of a message at the beginning of a line; None for any other line."""
    if not _HAS_DATE.search(line, 0, 120):
        return None
    places = [place for place, c in enumerate(line) if c not in _UNSEEN]
    plain = "".join(line[place] for place in places).translate(_SPACES)
    for form in _FORMS:
        found = form.match(plain)
        if found and (numbers := _numbers(found["date"])):
            start = places[found.end() - 1] + 1
            sender = (found.groupdict().get("sender") or "").strip(" ~")
            return Kepala(sender, numbers, found["half"] is not None, line[start:].strip(" "))
    return None


def may_have_heads(text: str) -> bool:
    """A cheap look: no line of a text without a date is a head."""
    return _HAS_DATE.search(text) is not None


def days_of(head: Kepala, others: Iterable[Kepala]) -> tuple[datetime.date, ...]:
    """The day of a message; two where nothing tells its day from its month; none where it says no year.

    Months come first only where clocks count to twelve; one date of the chat that can be read in one way settles it.
    """
    if len(head.numbers) < 3:
        return ()
    if head.numbers[0] > 31:
        return _day(*head.numbers)
    dated = [other.numbers for other in (head, *others) if len(other.numbers) == 3 and other.numbers[0] <= 31]
    first, second, year = head.numbers
    day_first = () if any(b > 12 for _, b, _ in dated) else _day(year, second, first)
    is_settled = any(a > 12 for a, _, _ in dated) or not head.half_day
    month_first = () if is_settled and day_first else _day(year, first, second)
    return tuple(dict.fromkeys((*day_first, *month_first)))


def _day(year: int, month: int, day: int) -> tuple[datetime.date, ...]:
    try:
        return (datetime.date(year + 2000 if year < 100 else year, month, day),)
    except ValueError:
        return ()


def _numbers(date: str) -> tuple[int, ...]:
    """The numbers of a date; none where no day and month can be among them."""
    numbers = tuple(int(n) for n in re.findall(r"[0-9]+", date))
    small = numbers[1:] if numbers[0] > 31 else numbers[:2]
    return numbers if all(1 <= n <= 31 for n in small) and min(small) <= 12 else ()


_HAS_DATE = late_re.compile(r"[0-9][/.-][0-9]")
# Marks of direction and of no width, and the narrow space before AM and PM.
_UNSEEN = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u200a\u202f"), " ")
_FULL_DAY = r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}"
_DAY = rf"(?P<date>{_FULL_DAY})"
_ANY_DAY = rf"(?P<date>{_FULL_DAY}|[0-9]{{1,2}}[/.-][0-9]{{1,2}})"
_HALF = r"(?: ?(?P<half>[ap]\.? ?m\b\.?|pagi|siang|sore|malam|ptg|pg))?"
_TIME = rf"(?:pukul |pkl\.? |jam |at )?[0-9]{{1,2}}[.:][0-9]{{2}}(?P<seconds>[.:][0-9]{{2}})?{_HALF}"
# Another time in the place of a name is the end of a span: `08.00 - 10.00 WIB: Rapat`; a programme names its items.
_ITEM = (
    "pembukaan|penutup(?:an)?|sambutan|doa|materi|paparan|diskusi|tanya jawab|istirahat|ishoma|registrasi|acara|sesi"
)
_SENDER = rf"(?P<sender>(?! *(?:[0-9]{{1,2}}[.:][0-9]{{2}}\b|(?:{_ITEM})\b))[^:\n]{{1,80}}?)"
_FORMS = tuple(
    late_re.compile(form, re.I)
    for form in (
        rf" *\[{_ANY_DAY},? {_TIME}\] ?{_SENDER}:(?= |$)",
        rf" *\[{_TIME},? {_ANY_DAY}\] ?{_SENDER}:(?= |$)",
        rf" *\[{_DAY},? {_TIME}\](?= |$)",
        rf" *{_DAY},? {_TIME}(?: ?[-–—]|(?(seconds):|(?!))) {_SENDER}:(?= |$)",
        rf" *{_DAY},? {_TIME} ?[-–—](?= |$)",
        rf" *(?P<sender>[^\[\]:\n]{{1,80}}), \[{_DAY},? {_TIME}\]:?(?= |$)",
    )
)
