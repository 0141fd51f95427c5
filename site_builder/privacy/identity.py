"""Numbers that name one person: NIK and the number of a family card (KK), and a civil servant's NIP.

A long number alone is nothing: it is one of these when the region and the dates in it can be (domain: "NIK has 16
digits: 6 region, 6 birth date (day + 40 for women), 4 serial"), or when it is called so.
"""

import calendar
import re
from collections.abc import Iterator

from ..model import late_re
from .finding import NIK, NIP, Finding

_PROVINCES = frozenset(map(str, (*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77))))
_PROVINCES |= frozenset(map(str, (81, 82, *range(91, 98))))
_GROUP = late_re.compile(r"\d+")
_AMOUNT = late_re.compile(r"\d{1,3}(?:\.\d{3})+")
_COORDINATE = late_re.compile(r"\d{1,3}\.\d+")
_CALLED_NIK = late_re.compile(
    r"\b(?:nik|n\.i\.k|nomor induk kependudukan|no\.? ?kk|nomor kk|kartu keluarga|ktp)\W{0,6}$", re.I
)
_CALLED_NIP = late_re.compile(r"\b(?:nip|n\.i\.p|nipppk|ni ?pppk)\W{0,6}$", re.I)


def identities(text: str, start: int, end: int) -> Iterator[Finding]:
    """Within one run of digits, blanks, dots and dashes."""
    run = text[start:end].rstrip(" .-(")
    if _AMOUNT.fullmatch(run) or _COORDINATE.fullmatch(run):
        return
    groups = [(group[0], start + group.start(), start + group.end()) for group in _GROUP.finditer(run)]
    before = text[max(0, start - 30) : start]
    called_nik, called_nip = _CALLED_NIK.search(before), _CALLED_NIP.search(before)
    first = 0
    while first < len(groups):
        kind, after = _number_at(groups, first)
        if not kind and first == 0:
            kind, after = _called(groups, called_nik is not None, called_nip is not None)
        if kind:
            yield Finding(groups[first][1], groups[after - 1][2], kind)
        first = after if kind else first + 1


def _number_at(groups: list[tuple[str, int, int]], first: int) -> tuple[str, int]:
    """The number that begins with a group, and the first group behind it."""
    digits = ""
    for at in range(first, len(groups)):
        digits += groups[at][0]
        if len(digits) == 18 and is_nip(digits):
            return NIP, at + 1
        if len(digits) == 16 and is_nik(digits) and _is_plain(groups[first : at + 1]):
            # The digits behind may make it another number.
            more = digits + groups[at + 1][0] if at + 1 < len(groups) else ""
            if not (len(more) == 18 and is_nip(more)):
                return NIK, at + 1
        if len(digits) > 18:
            break
    return "", first + 1


def _is_plain(groups: list[tuple[str, int, int]]) -> bool:
    """Figures of one digit are a table's, but for sixteen of them: the boxes of a paper form."""
    return len(groups) == 16 or all(len(group) > 1 for group, _, _ in groups)


def _called(groups: list[tuple[str, int, int]], nik: bool, nip: bool) -> tuple[str, int]:
    """A number that its writer calls by name, though its dates cannot be: a slip of the pen is still somebody's."""
    lengths = ((NIK, 16, nik), (NIP, 18, nip), (NIP, 9, nip))
    for kind, length, is_called in lengths:
        digits = 0
        for at, (group, _, _) in enumerate(groups if is_called else ()):
            digits += len(group)
            if digits == length:
                return kind, at + 1
    return "", 1


def is_nik(digits: str) -> bool:
    """Known province, possible kabupaten and kecamatan, a possible day of birth or of issue, a serial number."""
    if digits[:2] not in _PROVINCES or "00" in (digits[2:4], digits[4:6]) or digits[12:] == "0000":
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    return 1 <= month <= 12 and 1 <= (day - 40 if day > 40 else day) <= _days(2000, month)


def is_nip(digits: str) -> bool:
    """Day of birth, month of appointment (21 stands there for a contract), sex, serial number."""
    born, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    since, since_month = int(digits[8:12]), int(digits[12:14])
    if not (1930 <= born <= 2015 and 1 <= month <= 12 and 1 <= day <= _days(born, month)):
        return False
    return born + 15 <= since <= 2060 and (1 <= since_month <= 12 or since_month == 21) and digits[14] in "12"


def _days(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
