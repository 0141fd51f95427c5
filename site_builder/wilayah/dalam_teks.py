"""Provinces and kabupaten that words of a text name: of the name of a file, say."""

import re

from ..model.provinsi import NAMA, find_provinsi
from . import daftar
from .ejaan import kabupaten_called

# `kabupaten administrasi kepulauan seribu` and the like.
_MOST_WORDS = 5


def dalam_teks(teks: str) -> dict[str, str]:
    """Official names by their codes, the longest reading of the words first; both of a name that two share."""
    words, found, at = re.findall(r"[^\W\d_]+", teks.lower()), {}, 0
    while at < len(words):
        for count in range(min(_MOST_WORDS, len(words) - at), 0, -1):
            if codes := _codes(" ".join(words[at : at + count])):
                found.update({kode: NAMA.get(kode) or daftar.nama(kode) for kode in codes})
                at += count - 1
                break
        at += 1
    return found


def _codes(phrase: str) -> tuple[str, ...]:
    province = find_provinsi(phrase)
    return (*((province,) if province else ()), *kabupaten_called(phrase))
