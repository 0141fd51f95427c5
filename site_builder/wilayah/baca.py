"""A region as somebody wrote it, read against the list: its official names and code, or what is in doubt.

What is in doubt stays as it was written: no name is ever taken for another's.
"""

from functools import lru_cache
from typing import NamedTuple

from ..model.provinsi import ASAL, NAMA, find_provinsi
from ..model.vocabulary import plain
from . import daftar, ragu
from .ejaan import kabupaten_called, kecamatan_called, rapi
from .ragu import Ragu, is_near


class Tertulis(NamedTuple):
    """What a record says; `` for what it leaves out. `kode` with or without dots, of any level."""

    provinsi: str = ""
    kabupaten: str = ""
    kecamatan: str = ""
    kode: str = ""


class Terbaca(NamedTuple):
    """Official names where they are sure, else as written; `kode` of the deepest level that is sure, `` for none."""

    provinsi: str
    kabupaten: str
    kecamatan: str
    kode: str = ""
    ragu: tuple[Ragu, ...] = ()

    @property
    def jalan(self) -> tuple[str, str, str]:
        return (self.provinsi, self.kabupaten, self.kecamatan)


@lru_cache(maxsize=4096)
def baca(tertulis: Tertulis) -> Terbaca:
    """The region that is meant. A name left out is filled in where the others, or the code, leave no choice."""
    told = _known_part(tertulis.kode)
    found = _with_code(tertulis, told) if told else _by_names(tertulis)
    if tertulis.kode and not found.ragu and len(plain(told)) < min(len(plain(tertulis.kode)), 6):
        found = found._replace(ragu=(ragu.unknown_code(tertulis.kode, found.kode),))
    return _tidied(found)


def _known_part(kode: str) -> str:
    """A code as far down as the list has it, a kecamatan at most."""
    return next((found for end in (6, 4, 2) if (found := daftar.kode_dari(plain(kode)[:end]))), "")


def _tidied(found: Terbaca) -> Terbaca:
    """Names that are not sure, so that whatever way one is written it stays one region."""
    sure = len(_down_to(found.kode))
    levels = zip(Tertulis._fields, found.jalan, strict=False)
    provinsi, kabupaten, kecamatan = (nama if n < sure else rapi(isian, nama) for n, (isian, nama) in enumerate(levels))
    return found._replace(provinsi=provinsi, kabupaten=kabupaten, kecamatan=kecamatan)


def semua_ragu(tertulis: Tertulis) -> tuple[Ragu, ...]:
    """Every doubt, those too that can be seen only where the one above is mended as it says."""
    found: dict[str, Ragu] = {}
    while new := [one for one in baca(tertulis).ragu if one.isian not in found]:
        found.update((one.isian, one) for one in new)
        sure = {one.isian: one.saran[0] for one in new if len(one.saran) == 1}
        tertulis = Tertulis(**{**tertulis._asdict(), **sure})
    return tuple(found.values())


class Kode(NamedTuple):
    """Official codes of a region at each level, as far as they are sure; `` below that."""

    provinsi: str = ""
    kabupaten: str = ""
    kecamatan: str = ""

    @property
    def terdalam(self) -> str:
        return self.kecamatan or self.kabupaten or self.provinsi


def kode_wilayah(provinsi: str, kabupaten: str = "", kecamatan: str = "") -> Kode:
    """The official codes of a region by its names, whatever their spelling: `33`, `33.26`, `33.26.14`."""
    kode = baca(Tertulis(provinsi, kabupaten, kecamatan)).kode
    return Kode(*_down_to(kode))


def disebut(teks: str, jalan: tuple[str, ...]) -> bool:
    """Whether a text names the region at the end of `jalan`, in any spelling that leaves no doubt, or by its code."""
    if kode := teks[:1].isdecimal() and daftar.kode_dari(teks):
        return len(_down_to(kode)) == len(jalan) and kode_wilayah(*jalan).terdalam == kode
    provinsi, kabupaten, kecamatan = (*jalan[:-1], teks, "", "")[:3]
    return baca(Tertulis(provinsi, kabupaten, kecamatan)).jalan[: len(jalan)] == jalan


def _with_code(tertulis: Tertulis, told: str) -> Terbaca:
    """What the code says stands for names that are left out, that say the same, or that are misspelt."""
    misspelt: list[Ragu] = []
    names = list(tertulis[:3])
    for level, kode in enumerate(_down_to(told)):
        written, official = names[level], daftar.nama(kode)
        if written and not _says(written, kode):
            if _is_known(written, level, kode):
                found = _by_names(tertulis)
                return found._replace(ragu=(ragu.other_code(tertulis.kode, told, found.kode),))
            misspelt.append(ragu.misspelt(Tertulis._fields[level], written, (official,)))
        if not written or _says(written, kode) or is_near(written, official):
            names[level] = official
    found = _by_names(Tertulis(names[0], names[1], names[2]))
    return found._replace(ragu=(*misspelt, *found.ragu)[:1])


def _down_to(kode: str) -> tuple[str, ...]:
    return tuple(kode[:end] for end in (2, 5, 8) if end <= len(kode))


