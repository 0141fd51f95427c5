"""Names with the word that belongs before them, once."""

import pytest

from site_builder.model.names import nama_kampung


@pytest.mark.parametrize(
    ("nama", "bentuk", "whole"),
    [
        ("Kraton", "kampung-kb", "Kampung KB Kraton"),
        ("KB Kraton", "kampung-kb", "Kampung KB Kraton"),
        ("kb Kraton", "kampung-kb", "Kampung KB Kraton"),
        ("Kampung KB Kraton", "kampung-kb", "Kampung KB Kraton"),
        ("KAMPUNG KB KRATON", "kampung-kb", "KAMPUNG KB KRATON"),
        ("Kampung Keluarga Berkualitas Kraton", "kampung-kb", "Kampung Keluarga Berkualitas Kraton"),
        ("Keluarga Berkualitas Kraton", "kampung-kb", "Kampung Keluarga Berkualitas Kraton"),
        ("Kampung Baru", "kampung-kb", "Kampung KB Kampung Baru"),
        ("KBaru", "kampung-kb", "Kampung KB KBaru"),
        ("Kraton", "desa", "Desa Kraton"),
        ("Kelurahan Kraton", "desa", "Kelurahan Kraton"),
    ],
)
def test_a_kampung_s_name_has_its_word_once(nama: str, bentuk: str, whole: str) -> None:
    assert nama_kampung(nama, bentuk, "") == whole
