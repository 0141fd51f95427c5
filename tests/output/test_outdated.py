"""Which pages to make again is a pure function of facts; here are its cases."""

import pytest

from site_builder.output.outdated import BARU, HILANG, ISI, PEMBANGUN, TEMPLAT, outdated
from site_builder.output.state import State

STATE = State(templates=b"t", builder=b"b", pages={"a.html": (b"call", 10, 1, b"d")})


@pytest.mark.parametrize(
    ("calls", "whole", "templates", "builder", "reasons"),
    [
        ({"a.html": b"call"}, {"a.html"}, b"t", b"b", {}),
        ({"b.html": b"call"}, {"a.html"}, b"t", b"b", {"b.html": BARU}),
        ({"a.html": b"other"}, {"a.html"}, b"t", b"b", {"a.html": ISI}),
        ({"a.html": b"call"}, {"a.html"}, b"t2", b"b", {"a.html": TEMPLAT}),
        ({"a.html": b"call"}, {"a.html"}, b"t", b"b2", {"a.html": PEMBANGUN}),
        ({"a.html": b"call"}, set(), b"t", b"b", {"a.html": HILANG}),
    ],
    ids=["unchanged", "new", "input changed", "template changed", "builder changed", "file gone or not as it was made"],
)
def test_a_page_is_made_again_for_a_reason(
    calls: dict[str, bytes], whole: set[str], templates: bytes, builder: bytes, reasons: dict[str, str]
) -> None:
    assert outdated(calls, STATE, whole, templates, builder) == reasons


def test_templates_and_builder_are_no_reason_for_a_page_that_its_call_tells_wholly() -> None:
    whole = {"a.html"}
    assert outdated({"a.html": b"call"}, STATE, whole, b"t2", b"b2", {"a.html"}) == {}
    assert outdated({"a.html": b"other"}, STATE, whole, b"t", b"b", {"a.html"}) == {"a.html": ISI}
    assert outdated({"a.html": b"call"}, STATE, set(), b"t", b"b", {"a.html"}) == {"a.html": HILANG}
