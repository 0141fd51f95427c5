"""All doubts at once: those too that show only where another is mended."""

import pytest

from site_builder.wilayah import Tertulis, semua_ragu


@pytest.mark.parametrize(
    ("written", "doubts"),
    [
        (("Jawa Tegah", "Kab Pekalogan"), ["provinsi", "kabupaten"]),
        (("Jawa Tegah", "Kab Pekalogan", "Buarn"), ["provinsi", "kabupaten", "kecamatan"]),
        (("Jateng", "Kab Pekalogan", "Buarn"), ["kabupaten", "kecamatan"]),
        (("Jateng", "Pekalongan"), ["kabupaten"]),
        (("Prov. X", "Kabupaten Rekaan", "Rekaan"), ["provinsi"]),
        (("Jateng", "Kab. Pekalongan", "Buaran"), []),
    ],
)
def test_every_misspelt_name_is_in_doubt(written: tuple[str, ...], doubts: list[str]) -> None:
    assert [one.isian for one in semua_ragu(Tertulis(*written))] == doubts
