"""The list of kabupaten, kota and kecamatan (`daftar.txt`) by their official codes: `33.26` and `33.26.14`."""

from functools import cache, lru_cache
from pathlib import Path

from ..model.provinsi import NAMA
from ..model.vocabulary import plain

_KOTA = 71  # from here on a kabupaten's number is that of a kota


def nama(kode: str) -> str:
    """The official name of a province, kabupaten or kecamatan; `` for a code that the list does not have."""
    if len(kode) == 2:
        return NAMA.get(kode, "")
    return kabupaten().get(kode, "") if len(kode) == 5 else kecamatan_in(kode[:5]).get(kode, "")


def kode_dari(teks: str) -> str:
    """The code that somebody wrote, with or without dots, as far down as a kecamatan; `` where the list has none."""
    digits = plain(teks)
    dotted = ".".join(part for part in (digits[:2], digits[2:4], digits[4:6]) if part)
    return dotted if nama(dotted) else ""


def is_kota(kode: str) -> bool:
    return int(kode[3:5]) >= _KOTA


@lru_cache(maxsize=1)
def kabupaten() -> dict[str, str]:
    """All 514 by their codes, with the word that belongs to the name."""
    return {kode: block.partition("\n")[0] for kode, block in _blocks().items()}


@lru_cache(maxsize=1)
def kabupaten_in() -> dict[str, tuple[str, ...]]:
    """Codes by that of their province."""
    return {province: tuple(kode for kode in kabupaten() if kode.startswith(province)) for province in NAMA}


@cache
def kecamatan_in(kabupaten: str) -> dict[str, str]:
    """Those of one kabupaten by their codes; none for a code that the list does not have."""
    lines = _blocks().get(kabupaten, "").split("\n")[1:]
    return {f"{kabupaten}.{line[:2]}": line[3:] for line in lines}


@lru_cache(maxsize=1)
def _blocks() -> dict[str, str]:
    """The lines of each kabupaten: its name, then its kecamatan."""
    text = Path(__file__).with_name("daftar.txt").read_text("utf-8")
    return {block[:5]: block[6:] for block in text.rstrip("\n").split("\n\n")[1:]}
