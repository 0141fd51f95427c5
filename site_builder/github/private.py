"""Personal data in a form: which kind stands under which heading, never what it says."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..model.diagnostics import CATALOGUE, PRIVATE, Diagnostic
from ..privacy import NAMES, find_health, find_personal
from .answers import Answer, unseen_in
from .issue import Issue
from .pictures import with_captions
from .uploads import without_uploads

_CODES = (*PRIVATE, "kunci-terlarang", "foto-daftar-hadir")
TITLE = "judul issue"


class Secret(NamedTuple):
    """A kind of personal data, in words, and the heading it stands under."""

    kind: str
    heading: str


def secrets_in(issue: Issue, answers: Sequence[Answer]) -> tuple[Secret, ...]:
    """What stands in the text as it is public already, whether a record takes it over or not."""
    texts = [(TITLE, issue.title), ("", unseen_in(issue.body))]
    for one in answers:
        text, uploads = without_uploads(one.text)
        seen = with_captions(text)
        texts += [(one.question.judul, part) for part in (seen.text, *(upload.name for upload in uploads))]
        texts += [(one.question.judul, f"{picture.alt}\n{picture.caption}") for picture in seen.pictures]
    found = [
        Secret(NAMES[finding.kind], heading)
        for heading, text in texts
        for finding in (*find_personal(text), *find_health(text))
    ]
    return tuple(dict.fromkeys(found))


def is_private(fault: Diagnostic) -> bool:
    return fault.code.startswith(_CODES)


def secrets_of(faults: Iterable[tuple[Diagnostic, str]]) -> tuple[Secret, ...]:
    """The same from the checker's faults, each with the heading it belongs to."""
    return tuple(
        dict.fromkeys(Secret(CATALOGUE[d.code].title, heading) for d, heading in faults if d.is_error and is_private(d))
    )
