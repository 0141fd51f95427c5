"""What is remembered of each kampung for the next process: every answer survives, and nothing stays for nobody."""

import datetime
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder import remembered
from site_builder.build import build
from site_builder.memory import Memory
from site_builder.model import anggota, digest
from site_builder.options import Options
from site_builder.output.shard_store import ShardStore
from site_builder.remembered import STORE, _store
from tests.conftest import RAPAT, TODAY, Village
from tests.kabupaten import write_kabupaten

ROOT = Path(__file__).parents[2]


def contoh(root: Path) -> Path:
    shutil.copytree(ROOT / "content", root / "content")
    return root


def kabupaten(root: Path) -> Path:
    write_kabupaten(root / "content", kampung=8, activities=12)
    return root


def names(village: Village, start: str = "") -> set[str]:
    """Of what is remembered, without what all names of an output begin with."""
    db = sqlite3.connect(village.options.cache / "kampung")
    try:
        found = {name.partition("/")[2] for (name,) in db.execute("SELECT nama FROM serpih")}
    finally:
        db.close()
    return {name for name in found if name.startswith(start)}


def region(village: Village) -> Village:
    for name in ("mekar", "asri", "jaya"):
        village.write(
            {f"{name}/kampung.yaml": f"nama: {name.title()}\nwilayah: {{provinsi: Jambi, kabupaten: Tebo}}\n"}
        )
        village.write({f"{name}/kegiatan/2023-02-13-rapat.md": RAPAT})
    return village


