"""Whatever has become of a file of .cache/: the site stays whole, the next build is right, and any message is clear."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.output.render import _environment
from tests.conftest import EXAMPLES, RAPAT, SITUS, Village, files_below
from tests.documents import pdf
from tests.photos import jpeg

pytestmark = pytest.mark.fault

RAPAT_PATH = "mekar/kegiatan/2023-02-13-rapat.md"
LONG_PATH = "mekar/kegiatan/2023-03-13-rapat.md"
LONG = RAPAT + "\n".join(f"Warga ke-{n} mengusulkan kerja bakti di saluran air.\n" for n in range(200))
SITE: dict[str, str | bytes] = {
    "situs.yaml": SITUS,
    "mekar/kampung.yaml": "nama: Mekar\nrkm: rencana.pdf\nfoto:\n  - berkas: a.jpg\n    izin: Ya\n",
    "mekar/rencana.pdf": pdf("Rencana kerja"),
    "mekar/foto/a.jpg": jpeg(40, 30),
    "mekar/daftar.csv": "kelompok;jumlah\nMawar;3\n",
    RAPAT_PATH: RAPAT,
    LONG_PATH: LONG,
}
# One text is new; of the other only the page, so that what is remembered of the text is used.
EDITED: dict[str, str | bytes] = {
    RAPAT_PATH: RAPAT.replace("rencana kerja", "anggaran"),
    LONG_PATH: LONG.replace("Rapat bulanan", "Rapat besar"),
    "mekar/foto/a.jpg": jpeg(48, 36),
}
BUILD = ["build", "--today", "2023-04-01", "--jobs", "1"]

STORES = ["output/state", "records", "kampung", "prose", "looks", "documents", "sheets", "kode"]
DATABASES = ["records", "kampung", "prose"]


class Sites:
    """One site that was built, what clean builds make of it before and after an edit, and the store of another site."""

    def __init__(self, root: Path) -> None:
        self.built = Village(root / "a").write(SITE)
        assert self.built.build().published
        self.before = self.built.output()
        edited = Village(root / "b").write({**SITE, **EDITED})
        edited.build(clean=True)
        self.after = edited.output()
        self.other = Village(root / "c").write({**SITE, **EDITED, "asri/kampung.yaml": "nama: Asri\n"})
        self.other.build()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return Sites(tmp_path_factory.mktemp("situs"))


@pytest.fixture
def copy(sites: Sites, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Village]:
    """The site in a folder of its own, as a new process finds it."""
    shutil.copytree(sites.built.root, tmp_path / "situs")
    monkeypatch.chdir(tmp_path / "situs")
    _environment.cache_clear()
    yield Village(tmp_path / "situs")
    _environment.cache_clear()


def store_of(village: Village, name: str) -> Path:
    """Of compiled templates one that every page needs."""
    place = village.options.cache / name
    return max(place.iterdir(), key=lambda path: path.stat().st_size) if place.is_dir() else place


Harm = Callable[[Path, Sites], None]


def torn(share: float) -> Harm:
    return lambda path, _: shorten(path, int(path.stat().st_size * share))


def shorten(path: Path, length: int) -> None:
    os.truncate(path, length)


def with_a_byte_changed(path: Path, _: Sites) -> None:
    data = bytearray(path.read_bytes())
    data[random.randrange(len(data))] ^= random.randrange(1, 256)
    path.write_bytes(data)


def with_a_page_of_zeros(path: Path, _: Sites) -> None:
    data = bytearray(path.read_bytes())
    start = random.randrange(0, len(data), 512)
    data[start : start + 512] = bytes(len(data[start : start + 512]))
    path.write_bytes(data)


def foreign(data: bytes) -> Harm:
    return lambda path, _: (path.write_bytes(data), None)[1]


def of_another_site(path: Path, sites: Sites) -> None:
    below = path.parts[path.parts.index(".cache") :]
    shutil.copyfile(sites.other.root.joinpath(*below), path)


def of_another_version(path: Path, _: Sites) -> None:
    if path.name in DATABASES:
        with sqlite3.connect(path) as db:
            (table,) = db.execute("SELECT name FROM sqlite_master").fetchone()
            db.execute(f"ALTER TABLE {table} ADD COLUMN lain TEXT")
            db.execute(f"ALTER TABLE {table} RENAME COLUMN {'isi' if table == 'serpih' else 'html'} TO dulu")
        db.close()
    else:
        path.write_bytes(path.read_bytes().replace(b"kampung-kb ", b"kampung-kb 9", 1))


def a_foreign_database(path: Path, _: Sites) -> None:
    path.unlink()
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE serpih (a)")
        db.execute("CREATE TABLE prose (a)")
    db.close()


def a_folder(path: Path, _: Sites) -> None:
    path.unlink()
    (path / "lagi").mkdir(parents=True)
    (path / "lagi" / "berkas.txt").write_text("x")


def a_dead_link(path: Path, _: Sites) -> None:
    path.unlink()
    try:
        path.symlink_to("tidak-ada/di-sini")
    except OSError:
        pytest.skip("this computer makes no symbolic links")


def gone(path: Path, _: Sites) -> None:
    path.unlink()


def from_the_future(path: Path, _: Sites) -> None:
    os.utime(path, (4_000_000_000, 4_000_000_000))


def beside_an_old_journal(path: Path, sites: Sites) -> None:
    """As SQLite leaves it when its process is killed; of another site's store."""
    with sqlite3.connect(path) as db:
        (table,) = db.execute("SELECT name FROM sqlite_master").fetchone()
        db.execute("PRAGMA cache_size = 1")
        db.execute(f"UPDATE {table} SET digest = x'00'")
        data = path.with_name(f"{path.name}-journal").read_bytes()
        db.rollback()
    db.close()
    path.with_name(f"{path.name}-journal").write_bytes(data)
    of_another_site(path, sites)


