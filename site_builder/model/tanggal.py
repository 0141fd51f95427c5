"""Calendar dates as people write them, whole or in part (domain: "How people write")."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from . import late_re
from .tanggal_kata import BULAN, HARI, READINGS, TAHUN_ANTARA, TAHUN_AWAL, TIME, TOKEN, WORDS, is_tahun
from .wrong import Wrong, either, quoted, tidy


class Tanggal(NamedTuple):
    """A day, a month or a year; 0 stands for a part not given. Sorts by time, unknown parts first."""

    tahun: int
    bulan: int = 0
    hari: int = 0

    @classmethod
    def of(cls, day: date) -> "Tanggal":
        """A whole day."""
        return cls(day.year, day.month, day.day)

    @property
    def penuh(self) -> bool:
        """Whether the day is known."""
        return self.hari > 0

    @property
    def iso(self) -> str:
        """`2020-02-13`, `2020-02` or `2020`."""
        return f"{self.tahun:04}" + "".join(f"-{part:02}" for part in self[1:] if part)

    @property
    def awal(self) -> date:
        """The first day that it can mean."""
        return date(self.tahun, self.bulan or 1, self.hari or 1)

    @property
    def akhir(self) -> date:
        """The last day that it can mean."""
        bulan = self.bulan or 12
        return self.awal if self.hari else date(self.tahun + bulan // 12, bulan % 12 + 1, 1) - timedelta(days=1)


def parse_tanggal(text: str) -> Tanggal:
    """A day, month or year in any form of which only one reading exists; raises Wrong for all others."""
    if len(text) > 120 or len(clean := tidy(text)) > 120:
        raise _unreadable(text, _EXAMPLE)
    written = TIME.sub("", clean)
    parts = _parts(written)
    if parts.shape not in READINGS:
        raise _two_dates(written, text) or _unreadable(text, _nearest(parts, written))
    found = _choose(parts, text)
    if written != clean and not found.penuh:
        raise _unreadable(text, f"Tulis tanpa jam: `{found.iso}`.")
    return found


def parse_bulan(text: str) -> Tanggal:
    """A month of a year; raises Wrong for anything more or less."""
    found = _part(text, "Tulis bulan dan tahunnya, misalnya `2023-04` atau `April 2023`.")
    if found.hari or not found.bulan:
        hint = f"Tulis bulannya saja: `{found.iso[:7]}`." if found.hari else f"Tambahkan bulannya: `{found.iso}-04`."
        raise Wrong("tanggal-tak-terbaca", f"{quoted(text)} bukan bulan dengan tahunnya.", hint)
    return found


def parse_tahun(text: str) -> int:
    """A year of four digits, from 1945 to 2100; raises Wrong for anything else."""
    found = _part(text, "Tulis tahun dengan empat angka, misalnya `2020`.")
    if found.bulan:
        raise Wrong(
            "tanggal-tak-terbaca", f"{quoted(text)} bukan tahun saja.", f"Tulis tahunnya saja: `{found.tahun}`."
        )
    return found.tahun


def panjang(t: Tanggal) -> str:
    """`13 Februari 2020`, `Februari 2020` or `2020`."""
    month = f"{nama_bulan(t.bulan)} {t.tahun}" if t.bulan else str(t.tahun)
    return f"{t.hari} {month}" if t.hari else month


def dengan_hari(t: Tanggal) -> str:
    """`Kamis, 13 Februari 2020`; a date in part as `panjang` shows it."""
    return f"{HARI[t.awal.weekday()]}, {panjang(t)}" if t.penuh else panjang(t)


def pendek(t: Tanggal) -> str:
    """`13 Feb 2020`, `Feb 2020` or `2020`."""
    return panjang(t).replace(nama_bulan(t.bulan), nama_bulan_pendek(t.bulan)) if t.bulan else panjang(t)


def nama_bulan(n: int) -> str:
    return BULAN[n - 1]


def nomor_bulan(word: str) -> int:
    """The month that a word of lower-case letters names, in full or short; 0 where it is none."""
    kind, number = WORDS.get(word, ("", 0))
    return number if kind == "M" else 0


def nama_bulan_pendek(n: int) -> str:
    return nama_bulan(n)[:3]


_BETWEEN = late_re.compile(r"s ?/ ?d|s ?\. ?d\b\.?|\b(?:sd|sampai(?: dengan)?|hingga|dan|to)\b|[-–—&/,]")
_EXAMPLE = "Contoh yang terbaca: `13 Februari 2020`, `Februari 2020`, atau `2020`."
_SAMPLE = 2020  # a leap year, so that 29 Februari has a sample too
_CHANGE_YEAR = f" (ganti {_SAMPLE} dengan tahun yang benar)"


class _Parts(NamedTuple):
    """Kinds of numbers and month names in order, `?` for anything else; their values; the weekday (0: none)."""

    shape: str
    numbers: list[int]
    weekday: int


def _parts(written: str) -> _Parts:
    meant = [_meaning(token) for token in TOKEN.findall(re.sub("['’‘`]", "", written))]
    weekdays = {number for kind, number in meant if kind == "W"}
    shape = "".join(kind for kind, _ in meant if kind != "W") + ("?" if len(weekdays) > 1 else "")
    if shape in ("ny", "yn") and not re.search("[0-9] ?[-/.] ?[0-9]", written):
        shape += "?"  # `tgl 5 2020` names no month
    return _Parts(shape, [number for kind, number in meant if kind in ("n", "y", "M")], min(weekdays, default=0))


def _meaning(token: str) -> tuple[str, int]:
    """Kind and number; one slip of the pen is forgiven where only one month or weekday is that near."""
    if "0" <= token[0] <= "9":
        return {1: "n", 2: "n", 4: "y"}.get(len(token), "?"), int(token)
    if token in WORDS:
        return WORDS[token]
    near = {kind for word, kind in WORDS.items() if kind[1] and len(word) > 3 < len(token) and _one_slip(token, word)}
    return near.pop() if len(near) == 1 else ("?", 0)


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter is wrong, missing or too many, or two neighbours changed places."""
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[same:], b[same:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[2:] == b[2:] and a[:2] == b[1::-1])


