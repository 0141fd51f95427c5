"""The exact address of somebody's home: a house number, beside a person or the word for a home.

A public building has a street and a number too, and is where meetings are: balai desa, sekolah, rumah makan.
"""

import re
from collections.abc import Iterator

from .finding import ALAMAT, Finding

_NUMBER = re.compile(
    r"[Nn](?:o|omor|mr|r|O|OMOR)\b\.?[ ]*\d{1,4}[ ]?[a-z]?\b(?:[ ,/]*RT\.?[ /]*\d+)?(?:[ ,/]*RW\.?[ /]*\d+)?"
)
_STREET = re.compile(
    r"(?:\b(?:jl|jln|jalan|gg|gang|lorong|lrg)\b\.?[ ]+[\w'.\- ]{2,40}?|\bblok\s+\w+"
    r"|\bRT\.?[ ]*\d+(?:[ ]*[/,]?[ ]*RW\.?[ ]*\d+)?)[ ,/]*$",
    re.I,
)
_HOME = re.compile(
    r"\b(?:di )?(?:rumah(?!\s+(?:makan|sakit|data|dataku|ibadah|dinas|baca|susun|produksi|pintar|tahfi[zd]\w*|aspirasi"
    r"|singgah|gizi|kreatif|adat|jabatan|pangan|potong|bersalin|quran|kemasan|jahit|literasi|joglo)\b)"
    r"|kediaman|tempat tinggal|(?:ber)?tinggal di|(?:ber)?domisili|alamat rumah)",
    re.I,
)
_PERSON = re.compile(r"\b(?:Ibu|Bu|Bapak|Pak|Bpk|Sdri?|Ny|Tn|Nn|Mbak|Mbah|H|Hj|dr|Bidan)\b\.?\s+[A-Z][a-z]+")
_PUBLIC = re.compile(
    r"\b(?:balai|kantor|puskesmas|pustu|poskesdes|polindes|posyandu|pos|masjid|mushol?la|musala|langgar|surau|gereja"
    r"|pura|vihara|klenteng|pesantren|sekolah|paud|tk|sdn?|mi|smpn?|mts|sman?|smkn?|aula|gedung|hotel|wisma|pasar|klinik"
    r"|rumah (?:makan|sakit|data|dataku|ibadah|dinas|baca|produksi|susun|pintar|singgah|gizi|kreatif|adat|jabatan)"
    r"|rumah pangan|dinas|lapangan|pendopo|sanggar|apotek|toko|warung|koperasi|bank|sekretariat|kelurahan|upt\w*)\b",
    re.I,
)
_BEFORE, _BEHIND = 90, 50
_END_OF_SENTENCE = re.compile(
    r"[!?;|\n]|(?<!Jl)(?<!Gg)(?<!No)(?<!Bpk)(?<!Ny)(?<!Tn)(?<!Hj)(?<![ .]H)(?<!dr)(?<!RT)(?<!RW)\.\s"
)


def addresses(text: str) -> Iterator[Finding]:
    for number in _NUMBER.finditer(text):
        street = _STREET.search(text, max(0, number.start() - 60), number.start())
        if not street:
            continue
        before = _END_OF_SENTENCE.split(text[max(0, street.start() - _BEFORE) : street.start()])[-1]
        behind = _END_OF_SENTENCE.split(text[number.end() : number.end() + _BEHIND])[0]
        if _is_home(before, behind):
            yield Finding(street.start(), number.end(), ALAMAT)


def _is_home(before: str, behind: str) -> bool:
    """The nearest word before the street decides: a building, or a person or a home; else what follows in brackets."""
    homes = [found.end() for pattern in (_HOME, _PERSON) for found in pattern.finditer(before)]
    public = [found.end() for found in _PUBLIC.finditer(before)]
    if homes or public:
        return max(homes, default=-1) > max(public, default=-1)
    aside = re.match(r"\s*[(,]\s*([^)]{3,})", behind)
    return bool(aside and not _PUBLIC.search(aside[1]) and (_HOME.match(aside[1]) or _PERSON.match(aside[1])))
