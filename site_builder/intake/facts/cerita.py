"""Whether a text tells of an activity at all: profiles, guides, monthly summaries and news of elsewhere do not."""

import re
from collections.abc import Sequence

from ..layout import MARK, Layout
from .dates import candidates


def is_profile(layout: Layout, judul: str, told: Sequence[str]) -> bool:
    """Whether a text describes a kampung or a group. `told` are its sentences."""
    first = [line.text for line in layout.lines if line.text][:6]
    named = any(_PROFILE.match(text) for text in (judul, *first))
    return named and sum(_tells(text) for text in told) <= 1


def days_listed(layout: Layout) -> int:
    """How many different days the items of lists give, each an activity of its own."""
    items = [line for line in layout.lines if MARK.match(line.text) or line.text.startswith("|")]
    return len({c.value for line in items for c in candidates(line) if c.value})


def why_no_event(layout: Layout, judul: str, told: Sequence[str]) -> str:
    """Why a text seems to tell of no activity; `` for most."""
    if layout.is_minutes:
        return ""
    telling = sum(_tells(text) for text in told)
    teaching = sum(_TEACHING.search(text) is not None for text in told)
    if (telling == 0 and teaching >= 3) or telling * 12 < teaching or _GUIDE.match(judul):
        return "Naskah ini tampaknya penjelasan atau pedoman: tidak menceritakan kapan, di mana, atau siapa yang hadir."
    opening = " ".join((*(line.text for line in layout.head[:4]), *(text[:120] for text in told[:1])))
    if _NEWS.search(opening) and not _OURS.search(" ".join((judul, *told[:4]))):
        return "Naskah ini tampaknya berita dari tempat lain. Pastikan kegiatannya memang kegiatan kampung ini."
    return ""


_PROFILE = re.compile(r"(?i)^\s*(?:gambaran umum|profil(?:e)?\b(?! kegiatan)|selayang pandang|data umum)")
_OURS = re.compile(r"(?i)kampung (?:kb|keluarga)|pokja|poktan|ppkbd|bkb|bkr|bkl|uppk")
_TELLING = re.compile(
    r"(?i)\b(?:(?:dilaksanakan|diadakan|diselenggarakan) (?:pada|di|hari)|dihadiri|diikuti oleh|bertempat|"
    r"digelar|berlangsung|mengawali|menggelar|mengadakan|telah melaksanakan|pada hari|hadir dalam|"
    r"(?:acara|kegiatan|rapat) (?:ini )?(?:dibuka|dimulai|diikuti|diawali)|melakukan pertemuan|"
    r"kesempatan (?:ini|tersebut|itu)|menyampaikan bahwa|sambutan(?:nya)?)\b"
)
_TEACHING = re.compile(
    r"(?i)\b(?:adalah|pengertian|yang dimaksud|pedoman|petunjuk|tujuan (?:umum|khusus)|latar belakang|dasar hukum|"
    r"ruang lingkup|merupakan|meliputi|terdiri dari|bertujuan|diharapkan)\b"
)
_GUIDE = re.compile(
    r"(?i)(?:buku )?(?:panduan|pedoman|petunjuk|juknis|juklak|modul|kerangka acuan|peraturan|undang-undang)\b"
)
_NEWS = re.compile(
    r"(?:^|\s)(?:[A-Z][A-Z .]{3,}|[A-Z][a-z]+(?:, \d+/\d+)?)\s*(?:\((?:ANTARA|Antara)\)|[–—|-]{1,2}\s+[A-Z]|"
    r",\s*\w+\.(?:com|id|net|co)\b)"
)


def _tells(text: str) -> bool:
    return _TELLING.search(text) is not None
