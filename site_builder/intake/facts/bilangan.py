"""Numbers in words where a date or a time stands: `dua Mei dua ribu dua puluh tiga`, `pukul setengah sembilan`."""

import re

_ONES = "satu dua tiga empat lima enam tujuh delapan sembilan"
_UNITS = {word: number for number, word in enumerate(_ONES.split(), start=1)}
_TIMES = {"puluh": 10, "ratus": 100, "ribu": 1000}
_ONE = "|".join(_UNITS)
_WORDS = rf"\b(?:(?:{_ONE}|se(?=puluh|belas|ratus|ribu)|puluh|belas|ratus|ribu)[ -]*)+\b"
_MONTH = r"(?:januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\b"
_ASIDE = r"(?: *\( *[0-9]{1,4} *\))?"
_DAY = re.compile(rf"(?i)(?P<words>{_WORDS}){_ASIDE} *(?=(?:bulan )?{_MONTH})")
_YEAR = re.compile(rf"(?i)(?P<before>{_MONTH},? *(?:tahun )?)(?P<words>{_WORDS}){_ASIDE}")
_SPELLED_OUT = re.compile(rf"(?i)(?<=[0-9]) *\( *{_WORDS} *\)")
_CLOCK = re.compile(
    rf"(?i)(?P<before>\b(?:pukul|pkl\.?|jam)[ :]+)(?P<half>setengah )?(?P<words>{_WORDS})"
    rf"(?: *(?P<how>lewat|lebih|kurang) (?P<minutes>{_WORDS}|seperempat)(?: *menit)?)?"
)


def in_figures(text: str) -> str:
    """The text with the numbers of its dates and times in figures; all others, and what is no number, stay."""
    if not _ANY.search(text):
        return text
    text = _SPELLED_OUT.sub("", text)
    text = _DAY.sub(lambda found: _figures(found, 1, 31), text)
    text = _YEAR.sub(lambda found: _figures(found, 1945, 2100), text)
    return _CLOCK.sub(_time, text)


_ANY = re.compile(rf"(?i)\b(?:{_ONE}|sepuluh|sebelas|seribu)")


def _figures(found: re.Match[str], least: int, most: int) -> str:
    value = _value(found["words"])
    before = found.groupdict().get("before") or ""
    return f"{before}{value} " if least <= value <= most else found[0]


def _time(found: re.Match[str]) -> str:
    """`sembilan tiga puluh` is half past nine, `setengah sembilan` half past eight."""
    hour, minute = _hour_and_minute(found["words"])
    if found["minutes"]:
        minute = 15 if found["minutes"].strip().casefold() == "seperempat" else _value(found["minutes"])
    if found["half"] or (found["how"] or "").casefold() == "kurang":
        hour, minute = hour - 1, 30 if found["half"] else 60 - minute
    if not (1 <= hour <= 24 and 0 <= minute < 60):
        return found[0]
    return f"{found['before']}{hour:02}.{minute:02} "


def _hour_and_minute(words: str) -> tuple[int, int]:
    whole = _value(words)
    if 0 < whole <= 24:
        return whole, 0
    parts = _parts(words)
    return next(
        ((hour, minute) for n in range(1, len(parts))
         if 0 < (hour := _sum(parts[:n])) <= 24 and 0 < (minute := _sum(parts[n:])) < 60), (0, 0),
    )  # fmt: skip


def _value(words: str) -> int:
    """The number; 0 where the words are none."""
    return _sum(_parts(words))


def _parts(words: str) -> list[str]:
    return re.findall(rf"(?i){_ONE}|se(?=puluh|belas|ratus|ribu)|puluh|belas|ratus|ribu", words.casefold())


def _sum(parts: list[str]) -> int:
    """Thousands, hundreds, tens and units in falling order; 0 for any other order."""
    total, rest, least = 0, list(parts), 10_000
    while rest:
        unit = 1 if rest[0] == "se" else _UNITS.get(rest[0], 0)
        times = rest[1] if len(rest) > 1 and rest[1] not in _UNITS and rest[1] != "se" else ""
        if not unit or (rest[0] == "se" and not times):
            return 0
        size = _TIMES.get(times, 1)
        if size >= least or (times == "belas" and least <= 10):
            return 0
        total += 10 + unit if times == "belas" else unit * size
        least = 1 if times == "belas" else size
        rest = rest[2 if times else 1 :]
    return total
