"""Programmes by name: those that every office asks about, the activities of Inpres 3/2022, and any other as written."""

import re
from functools import lru_cache

from .inpres import INPRES
from .urls import segment
from .vocabulary import Daftar, Pilihan

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
_SHORT = re.compile(r"\((\w+)\)$")


def read_program(text: str) -> str | None:
    """The name of a programme that one of the two lists knows, in its first spelling; None for any other."""
    for daftar in (PROGRAM, INPRES):
        if kode := daftar.find(text):
            return daftar[kode].nama
    return None


@lru_cache(1024)
def kode_program(nama: str) -> str:
    """A programme's part of an address; names that differ in case, spaces and punctuation only are one."""
    return PROGRAM.find(nama) or segment(nama)


def singkat(program: Pilihan) -> str:
    """`DASHAT`: a known programme as people say it."""
    found = _SHORT.search(program.nama)
    return found[1] if found else program.nama


SINGKAT = tuple(singkat(one) for one in PROGRAM)
