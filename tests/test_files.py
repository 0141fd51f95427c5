"""A file that another program holds is tried again for a while, and then told as what it is."""

import ast
import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from site_builder import files
from site_builder.cli import main
from site_builder.files import Patience, patiently, write_once, write_whole
from site_builder.model.blocked import Blocked
from site_builder.model.wrong import cause, refusal
from site_builder.scaffold.write import write_over
from tests.conftest import RAPAT, Village

PACKAGE = Path(files.__file__).parent


class Clock:
    """Time passes only where somebody waits."""

    def __init__(self) -> None:
        self.now = 0.0

    def wait(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(files, "PATIENCE", Patience(1.0, lambda: made.now, made.wait))
    return made


def held(number: int, name: object = "output/a.html") -> OSError:
    """As Windows says it."""
    error = PermissionError(errno.EACCES, "Access is denied", str(name))
    error.winerror = number  # type: ignore[attr-defined]
    return error


def failing(times: int, error: OSError, act: Callable[..., Any]) -> Callable[..., Any]:
    """The same, but for the first few times."""
    left = [times]

    def tried(*arguments: Any, **more: Any) -> Any:
        if left[0]:
            left[0] -= 1
            raise error
        return act(*arguments, **more)

    return tried


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_written_all_the_same(
    number: int, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "replace", failing(3, held(number), Path.replace))
    write_whole(tmp_path / "a.txt", b"isi")
    assert (tmp_path / "a.txt").read_bytes() == b"isi"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert 0 < clock.now < 1


def test_after_about_a_second_the_old_file_stays_and_the_reason_is_told(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(b"lama")
    monkeypatch.setattr(Path, "replace", failing(10**6, held(32), Path.replace))
    with pytest.raises(Blocked, match=r"a\.txt tidak bisa ditulis: sedang dipakai program lain. Tutup program itu"):
        write_over(tmp_path / "a.txt", b"baru")
    assert (tmp_path / "a.txt").read_bytes() == b"lama"
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert 0.5 < clock.now <= 1


def test_a_refusal_that_no_waiting_mends_is_not_waited_for(clock: Clock) -> None:
    with pytest.raises(PermissionError):
        patiently(failing(1, PermissionError(errno.EACCES, "denied", "a"), lambda: None))
    assert clock.now == 0


def test_a_new_file_is_never_put_over_another(tmp_path: Path) -> None:
    write_once(tmp_path / "a.txt", b"satu")
    with pytest.raises(FileExistsError):
        write_once(tmp_path / "a.txt", b"dua")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"satu")]


def test_what_windows_says_of_a_held_file_is_told_with_what_to_do() -> None:
    assert "sedang dipakai program lain. Tutup program itu (misalnya Excel atau Word)" in cause(held(32))
    assert refusal(held(5)) == (
        "output/a.html tidak bisa dibuka atau ditulis: Anda tidak punya izin, atau berkasnya sedang dipakai program "
        "lain. Tutup program itu, lalu ulangi."
    )


def test_a_path_that_windows_does_not_find_for_its_length_is_told_as_too_long() -> None:
    error = FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", "C:/" + "a" * 270)
    error.winerror = 3  # type: ignore[attr-defined]
    assert "lebih dari 259 huruf, batas Windows" in cause(error)
    error.filename = "C:/situs"
    assert cause(error) == "foldernya tidak ada"


def test_of_a_rename_the_place_is_named_and_not_the_draft_beside_it() -> None:
    error = OSError(errno.EBUSY, "busy", ".cache/.baru-x", None, ".cache/state")
    assert refusal(error) == ".cache/state tidak bisa dibuka atau ditulis: sedang dipakai program lain."


@pytest.mark.parametrize("act", ["replace", "unlink"])
def test_a_build_goes_on_when_a_scanner_lets_go(
    act: str, village: Village, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT}).build()
    village.rename("mekar/kegiatan/2023-02-13-rapat.md", "mekar/kegiatan/2023-02-14-rapat.md")
    monkeypatch.setattr(Path, act, failing(2, held(32), getattr(Path, act)))
    village.build()
    assert village.has("kampung/mekar/kegiatan/2023-02-14-rapat/index.html")
    assert not village.has("kampung/mekar/kegiatan/2023-02-13-rapat/index.html")
    assert clock.now > 0


def test_a_build_that_cannot_publish_tells_why_and_the_next_one_finishes_it(
    village: Village, clock: Clock, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT}).build()
    village.write({"mekar/kegiatan/2023-02-13-rapat.md": RAPAT.replace("Rapat bulanan", "Rapat lain")})
    monkeypatch.chdir(village.root)
    page = "kampung/mekar/kegiatan/2023-02-13-rapat/index.html"

    def replace(self: Path, target: Path, original: Callable[[Path, Path], Path] = Path.replace) -> Path:
        if str(target).endswith(page):
            raise held(32, target)
        return original(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", replace)
        assert main(["build", "--today", "2023-04-01"]) == 2
    said = capsys.readouterr().err
    assert f"{page} tidak bisa dibuka atau ditulis: sedang dipakai program lain. Tutup program itu" in said
    assert "Rapat lain" not in village.read(page)
    assert main(["build", "--today", "2023-04-01"]) == 0
    assert "Rapat lain" in village.read(page)


# Run by a workflow on Linux only, on copies of its own.
_OF_THE_RUNNER = "github"


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(PACKAGE.rglob("*.py")) if path.name != "files.py" and path.parent.name != _OF_THE_RUNNER],
    ids=lambda path: path.relative_to(PACKAGE).as_posix(),
)
def test_nothing_is_put_in_place_or_removed_by_other_ways(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    named = [(one.func.attr, one) for one in calls if isinstance(one.func, ast.Attribute)]
    own = [name for name, one in named if name in ("unlink", "rename", "rmtree", "link", "mkstemp")]
    # Of a text, `replace` has two arguments.
    assert own + [name for name, one in named if name == "replace" and len(one.args) == 1] == []
