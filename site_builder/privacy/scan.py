"""All that a text holds; a family looks closely only where a cheap look says that there may be something."""

from collections.abc import Callable

from ..model import late_re
from .address import addresses
from .contact import emails, telephones
from .counts import counts
from .finding import Finding, apart
from .health import passages
from .identity import identities
from .people import people
from .shown import shown

# A number may be broken once at the end of a line.
_RUN = r"\d[\d _.()\-\u00a0\u2010-\u2015]"
_SOME_NUMBER = late_re.compile(rf"{_RUN}{{4,}}(?:\n[ \t]*{_RUN}*)?")

# What most numbers of a record are.
_DATE = late_re.compile(r"\d{4}-\d\d-\d\d[ .)-]*|\d{1,3}\.\d{3}[ .)-]*|\d{4}[ .)-]*|\d\d[.:]\d\d[ -]*")


def find(text: str) -> tuple[Finding, ...]:
    """Everything, in the order of the text."""
    return apart([*find_personal(text), *find_health(text)])


def find_personal(text: str) -> tuple[Finding, ...]:
    """Identity numbers, telephone numbers, e-mail and home addresses."""
    return _as_written_and_as_seen(text, _personal)


def find_health(text: str) -> tuple[Finding, ...]:
    """A count of people, or a named person, beside a health word."""
    return _as_written_and_as_seen(text, _health)


def _as_written_and_as_seen(text: str, look: Callable[[str], list[Finding]]) -> tuple[Finding, ...]:
    found = look(text)
    if seen := shown(text):
        for one in look(seen.text):
            found.append(one._replace(start=seen.place(one.start), end=seen.place(one.end - 1) + 1))
    return apart(found) if found else ()


def _personal(text: str) -> list[Finding]:
    found: list[Finding] = []
    for run in _SOME_NUMBER.finditer(text):
        if _DATE.fullmatch(run[0]):
            continue
        found += telephones(text, *run.span())
        if run.end() - run.start() > 8:
            found += identities(text, *run.span())
    found += emails(text)
    found += addresses(text)
    return found


def _health(text: str) -> list[Finding]:
    found: list[Finding] = []
    for start, passage in passages(text):
        inside = (*people(passage), *counts(passage))
        found += [one._replace(start=one.start + start, end=one.end + start) for one in inside]
    return found