def _choose(parts: _Parts, text: str) -> Tanggal:
    """The one date that the parts can mean."""
    orders = READINGS[parts.shape]
    readings = [_reading(parts, order) for order in orders]
    dates = [t for t in dict.fromkeys(readings) if not _impossible(t)]
    if not dates:
        why = f"{quoted(text)} tidak ada dalam kalender: {_impossible(readings[0])}."
        raise Wrong("tanggal-mustahil", why, _possible(readings[0]) if "y" in orders[0] else _EXAMPLE)
    if "y" not in orders[0]:
        raise Wrong("tanggal-tanpa-tahun", f"{quoted(text)} belum menyebut tahun.", _add_year(dates, parts.weekday))
    if parts.weekday:
        dates = _on_weekday(dates, parts.weekday, text)
    if "y" not in parts.shape or len(dates) > 1:
        fault = "bisa dibaca dua cara" if "y" in parts.shape else "menulis tahun dengan dua angka"
        raise Wrong("tanggal-rancu", f"{quoted(text)} {fault}.", f"Tulis {_each(dates)}.")
    return dates[0]


def _reading(parts: _Parts, order: str) -> Tanggal:
    """The parts as a date; a written 0 becomes -1, because 0 means "not given"."""
    given = dict(zip(order, parts.numbers, strict=True))
    tahun = given.get("y", _SAMPLE)
    if "y" not in parts.shape and tahun < 100:
        tahun += 2000 if tahun < TAHUN_AWAL % 100 else 1900
    return Tanggal(tahun, *((given[part] or -1) if part in given else 0 for part in "md"))


def _impossible(t: Tanggal) -> str:
    """Why a date is not in the calendar, as the end of a sentence; nothing when it is."""
    if not is_tahun(t.tahun):
        return TAHUN_ANTARA
    if not 0 <= t.bulan <= 12:
        return f"bulan ke-{max(t.bulan, 0)} tidak ada"
    last = Tanggal(t.tahun, t.bulan).akhir.day
    return "" if 0 <= t.hari <= last else f"bulan itu hanya punya tanggal 1 sampai {last}"


def _on_weekday(dates: list[Tanggal], weekday: int, text: str) -> list[Tanggal]:
    """The dates that fall on the weekday written beside them."""
    hari = HARI[weekday - 1]
    if not dates[0].penuh:
        raise _unreadable(text, f"Tulis tanpa hari {hari}: `{dates[0].iso}`.")
    matching = [t for t in dates if t.awal.isoweekday() == weekday]
    if not matching:
        real = " dan ".join(f"{panjang(t)} jatuh pada hari {HARI[t.awal.weekday()]}" for t in dates)
        correct = either(*(dengan_hari(t) for t in dates))
        hint = f"Kalau tanggalnya yang benar, tulis {correct}; kalau harinya yang benar, perbaiki tanggalnya."
        raise Wrong("hari-tak-cocok", f"{quoted(text)}: {real}, bukan {hari}.", hint)
    return matching


