"""Telephone numbers as they are written in Indonesia, and e-mail addresses."""

import re
from collections.abc import Iterator

from ..model import late_re
from .finding import EMAIL, TELEPON, Finding

# Between two digits: little, a dash with blanks, or the end of a line.
_GAP = r"(?:[ _.()\-\u00a0\u2010-\u2015]{0,2}| [\-\u2010-\u2015] |[ .\-]{0,2}\n[ \t]*)"
# A number goes on where a digit stands behind a dot, a comma or a stroke: an amount, a decimal, a letter's number.
_ALONE = r"(?<!\d)(?<!\d[.,/\-])"
_MOBILE = late_re.compile(
    rf"(?<!\d)(?<!\d[.,\-])(?:(?<!\d/)|(?<=\d{{4}}/))"
    rf"(?:(?:\+|00)?62{_GAP}(?:\(0\))?|\(?0)8[1-9](?:{_GAP}\d){{6,10}}(?!\d|/(?!\+?\d{{4}}))"
)
_FIXED = late_re.compile(
    rf"{_ALONE}(?:\(0[2-9]\d{{1,2}}\){_GAP}|\(?0[2-9]\d{{1,2}}[ \-\u2010-\u2015]{{1,2}}"
    rf"|\+62{_GAP}(?:\(0\))?[2-9]\d{{1,2}}{_GAP})"
    rf"([2-9](?:{_GAP}\d){{4,7}})(?![\d/])"
)
_CALLED = late_re.compile(
    r"\b(?:telp|tlp|telepon|telpon|telfon|hp|handphone|ponsel|wa|whats ?app|faks(?:imile)?|fax|cp)\b"
    r"[ .:=/\-]*(?:(?:no|nomor|kantor|rumah|wa|hp)\b[ .:=/\-]*){0,2}\+?\(?$",
    re.I,
)
_CALLED_NUMBER = late_re.compile(rf"\+?\(?\d(?:{_GAP}\d){{4,13}}(?![\d/%])")
_AMOUNT = late_re.compile(r"\d{1,3}(?:\.\d{3})+")
_DATE = late_re.compile(
    r"(?:19|20)\d\d[ .\-](?:0?[1-9]|1[0-2])(?:[ .\-]\d{1,2})?|\d{1,2}[ .\-]\d{1,2}[ .\-](?:19|20)\d\d"
    r"|(?:19|20)\d\d ?- ?(?:19|20)\d\d"
)
# Emergency numbers and call centres are everybody's: 112, 119, 129, 14 0xx, 1500 xxx.
_PUBLIC = late_re.compile(r"1\d\d|14\d{3}|150\d{3,4}")
_NAME_OF_EMAIL = late_re.compile(r"[\w.%+\-]+$")
_HOST_OF_EMAIL = late_re.compile(r"@[\w\-]+(?:\.[\w\-]+)+")


def telephones(text: str, start: int, end: int) -> Iterator[Finding]:
    """Within one run of digits, blanks, dots and dashes; a number that is called one may be short: `Telp. 513219`."""
    if _CALLED.search(text[max(0, start - 40) : start]) and (called := _CALLED_NUMBER.match(text, start, end + 1)):
        digits = "".join(c for c in called[0] if c.isdigit())
        if not (_AMOUNT.fullmatch(called[0]) or _DATE.match(called[0]) or _PUBLIC.fullmatch(digits)):
            yield Finding(*_span(called), TELEPON)
    if end - start < 8:
        return
    start -= text[max(0, start - 2) : start].endswith("(") + text[max(0, start - 1) : start].endswith("+")
    # Behind a stroke another number may stand: `0857…/0812…`.
    for number in _MOBILE.finditer(text, start, end + 6):
        if not _AMOUNT.fullmatch(number[0]):
            yield Finding(*_span(number), TELEPON)
    for number in _FIXED.finditer(text, start, end + 1):
        if not _DATE.match(number[1]):
            yield Finding(*_span(number), TELEPON)


def emails(text: str) -> Iterator[Finding]:
    at = text.find("@")
    while at >= 0:
        name, host = _NAME_OF_EMAIL.search(text[max(0, at - 64) : at]), _HOST_OF_EMAIL.match(text, at)
        if name and host:
            yield Finding(at - len(name[0]), host.end(), EMAIL)
        at = text.find("@", at + 1)


def _span(number: re.Match[str]) -> tuple[int, int]:
    """Without what stands around it: a bracket that opens before the number belongs to it where it closes within."""
    start, end = number.start(), number.start() + len(number[0].rstrip(" .-()"))
    opens = number[0].find("(")
    is_around = 0 <= opens < 2 and ")" not in number[0][: end - start]
    return start + (opens + 1 if is_around else 0), end
