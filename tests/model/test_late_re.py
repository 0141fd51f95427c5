import re

import pytest

from site_builder.model import late_re


def test_it_finds_what_the_compiled_expression_finds() -> None:
    words = late_re.compile(r"([a-z]+) (?P<angka>\d+)", re.IGNORECASE)
    plain = re.compile(r"([a-z]+) (?P<angka>\d+)", re.IGNORECASE)
    for _ in range(2):
        assert [m.group("angka") for m in words.finditer("RT 3, rw 12")] == ["3", "12"]
        assert words.sub("x", "RT 3, rw 12") == "x, x"
    assert (words.pattern, words.flags, words.groups) == (plain.pattern, plain.flags, plain.groups)
    assert late_re.compile(rb"\d").search(b"a1")


def test_it_is_compiled_when_it_is_first_used_and_only_then(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = []
    plain = re.compile

    def spy(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return plain(pattern, flags)

    monkeypatch.setattr(re, "compile", spy)
    words = late_re.compile("abc")
    assert (words.pattern, compiled) == ("abc", [])
    assert words.search("xabc") and not words.search("x")
    assert compiled == ["abc"]
