"""A build knows what its site weighs, and says so in time."""

import pytest

from site_builder.messages.ending import weighed
from site_builder.model.berat import Berat
from tests.conftest import RAPAT, Village, files_below
from tests.photos import jpeg

MB = 1_000_000


def told(semua: int, foto: int = 0, berkas: int = 100) -> str:
    return "\n".join(weighed(Berat(semua * MB, foto * MB, berkas)))


def test_it_is_that_of_the_files_in_output(village: Village) -> None:
    (village.root / "content/mekar/foto").mkdir()
    (village.root / "content/mekar/foto/a.jpg").write_bytes(jpeg())
    record = RAPAT.replace("tanggal:", "foto: [{berkas: a.jpg, izin: Ya}]\ntanggal:")
    berat = village.write({"mekar/kegiatan/2023-02-13-rapat.md": record}).build().summary.berat
    there = files_below(village.root / "output")
    pictures = [data for path, data in there.items() if path.endswith(".webp")]
    assert berat == Berat(sum(map(len, there.values())), sum(map(len, pictures)), len(there))
    assert berat.foto
    assert village.build().summary.berat == berat


def test_a_site_that_has_room_says_nothing() -> None:
    assert told(699) == ""


def test_from_seventy_per_cent_on_it_says_how_much_of_what_and_what_helps() -> None:
    said = told(734, 690, 20_359)
    assert said.startswith(
        "Situs ini 734 MB dari paling banyak 1000 MB yang diterima GitHub Pages, dalam 20359 berkas; 94 % di antaranya"
        " foto.\nKurangi foto catatan lama, "
    )


@pytest.mark.parametrize(("semua", "is_refused"), [(990, False), (1010, True)])
def test_one_that_is_too_large_hears_that_it_may_be_refused(semua: int, is_refused: bool) -> None:
    assert ("bisa ditolak" in told(semua, 10)) is is_refused
    assert "Pindahkan catatan lama" in told(semua, 10)