@pytest.mark.parametrize("write", [contoh, kabupaten])
def test_every_answer_of_every_kampung_survives_the_store_as_it_was(
    write: Callable[[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One of a foreign class would take the whole row with it, without a word."""
    root = write(tmp_path / "situs")
    kept: dict[str, object] = {}
    replace = ShardStore.replace

    def seen(store: ShardStore, changed: dict[str, object], is_gone: object) -> None:
        kept.update(changed)
        replace(store, changed, is_gone)  # type: ignore[arg-type]

    monkeypatch.setattr(ShardStore, "replace", seen)
    options = Options(root / "content", root / "output", today=datetime.date(2024, 1, 31), jobs=1, keep_going=True)
    memory = Memory()
    build(options, memory)
    store = ShardStore(tmp_path / "lain", b"")
    store.write(kept, kept)
    back = dict(store.read())
    assert [name for name in kept if back.get(name) != kept[name]] == []
    answers = {name: row for name, row in kept.items() if name.startswith("jawaban/")}
    assert len(answers) > 50
    for one in memory.linked.anggota.values():
        for name, part in one._parts.items():
            made, value = back[f"jawaban/{name}/{one.sumber.removesuffix('/kampung.yaml')}"]
            assert made == part.digest == digest.of_value(value)
        for name, its in one._several.items():
            _, pairs = back[f"jawaban/{name}/{one.sumber.removesuffix('/kampung.yaml')}"]
            assert {key: digest.of_value(value) for key, value in pairs} == {k: p.digest for k, p in its.items()}


def test_answers_by_other_keys_are_other_answers_though_they_say_the_same() -> None:
    """Another process may have put them there meanwhile."""
    made = digest.of_value("isi")
    assert anggota._together((("2023-01", made),)) != anggota._together((("2023-02", made),))


def test_a_clean_build_leaves_nothing_of_before(village: Village) -> None:
    region(village).build()
    village.build(today=TODAY + datetime.timedelta(days=400))
    shutil.rmtree(village.root / "content" / "jaya")
    village.build(clean=True)
    now = names(village)
    assert not [name for name in now if "jaya" in name]
    shutil.rmtree(village.options.cache)
    shutil.rmtree(village.root / "output")
    village.build()
    assert now == names(village)


def test_what_a_process_asked_that_another_one_does_not_know_of_goes(village: Village) -> None:
    """Two begin at once, on two days; what either remembers is held by a row, and of no row is anything left over."""
    region(village).build()
    shutil.copytree(village.options.cache, village.root / "dulu")
    late = TODAY + datetime.timedelta(days=400)
    memory = Memory()
    build(village.options._replace(today=late), memory)
    village.write({"mekar/kegiatan/2023-03-01-rapat.md": RAPAT})
    other = Memory()
    build(village.options, other)
    build(village.options._replace(today=late, output=village.root / "lain"), memory)
    rows = dict(_store(village.options).read("kampung/"))
    held = {
        f"jawaban/{name}/{home}" for home, row in rows.items() for name in (*row.answers.parts, *row.answers.several)
    }
    assert names(village, "jawaban/") <= held


def test_days_and_edits_leave_as_many_rows_as_there_were(village: Village) -> None:
    region(village).build()
    counts = []
    for number in range(40):
        text = RAPAT.replace("2023-02-13", f"2023-{number % 12 + 1:02}-13").replace("Rapat b", f"Rapat {number} b")
        village.write({"mekar/kegiatan/2023-02-13-rapat.md": text})
        village.build(today=TODAY + datetime.timedelta(days=number * 17 % 90))
        counts.append(len(names(village)))
    assert max(counts[24:]) <= max(counts[:24])


@pytest.mark.parametrize("name", ["kampung/mekar", "halaman/mekar/kampung.yaml", "berkas/"])
def test_a_row_whose_name_is_damaged_is_not_there(name: str, village: Village) -> None:
    region(village).build()
    before = village.output()
    db = sqlite3.connect(village.options.cache / "kampung")
    with db:
        (found,) = db.execute("SELECT nama FROM serpih WHERE nama LIKE ?", (f"%/{name}%",)).fetchone()
        db.execute("UPDATE serpih SET nama = ? WHERE nama = ?", (f"{found[:-1]}~", found))
    db.close()
    shutil.rmtree(village.root / "output")
    village.build()
    assert village.output() == before
    assert not [name for name in names(village) if "~" in name]


def test_a_store_that_cannot_be_written_means_only_more_work(village: Village) -> None:
    region(village).build()
    db = sqlite3.connect(village.options.cache / "kampung")
    db.execute("BEGIN EXCLUSIVE")  # as another process that writes
    village.write({"asri/kegiatan/2023-02-13-rapat.md": RAPAT.replace("Rapat bulanan", "Rapat besar")})
    try:
        assert village.build().published
    finally:
        db.rollback()
        db.close()
    now = village.output()
    assert "Rapat besar" in village.read("kampung/asri/kegiatan/2023-02-13-rapat/index.html")
    village.build(clean=True)
    assert village.output() == now


@pytest.mark.parametrize("jobs", [1, 2])
def test_who_goes_on_beside_other_processes_reads_what_they_have_put_into_the_cache(
    jobs: int, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has not read a kampung yet, and what it would find there is of another time by now."""
    monkeypatch.setattr("site_builder.batches.WORTH_WORKERS", 1)
    path, page = "mekar/kegiatan/2023-02-13-rapat.md", "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"
    served = village.options._replace(output=village.root / "lain", jobs=jobs, keep_going=True, last_good=True)
    region(village)
    build(served)
    memory = Memory()
    village.write({"asri/kegiatan/2023-02-13-rapat.md": RAPAT.replace("rencana kerja", "jadwal")})
    build(served, memory)
    for text in (RAPAT.replace("rencana kerja", "anggaran"), RAPAT.replace("2023-02-13", "05/02/2023")):
        village.write({path: text}).build(keep_going=True)
    build(served, memory)
    assert "anggaran" in (village.root / "lain" / page).read_text("utf-8")


def test_of_what_turned_private_nothing_is_left_between_rows(village: Village) -> None:
    """Rows are packed: whoever looks for words in the file finds none in any case."""
    path = "mekar/poktan/bkb-melati.yaml"
    text = "jenis: BKB\nnama: Melati\nketerangan: Ada 37 balita stunting.\n"
    mark = "sudah_diperiksa:\n  - teks: Ada 37 balita stunting.\n    alasan: Keliru\n"
    region(village).write({path: text + mark}).build()
    memory = Memory()
    build(village.options._replace(output=village.root / "lain"), memory)
    assert _words(village, "37 balita")
    village.write({path: text}).build(keep_going=True)
    build(village.options._replace(output=village.root / "lain", keep_going=True), memory)
    assert not _words(village, "37 balita")


def _words(village: Village, words: str) -> list[str]:
    """Stores and rows in which words are, unpacked."""
    found = []
    for name in ("kampung", "records"):
        db = sqlite3.connect(village.options.cache / name)
        for row, data in db.execute("SELECT nama, isi FROM serpih"):
            if words.encode() in zlib.decompress(data):
                found.append(f"{name}: {row}")
        db.close()
    return found


def test_outputs_that_nobody_builds_any_more_are_forgotten(village: Village) -> None:
    """Previews have addresses that come and go."""
    village.write({"mekar/kampung.yaml": "nama: Mekar\n"})
    path, sizes = village.options.cache / STORE, []
    for number in range(8):
        village.build(base_url=f"https://contoh.github.io/pratinjau-{number}/")
        db = sqlite3.connect(path)
        sizes.append(len({name.partition("/")[0] for (name,) in db.execute("SELECT nama FROM serpih")} - {"giliran"}))
        db.close()
    assert sizes == [1, 2, 3, 4, 4, 4, 4, 4]


def test_larger_answers_that_another_process_took_out_are_put_back(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or every process after it would reckon them anew, until somebody edits that kampung."""
    sought: set[tuple[str, bool]] = set()
    of = remembered._Larger.of

    def seen(larger: remembered._Larger, home: str, question: str, made: bytes) -> tuple[object, ...]:
        found = of(larger, home, question, made)
        sought.add((home, bool(found)))
        return found

    monkeypatch.setattr(remembered._Larger, "of", seen)
    region(village).build()
    db = sqlite3.connect(village.options.cache / "kampung")
    with db:
        assert db.execute("DELETE FROM serpih WHERE nama LIKE '%/jawaban/%/jaya'").rowcount
    db.close()
    for number, is_there in enumerate((False, True, True)):
        sought.clear()
        village.write({f"asri/kegiatan/2023-03-0{number + 1}-rapat.md": RAPAT}).build()
        assert {found for home, found in sought if home == "jaya"} == {is_there}
