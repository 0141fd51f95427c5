"""Content, output and cache that come from elsewhere, or back from earlier: their bytes count, not their times."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import RAPAT, Village, files_below

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
RAPAT_PAGE = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
OTHER = RAPAT.replace("rencana kerja", "kerja rencana")  # of the same length


@pytest.fixture(autouse=True)
def _trusting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are trusted at once, not two seconds after they were written."""
    monkeypatch.setattr("site_builder.inputs._COARSE_NS", 0)


def put(place: Path, text: str) -> None:
    """Into the file that is there."""
    place.write_text(text, "utf-8")


def put_another(place: Path, text: str) -> None:
    """A file of its own in its place, as `cp -p` and `rsync -t` leave it."""
    new = place.with_name(".baru")
    new.write_text(text, "utf-8")
    new.replace(place)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells neither the inode nor its time while it lists a folder")
@pytest.mark.parametrize("change", [put, put_another])
def test_a_file_that_is_replaced_with_its_size_and_time_is_noticed(
    village: Village, change: Callable[[Path, str], None]
) -> None:
    village.write({RAPAT_PATH: RAPAT})
    place = village.root / "content" / RAPAT_PATH
    before = place.stat()
    village.build()
    change(place, OTHER)
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    now = place.stat()
    assert (now.st_size, now.st_mtime_ns) == (before.st_size, before.st_mtime_ns)
    assert set(village.build().made) == {RAPAT_PAGE}
    assert "kerja rencana" in village.read(RAPAT_PAGE)


def test_what_has_not_been_touched_is_not_read_again(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    village.write({RAPAT_PATH: RAPAT}).build()
    monkeypatch.setattr("site_builder.inputs._read", lambda folders, path: pytest.fail(f"{path} is read"))
    assert village.build().made == {}


@pytest.mark.parametrize("keep_times", [True, False])
def test_a_copy_of_all_makes_nothing_again(village: Village, tmp_path: Path, keep_times: bool) -> None:
    village.write({RAPAT_PATH: RAPAT}).build()
    copy = Village(tmp_path / "salinan")
    copied = shutil.copy2 if keep_times else shutil.copyfile
    for name in ("content", "output", ".cache"):
        shutil.copytree(village.root / name, copy.root / name, copy_function=copied)
    for _ in range(2):
        result = copy.build()
        assert (result.made, result.removed) == ({}, ())
    copy.write({RAPAT_PATH: OTHER})
    assert set(copy.build().made) == {RAPAT_PAGE}


def later(village: Village, name: str) -> Path:
    """A copy of one of its folders, to bring back."""
    kept = village.root / f"{name.strip('.')}-dahulu"
    shutil.copytree(village.root / name, kept)
    return kept


def bring_back(village: Village, name: str, kept: Path) -> None:
    shutil.rmtree(village.root / name)
    shutil.copytree(kept, village.root / name)


@pytest.mark.parametrize("name", [".cache", "output"])
def test_either_half_brought_back_from_earlier_the_page_is_what_the_record_says(village: Village, name: str) -> None:
    """The record is as it was then, and both pages have one size."""
    village.write({RAPAT_PATH: RAPAT}).build()
    kept = later(village, name)
    village.write({RAPAT_PATH: OTHER}).build()
    bring_back(village, name, kept)
    village.write({RAPAT_PATH: RAPAT if name == ".cache" else OTHER})
    assert set(village.build().made) == {RAPAT_PAGE}
    assert ("kerja rencana" in village.read(RAPAT_PAGE)) == (name == "output")
    assert village.build().made == {}


def test_what_a_forgotten_build_made_goes_with_its_record(village: Village) -> None:
    """Nothing else tells of that build than its marker: the file is on no other page."""
    village.build()
    kept = later(village, ".cache")
    village.write({"assets/edaran.txt": "Edaran lama"}).build()
    assert village.has("aset/edaran.txt")
    bring_back(village, ".cache", kept)
    village.remove("assets/edaran.txt")
    assert village.build().removed == ("aset/edaran.txt",)
    assert not village.has("aset/edaran.txt")


def test_a_page_that_was_changed_by_hand_is_made_again_though_its_size_is_the_same(village: Village) -> None:
    village.write({RAPAT_PATH: RAPAT}).build()
    page = village.root / "output" / RAPAT_PAGE
    whole = page.read_bytes()
    page.write_bytes(whole.replace(b"rencana kerja", b"kerja rencana"))
    assert village.build().made == {RAPAT_PAGE: "berkasnya hilang atau rusak"}
    assert page.read_bytes() == whole


@pytest.mark.parametrize("hours", [-30, 30])
def test_a_clock_that_was_wrong_costs_reading_only(
    village: Village, monkeypatch: pytest.MonkeyPatch, hours: int
) -> None:
    monkeypatch.undo()
    village.write({RAPAT_PATH: RAPAT})
    at = time.time_ns() + hours * 3_600_000_000_000
    for path in files_below(village.root / "content"):
        os.utime(village.root / "content" / path, ns=(at, at))
    village.build()
    assert village.build().made == {}
    place = village.root / "content" / RAPAT_PATH
    place.write_text(OTHER, "utf-8")
    os.utime(place, ns=(at, at))
    assert set(village.build().made) == {RAPAT_PAGE}
