"""`--executor`: the same batches on a dask cluster, real processes of which any may be lost under way."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from site_builder import cluster
from site_builder.batches import run
from site_builder.build import check
from site_builder.loading import PHOTOS_A_BATCH
from site_builder.model.blocked import Blocked
from site_builder.output.publish import Shelf
from tests.conftest import RAPAT, SITUS, Village
from tests.dask import REPOSITORY, Dask, dask, ended
from tests.documents import from_an_office
from tests.photos import encoded, jpeg

pytestmark = pytest.mark.fault

FILES: dict[str, str | bytes] = {
    "situs.yaml": SITUS,
    "mekar/kampung.yaml": "nama: Mekar\nrkm: rkm.pdf\nfoto: [{berkas: balai.jpg, izin: Ya}]\n",
    "mekar/rkm.pdf": from_an_office(),
    "mekar/foto/balai.jpg": jpeg(),
    **{
        f"mekar/kegiatan/2023-{i % 2 + 1:02}-{i % 28 + 1:02}-rapat-{i}.md": RAPAT.replace("bulanan", f"ke-{i}")
        for i in range(120)
    },
}


def village_in(root: Path) -> Village:
    root.mkdir()
    return Village(root).write(FILES)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Village:
    """As one process of this computer makes it; nobody else writes here."""
    village = village_in(tmp_path_factory.mktemp("sendiri") / "situs")
    assert village.build().published
    return village


@pytest.fixture
def large(tmp_path: Path) -> Village:
    """Not built yet; of more batches than are under way at once."""
    return village_in(tmp_path / "situs")


@pytest.fixture
def ready(built: Village, tmp_path: Path) -> Village:
    """Built already."""
    shutil.copytree(built.root, tmp_path / "siap")
    return Village(tmp_path / "siap")


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dask]:
    """Two workers that no test harms; one has three threads, as dask starts them on its own account."""
    with dask(tmp_path_factory.mktemp("klaster") / "berdua", "satu") as running:
        running.worker("dua", threads=3)
        running.wait_for("dua")
        yield running


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 2)


def at_the_first_pages(monkeypatch: pytest.MonkeyPatch, happens: Callable[[], None]) -> None:
    """What happens under way: pages are there, and more of them are at the workers."""
    plain = Shelf.write
    happened: list[bool] = []

    def write(self: Shelf, files: tuple[tuple[str, bytes], ...]) -> dict[str, tuple[int, int, bytes]]:
        if not happened:
            happened.append(True)
            happens()
        return plain(self, files)

    monkeypatch.setattr(Shelf, "write", write)


def test_a_cluster_makes_the_same_bytes_and_leaves_nothing_of_the_site_at_its_workers(
    large: Village, pair: Dask, built: Village
) -> None:
    assert large.build(executor=pair.address).published
    assert large.output() == built.output()
    assert not (large.root / ".cache/kode").exists()
    assert large.build(executor=pair.address).made == {}


def test_a_check_and_one_edit_are_done_by_the_cluster_too(ready: Village, pair: Dask) -> None:
    ready.write({"mekar/kegiatan/2023-03-01-rapat.md": RAPAT.replace("2023-02-13", "2023-02-30")})
    found = ready.check()
    assert found == check(ready.options._replace(executor=pair.address)) != ()
    ready.write({"mekar/kegiatan/2023-03-01-rapat.md": RAPAT})
    result = ready.build(executor=pair.address)
    assert "kampung/mekar/kegiatan/2023-03-01-rapat/index.html" in result.made
    made = ready.output()
    assert ready.build(clean=True).published
    assert ready.output() == made


def test_photos_of_any_size_go_there_and_back(village: Village, pair: Dask) -> None:
    noise = encoded(Image.effect_noise((2400, 2400), 200), quality=95)
    assert len(noise) * PHOTOS_A_BATCH > 12_000_000
    photos = [f"foto-{number}.jpg" for number in range(PHOTOS_A_BATCH)]
    named = "".join(f"  - {{berkas: {name}, izin: Ya}}\n" for name in photos)
    # Bytes behind the picture make each another file.
    files = {f"mekar/foto/{name}": noise + name.encode() for name in photos}
    village.write({"mekar/kampung.yaml": f"nama: Mekar\nfoto:\n{named}", **files})
    assert village.build(executor=pair.address).published
    assert len([path for path in village.output() if path.startswith("kampung/mekar/foto/")]) >= PHOTOS_A_BATCH


def test_the_batches_of_a_killed_worker_are_done_again(
    large: Village, built: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dask(tmp_path / "klaster", "satu", "dua") as running:
        busy: list[bool] = []

        def lose_one() -> None:
            busy.append(running.has_work("dua"))
            running.kill("dua")

        at_the_first_pages(monkeypatch, lose_one)
        assert large.build(executor=running.address).published
        assert busy == [True]
        assert set(running.known()) == {"satu"}
    assert large.output() == built.output()


@pytest.mark.usefixtures("hasty")
def test_without_any_worker_left_the_site_stays_as_it_was(
    ready: Village, built: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dask(tmp_path / "klaster", "satu") as running:
        at_the_first_pages(monkeypatch, lambda: running.kill("satu"))
        with pytest.raises(Blocked, match=r"^Semua worker 127\.0\.0\.1:\d+ mati sebelum selesai\. "):
            ready.build(executor=running.address, clean=True)
        assert ready.output() == built.output()
        # And what the message says to do is all that there is to do.
        running.worker("tiga")
        running.wait_for("tiga")
        assert ready.build(executor=running.address, clean=True).published
    assert ready.output() == built.output()


def test_work_that_kills_its_workers_is_not_tried_for_ever(
    ready: Village, built: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    once = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with dask(tmp_path / "klaster", "satu", around=once) as running:
        at_the_first_pages(monkeypatch, lambda: running.kill("satu"))
        with pytest.raises(Blocked, match=r"^Satu bagian pekerjaan mematikan beberapa worker "):
            ready.build(executor=running.address, clean=True)
    assert ready.output() == built.output()


def test_work_that_no_worker_has_memory_for_is_told(pair: Dask) -> None:
    with (
        cluster.Cluster(pair.address) as workers,
        pytest.raises(Blocked, match=r" tidak muat di memori satu worker\. "),
    ):
        list(run(bytes, [1, 2**60], workers.for_items(2)))


def failing(item: str) -> str:
    raise TimeoutError(item)


@pytest.mark.parametrize(("work", "item", "error"), [(int, "satu", ValueError), (failing, "lama", TimeoutError)])
def test_what_work_raises_is_raised_here(
    work: Callable[[str], object], item: str, error: type[Exception], pair: Dask
) -> None:
    with cluster.Cluster(pair.address) as workers, pytest.raises(error, match=item):
        list(run(work, [item], workers.for_items(1)))


def test_without_its_scheduler_the_site_stays_as_it_was(
    ready: Village, built: Village, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dask(tmp_path / "klaster", "satu") as running:
        at_the_first_pages(monkeypatch, lambda: ended(running.scheduler))
        with pytest.raises(Blocked, match=r"^Sambungan ke scheduler 127\.0\.0\.1:\d+ putus sebelum selesai\. "):
            ready.build(executor=running.address, clean=True)
    assert ready.output() == built.output()
    assert ready.build().published
    assert ready.output() == built.output()


def without_program(folder: Path) -> dict[str, str]:
    """A Python that has everything but the program."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(
        "import sys\n"
        "class Without:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] == 'site_builder':\n"
        "            raise ModuleNotFoundError(f'No module named {name!r}', name=name)\n"
        "sys.meta_path.insert(0, Without())\n"
    )
    return {"PYTHONPATH": str(folder)}


