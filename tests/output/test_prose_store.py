"""Rendered prose between builds."""

import sqlite3
from pathlib import Path

import pytest

from site_builder.output.prose_store import ProseStore


def filled(path: Path) -> None:
    store = ProseStore(path)
    store.add({b"a": "<p>A</p>", b"b": "<p>B</p>"})
    store.close()


def test_what_was_added_is_there_for_the_next_build(tmp_path: Path) -> None:
    filled(tmp_path / "prose")
    store = ProseStore(tmp_path / "prose")
    assert store.get([b"a", b"c"]) == {b"a": "<p>A</p>"}
    store.close()


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but long enough to look like one" * 40])
def test_a_damaged_store_starts_empty(tmp_path: Path, damage: bytes) -> None:
    filled(tmp_path / "prose")
    (tmp_path / "prose").write_bytes(damage)
    store = ProseStore(tmp_path / "prose")
    assert store.get([b"a"]) == {}
    store.add({b"a": "<p>A</p>"})
    assert store.get([b"a"]) == {b"a": "<p>A</p>"}
    store.close()


def test_a_store_torn_in_the_middle_starts_empty(tmp_path: Path) -> None:
    store = ProseStore(tmp_path / "prose")
    store.add({bytes([i]): "x" * 4000 for i in range(200)})
    store.close()
    data = (tmp_path / "prose").read_bytes()
    (tmp_path / "prose").write_bytes(data[: len(data) // 2 + 100])
    store = ProseStore(tmp_path / "prose")
    assert set(store.get([bytes([i]) for i in range(200)]).values()) <= {"x" * 4000}
    store.close()


def test_what_no_page_uses_is_forgotten_once_it_is_most_of_the_store(tmp_path: Path) -> None:
    store = ProseStore(tmp_path / "prose")
    store.add({i.to_bytes(2): "x" for i in range(300)})
    store.keep({(1).to_bytes(2)})
    assert store.get([(1).to_bytes(2), (2).to_bytes(2)]) == {(1).to_bytes(2): "x"}
    store.close()


@pytest.mark.parametrize("harm", ["html = CAST('<p>Z</p>' AS BLOB)", "html = 'teks'", "digest = 5", "key = x'63'"])
def test_a_damaged_row_is_not_there(tmp_path: Path, harm: str) -> None:
    filled(tmp_path / "prose")
    with sqlite3.connect(tmp_path / "prose") as db:
        db.execute(f"UPDATE prose SET {harm} WHERE key = x'61'")
    db.close()
    store = ProseStore(tmp_path / "prose")
    assert store.get([b"a", b"b", b"c"]) == {b"b": "<p>B</p>"}
    store.close()


def test_a_full_disk_costs_only_what_would_have_been_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(tmp_path / "prose")
    store = ProseStore(tmp_path / "prose")
    store._db.execute("PRAGMA max_page_count = 1")  # SQLite then says what it says of a full disk
    store.add({bytes([i]): "x" * 4000 for i in range(50)})
    store.keep(set())
    store.close()
    store = ProseStore(tmp_path / "prose")
    assert store.get([b"a", b"b"]) == {b"a": "<p>A</p>", b"b": "<p>B</p>"}
    store.close()


def test_where_there_can_be_no_file_prose_is_kept_for_one_build(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("berkas, bukan folder")
    store = ProseStore(tmp_path / "cache" / "prose")
    store.add({b"a": "<p>A</p>"})
    assert store.get([b"a"]) == {b"a": "<p>A</p>"}
    store.close()
