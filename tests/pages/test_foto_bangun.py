"""Photos from build to build: made once, kept, taken away; the same bytes as a clean build's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder import inputs
from site_builder.inputs import Stock
from site_builder.model.blocked import Blocked
from tests.conftest import Village
from tests.pages.test_foto import BESAR, HOME, KECIL, PAGE, PATH, YA, photos, rapat, with_photo
from tests.photos import from_a_phone, jpeg, opened

pytestmark = pytest.mark.walk


def test_a_photo_that_has_not_changed_is_not_made_again(village: Village) -> None:
    with_photo(village).build()
    assert village.build().made == {}
    village.write({PATH: rapat(YA, "Satu kalimat lagi.\n")})
    assert set(village.build().made) == {PAGE}
    village.write({"templates/_foto.html": "{% macro galeri(foto) %}{{ foto|length }} foto{% endmacro %}\n"})
    made = village.build().made
    assert PAGE in made
    assert not {KECIL, BESAR} & set(made)


def test_a_new_caption_makes_the_pages_and_not_the_photo(village: Village) -> None:
    with_photo(village).build()
    village.write({PATH: rapat(YA.replace("Papan rencana", "Papan tulis"))})
    assert set(village.build().made) == {PAGE, HOME}


def test_another_photo_of_the_same_name_makes_its_pictures_and_no_page(village: Village) -> None:
    with_photo(village).build()
    village.write({"mekar/foto/rapat.jpg": jpeg(900, 600)})
    assert set(village.build().made) == {KECIL, BESAR}
    assert opened(village.output()[BESAR]).size == (900, 600)


def test_a_photo_that_is_no_longer_named_is_removed(village: Village) -> None:
    with_photo(village).build()
    village.write({PATH: rapat("")})
    assert set(village.build().removed) == {KECIL, BESAR}
    assert not village.has("kampung/mekar/foto")


def test_a_renamed_photo_moves(village: Village) -> None:
    with_photo(village).build()
    village.rename("mekar/foto/rapat.jpg", "mekar/foto/papan.jpg")
    village.write({PATH: rapat(YA.replace("rapat.jpg", "papan.jpg"))}).build()
    assert photos(village) == [f"kampung/mekar/foto/papan-{size}.webp" for size in ("besar", "kecil")]


def test_a_picture_that_was_deleted_by_hand_comes_back_the_same(village: Village) -> None:
    with_photo(village).build()
    before = village.output()
    (village.root / "output" / BESAR).unlink()
    assert village.build().made == {BESAR: "berkasnya hilang atau rusak"}
    assert village.output() == before


def test_photos_are_read_only_when_they_are_new(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    with_photo(village)
    monkeypatch.setattr(inputs, "_COARSE_NS", 0)  # what was written just now is trusted
    read: list[str] = []

    def reading(folders: tuple[Path, ...], path: str) -> bytes:
        read.append(path)
        return original(folders, path)

    original = inputs._read
    monkeypatch.setattr(inputs, "_read", reading)
    village.build()
    assert "mekar/foto/rapat.jpg" in read
    read.clear()
    village.build()
    village.write({PATH: rapat(YA, "Satu kalimat lagi.\n")}).build()
    village.check()
    assert "mekar/foto/rapat.jpg" not in read


def test_a_build_without_new_photos_does_not_import_pillow(village: Village) -> None:
    with_photo(village)
    program = (
        "import sys; from site_builder.cli import main; main(sys.argv[1:]);"
        "print('PIL' in sys.modules, 'site_builder.content.picture' in sys.modules)"
    )
    command = [sys.executable, "-c", program, "build", "--today", "2023-04-01"]
    said = []
    for text in (rapat(YA), rapat(YA, "Satu kalimat lagi.\n"), rapat(YA, "Satu kalimat lagi.\n")):
        village.write({PATH: text})
        done = subprocess.run(command, cwd=village.root, capture_output=True, text=True, check=True, env=here())
        said.append(done.stdout.splitlines()[-1])
    assert said == ["True True", "False True", "False False"]


def here() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}


def test_several_processes_make_the_same_bytes_as_one(village: Village) -> None:
    village.write({f"mekar/foto/f{n}.jpg": from_a_phone(400 + n, 300, n % 8 + 1) for n in range(9)})
    village.write({PATH: rapat("foto:\n" + "".join(f"  - berkas: f{n}.jpg\n    izin: Ya\n" for n in range(9)))})
    village.build(jobs=1)
    village.build(jobs=2, clean=True, output=village.root / "lain")
    assert len(photos(village)) == 18
    assert village.output("lain") == village.output()


def test_after_many_edits_the_photos_are_those_of_a_clean_build(village: Village) -> None:
    edits: tuple[dict[str, str | bytes], ...] = (
        {"mekar/foto/rapat.jpg": from_a_phone(), PATH: rapat(YA)},
        {"mekar/foto/rapat.jpg": jpeg(500, 700)},
        {"mekar/kampung.yaml": f"nama: Mekar\n{YA}", PATH: rapat("")},
        {"mekar/foto/rapat.jpg": b"rusak"},
        {"mekar/foto/rapat.jpg": from_a_phone(600, 400, 6)},
        {PATH: rapat(YA.replace("Ya", "Tidak"))},
        {PATH: rapat(YA, "![Papan](../foto/rapat.jpg)\n")},
    )
    for files in edits:
        village.write(files).build(keep_going=True)
        clean = Village(village.root / "bersih")
        shutil.rmtree(clean.root, ignore_errors=True)
        shutil.copytree(village.root / "content", clean.root / "content")
        clean.build(keep_going=True)
        assert village.output() == clean.output()


def test_a_photo_that_changes_under_the_build_is_not_published_half_known(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_photo(village)
    with monkeypatch.context() as patch:
        read = Stock.read
        patch.setattr(Stock, "read", lambda self, root, path: b"" if "foto/" in path else read(self, root, path))
        with pytest.raises(Blocked, match=r"rapat\.jpg berubah"):
            village.build()
    assert village.build().published
    assert photos(village) == [BESAR, KECIL]
