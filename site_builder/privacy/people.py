"""A named person beside a health word: `Ibu Siti sedang hamil`, `balita stunting a.n. Budi`.

Who speaks about health is no patient: between the name and the word only such words may stand as tell of a state.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from ..model import late_re
from .finding import NAMA, Finding
from .health import CONDITION

# Offices, groups and slogans: what stands behind a title and is no name.
NO_NAME = (
    r"(?:Camat|Lurah|Kepala|Ka|Kades|Ketua|Wakil|Sekretaris|Bendahara|Bidan|Dokter|Dr|Kader|Desa|Dusun|Kelurahan|Kecamatan"
    r"|Kabupaten|Kampung|Kota|Provinsi|RT|RW|PKK|PKB|PLKB|BKKBN|BKB|BKR|BKL|UPPKA|UPPKS|KB|KEK|PUS|Penyuluh|Bupati|Wali"
    r"|Gubernur|Presiden|Menteri|Hamil|Menyusui|Rumah|Balita|Baduta|Bayi|Anak|Remaja|Lansia|Asuh|Angkat|Muda|Stunting|Gizi"
    r"|Tim|Babinsa|Bhabinkamtibmas|Guru|Ustaz|Ustad|Ustadz|Ustadzah|Kiai|Kyai|Pendeta|Haji|Penggerak|Pembina|Petugas|Danramil"
    r"|Kapolsek|Kapolres|Koordinator|Direktur|Pengurus|Anggota|Peserta|Akseptor|Warga|Yang|Dan|Di|Dengan|Dari|Untuk|Pada"
    r"|Nifas|Bersalin|Berisiko|Usia|Sehat|Cerdas|Hebat|Tangguh|Bahagia|Peduli|Negara|Pertiwi|Kota|Jiwa|Berkebutuhan)"
)
_WORD = rf"(?!{NO_NAME}(?!\w))[A-Z][a-z'’]+"
_CAPITALS = rf"(?!(?i:{NO_NAME})(?!\w))[A-Z]{{3,}}(?!\w)"
_INITIAL = r"[A-Z]\.?(?![\w.])"
_NAME = rf"(?:{_WORD}|{_CAPITALS})(?:[ ](?:{_WORD}|{_CAPITALS}|{_INITIAL}|binti|bin|al)){{0,3}}"
_TITLE = (
    r"(?:[Ii]bu|[Bb]u|[Bb]apak|[Pp]ak|Bpk|[Ss]audar[ai]|[Ss]dri?|[Nn]yonya|[Nn]y|[Tt]uan|[Tt]n|[Nn]ona|[Nn]n|[Mm]bak|[Mm]as"
    r"|[Mm]bah|[Nn]enek|[Kk]akek|[Aa]nanda|[Aa]dik|[Dd]ik|[Kk]ang|[Tt]eh|[Bb]ayi|[Bb]y|[Aa]nak|[Bb]alita)"
)
_CALLED = r"(?:\b[Aa](?:\.?\s?|/)[Nn]\.?|\b[Aa]tas nama|\b[Bb]ernama|\b[Ii]nisial|\b[Nn]ama\s*:)"
_TITLED = rf"(?:\b{_TITLE}\.?\s+(?:{_NAME}|{_INITIAL})|{_CALLED}\s+(?:{_TITLE}\.?\s+)?(?:{_NAME}|{_INITIAL}))"

_STEP = (
    r"(?:yang|sedang|tengah|masih|telah|sudah|baru|saja|saat|ini|kini|juga|adalah|merupakan|seorang|sebagai|warga|istri|suami|anak"
    r"|putra|putri|dari|di|dusun|usia|umur|berusia|berumur|tahun|thn|th|bulan|bln|mengalami|menderita|mengidap|terkena"
    r"|terindikasi|terdiagnosis|didiagnosis|didiagnosa|terdiagnosa|dinyatakan|diketahui|positif|penderita|penyandang|pasien"
    r"|peserta|pengguna|pemakai|memakai|menggunakan|memasang|pasang|memilih|ikut|menjadi|lama|anggota|kader|berisiko"
    rf"|balita|bayi|ibu|kb|KB|RT\.?|RW\.?|\d+|\d+/\d+|{_WORD})"
)
_STEPS = rf"(?:[ ,(–-]+{_STEP})"
# In a heading every word has a capital; a state is told in small letters, but for its abbreviations.
_SHORT = r"(?:IUD|AKDR|MOW|MOP|MKJP|ODGJ|HIV(?:/AIDS)?|AIDS|TBC?|KEK|KB)(?!\w)"
_SOME = rf"(?:\w+\s+)?(?:{CONDITION}|{_SHORT})"
_STATE = (
    r"[ ,(–-]+(?<!kader )(?<!petugas )(?<!bidan )(?<!tim )(?<!duta )"
    r"(?:(?:mengalami|menderita|mengidap|terkena|terindikasi|terdiagnos\w+|didiagnos\w+|penderita|pasien|penyandang|positif"
    rf"|sakit|balita|anak|bayi|yang|berisiko|memakai|menggunakan|memasang|dipasang|pasang|ikut|memilih)\s+{_SOME}"
    r"|(?:sedang\s+)?hamil|menyusui|lumpuh|melahirkan|keguguran|bersalin|akseptor|(?:peserta|ikut|pengguna)\s+(?:kb|KB)"
    rf"|ber-?(?:kb|KB)|(?!KB){_SHORT}|difabel|gizi buruk|sakit)(?!\w)"
)
_THEN = late_re.compile(rf"{_TITLED}{_STEPS}{{0,9}}?{_STATE}")
_CHILD = late_re.compile(
    rf"(?i:\b(?:anak|putr[ai]|cucu|bayi|balita))\s+(?:dari\s+)?{_TITLED}\s+(?:(?:yang|sedang|masih)\s+)?{CONDITION}"
)
_AGED = late_re.compile(
    rf"(?<![\w.]){_NAME}\s*[,(]\s*(?:usia|umur)?\s*\d{{1,3}}\s*(?:tahun|thn|th|bulan|bln)\)?{_STEPS}{{0,6}}?{_STATE}"
)
_KIND_OF = r"(?:(?:ibu|penyandang|penderita|pasien|balita|anak|warga)\s+)?"
_BRACKETED = late_re.compile(rf"{_TITLED}\s*\(\s*(?i:{_KIND_OF}{CONDITION})")
_BARE_BRACKETED = late_re.compile(rf"(?<![\w.]){_WORD}[ ]{_WORD}\s*\(\s*{CONDITION}")
_MONTHS = late_re.compile(
    rf"(?<![\w.]){_NAME}\s*[,(:|–-]\s*(?:(?:sedang|usia)\s+)?(?:hamil|kehamilan)\s+\d+\s+(?:bulan|minggu)"
)
_STATE_FIRST = late_re.compile(
    rf"(?i:(?<!\w)(?:{CONDITION}))(?:\s+(?:KB|kb|baru|di\s+RT\s*\d+))?\s*"
    rf"(?:[,:(–-]?\s*(?:yaitu\s+|yakni\s+|adalah\s+)?{_CALLED}\s*(?:{_TITLE}\.?\s+)?(?:{_NAME}|{_INITIAL})"
    rf"|(?:[:(]|,?\s*(?:yaitu|yakni|adalah))\s*{_TITLE}\.?\s+(?:{_NAME}|{_INITIAL}))"
)

_ADDRESSED = late_re.compile(
    rf"\b(?:[Ii]bu|[Bb]u|[Bb]apak|[Pp]ak|Bpk|[Ss]audar[ai]|[Ss]dri?|[Mm]bak|[Mm]as|[Mm]bah|[Kk]ang|[Tt]eh)\.?[ ]{_WORD}"
)


# Cheap looks: somebody is addressed or named; a name alone tells only before an age, a month or a bracket.
_TITLES = (
    "ibu bu bapak pak bpk saudara saudari sdr sdri nyonya ny tuan tn nona nn mbak mas mbah nenek kakek ananda adik dik "
    "kang teh bayi by anak balita a.n a/n n an nama bernama inisial"
)
_ADDRESS = frozenset(_TITLES.split())
_AGE = late_re.compile(r"\d\s*(?:tahun|thn|th|bulan|bln|minggu)")


def addressed(passage: str) -> Iterator[str]:
    """Grown people who are called by a name behind a form of address: to be looked at, for slogans may look so too."""
    yield from (found[0] for found in _ADDRESSED.finditer(passage))


def people(passage: str) -> Iterator[Finding]:
    patterns: list[re.Pattern[str]] = []
    words = passage.split()
    if any(name[0].isupper() and word.strip('(“".:,').lower() in _ADDRESS for word, name in pairwise(words)):
        patterns += (_THEN, _CHILD, _BRACKETED, _STATE_FIRST)
    if _AGE.search(passage):
        patterns += (_AGED, _MONTHS)
    if "(" in passage:
        patterns.append(_BARE_BRACKETED)
    for pattern in patterns:
        yield from (Finding(*found.span(), NAMA) for found in pattern.finditer(passage))
