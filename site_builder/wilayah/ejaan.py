"""How people write the name of a region: with and without its word, by short names and by names of the past."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from ..model.vocabulary import plain
from . import daftar
from .lama import NAMA_LAIN

KABUPATEN, KOTA = "kabupaten", "kota"
_WORDS = (
    ("kabupatenadministrasi", KABUPATEN),
    ("kabadministrasi", KABUPATEN),
    ("kabupatenadm", KABUPATEN),
    ("kabadm", KABUPATEN),
    ("kabupaten", KABUPATEN),
    ("kab", KABUPATEN),
    ("kotaadministrasi", KOTA),
    ("kotaadministratif", KOTA),
    ("kotaadm", KOTA),
    ("kotamadya", KOTA),
    ("kodya", KOTA),
    ("kota", KOTA),
)
# Before a name that may be either: says no more than the name alone.
_EITHER = ("kabupatenkota", "kabkota")
_OFFICIAL_WORD = re.compile(r"(?:Kabupaten|Kota)(?: Administrasi)? ")
_KECAMATAN_WORDS = ("kecamatan", "kapanewon", "kemantren", "distrik", "kec")
_SHORT = {"kep": "kepulauan", "gn": "gunung", "sei": "sungai", "tj": "tanjung", "tg": "tanjung"}


def bare(nama: str) -> str:
    """The official name of a kabupaten or kota without its word: `Pekalongan`."""
    return _OFFICIAL_WORD.sub("", nama, count=1)


def nama_kabupaten() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every kabupaten and kota with spellings that are its own; the bare name where nobody shares it."""
    for kode, nama in daftar.kabupaten().items():
        own = bare(nama)
        short = (f"Kota {own}",) if daftar.is_kota(kode) else (f"Kab. {own}", f"Kabupaten {own}")
        yield nama, tuple(text for text in (*short, own) if text != nama and kabupaten_called(text) == (kode,))


def kabupaten_called(text: str) -> tuple[str, ...]:
    """Codes of the kabupaten and kota that are called so; two for a name that both have, where no word says which."""
    written = plain(text)
    names = _kabupaten_names()
    for word in _EITHER:
        if written.startswith(word) and written[len(word) :] in names:
            return names[written[len(word) :]]
    if written in names:
        return names[written]
    for word, kind in _WORDS:
        for rest in (written.removeprefix(word), written.removesuffix(word)):
            its = names.get(f"{kind}{rest}") or names.get(rest, ())
            found = tuple(kode for kode in its if daftar.is_kota(kode) == (kind == KOTA))
            if rest != written and found:
                return found
    return ()


def kecamatan_called(text: str, kabupaten: Iterable[str]) -> tuple[str, ...]:
    """Codes of the kecamatan in some kabupaten that are called so."""
    known = [_kecamatan_names(one) for one in kabupaten]
    for form in _forms_of_kecamatan(text):
        if found := tuple(names[form] for names in known if form in names):
            return found
    return ()


def _forms_of_kecamatan(text: str) -> Iterator[str]:
    for written in (plain(text), plain(_in_full(text))):
        yield written
        yield from (written.removeprefix(word) for word in _KECAMATAN_WORDS if written.startswith(word))


def rapi(isian: str, nama: str) -> str:
    """A name that the list does not have, with the word of its level in full and letters as names have them."""
    words = (berhuruf(nama) if nama.isupper() or nama.islower() else nama).split()
    if words[1:] and (first := _FIRST[isian].get(plain(words[0]))) is not None:
        words[0] = first
    return " ".join(words).strip()


def berhuruf(nama: str) -> str:
    """Letters as names have them: `MEKAR ASRI II` is `Mekar Asri II`."""
    return " ".join(word.upper() if _UPPER.fullmatch(word) else word.capitalize() for word in nama.split())


_UPPER = re.compile(r"(?i)[ivx]+|dki|di")
# The first word of a name, and what stands for it; a kecamatan goes without.
_FIRST: dict[str, dict[str, str]] = {
    "provinsi": dict.fromkeys(("prov", "prop", "propinsi", "provinsi"), "Provinsi"),
    "kabupaten": dict.fromkeys(("kab", "kabupaten"), "Kabupaten")
    | dict.fromkeys(("kota", "kotamadya", "kodya"), "Kota"),
    "kecamatan": dict.fromkeys(("kec", "kecamatan"), ""),
}


@lru_cache(maxsize=1)
def _kabupaten_names() -> dict[str, tuple[str, ...]]:
    """Codes by every spelling, without case and punctuation; those that need a word have it."""
    found: dict[str, list[str]] = defaultdict(list)
    by_name = {nama: kode for kode, nama in daftar.kabupaten().items()}
    for nama, kode in by_name.items():
        found[plain(bare(nama))].append(kode)
        if (in_full := plain(_in_full(bare(nama)))) != plain(bare(nama)):
            found[in_full].append(kode)
    official = frozenset(found)
    for nama, kode in by_name.items():
        for other in (*NAMA_LAIN.get(nama, ()), *_without_islands(nama)):
            if plain(other) not in official:
                found[plain(other)].append(kode)
    return {name: tuple(dict.fromkeys(kode)) for name, kode in found.items()}


def _without_islands(nama: str) -> Iterator[str]:
    """`Mentawai` is `Kepulauan Mentawai`."""
    short = bare(nama).removeprefix("Kepulauan ")
    if short != bare(nama):
        yield short


@cache
def _kecamatan_names(kabupaten: str) -> dict[str, str]:
    """A kabupaten's kecamatan by every spelling; one that two have in common names neither."""
    exact: dict[str, str] = {}
    other: dict[str, set[str]] = defaultdict(set)
    for kode, nama in daftar.kecamatan_in(kabupaten).items():
        exact[plain(nama)] = kode
        # `Konda/Kondaga` and `Misool (Misool Utara)` have two names.
        for part in (_in_full(nama), *re.split(r"[/()]", nama)):
            if plain(part):
                other[plain(part)].add(kode)
    return {form: next(iter(kodes)) for form, kodes in other.items() if len(kodes) == 1} | exact


def _in_full(text: str) -> str:
    """`Kep. Masaloka Raya` as `kepulauan masaloka raya`."""
    return " ".join(_SHORT.get(word, word) for word in re.findall(r"\w+", text.casefold()))