def _says(written: str, kode: str) -> bool:
    """Whether a name is one of a region that has this code."""
    if len(kode) == 2:
        province = find_provinsi(written)
        return province == kode or (kode in ASAL and province == ASAL[kode].kode)
    return kode in (kabupaten_called(written) if len(kode) == 5 else kecamatan_called(written, (kode[:5],)))


def _is_known(written: str, level: int, kode: str) -> bool:
    """Whether a name is that of another region."""
    if level == 2:
        return bool(kecamatan_called(written, daftar.kabupaten_in()[kode[:2]]))
    return bool(find_provinsi(written) if level == 0 else kabupaten_called(written))


def _by_names(tertulis: Tertulis) -> Terbaca:
    province = find_provinsi(tertulis.provinsi)
    if tertulis.provinsi and not province:
        return _in_unknown_province(tertulis)
    called = kabupaten_called(tertulis.kabupaten)
    kabupaten = _inside(called, province)
    kecamatan = kecamatan_called(tertulis.kecamatan, kabupaten or _pool(tertulis, province))
    if kecamatan and (len(kabupaten) > 1 or not tertulis.kabupaten):
        kabupaten = tuple(dict.fromkeys(kode[:5] for kode in kecamatan))
    if len(kabupaten) == 1:
        return _in_kabupaten(tertulis, kabupaten[0])
    if not tertulis.kabupaten:
        unknown = not kecamatan and tertulis.kecamatan and (province or daftar.kode_dari(tertulis.kecamatan))
        near = ragu.near_kecamatan(tertulis.kecamatan, _pool(tertulis, province)) if unknown else ()
        doubts = (ragu.misspelt("kecamatan", tertulis.kecamatan, near),) if unknown else ()
        return _named(tertulis, province, doubts)
    if kabupaten:
        provinces = {kode[:2] for kode in kabupaten}
        return _named(tertulis, provinces.pop() if len(provinces) == 1 else "", (ragu.twins(tertulis[1], kabupaten),))
    if called:
        return _named(tertulis, province, (ragu.elsewhere("kabupaten", tertulis.kabupaten, called, province),), kode="")
    area = _provinces(province) or tuple(NAMA)
    codes = [kode for one in area for kode in daftar.kabupaten_in()[one]]
    near = ragu.near_kabupaten(tertulis.kabupaten, tertulis.kecamatan, codes)
    return _named(tertulis, province, (ragu.misspelt("kabupaten", tertulis.kabupaten, near),))


def _in_unknown_province(tertulis: Tertulis) -> Terbaca:
    """The rest may tell which province is meant; it is taken for that one only where its name is much the same."""
    found = _by_names(tertulis._replace(provinsi=""))
    sure = len(found.kode) > 2
    near = (found.provinsi,) if sure else ragu.near_provinsi(tertulis.provinsi)
    doubts = (ragu.misspelt("provinsi", tertulis.provinsi, near),)
    if sure and is_near(tertulis.provinsi, found.provinsi):
        return found._replace(ragu=doubts)
    return found._replace(provinsi=tertulis.provinsi, kode="", ragu=doubts)


def _in_kabupaten(tertulis: Tertulis, kabupaten: str) -> Terbaca:
    names = NAMA[kabupaten[:2]], daftar.nama(kabupaten)
    if not tertulis.kecamatan:
        return Terbaca(*names, "", kabupaten)
    for kode in kecamatan_called(tertulis.kecamatan, (kabupaten,)):
        return Terbaca(*names, daftar.nama(kode), kode)
    others = kecamatan_called(tertulis.kecamatan, daftar.kabupaten_in()[kabupaten[:2]])
    near = ragu.near_kecamatan(tertulis.kecamatan, (kabupaten,))
    if others and not near:
        doubt = ragu.elsewhere("kecamatan", tertulis.kecamatan, others, kabupaten)
    else:
        doubt = ragu.misspelt("kecamatan", tertulis.kecamatan, near)
    return Terbaca(*names, tertulis.kecamatan, kabupaten, (doubt,))


def _named(tertulis: Tertulis, province: str, doubts: tuple[Ragu, ...], kode: str | None = None) -> Terbaca:
    """Sure of the province at most."""
    name = NAMA.get(province, tertulis.provinsi)
    return Terbaca(name, tertulis.kabupaten, tertulis.kecamatan, province if kode is None else kode, doubts)


def _provinces(province: str) -> tuple[str, ...]:
    """A province, then those that were carved out of it: their kabupaten are still written under its name."""
    return (province, *(kode for kode, asal in ASAL.items() if asal.kode == province)) if province else ()


def _inside(called: tuple[str, ...], province: str) -> tuple[str, ...]:
    if not province:
        return called
    inside = (tuple(kode for kode in called if kode[:2] == one) for one in _provinces(province))
    return next((found for found in inside if found), ())


def _pool(tertulis: Tertulis, province: str) -> tuple[str, ...]:
    """Where a kecamatan is looked for when no kabupaten is named: in a named province alone."""
    if tertulis.kabupaten:
        return ()
    return tuple(kode for one in _provinces(province) for kode in daftar.kabupaten_in()[one])
