"""Captions and file names that speak of papers with people's data on them: attendance sheets, identity cards."""

import re

from ..model import late_re

_LIST = late_re.compile(
    r"\b(?:daftar\s*(?:ke)?hadir(?:an)?|absen(?:si)?|presensi|attendance|kartu\s*keluarga|(?:scan|foto|fotokopi|kartu|berkas)\s*kk"
    r"|kk\s*(?:asli|scan)|buku\s*(?:kia|nikah)|akta\s*(?:ke)?lahir(?:an)?|kartu\s*(?:akseptor|kb|peserta\s*kb|identitas\s*anak)|kia)\b",
    re.I,
)
_CARD = late_re.compile(r"\b(?:e-?)?ktp\b", re.I)
# Making identity cards is a service of the village, and a fine thing to show.
_SERVICE = late_re.compile(
    r"\b(?:perekaman|pe?layanan|layanan|pembuatan|pengurusan|sosialisasi|mobil|antre\w*|jemput)\b", re.I
)


def names_a_list(text: str) -> bool:
    """Whether a caption or a file's name speaks of such a paper."""
    words = re.sub(r"[_\-./]+", " ", text)
    return _LIST.search(words) is not None or (_CARD.search(words) is not None and _SERVICE.search(words) is None)
