"""What the reading job hands to the writing job: files in a folder, which the writing job does not trust."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from ..model.blocked import Blocked

BRANCH = "formulir/"
DISUSUN, DIJAWAB, DIABAIKAN = "disusun", "dijawab", "diabaikan"
STATES = (DISUSUN, DIJAWAB, DIABAIKAN)
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
# Below content/: folders, then a record or a photo of it. Nothing else is ever committed for a form.
_RECORD = re.compile(
    rf"(?:[\w][\w .-]*/){{0,12}}{_SLUG}/"
    rf"(?:kegiatan/{_SLUG}\.md|poktan/{_SLUG}\.yaml|laporan/\d{{4}}-\d\d\.yaml|foto/{_SLUG}\.jpg)"
)
_MOST_FILES, _MOST_BYTES, _MOST_WORDS = 12, 5_000_000, 60_000
_STATE, _TITLE, _ANSWER, _PULL, _FILES = "keadaan.json", "judul", "jawaban.md", "pull.md", "berkas"


class Result(NamedTuple):
    """`answer`: the comment, `` for none; `title` and `pull` are the pull request's; `files` below content/."""

    state: str
    answer: str = ""
    title: str = ""
    pull: str = ""
    files: tuple[tuple[str, bytes], ...] = ()


def save(result: Result, folder: Path) -> None:
    """Into a new or empty folder; raises Blocked for any other."""
    if folder.exists() and any(folder.iterdir()):
        raise Blocked(f"Folder {folder} tidak kosong.")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _STATE).write_text(json.dumps({"keadaan": result.state, _TITLE: result.title}), "utf-8")
    (folder / _ANSWER).write_text(result.answer, "utf-8")
    (folder / _PULL).write_text(result.pull, "utf-8")
    for path, data in result.files:
        place = folder / _FILES / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def load(folder: Path) -> Result:
    """Raises Blocked where anything is other than `save` leaves it."""
    try:
        state = json.loads((folder / _STATE).read_text("utf-8"))
        answer, pull = ((folder / name).read_text("utf-8") for name in (_ANSWER, _PULL))
        result = Result(str(state["keadaan"]), answer, str(state[_TITLE]), pull, tuple(_files(folder / _FILES)))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Blocked(f"Hasil di {folder} tidak lengkap: {type(error).__name__}.") from None
    _must_be_sound(result)
    return result


def _files(folder: Path) -> Iterable[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_symlink() or not (path.is_dir() or path.is_file()):
            raise ValueError(path.name)
        if path.is_file():
            if path.stat().st_size > _MOST_BYTES:
                raise ValueError(path.name)
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _must_be_sound(result: Result) -> None:
    names = [path for path, _ in result.files]
    is_sound = (
        result.state in STATES
        and bool(names) == (result.state == DISUSUN)
        and len(names) <= _MOST_FILES
        and all(_RECORD.fullmatch(name) for name in names)
        and all(data[:3] == b"\xff\xd8\xff" for name, data in result.files if name.endswith(".jpg"))
        and len(result.answer) <= _MOST_WORDS
        and len(result.pull) <= _MOST_WORDS
        and len(result.title) <= 200
        and result.title.isprintable()
    )
    if not is_sound:
        raise Blocked("Hasil pembacaan formulir tidak seperti yang seharusnya; tidak ada yang dipasang.")
