"""Regions by one list: what somebody wrote becomes the official name with its code, or a doubt. Pure.

The list is read when the first region is asked for.
"""

from .baca import Kode, Terbaca, Tertulis, baca, disebut, kode_wilayah, semua_ragu
from .dalam_teks import dalam_teks
from .ejaan import berhuruf, nama_kabupaten
from .pilih import pilih, yang_mirip
from .ragu import Ragu
from .sebutan import SEBUTAN, persis

__all__ = [
    "SEBUTAN",
    "Kode",
    "Ragu",
    "Terbaca",
    "Tertulis",
    "baca",
    "berhuruf",
    "dalam_teks",
    "disebut",
    "kode_wilayah",
    "nama_kabupaten",
    "persis",
    "pilih",
    "semua_ragu",
    "yang_mirip",
]