def _add_year(dates: list[Tanggal], weekday: int) -> str:
    """The missing year is the writer's to choose; a weekday narrows the choice (first Kampung KB: 2016)."""
    years = (t._replace(tahun=tahun) for tahun in range(2016, 2036) for t in dates if t.penuh)
    fitting = [t.iso for t in years if not _impossible(t) and t.awal.isoweekday() == weekday]
    if fitting:
        return f"Pilih tahun yang tanggalnya jatuh pada hari {HARI[weekday - 1]}: {either(*fitting)}."
    return f"Tambahkan tahunnya, seperti {either(*(t.iso for t in dates))}{_CHANGE_YEAR}."


def _possible(t: Tanggal) -> str:
    """A hint for a date that is not in the calendar: day and month exchanged, or the month alone."""
    if 0 < t.hari <= 12 < t.bulan and not _impossible(other := Tanggal(t.tahun, t.hari, t.bulan)):
        return f"Kalau maksudnya {panjang(other)}, tulis `{other.iso}`."
    if t.hari and not _impossible(month := t._replace(hari=0)):
        return f"Kalau tanggal pastinya tidak diketahui, tulis bulannya saja: `{month.iso}`."
    return _EXAMPLE


def _nearest(parts: _Parts, written: str) -> str:
    """A hint for text with more in it than a date, or with a date in an unusable form."""
    if re.fullmatch("[0-9]{8}", written):
        iso = f"{written[:4]}-{written[4:6]}-{written[6:]}"
        written = iso if one_date(iso) else f"{written[:2]}/{written[2:4]}/{written[4:]}"
        parts = _parts(written)
    known = parts._replace(shape=parts.shape.strip("?"))
    if known.shape not in READINGS:
        return _EXAMPLE
    try:
        found = _choose(known, written)
    except Wrong as wrong:
        return wrong.hint or _EXAMPLE
    return f"Kalau maksudnya {panjang(found)}, tulis `{found.iso}`."


def _two_dates(written: str, text: str) -> Wrong | None:
    """The fault of a text that gives a first and a last day; None where it does not."""
    bare = re.sub("[a-z]+", lambda word: "" if _meaning(word[0])[0] == "W" else word[0], written)
    has_year = re.search("[0-9]{4}", bare)
    if not (found := pair(bare if has_year else f"{bare} {_SAMPLE}")):
        return None
    lines = f"`tanggal: {found[0].iso}` dan `tanggal_selesai: {found[1].iso}`{'' if has_year else _CHANGE_YEAR}"
    hint = f"Untuk kegiatan beberapa hari, tulis dua baris: {lines}." if found[0] < found[1] else _EXAMPLE
    if has_year:
        return Wrong("tanggal-rentang", f"{quoted(text)} menyebut dua tanggal.", hint)
    return Wrong("tanggal-tanpa-tahun", f"{quoted(text)} belum menyebut tahun.", hint)


def pair(text: str, marks: re.Pattern[str] = _BETWEEN) -> tuple[Tanggal, Tanggal] | None:
    """Two dates with a word or mark between them, the first of which may lack the month or year of the second."""
    for between in marks.finditer(text):
        left, last = text[: between.start()], one_date(text[between.end() :])
        if last is None or not any(c.isalnum() for c in left):
            continue
        for rest in ("", f" {last.tahun}", f" {nama_bulan(last.bulan).lower()} {last.tahun}"):
            first = one_date(left + rest)
            if first and [bool(part) for part in first] == [bool(part) for part in last]:
                return first, last
    return None


def one_date(text: str) -> Tanggal | None:
    try:
        return _choose(_parts(text), text)
    except (Wrong, KeyError):
        return None


def _part(text: str, hint: str) -> Tanggal:
    """A date for a field that wants only a part of it, and says so in its hint."""
    try:
        return parse_tanggal(text)
    except Wrong as wrong:
        raise Wrong(wrong.code, wrong.why, hint) from None


def _each(dates: list[Tanggal]) -> str:
    return " atau ".join(f"`{t.iso}` untuk {panjang(t)}" for t in dates)


def _unreadable(text: str, hint: str) -> Wrong:
    return Wrong("tanggal-tak-terbaca", f"{quoted(text)} tidak terbaca sebagai tanggal.", hint)
