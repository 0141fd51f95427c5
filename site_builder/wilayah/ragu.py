"""What can be in doubt about a written region, in words, with what to write instead."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..model.names import nama_wilayah
from ..model.provinsi import NAMA, PROVINSI
from ..model.vocabulary import nearest, plain
from ..model.wrong import either, quoted
from . import daftar
from .ejaan import bare, kecamatan_called


class Ragu(NamedTuple):
    """A doubt: its code in the catalogue, the field of `wilayah` it is about, why, what to do, what to write there;
    `baris`: what to write in place of the field with its name."""

    code: str
    isian: str
    why: str
    hint: str
    saran: tuple[str, ...] = ()
    baris: str = ""


_LEVELS = {"provinsi": "provinsi", "kabupaten": "kabupaten atau kota", "kecamatan": "kecamatan"}
# How much alike two names are: to be offered as the one that is meant; to be that one where the rest says so too.
_ALIKE, _NEAR = 0.75, 0.8
_WORDS = ("provinsi", "prov", "kabupaten", "kab", "kota", "kotamadya", "kodya", "kecamatan", "kec")


def is_near(written: str, official: str) -> bool:
    """Whether a text is much the same as a name, words like `Kabupaten` left aside."""
    return _likeness(written, official) >= _NEAR


def misspelt(isian: str, written: str, near: tuple[str, ...]) -> Ragu:
    """A name that the list does not have."""
    why = f"{quoted(written)} tidak ada dalam daftar {_LEVELS[isian]}."
    if near:
        return Ragu("wilayah-asing", isian, why, f"Mungkin maksudnya {either(*near)}.", near)
    if kode := daftar.kode_dari(written):
        why = f"{quoted(written)} adalah kode wilayah, bukan nama {_LEVELS[isian]}."
        row = f"kode: {kode}"
        return Ragu("wilayah-asing", isian, why, f"Untuk {_told(kode)}, tulis `{row}` sebagai gantinya.", baris=row)
    if not re.search(r"[^\W\d_]", written):
        return Ragu("wilayah-asing", isian, why, "Tulis namanya; kode wilayah ditulis di `kode`.")
    return Ragu("wilayah-asing", isian, why, "Periksa ejaannya. Kalau memang begitu namanya, biarkan.")


def unknown_code(written: str, meant: str) -> Ragu:
    why = f"Kode wilayah {quoted(written)} tidak ada dalam daftar."
    if meant:
        return Ragu("wilayah-asing", "kode", why, f"Untuk {_told(meant)}, tulis `{meant}`.", (meant,))
    return Ragu("wilayah-asing", "kode", why, "Periksa angkanya. Kalau memang begitu kodenya, biarkan.")


def other_code(written: str, told: str, meant: str) -> Ragu:
    why = f"Kode wilayah {quoted(written)} menunjuk {_told(told)}, padahal bukan itu nama yang tertulis."
    if meant:
        hint = f"Untuk {_told(meant)}, tulis `{meant}`. Kalau kodenya yang benar, perbaiki namanya."
        return Ragu("wilayah-beda", "kode", why, hint, (meant,))
    return Ragu("wilayah-beda", "kode", why, "Perbaiki kodenya atau namanya.")


def twins(written: str, kabupaten: tuple[str, ...]) -> Ragu:
    """A kabupaten and a kota of one name are two places."""
    names = tuple(daftar.nama(kode) for kode in kabupaten)
    why = f"{quoted(written)} bisa berarti {' atau '.join(names)}."
    return Ragu("wilayah-rancu", "kabupaten", why, f"Tulis {either(*names)}.", names)


def elsewhere(isian: str, written: str, codes: tuple[str, ...], not_in: str) -> Ragu:
    """A name that the list has in another place than the one that is written."""
    above = "provinsi" if isian == "kabupaten" else "kabupaten"
    places = tuple(dict.fromkeys(daftar.nama(kode[: len(kode) - 3]) for kode in codes))
    why = f"{quoted(written)} tidak ada di {daftar.nama(not_in)}; yang bernama begitu ada di {' atau '.join(places)}."
    hint = f"Perbaiki nama itu, atau ganti {above}nya: {either(*(f'{above}: {one}' for one in places[:3]))}."
    return Ragu("wilayah-beda", isian, why, hint)


def near_provinsi(written: str) -> tuple[str, ...]:
    return PROVINSI.suggest(_without_word(written))


def near_kabupaten(written: str, kecamatan: str, codes: Iterable[str]) -> tuple[str, ...]:
    """The kabupaten or kota that comes nearest, of those that have the kecamatan first; both where two share the name
    and no word tells them apart."""
    every = tuple(codes)
    its_own = tuple(kode for kode in every if kecamatan and kecamatan_called(kecamatan, (kode,)))
    return _nearest(written, its_own) or _nearest(written, every)


def _nearest(written: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(daftar.nama(kode) for kode in codes)
    near = nearest(plain(_without_word(written)), {plain(bare(nama)) for nama in names})
    found = tuple(nama for nama in names if plain(bare(nama)) == near and _likeness(written, nama) >= _ALIKE)
    word = plain(written)[:3]
    return tuple(nama for nama in found if plain(nama)[:3] == word) or found


def near_kecamatan(written: str, kabupaten: Iterable[str]) -> tuple[str, ...]:
    names = {plain(nama): nama for one in kabupaten for nama in daftar.kecamatan_in(one).values()}
    near = nearest(plain(_without_word(written)), names)
    return (names[near],) if near and _likeness(written, names[near]) >= _ALIKE else ()


def _likeness(written: str, official: str) -> float:
    """From 0 to 1, words like `Kabupaten` left aside."""
    import difflib  # only a doubt needs it

    return difflib.SequenceMatcher(None, plain(_without_word(written)), plain(bare(official))).ratio()


def _without_word(written: str) -> str:
    """Without a word like `Kabupaten`, misspelt or not."""
    first, _, rest = written.strip().partition(" ")
    return rest if rest and nearest(plain(first), _WORDS) else written


def _told(kode: str) -> str:
    """`Kecamatan Buaran, Kabupaten Pekalongan, Jawa Tengah`."""
    jalan = tuple(daftar.nama(kode[:end]) for end in (2, 5, 8) if end <= len(kode))
    return nama_wilayah(jalan) + (f", {NAMA[kode[:2]]}" if len(jalan) > 1 else "")
