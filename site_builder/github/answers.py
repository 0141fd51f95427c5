"""The answers of a filled form, found in the Markdown that GitHub makes of it.

GitHub prints every question in its order, as `### heading`, a blank line and the answer as typed; it escapes nothing,
so an answer may hold such lines itself.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..model.given import is_given
from ..model.vocabulary import plain
from ..scaffold.issue_forms import Form, Question
from .uploads import uncommented

NO_ANSWER = ("_No response_", "None")
# Somebody who edits a form may leave it above or below what they type.
_LEFT_STANDING = re.compile(r"^[ \t]*_No response_|_No response_[ \t]*$", re.M)
_HEADING = re.compile(r"### (?P<words>.+?)\s*$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_TICK = re.compile(r"^\s*[-*] \[[xX]\]", re.M)
# Line ends, tabs and letters only: what else is invisible comes from copying, or from malice.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


class Answer(NamedTuple):
    """What stands under a question's heading; `` where nothing was written, or a sign for nothing."""

    question: Question
    text: str

    @property
    def is_ticked(self) -> bool:
        return _TICK.search(self.text) is not None


def form_of(body: str, known: Sequence[Form]) -> Form | None:
    """The form that a body begins with; None for any other issue."""
    first = next((line for line in body.split("\n") if line.strip()), "")
    heading = _HEADING.match(first)
    return next((one for one in known if heading and plain(one.heading) == plain(heading["words"])), None)


def answers_of(body: str, form: Form) -> tuple[Answer, ...]:
    """Every question with its answer, in the form's order; one that the body does not have is unanswered.

    Headings count where they stand in the form's order. A heading that stands twice is the later one: what comes before
    it is part of the answer above, because pasted minutes have headings of their own.
    """
    lines = body.split("\n")
    places = _in_order(lines, form.questions)
    ends = [*sorted(places.values())[1:], len(lines)]
    end_of = dict(zip(sorted(places.values()), ends, strict=True))
    return tuple(
        Answer(one, _answer(lines[places[i] + 1 : end_of[places[i]]], one) if i in places else "")
        for i, one in enumerate(form.questions)
    )


def unseen_in(body: str) -> str:
    """What a page does not show of an issue, though everybody can read it there."""
    return "\n".join(_COMMENT.findall(body))


def _in_order(lines: list[str], questions: Sequence[Question]) -> dict[int, int]:
    """The line of each question's heading: as many as can stand in order, the later line where two would do."""
    found = [(n, plain(match["words"])) for n, line in enumerate(lines) if (match := _HEADING.match(line))]
    names = [{plain(name) for name in (one.judul, *one.other_names)} for one in questions]
    # best[i][j]: how many of the first i questions can be found among the first j headings
    best = [[0] * (len(found) + 1) for _ in range(len(names) + 1)]
    for i, own in enumerate(names, start=1):
        for j, (_, words) in enumerate(found, start=1):
            best[i][j] = max(best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + 1 if words in own else 0)
    places: dict[int, int] = {}
    i, j = len(names), len(found)
    while i and j:
        if found[j - 1][1] in names[i - 1] and best[i][j] == best[i - 1][j - 1] + 1:
            i, j = i - 1, j - 1
            places[i] = found[j][0]
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return places


def _answer(lines: Sequence[str], question: Question) -> str:
    text = _COMMENT.sub("", uncommented("\n".join(lines)))
    text = _UNSEEN.sub("", _LEFT_STANDING.sub("", text)).strip("\n ")
    if question.element == "dropdown":
        text = re.sub(r"^None[ \t]*(?:\n|$)", "", text).strip("\n ")
    return "" if text in NO_ANSWER or not is_given(text) else text
