"""A disk that is full or may only be read, a process that is killed: told in plain words or mended, no page is half."""

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder import batches, files
from site_builder.batches import Workers
from site_builder.cli import main
from tests.build.test_bad_stores import BUILD, EDITED, SITE, Sites
from tests.build.test_batches import kill_one_of_these
from tests.conftest import EXAMPLES, Village, files_below

pytestmark = pytest.mark.fault

REPOSITORY = Path(__file__).parent.parent.parent
FULL = "tempat penyimpanan penuh"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return Sites(tmp_path_factory.mktemp("situs"))


@pytest.fixture
def copy(sites: Sites, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Village:
    """The site, with edits that were not built yet."""
    shutil.copytree(sites.built.root, tmp_path / "situs")
    monkeypatch.chdir(tmp_path / "situs")
    return Village(tmp_path / "situs").write(EDITED)


class Disk:
    """Refuses what is done to it from the n-th time on, once or for good."""

    def __init__(self, number: int, once: bool) -> None:
        self.count, self._number, self._once = 0, number, once

    def wrapped(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def tried(*arguments: Any, **more: Any) -> Any:
            self.count += 1
            if self.count == self._number or (self.count > self._number and not self._once):
                # Of a write the system names no file.
                raise OSError(
                    errno.ENOSPC,
                    "No space left on device",
                    *(str(one) for one in arguments[:1] if isinstance(one, Path)),
                )
            return act(*arguments, **more)

        return tried


def build_on(disk: Disk, act: str, monkeypatch: pytest.MonkeyPatch) -> int:
    with monkeypatch.context() as patch:
        if act == "write":
            patch.setattr(files, "_pour", disk.wrapped(files._pour))
        else:
            patch.setattr(Path, act, disk.wrapped(getattr(Path, act)))
        return main(BUILD)


NEVER = 10**9


@pytest.mark.parametrize("once", [True, False], ids=["for a moment", "for good"])
@pytest.mark.parametrize("act", ["write", "mkdir", "replace"])
def test_a_disk_that_is_full_at_any_moment(
    act: str,
    once: bool,
    copy: Village,
    sites: Sites,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    disk = Disk(NEVER, once)
    assert build_on(disk, act, monkeypatch) == 0
    assert disk.count > 3
    moments = range(1, disk.count + 1)
    for number in sorted(random.sample(moments, min(len(moments), max(2, EXAMPLES // 15)))):
        copy.write(SITE)
        assert main(BUILD) == 0
        copy.write(EDITED)
        capsys.readouterr()
        status = build_on(Disk(number, once), act, monkeypatch)
        said = capsys.readouterr().err
        if status == 0:
            assert copy.output() == sites.after, (act, number)
            continue
        assert (status, FULL in said) == (2, True), (act, number, said)
        for path, data in copy.output().items():
            assert data in (sites.before.get(path), sites.after.get(path)), (act, number, path)
        if act == "write":
            assert copy.output() == sites.before, number
        assert main(BUILD) == 0
        assert copy.output() == sites.after, (act, number)


def in_a_namespace(script: str, root: Path) -> "subprocess.CompletedProcess[str]":
    """A shell that may mount disks of its own, which go when it ends."""
    command = ["unshare", "-m", "sh", "-c", f"mount -t tmpfs -o size=16m none /mnt && cd /mnt && {script}"]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHON": sys.executable, "ASAL": str(root)}
    try:
        probe = subprocess.run([*command[:4], "mount -t tmpfs none /mnt"], capture_output=True)
    except OSError:
        probe = None
    if probe is None or probe.returncode:
        pytest.skip("this computer lets nobody mount a disk for a test")
    return subprocess.run(command, env=environment, capture_output=True, text=True)


BUILD_THERE = f'"$PYTHON" -m site_builder {" ".join(BUILD)}'


@pytest.mark.parametrize("left", [0, 16, 48, 128, 400])
def test_a_real_disk_with_little_room(left: int, copy: Village, sites: Sites) -> None:
    """`left`: kilobytes."""
    script = f"""
    cp -r "$ASAL" situs && cd situs
    head -c 64m /dev/zero > isi 2> /dev/null; truncate -s -{left}k isi
    {BUILD_THERE}; echo "status $?"; cp -r output "$ASAL/sesudah"
    rm isi; {BUILD_THERE} > /dev/null; echo "status $?"; cp -r output "$ASAL/sekali-lagi"
    """
    ended = in_a_namespace(script, copy.root)
    assert "Traceback" not in ended.stderr
    first, second = (line for line in ended.stdout.splitlines() if line.startswith("status"))
    assert (first == "status 2", first == "status 0") in {(FULL in ended.stderr, FULL not in ended.stderr)}
    assert copy.output("sesudah") == (sites.before if first == "status 2" else sites.after)
    assert second == "status 0"
    assert copy.output("sekali-lagi") == sites.after


def test_a_cache_that_may_only_be_read(copy: Village, sites: Sites) -> None:
    script = f"""
    cp -r "$ASAL" situs && cd situs
    mount --bind .cache .cache && mount -o remount,ro,bind .cache
    "$PYTHON" -m site_builder check --today 2023-04-01; echo "status $?"
    {BUILD_THERE}; echo "status $?"; cp -r output "$ASAL/sesudah"
    umount .cache; {BUILD_THERE} > /dev/null; echo "status $?"; cp -r output "$ASAL/sekali-lagi"
    """
    ended = in_a_namespace(script, copy.root)
    assert "Traceback" not in ended.stderr
    assert [line for line in ended.stdout.splitlines() if line.startswith("status")] == [
        "status 0",
        "status 2",
        "status 0",
    ]
    assert "tempatnya hanya bisa dibaca" in ended.stderr
    assert (copy.output("sesudah"), copy.output("sekali-lagi")) == (sites.before, sites.after)


def test_a_file_where_the_cache_should_be(copy: Village, sites: Sites, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(copy.options.cache)
    copy.options.cache.write_text("berkas, bukan folder")
    assert main(["check", "--today", "2023-04-01"]) == 0
    capsys.readouterr()
    assert main(BUILD) == 2
    assert "sebagian alamatnya berkas, bukan folder" in capsys.readouterr().err
    assert copy.output() == sites.before
    copy.options.cache.unlink()
    assert main(BUILD) == 0
    assert copy.output() == sites.after


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="whoever is root may write anywhere")
def test_a_cache_folder_without_leave_to_write(copy: Village, sites: Sites, capsys: pytest.CaptureFixture[str]) -> None:
    folders = [copy.options.cache, *(path for path in copy.options.cache.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    assert main(["check", "--today", "2023-04-01"]) == 0
    assert main(BUILD) == 2
    assert "Anda tidak punya izin" in capsys.readouterr().err
    for folder in folders:
        folder.chmod(0o700)
    assert copy.output() == sites.before
    assert main(BUILD) == 0
    assert copy.output() == sites.after


def deadly(batch: tuple[str, int]) -> int:
    """Its process is killed the first time."""
    flag, number = batch
    if number == 3 and not Path(flag).exists():
        Path(flag).touch()
        os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))
    return number * number


def test_the_batches_of_a_killed_worker_are_done_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "WORTH_WORKERS", 1)
    work = [(str(tmp_path / "mati"), number) for number in range(20)]
    with Workers(2) as workers:
        for _ in range(2):  # another process is in its place by the second time
            assert list(batches.run(deadly, work, workers.for_items(20))) == [n * n for n in range(20)]
    assert (tmp_path / "mati").exists()


@pytest.mark.parametrize("seconds", [0, 0.4, 0.9])
def test_a_build_whose_worker_is_killed_comes_to_its_end(
    seconds: float, copy: Village, sites: Sites, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "WORTH_WORKERS", 1)
    monkeypatch.setattr("site_builder.stages.PAGES_A_BATCH", 3)
    killer = threading.Thread(target=kill_one_of_these, args=(seconds,))
    killer.start()
    assert copy.build(jobs=2, clean=True).published
    killer.join()
    assert copy.output() == sites.after
    assert files_below(copy.root).keys().isdisjoint({".output.stage"})
