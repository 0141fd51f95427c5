"""A region as somebody asks for it at the command line."""

import pytest

from site_builder.wilayah import pilih, yang_mirip

JATENG, KAB, KOTA = ("Jawa Tengah",), ("Jawa Tengah", "Kabupaten Pekalongan"), ("Jawa Tengah", "Kota Pekalongan")
BUARAN, REKAAN = (*KAB, "Buaran"), ("Provinsi Rekaan", "Kabupaten Rekaan")
REGIONS = (JATENG, KAB, KOTA, BUARAN, REKAAN[:1], REKAAN)


@pytest.mark.parametrize(
    ("teks", "meant"),
    [
        ("Jawa Tengah", [JATENG]),
        ("jateng", [JATENG]),
        ("Prov. Jateng", [JATENG]),
        ("Jateng/Kab. Pekalongan", [KAB]),
        ("kab pekalongan", [KAB]),
        ("Kodya Pekalongan", [KOTA]),
        ("Jateng / Pekalongan", [KAB, KOTA]),
        ("Pekalongan", [KAB, KOTA]),
        ("Pekalongan/Buaran", [BUARAN]),
        ("Kec. Buaran", [BUARAN]),
        ("Rekaan", [REKAAN[:1], REKAAN]),
        ("Kab. Rekaan", [REKAAN]),
        ("kabupaten rekaan", [REKAAN]),
        ("Kota Rekaan", []),
        ("Jawa Tegah", []),
        ("Kota Sleman", []),
        ("/", []),
    ],
)
def test_a_region_is_found_by_any_spelling_and_none_is_guessed(teks: str, meant: list[tuple[str, ...]]) -> None:
    assert list(pilih(teks, REGIONS)) == meant


@pytest.mark.parametrize(
    ("teks", "near"),
    [
        ("Jawa Tegah", [JATENG]),
        ("Pekalogan", [KAB, KOTA]),
        ("Jawa Tengah/Kab. Pekalogan", [KAB, KOTA]),
        ("Buarn", [BUARAN]),
        ("Xyz", []),
    ],
)
def test_a_misspelt_region_has_its_neighbours(teks: str, near: list[tuple[str, ...]]) -> None:
    assert list(yang_mirip(teks, REGIONS)) == near
