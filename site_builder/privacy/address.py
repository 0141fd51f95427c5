"""The exact address of somebody's home: a house number or an RT, beside a person or the word for a home.

A public building has a street and a number too, and is where meetings are: balai desa, sekolah, rumah makan.
"""

import re
from collections.abc import Iterator

from ..model import late_re
from .finding import ALAMAT, Finding
from .names import homes

_NUMBER = late_re.compile(
    r"[Nn](?:o|omor|mr|r|O|OMOR)\b\.?[ ]*\d{1,4}[ ]?[a-z]?\b(?:[ ,/]*RT\.?[ /]*\d+)?(?:[ ,/]*RW\.?[ /]*\d+)?"
)
_STREET = late_re.compile(
    r"(?:\b(?:jl|jln|jalan|gg|gang|lorong|lrg)\b\.?[ ]+[\w'.\- ]{2,40}?|\bblok\s+\w+"
    r"|\bRT\.?[ ]*\d+(?:[ ]*[/,]?[ ]*RW\.?[ ]*\d+)?)[ ,/]*$",
    re.I,
)
# `Jl. Melati 3`: a number without the word for it may count something else.
_BARE = late_re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|lorong|lrg)\b\.?[ ]+(?:[A-Za-z'.\-]+[ ]+){1,4}?\d{1,3}[a-z]?\b(?![.,:/]\d)"
    r"|\bblok[ ]+[a-z]{1,2}[ ]?[/\-]?[ ]?\d{1,3}\b",
    re.I,
)
_COUNTED = late_re.compile(
    r"\s*(?:unit|buah|rumah|orang|warga|kk|keluarga|titik|kali|km|meter|m|hari|jam|bulan|tahun)\b", re.I
)
_RT = late_re.compile(
    r"(?:[\s,(]+(?!Ketua|ketua)(?:[A-Z][a-z'’]+\.?|di|dusun|desa))*[\s,(]+RT\b\.?[ ]*\d+(?:[ ,/]*(?:RW\b\.?)?[ ]*\d+)?"
)
_HOME = late_re.compile(
    r"\b(?:di )?(?:rumah(?!\s+(?:makan|sakit|data|dataku|ibadah|dinas|baca|susun|produksi|pintar|tahfi[zd]\w*|aspirasi"
    r"|singgah|gizi|kreatif|adat|jabatan|pangan|potong|bersalin|quran|kemasan|jahit|literasi|joglo)\b)"
    r"|kediaman|tempat tinggal|(?:ber)?tinggal di|(?:ber)?domisili|alamat rumah)",
    re.I,
)
_PERSON = late_re.compile(r"\b(?:Ibu|Bu|Bapak|Pak|Bpk|Sdri?|Ny|Tn|Nn|Mbak|Mbah|H|Hj|dr|Bidan)\b\.?\s+[A-Z][a-z]+")
_PUBLIC = late_re.compile(
    r"\b(?:balai|kantor|puskesmas|pustu|poskesdes|polindes|posyandu|pos|masjid|mushol?la|musala|langgar|surau|gereja"
    r"|pura|vihara|klenteng|pesantren|sekolah|paud|tk|sdn?|mi|smpn?|mts|sman?|smkn?|aula|gedung|hotel|wisma|pasar|klinik"
    r"|rumah (?:makan|sakit|data|dataku|ibadah|dinas|baca|produksi|susun|pintar|singgah|gizi|kreatif|adat|jabatan)"
    r"|rumah pangan|dinas|lapangan|pendopo|sanggar|apotek|toko|warung|koperasi|bank|sekretariat|kelurahan|upt\w*)\b",
    re.I,
)
_ESTATE = late_re.compile(r"\b(?:perum(?:ahan|nas)?|komplek(?:s)?|blok|RT)\b", re.I)
# `di Dusun Krajan, ` before a street: where it is, and still nobody's name.
_NAMELESS = late_re.compile(
    r"(?:\s*(?:alamat|di|dusun|desa|dukuh|kampung|kp|lingkungan|kec|kecamatan|kab|kabupaten)\b[.:]?(?:\s+[\w'-]+)??[\s,]*)*",
    re.I,
)
_BEFORE, _BEHIND = 90, 50
_END_OF_SENTENCE = late_re.compile(
    r"[!?;|\n]|(?<!Jl)(?<!Gg)(?<!No)(?<!Bpk)(?<!Ny)(?<!Tn)(?<!Hj)(?<![ .]H)(?<!dr)(?<!RT)(?<!RW)\.\s"
)


# Cheap looks, in small letters: without one of these words the close look finds nothing.
_STREETS = ("jl", "jln", "jalan", "gang", "gg.", "gg ", "lorong", "lrg", "blok")
_HOMES = ("rumah", "rmh", "kediaman", "tempat tinggal")


def _may_name_a_street(lowered: str) -> bool:
    return any(word in lowered for word in _STREETS)


def addresses(text: str) -> Iterator[Finding]:
    for number in _NUMBER.finditer(text):
        street = _STREET.search(text, max(0, number.start() - 60), number.start())
        if not street:
            continue
        before = _END_OF_SENTENCE.split(text[max(0, street.start() - _BEFORE) : street.start()])[-1]
        behind = _END_OF_SENTENCE.split(text[number.end() : number.end() + _BEHIND])[0]
        if _is_home(before, behind):
            yield Finding(street.start(), number.end(), ALAMAT)
    lowered = text.lower()
    for street in _BARE.finditer(text) if _may_name_a_street(lowered) else ():
        before = _END_OF_SENTENCE.split(text[max(0, street.start() - _BEFORE) : street.start()])[-1]
        if not _COUNTED.match(text, street.end()) and _last(before, _HOME) > _last(before, _PUBLIC):
            yield Finding(street.start(), street.end(), ALAMAT)
    for home in homes(text) if any(word in lowered for word in _HOMES) else ():
        if rt := _RT.match(text, home.end):
            yield Finding(home.start, rt.end(), ALAMAT)


def houses(text: str) -> Iterator[Finding]:
    """Every house number of a text that names no building, whoever lives there."""
    if _PUBLIC.search(text):
        return
    for number in _NUMBER.finditer(text):
        if street := _STREET.search(text, max(0, number.start() - 60), number.start()):
            yield Finding(street.start(), number.end(), ALAMAT)
    yield from (Finding(*street.span(), ALAMAT) for street in _BARE.finditer(text))


def dwellings(text: str) -> Iterator[Finding]:
    """House numbers of an estate or an RT, where people live, and those that nothing is named before: a shop
    and an office have names."""
    found = list(houses(text))
    if found and (_ESTATE.search(text) or _NAMELESS.fullmatch(text[: found[0].start])):
        yield from found


def _is_home(before: str, behind: str) -> bool:
    """The nearest word before the street decides: a building, or a person or a home; else what follows in brackets."""
    home, public = _last(before, _HOME, _PERSON), _last(before, _PUBLIC)
    if home != public:
        return home > public
    aside = re.match(r"\s*[(,]\s*([^)]{3,})", behind)
    return bool(aside and not _PUBLIC.search(aside[1]) and (_HOME.match(aside[1]) or _PERSON.match(aside[1])))


def _last(text: str, *patterns: re.Pattern[str]) -> int:
    """Where the last of some words ends; -1 where there is none."""
    return max((found.end() for pattern in patterns for found in pattern.finditer(text)), default=-1)
