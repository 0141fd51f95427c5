"""Which pages to make again is a pure function of facts; here are its cases."""

import pytest

from site_builder.output.outdated import BARU, HILANG, ISI, PEMBANGUN, TEMPLAT, outdated
from site_builder.output.state import State

STATE = State(templates=b"t", builder=b"b", pages={"a.html": (b"call", 10)})


@pytest.mark.parametrize(
    ("calls", "sizes", "templates", "builder", "reasons"),
    [
        ({"a.html": b"call"}, {"a.html": 10}, b"t", b"b", {}),
        ({"b.html": b"call"}, {"a.html": 10}, b"t", b"b", {"b.html": BARU}),
        ({"a.html": b"other"}, {"a.html": 10}, b"t", b"b", {"a.html": ISI}),
        ({"a.html": b"call"}, {"a.html": 10}, b"t2", b"b", {"a.html": TEMPLAT}),
        ({"a.html": b"call"}, {"a.html": 10}, b"t", b"b2", {"a.html": PEMBANGUN}),
        ({"a.html": b"call"}, {}, b"t", b"b", {"a.html": HILANG}),
        ({"a.html": b"call"}, {"a.html": 9}, b"t", b"b", {"a.html": HILANG}),
    ],
    ids=["unchanged", "new", "input changed", "template changed", "builder changed", "file gone", "file of other size"],
)
def test_a_page_is_made_again_for_a_reason(
    calls: dict[str, bytes], sizes: dict[str, int], templates: bytes, builder: bytes, reasons: dict[str, str]
) -> None:
    assert outdated(calls, STATE, sizes, templates, builder) == reasons


def test_templates_and_builder_are_no_reason_for_a_page_that_its_call_tells_wholly() -> None:
    sizes = {"a.html": 10}
    assert outdated({"a.html": b"call"}, STATE, sizes, b"t2", b"b2", {"a.html"}) == {}
    assert outdated({"a.html": b"other"}, STATE, sizes, b"t", b"b", {"a.html"}) == {"a.html": ISI}
    assert outdated({"a.html": b"call"}, STATE, {}, b"t", b"b", {"a.html"}) == {"a.html": HILANG}
