"""Years of two digits in fields of months and years: `Mei 23` of a founding is a month of a year, not its 23rd day."""

import re
from collections.abc import Callable
from typing import TypeVar

from . import late_re
from .tanggal import nomor_bulan
from .tanggal_kata import TAHUN_AWAL
from .wrong import Wrong, quoted, tidy

T = TypeVar("T")

_BEHIND_A_MONTH = late_re.compile(r"(?P<bulan>[a-z]+)(?P<tanda>[ .,'’`/-]*)(?P<tahun>[0-9]{2})(?![0-9])")
_ALONE = late_re.compile(r"['’`]?(?P<tahun>[0-9]{2})")


def bertahun_penuh(parse: Callable[[str], T], shown: Callable[[T], str]) -> Callable[[str], T]:
    """The same reader; where it refuses a text for its short years, it says how they are written. No year is guessed:
    the text is refused as before."""

    def read(text: str) -> T:
        try:
            return parse(text)
        except Wrong as wrong:
            full = _in_full(tidy(text)) if len(text) <= 120 else text
            if full == tidy(text):
                raise
            try:
                hint = f"Tulis `{shown(parse(full))}`."
            except Wrong as other:
                if not other.forms:
                    raise wrong from None
                hint = other.hint
            raise Wrong("tanggal-rancu", f"{quoted(text)} menulis tahun dengan dua angka.", hint) from None

    return read


def _in_full(written: str) -> str:
    if re.search("[0-9]{4}", written):
        return written
    if alone := _ALONE.fullmatch(written):
        return _year(alone["tahun"])
    return _BEHIND_A_MONTH.sub(
        lambda found: f"{found['bulan']} {_year(found['tahun'])}" if nomor_bulan(found["bulan"]) else found[0], written
    )


def _year(two: str) -> str:
    return f"{'20' if int(two) < TAHUN_AWAL % 100 else '19'}{two}"
