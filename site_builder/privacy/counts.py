"""A count of people beside a health word: `4 balita stunting`, `akseptor KB: 12`.

What passes: percentages, years, targets, zero, "one of five", national figures, whole regions' figures of a hundred and
more; times, ages, places and things; and people counted at an event about health (`penyuluhan stunting, 30 orang`).
"""

import re
from collections.abc import Iterator

from ..model import late_re
from .finding import JUMLAH, Finding
from .health import CONDITION, METHOD, words_in

_DIGIT = r"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_NUMBER = (
    rf"(?<![\w.,/:%])(?P<n>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,6}}|sepuluh|sebelas|seratus|(?:{_DIGIT})"
    rf"(?:\s+belas|\s+puluh(?:\s+(?:{_DIGIT}))?|\s+ratus)?)(?![\w%‰]|[.,:/]\d|\s*(?:%|persen|per\s?mil|[-–]\s*\d+\s*(?:%|persen)))"
    r"(?:\s*\(\s*[a-z ]{3,30}\))?"
)
_PERSON = (
    r"(?:orang|org|jiwa|anak|balita|baduta|batita|bayi|ibu(?:[- ]ibu)?|bapak|suami|istri|remaja|putri|lansia|warga"
    r"|perempuan|wanita|laki-laki|pria|pasangan|pus|usia\s+subur|keluarga|kk|rumah\s+tangga|catin|calon\s+pengantin"
    r"|siswi?a?|penduduk|muda|tua|pasien|penderita|penyandang|peserta|kasus|akseptor|bumil|busui|pengguna)(?!\w)"
)
_LINK = (
    r"(?:yang|dengan|dgn|status|kategori|kondisi|masuk|termasuk|tergolong|berstatus|berkategori|mengalami|menderita"
    r"|mengidap|meninggal|karena|akibat|tidak|belum|bukan|terkena|terindikasi|terdeteksi|suspek|sedang|masih|baru|lama|aktif|berisiko|beresiko|ris[ie]ko|res[ie]ko"
    r"|rentan|rawan|positif|memakai|menggunakan|pakai|memilih|memasang|pasang|dipasang|pemasangan|mendapat(?:kan)?|menerima"
    r"|dilayani|ikut|menjadi|calon|jenis|alat|kontrasepsi|metode|kb|tinggi)(?!\w)"
)
# Whom the word alone names: `12 akseptor`, `5 bumil`.
_WHO = r"(?:akseptor|(?:peserta|pengguna)\s+(?:aktif\s+)?(?:kb|kontrasepsi)|bumil|busui|odgj|odha|difabel|krs)(?!\w)"
_BEFORE = late_re.compile(
    rf"{_NUMBER}\s+(?:{_PERSON}[\s(\-]+(?:(?:{_PERSON}|{_LINK})[\s(\-]+){{0,5}}?{CONDITION}|{_WHO})", re.I
)

_GROUP = (
    r"(?:(?:ibu|wanita|perempuan|remaja|balita|anak|bayi|baduta|batita|keluarga|kk|warga|lansia|pus|pasangan|orang)\s+)"
    rf"(?:{_LINK}\s+){{0,3}}?{CONDITION}"
)
# Who came to family planning, without the word for them; a Kampung KB may be new as well.
_NEW = (
    r"(?<!kampung )(?<!desa )(?<!program )kb\s+(?:baru|aktif|lama)(?!\w)|(?:pe)?layanan\s+kb(?!\w)|dilayani\s+kb(?!\w)"
)
_SUBJECT = (
    rf"(?<!\w)(?P<who>{_GROUP}|(?:peserta|pengguna)\s+(?:aktif\s+)?kb(?!\w)|akseptor(?!\w)|bumil(?!\w)|busui(?!\w)|odgj(?!\w)|krs(?!\w)"
    rf"|difabel(?!\w)|(?:penderita|pasien|penyandang|kasus)\s+\w+|{METHOD}|stunting(?!\w)|{_NEW}|gizi\s+(?:buruk|kurang)(?!\w)"
    r"|anemia(?!\w)|kek(?!\w)|tbc?(?!\w)|hiv(?!\w)|disabilitas(?!\w))"
    r"(?:\s+(?:kb|baru|lama|aktif|kek|kronis|berat))*(?:\s*\([a-z ]{2,15}\))?"
)
_VERB = (
    r"(?:sebanyak|berjumlah|sejumlah|jumlahnya|ada|terdapat|tercatat|mencapai|hanya|tinggal|menjadi|turun|naik|berkurang"
    r"|bertambah|menurun|meningkat|dari|masih|total|sekitar|kurang\s+lebih|kini|sekarang|saat\s+ini|adalah|±|kita|kami)"
)
# Of when it tells, between the word and the number: `akseptor baru bulan ini 15 orang`.
_MONTH = (
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember"
    r"|jan|feb|mar|apr|jun|jul|agu|sep|okt|nov|des)"
)
_WHEN = (
    r"(?:\s*,?\s+(?:(?:pada|di|selama|sampai|s\.?d\.?|s/d|hingga|per|dalam|untuk|periode|sejak)\s+)*"
    r"(?:(?:bulan|tahun|minggu|triwulan|semester|hari|saat|masa)\s+"
    rf"(?:ini|itu|lalu|kemarin|berjalan|pertama|terakhir|{_MONTH}|[ivx]{{1,3}}|\d{{4}})"
    rf"|{_MONTH}|triwulan)(?:\s+\d{{4}}(?!\s*{_PERSON}))?)?"
)
_PLACE = r"(?:\s+(?:di|pada)\s+[\w./-]+(?:\s+(?!ada\b|sebanyak\b|terdapat\b|tercatat\b|berjumlah\b)[\w./-]+){0,4}?)?"
_AFTER = late_re.compile(
    rf"{_SUBJECT}{_WHEN}(?:(?P<sign>\s*[:=|(]\s*(?:±\s*)?)"
    rf"|{_PLACE}{_WHEN}\s+(?P<verb>(?:{_VERB}\s+(?:\d+\s+)?){{1,4}})|\s+){_NUMBER}"
    rf"(?P<unit>\s*{_PERSON})?",
    re.I,
)
_ENDS = late_re.compile(r"\s*(?:[,;|\n)”’\"]|\.?\s*$|dan\b|serta\b|\.\s)")