def other_version(
    folder: Path, path: str = "prose/__init__.py", old: str = "", new: str = "# lain\n"
) -> dict[str, str]:
    """The program with one more line, or with other words at one place."""
    shutil.copytree(REPOSITORY / "site_builder", folder / "site_builder", ignore=shutil.ignore_patterns("__pycache__"))
    file = folder / "site_builder" / path
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return {"PYTHONPATH": str(folder)}


def without_do(folder: Path) -> dict[str, str]:
    """A version in which what a batch is called by has another name."""
    return other_version(folder, "cluster.py", "\ndef do(", "\ndef did(")


def without_introduction(folder: Path) -> dict[str, str]:
    return other_version(folder, "cluster.py", "\ndef introduced(", "\ndef introducing(")


def that_breaks(folder: Path) -> dict[str, str]:
    """A version whose module cannot be imported there, as where Python is older."""
    return other_version(folder, "cluster.py", "import logging", "match = case logging")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (without_program, "tidak bisa menjalankan program ini"),
        (without_introduction, "tidak bisa menjalankan program ini"),
        (that_breaks, "tidak bisa menjalankan program ini"),
        (other_version, "memakai kampung-kb "),
        (without_do, "memakai kampung-kb "),
    ],
)
def test_a_worker_of_another_kind_is_refused_by_its_name_and_so_is_one_that_comes_under_way(
    kind: Callable[[Path], dict[str, str]],
    told: str,
    large: Village,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    around = kind(tmp_path / "lain")
    with dask(tmp_path / "klaster", "sama") as running:

        def changes() -> None:
            running.worker("lain", around)
            running.wait_for("lain")
            running.kill("sama")

        at_the_first_pages(monkeypatch, changes)
        for _ in range(2):  # it came under way, then it is there already
            with pytest.raises(Blocked, match=rf"^Worker lain \(tcp://127\.0\.0\.1:\d+\) {told}.*\. Pasang di sana "):
                large.build(executor=running.address)
        assert running.workers["lain"].poll() is None
    assert not large.output()
