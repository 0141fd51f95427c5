"""Programmes by name: those that every office asks about, the activities of Inpres 3/2022, and any other as written."""

import re
from functools import lru_cache

from . import late_re
from .inpres import INPRES
from .urls import segment
from .vocabulary import Daftar, Pilihan, plain

PROGRAM = Daftar(
    "program",
    Pilihan(
        "dashat",
        "Dapur Sehat Atasi Stunting (DASHAT)",
        ("DASHAT", "Dapur Sehat Atasi Stunting", "Dapur Dashat", "Dapur Sehat"),
    ),
    Pilihan(
        "sekolah-lansia",
        "Sekolah Lansia",
        ("Sekolah Lansia Tangguh", "Selantang", "Sekolah Lansia Tangguh (Selantang)"),
    ),
    Pilihan(
        "genting",
        "Gerakan Orang Tua Asuh Cegah Stunting (GENTING)",
        ("GENTING", "Gerakan Orang Tua Asuh Cegah Stunting", "Orang Tua Asuh Cegah Stunting"),
    ),
    Pilihan(
        "tamasya",
        "Taman Asuh Sayang Anak (TAMASYA)",
        ("TAMASYA", "Taman Asuh Sayang Anak"),
    ),
    Pilihan(
        "gati",
        "Gerakan Ayah Teladan Indonesia (GATI)",
        ("GATI", "Gerakan Ayah Teladan Indonesia", "Gerakan Ayah Teladan"),
    ),
    Pilihan("sidaya", "Lansia Berdaya (SIDAYA)", ("SIDAYA", "Lansia Berdaya", "Si Daya")),
)
_BETWEEN = late_re.compile(r"[,;&+/]|\b(?:dan|serta)\b", re.IGNORECASE)


def read_program(text: str) -> str | None:
    """The name of a programme that one of the two lists knows, in its first spelling; None for any other."""
    for daftar in (PROGRAM, INPRES):
        if kode := daftar.find(text):
            return daftar[kode].nama
    return None


@lru_cache(1024)
def kode_program(nama: str) -> str:
    """A programme's part of an address; names that differ in case, spaces and punctuation only are one."""
    if kode := PROGRAM.find(nama):
        return kode
    return segment(INPRES[kode].nama if (kode := INPRES.find(nama)) else plain(nama))


def program_mirip(nama: str) -> tuple[str, ...]:
    """What may be meant by a name that is much like one of those that every office asks about; several names in one
    text are told as a list. () for any other name."""
    parts = [part.strip() for part in _BETWEEN.split(nama) if part.strip()]
    near = [(part,) if read_program(part) else _near(part) for part in parts]
    if read_program(nama) or not any(near):
        return ()
    if len(near) == 1:
        return near[0]
    one_each = [found[0] if len(found) == 1 else part for part, found in zip(parts, near, strict=True)]
    return (", ".join(one_each),)


@lru_cache(1024)
def _near(nama: str) -> tuple[str, ...]:
    found = PROGRAM.suggest(nama, is_whole=True)
    return tuple(singkat(PROGRAM[kode]) for one in found if (kode := PROGRAM.find(one)))


def singkat(program: Pilihan) -> str:
    """`DASHAT`: a known programme as people say it."""
    long, _, short = program.nama.rpartition(" (")
    return short[:-1] if long and short.endswith(")") else program.nama


SINGKAT = tuple(singkat(one) for one in PROGRAM)
