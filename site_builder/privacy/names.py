"""A person's name where an office is asked for (`pimpinan: Bapak Joko`), and the home of somebody named.

A name without a title before it or a degree behind it looks like any other words, and passes.
"""

import re
from collections.abc import Iterator

from ..model import late_re
from .finding import ALAMAT, ORANG, Finding
from .people import NO_NAME

# What stands behind a title and is no name, beside offices and slogans: officials of the village and circles of people.
_NO_NAME_EITHER = (
    r"(?:Kadus|Kaling|Kawil|Kasun|Dukuh|Bekel|Lingkungan|Sekdes|Sekcam|Sekretariat|Carik|Modin|Jogoboyo|Ulu-?ulu|Kaur|Kasi"
    r"|Kasie|Kabid|Kadis|Kasubag|Kepsek|Keuchik|Geuchik|Perbekel|Kelian|Wakil|Plt|Pj|Pjs|Penjabat|Danposramil|Kanit|Dan"
    r"|Posyandu|Puskesmas|Pustu|Polindes|Poskesdes|Paud|Imam|Takmir|Tokoh|Pemuda|Karang|Tani|Petani|Nelayan|Pedagang|Rumah"
    r"|Tangga|Makan|Sakit|Balai|Kelompok|Pokja|Poktan|Seksi|Sie|Satgas|Linmas|Pendamping|Pelaksana|Pelindung|Penasihat"
    r"|Panitia|Moderator|Narasumber|Notulis|Relawan|Mahasiswa|Perawat|Ahli|Pemilik|Pengelola|Tuan|Nyonya|Dari|Lurah"
    r"|Penghulu|Wali|Murid|Janda|Lanjut|Pensiunan|Pra|Calon|Catin|Bendahara|Sekretaris|Ibu|Bapak|Kita|Kami|Itu|Ini|Para"
    r"|Semua|Masing-masing|Salah|Seorang|Setempat|Masyarakat|Pemerintah|Dinas|Kantor|Toga|Toma|Kasatpel|Korlap|Babin"
    r"|Bhabin|Polisi|Tentara|Dasawisma|Dasa)"
)
_NOT_SO = rf"(?!(?:{NO_NAME}|{_NO_NAME_EITHER})(?!\w))"
_TITLE = (
    r"(?:Ibu|Bu|Bapak|Pak|Bpk|Saudar[ai]|Sdri?|Nyonya|Ny|Tuan|Tn|Nona|Nn|Mbak|Mas|Mbah|Kak|Bang|Kang|Teh|Uda|Uni|Haji|Hajah"
    r"|Hajjah|Hj?\.|K\.?H|Ust|Ustadz?|Ustaz|Ustadzah|Ustazah|Kiai|Kyai|Nyai|Gus|Romo|Pdt|Drs|Dra|Ir|drg?\.)"
)
_WORD = r"[A-Z](?:[a-z'’]+|[A-Z'’]{2,})(?!\w)"
_TITLED = late_re.compile(
    rf"\b(?i:{_TITLE})\.?\s+(?:(?i:{_TITLE})\.?\s+)*(?i:{_NOT_SO}){_WORD}(?:\s+{_WORD}|\s+[A-Z]\.)*"
)
_DEGREE = late_re.compile(
    rf"(?<!\w)(?i:{_NOT_SO}){_WORD}(?:\s+{_WORD})*\s*,?\s+(?:S|M|A)\.\s?(?:[A-Z][A-Za-z]*)(?:\.\s?[A-Z][a-z]*)*"
    rf"|(?<!\w)(?i:{_NOT_SO}){_WORD}(?:\s+{_WORD})*\s*,\s*(?:SE|SH|SKM|SP|ST|SPd|SSos|SAg|MM|MSi|MPd|AMd)\b"
)
# Whose home it is by office, before the name: `Rumah kader Bu Wati`, `Rumah Ketua Poktan (Ibu Sri)`.
_OFFICE = (
    r"(?:(?:kader|ketua|wakil|sekretaris|bendahara|anggota|pengurus|warga|poktan|pokja|kelompok|kadus|kepala|dusun|desa|rt|rw"
    r"|pkk|posyandu|bkb|bkr|bkl|uppka|pik-?r|imp|ppkbd|\d{1,3})\.?\s+){0,4}[(,]?\s*"
)
_ANY_WORD = r"[A-Za-z][a-z'’]{2,}"
_HOME = late_re.compile(
    rf"\b(?:rumah|rmh|kediaman|tempat tinggal)(?:nya)?\s+{_OFFICE}(?:{_TITLE}\.?\s+)+{_NOT_SO}{_ANY_WORD}"
    rf"|\b(?:kediaman|rumah tinggal)\s+{_NOT_SO}(?-i:[A-Z])[a-z'’]{{2,}}",
    re.I,
)


def names(text: str) -> Iterator[Finding]:
    """Everybody who is named with a title or a degree."""
    for pattern in (_TITLED, _DEGREE):
        yield from (Finding(*found.span(), ORANG) for found in pattern.finditer(text))


def names_somebody(text: str) -> bool:
    return next(names(text), None) is not None


def homes(text: str) -> Iterator[Finding]:
    """Every home of somebody named: `Rumah Bu Siti`; `Rumah Ketua RT` and `Rumah Makan` are none."""
    yield from (Finding(*found.span(), ALAMAT) for found in _HOME.finditer(text))
