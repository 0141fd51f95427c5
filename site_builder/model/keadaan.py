"""Fields that are asked as one thing and answered as another: a draft, the day of a follow-up, one day of two."""

from . import late_re
from .angka import parse_ya_tidak
from .tanggal import Tanggal, parse_tanggal
from .wrong import Wrong, quoted, tidy

_DONE = frozenset(["selesai", "beres", "rampung", "tuntas", "terlaksana", "dilaksanakan", "ok", "oke"])


def parse_draf(text: str) -> bool:
    """A clear yes or no; `sudah terbit` is an answer to the other question."""
    try:
        return parse_ya_tidak(text)
    except Wrong as wrong:
        hint = "Tulis `Tidak` kalau catatan ini sudah boleh terbit, atau `Ya` kalau belum."
        raise Wrong(wrong.code, wrong.why, hint) from None


_DAYS = late_re.compile(r"`tanggal: ([\d-]+)` dan `tanggal_selesai: ([\d-]+)`")


def two_days(hint: str) -> tuple[str, str] | None:
    """The first and the last day that a hint of `parse_tanggal` has found; None where it has none, or no year."""
    found = _DAYS.search(hint)
    return (found[1], found[2]) if found and "(ganti" not in hint else None


def parse_hari(text: str) -> Tanggal:
    """A day, month or year where a record has no other field for the last of several; raises Wrong."""
    try:
        return parse_tanggal(text)
    except Wrong as wrong:
        if not (found := _DAYS.search(wrong.hint)):
            raise
        change = wrong.hint[found.end() :]
        shown = f"misalnya yang terakhir: `{found[2]}`{change}"
        raise Wrong(wrong.code, wrong.why, f"Di sini hanya satu tanggal, {shown}") from None


def parse_selesai(text: str) -> Tanggal:
    """The day, month or year in which something was done; raises Wrong, for a mere yes or no too."""
    try:
        return parse_hari(text)
    except Wrong as wrong:
        is_done = _is_done(text)
        if is_done is None:
            raise wrong from None
    why = f"{quoted(text)} bukan tanggal; `selesai` berisi kapan selesainya."
    when = "misalnya `25 Februari 2023`; kalau harinya tidak diketahui, `2023-02` atau `2023` juga boleh."
    hint = f"Tulis tanggalnya, {when}" if is_done else f"Kosongkan kalau belum selesai. Sesudah selesai, tulis {when}"
    raise Wrong("tanggal-tak-terbaca", why, hint)


def _is_done(text: str) -> bool | None:
    """None where it is neither a yes nor a no."""
    words = tidy(text).strip(" .!").split()
    if _DONE.intersection(words):
        return not {"belum", "tidak"}.intersection(words)
    try:
        return parse_ya_tidak(text)
    except Wrong:
        return None