_ORDINAL = late_re.compile(
    r"\b(?:rt|rw|no|nomor|pokja|tahun|th|thn|tanggal|tgl|jam|pukul|ke|kelas|pasal|ayat|bab|triwulan|tw|semester|tahap"
    r"|angkatan|pertemuan|minggu|meja|hari|halaman|hal|posyandu|dusun|trimester|usia|umur|bulan|pilar|sesi|grup|indikator"
    r"|materi|poin|butir|kunjungan|lampiran|dari)[ .\-]*$|\b(?:satu|1)\s+(?:dari|di antara)\s*$",
    re.I,
)
_EVENT = late_re.compile(
    r"\b(?:sosialisasi|penyuluhan|kelas|materi|pelatihan|rembuk|edukasi|kampanye|lomba|kie|orientasi|pembinaan|tim|kader"
    r"|satgas|rapat|dashat|dapur|audit|seminar|lokakarya|mini\s?lokakarya|gerakan|program|pencegahan|cegah|penurunan"
    r"|penanganan|percepatan|penanggulangan|atasi|peduli|bahas|membahas|tentang|mengenai|ciri|dampak|penyebab|bahaya"
    r"|faktor|gejala|alat|jenis|macam|desa|lokus|pendamping|petugas)\W+(?:[\w/-]+\W+){0,2}?$",
    re.I,
)
_TARGET = late_re.compile(r"\btarget\w*\b[^.;\n]{0,50}$", re.I)
_NATION = late_re.compile(
    r"\b(?:secara nasional|tingkat nasional|angka nasional|(?:di|se-?|penduduk|rakyat)\s?indonesia|seluruh indonesia"
    r"|indonesia (?:memiliki|mencatat|masih|ada)|di dunia|seluruh dunia|riskesdas|ssgi|survei kesehatan indonesia)\b",
    re.I,
)
_REGION = late_re.compile(
    r"\b(?:se-?\s?(?:kabupaten|kota|provinsi|kab\b)|(?:tingkat|di|seluruh)\s+(?:provinsi|kabupaten|kota))\b", re.I
)
_VILLAGE = late_re.compile(
    r"\b(?:desa|kelurahan|dusun|rt|rw|posyandu|kampung|padukuhan|gampong|nagari|di sini|kita)\b", re.I
)


_IN_WORDS = frozenset(b"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas seratus".split())
_IN_DIGITS = late_re.compile(r"\d[\d.]*")


def counts(passage: str) -> Iterator[Finding]:
    if not _has_number(passage):
        return
    for found in _BEFORE.finditer(passage):
        if not _passes(passage, found, is_year=_is_year(found["n"]), may_be_ordinal=True):
            yield Finding(*found.span(), JUMLAH)
    for found in _AFTER.finditer(passage):
        if _is_count(passage, found) and not _passes(
            passage, found, is_year=_is_year(found["n"]) and not found["unit"]
        ):
            yield Finding(found.start(), found.end(), JUMLAH)


def _has_number(passage: str) -> bool:
    """A cheap look: any number that is not just a year."""
    if any(not _is_year(number.rstrip(".")) for number in _IN_DIGITS.findall(passage)):
        return True
    return not _IN_WORDS.isdisjoint(words_in(passage))


def _is_count(passage: str, found: re.Match[str]) -> bool:
    """A number behind the word counts people where it says so, or where nothing else follows it."""
    if _EVENT.search(passage, max(0, found.start() - 40), found.start()):
        return False
    if found["unit"] or passage[: found.start()].lower().endswith("jumlah "):
        return True
    behind = passage[found.end() : found.end() + 12]
    if not _ENDS.match(behind):
        return False
    sign = (found["sign"] or "").strip()
    if found["n"] == "1" and sign != "(" and re.match(r"[.)][ ]+\S", behind):
        return False  # the number of an item: `stunting: 1. pola asuh`
    return bool(sign or found["verb"]) or found["who"].lower() not in (
        "stunting",
        "anemia",
        "kek",
        "tb",
        "tbc",
        "hiv",
        "disabilitas",
        "pelayanan kb",
        "layanan kb",
    )


def _passes(passage: str, found: re.Match[str], *, is_year: bool, may_be_ordinal: bool = False) -> bool:
    number = _value(found["n"])
    before = passage[max(0, found.start("n") - 60) : found.start("n")]
    if is_year or number == 0 or _TARGET.search(before) or (may_be_ordinal and _ORDINAL.search(before)):
        return True
    if _VILLAGE.search(passage):
        return False
    return _NATION.search(passage) is not None or (number >= 100 and _REGION.search(passage) is not None)


def _is_year(written: str) -> bool:
    return written.isdigit() and 1945 <= int(written) <= 2100


def _value(written: str) -> int:
    """The number; a hundred words' worth of spelling is not needed, only whether it is none, some or many."""
    digits = written.replace(".", "")
    return int(digits) if digits.isdigit() else 100 if "ratus" in written.lower() else 1
