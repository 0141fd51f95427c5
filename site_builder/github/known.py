"""Records that are there already, on the site or in another form that waits for the maintainer."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..intake.place import Known, known_as, same_meeting
from ..model.tanggal import parse_tanggal
from ..model.vocabulary import JENIS_KEGIATAN
from ..model.wrong import Wrong
from .record import Draft
from .result import BRANCH


class Twin(NamedTuple):
    """The same meeting, group or month: its file below content/, the number of the form that waits with it, and the
    hour that it tells."""

    path: str
    issue: int = 0
    jam: str = ""


class Waiting(NamedTuple):
    """A file that a form's branch would add; `path` is below content/."""

    issue: int
    path: str
    text: str


def twin_of(draft: Draft, content: Path, waiting: tuple[Waiting, ...]) -> Twin | None:
    """On the site first. A report is the same where its month is: a second group is added, not refused."""
    if (content / draft.path).is_file():
        return Twin(draft.path)
    there = _activities(content, draft) if draft.place.kind == "kegiatan" else []
    new = _known(Path(draft.path), draft.text)
    if old := same_meeting(new, there):
        return Twin(old.path.relative_to(content).as_posix(), jam=old.jam)
    for one in waiting:
        if one.path == draft.path:
            return Twin(one.path, one.issue)
        same_folder = one.path.rpartition("/")[0] == draft.path.rpartition("/")[0]
        other = [_known(Path(one.path), one.text)] if same_folder and draft.place.kind == "kegiatan" else []
        if old := same_meeting(new, other):
            return Twin(one.path, one.issue, old.jam)
    return None


def _known(path: Path, text: str) -> Known:
    """Dates and kinds in one form, however they are written."""
    found = known_as(path, text)
    try:
        day = parse_tanggal(found.tanggal).iso if found.tanggal else ""
    except Wrong:
        day = found.tanggal
    return found._replace(tanggal=day, jenis=JENIS_KEGIATAN.find(found.jenis) or found.jenis)


def _activities(content: Path, draft: Draft) -> list[Known]:
    found = []
    for path in sorted((content / draft.path).parent.rglob("*.md")):
        try:
            found.append(_known(path, path.read_text("utf-8-sig")))
        except (OSError, UnicodeDecodeError):
            continue
    return found


def waiting_forms(content: Path, own: int) -> tuple[Waiting, ...]:
    """What the branches of other forms would add, as far as this clone knows them; nothing where there is no git."""
    names = _git(content, "for-each-ref", "--format=%(refname)", f"refs/remotes/origin/{BRANCH}")
    found: list[Waiting] = []
    for ref in names.decode("utf-8", "replace").split("\n"):
        number = ref.rpartition("/")[2]
        if number.isascii() and number.isdigit() and int(number) != own:
            found += _added(content, ref, int(number))
    return tuple(found)


def _added(content: Path, ref: str, issue: int) -> Iterator[Waiting]:
    listed = _git(content, "diff", "--name-only", "-z", "--relative", "--diff-filter=A", "HEAD", ref, "--", ".")
    for path in listed.decode("utf-8", "replace").split("\0"):
        if path.endswith((".md", ".yaml")):
            text = _git(content, "show", f"{ref}:./{path}").decode("utf-8", "replace")
            yield Waiting(issue, path, text)


def _git(folder: Path, *arguments: str) -> bytes:
    try:
        return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True, timeout=60).stdout
    except (OSError, subprocess.SubprocessError):
        return b""
