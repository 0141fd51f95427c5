"""Shards between builds, in one SQLite file."""

import os
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from site_builder.model.tanggal import Tanggal
from site_builder.output.database import connect
from site_builder.output.shard_store import ShardStore

A, B = (Tanggal(2023, 2, 13),), (Tanggal(2023),)


class Foreign(NamedTuple):
    nama: str


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ShardStore(tmp_path / "serpih", b"satu").write({"mekar": A, "asri": B}, ["mekar", "asri"])
    return tmp_path / "serpih"


def known(path: Path, tag: bytes = b"satu") -> dict[str, object]:
    return dict(ShardStore(path, tag).read())


def test_what_was_written_is_there_for_the_next_build(path: Path) -> None:
    assert known(path) == {"mekar": A, "asri": B}


def test_only_what_changed_is_written_and_what_is_gone_is_taken_out(path: Path) -> None:
    ShardStore(path, b"satu").write({"mekar": B}, ["mekar"])
    assert known(path) == {"mekar": B}


def test_another_version_finds_nothing_and_leaves_nothing_of_the_first(path: Path) -> None:
    assert known(path, b"dua") == {}
    ShardStore(path, b"dua").write({"mekar": B}, ["mekar", "asri"])
    assert (known(path, b"dua"), known(path)) == ({"mekar": B}, {})


def test_a_damaged_row_is_not_there_and_the_others_are(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("UPDATE serpih SET isi = substr(isi, 2) WHERE nama = 'mekar'")
    assert known(path) == {"asri": B}


def test_nothing_foreign_is_loaded(tmp_path: Path) -> None:
    ShardStore(tmp_path / "serpih", b"satu").write({"mekar": Foreign("x"), "asri": A}, ["mekar", "asri"])
    assert known(tmp_path / "serpih") == {"asri": A}


@pytest.mark.parametrize("damage", [b"", b"kampung-kb 1 xx\n" * 400, "torn"])
def test_a_damaged_file_is_made_again(path: Path, damage: bytes | str) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if isinstance(damage, str) else damage)
    known(path)
    ShardStore(path, b"satu").write({"mekar": A}, ["mekar"])
    assert known(path) == {"mekar": A}


def test_a_store_with_another_table_is_made_again(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE serpih (nama, lain)")
    db.close()
    assert known(path) == {}
    ShardStore(path, b"satu").write({"mekar": A}, ["mekar"])
    assert known(path) == {"mekar": A}


def test_a_full_disk_leaves_the_store_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(*arguments: Any) -> sqlite3.Connection:
        db = connect(*arguments)
        db.execute("PRAGMA max_page_count = 1")  # SQLite then says what it says of a full disk
        return db

    monkeypatch.setattr("site_builder.output.shard_store.connect", small)
    ShardStore(path, b"satu").write({"mekar": (os.urandom(30_000),)}, ["mekar", "asri"])
    monkeypatch.undo()
    assert known(path) == {"mekar": A, "asri": B}


def test_a_store_that_another_build_holds_is_left_alone(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.output.shard_store._PATIENCE", 0.05)
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        ShardStore(path, b"satu").write({"mekar": B}, ["mekar"])
        assert known(path) == {}
        other.execute("ROLLBACK")
    other.close()
    assert known(path) == {"mekar": A, "asri": B}


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    ShardStore(tmp_path / "serpih", b"satu").write({"mekar": A}, ["mekar"])
    tmp_path.chmod(0o700)


def test_what_is_taken_out_does_not_stay_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "serpih"
    ShardStore(path, b"satu").write({"mekar": ("rahasia-" * 50,), "asri": A}, ["mekar", "asri"])
    db = sqlite3.connect(path)
    ((row,),) = db.execute("SELECT isi FROM serpih WHERE nama = 'mekar'").fetchall()
    db.close()
    assert row in path.read_bytes()
    ShardStore(path, b"satu").write({}, ["asri"])
    assert row[8:] not in path.read_bytes()


def test_a_hundred_writes_do_not_make_it_grow(path: Path) -> None:
    sizes = []
    for n in range(100):
        ShardStore(path, b"satu").write({"mekar": (Tanggal(2000 + n),) * 300}, ["mekar", "asri"])
        sizes.append(path.stat().st_size)
    assert max(sizes[10:]) <= max(sizes[:10])


def test_two_outputs_share_a_store_and_leave_each_others_rows_alone(tmp_path: Path) -> None:
    one, other = (ShardStore(tmp_path / "serpih", b"satu", start) for start in ("a/", "b/"))
    one.write({"mekar": A}, ["mekar"])
    other.write({"mekar": B, "kampung/asri": A}, ["mekar", "kampung/asri"])
    other.replace({}, lambda name: name == "mekar")
    assert (dict(one.read()), dict(other.read("kampung/")), one.one("mekar"), other.one("mekar")) == (
        {"mekar": A},
        {"asri": A},
        A,
        None,
    )
