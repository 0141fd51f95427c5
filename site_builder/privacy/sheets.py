"""Tables that tell of people, known by their headings alone: members by name, and the office's columns of a form.

Part B of the kabupaten form (guide 2023) lists members with their age and contraception; it is never made, read or
published here (product: "What never enters").
"""

from collections import deque
from collections.abc import Iterable

from ..model import late_re
from ..model.given import is_given
from ..model.wrong import tidy

# Headings are grouped over up to four lines, in the guide's forms too.
_LINES = 4
_NUMBERING = late_re.compile(r"^(?:[a-z]|\d{1,2})[.)] ?")
_WHO = late_re.compile(
    r"nama(?: (?:lengkap|anggota|peserta|ibu|istri|isteri|suami|akseptor|pus|kk|kepala keluarga|balita|baduta|anak|bayi"
    r"|remaja|catin|lansia|penduduk|warga|orang ?tua|pengantin|klien|pasien))+"
    r"|nama(?: ?[(/].*)?|nama anggota (?:kelompok|keluarga|poktan|uppka)"
)
# Beside a name, each of these makes a list of people of it.
_WHAT = late_re.compile(
    r"(?:usia|umur)\b.*|(?:tempat,? ?(?:dan |/ ?)?)?(?:tgl|tanggal)\.? lahir\b.*|ttl|nik"
    r"|no\.? ?(?:nik|kk|ktp|hp|telp?|telepon|wa)\b.*|(?:status )?pus(?: ?/ ?non[ -]?pus)?|non[ -]?pus"
    r"|(?:non[ -]?)?mkjp\b.*"
    r"|(?:(?:jenis|alat|cara|metode|status|peserta) )?(?:kesertaan )?(?:ber[ -]?)?(?:kb|kontrasepsi)\b.*"
    r"|alkon|alokon|akseptor\b.*|(?:ibu )?hamil|bumil|busui|stunting|gizi\b.*"
)
_PART_B = late_re.compile(r"(?:b\.? ?)?identitas anggota(?: kelompok)?")
# As our own forms print it, with a sentence that nothing belongs below it; then comes the next part.
_PART_B_LEFT_OUT = late_re.compile(r"\W*b\. identitas anggota kelompok: ")
_PART_C = late_re.compile(r"\W*c[.)]")
_OFFICE = tuple(
    late_re.compile(pattern)
    for pattern in (
        r"(?:jumlah )?akseptor kb mkjp (?:lestari|mandiri)\b.*|akseptor_mkjp_(?:lestari|mandiri)",
        r"total jumlah akseptor|total_akseptor",
        r"(?:jumlah )?keluarga akseptor\b.*|keluarga_akseptor",
        r"kesertaan ber[ -]?kb|mkjp|lestari|mandiri|mkjp_(?:lestari|mandiri)",
        r"non[ -_]?mkjp",
        r"non[ -_]?pus",
        r"keluarga rentan stunting|keluarga_rentan_stunting",
        r"(?:jumlah )?rentan stunting\b.*|rentan_stunting",
    )
)
_ENOUGH = 2  # of these, for one may stand in any table


def lists_members(rows: Iterable[Iterable[object]]) -> bool:
    """Whether headings say that people stand below them by name, with their age, number or contraception, or anything
    stands where our forms leave those out.

    Nothing is read beyond those headings.
    """
    last: deque[list[str]] = deque(maxlen=_LINES)
    is_left_out = False
    for row in map(tuple, rows):
        first = next((tidy(str(cell)) for cell in row if is_given(cell)), "")
        if is_left_out and first and not _PART_C.match(first):
            return True
        is_left_out = bool(_PART_B_LEFT_OUT.match(first)) or (is_left_out and not first)
        last.append(_headings(row))
        texts = [text for line in last for text in line]
        if any(_PART_B.fullmatch(text) for text in texts):
            return True
        if any(_WHO.fullmatch(text) for text in texts) and any(_WHAT.fullmatch(text) for text in texts):
            return True
    return False


def asks_office(rows: Iterable[Iterable[object]]) -> bool:
    """Whether headings are those of the office's own columns in the province's form."""
    found: set[int] = set()
    for row in rows:
        found |= {n for text in _headings(row) for n, pattern in enumerate(_OFFICE) if pattern.fullmatch(text)}
        if len(found) >= _ENOUGH:
            return True
    return False


def _headings(row: Iterable[object]) -> list[str]:
    return [text for cell in row if (text := _heading(cell))]


def _heading(cell: object) -> str:
    """A cell's words as a heading is written, without its number; `` for whatever is no heading."""
    if not isinstance(cell, str) or len(cell) > 120:
        return ""
    return _NUMBERING.sub("", tidy(cell)).strip(" :*")
