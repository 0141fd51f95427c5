"""A whole kabupaten at once."""

import time

from site_builder.wilayah import daftar
from tests.roster.lists import HEAD, Desk

KAMPUNG, GROUPS = 163, ("BKB", "BKR", "BKL", "UPPKA", "PIK-R")


def test_a_kabupaten_is_made_in_seconds_and_has_no_fault(desk: Desk) -> None:
    kecamatan = list(daftar.kecamatan_in("33.26").values())
    rows = [
        (
            n,
            f"Rekaan {n}",
            f"Desa Rekaan {n}",
            kecamatan[n % len(kecamatan)],
            "Pekalongan",
            *[f"Mawar {n}"] * len(GROUPS),
        )
        for n in range(KAMPUNG)
    ]
    began = time.monotonic()
    told = desk.take_rows((*HEAD[:5], *GROUPS), *rows)
    # On a slow machine that does much else besides; 3 seconds otherwise.
    assert time.monotonic() - began < 60
    assert told.last == (
        "163 kampung dalam daftar: 163 dibuat, 0 sudah ada, 0 ditolak. "
        "815 kelompok: 815 dibuat, 0 sudah ada, 0 ditolak."
    )
    assert len(desk.records()) == KAMPUNG * (1 + len(GROUPS))
    assert desk.village.check() == ()
