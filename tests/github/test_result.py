"""What passes from the reading job to the writing job is checked as if a stranger had left it there."""

import json
from pathlib import Path

import pytest

from site_builder.github.result import Result, load, save
from site_builder.model.blocked import Blocked

RECORD = ("mekar/kegiatan/2023-03-13-rapat.md", b"---\njenis: rapat-pokja\njudul: Rapat\n---\n")
PHOTO = ("mekar/foto/2023-03-13-rapat-1.jpg", b"\xff\xd8\xff\xe0")
GOOD = Result("disusun", "Terima kasih.", "Formulir 12: rapat Pokja", "Closes #12", (PHOTO, RECORD))


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    save(GOOD, tmp_path / "hasil")
    assert load(tmp_path / "hasil") == GOOD


def test_a_folder_that_holds_something_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "lain.txt").write_text("")
    with pytest.raises(Blocked, match="tidak kosong"):
        save(GOOD, tmp_path)


@pytest.mark.parametrize(
    "path",
    [
        "mekar/.github/workflows/x.yml",
        ".github/workflows/kegiatan/x.md",
        "situs.yaml",
        "mekar/kampung.yaml",
        "kegiatan/x.md",
        "mekar/kegiatan/x.py",
        "mekar/kegiatan/X.md",
        "mekar/laporan/x.yaml",
        "mekar/foto/x.svg",
        "mekar/-x/kegiatan/x.md",
    ],
)
def test_no_other_file_than_a_record_or_its_photo_is_taken(tmp_path: Path, path: str) -> None:
    save(GOOD._replace(files=((path, b"x"),)), tmp_path / "hasil")
    with pytest.raises(Blocked, match="tidak ada yang dipasang"):
        load(tmp_path / "hasil")


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "lain"},
        {"state": "dijawab"},
        {"files": ()},
        {"files": (RECORD, ("mekar/foto/a.jpg", b"<svg/>"))},
        {"files": tuple((f"mekar/kegiatan/a-{n}.md", b"x") for n in range(20))},
        {"title": "baris\nlain"},
        {"answer": "x" * 70_000},
    ],
)
def test_a_result_that_is_not_like_ours_is_refused(tmp_path: Path, changes: dict[str, object]) -> None:
    save(GOOD._replace(**changes), tmp_path / "hasil")  # type: ignore[arg-type]
    with pytest.raises(Blocked):
        load(tmp_path / "hasil")


def test_a_link_to_another_file_is_refused(tmp_path: Path) -> None:
    save(GOOD, tmp_path / "hasil")
    (tmp_path / "rahasia").write_text("x")
    place = tmp_path / "hasil/berkas" / RECORD[0]
    place.unlink()
    place.symlink_to(tmp_path / "rahasia")
    with pytest.raises(Blocked, match="tidak lengkap"):
        load(tmp_path / "hasil")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"keadaan": "disusun"}', json.dumps({"keadaan": 1, "judul": 2})])
def test_a_torn_result_is_refused(tmp_path: Path, text: str) -> None:
    save(GOOD, tmp_path / "hasil")
    (tmp_path / "hasil/keadaan.json").write_text(text)
    with pytest.raises(Blocked):
        load(tmp_path / "hasil")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Blocked):
        load(tmp_path / "hasil")