def beside_a_folder(path: Path, _: Sites) -> None:
    (path.with_name(f"{path.name}-journal") / "x").mkdir(parents=True)


DAMAGES: dict[str, Harm] = {
    "empty": torn(0),
    "torn early": torn(0.01),
    "torn": torn(0.5),
    "torn late": torn(0.99),
    **{f"a byte changed {n}": with_a_byte_changed for n in range(max(2, EXAMPLES // 15))},
    **{f"a page of zeros {n}": with_a_page_of_zeros for n in range(max(1, EXAMPLES // 30))},
    "foreign text": foreign(b"bukan ingatan\n" * 400),
    "foreign bytes": foreign(bytes(range(256)) * 40),
    "of another site": of_another_site,
    "of another version": of_another_version,
    "a foreign database": a_foreign_database,
    "a folder": a_folder,
    "a dead link": a_dead_link,
    "gone": gone,
    "from the future": from_the_future,
}
OF_DATABASES: dict[str, Harm] = {
    "an old journal": beside_an_old_journal, "a folder for a journal": beside_a_folder,
}  # fmt: skip


def test_every_store_is_known_here(sites: Sites) -> None:
    files = files_below(sites.built.options.cache)
    assert {path.partition("/")[0] if path.startswith("kode/") else path for path in files} == set(STORES)


CASES = [(store, name, harm) for store in STORES for name, harm in DAMAGES.items()]
CASES += [(store, name, harm) for store in DATABASES for name, harm in OF_DATABASES.items()]


@pytest.mark.parametrize(
    ("store", "harm"), [(store, harm) for store, _, harm in CASES], ids=[f"{store}: {name}" for store, name, _ in CASES]
)
def test_a_damaged_store_is_as_good_as_none(store: str, harm: Harm, copy: Village, sites: Sites) -> None:
    seed = random.randrange(2**32)
    random.seed(seed)
    harm(store_of(copy, store), sites)
    copy.write(EDITED)
    assert main(["check", "--today", "2023-04-01"]) == 0, seed
    assert main(BUILD) == 0, seed
    assert copy.output() == sites.after, seed
    copy.write(SITE)
    assert main(BUILD) == 0, seed
    assert copy.output() == sites.before, seed


@pytest.mark.parametrize("store", STORES)
def test_one_store_of_an_earlier_build_among_newer_ones(store: str, copy: Village, sites: Sites) -> None:
    earlier = store_of(sites.built, store)
    copy.write(EDITED)
    assert main(BUILD) == 0
    shutil.copyfile(earlier, copy.options.cache / earlier.relative_to(sites.built.options.cache))
    assert main(BUILD) == 0
    assert copy.output() == sites.after
    copy.write(SITE)
    assert main(BUILD) == 0
    assert copy.output() == sites.before
